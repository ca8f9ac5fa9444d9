"""The headless program, run for months in minutes: its clock is a file that the test sets.

What is waited for is what the program says on its standard output; nothing here sleeps.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import holdfast as holdfast_package

PATIENCE_S = 120.0
_APP = Path(holdfast_package.__file__).resolve().parents[1]
Document = dict[str, Any]


class Rehearsal:
    """One home, its clock, and the program that looks after it while it runs."""

    def __init__(self, home: Path, clock: Path, now: datetime) -> None:
        self.home = home
        self._clock = clock
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: queue.SimpleQueue[Document | None] = queue.SimpleQueue()
        self.set_clock(now)

    def set_clock(self, now: datetime) -> None:
        """Let it be this instant for every process of the rehearsal."""
        self.now = now
        fresh = self._clock.with_suffix(".new")
        fresh.write_text(now.isoformat(), "ascii")
        fresh.replace(self._clock)

    @property
    def environment(self) -> dict[str, str]:
        """Environment of every process of the rehearsal."""
        return {
            **os.environ,
            "PYTHONPATH": str(_APP),
            "HOLDFAST_HOME": str(self.home),
            "HOLDFAST_CLOCK": str(self._clock),
            "TZ": "UTC",
        }

    def call(self, *arguments: str | Path) -> tuple[int, list[Document], str]:
        """Run one command; return its status, the JSON objects it wrote, and its errors."""
        done = subprocess.run(
            [sys.executable, "-P", "-m", "holdfast", "--json", *map(str, arguments)],
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            stdin=subprocess.DEVNULL,
        )
        return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr

    def start(self) -> None:
        """Start the headless program and wait for its first look at the schedule."""
        assert self._process is None
        command = [sys.executable, "-P", "-m", "holdfast", "--json", "run", "--check-every", "0.2"]
        self._lines = queue.SimpleQueue()
        self._process = subprocess.Popen(
            command, env=self.environment, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL
        )
        threading.Thread(
            target=_read, args=(self._process, self._lines), name="rehearsal", daemon=True
        ).start()
        self.until(lambda line: line.get("event") == "SchedulerTicked")

    def until(self, wanted: Callable[[Document], bool]) -> Document:
        """Read what the program says until it says what is wanted."""
        while (line := self._lines.get(timeout=PATIENCE_S)) is not None:
            if wanted(line):
                return line
        raise AssertionError("the program ended")

    def settle(self) -> None:
        """Wait until a look at the schedule at the present instant finds nothing to do."""
        self.until(
            lambda line: (
                line.get("event") == "SchedulerTicked"
                and datetime.fromisoformat(line["at"]) >= self.now
                and not line["running"]
            )
        )

    def go_to(self, instant: datetime) -> None:
        """Let time go on to an instant, through the grace after waking, and settle.

        A jump of the clock is a sleep to the program: it waits 90 seconds before it catches up.
        """
        self.set_clock(instant)
        self.settle()
        self.pass_grace()
        self.settle()

    def pass_grace(self) -> None:
        """Let two minutes pass, in steps that are no sleep."""
        for _ in range(3):
            self.set_clock(self.now + timedelta(seconds=40))
            self.settle()

    def stop(self) -> int:
        """Ask the program to end and return its status."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Let it crash."""
        self._end(signal.SIGKILL)

    def signal(self, number: int) -> None:
        """Send a signal to the running program."""
        assert self._process is not None
        self._process.send_signal(number)

    def close(self) -> None:
        """End whatever runs; for the end of a test."""
        if self._process is not None:
            self.kill()

    def _end(self, number: int) -> int:
        process, self._process = self._process, None
        assert process is not None
        process.send_signal(number)
        while self._lines.get(timeout=PATIENCE_S) is not None:
            pass
        return process.wait(PATIENCE_S)


def _read(process: subprocess.Popen[bytes], lines: queue.SimpleQueue[Document | None]) -> None:
    assert process.stdout is not None
    with process.stdout as stdout:
        for line in stdout:
            lines.put(json.loads(line))
    lines.put(None)
