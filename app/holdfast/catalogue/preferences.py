"""What the person chose about Holdfast itself: plain values by name.

Which names there are and what they may hold is known by those who ask.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import select

from holdfast.catalogue.quick_preferences import QuickPreferences
from holdfast.catalogue.sessions import Sessions
from holdfast.catalogue.tables import StoredPreference


class Preferences:
    """The table `preference`."""

    def __init__(self, sessions: Sessions) -> None:
        """See the class."""
        self._sessions = sessions
        self._quick = QuickPreferences(sessions.path)

    def get(self, name: str, default: Any = None) -> Any:
        """Return what was chosen, the default when nothing was."""
        return self._quick.get(name, default)

    def all(self) -> dict[str, Any]:
        """Return every choice by name."""
        query = select(StoredPreference).order_by(StoredPreference.name)
        with self._sessions.reading() as session:
            return {row.name: json.loads(row.value) for row in session.scalars(query)}

    def put(self, name: str, value: Any, now: datetime) -> None:
        """Write a choice; the value is anything JSON can hold."""
        self._quick.put(name, value, now)

    def forget(self, name: str) -> None:
        """Take a choice back, if there was one."""
        self._quick.forget(name)
