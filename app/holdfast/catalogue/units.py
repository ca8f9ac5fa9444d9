"""Short units of work on the catalogue, in SQL by hand, which set a damaged file aside.

What `sessions` gives through SQLAlchemy, without it: a process that stands idle for weeks, as
the desktop does, needs 45 MB less memory. What leaves a unit is frozen rows.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from holdfast.catalogue.connection import DamagedCatalogueError, reading, writing
from holdfast.catalogue.opening import damage_met


class Units:
    """Gives units of work on one catalogue file, which is there and up to date."""

    def __init__(self, path: Path) -> None:
        """See the class; nothing is opened yet."""
        self.path = path

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give a connection that sees one state; its rows are had by column name.

        Raises:
            CatalogueError: the file cannot be read.
        """
        try:
            with reading(self.path) as connection:
                connection.row_factory = sqlite3.Row
                yield connection
        except DamagedCatalogueError as error:
            raise damage_met(self.path, error) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give a connection whose changes are kept when the block ends without an error.

        Raises:
            CatalogueError: nothing was changed.
        """
        try:
            with writing(self.path) as connection:
                connection.row_factory = sqlite3.Row
                yield connection
        except DamagedCatalogueError as error:
            raise damage_met(self.path, error) from error
