"""Opening the catalogue at a start: make it, bring it up to date, or say why not.

Runs at each start of each process, and nearly always finds everything in order: one
connection and one query, without SQLAlchemy and without Alembic. Everything else happens
under a lock between processes:

* A file that is not there, or empty, gets the whole schema in one transaction.
* An older revision is copied and upgraded (`upgrade`).
* A newer one is refused: this program does not know what it would destroy.
* A damaged one is set aside, and the error says so once; the next start makes a new one.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from holdfast.catalogue.connection import DamagedCatalogueError, connect, reading, told
from holdfast.catalogue.revisions import OURS, Lineage
from holdfast.catalogue.set_aside import is_damaged, set_aside
from holdfast.core.errors import CatalogueBusyError, CatalogueError
from holdfast.core.names import display_name
from holdfast.system.file_lock import FileLock

LOCK_WAIT_S = 60.0
NOTHING = ""
"""Revision of a file that is not there or has no table yet."""


def make_ready(path: Path, lineage: Lineage = OURS) -> None:
    """Let a catalogue of the newest revision lie at the path.

    Raises:
        CatalogueError: it is too new, damaged (and was set aside), or cannot be written.
    """
    try:
        if revision_of(path) == lineage.head:
            return
    except DamagedCatalogueError:
        pass  # judged again below, alone
    with alone(path):
        try:
            revision = revision_of(path)
        except DamagedCatalogueError as error:
            raise set_aside(path, error.details) from error
        if revision == lineage.head:
            return
        if revision == NOTHING:
            _create(path)
        elif revision not in lineage.revisions:
            raise too_new(path, revision)
        if revision_of(path) != lineage.head:
            from holdfast.catalogue.upgrade import upgrade

            upgrade(path, lineage)


def revision_of(path: Path) -> str:
    """Return the revision of the file, `NOTHING` for none; reads two pages.

    Raises:
        CatalogueError: it cannot be read; DamagedCatalogueError if it is no catalogue.
    """
    if not path.exists():
        return NOTHING
    with reading(path) as connection:
        tables = {
            row[0]
            for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        if not tables:
            return NOTHING
        if "alembic_version" in tables:
            rows = connection.execute("SELECT version_num FROM alembic_version").fetchall()
            if len(rows) == 1:
                return str(rows[0][0])
    raise DamagedCatalogueError(
        f"{display_name(str(path))} is not a catalogue of Holdfast's.",
        details=f"tables: {', '.join(sorted(tables))}",
    )


def damage_met(path: Path, error: DamagedCatalogueError) -> CatalogueError:
    """Return what to raise when a unit of work met damage; sets the file aside if it is so."""
    with alone(path):
        if path.exists() and is_damaged(path):
            return set_aside(path, error.details)
    return CatalogueError(error.message, hint="Try again.", details=error.details)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the lock under which the catalogue's file is made, moved or upgraded.

    Raises:
        CatalogueError: it was not to be had within a minute, or the home cannot be written.
    """
    lock = FileLock(path.with_suffix(".lock"))
    deadline = time.monotonic() + LOCK_WAIT_S
    try:
        while not lock.try_acquire():
            if time.monotonic() > deadline:
                raise CatalogueBusyError(
                    f"Another process has been busy with the catalogue {display_name(str(path))} "
                    "for a minute. Nothing was changed."
                )
            time.sleep(0.01)
        yield
    except OSError as error:
        raise CatalogueError(
            f"Holdfast's own folder could not be written: {error.strerror}. No database and no "
            "backup is touched by this.",
            details=str(error),
        ) from error
    finally:
        lock.release()


def _create(path: Path) -> None:
    """Make the file, private, and all tables in one transaction."""
    if not path.exists():
        # Before there is a connection: closing a descriptor would drop SQLite's locks.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    script = Path(__file__).with_name("schema.sql").read_text("utf-8")
    try:
        with closing(connect(path)) as connection:
            # Leaving before COMMIT, by an error or by kill -9, leaves an empty file.
            connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nCOMMIT;")
    except sqlite3.Error as error:
        raise told(error, path) from error


def too_new(path: Path, revision: str) -> CatalogueError:
    """Return the error for a revision this program does not know."""
    return CatalogueError(
        f"The catalogue {display_name(str(path))} was written by a newer Holdfast, which this "
        "one cannot read without harming it. Nothing was changed.",
        hint="Install the current version of Holdfast, then try again.",
        details=f"revision {revision}, this program knows up to {OURS.head}",
    )
