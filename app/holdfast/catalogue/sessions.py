"""Short units of work on the catalogue, through SQLAlchemy.

A unit that writes begins with the write lock (`BEGIN IMMEDIATE`, up to 30 s of waiting), so
that what it read is still true when it writes; one that only reads sees one state and stops
nobody. Each unit has a connection of its own: no handle is shared between threads or
carried over a fork. What leaves a unit is frozen rows, never a session or a mapped object.

Importing SQLAlchemy takes longer than a whole backup of an unchanged source; what a backup
needs is in `quick_book`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from holdfast.catalogue.connection import (
    BEGIN_READING,
    BEGIN_WRITING,
    DamagedCatalogueError,
    connect,
    told,
)
from holdfast.catalogue.opening import damage_met

_BEGIN = "holdfast_begin"


class Sessions:
    """Gives units of work on one catalogue file, which is there and up to date."""

    def __init__(self, path: Path) -> None:
        """See the class; nothing is opened yet."""
        self.path = path
        engine = create_engine(
            "sqlite+pysqlite://", creator=lambda: connect(path), poolclass=NullPool
        )
        event.listen(engine, "begin", _begin)
        self._reading = engine.execution_options(**{_BEGIN: BEGIN_READING})
        self._writing = engine.execution_options(**{_BEGIN: BEGIN_WRITING})

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that sees one state; nothing it changes is kept.

        Raises:
            CatalogueError: the file cannot be read.
        """
        with self._unit(self._reading) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give a session whose changes are kept when the block ends without an error.

        Raises:
            CatalogueError: nothing was changed.
        """
        with self._unit(self._writing) as session:
            session.connection()  # takes the lock now, not at the first statement
            yield session
            session.commit()

    @contextmanager
    def _unit(self, engine: Engine) -> Iterator[Session]:
        try:
            with Session(engine, expire_on_commit=False) as session:
                yield session
        except (DBAPIError, sqlite3.Error) as error:
            # What goes past SQLAlchemy, on the connection beneath it, comes as it is.
            cause = error.orig if isinstance(error, DBAPIError) else error
            if not isinstance(cause, sqlite3.Error):
                raise
            meaning = told(cause, self.path)
            if meaning is cause:
                raise
            if isinstance(meaning, DamagedCatalogueError):
                raise damage_met(self.path, meaning) from error
            raise meaning from error


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, BEGIN_READING))
