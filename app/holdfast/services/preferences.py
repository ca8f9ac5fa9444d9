"""What a person chose about Holdfast itself, with the defaults of a new home.

Each choice is one plain value in the catalogue; one that makes no sense, or was written by
a later version, counts as not chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from holdfast.services.desk import Desk
from holdfast.system.local_listener import API_PORT


class LogLevel(StrEnum):
    """How much the log says."""

    WARNINGS = "warnings"
    NORMAL = "normal"
    EVERYTHING = "everything"


THEMES = ("system", "light", "dark")
PORTS = 65536
LANGUAGES = ("system", "en", "de", "zh_CN")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Every choice."""

    theme: str = "system"
    """One of THEMES."""
    language: str = "system"
    """One of LANGUAGES."""
    log_level: LogLevel = LogLevel.NORMAL
    notifications: Mapping[str, Any] = field(default_factory=dict)
    """As the desktop's rules of notices store it; empty for the defaults."""
    api_on: bool = False
    """The desktop lets programs on this computer in."""
    api_port: int = API_PORT


class PreferenceService:
    """Reads and writes the choices of one home; safe on any thread."""

    def __init__(self, desk: Desk) -> None:
        """See the class."""
        self._desk = desk

    def load(self) -> Chosen:
        """Return what was chosen.

        Raises:
            CatalogueError: the catalogue cannot be read.
        """
        stored = self._desk.catalogue().preferences.all()
        theme, language = stored.get("theme"), stored.get("language")
        level = stored.get("log_level")
        notifications, port = stored.get("notifications"), stored.get("api_port")
        return Chosen(
            theme=theme if theme in THEMES else "system",
            language=language if language in LANGUAGES else "system",
            log_level=LogLevel(level) if level in set(LogLevel) else LogLevel.NORMAL,
            notifications=notifications if isinstance(notifications, dict) else {},
            api_on=stored.get("api_on") is True,
            api_port=port if type(port) is int and 0 < port < PORTS else API_PORT,
        )

    def save(self, **choices: Any) -> None:
        """Write some choices by name.

        Raises:
            CatalogueError: the catalogue cannot be written.
        """
        preferences, now = self._desk.catalogue().preferences, self._desk.clock.now()
        for name, value in choices.items():
            preferences.put(name, value, now)
