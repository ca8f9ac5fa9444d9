"""Ctrl-C and SIGTERM: heard at once, obeyed at a safe point, status 130."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from holdfast.catalogue.catalogue import Catalogue
from holdfast.catalogue.rows import RunRow
from holdfast.core.errors import JobDiedError
from holdfast.core.runs import Outcome
from holdfast.system.paths import AppPaths
from tests.cli.conftest import Ended, Terminal, command, environment
from tests.support.bank import hostile_writer


@pytest.fixture
def held_bank(called: Callable[..., Ended], tmp_path: Path, vault: Path) -> Path:
    """A profile `bank` whose backup begins and then waits, because of `hold exclusive`."""
    bank = tmp_path / "bank.db"
    with hostile_writer(bank, calm=True):
        pass
    assert called("protect", bank, "--vault", vault).status == 0
    assert called("backup", "bank", "--name", "first").status == 0
    return bank


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_run_is_stopped_and_nothing_was_stored(
    called: Callable[..., Ended],
    terminal: type[Terminal],
    held_bank: Path,
    number: signal.Signals,
) -> None:
    with hostile_writer(held_bank, calm=True) as writer:
        writer.hold("exclusive")
        screen = terminal("backup", "bank")
        screen.until("Waiting")
        screen.signal(number)
        assert screen.end() == 130
    assert "Stopped." in screen.shown
    assert "Traceback" not in screen.shown
    assert [line["name"] for line in called("--json", "list", "bank").lines] == ["first"]


def test_ctrl_c_on_the_keyboard_is_the_same(terminal: type[Terminal], held_bank: Path) -> None:
    with hostile_writer(held_bank, calm=True) as writer:
        writer.hold("exclusive")
        screen = terminal("backup", "bank")
        screen.until("Waiting")
        screen.type("\x03")
        assert screen.end() == 130


def test_programs_get_one_object(held_bank: Path, home: Path) -> None:
    with hostile_writer(held_bank, calm=True) as writer:
        writer.hold("exclusive")
        process = subprocess.Popen(
            command("--json", "backup", "bank"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=environment(),
        )
        # Its working folder is made after it has begun to listen for signals.
        while not any((home / "work").iterdir()):
            assert process.poll() is None
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate()
    ended = Ended(process.returncode, out, err)
    assert ended.status == 130
    assert ended.json["error"] == "CancelledError"
    assert not any((home / "work").iterdir())


def _worker(home: Path) -> int:
    """The process that does the work which is going on."""
    [run] = Catalogue(AppPaths(home).catalogue_file).runs.running()
    assert run.owner is not None
    return run.owner.pid


def _last_run(home: Path) -> RunRow:
    return Catalogue(AppPaths(home).catalogue_file).runs.page()[0]


def test_a_second_ctrl_c_does_not_wait_for_work_that_stands_still(
    terminal: type[Terminal], held_bank: Path, home: Path
) -> None:
    with hostile_writer(held_bank, calm=True) as writer:
        writer.hold("exclusive")
        screen = terminal("backup", "bank")
        screen.until("Waiting")
        os.kill(_worker(home), signal.SIGSTOP)
        screen.type("\x03")
        screen.until("Stopping")  # typed sooner, the second might melt into the first
        screen.type("\x03")
        assert screen.end() == 130
    assert "Stopped at once." in screen.shown
    assert _last_run(home).outcome is Outcome.CANCELLED


def test_a_killed_worker_is_told_and_recorded(
    terminal: type[Terminal], held_bank: Path, home: Path
) -> None:
    with hostile_writer(held_bank, calm=True) as writer:
        writer.hold("exclusive")
        screen = terminal("backup", "bank", columns=300)
        screen.until("Waiting")
        os.kill(_worker(home), signal.SIGKILL)
        assert screen.end() == JobDiedError.exit_status
    assert "The work was cut off." in screen.shown
    assert "was killed (signal 9, SIGKILL)" in screen.shown
    run = _last_run(home)
    assert (run.outcome, run.error) == (Outcome.FAILED, "JobDiedError")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_endless_statement_can_be_stopped(
    terminal: type[Terminal], profile: str, number: signal.Signals
) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
    screen = terminal("browse", profile, "first", f"{endless} WHERE x > 300 AND x < 302", "--csv")
    screen.until("301")
    screen.signal(number)
    assert screen.end() in {-number, 130}


def test_what_nohup_ignores_stays_ignored() -> None:
    program = (
        "import signal, sys\n"
        "signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
        "from holdfast.cli.stopping import listen\n"
        "listen()\n"
        "sys.exit(signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN)\n"
    )
    import sys

    done = subprocess.run([sys.executable, "-P", "-c", program], env=environment(), check=False)
    assert done.returncode == 0


def test_a_second_signal_interrupts_wherever_it_is() -> None:
    program = (
        "import os, signal\n"
        "from holdfast.cli.stopping import listen, stop_if_asked\n"
        "from holdfast.core.errors import CancelledError\n"
        "listen()\n"
        "os.kill(os.getpid(), signal.SIGINT)\n"
        "try: stop_if_asked()\n"
        "except CancelledError: print('noted', flush=True)\n"
        "try: os.kill(os.getpid(), signal.SIGINT)\n"
        "except KeyboardInterrupt: print('interrupted', flush=True)\n"
        "os.kill(os.getpid(), signal.SIGINT)\n"
    )
    import sys

    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        env=environment(),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout.split() == ["noted", "interrupted"]
    assert done.returncode == -signal.SIGINT
    assert os.name == "posix"
