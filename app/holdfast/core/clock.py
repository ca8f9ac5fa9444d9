"""Time comes in through a `Clock`; nothing else in the house reads the wall clock."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Wall time and monotonic time."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""

    def monotonic(self) -> float:
        """Return seconds that never go back within this process."""


class SystemClock:
    """The computer's own clocks."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return `time.monotonic()`."""
        return time.monotonic()


def format_instant(at: datetime) -> str:
    """Return an aware instant as `2026-11-22T17:00:00.123456Z`, always 27 characters.

    Raises:
        ValueError: the datetime is naive.
    """
    if at.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def parse_instant(text: str) -> datetime:
    """Return the aware UTC instant that `format_instant` wrote.

    Raises:
        ValueError: the text has another form.
    """
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def instant_for_name(at: datetime) -> str:
    """Return an instant in the form used in backup names: `20261122T170000Z`."""
    if at.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
