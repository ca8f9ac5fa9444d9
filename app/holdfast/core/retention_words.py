"""Why a backup stays or goes, in the words a person reads.

Each reason has a code, for programs, and a `Phrase` in plain English. Dates are local to the
profile's zone and leave out the year when it is the present one.

Pure: standard library only, no clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from holdfast.core.model import BackupKind
from holdfast.core.phrase import Moment, Part, Phrase
from holdfast.core.retention_row import RetentionRow
from holdfast.core.time_words import MONTHS

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
    words: Phrase


def protected_reason(row: RetentionRow) -> Reason:
    """Return why a protected backup stays."""
    words = {
        BackupKind.PRE_RESTORE: "pinned: made before a restore",
        BackupKind.PRE_MIGRATION: "pinned: made before a migration",
    }
    return Reason(Why.PROTECTED, Phrase(words.get(row.kind, "pinned")))


def last_reason(count: int) -> Reason:
    """Return that a backup is one of the last so many."""
    if count == 1:
        return Reason(Why.LAST, Phrase("the last one"))
    return Reason(Why.LAST, Phrase("one of the last {0}", _number(count)))


def verified_reason(count: int) -> Reason:
    """Return that a backup is one of the last verified ones."""
    return Reason(Why.VERIFIED, Phrase("one of the last {0} verified", _number(count)))


def period_reason(why: Why, made: datetime, now: datetime) -> Reason:
    """Return that a backup is the newest of its hour, day, week, month or year.

    Both instants are local to the profile's zone.
    """
    match why:
        case Why.HOURLY:
            hour = Moment(f"{made:%H}:00", made.replace(minute=0), Part.TIME)
            words = Phrase("newest of the hour from {0} on {1}", hour, _day(made, now))
        case Why.DAILY:
            words = Phrase("newest of {0}", _day(made, now))
        case Why.WEEKLY:
            monday = made - timedelta(days=made.weekday())
            words = Phrase("newest of the week from {0}", _day(monday, now))
        case Why.MONTHLY:
            month = Moment(f"{MONTHS[made.month - 1]} {made.year}", made, Part.MONTH)
            words = Phrase("newest of {0}", month)
        case _:
            words = Phrase("newest of {0}", str(made.year))
    return Reason(why, words)


def removal_reason(row: RetentionRow) -> Reason:
    """Return why a backup goes."""
    if row.damaged:
        return Reason(Why.OLD_DAMAGE, Phrase("damaged, and newer good backups stay"))
    if row.unchanged:
        words = Phrase("no rule needs it; its content was that of the one before it")
        return Reason(Why.NOT_NEEDED, words)
    return Reason(Why.NOT_NEEDED, Phrase("no rule needs it"))


FUTURE_REASON = Reason(Why.FUTURE, Phrase("dated in the future"))
NEWEST_REASON = Reason(Why.NEWEST, Phrase("the newest one"))
NEWEST_GOOD_REASON = Reason(Why.NEWEST, Phrase("the newest good one"))
RECENT_DAMAGE_REASON = Reason(Why.RECENT_DAMAGE, Phrase("damaged, but made recently"))


def collapse_reason(words: str) -> Reason:
    """Return that a backup stays for now because of what has happened to the source."""
    return Reason(Why.COLLAPSE, Phrase("stays until you have looked: {0}", words))


def _day(made: datetime, now: datetime) -> Moment:
    day = f"{made.day} {MONTHS[made.month - 1]}"
    if made.year == now.year:
        return Moment(day, made, Part.DAY)
    return Moment(f"{day} {made.year}", made, Part.DATE)


def _number(count: int) -> str:
    return Phrase(_NUMBERS[count]) if count < len(_NUMBERS) else str(count)
