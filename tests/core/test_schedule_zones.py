"""Schedules in all time zones of this computer, against one worked out minute by minute."""

from __future__ import annotations

from datetime import timedelta
from itertools import cycle, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from holdfast.core.schedule import (
    BackupFrequency,
    ScheduleRule,
    Weekday,
    next_run,
    period_start,
    upcoming,
)
from tests.core.wall_clocks import (
    DAY,
    HOUR,
    MINUTE,
    ZONES,
    instants_for,
    offset,
    rules,
    shifts,
    slow_schedule,
    utc,
)

DAILY, HOURLY = BackupFrequency.DAILY, BackupFrequency.HOURLY
WEEKLY, MONTHLY = BackupFrequency.WEEKLY, BackupFrequency.MONTHLY


def test_this_computer_knows_the_time_zones() -> None:
    assert len(ZONES) > 400, "install the system's tzdata, or the package tzdata"


@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), rules)
def test_the_row_of_runs_is_the_one_found_minute_by_minute(
    data: st.DataObject, rule: ScheduleRule
) -> None:
    begin = data.draw(instants_for(rule))
    end = begin + 5 * DAY
    expected = slow_schedule(rule, begin, end)
    assert [at for at in upcoming(rule, begin, len(expected) + 1) if at < end] == expected


def test_every_change_of_every_zone_in_two_years_is_met() -> None:
    """2011 has the day Samoa left out and changes by half an hour; 2026 is the present law."""
    times = cycle(["00:00", "00:15", "01:45", "02:30", "23:45"])
    met = set()
    for year in (2011, 2026):
        for zone in ZONES:
            for shift in shifts(zone, year):
                begin, end = shift.at - DAY - 7 * MINUTE, shift.at + DAY
                law = offset(ZoneInfo(zone), begin), shift  # many zones share one
                if law in met:
                    continue
                met.add(law)
                backup_time = next(times)
                for frequency in (DAILY, HOURLY):
                    rule = ScheduleRule(frequency, backup_time, zone=zone)
                    expected = slow_schedule(rule, begin, end)
                    found = upcoming(rule, begin, len(expected) + 1)
                    assert [at for at in found if at < end] == expected, (rule, shift)
    assert len(met) > 50


@given(st.data(), rules)
def test_the_next_run_lies_strictly_later(data: st.DataObject, rule: ScheduleRule) -> None:
    after = data.draw(instants_for(rule))
    first = next_run(rule, after)
    assert after < first < next_run(rule, first)


@given(st.data(), rules)
def test_what_lies_between_two_runs_does_not_matter(
    data: st.DataObject, rule: ScheduleRule
) -> None:
    first, second = upcoming(rule, data.draw(instants_for(rule)), 2)
    between = first + data.draw(st.floats(0, 1, exclude_max=True)) * (second - first)
    assume(between < second)
    assert next_run(rule, between) == second
    assert period_start(rule, between) == first


@given(st.data(), rules)
def test_a_run_comes_at_its_time_or_right_after_a_time_that_never_came(
    data: st.DataObject, rule: ScheduleRule
) -> None:
    at = next_run(rule, data.draw(instants_for(rule)))
    shown, just_before = (moment.astimezone(rule.zone_info) for moment in (at, at - MINUTE))
    if rule.frequency is HOURLY:
        in_time = f"{shown:%M}" == rule.backup_time[3:]
    else:
        in_time = f"{shown:%H:%M}" == rule.backup_time and not shown.fold
    left_out = shown.replace(tzinfo=None) - just_before.replace(tzinfo=None) > MINUTE
    assert in_time or left_out


@given(st.data(), rules.filter(lambda rule: rule.frequency is HOURLY))
def test_hourly_runs_are_an_hour_apart_except_where_clocks_shift_by_minutes(
    data: st.DataObject, rule: ScheduleRule
) -> None:
    runs = upcoming(rule, data.draw(instants_for(rule)), 60)
    uneven = [
        shift.at
        for year in {runs[0].year, runs[-1].year}
        for shift in shifts(rule.zone, year)
        if shift.by % HOUR
    ]
    for earlier, later in pairwise(runs):
        if any(earlier - HOUR <= at <= later for at in uneven):
            assert timedelta() < later - earlier < 2 * HOUR
        else:
            assert later - earlier == HOUR


@pytest.mark.parametrize("frequency", [DAILY, WEEKLY, MONTHLY])
def test_a_year_in_every_zone_has_one_run_for_each_day_week_or_month(
    frequency: BackupFrequency,
) -> None:
    """2011 in local time: 365 days, but 364 where one was left out."""
    count = {DAILY: 365, WEEKLY: 52, MONTHLY: 12}[frequency]
    without_a_day = 0
    for zone in _one_of_each_law(2011):
        rule = ScheduleRule(frequency, "02:30", Weekday.FRIDAY, 31, zone)
        begin, end = (
            utc(year, 1, 1) - offset(rule.zone_info, utc(year, 1, 1)) for year in (2011, 2012)
        )
        runs = [at for at in upcoming(rule, begin, count + 1) if at < end]
        days = {at.astimezone(rule.zone_info).date() for at in runs}
        samoan = offset(rule.zone_info, end) - offset(rule.zone_info, begin) == DAY
        skipped = samoan and frequency is DAILY
        assert len(days) == len(runs) == count - skipped, zone
        without_a_day += samoan
    assert without_a_day >= 1


def _one_of_each_law(year: int) -> list[str]:
    """Return zones that differ in their clocks in that year; many names mean the same."""
    laws = {(offset(ZoneInfo(zone), utc(year, 1, 1)), shifts(zone, year)): zone for zone in ZONES}
    return sorted(laws.values())
