"""The earlier program over a month: a database that grows daily, and a plain copy each day.

Run as `python -m tests.benchmarks.drive_migration FOLDER ROWS FILES`.
"""

from __future__ import annotations

import shutil
import sys
from datetime import timedelta
from pathlib import Path

import apsw

from holdfast.core.earlier_forms import Dialect
from tests.benchmarks.database import build
from tests.benchmarks.database import change as change_database
from tests.support.earlier_program import BEGAN, SCHEMA, cell, stamp

GROWTH = 100
"""One part in so many is added each day."""


def live_through(folder: Path, rows: int, files: int) -> None:
    """Make the last file have about so many rows."""
    database, backups = folder / "justice.db", folder / "backups"
    backups.mkdir()
    build(database, rows * GROWTH // (GROWTH + files))
    with apsw.Connection(str(database)) as connection:
        connection.execute(SCHEMA)
        at = cell(BEGAN, Dialect.PYTHON)
        connection.execute("INSERT INTO users VALUES (1, 'person')")
        connection.execute(
            "INSERT INTO backup_settings (user_id, created_at, updated_at) VALUES (1, ?, ?)",
            (at, at),
        )
    connection.close()
    for day in range(files):
        if day:
            _grow(database, rows // GROWTH, day)
            change_database(database, "random", day)
        name = f"auto_backup_user1_{stamp(BEGAN + timedelta(days=day), Dialect.PYTHON)}.db"
        shutil.copyfile(database, backups / name)


def _grow(database: Path, rows: int, seed: int) -> None:
    """Append rows, as a program does that keeps what people enter."""
    from tests.benchmarks.database import Texts

    connection = apsw.Connection(str(database))
    with connection:
        connection.executemany(
            "INSERT INTO item(title, author, abstract, note) VALUES (?, ?, ?, ?)",
            Texts(1000 + seed).rows(rows),
        )
    connection.close()


if __name__ == "__main__":
    live_through(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
