"""A small library of books with a history: what the windows on backups are shown with."""

from __future__ import annotations

from pathlib import Path

import apsw

from holdfast.core.model import Profile
from holdfast.services.desk import Desk
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from tests.support.protected import Protected

BOOKS = 1214


def build_library(path: Path, books: int = BOOKS) -> Path:
    """Create tables of books, shelves and readers, and a view."""
    connection = apsw.Connection(str(path))
    try:
        connection.execute(
            "PRAGMA synchronous=off; BEGIN;"
            "CREATE TABLE book(id INTEGER PRIMARY KEY, title TEXT, price REAL, cover BLOB);"
            "CREATE TABLE shelf(name TEXT PRIMARY KEY, room INT) WITHOUT ROWID;"
            "CREATE TABLE reader(name TEXT, note TEXT);"
            "CREATE VIEW dear AS SELECT title FROM book WHERE price > 100"
        )
        connection.executemany(
            "INSERT INTO book VALUES(?, ?, ?, ?)",
            (
                (n, f"Title {n:06}" if n % 7 else None, n / 8, bytes([n % 256]) * 3)
                for n in range(1, books + 1)
            ),
        )
        connection.executemany(
            "INSERT INTO shelf VALUES(?, ?)", ((f"shelf {n:02}", n % 5) for n in range(88))
        )
        connection.execute("INSERT INTO reader VALUES('Ada', NULL), ('NULL', ''); COMMIT")
    finally:
        connection.close()
    return path


def protect_library(desk: Desk, folder: Path, books: int = BOOKS) -> Protected:
    """Protect a library and back it up twice, with changes before, between and after."""
    source = build_library(folder / "library.db", books)
    profile = ProfileService(desk).protect(source, folder / "vault", "library")
    made = Protected(desk, profile, source, folder / "vault")
    backup(desk, profile, "first")
    change(
        source, "UPDATE book SET title = 'Renamed' WHERE id <= 10; DELETE FROM shelf WHERE room = 0"
    )
    backup(desk, profile, "second")
    change(
        source,
        "DELETE FROM book WHERE id > 1000; INSERT INTO reader VALUES('Zoë', 'late');"
        "ALTER TABLE shelf ADD COLUMN floor INT",
    )
    return made


def backup(desk: Desk, profile: Profile, name: str) -> str:
    """Make a backup and return its id."""
    return BackupService(desk, profile).create_backup(name).info.backup_id


def change(path: Path, sql: str) -> None:
    """Change a database as its program would."""
    connection = apsw.Connection(str(path))
    try:
        connection.execute(sql)
    finally:
        connection.close()


def rows(path: Path, sql: str) -> list[tuple[apsw.SQLiteValue, ...]]:
    """Return what a statement gives on a database."""
    connection = apsw.Connection(str(path))
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()
