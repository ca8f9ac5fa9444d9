"""A scheduler that ticks, sleeps and has its clock set: each period gets exactly one run."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.core.schedule import (
    BackupFrequency,
    DueRun,
    ScheduleRule,
    Weekday,
    due_run,
    next_after_clock_change,
    next_run,
    period_start,
    upcoming,
)
from tests.core.wall_clocks import DAY, HOUR, MINUTE, instants_for, rules, utc

DAILY, HOURLY = BackupFrequency.DAILY, BackupFrequency.HOURLY
WEEKLY, MONTHLY = BackupFrequency.WEEKLY, BackupFrequency.MONTHLY
TEN_YEARS = timedelta(days=3652)


@dataclass
class Ticker:
    """The part of a scheduler that is rule and memory; what the clock shows comes in."""

    rule: ScheduleRule
    next_at: datetime
    runs: list[datetime] = field(default_factory=list)

    def tick(self, now: datetime) -> DueRun | None:
        """Do what a scheduler does each minute."""
        due = due_run(self.rule, self.next_at, now)
        if due is not None:
            self.runs.append(now)
            self.next_at = due.next_at
        return due

    def clock_was_set(self, now: datetime) -> None:
        """Do what a scheduler does when wall clock and monotonic clock disagree."""
        self.next_at = next_after_clock_change(self.rule, self.next_at, now, self.runs)


def ticker(rule: ScheduleRule, begin: datetime) -> Ticker:
    """Return a scheduler that was enabled at an instant."""
    return Ticker(rule, next_run(rule, begin))


YEAR_RULES = [
    ScheduleRule(HOURLY, "00:30", zone="Europe/Berlin"),
    ScheduleRule(HOURLY, "00:45", zone="Australia/Lord_Howe"),
    ScheduleRule(HOURLY, "00:50", zone="Asia/Kathmandu"),
    ScheduleRule(DAILY, "02:30", zone="Europe/Berlin"),
    ScheduleRule(DAILY, "02:15", zone="Australia/Lord_Howe"),
    ScheduleRule(DAILY, "00:00", zone="Asia/Beirut"),
    ScheduleRule(WEEKLY, "02:30", Weekday.SUNDAY, zone="America/New_York"),
    ScheduleRule(MONTHLY, "03:00", day_of_month=31, zone="Africa/Casablanca"),
]


@pytest.mark.parametrize("rule", YEAR_RULES, ids=lambda rule: f"{rule.frequency} {rule.zone}")
def test_a_year_of_ticks_runs_each_period_once_within_a_minute(rule: ScheduleRule) -> None:
    begin = utc(2028, 1, 1, 0, 0, 17)  # a leap year; ticks are not on the minute
    end = begin + 366 * DAY
    scheduler = ticker(rule, begin)
    now = begin
    while now < end:
        scheduler.tick(now)
        now += MINUTE
    expected = upcoming(rule, begin, len(scheduler.runs) + 1)
    assert expected[-1] > end - MINUTE
    for scheduled, made in zip(expected, scheduler.runs, strict=False):
        assert timedelta() <= made - scheduled < MINUTE


@given(st.data(), rules)
def test_a_computer_that_sleeps_owes_one_run_for_all_it_missed(
    data: st.DataObject, rule: ScheduleRule
) -> None:
    now = data.draw(instants_for(rule))
    scheduler = ticker(rule, now)
    awake = [now]
    naps = st.one_of(
        st.just(MINUTE), st.timedeltas(MINUTE, 8 * HOUR), st.timedeltas(HOUR, 40 * DAY)
    )
    for nap in data.draw(st.lists(naps, max_size=60)):
        before, now = now, now + nap
        awake.append(now)
        began = [at for at in upcoming(rule, before, 20) if at <= now]
        due = scheduler.tick(now)
        assert (due is not None) == bool(began)
        if due is not None and len(began) < 20:
            assert due.since == began[0]
            assert due.made_up == len(began) - 1
    begun = period_start(rule, awake[0])
    periods = {period_start(rule, at) for at in awake} - {begun}
    assert [period_start(rule, run) for run in scheduler.runs] == sorted(periods)


@given(st.data(), rules)
def test_a_clock_that_was_never_wrong_changes_nothing(
    data: st.DataObject, rule: ScheduleRule
) -> None:
    now = data.draw(instants_for(rule))
    scheduler = ticker(rule, now)
    for nap in data.draw(st.lists(st.timedeltas(timedelta(), 3 * DAY), max_size=20)):
        now += nap
        before = scheduler.next_at
        scheduler.clock_was_set(now)
        assert scheduler.next_at == before
        scheduler.tick(now)


@dataclass(frozen=True)
class Span:
    """What happened between two settings of the clock, as the clock showed it."""

    begin: datetime
    end: datetime  # the last tick
    runs: list[datetime]

    def scheduled(self, rule: ScheduleRule) -> list[datetime]:
        """Return the scheduled instants that passed in it."""
        found = []
        at = next_run(rule, self.begin)
        while at <= self.end:
            found.append(at)
            at = next_run(rule, at)
        return found


def live_through(
    rule: ScheduleRule, settings: list[tuple[timedelta, timedelta]], tick: timedelta
) -> list[Span]:
    """Let a scheduler live through spans of (length, how wrong the clock is)."""
    true = utc(2026, 9, 1, 11, 7)
    scheduler = ticker(rule, true)
    spans = []
    for length, wrong in settings:
        scheduler.clock_was_set(true + wrong)
        begin, until, made = true + wrong, true + length, len(scheduler.runs)
        while true < until:
            scheduler.tick(true + wrong)
            true += tick
        spans.append(Span(begin, true - tick + wrong, scheduler.runs[made:]))
    return spans


def assert_one_run_a_period(rule: ScheduleRule, spans: list[Span]) -> None:
    """Fail on a period with two runs, and on one that passed wholly and has none."""
    counts = Counter(period_start(rule, run) for span in spans for run in span.runs)
    assert set(counts.values()) <= {1}
    for span in spans:
        for period in span.scheduled(rule)[:-1]:
            assert counts[period] == 1


CLOCK_RULES = [
    (ScheduleRule(HOURLY, "00:30", zone="Europe/Berlin"), 10 * MINUTE, 50 * MINUTE),
    (ScheduleRule(DAILY, "02:30", zone="Europe/Berlin"), 2 * HOUR, 22 * HOUR),
    (ScheduleRule(WEEKLY, "03:00", Weekday.SUNDAY, zone="Europe/Berlin"), 12 * HOUR, 6 * DAY),
    (ScheduleRule(MONTHLY, "03:00", day_of_month=31, zone="Europe/Berlin"), 2 * DAY, 27 * DAY),
]
each_rule = pytest.mark.parametrize(
    ("rule", "tick", "little"), CLOCK_RULES, ids=lambda given: getattr(given, "frequency", "")
)


@each_rule
def test_steps_of_ten_years_leave_no_period_without_a_run_and_none_with_two(
    rule: ScheduleRule, tick: timedelta, little: timedelta
) -> None:
    chance = random.Random(rule.frequency.value)
    for _ in range(40):
        settings = [
            (chance.randint(1, 100) * tick, chance.choice([-1, 0, 1]) * TEN_YEARS)
            for _ in range(chance.randint(1, 8))
        ]
        assert_one_run_a_period(rule, live_through(rule, settings, tick))


@each_rule
def test_a_clock_set_by_less_than_a_period_leaves_none_without_a_run_and_none_with_two(
    rule: ScheduleRule, tick: timedelta, little: timedelta
) -> None:
    chance = random.Random(rule.frequency.value)
    for _ in range(40):
        wrong = chance.uniform(-1, 1) * little
        settings = [
            (chance.randint(1, 100) * tick, chance.choice([timedelta(), wrong]))
            for _ in range(chance.randint(1, 8))
        ]
        assert_one_run_a_period(rule, live_through(rule, settings, tick))


@each_rule
def test_a_clock_set_anyhow_costs_at_most_one_run_or_brings_one_more(
    rule: ScheduleRule, tick: timedelta, little: timedelta
) -> None:
    chance = random.Random(rule.frequency.value)
    for _ in range(40):
        settings = [
            (chance.randint(1, 100) * tick, chance.uniform(-5, 5) * little)
            for _ in range(chance.randint(1, 8))
        ]
        for span in live_through(rule, settings, tick):
            scheduled = span.scheduled(rule)
            made = [period_start(rule, run) for run in span.runs]
            assert len(set(made)) == len(made)
            assert set(scheduled[1:]) <= set(made)
            assert len(set(made) - set(scheduled)) <= 1
