"""Appending to the audit trail, in SQL by hand: every process that does something does it.

The head is read and the new entry written under one lock: two processes that append
together get one after the other. How an entry follows from the head is the caller's
business (`core.audit_chain`); `AuditTrail` reads what is written here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from holdfast.catalogue.connection import reading, writing
from holdfast.catalogue.stored_forms import read_instant, read_text, stored_instant, stored_text
from holdfast.core.audit_chain import AuditRow

Follow = Callable[[AuditRow | None, int], AuditRow]
"""Gets the last entry (None before the first) and the number of the next; returns the next."""

_COLUMNS = "number, at, action, profile_id, subject, body, previous_hash, own_hash"
_HEAD = f"SELECT {_COLUMNS} FROM audit_entry ORDER BY number DESC LIMIT 1"
_LAST_NUMBER = "SELECT seq FROM sqlite_sequence WHERE name = 'audit_entry'"


class QuickAudit:
    """Appends entries in one catalogue.

    Raises:
        CatalogueError: from every method, when the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        """See the class; the catalogue must be there and up to date (`opening`)."""
        self._path = path

    def append(self, follow: Follow) -> AuditRow:
        """Write the entry that follows the last one, and return it; `follow` is called once."""
        with writing(self._path) as connection:
            last = connection.execute(_LAST_NUMBER).fetchone()
            number = (last[0] if last else 0) + 1
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


def _head(connection: sqlite3.Connection) -> AuditRow | None:
    row = connection.execute(_HEAD).fetchone()
    return None if row is None else _row(*row)


def _row(
    number: int, at: int, action: str, profile_id: str, subject: str, body: str, *hashes: Any
) -> AuditRow:
    return AuditRow(
        number, read_instant(at), action, profile_id, read_text(subject), read_text(body), *hashes
    )
