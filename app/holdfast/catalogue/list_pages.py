"""Pages of long lists, read in SQL by hand: backups and runs, sorted and searched.

A page of two hundred out of a hundred thousand comes in milliseconds, wherever it lies.
What may be sorted by is a fixed choice of columns: nothing that a person types becomes SQL.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from holdfast.catalogue.connection import reading
from holdfast.catalogue.quick_cache import BACKUP_COLUMNS, read_backup
from holdfast.catalogue.rows import RunRow
from holdfast.catalogue.stored_forms import read_instant, read_text, stored_instant
from holdfast.core.model import BackupInfo
from holdfast.core.runs import Outcome, RunFigures, RunKind, RunStart

BACKUP_ORDERS = {
    "created_at": "created_at",
    "name": "name",
    "size_bytes": "size_bytes",
    "added_bytes": "added_bytes",
    "grade": "grade",
    "level": "CASE level WHEN 'none' THEN 0 WHEN 'stored' THEN 1 WHEN 'opened' THEN 2 ELSE 3 END",
    "note": "note",
}
RUN_ORDERS = {
    "started_at": "started_at",
    "kind": "kind",
    "outcome": "outcome",
    "reason": "reason",
    "added_bytes": "added_bytes",
}
"""What a list may be sorted by, and the expression that does it."""

_RUN = (
    "id, kind, started_at, profile_id, profile_name, vault_id, scheduled, outcome, ended_at, "
    "reason, error, backup_id, backup_name, size_bytes, added_bytes, changed_pages, lock_s"
)


@dataclass(frozen=True, slots=True)
class ListWish:
    """Which rows of a list."""

    offset: int
    rows: int
    order: str
    """A key of BACKUP_ORDERS or RUN_ORDERS."""
    descending: bool = True
    search: str = ""
    """Text that must be in a name, a note or a reason; case counts for ASCII letters not."""
    outcomes: tuple[Outcome, ...] = ()
    """Runs only: these outcomes; empty for all."""
    since: datetime | None = None
    """Runs only: the first instant that is shown."""
    until: datetime | None = None
    """Runs only: the first instant that is no longer shown."""


class ListPages:
    """Reads pages from one catalogue.

    Raises:
        CatalogueError: from every method, when the file cannot be read.
    """

    def __init__(self, path: Path) -> None:
        """See the class; the catalogue must be there and up to date (`opening`)."""
        self._path = path

    def backups(self, profile_id: str, wish: ListWish) -> tuple[int, list[BackupInfo]]:
        """Return how many backups the list has, and those of the page."""
        where = "profile_id = ?"
        values: list[str | int] = [profile_id]
        if wish.search:
            where += " AND (name LIKE ? ESCAPE '\\' OR note LIKE ? ESCAPE '\\')"
            values += [_pattern(wish.search)] * 2
        order = _order(BACKUP_ORDERS[wish.order], "backup_id", wish)
        with reading(self._path) as connection:
            total, rows = _page(
                connection, "backup_cache", BACKUP_COLUMNS, where, values, order, wish
            )
        return total, [read_backup(row) for row in rows]

    def runs(self, profile_id: str, wish: ListWish) -> tuple[int, list[RunRow]]:
        """Return how many runs the list has, and those of the page; "" for all profiles."""
        where = "1"
        values: list[str | int] = []
        if profile_id:
            where, values = "profile_id = ?", [profile_id]
        if wish.outcomes:
            where += f" AND outcome IN ({', '.join('?' * len(wish.outcomes))})"
            values += [outcome.value for outcome in wish.outcomes]
        for bound, at in ((">=", wish.since), ("<", wish.until)):
            if at is not None:
                where += f" AND started_at {bound} ?"
                values.append(stored_instant(at))
        if wish.search:
            where += " AND (reason LIKE ? ESCAPE '\\' OR backup_name LIKE ? ESCAPE '\\')"
            values += [_pattern(wish.search)] * 2
        order = _order(RUN_ORDERS[wish.order], "id", wish)
        with reading(self._path) as connection:
            total, rows = _page(connection, "run", _RUN, where, values, order, wish)
        return total, [_run(row) for row in rows]


def _page(
    connection: sqlite3.Connection,
    table: str,
    columns: str,
    where: str,
    values: list[str | int],
    order: str,
    wish: ListWish,
) -> tuple[int, list[tuple[Any, ...]]]:
    count = f"SELECT count(*) FROM {table} WHERE {where}"
    total: int = connection.execute(count, values).fetchone()[0]
    # Sorted and passed over are only the numbers of rows; the page's rows alone are read whole.
    numbers = f"SELECT rowid FROM {table} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"
    query = f"SELECT {columns} FROM {table} WHERE rowid IN ({numbers}) ORDER BY {order}"
    return total, connection.execute(query, [*values, wish.rows, wish.offset]).fetchall()


def _order(expression: str, number: str, wish: ListWish) -> str:
    way = "DESC" if wish.descending else "ASC"
    return f"{expression} {way}, {number} {way}"


def _pattern(search: str) -> str:
    plain = search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{plain}%"


def _run(row: tuple[Any, ...]) -> RunRow:
    (run_id, kind, started_at, profile_id, profile_name, vault_id, scheduled, outcome, ended_at,
     reason, error, backup_id, backup_name, *figures) = row  # fmt: skip
    start = RunStart(
        kind=RunKind(kind),
        started_at=read_instant(started_at),
        profile_id=profile_id,
        profile_name=read_text(profile_name),
        vault_id=vault_id,
        scheduled=bool(scheduled),
    )
    return RunRow(
        run_id=run_id,
        start=start,
        outcome=Outcome(outcome),
        ended_at=None if ended_at is None else read_instant(ended_at),
        reason=read_text(reason),
        error=error,
        figures=RunFigures(backup_id, read_text(backup_name), *figures),
        owner=None,
    )
