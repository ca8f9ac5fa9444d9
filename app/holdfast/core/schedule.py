"""When the next backup of a profile is due: pure functions over local rules and UTC instants.

A rule says "every day at 03:00 in Berlin"; what is stored is the instant of the next run,
aware UTC. A rule stands for a fixed, endless row of scheduled instants, and the time from
one of them to the next is a *period*. Everything here follows from that row:

* `next_run` is the first scheduled instant after another one, so a computer that was off
  for a month owes one run, not thirty (`due_run`).
* Every period in which the computer is awake gets one run, at the first tick that sees it
  begun, and no period gets two.
* A clock that was wrong is noticed by a stored instant that lies too far ahead
  (`next_after_clock_change`).

Daylight saving: a local time that does not come runs at the next instant the clock shows,
one that comes twice runs at the first. A day that a zone leaves out (Samoa, 30 December
2011) has no daily run. Hourly runs follow the minute hand: an hour that the wall shows twice
is two hours, one that it leaves out is none, and zones that shift by half an hour run once
between two full hours of their clock.

No clock is read here: the present instant comes in. Holds no state, safe on any thread.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo

from holdfast.core.local_time import (
    HOUR,
    first_passing,
    first_showing,
    minute_hand,
    stretches,
    zone_named,
)
from holdfast.core.setting_rules import parse_backup_time, wrong_setting

MADE_UP_LIMIT = 100
"""Missed runs are counted up to here; beyond it the number says nothing more to a person."""
REARM_AFTER = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60))
"""Waiting times after the first, second, third failure in a row; the last one repeats."""

_DAY = timedelta(days=1)


class BackupFrequency(StrEnum):
    """How often a profile is backed up."""

    HOURLY = "hourly"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


class Weekday(StrEnum):
    """A day of the week, Monday first as in ISO 8601."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


_WEEKDAYS = tuple(Weekday)
_LOOK_BACK = {
    # Longer than two periods, so that a scheduled instant lies in it whatever the clocks do.
    BackupFrequency.HOURLY: timedelta(hours=4),
    BackupFrequency.DAILY: timedelta(days=4),
    BackupFrequency.WEEKLY: timedelta(days=16),
    BackupFrequency.MONTHLY: timedelta(days=70),
}


@dataclass(frozen=True)
class ScheduleRule:
    """When backups are made, in the person's local time.

    Raises:
        UsageError: a value that cannot be meant; the sentence names it and the rule.
    """

    frequency: BackupFrequency
    backup_time: str = "03:00"
    """`HH:MM`, local. An hourly rule uses the minutes only."""
    weekday: Weekday | None = None
    """For a weekly rule; None is Monday. Other rules carry it along unused."""
    day_of_month: int | None = None
    """For a monthly rule, 1 to 31; None is the 1st. In shorter months the last day counts."""
    zone: str = "UTC"
    """Name in the IANA time zone database."""

    def __post_init__(self) -> None:
        """Refuse what cannot be meant, also when it comes from a row edited by hand."""
        # A row of the catalogue gives plain text; below, words are compared by identity.
        if self.frequency not in set(BackupFrequency):
            raise wrong_setting("frequency", self.frequency)
        object.__setattr__(self, "frequency", BackupFrequency(self.frequency))
        if self.weekday is not None:
            if self.weekday not in _WEEKDAYS:
                raise wrong_setting("weekday", self.weekday)
            object.__setattr__(self, "weekday", Weekday(self.weekday))
        day = self.day_of_month
        if day is not None and (type(day) is not int or not 1 <= day <= 31):
            raise wrong_setting("day_of_month", day)
        _ = self.clock_time, self.zone_info

    @cached_property
    def clock_time(self) -> time:
        """`backup_time` as a time of day."""
        return parse_backup_time(self.backup_time)

    @cached_property
    def zone_info(self) -> ZoneInfo:
        """The zone whose clock counts."""
        return zone_named(self.zone)


@dataclass(frozen=True, slots=True)
class DueRun:
    """One run that is due now, and what follows it."""

    since: datetime
    """The instant it was due, aware UTC."""
    made_up: int
    """Further scheduled runs that passed meanwhile and that this one makes up for; a number
    of MADE_UP_LIMIT means that many or more."""
    next_at: datetime
    """When the run after this one is due, aware UTC."""


def next_run(rule: ScheduleRule, after: datetime) -> datetime:
    """Return the first scheduled instant strictly after `after`, in UTC.

    Raises:
        ValueError: `after` is naive.
        OverflowError: it lies in the first or last days that a datetime can express.
    """
    after = _utc(after)
    if rule.frequency is BackupFrequency.HOURLY:
        return _next_hourly(rule, after)
    for day in _days(rule, after.astimezone(rule.zone_info).date() - 2 * _DAY):
        runs_at = first_showing(datetime.combine(day, rule.clock_time), rule.zone_info)
        if runs_at > after and not _is_left_out(rule, day, runs_at):
            return runs_at
    raise AssertionError("days do not end")


def upcoming(rule: ScheduleRule, after: datetime, count: int) -> tuple[datetime, ...]:
    """Return the next `count` scheduled instants strictly after `after`, in UTC."""
    instants = []
    for _ in range(count):
        after = next_run(rule, after)
        instants.append(after)
    return tuple(instants)


def period_start(rule: ScheduleRule, at: datetime) -> datetime:
    """Return the last scheduled instant at or before `at`: the beginning of its period, in UTC."""
    at = _utc(at)
    start = next_run(rule, at - _LOOK_BACK[rule.frequency])
    while (following := next_run(rule, start)) <= at:
        start = following
    return start


def is_due(next_at: datetime | None, now: datetime) -> bool:
    """Tell whether a stored instant has come; None means that nothing is scheduled."""
    return next_at is not None and next_at <= now


def due_run(rule: ScheduleRule, next_at: datetime | None, now: datetime) -> DueRun | None:
    """Return the one run that is due, however many were missed, or None when none is.

    This is the whole rule for catching up: after a week switched off, a daily profile owes
    one run now, and the next one at its usual time.
    """
    if next_at is None or not is_due(next_at, now):
        return None
    made_up = 0
    following = next_run(rule, next_at)
    while following <= now and made_up < MADE_UP_LIMIT:
        made_up += 1
        following = next_run(rule, following)
    return DueRun(since=_utc(next_at), made_up=made_up, next_at=next_run(rule, now))


def rearm(failures: int, now: datetime) -> datetime:
    """Return when to try again after so many failures in a row (at least 1): later and later.

    The waits are those of REARM_AFTER; they keep a lasting fault from being retried, and
    reported, each minute.
    """
    if failures < 1:
        raise ValueError("a run that did not fail is not re-armed")
    return _utc(now) + REARM_AFTER[min(failures, len(REARM_AFTER)) - 1]


def next_after_clock_change(
    rule: ScheduleRule,
    next_at: datetime,
    now: datetime,
    runs: Iterable[datetime] = (),
) -> datetime:
    """Return the instant of the next run after the wall clock was set, or at a start.

    For an enabled profile with a stored `next_at`. Where no clock was wrong it comes back as
    it is, so it may be called at any time.

    * It lies further ahead than the next scheduled instant: computed by a clock that was
      ahead. It is pulled back to that instant; or to the one after it, when the clock was so
      little ahead that the period in between has its run already. Never further: a clock that
      was days ahead for days must not leave days without a backup.
    * It has passed, but this period has its run: the clock was behind meanwhile, and is right
      again. The run comes in the next period.

    Args:
        rule: the profile's rule.
        next_at: the stored instant.
        now: what the clock shows at present.
        runs: when scheduled runs were made, as the clock showed it: those of the latest
            period and any dated later than `now`. More do no harm.
    """
    next_at, now, made = _utc(next_at), _utc(now), [_utc(run) for run in runs]
    coming = next_run(rule, now)
    if next_at <= now:
        start = period_start(rule, now)
        return coming if any(start <= run <= now for run in made) else next_at
    if next_at <= coming:
        return next_at
    following = next_run(rule, coming)
    return following if any(coming <= run < following for run in made) else coming


def _next_hourly(rule: ScheduleRule, after: datetime) -> datetime:
    """Return the next time the minute hand reaches the rule's minute."""
    pieces = minute_hand(stretches(rule.zone_info, after - 2 * HOUR, after + 4 * HOUR))
    shown = (pieces[0].begins_at + pieces[0].offset).replace(tzinfo=None)
    target = shown.replace(minute=rule.clock_time.minute, second=0, microsecond=0)
    while (runs_at := first_passing(target, pieces)) <= after:
        target += HOUR
    return runs_at


def _days(rule: ScheduleRule, start: date) -> Iterator[date]:
    """Yield the local dates of the rule's runs in order, from `start` or a little before."""
    if rule.frequency is BackupFrequency.MONTHLY:
        year, month = start.year, start.month
        while True:
            last = calendar.monthrange(year, month)[1]
            yield date(year, month, min(rule.day_of_month or 1, last))
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    step = _DAY
    if rule.frequency is BackupFrequency.WEEKLY:
        step = 7 * _DAY
        wanted = _WEEKDAYS.index(rule.weekday or Weekday.MONDAY)
        start += (wanted - start.weekday()) % 7 * _DAY
    while True:
        yield start
        start += step


def _is_left_out(rule: ScheduleRule, day: date, runs_at: datetime) -> bool:
    """Tell whether a daily run, found at `runs_at`, is for a date that its zone never had."""
    zone = rule.zone_info
    if rule.frequency is not BackupFrequency.DAILY or runs_at.astimezone(zone).date() == day:
        return False
    midnight = datetime.combine(day, time())
    return first_showing(midnight, zone) == first_showing(midnight + _DAY, zone)


def _utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(UTC)
