"""Three questions to an old backup: asked of the vault, and after restoring it first.

Both ways in this one process, in turns, with everything imported and one unmeasured turn
before. Asking the vault: find the profile, open its series, find the backup, open it through
the page map (`vault.browse_vfs`, what `BrowseService` uses for each statement), three point
queries in one connection. Restoring first: `RestoreService.restore` to a file, then the same
three queries on that file. Every pair of answers has to be equal.

Run as `python -m tests.benchmarks.drive_browse BACKUP DATABASE FOLDER TURNS` with
HOLDFAST_HOME set; DATABASE is a closed copy of what was backed up, where the questions come
from. Answers with one JSON object, seconds by turn.
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path

import apsw

from holdfast.services.desk import open_desk
from holdfast.services.restoring.restores import RestoreService
from holdfast.services.series_access import find_backup, open_series
from holdfast.vault.browse_vfs import open_backup
from tests.benchmarks.sides import PROFILE

Question = tuple[str, tuple[object, ...]]
_COLUMNS = "id, title, author, abstract, note"


def questions(database: Path, turns: int) -> list[list[Question]]:
    """Return three point queries a turn: by id, by title, by author, anywhere in the table."""
    chance = random.Random(11)
    connection = apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READONLY)
    last = int(str(connection.execute("SELECT max(id) FROM item").fetchall()[0][0]))
    found: list[list[Question]] = []
    for _ in range(turns):
        asked: list[Question] = []
        for column in ("id", "title", "author"):
            row_id = chance.randint(1, last)
            value = connection.execute(
                f"SELECT {column} FROM item WHERE id = ?", (row_id,)
            ).fetchall()[0][0]
            asked.append((f"SELECT {_COLUMNS} FROM item WHERE {column} = ?", (value,)))
        found.append(asked)
    connection.close()
    return found


def ask_vault(reference: str, asked: list[Question]) -> list[object]:
    """Open the backup where it lies and ask."""
    profile = open_desk().book.find(PROFILE)
    series = open_series(profile)
    with open_backup(series, find_backup(series, profile, reference)) as backup:
        connection = backup.connect()
        try:
            answers = _ask(connection, asked)
        finally:
            connection.close()
        backup.raise_pending()
    return answers


def restore_and_ask(reference: str, asked: list[Question], target: Path) -> list[object]:
    """Restore the backup to a file and ask that."""
    desk = open_desk()
    RestoreService(desk, desk.book.find(PROFILE)).restore(reference, target)
    connection = apsw.Connection(str(target), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        return _ask(connection, asked)
    finally:
        connection.close()


def _ask(connection: apsw.Connection, asked: list[Question]) -> list[object]:
    return [connection.execute(sql, values).fetchall() for sql, values in asked]


def _main(reference: str, database: Path, folder: Path, turns: int) -> None:
    browsed: list[float] = []
    restored: list[float] = []
    for number, asked in enumerate(questions(database, turns + 1)):
        target = folder / f"restored-{number}.db"
        began = time.perf_counter()
        from_vault = ask_vault(reference, asked)
        between = time.perf_counter()
        from_file = restore_and_ask(reference, asked, target)
        ended = time.perf_counter()
        target.unlink()
        if from_vault != from_file or not all(from_vault):
            raise SystemExit("the vault and the restored file answered differently")
        if number:
            browsed.append(between - began)
            restored.append(ended - between)
    sys.stdout.write(json.dumps({"browsed_s": browsed, "restored_s": restored}))


if __name__ == "__main__":
    _main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
