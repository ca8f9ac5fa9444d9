"""A program that wants to save while we read gets through, and what it cost is said."""

from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from holdfast.core.clock import SystemClock
from holdfast.core.errors import CancelledError
from holdfast.core.model import Structure
from holdfast.core.progress import Advance
from holdfast.sources.engine_copy import PAUSES_S, copy_by_engine
from holdfast.sources.parallel_check import ParallelCheck
from holdfast.sources.reading_lock import look_up, waiting_writer
from tests.support.bank import Writer, build_bank, hostile_writer, judge
from tests.support.clocks import SteppingClock
from tests.support.databases import build_database
from tests.support.sinks import FileSink

MANY = 40_000
"""Accounts: a bank of some 15 MB is read in 15 steps."""


class Meeting:
    """Listens to a reading and lets the writer begin to commit at its first step.

    From then on each step lets the writer come as far as it can before the reading goes on,
    so that the reading always meets it.
    """

    def __init__(self, path: Path, writer: Writer, at_try: Callable[[int], bool]) -> None:
        self._file = look_up(path)
        self._writer = writer
        self._at_try = at_try
        self.tries = 0
        self.committed = 0

    def advance(self, report: Advance) -> None:
        if report.phase == "reading" and report.done == 16 * 65536:
            self.tries += 1
            if self._at_try(self.tries):
                self._writer.begin_commit()
                while waiting_writer(self._file) is None:
                    pass
        if report.phase == "waiting" and self.tries > self.committed:
            # We have given way: nothing of ours keeps the writer from committing now.
            self._writer.answer()
            self.committed = self.tries


@pytest.mark.parametrize("mode", ["delete", "truncate", "persist"])
def test_a_waiting_writer_is_given_way_to(mode: str, tmp_path: Path) -> None:
    path = build_bank(tmp_path / "a.db", journal_mode=mode, rows=MANY)
    with hostile_writer(path, journal_mode=mode, calm=True) as writer:
        meeting = Meeting(path, writer, lambda number: number == 1)
        sink = FileSink(tmp_path / "copy")
        # Each look at the clock finds it 60 ms on: three of them are 150 ms of waiting.
        report = copy_by_engine(path, sink, clock=SteppingClock(0.06), progress=meeting)
        assert meeting.committed == 1
        assert writer.busies() == 0
        assert report.tries == 2
        assert sink.readings == 2
        assert report.notes == ()
        verdict = judge(sink.finish())
        assert verdict.right
        assert verdict.last_transfer == writer.last_transfer()


def test_after_three_tries_the_reading_is_taken_through_and_said(tmp_path: Path) -> None:
    path = build_bank(tmp_path / "a.db", rows=MANY)
    with hostile_writer(path, calm=True) as writer:
        meeting = Meeting(path, writer, lambda _number: True)
        sink = FileSink(tmp_path / "copy")
        report = copy_by_engine(path, sink, clock=SteppingClock(0.06), progress=meeting)
        writer.answer()  # the last one came through when the reading was over
        assert report.tries == len(PAUSES_S) + 1 == 4
        assert meeting.committed == 3
        assert report.check is None, "the check must not make the writer wait longer"
        assert len(report.notes) == 1
        assert "bank.py had to wait" in report.notes[0]
        assert judge(sink.finish()).right


def test_near_the_deadline_nobody_is_given_way_to(tmp_path: Path) -> None:
    path = build_bank(tmp_path / "a.db", rows=MANY)
    with hostile_writer(path, calm=True) as writer:
        meeting = Meeting(path, writer, lambda _number: True)
        report = copy_by_engine(
            path,
            FileSink(tmp_path / "copy"),
            clock=SteppingClock(0.06),
            progress=meeting,
            deadline_s=0.01,
        )
        writer.answer()
        assert report.tries == 1


def test_the_lock_is_gone_while_we_pause(tmp_path: Path) -> None:
    path = build_bank(tmp_path / "a.db", rows=MANY)
    with hostile_writer(path, calm=True) as writer:
        meeting = Meeting(path, writer, lambda number: number == 1)

        class Cancelling:
            def advance(self, report: Advance) -> None:
                if meeting.tries and report.phase == "waiting":
                    raise CancelledError
                meeting.advance(report)

        sink = FileSink(tmp_path / "copy")
        with pytest.raises(CancelledError):
            copy_by_engine(path, sink, clock=SteppingClock(0.06), progress=Cancelling())
        sink.close()
        assert writer.answer() == "commit"


def test_wal_programs_never_wait(tmp_path: Path) -> None:
    path = build_bank(tmp_path / "a.db", journal_mode="wal", rows=MANY)
    with hostile_writer(path, journal_mode="wal", calm=True) as writer:

        class Committing:
            commits = 0

            def advance(self, report: Advance) -> None:
                if report.phase in {"reading", "checking"}:
                    writer.ask("commit")
                    self.commits += 1

        listener = Committing()
        before = writer.last_transfer()
        sink = FileSink(tmp_path / "copy")
        report = copy_by_engine(path, sink, clock=SystemClock(), progress=listener)
        assert listener.commits > 3
        assert report.tries == 1
        assert report.lock_s == 0.0
        assert judge(sink.finish()).last_transfer == before
        assert report.check is not None
        assert report.check.structure is Structure.OK


def test_the_check_sees_what_was_locked_and_lets_go(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db", rows=30_000)
    check = ParallelCheck(path, 1, lambda: 0.0)
    verdict = check.finish(60.0, lambda: False)
    assert verdict is not None
    assert verdict.structure is Structure.OK


@pytest.mark.parametrize("looks", [1, 2, 3])
def test_the_check_lets_go_when_somebody_waits(looks: int, tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db", rows=60_000)
    asked = 0

    def must_stop() -> bool:
        nonlocal asked
        asked += 1
        return asked >= looks

    verdict = ParallelCheck(path, 1, lambda: 0.0).finish(60.0, must_stop)
    assert asked <= looks
    assert verdict is None or asked < looks
    alone = apsw.Connection(str(path))  # to change the mode nobody else may have a lock
    assert alone.execute("PRAGMA journal_mode=wal").fetchall() == [("wal",)]
    alone.close()


def test_a_check_that_is_abandoned_as_it_begins_ends(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db", rows=30_000)
    for _try in range(20):
        ParallelCheck(path, 1, lambda: 0.0).abandon()


def test_nobody_is_kept_waiting_for_a_check_that_will_take_too_long(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db", rows=60_000)
    looks = iter([0.0])  # it begins, and from then on an hour has gone by

    def must_stop() -> bool:
        raise AssertionError("it waits")

    check = ParallelCheck(path, path.stat().st_size // 4096, lambda: next(looks, 3600.0))
    check.finish(0.25, must_stop)
