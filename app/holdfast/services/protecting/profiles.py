"""Profiles: which database is protected, and in which vault."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from holdfast.core.audit_chain import AuditAction
from holdfast.core.bus import Bus
from holdfast.core.events import ProfilesChanged
from holdfast.core.model import Profile
from holdfast.core.names import check_name, new_id
from holdfast.services.desk import Desk
from holdfast.services.protecting.profile_places import (
    absolute,
    check_not_known,
    check_source,
    check_together,
)


class ProfileService:
    """Makes, finds, changes and removes profiles."""

    def __init__(self, desk: Desk, bus: Bus | None = None) -> None:
        """See the class; with a bus, changes are published on it."""
        self._desk = desk
        self._bus = bus

    def protect(self, source: Path, vault: Path, name: str | None = None) -> Profile:
        """Make a profile for a database, and its vault if the folder holds none yet.

        It gets the default settings: a backup every night, by this computer's time zone.

        Raises:
            SourceError: there is no SQLite database at `source`.
            VaultError: no vault can be made or opened at `vault`.
            UsageError: the name is taken, or the places make no sense together.
        """
        from holdfast.services.protecting.settings import SettingsService
        from holdfast.vault.vault import create_vault

        source, vault = absolute(source), absolute(vault)
        check_source(source)
        name = check_name(name if name is not None else source.stem, "profile")
        check_together(source, vault, self._desk.paths.home)
        opened = create_vault(vault, self._desk.clock.now())
        check_not_known(source, opened.vault_id, self.all())
        profile = Profile(
            profile_id=new_id(),
            name=name,
            source_path=os.fspath(source),
            vault_path=os.fspath(vault),
            vault_id=opened.vault_id,
            series_id=new_id(),
            created_at=self._desk.clock.now(),
        )
        self._desk.book.add(profile)
        self._desk.audit.log(
            AuditAction.PROFILE_ADDED,
            profile_id=profile.profile_id,
            subject=profile.name,
            source=profile.source_path,
            vault=profile.vault_path,
        )
        SettingsService(self._desk, self._bus).get(profile.profile_id)
        self._tell(profile)
        return profile

    def all(self) -> list[Profile]:
        """Return all profiles by name."""
        return self._desk.book.all()

    def find(self, name: str) -> Profile:
        """Return the profile of this name or id.

        Raises:
            NotFoundError: there is none.
        """
        return self._desk.book.find(name)

    def change(
        self,
        profile_id: str,
        *,
        name: str | None = None,
        source: Path | None = None,
        vault: Path | None = None,
    ) -> Profile:
        """Give a profile another name, say where its database or its vault has moved to.

        All or nothing. A database that moved takes along every profile that shares it. A vault
        that moved takes along every profile whose backups are in it, unless it is still in its
        old place as well, copied.

        Raises:
            NotFoundError: there is no such profile.
            SourceError: there is no SQLite database at `source`.
            VaultError: `vault` is not there, or another vault than this profile's.
            UsageError: the name is taken, or the places make no sense together.
        """
        old = self.find(profile_id)
        new = old
        others = [each for each in self.all() if each.profile_id != old.profile_id]
        if name is not None:
            new = replace(new, name=check_name(name, "profile"))
        if source is not None:
            source = absolute(source)
            check_source(source)
            check_not_known(source, old.vault_id, [e for e in others if not _is_shared(old, e)])
            new = replace(new, source_path=os.fspath(source))
        if vault is not None:
            new = replace(new, vault_path=os.fspath(self._moved_vault(old, absolute(vault))))
        if new == old:
            return old
        if source is not None or vault is not None:
            places = Path(new.source_path), Path(new.vault_path)
            check_together(*places, self._desk.paths.home)
        self._write(old, new)
        carried = new.vault_path != old.vault_path and not _is_vault(old.vault_path, old.vault_id)
        for other in others:
            moved = other
            if _is_shared(old, other):
                moved = replace(moved, source_path=new.source_path)
            if carried and (other.vault_id, other.vault_path) == (old.vault_id, old.vault_path):
                moved = replace(moved, vault_path=new.vault_path)
            if moved != other:
                self._write(other, moved)
        return new

    def remove(self, profile_id: str) -> Profile:
        """Forget a profile, its settings and its pause; its backups and history stay.

        Raises:
            NotFoundError: there is no such profile.
        """
        from holdfast.services.protecting.pauses import Pauses

        profile = self.find(profile_id)
        Pauses(self._desk, self._bus).resume(profile.profile_id)
        self._desk.catalogue().profiles.remove(profile.profile_id)
        self._desk.audit.log(
            AuditAction.PROFILE_REMOVED,
            profile_id=profile.profile_id,
            subject=profile.name,
            source=profile.source_path,
            vault=profile.vault_path,
        )
        self._tell(profile)
        return profile

    def _moved_vault(self, profile: Profile, vault: Path) -> Path:
        """Return where the profile's vault is now, sure that it is this one."""
        from holdfast.vault.vault import open_vault

        open_vault(vault, profile.vault_id)
        return vault

    def _write(self, old: Profile, new: Profile) -> None:
        shared = any(_is_shared(new, each) for each in self.all() if each != old)
        self._desk.catalogue().profiles.change(new, shares_source=shared)
        names = ("name", "source_path", "vault_path")
        changed = [name for name in names if getattr(old, name) != getattr(new, name)]
        self._desk.audit.log(
            AuditAction.PROFILE_CHANGED,
            profile_id=new.profile_id,
            subject=new.name,
            old={name: getattr(old, name) for name in changed},
            new={name: getattr(new, name) for name in changed},
        )
        self._tell(new)

    def _tell(self, profile: Profile) -> None:
        if self._bus is not None:
            self._bus.publish(ProfilesChanged(profile.profile_id))


def _is_shared(profile: Profile, other: Profile) -> bool:
    """Tell whether two profiles protect one database in the same vault."""
    return (profile.source_path, profile.vault_id) == (other.source_path, other.vault_id)


def _is_vault(path: str, vault_id: str) -> bool:
    """Tell whether that vault lies at a path."""
    from holdfast.core.errors import VaultError
    from holdfast.vault.vault import open_vault

    try:
        open_vault(Path(path), vault_id)
    except VaultError:
        return False
    return True
