"""Pauses: of one profile or of all, until an instant or for good, whatever the clock does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from holdfast.core.audit_chain import AuditAction
from holdfast.core.bus import Bus
from holdfast.core.errors import NotFoundError, UsageError
from holdfast.core.events import Event, PauseChanged
from holdfast.services.desk import Desk, desk_at, open_desk
from holdfast.services.protecting.pauses import RUNNING, Pauses, PauseState
from holdfast.system.paths import AppPaths
from tests.catalogue.places import profile
from tests.support.clocks import SetClock

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ONE, TWO = profile(1).profile_id, profile(2).profile_id


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOON)


@pytest.fixture
def desk(home: Path, clock: SetClock) -> Desk:
    desk = open_desk(AppPaths(home), clock)
    for number in (1, 2):
        desk.book.add(profile(number))
    return desk


def test_a_pause_ends_by_itself_and_other_processes_know_of_it(desk: Desk, clock: SetClock) -> None:
    assert Pauses(desk).pause(NOON + 2 * HOUR) == PauseState(True, NOON + 2 * HOUR)
    elsewhere = Pauses(desk_at(desk.paths, clock))
    assert elsewhere.state(ONE) == elsewhere.state() == PauseState(True, NOON + 2 * HOUR)
    clock.step(2 * HOUR)
    assert elsewhere.state(ONE) == RUNNING


def test_one_profile_pauses_alone_and_the_longer_pause_counts(desk: Desk) -> None:
    pauses = Pauses(desk)
    pauses.pause(NOON + 3 * HOUR, ONE)
    assert pauses.state(ONE) == PauseState(True, NOON + 3 * HOUR)
    assert pauses.state(TWO) == pauses.state() == RUNNING
    pauses.pause(NOON + HOUR)
    assert pauses.state(ONE) == PauseState(True, NOON + 3 * HOUR)
    assert pauses.state(TWO) == PauseState(True, NOON + HOUR)
    pauses.pause(None)
    assert pauses.state(ONE) == PauseState(True, None)
    assert pauses.resume(ONE)
    assert not pauses.resume(ONE)
    assert pauses.state(ONE) == PauseState(True, None)
    pauses.pause(None, ONE)
    assert pauses.resume()
    assert pauses.state(ONE) == pauses.state() == RUNNING


def test_what_makes_no_sense_is_refused(desk: Desk) -> None:
    with pytest.raises(UsageError, match="before it begins"):
        Pauses(desk).pause(NOON)
    with pytest.raises(NotFoundError):
        Pauses(desk).pause(None, "nobody")
    with pytest.raises(NotFoundError):
        Pauses(desk).resume("nobody")
    assert not Pauses(desk).resume()


def test_it_is_told_and_stands_in_the_trail(desk: Desk) -> None:
    heard: list[Event] = []
    bus = Bus()
    bus.subscribe(heard.append)
    pauses = Pauses(desk, bus)
    pauses.pause(NOON + HOUR, ONE)
    pauses.resume(ONE)
    assert heard == [PauseChanged(NOON + HOUR, True, ONE), PauseChanged(None, False, ONE)]
    assert [(row.action, row.subject) for row in desk.catalogue().audit.rows()] == [
        (AuditAction.PAUSED, "books 1"),
        (AuditAction.RESUMED, "books 1"),
    ]


def test_a_clock_that_was_years_ahead_leaves_no_pause_of_years(desk: Desk, clock: SetClock) -> None:
    clock.step(3652 * DAY)
    Pauses(desk).pause(clock.now() + HOUR)
    Pauses(desk).pause(None, TWO)
    clock.step(-3652 * DAY)
    assert Pauses(desk).state(ONE) == RUNNING
    assert Pauses(desk).state(TWO) == PauseState(True, None)
    Pauses(desk).pause(NOON + HOUR)
    clock.step(-HOUR)
    assert Pauses(desk).state(ONE).paused
