"""What the person chose about Holdfast itself: plain values by name.

Which names there are and what they may hold is known by those who ask.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select

from holdfast.catalogue.sessions import Sessions
from holdfast.catalogue.stored_forms import stored_document
from holdfast.catalogue.tables import StoredPreference


class Preferences:
    """The table `preference`."""

    def __init__(self, sessions: Sessions) -> None:
        """See the class."""
        self._sessions = sessions

    def get(self, name: str, default: Any = None) -> Any:
        """Return what was chosen, the default when nothing was."""
        with self._sessions.reading() as session:
            row = session.get(StoredPreference, name)
            return default if row is None else json.loads(row.value)

    def all(self) -> dict[str, Any]:
        """Return every choice by name."""
        query = select(StoredPreference).order_by(StoredPreference.name)
        with self._sessions.reading() as session:
            return {row.name: json.loads(row.value) for row in session.scalars(query)}

    def put(self, name: str, value: Any, now: datetime) -> None:
        """Write a choice; the value is anything JSON can hold."""
        row = StoredPreference(name=name, value=stored_document(value), updated_at=now)
        with self._sessions.writing() as session:
            session.merge(row)

    def forget(self, name: str) -> None:
        """Take a choice back, if there was one."""
        with self._sessions.writing() as session:
            session.execute(delete(StoredPreference).where(StoredPreference.name == name))
