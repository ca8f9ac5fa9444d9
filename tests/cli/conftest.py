"""Running the program: as a real process, inside this one, or on a terminal of its own."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import holdfast as holdfast_package
from holdfast.cli.main import run
from tests.support.databases import build_database

DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
"""With one of these and without arguments, the program shows windows."""
APP = Path(holdfast_package.__file__).resolve().parents[1]


@dataclass(frozen=True)
class Ended:
    """How one call of the program ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object on stdout, nothing being on stderr."""
        [document] = self.lines
        return document

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The objects on stdout, one a line, nothing being on stderr."""
        assert self.err == ""
        return [json.loads(line) for line in self.out.splitlines()]


def environment(**changes: str) -> dict[str, str]:
    """The environment of a child: ours without a display, with the checkout's program."""
    ours = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    return {**ours, "PYTHONPATH": str(APP), "TZ": "UTC", **changes}


def command(*arguments: str) -> list[str]:
    """The command line that starts the program."""
    return [sys.executable, "-P", "-m", "holdfast", *arguments]


@pytest.fixture
def holdfast(home: Path) -> Callable[..., Ended]:
    """Start the program as a process, and wait for its end."""

    def start(*arguments: str | Path, stdin: str = "", **changes: str) -> Ended:
        done = subprocess.run(
            command(*map(str, arguments)),
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            env=environment(**changes),
            cwd=home.parent,
            check=False,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    return start


@pytest.fixture
def called(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Ended]]:
    """Run the program's own `run` inside this process; many times faster than a start."""

    def call(*arguments: str | Path) -> Ended:
        capsys.readouterr()
        status = run([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Ended(status, said.out, said.err)

    with keeping_signals():
        yield call


@contextmanager
def keeping_signals() -> Iterator[None]:
    """Give the signals back that the program listens to."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.getsignal(number) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A healthy database of some 500 kB."""
    return build_database(tmp_path / "things.db")


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """Where the vault is to be; nothing is there yet."""
    return tmp_path / "vault"


@pytest.fixture
def profile(called: Callable[..., Ended], source: Path, vault: Path) -> str:
    """A profile with one backup, `first`, of the present `source`."""
    assert called("protect", source, "--vault", vault, "--name", "things").status == 0
    assert called("backup", "things", "--name", "first").status == 0
    return "things"


class Terminal:
    """The program on a terminal: what it shows, and what a person types."""

    def __init__(self, *arguments: str, columns: int = 80, **changes: str) -> None:
        self.shown = ""
        pid, self._fd = pty.fork()
        if pid == 0:
            # A shell may have started the tests with Ctrl-C ignored, and that is inherited.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            try:
                changes = {"TERM": "xterm", "COLUMNS": str(columns), **changes}
                os.execvpe(sys.executable, command(*arguments), environment(**changes))
            finally:
                os._exit(127)
        self.pid = pid

    def until(self, text: str) -> None:
        """Read until the text has been shown; fail when the program ends before."""
        while text not in self.shown:
            assert self._read(), f"ended without {text!r}: {self.shown!r}"

    def type(self, text: str) -> None:
        os.write(self._fd, text.encode())

    def signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def end(self) -> int:
        """Read to the end and return the exit status; minus the signal if one killed it."""
        while self._read():
            pass
        os.close(self._fd)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def _read(self) -> bool:
        ready = select.select([self._fd], [], [], 120)[0]
        assert ready, f"nothing more was shown: {self.shown!r}"
        try:
            data = os.read(self._fd, 65536)
        except OSError:  # the other end is closed
            return False
        self.shown += data.decode("utf-8", "replace")
        return bool(data)


@pytest.fixture
def terminal(home: Path) -> type[Terminal]:
    """The class of terminals, in a home of its own."""
    return Terminal
