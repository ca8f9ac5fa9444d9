"""What the vaults held when they were last seen: lists without a connected disk.

A cache: the manifests in a vault are the truth, and a series is simply written anew from
them. Nothing that deletes or restores may decide by it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from holdfast.catalogue.rows import CachedBackup
from holdfast.catalogue.sessions import Sessions
from holdfast.catalogue.stored_forms import stored_document
from holdfast.catalogue.tables import StoredBackup
from holdfast.core.model import BackupInfo, BackupKind, Grade, Level, Structure

_WORDS = ("kind", "grade", "level", "structure")
_PLAIN = tuple(name for name in BackupInfo.__slots__ if name not in {*_WORDS, "messages"})


class BackupCache:
    """The table `backup_cache`."""

    def __init__(self, sessions: Sessions) -> None:
        """See the class."""
        self._sessions = sessions

    def put(self, backup: CachedBackup) -> None:
        """Write one backup, in place of what was known of it."""
        with self._sessions.writing() as session:
            session.merge(StoredBackup(**_stored(backup)))

    def put_series(self, series_id: str, backups: Iterable[CachedBackup]) -> None:
        """Let the cache hold exactly these backups of a series."""
        with self._sessions.writing() as session:
            write_series(session, series_id, backups)

    def forget(self, series_id: str, backup_id: str) -> None:
        """Remove one backup, if it is there."""
        gone = delete(StoredBackup).where(
            StoredBackup.series_id == series_id, StoredBackup.backup_id == backup_id
        )
        with self._sessions.writing() as session:
            session.execute(gone)

    def of_profile(self, profile_id: str) -> list[BackupInfo]:
        """Return the backups of a profile, the last made first."""
        query = (
            select(StoredBackup)
            .where(StoredBackup.profile_id == profile_id)
            .order_by(StoredBackup.backup_id.desc())
        )
        with self._sessions.reading() as session:
            return [_info(row) for row in session.scalars(query)]

    def counts(self) -> dict[str, tuple[int, int]]:
        """Return how many backups each profile has, and the bytes they added to the vault."""
        query = select(
            StoredBackup.profile_id, func.count(), func.sum(StoredBackup.added_bytes)
        ).group_by(StoredBackup.profile_id)
        with self._sessions.reading() as session:
            rows = session.execute(query).all()
            return {profile: (number, int(added)) for profile, number, added in rows}


def write_series(session: Session, series_id: str, backups: Iterable[CachedBackup]) -> None:
    """Let the cache hold exactly these backups of a series."""
    session.execute(delete(StoredBackup).where(StoredBackup.series_id == series_id))
    if rows := [_stored(backup) for backup in backups]:
        session.execute(insert(StoredBackup), rows)


def _stored(backup: CachedBackup) -> dict[str, Any]:
    info = backup.info
    return {
        "series_id": backup.series_id,
        "profile_id": backup.profile_id,
        "vault_id": backup.vault_id,
        **{name: getattr(info, name) for name in _PLAIN},
        **{name: getattr(info, name).value for name in _WORDS},
        "messages": stored_document(info.messages),
    }


def _info(row: StoredBackup) -> BackupInfo:
    return BackupInfo(
        **{name: getattr(row, name) for name in _PLAIN},
        kind=BackupKind(row.kind),
        grade=Grade(row.grade),
        level=Level(row.level),
        structure=Structure(row.structure),
        messages=tuple(json.loads(row.messages)),
    )
