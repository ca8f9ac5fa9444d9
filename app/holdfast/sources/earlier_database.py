"""The tables of the earlier backup scheduler in its application's database.

Read inside one read transaction, whatever the program does meanwhile, and with no trust in
what the cells hold: an old file may break its own rules. Written only when a person moves
back, in one transaction, table and indexes made where they are missing.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import apsw

from holdfast.core.earlier_forms import Dialect, dialect_of
from holdfast.core.errors import UsageError
from holdfast.core.names import display_name
from holdfast.sources.connections import open_reader, open_writer, translate
from holdfast.sources.finished_file import table_names
from holdfast.sources.sidecar_tidy import sidecars_at, tidy_sidecars

COLUMNS = (
    "id",
    "user_id",
    "enabled",
    "frequency",
    "backup_time",
    "keep_count",
    "last_backup_at",
    "next_backup_at",
    "created_at",
    "updated_at",
)
INSTANTS = ("last_backup_at", "next_backup_at", "created_at", "updated_at")
_NEEDED = ("user_id", "enabled", "frequency", "backup_time", "keep_count")
_BUSY_S = 30.0

_USERS = "CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY AUTOINCREMENT)"
_TABLE = """
CREATE TABLE IF NOT EXISTS backup_settings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL UNIQUE,
    enabled BOOLEAN NOT NULL DEFAULT TRUE,
    frequency VARCHAR(20) NOT NULL DEFAULT 'daily',
    backup_time VARCHAR(5) NOT NULL DEFAULT '03:00',
    keep_count INTEGER NOT NULL DEFAULT 7,
    last_backup_at DATETIME,
    next_backup_at DATETIME,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL,
    FOREIGN KEY (user_id) REFERENCES users(id),
    CHECK (keep_count >= 1 AND keep_count <= 30),
    CHECK (frequency IN ('daily', 'weekly', 'monthly'))
)
"""
_INDEXES = (
    "CREATE INDEX IF NOT EXISTS idx_backup_settings_user ON backup_settings(user_id)",
    "CREATE INDEX IF NOT EXISTS idx_backup_settings_next_backup "
    "ON backup_settings(enabled, next_backup_at)",
)

Cell = int | float | str | None
"""What a cell may hold here; bytes are read as text."""


@dataclass(frozen=True, slots=True)
class EarlierTables:
    """What was found."""

    rows: tuple[Mapping[str, Cell], ...]
    """The rows of `backup_settings` by `user_id`, a column that is missing left out."""
    users: frozenset[int] | None
    """Ids in `users`; None where there is no such table."""
    dialect: Dialect
    """Which version wrote the instants; the Python one where nothing tells."""
    tables: frozenset[str]
    """Names of all tables, in lower case."""


def read_tables(path: Path) -> EarlierTables:
    """Read settings and users of an application's database; it is not changed.

    Raises:
        SourceError: it cannot be read; the subclass says why.
        UsageError: it is not a database of the earlier program.
    """
    sidecars = sidecars_at(path)
    connection = open_reader(path)
    try:
        connection.execute("BEGIN")
        found = _columns(connection, "backup_settings")
        if missing := [name for name in _NEEDED if name not in found]:
            lacks = (
                "it has no table backup_settings"
                if not found
                else f"its table backup_settings has no column {missing[0]}"
            )
            raise UsageError(
                f"{display_name(str(path))} is a database, but not one of the earlier backup "
                f"scheduler: {lacks}. Nothing was changed.",
                hint="Name the application's database; to protect any other: holdfast protect",
            )
        there = [name for name in COLUMNS if name in found]
        rows = _rows(connection, there)
        users = None
        if "id" in _columns(connection, "users"):
            ids = connection.execute("SELECT id FROM users").fetchall()
            users = frozenset(value for (value,) in ids if isinstance(value, int))
        tables = table_names(connection)
    except apsw.Error as error:
        raise translate(error, path) from error
    finally:
        connection.close(True)
        tidy_sidecars(path, sidecars)
    return EarlierTables(rows, users, _dialect(rows), tables)


def write_row(path: Path, row: Mapping[str, Cell], changed: frozenset[str]) -> bool:
    """Write the settings of one user; True if there were none before.

    Where the user has settings already, only the columns in `changed` get another value:
    the earlier program may have gone on with the others.

    Args:
        path: the application's database; made where nothing is.
        row: every column but `id`, which is used only where it is free.
        changed: names of columns.

    Raises:
        SourceError: it cannot be written; nothing was changed.
        UsageError: what lies there has no such user, or a table that does not fit.
    """
    fresh = not path.exists()
    if fresh:
        _make_empty(path)
    connection = open_writer(path, busy_timeout_s=_BUSY_S)
    written = False
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            new = _write(connection, path, row, changed)
            connection.execute("COMMIT")
            written = True
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except apsw.ConstraintError as error:
        raise UsageError(
            f"The table backup_settings in {display_name(str(path))} does not take these "
            "settings. Nothing was changed in it.",
            hint="Name the application's database, or a new file.",
            details=str(error),
        ) from error
    except apsw.SQLError as error:
        raise UsageError(
            f"The tables in {display_name(str(path))} are not those of the earlier backup "
            "scheduler. Nothing was changed in it.",
            hint="Name the application's database, or a new file.",
            details=str(error),
        ) from error
    except apsw.Error as error:
        raise translate(error, path) from error
    finally:
        connection.close(True)
        if fresh and not written:
            path.unlink(missing_ok=True)
    return new


def _write(
    connection: apsw.Connection, path: Path, row: Mapping[str, Cell], changed: frozenset[str]
) -> bool:
    user_id = row["user_id"]
    connection.execute(_USERS)
    connection.execute(_TABLE)
    for statement in _INDEXES:
        connection.execute(statement)
    known = connection.execute(
        "SELECT id FROM backup_settings WHERE user_id = ?", (user_id,)
    ).fetchall()
    if known:
        if changed:
            names = sorted(changed)
            connection.execute(
                f"UPDATE backup_settings SET {', '.join(f'{name} = ?' for name in names)} "
                "WHERE user_id = ?",
                (*(row[name] for name in names), user_id),
            )
        return False
    _need_user(connection, path, user_id)
    names = [name for name in COLUMNS if name in row]
    taken = connection.execute(
        "SELECT 1 FROM backup_settings WHERE id = ?", (row.get("id"),)
    ).fetchall()
    if taken or row.get("id") is None:
        names = [name for name in names if name != "id"]
    connection.execute(
        f"INSERT INTO backup_settings ({', '.join(names)}) "
        f"VALUES ({', '.join('?' for _ in names)})",
        tuple(row[name] for name in names),
    )
    return True


def _need_user(connection: apsw.Connection, path: Path, user_id: Cell) -> None:
    """Make sure that the user is there; one is made only where `users` is nothing but ids."""
    if connection.execute("SELECT 1 FROM users WHERE id = ?", (user_id,)).fetchall():
        return
    if len(_columns(connection, "users")) > 1:
        raise UsageError(
            f"{display_name(str(path))} has no user {user_id}, so it cannot have settings for "
            "one. Nothing was changed in it.",
            hint="Let the application make the user first, or name a new file.",
        )
    connection.execute("INSERT INTO users (id) VALUES (?)", (user_id,))


def _make_empty(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise UsageError(
            f"{display_name(str(path))} cannot be made: {error.strerror}. Nothing was changed.",
            hint="Make its folder first, or choose another place.",
            details=str(error),
        ) from error


def _columns(connection: apsw.Connection, table: str) -> set[str]:
    listed = connection.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
    return {str(name).lower() for (name,) in listed}


def _rows(connection: apsw.Connection, names: list[str]) -> tuple[Mapping[str, Cell], ...]:
    # Text as bytes: what is not UTF-8 must not keep the other rows from being read.
    cells = ", ".join(
        f"CASE WHEN typeof({name}) = 'text' THEN CAST({name} AS BLOB) ELSE {name} END"
        for name in names
    )
    encoding = str(connection.execute("PRAGMA encoding").fetchall()[0][0])
    listed = connection.execute(f"SELECT {cells} FROM backup_settings ORDER BY user_id, rowid")
    return tuple(
        {
            name: value.decode(encoding, "replace") if isinstance(value, bytes) else value
            for name, value in zip(names, values, strict=True)
        }
        for values in listed
    )


def _dialect(rows: tuple[Mapping[str, Cell], ...]) -> Dialect:
    found = [dialect_of(row.get(name)) for row in rows for name in INSTANTS]
    known = [each for each in found if each is not None]
    return Dialect.TYPESCRIPT if Dialect.TYPESCRIPT in known else Dialect.PYTHON
