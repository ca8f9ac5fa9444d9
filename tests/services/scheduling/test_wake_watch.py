"""Sleeps and set clocks are told from busy computers and slow ticks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from holdfast.services.scheduling.wake_watch import WakeWatch
from tests.support.clocks import SetClock

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
NOTHING = timedelta()


@pytest.fixture
def clock() -> SetClock:
    return SetClock(datetime(2027, 1, 1, tzinfo=UTC))


@pytest.fixture
def watch(clock: SetClock) -> WakeWatch:
    watch = WakeWatch(clock, 60.0, 90.0)
    assert watch.look() is None
    return watch


@pytest.mark.parametrize(
    ("by", "felt", "gap_s"),
    [
        (MINUTE, MINUTE, None),
        (MINUTE + timedelta(seconds=1), MINUTE, None),  # NTP
        (2 * MINUTE, 2 * MINUTE, None),  # a busy computer
        (NOTHING, MINUTE, None),  # a clock that stands still
        (8 * HOUR, MINUTE, 8 * 3600 - 60),
        (8 * HOUR, 8 * HOUR, 8 * 3600 - 60),  # Windows counts while it sleeps
        (-HOUR, MINUTE, -3660),
        (timedelta(days=3652), NOTHING, 3652 * 86400),
    ],
)
def test_only_what_is_more_than_a_minute_off_is_told(
    watch: WakeWatch, clock: SetClock, by: timedelta, felt: timedelta, gap_s: float | None
) -> None:
    clock.step(by, felt=felt)
    assert watch.look() == gap_s
    assert watch.look() is None


def test_a_tick_that_took_long_is_no_sleep_but_a_sleep_during_it_is(
    watch: WakeWatch, clock: SetClock
) -> None:
    clock.step(10 * MINUTE)
    watch.rest()
    clock.step(MINUTE)
    assert watch.look() is None
    clock.step(10 * MINUTE)
    clock.step(HOUR, felt=NOTHING)
    watch.rest()
    clock.step(MINUTE)
    assert watch.look() == 3600


def test_the_grace_ends_by_either_clock_and_when_the_clock_is_set_back(
    watch: WakeWatch, clock: SetClock
) -> None:
    for by, felt in ((NOTHING, 90), (timedelta(seconds=90), 0)):
        clock.step(HOUR, felt=NOTHING)
        assert watch.look() == 3600
        assert watch.in_grace()
        clock.step(by, felt=timedelta(seconds=felt))
        assert not watch.in_grace()
        watch.rest()
        watch.look()
    clock.step(HOUR, felt=NOTHING)
    watch.look()
    clock.step(-HOUR, felt=NOTHING)
    assert watch.look() == -3600
    assert not watch.in_grace()
