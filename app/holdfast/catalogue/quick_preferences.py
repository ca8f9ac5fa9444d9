"""Preferences for processes that must start fast, in SQL by hand: plain values by name.

The same table as `preferences`, which has all of them at once. What a backup's process notes
between two runs stands here too, such as what a person said about a source that shrank.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from holdfast.catalogue.connection import reading, writing
from holdfast.catalogue.stored_forms import stored_document, stored_instant


class QuickPreferences:
    """Reads and writes single values of one catalogue.

    Raises:
        CatalogueError: from every method, when the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        """See the class; the catalogue must be there and up to date (`opening`)."""
        self._path = path

    def get(self, name: str, default: Any = None) -> Any:
        """Return a value, the default when there is none."""
        with reading(self._path) as connection:
            row = connection.execute(
                "SELECT value FROM preference WHERE name = ?", [name]
            ).fetchone()
        return default if row is None else json.loads(row[0])

    def beginning(self, *starts: str) -> dict[str, Any]:
        """Return every value whose name begins so, by its name."""
        found: dict[str, Any] = {}
        with reading(self._path) as connection:
            for start in starts:
                rows = connection.execute(
                    "SELECT name, value FROM preference WHERE substr(name, 1, ?) = ?",
                    [len(start), start],
                )
                found.update((name, json.loads(value)) for name, value in rows)
        return found

    def put(self, name: str, value: Any, now: datetime) -> None:
        """Write a value: anything JSON can hold."""
        with writing(self._path) as connection:
            connection.execute(
                "INSERT OR REPLACE INTO preference (name, value, updated_at) VALUES (?, ?, ?)",
                [name, stored_document(value), stored_instant(now)],
            )

    def forget(self, name: str) -> None:
        """Remove a value, if there is one."""
        with writing(self._path) as connection:
            connection.execute("DELETE FROM preference WHERE name = ?", [name])
