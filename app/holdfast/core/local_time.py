"""The clock on the wall of a time zone: when does it first show a time?

Offsets from UTC change: in spring some local times never come, in autumn some come twice.
Both questions have one answer here, `first_showing`: the first instant at which the clock
shows a time or has passed it. A time that comes twice is met at its first showing, one that
never comes at the first instant after it.

Pure functions over the computer's time zone data, read through `zoneinfo`. No clock.

The answer rests on two facts, checked on all zones of release 2025b from 1970 to 2040: two
changes of one zone lie more than six days apart, and none shifts a clock by more than 24
hours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from holdfast.core.setting_rules import wrong_setting

HOUR = timedelta(hours=1)
_SECOND = timedelta(seconds=1)
_FAR = timedelta(days=2)
"""Further than any offset from UTC plus any single shift of a clock."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which a zone's offset from UTC does not change."""

    begins_at: datetime
    """First instant, aware UTC."""
    ends_at: datetime
    """First instant after it, aware UTC."""
    offset: timedelta
    """What to add to UTC to get the clock on the wall."""


def zone_named(name: str) -> ZoneInfo:
    """Return a time zone by its name in the IANA database.

    Raises:
        UsageError: this computer knows no such zone.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        # Unknown; not a plain relative name, or a file of another kind; a folder of zones.
        raise wrong_setting("zone", name) from None


def first_showing(wall: datetime, zone: ZoneInfo) -> datetime:
    """Return the first instant (aware UTC) at which the zone's clock shows or has passed `wall`.

    Args:
        wall: a naive date and time, as the clock shows it.
        zone: whose clock it is.
    """
    about = wall.replace(tzinfo=UTC)
    return first_passing(wall, stretches(zone, about - _FAR, about + _FAR))


def first_passing(wall: datetime, pieces: Sequence[Stretch]) -> datetime:
    """Return the first instant within `pieces` at which their clock shows or has passed `wall`.

    Raises:
        ValueError: it has not done so by the end of the last piece.
    """
    for piece in pieces:
        shown_at = wall.replace(tzinfo=UTC) - piece.offset
        if shown_at < piece.ends_at:
            return max(shown_at, piece.begins_at)
    raise ValueError(f"the clock does not reach {wall} in the time looked at")


def stretches(zone: ZoneInfo, begin: datetime, end: datetime) -> list[Stretch]:
    """Return the stretches that make up the time from `begin` to `end`, in order.

    Both are aware UTC and count to the second, as zones do.
    """
    begin, end = begin.replace(microsecond=0), end.replace(microsecond=0)
    first, last = _offset(zone, begin), _offset(zone, end)
    if first == last:
        return [Stretch(begin, end, first)]
    pieces = []
    began = at = begin
    while at < end:
        step = min(at + HOUR, end)
        offset = _offset(zone, step)
        if offset != first:
            changed = _change(zone, at, step)
            pieces.append(Stretch(began, changed, first))
            began, first = changed, offset
        at = step
    pieces.append(Stretch(began, end, first))
    return pieces


def minute_hand(pieces: Sequence[Stretch]) -> list[Stretch]:
    """Return the same stretches for a clock that is never shifted by whole hours.

    Its minutes are those on the wall, but an hour that the wall shows twice, or leaves out,
    passes once: what remains of a shift are the odd minutes of zones such as Lord Howe's.
    """
    followed = list(pieces[:1])
    for before, piece in pairwise(pieces):
        shift = piece.offset - before.offset
        odd = shift % HOUR if shift >= timedelta(0) else -(-shift % HOUR)
        offset = followed[-1].offset + odd
        followed.append(Stretch(piece.begins_at, piece.ends_at, offset))
    return followed


def _offset(zone: ZoneInfo, instant: datetime) -> timedelta:
    offset = instant.astimezone(zone).utcoffset()
    assert offset is not None  # a ZoneInfo always has one
    return offset


def _change(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    """Return the first whole second with the offset of `high`; `low` has another."""
    there = _offset(zone, high)
    while high - low > _SECOND:
        middle = (low + (high - low) / 2).replace(microsecond=0)
        if _offset(zone, middle) == there:
            high = middle
        else:
            low = middle
    return high
