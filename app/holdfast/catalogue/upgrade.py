"""Bring an older catalogue up to date: copy it, take the steps, check, commit.

Runs once after an update of the program, under the lock of `opening`; the only place that
imports Alembic. Everything happens in one transaction that is begun before the copy is
made, so the copy is exactly what the steps began with, and a step that fails, or a kill at
any moment, leaves the catalogue as it was.

Foreign keys are off meanwhile: a table that is made anew by Alembic's batch mode is dropped
in between, and with foreign keys on that took the rows of its children along. They are
checked before the commit instead.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from holdfast.catalogue.connection import BEGIN_WRITING, connect, is_told, told
from holdfast.catalogue.revisions import Lineage
from holdfast.core.errors import CatalogueError
from holdfast.core.names import display_name

COPIES_KEPT = 3


def upgrade(path: Path, lineage: Lineage) -> None:
    """Take every step from the file's revision to the newest.

    Raises:
        CatalogueError: it could not be copied or a step failed; the catalogue is as it was.
    """
    engine = create_engine(
        "sqlite+pysqlite://", creator=lambda: _without_foreign_keys(path), poolclass=NullPool
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(BEGIN_WRITING)

    try:
        with engine.begin() as connection:
            _copy(path, lineage)
            _take_steps(connection, lineage)
            _check(connection, lineage)
    except CatalogueError:
        raise
    except Exception as error:
        raise _failed(path, error) from error
    finally:
        engine.dispose()
    _drop_old_copies(path)


def copy_before(path: Path, revision: str) -> Path:
    """Return where the copy lies that is made before an upgrade to a revision."""
    return path.with_name(f"{path.stem}.before-{revision}{path.suffix}")


def _without_foreign_keys(path: Path) -> sqlite3.Connection:
    connection = connect(path)
    connection.execute("PRAGMA foreign_keys=OFF")
    return connection


def _take_steps(connection: Connection, lineage: Lineage) -> None:
    config = Config()
    config.set_main_option("script_location", lineage.location)
    config.attributes["connection"] = connection
    command.upgrade(config, lineage.head)


def _check(connection: Connection, lineage: Lineage) -> None:
    reached = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if reached != lineage.head:
        raise ValueError(f"the steps led to revision {reached}, not to {lineage.head}")
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise ValueError(f"{len(broken)} rows point to rows that are gone, first {broken[0]!r}")


def _copy(path: Path, lineage: Lineage) -> None:
    """Copy what is committed through SQLite: opening the file would drop the write lock."""
    copy = copy_before(path, lineage.head)
    fresh = copy.with_name(f"{copy.name}.new")
    fresh.unlink(missing_ok=True)
    os.close(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(connect(path)) as source, closing(connect(fresh)) as target:
        source.backup(target)
    fresh.replace(copy)


def _drop_old_copies(path: Path) -> None:
    """Keep the newest copies; revisions sort by their number."""
    copies = sorted(path.parent.glob(f"{path.stem}.before-*{path.suffix}"))
    for copy in copies[:-COPIES_KEPT]:
        copy.unlink(missing_ok=True)


def _failed(path: Path, error: Exception) -> Exception:
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        meaning = told(cause, path)
        if is_told(meaning):
            return meaning
    return CatalogueError(
        f"The catalogue {display_name(str(path))} could not be brought up to date with this "
        "version of Holdfast, so it was left as it was. No database and no backup is touched "
        "by this.",
        hint="Go back to the version you had before, and report this with the details.",
        details=f"{type(error).__name__}: {error}",
    )
