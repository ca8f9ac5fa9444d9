"""The book of profiles through SQLAlchemy, with what only services need: change and remove.

Does what `QuickBook` does with the same words; one test runs on both.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from holdfast.catalogue.profile_words import found, refuse_double
from holdfast.catalogue.sessions import Sessions
from holdfast.catalogue.tables import (
    StoredMemory,
    StoredProfile,
    StoredSource,
    StoredVault,
)
from holdfast.core.model import Profile
from holdfast.core.profiles import LastRestore, ProfileMemory

_PROFILES = (
    select(StoredProfile, StoredSource.path, StoredVault)
    .join(StoredSource, StoredSource.profile_id == StoredProfile.profile_id)
    .join(StoredVault, StoredVault.id == StoredProfile.vault)
    .where(StoredSource.place == 0)
)


class ProfileTable:
    """See `holdfast.core.profiles.ProfileBook`."""

    def __init__(self, sessions: Sessions) -> None:
        """See the class."""
        self._sessions = sessions

    def all(self) -> list[Profile]:
        """Return all profiles by name."""
        with self._sessions.reading() as session:
            return profiles_in(session)

    def find(self, name_or_id: str) -> Profile:
        """Return the profile of this name, else the one of this id."""
        return found(self.all(), name_or_id)

    def add(self, profile: Profile, *, shares_source: bool = False) -> None:
        """See `ProfileBook.add`."""
        with self._sessions.writing() as session:
            refuse_double(profile, profiles_in(session), shares_source=shares_source)
            add_profile(session, profile)

    def change(self, profile: Profile, *, shares_source: bool = False) -> None:
        """Give the profile of this id another name, source or vault.

        With `shares_source` another one may protect the same source.

        Raises:
            NotFoundError: there is none with this id.
            UsageError: the name is taken, or the source is protected in that vault.
        """
        with self._sessions.writing() as session:
            known = profiles_in(session)
            old = found(
                [each for each in known if each.profile_id == profile.profile_id],
                profile.profile_id,
            )
            others = [each for each in known if each.profile_id != profile.profile_id]
            # Who shares a source already may go on doing so under another name.
            same = (old.source_path, old.vault_id) == (profile.source_path, profile.vault_id)
            refuse_double(profile, others, shares_source=same or shares_source)
            row = session.get_one(StoredProfile, profile.profile_id)
            row.name = profile.name
            row.series_id = profile.series_id
            row.created_at = profile.created_at
            row.vault = _vault_number(session, profile.vault_id, profile.vault_path)
            source = select(StoredSource).where(
                StoredSource.profile_id == profile.profile_id, StoredSource.place == 0
            )
            session.scalars(source).one().path = profile.source_path
            session.flush()
            _forget_unused_vaults(session)

    def vault_moved(self, vault_id: str, profile_ids: Iterable[str], path: str) -> None:
        """Let the vault of some profiles lie at another path; ids that are not there are none."""
        with self._sessions.writing() as session:
            for profile_id in profile_ids:
                row = session.get(StoredProfile, profile_id)
                if row is not None:
                    row.vault = _vault_number(session, vault_id, path)
            session.flush()
            _forget_unused_vaults(session)

    def remove(self, profile_id: str) -> None:
        """Forget a profile, its settings and its memory; its backups and its history stay.

        Raises:
            NotFoundError: there is none with this id.
        """
        with self._sessions.writing() as session:
            known = profiles_in(session)
            found([each for each in known if each.profile_id == profile_id], profile_id)
            session.execute(delete(StoredProfile).where(StoredProfile.profile_id == profile_id))
            session.execute(delete(StoredMemory).where(StoredMemory.profile_id == profile_id))
            _forget_unused_vaults(session)

    def memory(self, profile_id: str) -> ProfileMemory:
        """Return what is remembered."""
        with self._sessions.reading() as session:
            row = session.get(StoredMemory, profile_id)
            return ProfileMemory() if row is None else _memory(row)

    def remember(self, profile_id: str, memory: ProfileMemory) -> None:
        """Replace what is remembered."""
        with self._sessions.writing() as session:
            last = memory.last_restore
            session.merge(
                StoredMemory(
                    profile_id=profile_id,
                    newest_id=memory.newest_id,
                    target_path=last.target_path if last else None,
                    restored_id=last.restored_id if last else None,
                    pre_restore_id=last.pre_restore_id if last else None,
                    restored_at=last.restored_at if last else None,
                )
            )


def profiles_in(session: Session) -> list[Profile]:
    """Return all profiles by name."""
    rows = session.execute(_PROFILES).all()
    profiles = (
        Profile(
            profile_id=profile.profile_id,
            name=profile.name,
            source_path=source_path,
            vault_path=vault.path,
            vault_id=vault.vault_id,
            series_id=profile.series_id,
            created_at=profile.created_at,
        )
        for profile, source_path, vault in rows
    )
    return sorted(profiles, key=lambda profile: profile.name)


def add_profile(session: Session, profile: Profile) -> None:
    """Write a profile that nobody else is like, with its source and its vault."""
    session.add(
        StoredProfile(
            profile_id=profile.profile_id,
            name=profile.name,
            vault=_vault_number(session, profile.vault_id, profile.vault_path),
            series_id=profile.series_id,
            created_at=profile.created_at,
        )
    )
    session.flush()
    session.add(StoredSource(profile_id=profile.profile_id, place=0, path=profile.source_path))
    session.flush()


def _vault_number(session: Session, vault_id: str, path: str) -> int:
    known = select(StoredVault.id).where(StoredVault.vault_id == vault_id, StoredVault.path == path)
    number = session.scalar(known)
    if number is not None:
        return number
    vault = StoredVault(vault_id=vault_id, path=path)
    session.add(vault)
    session.flush()
    return vault.id


def _forget_unused_vaults(session: Session) -> None:
    used = select(StoredProfile.vault)
    session.execute(delete(StoredVault).where(StoredVault.id.not_in(used)))


def _memory(row: StoredMemory) -> ProfileMemory:
    if (
        row.target_path is None
        or row.restored_id is None
        or row.pre_restore_id is None
        or row.restored_at is None
    ):
        return ProfileMemory(row.newest_id)
    last = LastRestore(row.target_path, row.restored_id, row.pre_restore_id, row.restored_at)
    return ProfileMemory(row.newest_id, last)
