"""What the person chose about Holdfast itself: plain values by name.

Which names there are and what they may hold is known by those who ask.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from holdfast.catalogue.quick_preferences import QuickPreferences
from holdfast.catalogue.units import Units


class Preferences:
    """The table `preference`."""

    def __init__(self, path: Path) -> None:
        """See the class; the catalogue must be there and up to date (`opening`)."""
        self._units = Units(path)
        self._quick = QuickPreferences(path)

    def get(self, name: str, default: Any = None) -> Any:
        """Return what was chosen, the default when nothing was."""
        return self._quick.get(name, default)

    def all(self) -> dict[str, Any]:
        """Return every choice by name."""
        with self._units.reading() as connection:
            rows = connection.execute("SELECT name, value FROM preference ORDER BY name")
            return {row["name"]: json.loads(row["value"]) for row in rows}

    def put(self, name: str, value: Any, now: datetime) -> None:
        """Write a choice; the value is anything JSON can hold."""
        self._quick.put(name, value, now)

    def forget(self, name: str) -> None:
        """Take a choice back, if there was one."""
        self._quick.forget(name)
