"""Zones and instants worth trying, and a schedule worked out the slow way.

``passings`` walks minute by minute and writes down when the clock on the wall first shows or
has passed each time of a list. It knows nothing of how ``holdfast.core`` finds out.

Changes of zones count from 1973: before, some fall between two minutes.
"""

from __future__ import annotations

import calendar
import zoneinfo
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from holdfast.core.schedule import BackupFrequency, ScheduleRule, Weekday

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
ZONES = sorted(zoneinfo.available_timezones() - {"localtime"})
"""All zones of this computer; which one `localtime` is, is not for tests to depend on."""
YEARS = range(1973, 2100)


@dataclass(frozen=True)
class Shift:
    """A change of a zone's offset from UTC."""

    at: datetime
    by: timedelta


def utc(*parts: int) -> datetime:
    """Return an instant by year, month, day, hour, minute, second in UTC."""
    year, month, day, *rest = parts
    hour, minute, second = (*rest, 0, 0, 0)[:3]
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


def offset(zone: ZoneInfo, at: datetime) -> timedelta:
    """Return what to add to UTC at an instant."""
    found = at.astimezone(zone).utcoffset()
    assert found is not None
    return found


@lru_cache(maxsize=4096)
def shifts(name: str, year: int) -> tuple[Shift, ...]:
    """Return the changes of a zone within a UTC year, found by looking at each day."""
    zone = ZoneInfo(name)
    found = []
    at = utc(year, 1, 1)
    before = offset(zone, at)
    while at.year == year:
        following = at + DAY
        after = offset(zone, following)
        if after != before:
            low, high = at, following
            while high - low > MINUTE:
                middle = low + (high - low) // (2 * MINUTE) * MINUTE
                low, high = (middle, high) if offset(zone, middle) == before else (low, middle)
            found.append(Shift(high, after - before))
        at, before = following, after
    return tuple(found)


def wall_minutes(name: str, begin: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield each whole minute and what the wall shows then, naive."""
    zone = ZoneInfo(name)
    at = begin.replace(second=0, microsecond=0)
    while at < end:
        yield at, at.astimezone(zone).replace(tzinfo=None)
        at += MINUTE


def passings(
    name: str, walls: Sequence[datetime], begin: datetime, end: datetime
) -> list[datetime]:
    """Return when the wall first shows or has passed each of the rising times, minute by minute."""
    waiting = sorted(walls, reverse=True)
    found = []
    for at, shown in wall_minutes(name, begin, end):
        while waiting and waiting[-1] <= shown:
            waiting.pop()
            found.append(at)
    return found


def slow_days(rule: ScheduleRule, begin: date, end: date) -> list[date]:
    """Return the dates of a daily, weekly or monthly rule, looking at each date by itself."""
    found = []
    day = begin
    while day < end:
        last = calendar.monthrange(day.year, day.month)[1]
        weekday = (rule.weekday or Weekday.MONDAY).value
        if (
            rule.frequency is BackupFrequency.DAILY
            or (rule.frequency is BackupFrequency.WEEKLY and day.strftime("%A").lower() == weekday)
            or (
                rule.frequency is BackupFrequency.MONTHLY
                and day.day == min(rule.day_of_month or 1, last)
            )
        ):
            found.append(day)
        day += DAY
    return found


def slow_schedule(rule: ScheduleRule, begin: datetime, end: datetime) -> list[datetime]:
    """Return the scheduled instants after `begin` and before `end`, the slow way."""
    early = begin - 26 * HOUR  # no clock has been shifted further
    if rule.frequency is BackupFrequency.HOURLY:
        found = list(_slow_hours(rule, early, end))
    else:
        days = slow_days(rule, early.date(), end.date() + 2 * DAY)
        if rule.frequency is BackupFrequency.DAILY:
            seen = {shown.date() for _, shown in wall_minutes(rule.zone, early, end + DAY)}
            days = [day for day in days if day in seen]
        at = time.fromisoformat(rule.backup_time)
        walls = [datetime.combine(day, at) for day in days]
        found = passings(rule.zone, walls, early, end + DAY)
    return [at for at in found if begin < at < end]


def _slow_hours(rule: ScheduleRule, begin: datetime, end: datetime) -> Iterator[datetime]:
    """Follow the minute hand: it may jump or fall back, but never by whole hours."""
    wanted = time.fromisoformat(rule.backup_time).minute
    steps = wall_minutes(rule.zone, begin, end)
    _, before = next(steps)
    hand = before.minute
    target = wanted if wanted > hand else wanted + 60
    for at, shown in steps:
        jump = round((shown - before) / MINUTE) - 1
        hand += 1 + (abs(jump) % 60) * (1 if jump > 0 else -1)
        if hand >= target:
            yield at
            target += 60
        before = shown


zone_names = st.sampled_from(ZONES)
backup_times = st.one_of(
    st.times().map(lambda at: f"{at:%H:%M}"),
    # Where clocks are changed, and the ends of the day.
    st.sampled_from(["00:00", "00:15", "00:30", "01:30", "02:00", "02:30", "03:00", "23:30"]),
)
rules = st.builds(
    ScheduleRule,
    frequency=st.sampled_from(BackupFrequency),
    backup_time=backup_times,
    weekday=st.none() | st.sampled_from(Weekday),
    day_of_month=st.none() | st.integers(1, 31) | st.sampled_from([28, 29, 30, 31]),
    zone=zone_names,
)
_moments = st.timedeltas(timedelta(), timedelta(days=1))


@st.composite
def instants_for(draw: st.DrawFn, rule: ScheduleRule) -> datetime:
    """Draw an instant of any year, mostly near a change of the clock or the end of a month."""
    year = draw(st.sampled_from(YEARS))
    near = [shift.at for shift in shifts(rule.zone, year)]
    near += [utc(year, month, 1) for month in range(1, 13)]
    anywhere = st.integers(0, 364).map(lambda days: utc(year, 1, 1) + days * DAY)
    middle = draw(st.one_of(st.sampled_from(near), anywhere))
    return middle + draw(st.integers(-2, 1)) * DAY + draw(_moments)
