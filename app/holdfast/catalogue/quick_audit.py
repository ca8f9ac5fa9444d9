"""The audit trail's table, in SQL by hand: every process that does something appends to it.

Entries are appended and read, never changed. The head is read and the new entry written
under one lock: two processes that append together get one after the other. How an entry
follows from the head is the caller's business (`core.audit_chain`).

Rows are read even where somebody wrote into the file what we never would: such a value
comes back as one that fits no hash.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from holdfast.catalogue.connection import reading, writing
from holdfast.catalogue.stored_forms import read_instant, read_text, stored_instant, stored_text
from holdfast.core.audit_chain import AuditRow

Follow = Callable[[AuditRow | None, int], AuditRow]
"""Gets the last entry (None before the first) and the number of the next; returns the next."""

SLICE_ROWS = 500
_COLUMNS = "number, at, action, profile_id, subject, body, previous_hash, own_hash"
_EPOCH, _NEVER = datetime(1970, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)
"""Between them lies what we write; beyond, not every zone has a local time."""
_ENTRIES = f"SELECT {_COLUMNS} FROM audit_entry"
_HEAD = f"{_ENTRIES} ORDER BY number DESC LIMIT 1"
_FIRST = f"{_ENTRIES} ORDER BY number LIMIT 1"
_LAST_NUMBER = "SELECT seq FROM sqlite_sequence WHERE name = 'audit_entry'"


class QuickAudit:
    """Appends and reads the entries of one catalogue.

    Raises:
        CatalogueError: from every method, when the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        """See the class; the catalogue must be there and up to date (`opening`)."""
        self._path = path

    def append(self, follow: Follow) -> AuditRow:
        """Write the entry that follows the last one, and return it; `follow` is called once."""
        with writing(self._path) as connection:
            number = _last_number(connection) + 1
            row = follow(_head(connection), number)
            if row.number != number:
                raise ValueError(f"the entry that follows has number {number}, not {row.number}")
            connection.execute(
                f"INSERT INTO audit_entry ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    row.number,
                    stored_instant(row.at),
                    row.action,
                    row.profile_id,
                    stored_text(row.subject),
                    stored_text(row.body),
                    row.previous_hash,
                    row.own_hash,
                ],
            )
            return row

    def head(self) -> AuditRow | None:
        """Return the last entry."""
        with reading(self._path) as connection:
            return _head(connection)

    def ends(self) -> tuple[AuditRow, AuditRow] | None:
        """Return the first and the last entry; None while there is none."""
        with reading(self._path) as connection:
            first, last = connection.execute(_FIRST).fetchone(), _head(connection)
            return None if first is None or last is None else (_row(*first), last)

    def last_number(self) -> int:
        """Return the highest number ever given: more than the head's, if the end was cut off."""
        with reading(self._path) as connection:
            return _last_number(connection)

    def count(self) -> int:
        """Return how many entries there are."""
        with reading(self._path) as connection:
            return int(connection.execute("SELECT count(*) FROM audit_entry").fetchone()[0])

    def rows(self, *, after: int | None = None, profile_id: str = "") -> Iterator[AuditRow]:
        """Yield the entries with higher numbers, oldest first; all of all profiles by default.

        Read in slices, each a unit of work of its own: nobody waits for a slow reader.
        """
        while True:
            query, values = _chosen(profile_id)
            if after is not None:
                query, values = f"{query} AND number > ?", [*values, after]
            query = f"{query} ORDER BY number LIMIT {SLICE_ROWS}"
            with reading(self._path) as connection:
                found = [_row(*row) for row in connection.execute(query, values)]
            yield from found
            if len(found) < SLICE_ROWS:
                return
            after = found[-1].number

    def latest(self, rows: int, *, profile_id: str = "") -> list[AuditRow]:
        """Return the last entries, newest first."""
        query, values = _chosen(profile_id)
        query = f"{query} ORDER BY number DESC LIMIT ?"
        with reading(self._path) as connection:
            return [_row(*row) for row in connection.execute(query, [*values, rows])]


def _chosen(profile_id: str) -> tuple[str, list[str | int]]:
    if profile_id:
        return f"{_ENTRIES} WHERE profile_id = ?", [profile_id]
    return f"{_ENTRIES} WHERE true", []


def _last_number(connection: sqlite3.Connection) -> int:
    last = connection.execute(_LAST_NUMBER).fetchone()
    return int(last[0]) if last else 0


def _head(connection: sqlite3.Connection) -> AuditRow | None:
    row = connection.execute(_HEAD).fetchone()
    return None if row is None else _row(*row)


def _row(
    number: int, at: int, action: str, profile_id: str, subject: str, body: str, *hashes: Any
) -> AuditRow:
    return AuditRow(number, _instant(at), action, profile_id, _text(subject), _text(body), *hashes)


def _instant(stored: int) -> datetime:
    try:
        at = read_instant(stored)
    except OverflowError:
        return _NEVER
    return at if _EPOCH <= at < _NEVER else _NEVER


def _text(stored: str) -> str:
    try:
        return read_text(stored)
    except ValueError:
        return f"{stored}\N{REPLACEMENT CHARACTER}"
