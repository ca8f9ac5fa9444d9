"""The child itself: what it loads, what it says, and that nothing else reaches its stdout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from holdfast.core.events import Event, JobAdvanced, JobBegan, read_event
from holdfast.core.model import BackupKind, Level
from holdfast.core.runs import Outcome
from holdfast.core.wire import line_of, plain_form, read
from holdfast.jobs.child_channel import MADE_WAY
from holdfast.jobs.job import Job
from holdfast.jobs.job_runner import JobRunner
from holdfast.jobs.order import CANCEL_LINE, GIVE_WAY_LINE, JobOrder
from holdfast.services.order_work import WORK
from holdfast.services.orders import (
    ORDERS,
    BackupOrder,
    ExportOrder,
    UndoOrder,
    VaultCheckOrder,
    VaultCleanOrder,
    VerifyOrder,
    job_order,
)
from holdfast.services.results import (
    BackupResult,
    Cleaned,
    RestoreResult,
    VaultChecked,
    Verifications,
)
from tests.support.databases import build_database
from tests.support.heard import Heard, an_order, end_of
from tests.support.protected import Protected, file_hash, protect

APP = Path(__file__).resolve().parents[2] / "app"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(APP)}
HEAVY = {"PySide6", "pydantic", "sqlalchemy", "alembic", "click", "rich", "apscheduler"}


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def books(home: Path, tmp_path: Path) -> Protected:
    books = protect(home, build_database(tmp_path / "books.db"), tmp_path / "vault")
    books.backups.create_backup("first")
    return books


def python(program: str) -> subprocess.CompletedProcess[bytes]:
    """Run a program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", program],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=ENVIRONMENT,
        check=False,
        timeout=120,
    )


_TELLING = (
    "import os, sys\n"
    "def told(status):\n"
    "    names = {name.partition('.')[0] for name in sys.modules}\n"
    "    os.write(2, ('LOADED ' + ' '.join(names)).encode())\n"
    "    leave(status)\n"
    "leave, os._exit = os._exit, told\n"
)
"""At the end of the process it writes which packages are loaded."""


def loaded(said: str) -> set[str]:
    """The packages that a process told of."""
    names = set(said.rpartition("LOADED ")[2].split())
    assert "holdfast" in names, said
    return names


@pytest.mark.parametrize("scheduled", [False, True])
def test_a_backups_process_loads_nothing_it_does_not_need(
    heard: Heard, books: Protected, scheduled: bool
) -> None:
    program = (
        "sys.argv = ['holdfast', 'job', 'backup']\nfrom holdfast.__main__ import main\nmain()\n"
    )
    runner = JobRunner(heard.bus, command=lambda kind: [sys.executable, "-c", _TELLING + program])
    order = job_order(books.desk, BackupOrder(books.profile.profile_id), scheduled=scheduled)
    job = runner.start(order)
    assert end_of(job).error is None
    assert not loaded(job.said()) & HEAVY
    assert len(books.backups.list_backups().backups) == 2


def test_who_asks_needs_no_engine() -> None:
    program = "import holdfast.cli.commands.backup, holdfast.cli.commands.verify\nos._exit(0)"
    names = loaded(python(_TELLING + program).stderr.decode())
    assert not names & {*HEAVY - {"click"}, "apsw", "numpy", "backports", "blake3"}


def test_only_events_reach_stdout_whatever_is_printed() -> None:
    program = (
        "import os, subprocess, sys\n"
        "from holdfast.core.events import JobBegan\n"
        "from holdfast.jobs.child_channel import ChildChannel\n"
        "channel = ChildChannel()\n"
        "print('from Python', flush=True)\n"
        "os.write(1, b'from a library\\n')\n"
        "subprocess.run(['echo', 'from a grandchild'])\n"
        "channel.send(JobBegan('a', 'probe'))\n"
    )
    done = python(program)
    assert read_event(json.loads(done.stdout)) == JobBegan("a", "probe")
    for words in (b"from Python", b"from a library", b"from a grandchild"):
        assert words in done.stderr


def test_progress_is_dropped_rather_than_waited_for_while_nobody_reads() -> None:
    program = (
        "from holdfast.core.events import Event, JobAdvanced\n"
        "from holdfast.jobs.child_channel import ChildChannel\n"
        "channel = ChildChannel()\n"
        "for n in range(20_000): channel.offer(JobAdvanced('a', 'reading', n, 20_000))\n"
        "import sys; sys.stderr.write('went on'); sys.stderr.flush()\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    )
    with child:
        assert child.stderr is not None
        assert child.stdout is not None
        # It comes to its end although not one event has been read.
        assert child.stderr.read() == b"went on"
        events = [read_event(json.loads(line)) for line in child.stdout]
    assert 0 < len(events) < 20_000
    assert all(isinstance(event, JobAdvanced) for event in events)


@pytest.mark.parametrize("words", [["job"], ["job", "backup"], ["job", "backup", "books"]])
@pytest.mark.parametrize("stdin", [b"", b"hello\n", b"[]\n", b"{}\n"])
def test_typed_by_hand_it_says_what_it_is_and_touches_nothing(
    home: Path, words: list[str], stdin: bytes
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "holdfast", *words],
        input=stdin,
        capture_output=True,
        env=ENVIRONMENT,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"is not meant to be typed. Nothing was changed." in done.stderr
    assert b"Traceback" not in done.stderr
    assert not list(home.iterdir())


def test_an_order_that_nobody_knows_is_refused(heard: Heard, books: Protected) -> None:
    ended = end_of(JobRunner(heard.bus).start(an_order(kind="launch-rocket")))
    assert (ended.outcome, ended.crashed) == (Outcome.FAILED, False)
    assert ended.reason == "There is no work called “launch-rocket”. Nothing was changed."
    order = an_order(kind="backup", arguments={"profile_id": 7})
    assert "cannot be read" in end_of(JobRunner(heard.bus).start(order)).reason


def test_every_order_has_somebody_who_carries_it_out() -> None:
    assert set(WORK) == set(ORDERS)


def results(books: Protected, folder: Path) -> Iterator[tuple[JobOrder, type[object]]]:
    profile = books.profile.profile_id
    for order, kind in (
        (BackupOrder(profile, "näm\ne", backup_kind=BackupKind.AUTO, note="w"), BackupResult),
        (VerifyOrder(profile, None, Level.RESTORED), Verifications),
        (ExportOrder(profile, "first", folder / "out.db"), RestoreResult),
        (VaultCheckOrder(books.vault, deep=True), VaultChecked),
        (VaultCleanOrder(books.vault, immediately=True), Cleaned),
    ):
        yield job_order(books.desk, order), kind


def test_results_come_back_as_the_rows_they_were(
    heard: Heard, books: Protected, tmp_path: Path
) -> None:
    for order, kind in results(books, tmp_path):
        assert read(JobOrder, json.loads(line_of(plain_form(order)))) == order
        ended = end_of(JobRunner(heard.bus).start(order))
        assert ended.error is None
        assert ended.outcome in {Outcome.DONE, Outcome.UNCHANGED}
        row = read(kind, ended.result)
        assert type(row) is kind
        assert plain_form(row) == ended.result
    assert file_hash(tmp_path / "out.db") == file_hash(books.source)
    assert {"first", "näm\ne"} == {info.name for info in books.backups.list_backups().backups}


def test_an_error_comes_back_with_its_class(heard: Heard, books: Protected) -> None:
    order = job_order(books.desk, UndoOrder(books.profile.profile_id))
    ended = end_of(JobRunner(heard.bus).start(order))
    assert ended.error is not None
    assert (ended.error["error"], ended.error["exit_status"]) == ("NotFoundError", 3)
    assert ended.reason == "“books” has no restore to undo. Nothing was changed."
    assert books.desk.catalogue().runs.page()[0].reason == ended.reason


def test_what_nobody_foresaw_is_told_with_its_trace(heard: Heard, books: Protected) -> None:
    broken = (
        "import sys; sys.argv = ['holdfast', 'job', 'backup']\n"
        "import holdfast.services.making.backups as backups\n"
        "def fail(*a, **k): raise ZeroDivisionError('by hand')\n"
        "backups.BackupService.create_backup = fail\n"
        "from holdfast.__main__ import main; main()\n"
    )
    runner = JobRunner(heard.bus, command=lambda kind: [sys.executable, "-c", broken])
    order = job_order(books.desk, BackupOrder(books.profile.profile_id))
    ended = end_of(runner.start(order))
    assert ended.error is not None
    assert ended.error["error"] == "InternalError"
    assert "ZeroDivisionError: by hand" in str(ended.error["details"])


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_idle_work_gives_way_and_scheduled_work_says_so(heard: Heard, books: Protected) -> None:
    nice: list[int] = []
    jobs: list[Job] = []
    known = threading.Event()

    def look(event: Event) -> None:
        if isinstance(event, JobBegan):
            known.wait()
            stat = Path(f"/proc/{jobs[0].pid}/stat").read_text(encoding="utf-8")
            nice.append(int(stat.rpartition(")")[2].split()[16]))

    heard.bus.subscribe(look)
    order = job_order(books.desk, BackupOrder(books.profile.profile_id), scheduled=True, idle=True)
    jobs.append(JobRunner(heard.bus).start(order))
    known.set()
    end_of(jobs[0])
    assert nice == [19]
    assert heard.all(JobBegan)[0].scheduled
    assert books.desk.catalogue().runs.page()[0].start.scheduled


@pytest.mark.parametrize(
    ("line", "reason"), [(CANCEL_LINE, "Stopped. Nothing was changed."), (GIVE_WAY_LINE, MADE_WAY)]
)
def test_a_child_says_whom_it_was_stopped_for(line: bytes, reason: str) -> None:
    code = (
        "import sys\n"
        "from holdfast.core.errors import CancelledError\n"
        "from holdfast.jobs.child_channel import ChildChannel\n"
        "channel = ChildChannel()\n"
        "channel.listen(channel.order().job_id)\n"
        "try:\n"
        "    while True: channel.stop_if_asked()\n"
        "except CancelledError as stopped:\n"
        "    sys.stderr.write(stopped.message)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=line_of(plain_form(an_order())) + line,
        env=ENVIRONMENT,
        capture_output=True,
        check=True,
    )
    assert done.stderr.decode() == reason
