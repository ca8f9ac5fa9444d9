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
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
SPAN_HINT = "Write a number and a unit: 30min, 2h, 3d, 1w."
FUTURE_HINT = "Write a time (18:00), a day (2026-12-01, tomorrow) or both (2026-12-01 08:00)."
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


def typed_span(text: str) -> timedelta:
    """Return the length of time that was typed; more than nothing.

    Raises:
        UsageError: it is none.
    """
    match = _SPAN.fullmatch(text.strip().lower())
    if match is None or not int(match[1]):
        raise UsageError(f"“{shown(text)}” is no span of time. Nothing was done.", hint=SPAN_HINT)
    return int(match[1]) * _UNITS[match[2][0]]


def typed_future(text: str, now: datetime) -> datetime:
    """Return the instant that was typed: the next such time, the beginning of a day, or both.

    Raises:
        UsageError: it is no time. Whether it is still to come is for the caller.
    """
    words = text.strip().lower()
    today = now.astimezone().date()
    try:
        if _CLOCK.fullmatch(words):
            at = time.fromisoformat(words.zfill(5))
            coming = datetime.combine(today, at).astimezone()
            return coming if coming > now else datetime.combine(today + _DAY, at).astimezone()
        day = today + _DAY if words == "tomorrow" else _day(words)
        if day is not None:
            return datetime.combine(day, time()).astimezone()
        return datetime.fromisoformat(words).astimezone()  # a naive one is local
    except (ValueError, OverflowError):
        raise UsageError(
            f"“{shown(text)}” is no time. Nothing was done.", hint=FUTURE_HINT
        ) from None


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
