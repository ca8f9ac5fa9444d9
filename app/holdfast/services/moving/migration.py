"""MigrationService: moving in from the earlier backup scheduler, and back.

Moving in makes one profile for each user who has settings, and adopts the backup files.
First everything is looked at (`look`); nothing of the earlier program is written, and it may
run meanwhile. Doing it again adds what has come since, and nothing twice.

The earlier program kept backups of one database for several users: automatic ones carry the
user in their name, all others go to the first user. Imports pydantic, SQLAlchemy and, when
it works, the engine: for a job's process and for programs that have time.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from holdfast.core.audit_chain import AuditAction
from holdfast.core.bus import Bus
from holdfast.core.earlier_forms import Times
from holdfast.core.errors import CancelledError
from holdfast.core.events import ProfilesChanged
from holdfast.core.model import Profile
from holdfast.core.names import new_id
from holdfast.core.progress import SILENT, Progress
from holdfast.core.schedule import next_run
from holdfast.core.settings import ChosenSettings
from holdfast.services.desk import Desk
from holdfast.services.moving.earlier_folder import EarlierFile
from holdfast.services.moving.migration_find import Found, find, left_file, owner_of
from holdfast.services.moving.migration_rows import (
    Beside,
    Fate,
    MovedFile,
    MovedIn,
    MovedOut,
    MovedUser,
    Reading,
)
from holdfast.services.moving.migration_settings import (
    EarlierSettings,
    Origin,
    chosen_of,
    differences,
    origins,
    remember,
    zone_of,
)
from holdfast.services.protecting.profile_places import absolute
from holdfast.services.protecting.settings import SettingsService
from holdfast.system.local_zone import local_zone

if TYPE_CHECKING:
    from holdfast.core.earlier_forms import Dialect


_STOPPED = "Stopped. What was taken over by then stays, and doing it again goes on from there."


class MigrationService:
    """Moves settings and backups in and out for one home."""

    def __init__(self, desk: Desk, bus: Bus | None = None) -> None:
        """See the class; with a bus, new profiles are published on it."""
        self._desk = desk
        self._bus = bus
        self._settings = SettingsService(desk, bus)

    def look(
        self,
        database: Path,
        backups: Path | None,
        vault: Path,
        *,
        progress: Progress = SILENT,
    ) -> MovedIn:
        """Return what moving in would do, both readings of every time included.

        Files are judged by their first bytes only; what SQLite finds damaged further in is
        told when it is to be adopted. Nothing is changed.

        Raises:
            SourceError: the database cannot be read.
            UsageError: it is none of the earlier program's; places that make no sense.
        """
        began = self._desk.clock.monotonic()
        found = find(self._desk, database, backups, vault, progress)
        known = self._known(found)
        names = self._names(found, known)
        users = [
            self._user(each, names[each.user_id], known.get(each.user_id))
            for each in found.settings
        ]
        held = self._held(known)
        files = [self._would(file, found, names, held, progress) for file in found.files]
        return self._result(found, users, files, began, None)

    def bring_in(
        self,
        database: Path,
        backups: Path | None,
        vault: Path,
        times: Times,
        *,
        progress: Progress = SILENT,
    ) -> MovedIn:
        """Make the profiles and adopt the backups; what is here already stays as it is.

        Args:
            database: of the application; only read.
            backups: folder of its backup files; only read. None adopts nothing.
            vault: a vault, or a folder to make one in.
            times: what `backup_time` meant.
            progress: told in bytes of all files; may cancel between any two steps.

        Raises:
            SourceError, UsageError: as `look`; nothing was changed.
            VaultError, StagingError: what was adopted by then stays; calling again goes on.
            CancelledError: the same.
        """
        from holdfast.vault.vault import create_vault

        began = self._desk.clock.monotonic()
        found = find(self._desk, database, backups, vault, progress)
        opened = create_vault(found.vault, self._desk.clock.now())
        known = self._known(found)
        names = self._names(found, known)
        users, profiles = [], dict(known)
        for each in found.settings:
            profile = known.get(each.user_id)
            users.append(self._user(each, names[each.user_id], profile))
            if profile is None:
                profile = self._make(each, found, names[each.user_id], opened.vault_id, times)
                profiles[each.user_id] = profile
            self._settle(profile, each, found, times)
            users[-1] = replace(users[-1], profile_id=profile.profile_id)
        try:
            files = self._adopt(found, profiles, progress)
        except CancelledError as error:
            raise CancelledError(_STOPPED) from error
        return self._result(found, users, files, began, times)

    def take_out(
        self,
        profile_id: str,
        database: Path,
        folder: Path,
        dialect: Dialect | None = None,
        user_id: int | None = None,
        *,
        progress: Progress = SILENT,
    ) -> MovedOut:
        """Write settings and backups so that the earlier program can go on; see `migration_out`.

        Raises:
            NotFoundError: there is no such profile.
            HoldfastError: see there.
        """
        from holdfast.services.moving.migration_out import take_out

        profile = self._desk.book.find(profile_id)
        return take_out(
            self._desk, profile, absolute(database), absolute(folder), dialect, user_id, progress
        )

    def beside(
        self, profile_or_database: str, folder: Path, *, progress: Progress = SILENT
    ) -> Beside:
        """Return what both programs hold, and whether it is equal; see `migration_beside`.

        Raises:
            NotFoundError: there is no such profile, and none came from such a database.
            HoldfastError: see there.
        """
        from holdfast.services.moving.migration_beside import compare_beside

        return compare_beside(self._desk, profile_or_database, absolute(folder), progress)

    def _known(self, found: Found) -> dict[int, Profile]:
        """Return the profiles that came from here before, by user."""
        came, places = origins(self._desk), _places(found.database, found.vault)
        known: dict[int, Profile] = {}
        for profile in self._desk.book.all():
            if _places(Path(profile.source_path), Path(profile.vault_path)) != places:
                continue
            origin = came.get(profile.profile_id)
            user_id = origin.user_id if origin is not None else self._user_in_vault(profile)
            if user_id is not None:
                known.setdefault(user_id, profile)
        return known

    def _user_in_vault(self, profile: Profile) -> int | None:
        """Return whose backups a profile has adopted, for one that a vault brought back."""
        from holdfast.services.moving.adopted_files import adopted_user
        from holdfast.services.series_access import open_series, read_backups

        return adopted_user(read_backups(open_series(profile))[0])

    def _names(self, found: Found, known: dict[int, Profile]) -> dict[int, str]:
        """Return a free name for the profile of each user."""
        taken = {profile.name for profile in self._desk.book.all()}
        names = {user_id: profile.name for user_id, profile in known.items()}
        for each in found.settings:
            if each.user_id in known:
                continue
            name = wanted = f"{found.database.stem}-user{each.user_id}"
            number = 2
            while name in taken:
                name = f"{wanted} ({number})"
                number += 1
            taken.add(name)
            names[each.user_id] = name
        return names

    def _user(self, settings: EarlierSettings, name: str, profile: Profile | None) -> MovedUser:
        notes, zone = settings.notes, local_zone()
        if profile is not None:
            notes = (*notes, *differences(settings, self._settings.get(profile.profile_id)))
        return MovedUser(
            user_id=settings.user_id,
            fate=Fate.TAKEN if profile is None else Fate.KNOWN,
            profile=name,
            profile_id=profile.profile_id if profile is not None else "",
            enabled=settings.enabled,
            frequency=settings.frequency.value,
            keep_count=settings.keep_count,
            as_utc=self._reading(settings, Times.UTC, zone),
            as_local=self._reading(settings, Times.LOCAL, zone),
            notes=notes,
        )

    def _reading(self, settings: EarlierSettings, times: Times, zone: str) -> Reading:
        chosen = ChosenSettings().updated(settings.update(times, zone))
        next_at = None
        if settings.enabled:
            next_at = next_run(chosen.schedule_rule(), self._desk.clock.now())
        return Reading(zone_of(times, zone), settings.backup_time, next_at)

    def _make(
        self,
        settings: EarlierSettings,
        found: Found,
        name: str,
        vault_id: str,
        times: Times,
    ) -> Profile:
        """Make one user's profile with its settings."""
        profile = Profile(
            profile_id=new_id(),
            name=name,
            source_path=os.fspath(found.database),
            vault_path=os.fspath(found.vault),
            vault_id=vault_id,
            series_id=new_id(),
            created_at=self._desk.clock.now(),
        )
        # Before the profile: stopped in between, nothing is left that would come in twice.
        remember(self._desk, profile.profile_id, _origin(settings, found, times))
        self._desk.book.add(profile, shares_source=True)
        self._desk.audit.log(
            AuditAction.PROFILE_ADDED,
            profile_id=profile.profile_id,
            subject=profile.name,
            source=profile.source_path,
            vault=profile.vault_path,
            user_id=settings.user_id,
        )
        return profile

    def _settle(
        self, profile: Profile, settings: EarlierSettings, found: Found, times: Times
    ) -> None:
        """Give a profile its settings, if that has not been done before."""
        origin = origins(self._desk).get(profile.profile_id)
        if origin is None:
            # A vault brought it back with its settings; what came in then is not known any more.
            zone = self._settings.get(profile.profile_id).zone
            was = Times.UTC if zone == "UTC" else Times.LOCAL
            chosen = chosen_of(ChosenSettings().updated(settings.update(was, zone)))
            known = replace(_origin(settings, found, was), chosen=chosen)
            remember(self._desk, profile.profile_id, known)
            return
        if origin.chosen:
            return
        made = self._settings.update(profile.profile_id, settings.update(times, local_zone()))
        settled = replace(origin, times=times, chosen=chosen_of(made))
        remember(self._desk, profile.profile_id, settled)
        if self._bus is not None:
            self._bus.publish(ProfilesChanged(profile.profile_id))

    def _adopt(
        self, found: Found, profiles: dict[int, Profile], progress: Progress
    ) -> list[MovedFile]:
        """Adopt every file into its user's series."""
        from holdfast.services.moving.adoption import adopt

        moved = [left_file(file) for file in found.files if file.why]
        for user_id, profile in sorted(profiles.items()):
            mine = [
                file for file in found.files if not file.why and owner_of(file, profiles) == user_id
            ]
            if mine:
                moved += adopt(self._desk, profile, user_id, mine, progress)
        order = {file.name: number for number, file in enumerate(found.files)}
        return sorted(moved, key=lambda file: order[file.name])

    def _held(self, known: dict[int, Profile]) -> dict[int, frozenset[str]]:
        """Return by user the names of files whose backups are here."""
        from holdfast.services.moving.adopted_files import held_files
        from holdfast.services.series_access import open_series, read_backups

        return {
            user_id: frozenset(held_files(read_backups(open_series(profile))[0], user_id))
            for user_id, profile in known.items()
        }

    def _would(
        self,
        file: EarlierFile,
        found: Found,
        names: dict[int, str],
        held: dict[int, frozenset[str]],
        progress: Progress,
    ) -> MovedFile:
        if file.why:
            return left_file(file)
        owner = owner_of(file, names)
        fate = Fate.KNOWN if file.name in held.get(owner, ()) else Fate.TAKEN
        return MovedFile(
            file.name,
            fate,
            file.size_bytes,
            file.note,
            names[owner],
            file.made_at,
            file.words.kind.value,
            file.words.protected,
        )

    def _result(
        self,
        found: Found,
        users: Sequence[MovedUser],
        files: Sequence[MovedFile],
        began: float,
        times: Times | None,
    ) -> MovedIn:
        return MovedIn(
            database=found.database,
            dialect=found.tables.dialect,
            vault=found.vault,
            users=(*users, *found.refused),
            files=tuple(files),
            only_look=times is None,
            times=times,
            duration_s=self._desk.clock.monotonic() - began,
        )


def _origin(settings: EarlierSettings, found: Found, times: Times) -> Origin:
    return Origin(
        database=os.path.realpath(found.database),
        user_id=settings.user_id,
        dialect=found.tables.dialect,
        times=times,
        row=settings.row,
    )


def _places(database: Path, vault: Path) -> tuple[str, str]:
    return os.path.realpath(database), os.path.realpath(vault)
