"""A protected database in a temporary home: what most end-to-end tests start from."""

from __future__ import annotations

import hashlib
import os
import random
from dataclasses import dataclass
from pathlib import Path

import apsw

from holdfast.core.model import Profile
from holdfast.services.checking.verification import VerificationService
from holdfast.services.desk import Desk, open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.restoring.restores import RestoreService
from holdfast.system.paths import AppPaths


@dataclass(frozen=True)
class Protected:
    """One profile and the services on it."""

    desk: Desk
    profile: Profile
    source: Path
    vault: Path

    @property
    def backups(self) -> BackupService:
        return BackupService(self.desk, self.profile)

    @property
    def restores(self) -> RestoreService:
        return RestoreService(self.desk, self.profile)

    @property
    def verification(self) -> VerificationService:
        return VerificationService(self.desk, self.profile)


def protect(home: Path, source: Path, vault: Path, name: str = "books") -> Protected:
    """Make a profile for `source` in the home of this test."""
    desk = open_desk(AppPaths(home))
    return Protected(desk, ProfileService(desk).protect(source, vault, name), source, vault)


def change_rows(path: Path, rows: int, *, seed: int, size: int = 400) -> None:
    """Update or insert `rows` rows of a table of random blobs, made when missing."""
    chance = random.Random(seed)
    connection = apsw.Connection(str(path))
    try:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS noise(id INTEGER PRIMARY KEY, data BLOB); BEGIN IMMEDIATE"
        )
        for _ in range(rows):
            connection.execute(
                "INSERT OR REPLACE INTO noise VALUES(?, ?)",
                (chance.randrange(rows * 4), chance.randbytes(size)),
            )
        connection.execute("COMMIT")
    finally:
        connection.close()


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def tree_of(folder: Path) -> dict[str, str]:
    """Return every file below a folder with its hash."""
    return {
        os.fspath(path.relative_to(folder)): file_hash(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
