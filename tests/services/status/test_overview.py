"""The overview: days, sizes and sums are what one gets by looking at each run and each backup."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from holdfast.catalogue.connection import writing
from holdfast.catalogue.quick_history import add_ended_runs
from holdfast.catalogue.rows import SeriesListing
from holdfast.core.runs import Outcome, RunEnd, RunKind, RunStart
from holdfast.core.settings import ChosenSettings
from holdfast.services.desk import Desk, open_desk
from holdfast.services.status.overview import (
    DAYS_SHOWN,
    POINTS_SHOWN,
    DayFacts,
    DayOutcome,
    OverviewService,
    first_instant,
)
from holdfast.system.paths import AppPaths
from tests.catalogue.places import NOON, backup, profile
from tests.support.clocks import SetClock

BOOKS = profile(1)
OUTCOMES = [each for each in Outcome if each is not Outcome.RUNNING]


@pytest.fixture
def desk(home: Path) -> Desk:
    return open_desk(AppPaths(home))


def fill(desk: Desk, backups: int, runs: Sequence[tuple[RunStart, RunEnd]] = ()) -> None:
    made = tuple(
        replace(backup(number), size_bytes=number * 7, added_bytes=number % 13)
        for number in range(backups)
    )
    listing = SeriesListing(BOOKS, made, ChosenSettings().model_dump(mode="json"))
    desk.catalogue().rebuild([listing], NOON)
    with writing(desk.paths.catalogue_file) as connection:
        connection.execute("DELETE FROM run")
        add_ended_runs(connection, runs)


def run(kind: RunKind, outcome: Outcome, at: datetime, number: int) -> tuple[RunStart, RunEnd]:
    return RunStart(kind, at, BOOKS.profile_id), RunEnd(outcome, at, f"Reason {number} caf\udce9.")


def expected(
    runs: Sequence[tuple[RunStart, RunEnd]], now: datetime, zone: ZoneInfo
) -> tuple[DayFacts, ...]:
    """Count by hand what the service lets SQLite count."""
    by_day: dict[date, list[tuple[RunStart, RunEnd]]] = {}
    for start, end in sorted(runs, key=lambda each: each[0].started_at):
        by_day.setdefault(start.started_at.astimezone(zone).date(), []).append((start, end))
    today = now.astimezone(zone).date()
    told = []
    for day in sorted(by_day):
        if not today - timedelta(days=DAYS_SHOWN) < day <= today:
            continue
        good = {Outcome.DONE, Outcome.UNCHANGED}
        made = sum(s.kind is RunKind.BACKUP and e.outcome in good for s, e in by_day[day])
        bad = {Outcome.FAILED, Outcome.WAITING, Outcome.SKIPPED}
        troubles = [end for _, end in by_day[day] if end.outcome in bad]
        failed = any(end.outcome is not Outcome.SKIPPED for end in troubles)
        outcome = DayOutcome.WARNING if troubles else DayOutcome.GOOD
        if failed and not made:
            outcome = DayOutcome.FAILED
        reason = troubles[-1].reason if troubles else ""
        told.append(DayFacts(day, outcome, made, len(troubles), reason))
    return tuple(told)


@pytest.mark.parametrize(
    ("place", "now"),
    [
        ("UTC", NOON),
        ("Europe/Berlin", datetime(2026, 4, 20, 22, 30, tzinfo=UTC)),
        ("Asia/Kathmandu", NOON),  # 45 minutes off
        ("America/St_Johns", NOON),
        ("America/Sao_Paulo", datetime(2018, 12, 1, 1, tzinfo=UTC)),  # put forward at midnight
        ("America/Havana", NOON),  # put back over midnight
        ("Pacific/Apia", datetime(2012, 1, 15, tzinfo=UTC)),  # a day that never was
    ],
)
def test_days_are_those_of_the_zone(desk: Desk, place: str, now: datetime) -> None:
    zone, dice = ZoneInfo(place), random.Random(place)
    runs = []
    for number in range(1500):
        day = now.date() - timedelta(days=dice.randrange(-2, DAYS_SHOWN + 3))
        near = timedelta(minutes=dice.choice([-61, -60, -1, 0, 1, 59, 60, 61, 700]))
        at = first_instant(day, zone) + near + timedelta(microseconds=dice.choice([-1, 0, 1]))
        runs.append(run(dice.choice(list(RunKind)), dice.choice(OUTCOMES), at, number))
    runs = [each for each in runs if each[0].started_at <= now]
    fill(desk, 3, runs)
    desk = replace(desk, clock=SetClock(now))
    days = OverviewService(desk).overview(BOOKS.profile_id, zone).days
    assert days == expected(runs, now, zone)
    assert len({facts.outcome for facts in days}) == len(DayOutcome)


def test_runs_that_go_on_and_runs_of_others_do_not_count(desk: Desk) -> None:
    fill(desk, 1)
    desk.history.begin_run(RunStart(RunKind.BACKUP, NOON, BOOKS.profile_id))
    desk.history.record(
        RunStart(RunKind.BACKUP, NOON, "another"), RunEnd(Outcome.FAILED, NOON, "No.")
    )
    desk = replace(desk, clock=SetClock(NOON))
    assert OverviewService(desk).overview(BOOKS.profile_id, ZoneInfo("UTC")).days == ()


@pytest.mark.parametrize(
    "backups", [0, 1, 2, POINTS_SHOWN - 1, POINTS_SHOWN, POINTS_SHOWN + 1, 5 * POINTS_SHOWN + 7]
)
def test_sizes_are_thinned_out_evenly_and_add_up(desk: Desk, backups: int) -> None:
    fill(desk, backups)
    overview = OverviewService(desk).overview(BOOKS.profile_id)
    together, every = 0, []
    for number in range(backups):
        together += number % 13
        every.append((number * 7, together))
    last = backups - 1
    if backups > POINTS_SHOWN:
        every = [every[n * last // (POINTS_SHOWN - 1)] for n in range(POINTS_SHOWN)]
    assert [(s.database_bytes, s.vault_bytes) for s in overview.sizes] == every
    assert [s.at for s in overview.sizes] == sorted(s.at for s in overview.sizes)
    assert overview.backups == backups
    assert overview.vault_bytes == together
    assert overview.plain_bytes == sum(number * 7 for number in range(backups))
