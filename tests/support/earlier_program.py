"""The earlier backup scheduler, as far as its files go: a database and a year of backups.

Made from the documented schema in either dialect; the backups are what its versions leave
behind: plain copies of the closed database under their names.
"""

from __future__ import annotations

import os
import random
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw

from holdfast.core.earlier_forms import Dialect
from holdfast.sources.earlier_database import Cell

SCHEMA = """
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, username TEXT NOT NULL);
CREATE TABLE cases (id INTEGER PRIMARY KEY, title TEXT, notes BLOB);
CREATE TABLE backup_settings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL UNIQUE REFERENCES users(id),
    enabled BOOLEAN NOT NULL DEFAULT TRUE,
    frequency VARCHAR(20) NOT NULL DEFAULT 'daily',
    backup_time VARCHAR(5) NOT NULL DEFAULT '03:00',
    keep_count INTEGER NOT NULL DEFAULT 7,
    last_backup_at DATETIME,
    next_backup_at DATETIME,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL,
    CHECK (keep_count >= 1 AND keep_count <= 30),
    CHECK (frequency IN ('daily', 'weekly', 'monthly'))
);
CREATE INDEX idx_backup_settings_user ON backup_settings(user_id);
CREATE INDEX idx_backup_settings_next_backup ON backup_settings(enabled, next_backup_at);
"""
BEGAN = datetime(2025, 6, 1, 3, 0, 0, 123456, tzinfo=UTC)


@contextmanager
def living_in(zone: str) -> Iterator[None]:
    """This process's clock shows the time of a zone within the block."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    try:
        yield
    finally:
        os.environ.pop("TZ")
        if before is not None:
            os.environ["TZ"] = before
        time.tzset()


def cell(at: datetime, dialect: Dialect) -> str:
    """An instant as a version writes it, by hand and not by our own code."""
    at = at.astimezone(UTC).replace(tzinfo=None)
    if dialect is Dialect.TYPESCRIPT:
        return at.isoformat(timespec="milliseconds") + "Z"
    return at.isoformat(sep=" ", timespec="microseconds")


def stamp(at: datetime, dialect: Dialect) -> str:
    """The time in the name of a file."""
    text = cell(at, dialect).replace(" ", "T")
    return text.replace(":", "-").replace(".", "-")


@dataclass
class EarlierProgram:
    """One application's database and backup folder."""

    folder: Path
    dialect: Dialect
    database: Path = field(init=False)
    backups: Path = field(init=False)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.database = self.folder / "justice.db"
        self.backups = self.folder / "backups"
        self.backups.mkdir()
        self.execute(SCHEMA)

    def execute(self, sql: str, values: Iterable[object] = ()) -> list[tuple[object, ...]]:
        """What the program does to its database."""
        connection = apsw.Connection(str(self.database))
        try:
            return [tuple(row) for row in connection.execute(sql, tuple(values))]
        finally:
            connection.close()

    def break_rules(self, sql: str) -> None:
        """What an old version did that had no CHECKs yet: the table's rules are not asked."""
        connection = apsw.Connection(str(self.database))
        try:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            connection.execute(sql)
        finally:
            connection.close()

    def add_user(self, user_id: int, **settings: object) -> None:
        """A user with settings; those that are not given are the defaults of the schema."""
        self.execute("INSERT INTO users VALUES (?, ?)", (user_id, f"person {user_id}"))
        self.add_settings(user_id, **settings)

    def add_settings(self, user_id: object, **settings: object) -> None:
        values: dict[str, object] = {
            "user_id": user_id,
            "enabled": 1,
            "frequency": "daily",
            "backup_time": "03:00",
            "keep_count": 7,
            "last_backup_at": cell(BEGAN + timedelta(days=364), self.dialect),
            "next_backup_at": cell(BEGAN + timedelta(days=365), self.dialect),
            "created_at": cell(BEGAN, self.dialect),
            "updated_at": cell(BEGAN + timedelta(days=3), self.dialect),
            **settings,
        }
        marks = ", ".join("?" for _ in values)
        self.execute(
            f"INSERT INTO backup_settings ({', '.join(values)}) VALUES ({marks})", values.values()
        )

    def work(self, seed: int, rows: int = 3) -> None:
        """A little of what people do."""
        chance = random.Random(seed)
        for _ in range(rows):
            self.execute(
                "INSERT INTO cases (title, notes) VALUES (?, ?)",
                (f"case {chance.random()}", chance.randbytes(200)),
            )

    def back_up(self, name: str) -> Path:
        """A backup as the program makes one: a copy of the file."""
        target = self.backups / name
        shutil.copyfile(self.database, target)
        return target

    def auto(self, user_id: int, at: datetime) -> Path:
        made = self.back_up(f"auto_backup_user{user_id}_{stamp(at, self.dialect)}.db")
        os.utime(made, (at.timestamp(), at.timestamp()))
        return made

    def year(self, user_id: int, days: int = 365, *, manual_every: int = 30) -> list[Path]:
        """A backup each day, and now and then one of every other kind."""
        made = []
        for day in range(days):
            at = BEGAN + timedelta(days=day)
            self.work(day, rows=1)
            made.append(self.auto(user_id, at))
            if day % manual_every == 1:
                later = stamp(at + timedelta(hours=1), self.dialect)
                made.append(self.back_up(f"justice_backup_{later}.db"))
            if day == days // 2:
                later = stamp(at + timedelta(hours=2), self.dialect)
                made.append(self.back_up(f"pre_migration_v2_{later}.db"))
                later = stamp(at + timedelta(hours=3), self.dialect)
                made.append(self.back_up(f"pre_restore_backup_{later}.db"))
                made.append(self.back_up("before the audit.db"))
        return made

    def rows(self) -> list[Mapping[str, Cell]]:
        return rows_of(self.database)


def rows_of(database: Path) -> list[Mapping[str, Cell]]:
    """The rows of `backup_settings`, each cell with its type."""
    connection = apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        listed = connection.execute("SELECT name FROM pragma_table_info('backup_settings')")
        names = [str(name) for (name,) in listed]
        rows = connection.execute("SELECT * FROM backup_settings ORDER BY user_id")
        return [dict(zip(names, row, strict=True)) for row in rows]
    finally:
        connection.close()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def stamps(folder: Path) -> dict[str, tuple[int, int, int]]:
    """What would show that anybody had written there."""
    found = {path.name: path.lstat() for path in folder.iterdir()}
    return {name: (known.st_ino, known.st_size, known.st_mtime_ns) for name, known in found.items()}
