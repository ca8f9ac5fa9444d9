"""JobRunner: start work in a process of its own and hear of it on a bus.

The same runner serves the command line, the headless program and the desktop. A child is
the leader of a session of its own: Ctrl-C in a terminal reaches only us, and we pass the
wish on. It inherits our environment.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

from holdfast.core.bus import Bus
from holdfast.core.clock import Clock, SystemClock
from holdfast.jobs.job import Job
from holdfast.jobs.order import JobOrder
from holdfast.jobs.silence import USUAL, SilenceLimits
from holdfast.system.child_process import child_command, child_environment

_CLOCK = SystemClock()


def job_command(kind: str) -> list[str]:
    """Return the command that starts a child for one kind of work."""
    return [*child_command("holdfast"), "job", kind]


class JobRunner:
    """Starts jobs; safe on any thread.

    Args:
        bus: gets every event of every job, on the job's own thread.
        clock: says when a child was found dead.
        limits: of the children's silence.
        command: the command line for a kind of work.
        monotonic: seconds for counting silence.
    """

    def __init__(
        self,
        bus: Bus,
        *,
        clock: Clock = _CLOCK,
        limits: SilenceLimits = USUAL,
        command: Callable[[str], Sequence[str]] = job_command,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """See the class."""
        self._bus = bus
        self._clock = clock
        self._limits = limits
        self._command = command
        self._monotonic = monotonic

    def start(self, order: JobOrder) -> Job:
        """Start a child for an order and return the job at once.

        Whatever happens, exactly one `JobEnded` follows on the bus.
        """
        job = Job(order, self._bus, self._clock, limits=self._limits, monotonic=self._monotonic)
        job.begin(lambda: _spawn(self._command(order.kind)))
        return job


def _spawn(command: Sequence[str]) -> subprocess.Popen[bytes]:
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=child_environment(),
        start_new_session=os.name == "posix",
        creationflags=flags,
    )
