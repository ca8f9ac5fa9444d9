"""A real `holdfast run`, with a clock that a test sets and its events as they come."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import holdfast as holdfast_package
from holdfast.system.clock_choice import CLOCK_VARIABLE

APP = Path(holdfast_package.__file__).resolve().parents[1]
Line = dict[str, Any]
_PATIENCE_S = 120


class RehearsalClock:
    """The file that HOLDFAST_CLOCK names."""

    def __init__(self, path: Path, at: datetime) -> None:
        self.path = path
        self.set(at)

    def set(self, at: datetime) -> None:
        self.at = at
        new = self.path.with_suffix(".new")
        new.write_text(at.isoformat())
        new.replace(self.path)

    def step(self, by: timedelta) -> None:
        self.set(self.at + by)


class Headless:
    """One process `holdfast run --json`; every line it writes is kept in `heard`."""

    def __init__(
        self, home: Path, clock: RehearsalClock, grace_s: float = 0.0, *options: str
    ) -> None:
        self._environment = {
            **os.environ,
            "PYTHONPATH": str(APP),
            "HOLDFAST_HOME": str(home),
            "TZ": "UTC",
            CLOCK_VARIABLE: str(clock.path),
        }
        self.heard: list[Line] = []
        self._rest = b""
        rehearsal = ["--check-every", "0.1", "--grace", str(grace_s)]
        self.process = subprocess.Popen(
            self._command("run", "--json", *rehearsal, *options),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self._environment,
        )

    def until(self, event: str, **facts: object) -> Line:
        """Read on until an event with these facts has come, and return it."""

        def fits(line: Line) -> bool:
            return line.get("event") == event and facts.items() <= line.items()

        return self.until_line(fits)

    def until_heard(self, times: int, event: str, **facts: object) -> None:
        """Read on until an event with these facts has come so often, from the beginning."""

        def fits(line: Line) -> bool:
            return line.get("event") == event and facts.items() <= line.items()

        while sum(map(fits, self.heard)) < times:
            self.until_line(lambda line: True)

    def until_line(self, fits: Callable[[Line], bool]) -> Line:
        while True:
            line = self._line()
            assert line is not None, f"ended with {self.process.wait()}: {self._errors()}"
            if fits(line):
                return line

    def tick(self) -> Line:
        """Return a tick that began after now: the second that is heard of."""
        self.until("SchedulerTicked")
        return self.until("SchedulerTicked")

    def until_backed_up(self) -> str:
        """Read on until a backup has ended, and return how; drills and slices do not count."""
        return str(self.until_line(self._ends_a_backup)["outcome"])

    def ended(self) -> list[str]:
        """Return how backups ended, as far as heard."""
        return [line["outcome"] for line in self.heard if self._ends_a_backup(line)]

    def _ends_a_backup(self, line: Line) -> bool:
        jobs = {each["job_id"] for each in self.heard if each.get("kind") == "backup"}
        return line["event"] == "JobEnded" and line["job_id"] in jobs

    def call(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run another command of the program beside it."""
        return subprocess.run(
            self._command(*arguments),
            env=self._environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def beside(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Begin another command of the program beside it."""
        return subprocess.Popen(
            self._command(*arguments), env=self._environment, stdout=subprocess.DEVNULL
        )

    def suspend(self) -> None:
        """Let it and its children stand still, as a computer's sleep does."""
        self._signal_all(signal.SIGSTOP)

    def wake(self) -> None:
        self._signal_all(signal.SIGCONT)

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Tell it to end, read to the end, and return its status."""
        self.process.send_signal(number)
        while self._line() is not None:
            pass
        return self.process.wait()

    def children(self) -> list[int]:
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        return [int(pid) for task in tasks for pid in task.read_text().split()]

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdout, self.process.stderr):
            assert stream is not None
            stream.close()

    def _signal_all(self, number: signal.Signals) -> None:
        for pid in [self.process.pid, *self.children()]:
            with suppress(ProcessLookupError):
                os.kill(pid, number)

    def _line(self) -> Line | None:
        assert self.process.stdout is not None
        while b"\n" not in self._rest:
            ready = select.select([self.process.stdout], [], [], _PATIENCE_S)[0]
            assert ready, f"nothing more was heard after {self.heard[-5:]}"
            data = os.read(self.process.stdout.fileno(), 65536)
            if not data:
                return None
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\n")
        self.heard.append(json.loads(line))
        return self.heard[-1]

    def _errors(self) -> str:
        assert self.process.stderr is not None
        return self.process.stderr.read().decode("utf-8", "replace")

    @staticmethod
    def _command(*arguments: str) -> list[str]:
        return [sys.executable, "-P", "-m", "holdfast", *arguments]


@contextmanager
def headless(
    home: Path, clock: RehearsalClock, grace_s: float = 0.0, *options: str
) -> Iterator[Headless]:
    """Run one until the block ends; it has looked at the schedule once when the block begins."""
    running = Headless(home, clock, grace_s, *options)
    try:
        running.until("SchedulerTicked")
        yield running
    finally:
        running.kill()
