"""The one place that opens a person's database.

Runs in job processes and on any of their threads. Why one place: POSIX locks belong to a
process and a file, so closing *any* descriptor of a database gives up every lock that the
process holds on it, those of a running copy included (46 of 60 copies made under such a
lock were corrupt). Whoever needs raw bytes of a live database reads them through
`Connection.read`, which uses SQLite's own descriptor, or in another process.

Must stay true: one SQLite library per process (apsw's; never the `sqlite3` module), a
source is opened `mode=ro` and never `immutable`, nothing is ever created by opening, and a
hostile schema runs no code of its choosing (`trusted_schema` off, no extensions).
"""

from __future__ import annotations

import ctypes
import os
from pathlib import Path
from urllib.parse import quote

import apsw

from holdfast.core.errors import (
    InternalError,
    SourceBusyError,
    SourceChangedError,
    SourceDamagedError,
    SourceError,
    SourceMissingError,
    SourceNotDatabaseError,
    SourceUnreadableError,
)
from holdfast.core.names import display_name

OLDEST_SQLITE = (3, 51, 3)
"""First release without the WAL-reset bug, which corrupted databases since 3.7.0."""

_REPLACED_UNDER_US = frozenset({apsw.SQLITE_READONLY_DBMOVED})


class Database(apsw.Connection):
    """A connection that remembers which collations it had to invent.

    `mypy` and callers see an `apsw.Connection`; only `stand_ins` knows this class.
    """

    answered: list[str]


def open_reader(path: Path, *, busy_timeout_s: float = 5.0) -> apsw.Connection:
    """Open a live database for reading; it is not changed and not created.

    SQLite may create an empty `-wal` and a `-shm` beside a cleanly closed database in WAL
    mode; `engine_copy` takes them away again.

    Raises:
        SourceError: the subclass says why it cannot be opened. That the file is not a
            database, is damaged or busy only shows at the first statement: pass what apsw
            raises there through `translate`.
    """
    connection = _open(path, "mode=ro", apsw.SQLITE_OPEN_READONLY, busy_timeout_s)
    try:
        connection.execute("PRAGMA query_only=1")
    except apsw.Error as error:
        connection.close(True)
        raise translate(error, path) from error
    return connection


def open_writer(path: Path, *, busy_timeout_s: float = 30.0) -> apsw.Connection:
    """Open an existing database for writing: a restore target, or a private copy.

    Opening alone rolls back a hot journal or replays a left-over `-wal` at the first
    statement. Foreign keys are not enforced and triggers are as the schema has them.

    Raises:
        SourceError: as `open_reader`.
    """
    return _open(path, "mode=rw", apsw.SQLITE_OPEN_READWRITE, busy_timeout_s)


def open_finished(path: Path) -> apsw.Connection:
    """Open one of our own finished copies, which nobody writes and which has no sidecars.

    `immutable=1` ignores a `-wal` and a hot journal without a word, so a source must never
    come here; in return no lock is taken and nothing is created beside the file.

    Raises:
        SourceError: as `open_reader`.
    """
    return _open(path, "mode=ro&immutable=1", apsw.SQLITE_OPEN_READONLY, 0.0)


def stand_ins(connection: apsw.Connection) -> tuple[str, ...]:
    """Return the collations that were answered by a stand-in so far, in order of need.

    With a stand-in only `quick_check` may be believed: `integrity_check` compares index
    order by it and raises false alarms, and writing with it would corrupt indexes.
    """
    # A connection to a stored backup keeps the same record, and is not of this folder.
    return tuple(getattr(connection, "answered", ()))


def has_moved(connection: apsw.Connection) -> bool:
    """Tell whether another file, or none, lies at the path the connection was opened by."""
    moved = ctypes.c_int(0)
    connection.file_control("main", apsw.SQLITE_FCNTL_HAS_MOVED, ctypes.addressof(moved))
    return bool(moved.value)


def translate(error: apsw.Error, path: Path) -> SourceError:
    """Return what apsw raised as the error a person may be told."""
    name = display_name(str(path))
    result = getattr(error, "result", 0)
    extended = getattr(error, "extendedresult", 0)
    details = f"{type(error).__name__}: {error} (SQLite result {extended or result})"
    if isinstance(error, (apsw.BusyError, apsw.LockedError)):
        return SourceBusyError(
            f"{name} is locked by the program that uses it, so it could not be read now. "
            "It was not changed.",
            details=details,
        )
    if extended in _REPLACED_UNDER_US:
        return SourceChangedError(
            f"{name} was replaced by another file while it was open. Nothing was written to it.",
            details=details,
        )
    if isinstance(error, apsw.NotADBError):
        return SourceNotDatabaseError(
            f"{name} is not a SQLite database, or it is encrypted. It was not changed.",
            hint="Choose the program's database file; an encrypted one needs its own program.",
            details=details,
        )
    if isinstance(error, apsw.CorruptError) or extended == apsw.SQLITE_IOERR_SHORT_READ:
        return SourceDamagedError(
            f"SQLite finds {name} damaged. It was not changed.", details=details
        )
    if isinstance(error, apsw.CantOpenError):
        return _cannot_open(path, name, details)
    if isinstance(error, apsw.ReadOnlyError):
        return SourceUnreadableError(
            f"{name} cannot be opened without writing beside it, and its folder does not "
            "allow that. It was not changed.",
            details=details,
        )
    if isinstance(error, apsw.FullError):
        return SourceError(
            f"The disk that holds {name} is full. SQLite undid what was begun.",
            hint="Free some space on that disk, then try again.",
            details=details,
        )
    if isinstance(error, (apsw.IOError, apsw.PermissionsError, apsw.AuthError)):
        return SourceUnreadableError(
            f"The computer reports an error when reading {name}. It was not changed.",
            hint="Check the disk it is on, then try again.",
            details=details,
        )
    if isinstance(error, apsw.NoMemError):
        return SourceError(
            f"There was not enough memory to read {name}. It was not changed.",
            hint="Close some programs, then try again.",
            details=details,
        )
    return SourceDamagedError(
        f"SQLite cannot make sense of {name}. It was not changed.", details=details
    )


def _cannot_open(path: Path, name: str, details: str) -> SourceError:
    try:
        path.stat()
    except FileNotFoundError:
        return SourceMissingError(
            f"There is no database at {name} any more; earlier backups are untouched.",
            details=details,
        )
    except OSError:
        pass
    return SourceUnreadableError(
        f"{name} is there, but it or its folder may not be opened. It was not changed.",
        details=details,
    )


def _open(path: Path, parameters: str, flags: int, busy_timeout_s: float) -> Database:
    _refuse_old_sqlite()
    try:
        connection = Database(_uri(path, parameters), flags | apsw.SQLITE_OPEN_URI)
    except apsw.Error as error:
        raise translate(error, path) from error
    connection.answered = []
    try:
        connection.set_busy_timeout(int(busy_timeout_s * 1000))
        connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        connection.collation_needed(_answer_collation)
        # Fetched, or apsw stops at the first statement that gives a row.
        connection.execute(
            "PRAGMA cell_size_check=1; PRAGMA mmap_size=0; PRAGMA temp_store=2"
        ).fetchall()
    except apsw.Error as error:
        connection.close(True)
        raise translate(error, path) from error
    return connection


def _uri(path: Path, parameters: str) -> str:
    """Return a URI that names exactly this path, whatever bytes it has."""
    raw = os.fsencode(path.absolute())  # ".." stays: SQLite resolves it after symbolic links
    if os.name == "nt":
        raw = raw.replace(b"\\", b"/")
        raw = b"/" + raw if not raw.startswith(b"/") else b"//" + raw
    return f"file:{quote(raw, safe='/')}?{parameters}"


def _answer_collation(connection: apsw.Connection, name: str) -> None:
    """Answer a collation of the program (Anki's `unicase`) by comparing without case."""
    connection.create_collation(name, _compare_casefold)
    if isinstance(connection, Database):
        connection.answered.append(name)


def _compare_casefold(one: str, other: str) -> int:
    one, other = one.casefold(), other.casefold()
    return (one > other) - (one < other)


def _refuse_old_sqlite() -> None:
    version = apsw.sqlite_lib_version()
    if tuple(int(part) for part in version.split(".")[:3]) < OLDEST_SQLITE:
        oldest = ".".join(str(part) for part in OLDEST_SQLITE)
        raise InternalError(
            f"This installation carries SQLite {version}, which can corrupt databases in WAL "
            f"mode; at least {oldest} is needed. No database was opened.",
            hint="Install Holdfast again with the packages it names.",
        )
