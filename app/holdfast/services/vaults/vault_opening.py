"""Opening a vault: a catalogue that was lost, or never was, learns what the vault holds.

Profiles, their settings, the history of backups and the list of backups come out of the
manifests with the same answers as before. What manifests cannot know is not there again:

* settings changed, and a profile renamed, after its last backup; when settings were made;
* runs that left no backup in the vault: failed, skipped and waiting ones, those of backups
  deleted since, restores, verifications, clean-ups;
* of each backup's run: how long it took, how long the program was kept waiting, and that it
  failed while it kept a damaged original; what it added counts the manifest as it is now;
* the last restore, which `undo` takes back; pauses and other preferences; the audit trail,
  which begins anew and says so.

A profile of another computer is added, so that its backups can be looked at and restored
here, but it makes no backups by schedule until a person says so: its database is there, not
here. So it is with one of another home of this computer (another person's, or another
HOLDFAST_HOME): two schedules of one series would keep twice as much, and each would call late
what the other has done. Opening the same vault again adds nothing; one that lies at another
path now is followed there.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from holdfast.catalogue.catalogue import Catalogue
from holdfast.catalogue.rows import SeriesListing
from holdfast.core.audit_chain import AuditAction
from holdfast.core.errors import HoldfastError, VaultError
from holdfast.core.model import Profile
from holdfast.core.names import display_name
from holdfast.core.schedule import next_run
from holdfast.core.settings import ChosenSettings
from holdfast.services.desk import Desk
from holdfast.services.vaults.series_telling import SeriesTelling, read_series
from holdfast.system.identity import this_machine
from holdfast.system.local_zone import local_zone
from holdfast.vault.series import Series
from holdfast.vault.vault import open_vault


@dataclass(frozen=True, slots=True)
class OpenedSeries:
    """One series of an opened vault and the profile it belongs to."""

    profile: Profile
    """As the catalogue knows it now."""
    is_new: bool
    """It was not known before."""
    backups: int
    newest_at: datetime | None
    host: str
    """The other computer that makes these backups; empty when it is this one."""
    scheduled: bool
    """Backups are made by schedule, or will be: nothing else was chosen."""
    next_backup_at: datetime | None
    """None where that is not planned yet, or not scheduled."""
    notes: tuple[str, ...]
    """Sentences: what a person should know or do."""


@dataclass(frozen=True, slots=True)
class OpenedVault:
    """What opening a vault brought."""

    vault_id: str
    path: Path
    series: tuple[OpenedSeries, ...]
    """Newest backup first."""
    runs: int
    """Rows added to the history."""
    unread: tuple[HoldfastError, ...]
    """Damaged manifests, and those of a newer version; all others were used."""
    warnings: tuple[str, ...]


def open_known_vault(desk: Desk, path: Path) -> OpenedVault:
    """Let the catalogue know what a vault holds; the vault is only read.

    Raises:
        VaultError: there is no vault that can be read; nothing was changed.
        CatalogueError: the catalogue cannot be written.
    """
    path = Path(os.path.normpath(path.expanduser().absolute()))
    vault = open_vault(path)
    tellings = [read_series(Series(vault, series_id)) for series_id in vault.series_ids()]
    opening = _Opening(desk, vault.vault_id, path, tellings)
    opening.carry_out()
    return OpenedVault(
        vault_id=vault.vault_id,
        path=path,
        series=opening.result(),
        runs=opening.runs,
        unread=tuple(error for telling in tellings for error in telling.unread),
        warnings=(*vault.warnings, *opening.warnings),
    )


class _Opening:
    """One call; `carry_out`, then `result`."""

    def __init__(
        self, desk: Desk, vault_id: str, path: Path, tellings: list[SeriesTelling]
    ) -> None:
        self._desk = desk
        self._catalogue: Catalogue = desk.catalogue()
        self._vault_id = vault_id
        self._path = path
        self._known = {known.profile_id: known for known in self._catalogue.profiles.all()}
        self._notes: dict[str, list[str]] = {}
        self._read: list[tuple[Profile, SeriesTelling]] = []
        self.runs = 0
        self.warnings: list[str] = []
        # The series with the newest backup first: it gets the name, and the schedule, that
        # an older one of the same database would get otherwise.
        for telling in sorted(tellings, key=_newest_at, reverse=True):
            if telling.profile is None:
                self._pass_over(telling)
            elif self._belongs(telling, telling.profile):
                self._read.append((telling.profile, telling))

    def carry_out(self) -> None:
        """Write what is new, the audit trail first: it tells what is about to be done."""
        new = [(told, telling) for told, telling in self._read if self._is_new(told)]
        moved = self._moved()
        if new or moved:
            self._desk.audit.log(
                AuditAction.VAULT_OPENED,
                subject=self._vault_id,
                path=str(self._path),
                profiles=[told.name for told, _ in new],
                moved=[self._known[profile_id].name for profile_id in moved],
                backups=sum(len(telling.backups) for _, telling in new),
                # Whose entries were lost with another catalogue: see `core.audit_faults`.
                trails=sorted({trail for _, telling in new for trail in telling.trails}),
            )
        if moved:
            self._catalogue.profiles.vault_moved(self._vault_id, moved, str(self._path))
        now = self._desk.clock.now()
        rebuilt = self._catalogue.rebuild(
            [self._listing(told, telling) for told, telling in self._read],
            now,
            lambda chosen: next_run(chosen.schedule_rule(), now),
        )
        self.runs = rebuilt.runs

    def result(self) -> tuple[OpenedSeries, ...]:
        """Return every series with its profile as it is known now."""
        profiles = {known.profile_id: known for known in self._catalogue.profiles.all()}
        settings = self._catalogue.settings.all()
        found = []
        for told, telling in self._read:
            profile = profiles[told.profile_id]
            chosen = settings.get(told.profile_id)
            is_new = self._is_new(told)
            found.append(
                OpenedSeries(
                    profile=profile,
                    is_new=is_new,
                    backups=len(telling.backups),
                    newest_at=max((info.created_at for info in telling.backups), default=None),
                    host=_other_host(telling),
                    scheduled=chosen is None or chosen.enabled,
                    next_backup_at=chosen.next_backup_at if chosen else None,
                    notes=tuple(self._told(profile, telling, is_new=is_new)),
                )
            )
        return tuple(found)

    def _is_new(self, told: Profile) -> bool:
        return told.profile_id not in self._known

    def _pass_over(self, telling: SeriesTelling) -> None:
        if telling.backups or telling.unread:
            self.warnings.append(
                f"No manifest of the series {telling.series_id} that can be read says whose it "
                "is, so it was left out. Its files were not touched."
            )

    def _belongs(self, telling: SeriesTelling, told: Profile) -> bool:
        """Tell whether a series is the one of its profile, as far as that is known already."""
        read = {each.profile_id: each for each, _ in self._read}
        known = self._known.get(told.profile_id) or read.get(told.profile_id)
        if known is None or (known.series_id, known.vault_id) == (told.series_id, told.vault_id):
            return True
        self.warnings.append(
            f"The series {telling.series_id} says it is of “{display_name(known.name)}”, whose "
            "backups lie elsewhere. It was left out; its backups are as they were."
        )
        return False

    def _moved(self) -> list[str]:
        """Return the ids of known profiles whose vault lies here now and no more where it was."""
        moved = []
        for told, _ in self._read:
            known = self._known.get(told.profile_id)
            if known is None or _same_place(known.vault_path, self._path):
                continue
            old = display_name(known.vault_path)
            notes = self._notes.setdefault(told.profile_id, [])
            if _still_there(known):
                notes.append(
                    f"The same vault also lies in {old}, where backups go on being kept. Remove "
                    "one of the two, or protect the database in a vault of its own here."
                )
            else:
                moved.append(told.profile_id)
                notes.append(f"Its vault was in {old}; backups are kept here from now on.")
        return moved

    def _listing(self, told: Profile, telling: SeriesTelling) -> SeriesListing:
        settings: dict[str, object] = {}  # those of a known profile stay as they are
        if self._is_new(told):
            settings = self._settings_of_new(told, telling, dict(telling.settings))
        return SeriesListing(told, telling.backups, settings)

    def _settings_of_new(
        self, told: Profile, telling: SeriesTelling, settings: dict[str, object]
    ) -> dict[str, object]:
        notes = self._notes.setdefault(told.profile_id, [])
        notes += [f"{sentence} The default was taken." for sentence in telling.odd_settings]
        off = {**(settings or _defaults()), "enabled": False}
        if host := _other_host(telling):
            notes.append(
                f"These backups are made by the computer {display_name(host)}. Here none are "
                "made by schedule until you turn that on."
            )
            return off
        if self._is_of_other_home(telling):
            return off  # `_told` says so, with the name it has here
        twin = self._twin(told)
        if twin is not None:
            notes.append(
                f"“{display_name(twin.name)}” protects the same database in this vault, so no "
                "backups are made by schedule for this one until you turn that on."
            )
            return off
        return settings

    def _is_of_other_home(self, telling: SeriesTelling) -> bool:
        return telling.home not in {"", self._desk.audit.home()}

    def _twin(self, told: Profile) -> Profile | None:
        """Return another profile of the same database in this vault, the more recent one."""
        others = [*self._known.values()]
        for earlier, telling in self._read:
            if earlier is told:
                break
            if not (_other_host(telling) or self._is_of_other_home(telling)):
                others.append(earlier)
        place = (told.source_path, told.vault_id)
        return next((each for each in others if (each.source_path, each.vault_id) == place), None)

    def _told(self, profile: Profile, telling: SeriesTelling, *, is_new: bool) -> list[str]:
        notes = list(self._notes.get(profile.profile_id, ()))
        assert telling.profile is not None
        if is_new and profile.name != telling.profile.name:
            notes.insert(
                0,
                f"It was called “{display_name(telling.profile.name)}”, a name that another "
                "profile here has.",
            )
        if is_new and not _other_host(telling) and self._is_of_other_home(telling):
            notes.append(
                "These backups are made from another folder of Holdfast's on this computer. Here "
                "none are made by schedule, so that they are not made twice. If that folder is "
                f"gone, turn it on: holdfast set {display_name(profile.name)} enabled=true"
            )
        if not _other_host(telling) and not os.path.lexists(profile.source_path):
            notes.append(
                f"The database {display_name(profile.source_path)} is not there. Its backups can "
                "be looked into and restored all the same."
            )
        seen = self._catalogue.profiles.memory(profile.profile_id).newest_id
        newest = max((info.backup_id for info in telling.backups), default="")
        if newest < seen:
            notes.append(
                "Backups that were made for it are not in this vault: it is an older copy. "
                "Nothing is written to it unless you say --accept-older-vault at a backup."
            )
        return notes


def _newest_at(telling: SeriesTelling) -> tuple[str, str]:
    newest = max((info.created_at.isoformat() for info in telling.backups), default="")
    return newest, telling.series_id


def _other_host(telling: SeriesTelling) -> str:
    """Return the name of the computer that makes these backups, empty when it is this one."""
    if telling.machine == this_machine():
        return ""
    return telling.host or "of an unknown name"


def _defaults() -> dict[str, object]:
    return ChosenSettings(zone=local_zone()).model_dump(mode="json")


def _same_place(one: str, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _still_there(profile: Profile) -> bool:
    try:
        open_vault(Path(profile.vault_path), profile.vault_id)
    except VaultError:
        return False
    return True
