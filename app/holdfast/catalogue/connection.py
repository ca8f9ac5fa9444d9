"""The one way to open the catalogue's file, and what its errors mean.

The catalogue is written by the standard library's `sqlite3`, here and beneath SQLAlchemy;
people's databases are read by apsw. Both may live in one process, because they never open
the same file: two SQLite libraries on one file lose each other's POSIX locks. For the same
reason nobody may `open()` the catalogue while a connection to it is open.

A rollback journal, not WAL: the SQLite that Python is linked with may be one of those with
the WAL-reset bug (3.7.0 to 3.51.2). `synchronous=FULL`, so that a commit outlives a power
cut. Connections are opened for one unit of work and closed: 0.3 ms, and no handle lies
about in threads and forks.

Any process, any thread.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from holdfast.core.errors import CatalogueBusyError, CatalogueError, HoldfastError
from holdfast.core.names import display_name

SQLITE_VERSION = sqlite3.sqlite_version
"""Of the library that opens the catalogue."""
BUSY_TIMEOUT_S = 30.0
BEGIN_READING = "BEGIN DEFERRED"
BEGIN_WRITING = "BEGIN IMMEDIATE"
"""Takes the write lock first: a unit that reads and then writes cannot lose to another."""

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_MACHINE = {
    sqlite3.SQLITE_CANTOPEN: "cannot be opened",
    sqlite3.SQLITE_FULL: "cannot be written, because the disk is full",
    sqlite3.SQLITE_IOERR: "cannot be used, because the disk reports an error",
    sqlite3.SQLITE_PERM: "may not be opened",
    sqlite3.SQLITE_READONLY: "may not be written",
}
_WRITABLE = (
    "Make the folder it is in writable for you, then try again. Until then recover.py, which "
    "lies in the vault, restores backups without it."
)
_HINTS = {
    sqlite3.SQLITE_FULL: "Free some space on the disk that holds it, then try again.",
    sqlite3.SQLITE_PERM: _WRITABLE,
    sqlite3.SQLITE_READONLY: _WRITABLE,
}


class DamagedCatalogueError(CatalogueError):
    """The file is not SQLite's or not whole; `opening` sets it aside and says so."""

    # A detail of this folder: people are told the same as by its parent.


def connect(path: Path) -> sqlite3.Connection:
    """Open the catalogue, which must be there, in autocommit mode.

    May be handed to another thread; the caller sees to it that one thread uses it at a time.

    Raises:
        sqlite3.Error: see `told`.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=BUSY_TIMEOUT_S,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA journal_mode=DELETE")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection that sees one state of the catalogue until the block ends.

    Raises:
        CatalogueError: see `told`.
    """
    with _unit(path, BEGIN_READING) as connection:
        yield connection


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection whose changes are kept when the block ends without an error.

    Raises:
        CatalogueError: see `told`; nothing was changed.
    """
    with _unit(path, BEGIN_WRITING) as connection:
        yield connection


@contextmanager
def _unit(path: Path, begin: str) -> Iterator[sqlite3.Connection]:
    try:
        with closing(connect(path)) as connection:
            connection.execute(begin)
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:  # a full disk may have ended it already
                    connection.execute("ROLLBACK")
                raise
    except sqlite3.Error as error:
        raise told(error, path) from error


def told(error: sqlite3.Error, path: Path) -> Exception:
    """Return what an error of SQLite means for the person.

    An error that can only be our own fault (a constraint, a wrong statement) comes back as
    it is, and is told as such at the end of the program.
    """
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    shown = display_name(str(path))
    details = f"{getattr(error, 'sqlite_errorname', 'SQLite')}: {error}"
    if code in _BUSY:
        return CatalogueBusyError(
            f"Another process has been writing to the catalogue {shown} for "
            f"{BUSY_TIMEOUT_S:.0f} seconds. Nothing was changed.",
            details=details,
        )
    if code in _DAMAGED:
        return DamagedCatalogueError(
            f"The catalogue {shown} is damaged. No database and no backup is touched by this.",
            details=details,
        )
    if code in _MACHINE:
        return CatalogueError(
            f"The catalogue {shown} {_MACHINE[code]}. No database and no backup is touched "
            "by this.",
            hint=_HINTS.get(code, "Look at the disk that holds it, then try again."),
            details=details,
        )
    return error


def is_told(error: Exception) -> bool:
    """Tell whether `told` made an error a person may see."""
    return isinstance(error, HoldfastError)
