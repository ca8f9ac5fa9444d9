"""How often a listener hears of work: its beginning, its end, and ten times a second between."""

from __future__ import annotations

import pytest

from holdfast.core.errors import CancelledError
from holdfast.core.progress import Advance, Throttle


class Told:
    """A throttle on a clock that goes by hand, and what came through."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.heard: list[tuple[str, int]] = []
        self.throttle = Throttle(
            lambda report: self.heard.append((report.phase, report.done)), lambda: self.now_s
        )

    def say(self, phase: str, *amounts: int, total: int = 10) -> None:
        for done in amounts:
            self.throttle.advance(Advance(phase, done, total))


def test_the_first_and_the_last_report_of_a_phase_are_heard_at_once() -> None:
    told = Told()
    told.say("reading", 1, 2, 3, 10)
    told.say("storing", 0, 9, 10)
    assert told.heard == [("reading", 1), ("reading", 10), ("storing", 0), ("storing", 10)]


def test_between_them_ten_a_second_are() -> None:
    told = Told()
    for step in range(100):
        told.now_s = step * 0.01
        told.say("reading", step, total=1000)
    assert 10 <= len(told.heard) <= 11


def test_work_that_goes_on_at_its_full_amount_is_not_heard_each_time() -> None:
    told = Told()
    told.say("restoring", 4, *[10] * 3000)
    assert told.heard == [("restoring", 4), ("restoring", 10)]
    told.now_s = 0.2
    told.say("restoring", 10, 10)
    assert len(told.heard) == 3


def test_a_phase_that_begins_again_ends_again() -> None:
    told = Told()
    told.say("reading", 0, 10, 0, 10)
    assert told.heard == [("reading", 0), ("reading", 10), ("reading", 10)]


def test_the_wish_to_stop_is_asked_for_at_every_report() -> None:
    asked = 0

    def cancelled() -> None:
        nonlocal asked
        asked += 1
        if asked == 5:
            raise CancelledError

    throttle = Throttle(lambda _: None, lambda: 0.0, cancelled=cancelled)
    for _ in range(4):
        throttle.advance(Advance("reading", 1, 10))
    with pytest.raises(CancelledError):
        throttle.advance(Advance("reading", 1, 10))
