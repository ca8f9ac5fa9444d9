"""A backup looked at from another process: the same answers, and what becomes of the process."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from holdfast.core.errors import CancelledError, JobDiedError, NotFoundError, UsageError
from holdfast.core.progress import Advance
from holdfast.core.shown_rows import RowsWanted
from holdfast.services.browsing.backup_reading import BackupReading
from holdfast.services.browsing.browsing import NOW, BrowseService
from holdfast.services.browsing.reading_process import ReadingProcess
from holdfast.services.desk import open_desk
from holdfast.sources.holders import program_name
from holdfast.system.child_process import child_environment
from holdfast.system.identity import identity_of, is_surely_dead
from holdfast.system.paths import AppPaths
from tests.support.library import protect_library
from tests.support.protected import Protected

BOOKS = 30_000
LIMITS: Any = {"only": (), "limit_rows": 5, "time_limit_s": 60.0}
ENDLESS = "SELECT count(*) FROM book a, book b, book c"


@pytest.fixture
def library(home: Path, tmp_path: Path) -> Protected:
    return protect_library(open_desk(AppPaths(home)), tmp_path, BOOKS)


@pytest.fixture
def reading(library: Protected) -> Iterator[ReadingProcess]:
    made = ReadingProcess()
    made.open(library.profile, "second")
    yield made
    made.close()


class Stopping:
    """A listener that has heard enough."""

    def advance(self, report: Advance) -> None:
        raise CancelledError(f"Stopped at {report.phase}.")


def test_the_answers_are_those_of_a_reading_in_this_process(
    library: Protected, reading: ReadingProcess, tmp_path: Path
) -> None:
    here = BackupReading(library.profile, "second")
    assert (reading.info, reading.tables()) == (here.info, here.tables())
    mine, other = reading.pages("book", "Title"), here.pages("book", "Title")
    steps = 1
    while not mine.walk():
        assert not other.walk()
        assert mine.rows == other.rows
        steps += 1
    assert other.walk()
    assert (mine.rows, steps > 1) == (other.rows, True)
    assert mine.page(25_000, 100) == other.page(25_000, 100)
    assert mine.cell(7, 3) == other.cell(7, 3)
    assert reading.run("SELECT * FROM shelf") == here.run("SELECT * FROM shelf")
    here.close()
    done = reading.export(library.profile, "second", RowsWanted("shelf"), tmp_path / "s.csv")
    assert (done.rows, len(done.file.read_text().splitlines())) == (70, 71)
    for new in ("", "second"):
        compared = reading.compare(library.desk.paths.home, library.profile, "first", new, **LIMITS)
        service = BrowseService(library.desk, library.profile)
        assert compared == service.compare("first", new or NOW, **LIMITS)
        assert compared.tables[0].samples


def test_errors_arrive_as_what_they_are(library: Protected, reading: ReadingProcess) -> None:
    with pytest.raises(NotFoundError, match="has no table “nothing”"):
        reading.pages("nothing")
    with pytest.raises(UsageError, match="never changed"):
        reading.run("DELETE FROM book")
    with pytest.raises(NotFoundError):
        reading.open(library.profile, "third")
    assert not reading.is_over
    assert reading.run("SELECT 7").rows == ((7,),)


@pytest.mark.skipif(sys.platform != "linux", reason="the work of a process is read from /proc")
def test_a_wish_overtakes_the_question_that_is_being_answered(reading: ReadingProcess) -> None:
    before = worked(reading.pid)

    def stop_when_at_work() -> None:
        while worked(reading.pid) < before + 20:
            threading.Event().wait(0.01)
        reading.stop()

    stopping = threading.Thread(target=stop_when_at_work)
    stopping.start()
    with pytest.raises(CancelledError):
        reading.run(ENDLESS)
    stopping.join()
    with pytest.raises(CancelledError):
        reading.run("SELECT 7")  # so until it may go on
    reading.go_on()
    assert reading.run("SELECT 7").rows == ((7,),)


def test_a_listener_that_has_heard_enough_ends_a_comparison(
    library: Protected, reading: ReadingProcess
) -> None:
    with pytest.raises(CancelledError, match="Stopped at"):
        reading.compare(
            library.desk.paths.home,
            library.profile,
            "first",
            "second",
            **LIMITS,
            progress=Stopping(),
        )
    reading.go_on()
    assert reading.run("SELECT 7").rows == ((7,),)


@pytest.mark.skipif(sys.platform == "win32", reason="no signals")
@pytest.mark.parametrize(
    ("sent", "words"), [(signal.SIGSEGV, "crashed"), (signal.SIGKILL, "was killed")]
)
def test_a_process_that_dies_says_so_once_and_is_gone(
    reading: ReadingProcess, sent: signal.Signals, words: str
) -> None:
    child = identity_of(reading.pid)
    os.kill(reading.pid, sent)
    with pytest.raises(JobDiedError, match=words) as told:
        reading.run("SELECT 7")
    assert "It only read: databases and backups are as they were." in told.value.message
    assert reading.is_over
    assert is_surely_dead(child)


@pytest.mark.skipif(sys.platform != "linux", reason="names of programs are read from /proc")
def test_a_person_would_call_it_by_the_programs_name(reading: ReadingProcess) -> None:
    assert program_name(reading.pid) == "holdfast"


def test_a_process_that_is_let_go_is_gone(library: Protected) -> None:
    with ReadingProcess() as made:
        made.open(library.profile, "second")
        child = identity_of(made.pid)
        assert not is_surely_dead(child)
    assert is_surely_dead(child)


@pytest.mark.skipif(sys.platform != "linux", reason="waits for a process that is not its own")
def test_a_process_ends_with_the_one_that_started_it() -> None:
    program = (
        "import signal; from holdfast.services.browsing.reading_process import ReadingProcess\n"
        "made = ReadingProcess(); print(made.pid, flush=True); signal.pause()"
    )
    command = [sys.executable, "-P", "-c", program]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=child_environment()) as parent:
        assert parent.stdout is not None
        child = os.pidfd_open(int(parent.stdout.readline()))
        try:
            assert not select.select([child], [], [], 0)[0]
            parent.kill()
            assert select.select([child], [], [], 60)[0], "it lives on alone"
        finally:
            os.close(child)


def worked(pid: int) -> int:
    """Return the processor time that a process has had, in the system's ticks."""
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11])
