"""Who may work when: lanes by profile and vault, in order, through failures and closing."""

from __future__ import annotations

import logging
import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from holdfast.core.bus import Bus
from holdfast.core.errors import CancelledError, NotFoundError
from holdfast.core.events import Event, JobBegan, JobEnded
from holdfast.core.runs import Outcome
from holdfast.jobs.job import Job
from holdfast.jobs.order import JobOrder
from holdfast.services.desk import Desk, open_desk
from holdfast.services.dispatcher import MAKES_WAY_TIMES, Dispatcher, Ticket
from holdfast.services.orders import BackupOrder
from holdfast.system.paths import AppPaths
from tests.catalogue.places import profile
from tests.support.held_jobs import HeldJobs

A, B, C, OTHER = (profile(number).profile_id for number in (1, 2, 3, 4))


class Scene:
    """Three profiles in one vault, one in another, and what is heard of their jobs."""

    def __init__(self, folder: Path, desk: Desk) -> None:
        self.begun: queue.SimpleQueue[str] = queue.SimpleQueue()
        bus = Bus()
        bus.subscribe(self._hear)
        self.jobs = HeldJobs(folder, bus)
        self.desk = desk
        self.dispatcher = Dispatcher(desk, self.jobs.runner)
        for number in (1, 2, 3, 4):
            vault = {"vault_id": "e" * 16, "vault_path": "/else"} if number == 4 else {}
            desk.book.add(profile(number, **vault))
            self.jobs.hold(profile(number).profile_id)

    def submit(self, profile_id: str, *, idle: bool = False) -> Ticket:
        return self.dispatcher.submit(BackupOrder(profile_id), idle=idle)

    def next_begun(self) -> str:
        return self.begun.get(timeout=60)

    def end(self, profile_id: str, outcome: str = "done") -> None:
        """Let a job end that has begun."""
        self.jobs.end(profile_id, outcome)

    def _hear(self, event: Event) -> None:
        if isinstance(event, JobBegan):
            self.begun.put(event.profile_id)


@pytest.fixture
def scene(home: Path, tmp_path: Path) -> Iterator[Scene]:
    folder = tmp_path / "words"
    folder.mkdir()
    scene = Scene(folder, open_desk(AppPaths(home)))
    yield scene
    scene.dispatcher.kill()
    assert scene.dispatcher.close(timeout_s=60)


def test_a_vault_has_one_job_at_a_time_in_order_and_another_vault_its_own(scene: Scene) -> None:
    first = scene.submit(A)
    assert scene.next_begun() == A
    others = [scene.submit(B), scene.submit(A), scene.submit(OTHER)]
    assert scene.next_begun() == OTHER
    assert scene.dispatcher.running() == (first, others[2])
    assert scene.dispatcher.waiting() == (others[0], others[1])
    scene.end(A)
    assert scene.next_begun() == B
    scene.end(B)
    assert scene.next_begun() == A
    scene.end(A)
    scene.end(OTHER)
    outcomes = [ticket.wait(60) for ticket in (first, *others)]
    assert {ended.outcome for ended in outcomes if ended} == {Outcome.DONE}
    assert scene.dispatcher.busy() == 0


def test_idle_work_goes_last(scene: Scene) -> None:
    scene.submit(A)
    scene.next_begun()
    scene.submit(C, idle=True)
    scene.submit(B)
    for profile_id, follower in ((A, B), (B, C)):
        scene.end(profile_id)
        assert scene.next_begun() == follower


def test_idle_work_makes_way_for_what_needs_its_vault_and_for_nothing_else(scene: Scene) -> None:
    drill = scene.submit(A, idle=True)
    assert scene.next_begun() == A
    scene.submit(OTHER)
    assert scene.next_begun() == OTHER
    scene.submit(C, idle=True)
    assert drill.ended is None
    scene.submit(B)
    stopped = drill.wait(60)
    assert stopped is not None
    assert stopped.outcome is Outcome.CANCELLED
    assert scene.next_begun() == B
    scene.end(B)
    assert scene.next_begun() == C


def test_idle_work_is_not_put_off_for_ever(scene: Scene) -> None:
    for _ in range(MAKES_WAY_TIMES):
        drill = scene.submit(A, idle=True)
        assert scene.next_begun() == A
        scene.submit(B)
        stopped = drill.wait(60)
        assert stopped is not None
        assert stopped.outcome is Outcome.CANCELLED
        assert scene.next_begun() == B
        scene.end(B)
    drill = scene.submit(A, idle=True)
    assert scene.next_begun() == A
    backup = scene.submit(B)
    assert scene.dispatcher.running() == (drill,)
    assert scene.dispatcher.waiting() == (backup,)
    scene.end(A)
    finished = drill.wait(60)
    assert finished is not None
    assert finished.outcome is Outcome.DONE
    assert scene.next_begun() == B


def test_no_more_processes_than_allowed_whatever_the_vaults(scene: Scene) -> None:
    narrow = Dispatcher(scene.desk, scene.jobs.runner, most_at_once=1)
    narrow.submit(BackupOrder(A))
    other = narrow.submit(BackupOrder(OTHER))
    assert scene.next_begun() == A
    assert narrow.waiting() == (other,)
    scene.end(A)
    assert scene.next_begun() == OTHER
    assert narrow.close(cancel=True, timeout_s=60)


@pytest.mark.parametrize("end", ["failed", "waiting", "die"])
def test_whatever_becomes_of_one_the_next_has_its_turn(scene: Scene, end: str) -> None:
    heard: list[JobEnded] = []
    ticket = scene.dispatcher.submit(BackupOrder(A), on_end=heard.append)
    scene.submit(B)
    assert scene.next_begun() == A
    scene.end(A, end)
    assert scene.next_begun() == B
    assert heard == [ticket.wait(60)]
    assert heard[0].crashed is (end == "die")


def test_whoever_fails_to_listen_stops_nobody(
    scene: Scene, logged: list[logging.LogRecord]
) -> None:
    def fail(ended: JobEnded) -> None:
        raise RuntimeError(ended.job_id)

    ticket = scene.dispatcher.submit(BackupOrder(A), on_end=fail)
    scene.submit(B)
    assert scene.next_begun() == A
    scene.end(A)
    assert ticket.wait(60) is not None
    assert scene.next_begun() == B
    assert [record.name for record in logged] == ["holdfast.dispatcher"]


class Refuses:
    """A runner that cannot start anything."""

    def start(self, order: JobOrder) -> Job:
        raise RuntimeError("no more threads")


def test_what_cannot_be_started_has_failed(scene: Scene, logged: list[logging.LogRecord]) -> None:
    dispatcher = Dispatcher(scene.desk, Refuses())
    for _ in range(2):
        ended = dispatcher.submit(BackupOrder(A)).wait(60)
        assert ended is not None
        assert (ended.outcome, ended.crashed) == (Outcome.FAILED, True)
    assert dispatcher.close(timeout_s=60)
    assert len(logged) == 2


def test_what_waits_can_be_taken_back_and_what_works_stopped(scene: Scene) -> None:
    working, waiting, last = scene.submit(A), scene.submit(B), scene.submit(C)
    assert scene.next_begun() == A
    assert scene.dispatcher.cancel(waiting.job_id)
    ended = waiting.wait(60)
    assert ended is not None
    assert ended.outcome is Outcome.CANCELLED
    assert scene.dispatcher.cancel(working.job_id)
    ended = working.wait(60)
    assert ended is not None
    assert (ended.outcome, ended.reason) == (Outcome.CANCELLED, "it was told so")
    assert scene.next_begun() == C
    assert not scene.dispatcher.cancel(working.job_id)
    assert last.ended is None


def test_closing_finishes_what_there_is_or_stops_it(scene: Scene) -> None:
    tickets = [scene.submit(A), scene.submit(B)]
    assert scene.next_begun() == A
    scene.end(A)
    assert scene.next_begun() == B
    scene.end(B)
    assert scene.dispatcher.close(cancel=False, timeout_s=60)
    assert [t.ended.outcome for t in tickets if t.ended] == [Outcome.DONE] * 2
    with pytest.raises(CancelledError):
        scene.submit(A)
    fresh = Dispatcher(scene.desk, scene.jobs.runner)
    tickets = [fresh.submit(BackupOrder(A)), fresh.submit(BackupOrder(B))]
    assert scene.next_begun() == A
    assert fresh.close(cancel=True, timeout_s=60)
    assert [t.ended.outcome for t in tickets if t.ended] == [Outcome.CANCELLED] * 2


def test_an_order_for_nobody_is_refused(scene: Scene) -> None:
    with pytest.raises(NotFoundError):
        scene.submit("nobody")
    assert scene.dispatcher.busy() == 0
