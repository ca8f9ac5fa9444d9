"""Times as people type them: a day, a time, or how long ago.

Local times are those of the computer's zone. Pure but for that zone.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from holdfast.cli.words import shown
from holdfast.core.errors import UsageError

_SPAN = re.compile(r"(\d{1,6})\s*(min|minutes?|h|hours?|d|days?|w|weeks?)(?:\s+ago)?")
_UNITS = {
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}
_DAY = timedelta(days=1)
HINT = "Write a day (2026-11-22, today, yesterday), a time (2026-11-22 18:00) or an age (12h, 7d)."


def typed_instant(text: str, now: datetime, *, end_of_day: bool = False) -> datetime:
    """Return the instant that was typed; a day alone is its beginning, or its end.

    Raises:
        UsageError: it is no time.
    """
    words = text.strip().lower()
    today = now.astimezone().date()
    day = {"today": today, "yesterday": today - _DAY}.get(words) or _day(words)
    try:
        if match := _SPAN.fullmatch(words):
            return now - int(match[1]) * _UNITS[match[2][0]]
        if day is not None:
            return datetime.combine(
                day + (_DAY if end_of_day else timedelta()), time()
            ).astimezone()
        instant = datetime.fromisoformat(words)
        return instant.astimezone()  # a naive one is local
    except (ValueError, OverflowError):
        raise UsageError(f"“{shown(text)}” is no time. Nothing was done.", hint=HINT) from None


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
