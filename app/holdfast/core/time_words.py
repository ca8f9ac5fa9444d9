"""How times and ages are said: pure functions, English, shared by every place that tells them.

Instants come in aware. Where a local time is shown its zone comes in as well; None stands
for the zone of the computer. Nothing here reads a clock. What is returned is a `Phrase` or a
`Moment`, so that it can be said in another language.
"""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from holdfast.core.phrase import Moment, Part, Phrase

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


def span(length: timedelta) -> Phrase:
    """Return a length of time in one unit, rounded down: `9 days`; its sign does not count."""
    if (found := _in_one_unit(length)) is None:
        return Phrase("less than a minute")
    number, noun = found
    return Phrase.counted(number, f"{{0}} {noun}", f"{{0}} {noun}s")


def ago(at: datetime, now: datetime) -> Phrase:
    """Return how long ago an instant was: `just now`, `2 hours ago`, `in 3 days`."""
    age = now - at
    if (found := _in_one_unit(age)) is None:
        return Phrase("just now")
    number, noun = found
    if age > timedelta(0):
        return Phrase.counted(number, f"{{0}} {noun} ago", f"{{0}} {noun}s ago")
    return Phrase.counted(number, f"in {{0}} {noun}", f"in {{0}} {noun}s")


def day_ago(at: datetime, now: datetime, zone: tzinfo | None = None) -> Phrase:
    """Return how long ago an instant was, `yesterday` where that is the better word."""
    yesterday = now.astimezone(zone).date() - _DAY
    if now - at >= _CALENDAR_FROM and at.astimezone(zone).date() == yesterday:
        return Phrase("yesterday")
    return ago(at, now)


def exact(at: datetime, zone: tzinfo | None = None) -> str:
    """Return an instant in local time, to the minute: `22 November 2026, 18:00`."""
    local = at.astimezone(zone)
    return f"{local.day} {MONTHS[local.month - 1]} {local.year}, {local:%H:%M}"


def short_when(at: datetime, now: datetime, zone: tzinfo | None = None) -> Phrase | Moment:
    """Return an instant in at most 18 characters, nearest days by name: `today 18:00`."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    near = {today - _DAY: "yesterday {0}", today: "today {0}", today + _DAY: "tomorrow {0}"}
    if form := near.get(local.date()):
        return Phrase(form, Moment(f"{local:%H:%M}", local, Part.TIME))
    day = f"{local.day} {MONTHS[local.month - 1][:3]}"
    if local.year == today.year:
        return Moment(f"{day} {local:%H:%M}", local, Part.DAY_AND_TIME)
    return Moment(f"{day} {local.year} {local:%H:%M}", local, Part.DATE_AND_TIME)


def _in_one_unit(length: timedelta) -> tuple[int, str] | None:
    """Return how many of which unit a length is; None when it is less than a minute."""
    seconds = abs(length.total_seconds())
    if seconds < 60:
        return None
    for limit, unit_s, noun in _SPANS:
        if seconds < limit:
            return int(seconds // unit_s), noun
    raise AssertionError(seconds)
