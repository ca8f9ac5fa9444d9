"""A child that is started before its order: it is the one that gets it, or it ends unnoticed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from holdfast.core.runs import Outcome
from holdfast.jobs.head_start import drop_ahead, job_command, start_ahead, started
from holdfast.jobs.job_runner import JobRunner
from holdfast.services.orders import BackupOrder, job_order
from tests.support.databases import build_database
from tests.support.heard import Heard, end_of
from tests.support.protected import protect

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows starts no child ahead")

APP = Path(__file__).resolve().parents[2] / "app"
BACKUP = job_command("backup")
_TELLS_ITS_IMPORTS = (
    "import os, sys\n"
    "sys.addaudithook(lambda event, args: event == 'import' and args[0].startswith('holdfast')"
    " and os.write(2, args[0].encode() + b'\\n'))\n"
    "from holdfast.services.job_child import main\n"
    "main(['backup'])\n"
)


@pytest.fixture(autouse=True)
def nobody_waits() -> Iterator[None]:
    yield
    drop_ahead()


def child() -> subprocess.Popen[bytes]:
    """The child's side of a backup, telling on stderr what it imports."""
    return subprocess.Popen(
        [sys.executable, "-c", _TELLS_ITS_IMPORTS],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(APP)},
    )


def close(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()


def test_the_child_in_waiting_carries_the_order_out(home: Path, tmp_path: Path) -> None:
    books = protect(home, build_database(tmp_path / "books.db"), tmp_path / "vault")
    start_ahead(["backup", "books"])
    waiting = started(BACKUP)
    heard = Heard()
    start_ahead(["backup", "books"])
    job = JobRunner(heard.bus).start(job_order(books.desk, BackupOrder(books.profile.profile_id)))
    assert end_of(job).outcome is Outcome.DONE
    # Both were taken: nobody is left, and whoever asks next gets a process of its own.
    other = started(BACKUP)
    assert len({waiting.pid, job.pid, other.pid}) == 3
    close(waiting)
    close(other)


def test_the_next_to_ask_for_that_kind_gets_it_and_no_other() -> None:
    start_ahead(["restore", "books", "latest"])
    start_ahead(["backup", "books"])
    backup = started(BACKUP)
    assert backup.args == BACKUP
    restore = started(job_command("restore"))
    assert backup.pid > restore.pid  # started in the order of the calls
    close(backup)
    close(restore)


@pytest.mark.parametrize(
    "arguments", [[], ["list", "books"], ["backup"], ["backup", "--help"], ["restore", "x", "-h"]]
)
def test_a_command_that_may_need_none_starts_none(arguments: list[str]) -> None:
    start_ahead(arguments)
    before = subprocess.Popen(["true"], stdin=subprocess.DEVNULL)
    before.wait()
    fresh = started(job_command(arguments[0] if arguments else "backup"))
    assert fresh.pid > before.pid
    close(fresh)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_a_child_that_gets_no_order_is_gone_when_it_is_dropped() -> None:
    before = children()  # of other tests
    start_ahead(["backup", "books"])
    assert len(children() - before) == 1
    drop_ahead()
    assert children() <= before  # not even a dead one


def children() -> set[int]:
    """Return the processes whose parent is this one, dead ones that nobody waited for too."""
    found = set()
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError):  # gone meanwhile
                words = (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
                if int(words[1]) == os.getpid():
                    found.add(int(folder.name))
    return found


def test_it_loads_the_engine_while_its_order_is_written() -> None:
    process = child()
    assert process.stderr is not None
    loaded = iter(process.stderr.readline, b"")
    assert b"holdfast.vault.frame_encoder\n" in loaded  # with nothing on its stdin yet
    close(process)


def test_a_child_whose_parent_is_gone_loads_nothing_and_ends() -> None:
    process = child()
    assert process.stdin is not None
    process.stdin.close()
    process.stdin = None
    _, said = process.communicate()
    assert b"not meant to be typed" in said
    assert process.returncode != 0
