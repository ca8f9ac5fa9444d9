"""Ticks come whatever is done to the wall clock, one at a time, until they are stopped."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, tzinfo

import pytest
from apscheduler.schedulers import base  # type: ignore[import-untyped]

from holdfast.services.scheduling import ticking as ticking_module
from holdfast.services.scheduling.ticking import Ticking

TICK_S = 0.02


class WallClock(datetime):
    """What is taken for the wall clock: the real one, off by so much."""

    wrong = timedelta()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> WallClock:
        return cls.fromtimestamp((datetime.now(UTC) + cls.wrong).timestamp(), tz)


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> type[WallClock]:
    monkeypatch.setattr(WallClock, "wrong", timedelta())
    for module in (base, ticking_module):
        monkeypatch.setattr(module, "datetime", WallClock)
    return WallClock


class Ticks:
    """Counts, and lets a test wait for so many more."""

    def __init__(self) -> None:
        self.at_once = 0
        self.most_at_once = 0
        self._ticked = threading.Semaphore(0)

    def __call__(self) -> None:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self._ticked.release()
        self.at_once -= 1

    def wait(self, many: int) -> None:
        for _ in range(many):
            assert self._ticked.acquire(timeout=60)

    def nothing_left(self) -> bool:
        """Forget those not waited for; True when none comes any more."""
        while self._ticked.acquire(blocking=False):
            pass
        return not self._ticked.acquire(blocking=False)


@contextmanager
def ticking(ticks: Ticks, interval_s: float = TICK_S) -> Iterator[Ticking]:
    source = Ticking(ticks, interval_s)
    source.start()
    try:
        yield source
    finally:
        source.stop()


@pytest.mark.parametrize("days", [-3652, -1, 1, 3652])
def test_a_clock_that_is_set_stops_nothing(wall: type[WallClock], days: int) -> None:
    ticks = Ticks()
    with ticking(ticks):
        ticks.wait(3)
        wall.wrong = timedelta(days=days)
        ticks.wait(10)
        wall.wrong = timedelta()
        ticks.wait(10)
    assert ticks.most_at_once == 1


def test_the_first_comes_at_once_and_more_when_asked_for() -> None:
    ticks = Ticks()
    with ticking(ticks, 3600.0) as source:
        ticks.wait(1)
        source.ask()
        ticks.wait(1)
    assert ticks.nothing_left()


def test_a_tick_that_fails_is_not_the_last() -> None:
    ticks = Ticks()

    def fail() -> None:
        ticks()
        raise RuntimeError("a tick's errors are its own business")

    source = Ticking(fail, TICK_S)
    source.start()
    ticks.wait(3)
    source.stop()
