"""A child that is killed, stopped or orphaned leaves one run that says so, and whole backups."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from holdfast.catalogue.rows import RunRow
from holdfast.core.events import Event, JobAdvanced, JobBegan
from holdfast.core.model import Level
from holdfast.core.runs import Outcome, RunKind, RunStart
from holdfast.core.wire import line_of, plain_form
from holdfast.jobs.job import Job
from holdfast.jobs.job_runner import JobRunner, job_command
from holdfast.services.orders import BackupOrder, Order, RestoreOrder, VerifyOrder, job_order
from holdfast.system.child_process import child_environment
from tests.support.bank import hostile_writer
from tests.support.databases import build_database
from tests.support.heard import Heard, end_of, scripted
from tests.support.protected import Protected, change_rows, protect


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def books(home: Path, tmp_path: Path) -> Protected:
    """A profile with one backup, `first`, and much to do for the next one."""
    books = protect(home, build_database(tmp_path / "books.db"), tmp_path / "vault")
    books.backups.create_backup("first")
    change_rows(books.source, 3000, seed=1)
    return books


@pytest.fixture
def held(home: Path, tmp_path: Path) -> Iterator[Protected]:
    """A profile with one backup, whose next one waits for a writer that locks everybody out."""
    path = tmp_path / "bank.db"
    with hostile_writer(path, calm=True) as writer:
        bank = protect(home, path, tmp_path / "vault", "bank")
        bank.backups.create_backup("first")
        writer.hold("exclusive")
        yield bank


def runs(protected: Protected) -> list[RunRow]:
    """The history since the first backup, newest first."""
    return protected.desk.catalogue().runs.page()[:-1]


def names(protected: Protected) -> list[str]:
    return [info.name for info in protected.backups.list_backups().backups]


class Victim:
    """A job to which something is done at the first event that fits, on the job's thread."""

    def __init__(
        self,
        heard: Heard,
        protected: Protected,
        order: Order,
        *,
        when: Callable[[Event], bool] = lambda _: False,
        act: Callable[[Job], None] = lambda _: None,
    ) -> None:
        self._known = threading.Event()
        self._when, self._act, self._acted = when, act, False
        heard.bus.subscribe(self._listen)
        self.job = JobRunner(heard.bus).start(job_order(protected.desk, order))
        self._known.set()

    def _listen(self, event: Event) -> None:
        if not self._acted and self._when(event):
            self._acted = True
            self._known.wait()
            self._act(self.job)


def backup(protected: Protected, name: str = "second") -> BackupOrder:
    return BackupOrder(protected.profile.profile_id, name)


def send(number: signal.Signals) -> Callable[[Job], None]:
    def act(job: Job) -> None:
        assert job.pid is not None
        os.kill(job.pid, number)

    return act


def wait_for_death(pid: int) -> None:
    """Wait until a process that need not be our child is gone."""
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    ready = select.select([descriptor], [], [], 120)[0]
    os.close(descriptor)
    assert ready, f"process {pid} lives on"


def has_begun(event: Event) -> bool:
    return isinstance(event, JobBegan)


def is_waiting(event: Event) -> bool:
    return isinstance(event, JobAdvanced) and event.phase.startswith("waiting")


def is_first_of(phase: str) -> Callable[[Event], bool]:
    return lambda event: isinstance(event, JobAdvanced) and event.phase == phase


@pytest.mark.parametrize("moment", [has_begun, is_waiting])
def test_a_killed_backup_is_one_failed_run_with_the_reason(
    heard: Heard, held: Protected, moment: Callable[[Event], bool]
) -> None:
    ended = end_of(Victim(heard, held, backup(held), when=moment, act=send(signal.SIGKILL)).job)
    assert (ended.outcome, ended.crashed) == (Outcome.FAILED, True)
    [run] = runs(held)
    assert (run.start.kind, run.outcome, run.error) == (
        RunKind.BACKUP,
        Outcome.FAILED,
        "JobDiedError",
    )
    assert run.reason == ended.reason
    assert "signal 9, SIGKILL" in run.reason
    assert run.start.profile_name == "bank"
    head = held.desk.catalogue().audit.head()
    assert head is not None
    assert head.action == "failed"
    assert run.reason in head.body


@pytest.mark.parametrize("phase", ["reading", "storing"])
def test_a_backup_killed_at_work_is_whole_or_nothing(
    heard: Heard, books: Protected, phase: str
) -> None:
    victim = Victim(heard, books, backup(books), when=is_first_of(phase), act=send(signal.SIGKILL))
    ended = end_of(victim.job)
    assert len(runs(books)) == 1
    assert ended.crashed or "second" in names(books)
    # The next one finds everything in order, and clears away what was left.
    assert books.backups.create_backup("third").info.level is Level.OPENED
    assert {"first", "third"} <= set(names(books))
    assert all(result.passed for result in books.verification.verify(None, Level.STORED))
    assert not list(books.desk.paths.work_dir.iterdir())


def test_a_child_that_dies_before_its_run_began_leaves_one_all_the_same(
    heard: Heard, books: Protected
) -> None:
    order = job_order(books.desk, backup(books), scheduled=True)
    runner = scripted(heard.bus, "os.kill(os.getpid(), signal.SIGSEGV)")
    ended = end_of(runner.start(order))
    [run] = runs(books)
    assert (run.outcome, run.reason, run.start.scheduled) == (Outcome.FAILED, ended.reason, True)
    assert "SIGSEGV" in run.reason


def test_a_killed_restore_ends_the_run_of_its_safety_copy_too(
    heard: Heard, held: Protected
) -> None:
    order = RestoreOrder(held.profile.profile_id, "first", allow_held=True)
    # The restore has begun, and the safety copy inside it waits for the database.
    end_of(Victim(heard, held, order, when=is_waiting, act=send(signal.SIGKILL)).job)
    assert [(run.start.kind, run.outcome, run.error) for run in runs(held)] == [
        (RunKind.BACKUP, Outcome.FAILED, "JobDiedError"),
        (RunKind.RESTORE, Outcome.FAILED, "JobDiedError"),
    ]
    assert names(held) == ["first"]


def test_a_stop_from_outside_is_a_cancelled_run(heard: Heard, held: Protected) -> None:
    victim = Victim(heard, held, backup(held), when=is_waiting, act=send(signal.SIGTERM))
    ended = end_of(victim.job)
    assert (ended.outcome, ended.crashed) == (Outcome.CANCELLED, False)
    assert [run.outcome for run in runs(held)] == [Outcome.CANCELLED]
    assert names(held) == ["first"]


def test_ctrl_c_of_a_terminal_is_not_for_the_child(heard: Heard, held: Protected) -> None:
    job = Victim(heard, held, backup(held)).job
    heard.wait(JobAdvanced, is_waiting)
    assert job.pid is not None
    assert os.getsid(job.pid) == job.pid != os.getsid(0)
    os.kill(job.pid, signal.SIGINT)
    job.cancel()
    assert end_of(job).reason == "Stopped. Nothing was changed."


def test_a_second_wish_to_stop_ends_it_at_once_and_is_no_failure(
    heard: Heard, held: Protected
) -> None:
    # A child that stands still hears no first wish.
    victim = Victim(heard, held, backup(held), when=is_waiting, act=send(signal.SIGSTOP))
    heard.wait(JobAdvanced, is_waiting)
    victim.job.cancel()
    victim.job.kill()
    assert end_of(victim.job).reason.startswith("Stopped at once.")
    assert [(run.outcome, run.error) for run in runs(held)] == [
        (Outcome.CANCELLED, "CancelledError")
    ]


_PARENT = """
import sys
from holdfast.core.bus import Bus
from holdfast.core.events import JobAdvanced
from holdfast.jobs.job_runner import JobRunner, job_command
from holdfast.services.desk import open_desk
from holdfast.services.orders import BackupOrder, job_order
bus, jobs = Bus(), []
bus.subscribe(lambda e: isinstance(e, JobAdvanced) and print(jobs[0].pid, flush=True))
desk = open_desk()
order = job_order(desk, BackupOrder(desk.book.find("bank").profile_id, "second"))
jobs.append(JobRunner(bus).start(order))
jobs[0].wait()
"""


def test_a_child_whose_parent_is_killed_stops_and_says_so_itself(held: Protected) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", _PARENT],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2] / "app")},
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    wait_for_death(child)
    assert [(run.outcome, run.error) for run in runs(held)] == [
        (Outcome.CANCELLED, "CancelledError")
    ]
    assert names(held) == ["first"]
    assert not list(held.desk.paths.work_dir.iterdir())


@pytest.mark.parametrize("end", ["stdin", "stdout"])
def test_either_end_of_the_line_that_breaks_stops_the_child(held: Protected, end: str) -> None:
    order = job_order(held.desk, backup(held))
    with subprocess.Popen(
        job_command(order.kind),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=child_environment(),
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(line_of(plain_form(order)))
        child.stdin.flush()
        while b"waiting" not in child.stdout.readline():
            pass
        getattr(child, end).close()
        child.wait(timeout=120)
    assert [run.outcome for run in runs(held)] == [Outcome.CANCELLED]


def test_a_death_ends_no_run_of_another_process(heard: Heard, held: Protected) -> None:
    ours = RunStart(RunKind.CLEANUP, held.desk.clock.now())
    number = held.desk.history.begin_run(ours)
    end_of(Victim(heard, held, backup(held), when=is_waiting, act=send(signal.SIGKILL)).job)
    assert [run.run_id for run in held.desk.catalogue().runs.running()] == [number]


@pytest.mark.parametrize("phase", ["reading", "storing", "checking"])
def test_cancelling_leaves_a_finished_backup_or_nothing(
    heard: Heard, books: Protected, phase: str
) -> None:
    victim = Victim(heard, books, backup(books), when=is_first_of(phase), act=Job.cancel)
    ended = end_of(victim.job)
    made = "second" in names(books)
    assert (ended.outcome is Outcome.DONE) == made
    assert (ended.outcome is Outcome.CANCELLED) == (not made)
    assert [run.outcome for run in runs(books)] == [ended.outcome]
    assert all(r.passed for r in books.verification.verify(None, Level.STORED))
    assert not list(books.desk.paths.work_dir.iterdir())


def test_a_death_is_told_even_where_the_history_cannot_be_written(
    heard: Heard, books: Protected
) -> None:
    order = job_order(books.desk, VerifyOrder(books.profile.profile_id, None, Level.STORED))
    runner = scripted(heard.bus, "os.abort()")
    books.desk.paths.catalogue_file.write_bytes(b"no database" * 1000)
    ended = end_of(runner.start(order))
    assert "SIGABRT" in ended.reason
    assert "The history could not be written" in ended.reason
