"""JobRunner: start work in a process of its own and hear of it on a bus.

The same runner serves the command line, the headless program and the desktop. A child is
the leader of a session of its own: Ctrl-C in a terminal reaches only us, and we pass the
wish on. It inherits our environment.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from holdfast.core.bus import Bus
from holdfast.core.clock import Clock, SystemClock
from holdfast.jobs.head_start import job_command, started
from holdfast.jobs.job import Job
from holdfast.jobs.order import JobOrder
from holdfast.jobs.silence import USUAL, SilenceLimits

__all__ = ["JobRunner", "job_command"]

_CLOCK = SystemClock()


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
        job.begin(lambda: started(self._command(order.kind)))
        return job
