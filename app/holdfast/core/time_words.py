"""How times and ages are said: pure functions, English, shared by every place that tells them.

Instants come in aware. Where a local time is shown its zone comes in as well; None stands
for the zone of the computer. Nothing here reads a clock.
"""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SPANS = (
    # upper limit of the span, seconds of one unit, its name
    (3600, 60, "minute"),
    (86400, 3600, "hour"),
    (14 * 86400, 86400, "day"),
    (60 * 86400, 7 * 86400, "week"),
    (730 * 86400, 30.44 * 86400, "month"),
    (float("inf"), 365.25 * 86400, "year"),
)
_CALENDAR_FROM = timedelta(hours=12)
"""Nearer than this an instant is told in hours, though it may have been yesterday."""
_DAY = timedelta(days=1)


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return `1 page`, `1,204 pages`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def span(length: timedelta) -> str:
    """Return a length of time in one unit, rounded down: `9 days`; its sign does not count."""
    seconds = abs(length.total_seconds())
    if seconds < 60:
        return "less than a minute"
    for limit, unit_s, noun in _SPANS:
        if seconds < limit:
            return counted(int(seconds // unit_s), noun)
    raise AssertionError(seconds)


def ago(at: datetime, now: datetime) -> str:
    """Return how long ago an instant was: `just now`, `2 hours ago`, `in 3 days`."""
    age = now - at
    if abs(age.total_seconds()) < 60:
        return "just now"
    return f"{span(age)} ago" if age > timedelta(0) else f"in {span(age)}"


def day_ago(at: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """Return how long ago an instant was, `yesterday` where that is the better word."""
    yesterday = now.astimezone(zone).date() - _DAY
    if now - at >= _CALENDAR_FROM and at.astimezone(zone).date() == yesterday:
        return "yesterday"
    return ago(at, now)


def exact(at: datetime, zone: tzinfo | None = None) -> str:
    """Return an instant in local time, to the minute: `22 November 2026, 18:00`."""
    local = at.astimezone(zone)
    return f"{local.day} {MONTHS[local.month - 1]} {local.year}, {local:%H:%M}"


def short_when(at: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """Return an instant in at most 18 characters, nearest days by name: `today 18:00`."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    near = {today - _DAY: "yesterday", today: "today", today + _DAY: "tomorrow"}
    if name := near.get(local.date()):
        return f"{name} {local:%H:%M}"
    year = "" if local.year == today.year else f" {local.year}"
    return f"{local.day} {MONTHS[local.month - 1][:3]}{year} {local:%H:%M}"
