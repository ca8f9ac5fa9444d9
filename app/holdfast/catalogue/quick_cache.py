"""What the vaults held when they were last seen, in SQL by hand: lists without a connected disk.

A cache: the manifests in a vault are the truth, and a series is simply written anew from
them. Nothing that deletes or restores may decide by it. A backup's process writes it, so it
is reached without SQLAlchemy; `BackupCache` does the rest through here too.

Each method is one unit of work; safe between processes and threads.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from holdfast.catalogue.connection import reading, writing
from holdfast.catalogue.stored_forms import (
    read_instant,
    read_text,
    stored_document,
    stored_instant,
    stored_text,
)
from holdfast.core.model import BackupInfo, BackupKind, Grade, Level, Profile, Structure

_TEXTS = ("name", "profile", "source_path", "note")
_NUMBERS = ("size_bytes", "added_bytes", "changed_pages", "page_count", "page_size")
_FLAGS = ("protected", "unchanged")
_INFO = (
    "backup_id", "created_at", "verified_at", "kind", "grade", "level", "structure", "messages",
    *_TEXTS, *_NUMBERS, *_FLAGS,
)  # fmt: skip
"""The names of `BackupInfo`, which are those of the columns; a test compares them."""
_COLUMNS = ("series_id", "profile_id", "vault_id", *_INFO)
_INSERT = (
    f"INSERT OR REPLACE INTO backup_cache ({', '.join(_COLUMNS)}) "
    f"VALUES ({', '.join(f':{name}' for name in _COLUMNS)})"
)
BACKUP_COLUMNS = ", ".join(_INFO)
"""What a query asks for that `read_backup` reads."""


class QuickCache:
    """The table `backup_cache` of one catalogue.

    Raises:
        CatalogueError: from every method, when the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        """See the class; the catalogue must be there and up to date (`opening`)."""
        self._path = path

    def put(self, profile: Profile, info: BackupInfo) -> None:
        """Write one backup of a profile, in place of what was known of it."""
        with writing(self._path) as connection:
            connection.execute(_INSERT, _stored(profile, info))

    def put_series(self, profile: Profile, backups: Iterable[BackupInfo]) -> bool:
        """Let the cache hold exactly these backups of the profile's series.

        Returns False where it held them already: then nothing is written.
        """
        wanted = {info.backup_id: info for info in backups}
        with reading(self._path) as connection:
            if _of_series(connection, profile) == wanted:
                return False
        with writing(self._path) as connection:
            write_series(connection, profile, wanted.values())
        return True

    def forget(self, series_id: str, backup_id: str) -> None:
        """Remove one backup, if it is there."""
        with writing(self._path) as connection:
            connection.execute(
                "DELETE FROM backup_cache WHERE series_id = ? AND backup_id = ?",
                [series_id, backup_id],
            )

    def of_profile(self, profile_id: str) -> list[BackupInfo]:
        """Return the backups of a profile, the last made first."""
        query = (
            f"SELECT {BACKUP_COLUMNS} FROM backup_cache WHERE profile_id = ? "
            "ORDER BY backup_id DESC"
        )
        with reading(self._path) as connection:
            return [read_backup(row) for row in connection.execute(query, [profile_id])]


def write_series(
    connection: sqlite3.Connection, profile: Profile, backups: Iterable[BackupInfo]
) -> None:
    """Let the cache hold exactly these backups of the profile's series."""
    connection.execute("DELETE FROM backup_cache WHERE series_id = ?", [profile.series_id])
    connection.executemany(_INSERT, [_stored(profile, info) for info in backups])


def _of_series(connection: sqlite3.Connection, profile: Profile) -> dict[str, BackupInfo] | None:
    """Return what is held of a series by id; None where some of it is said of another profile."""
    query = f"SELECT {BACKUP_COLUMNS}, profile_id, vault_id FROM backup_cache WHERE series_id = ?"
    rows = connection.execute(query, [profile.series_id]).fetchall()
    if any(row[-2:] != (profile.profile_id, profile.vault_id) for row in rows):
        return None
    return {info.backup_id: info for info in (read_backup(row[:-2]) for row in rows)}


def _stored(profile: Profile, info: BackupInfo) -> dict[str, Any]:
    verified_at = info.verified_at
    return {
        "series_id": profile.series_id,
        "profile_id": profile.profile_id,
        "vault_id": profile.vault_id,
        "backup_id": info.backup_id,
        "created_at": stored_instant(info.created_at),
        "verified_at": None if verified_at is None else stored_instant(verified_at),
        "kind": info.kind.value,
        "grade": info.grade.value,
        "level": info.level.value,
        "structure": info.structure.value,
        "messages": stored_document(info.messages),
        **{name: stored_text(getattr(info, name)) for name in _TEXTS},
        **{name: getattr(info, name) for name in _NUMBERS},
        **{name: int(getattr(info, name)) for name in _FLAGS},
    }


def read_backup(row: tuple[Any, ...]) -> BackupInfo:
    """Return the backup of a row of `BACKUP_COLUMNS`."""
    facts: dict[str, Any] = dict(zip(_INFO, row, strict=True))
    verified_at = facts["verified_at"]
    texts: dict[str, Any] = {name: read_text(facts[name]) for name in _TEXTS}
    flags: dict[str, Any] = {name: bool(facts[name]) for name in _FLAGS}
    return BackupInfo(
        backup_id=facts["backup_id"],
        created_at=read_instant(facts["created_at"]),
        verified_at=None if verified_at is None else read_instant(verified_at),
        kind=BackupKind(facts["kind"]),
        grade=Grade(facts["grade"]),
        level=Level(facts["level"]),
        structure=Structure(facts["structure"]),
        messages=tuple(json.loads(facts["messages"])),
        **texts,
        **{name: facts[name] for name in _NUMBERS},
        **flags,
    )
