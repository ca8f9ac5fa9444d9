"""Why a backup stays or goes, in the words a person reads.

Each reason has a code, for programs and for translation, and a text in plain English.
Dates are local to the profile's zone and leave out the year when it is the present one.

Pure: standard library only, no clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from holdfast.core.model import BackupKind
from holdfast.core.retention_row import RetentionRow

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class Why(StrEnum):
    """Code of a reason."""

    PROTECTED = "protected"
    FUTURE = "dated in the future"
    LAST = "last"
    HOURLY = "hourly"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    YEARLY = "yearly"
    VERIFIED = "verified"
    NEWEST = "newest"
    RECENT_DAMAGE = "recent damage"
    COLLAPSE = "collapse"
    """The source has collapsed: it stays only until the person has looked."""
    NOT_NEEDED = "not needed"
    """Goes: no rule needs it."""
    OLD_DAMAGE = "old damage"
    """Goes: damaged, and newer good ones stay."""


PERIODS = (Why.HOURLY, Why.DAILY, Why.WEEKLY, Why.MONTHLY, Why.YEARLY)
"""The rules that keep the newest of each period, shortest first."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why a backup stays or goes."""

    why: Why
    words: str


def protected_reason(row: RetentionRow) -> Reason:
    """Return why a protected backup stays."""
    words = {
        BackupKind.PRE_RESTORE: "pinned: made before a restore",
        BackupKind.PRE_MIGRATION: "pinned: made before a migration",
    }
    return Reason(Why.PROTECTED, words.get(row.kind, "pinned"))


def last_reason(count: int) -> Reason:
    """Return that a backup is one of the last so many."""
    words = "the last one" if count == 1 else f"one of the last {_number(count)}"
    return Reason(Why.LAST, words)


def verified_reason(count: int) -> Reason:
    """Return that a backup is one of the last verified ones."""
    return Reason(Why.VERIFIED, f"one of the last {_number(count)} verified")


def period_reason(why: Why, made: datetime, now: datetime) -> Reason:
    """Return that a backup is the newest of its hour, day, week, month or year.

    Both instants are local to the profile's zone.
    """
    match why:
        case Why.HOURLY:
            period = f"the hour from {made:%H}:00 on {_day(made, now)}"
        case Why.DAILY:
            period = _day(made, now)
        case Why.WEEKLY:
            period = f"the week from {_day(made - timedelta(days=made.weekday()), now)}"
        case Why.MONTHLY:
            period = f"{_MONTHS[made.month - 1]} {made.year}"
        case _:
            period = str(made.year)
    return Reason(why, f"newest of {period}")


def removal_reason(row: RetentionRow) -> Reason:
    """Return why a backup goes."""
    if row.damaged:
        return Reason(Why.OLD_DAMAGE, "damaged, and newer good backups stay")
    words = "no rule needs it"
    if row.unchanged:
        words += "; its content was that of the one before it"
    return Reason(Why.NOT_NEEDED, words)


FUTURE_REASON = Reason(Why.FUTURE, "dated in the future")
NEWEST_REASON = Reason(Why.NEWEST, "the newest one")
NEWEST_GOOD_REASON = Reason(Why.NEWEST, "the newest good one")
RECENT_DAMAGE_REASON = Reason(Why.RECENT_DAMAGE, "damaged, but made recently")


def collapse_reason(words: str) -> Reason:
    """Return that a backup stays for now because of what has happened to the source."""
    return Reason(Why.COLLAPSE, f"stays until you have looked: {words}")


def _day(made: datetime, now: datetime) -> str:
    day = f"{made.day} {_MONTHS[made.month - 1]}"
    return day if made.year == now.year else f"{day} {made.year}"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
