"""Work that a command wants done: in a process of its own, with the live line in front.

Ctrl-C reaches only this process (the child has a session of its own). The first one asks
the child to stop at its next safe point, the second one ends it at once, as everywhere.
"""

from __future__ import annotations

import os
import sys
from queue import SimpleQueue
from typing import TYPE_CHECKING, TypeVar

from holdfast.cli.failure import DEBUG_VARIABLE
from holdfast.cli.output import Output
from holdfast.cli.progress_line import live_line
from holdfast.cli.stopping import stop_if_asked, telling
from holdfast.core.bus import Bus
from holdfast.core.clock import SystemClock
from holdfast.core.errors import HoldfastError, InternalError
from holdfast.core.events import Event, JobAdvanced, JobEnded, JobSilent
from holdfast.core.progress import Advance
from holdfast.core.wire import read
from holdfast.jobs.job import Job
from holdfast.jobs.job_runner import JobRunner
from holdfast.services.orders import Order, job_order

if TYPE_CHECKING:
    from holdfast.services.desk import Desk

_Row = TypeVar("_Row")
_KILLED_WAIT_S = 5.0


def done(out: Output, desk: Desk | None, order: Order, result: type[_Row]) -> _Row:
    """Have an order carried out and return its result, a row of the class given.

    Raises:
        HoldfastError: the very error the work ended with.
        KeyboardInterrupt: the person would not wait; the child is gone.
    """
    stop_if_asked()
    job_done = job_order(desk, order)
    heard: SimpleQueue[Event | None] = SimpleQueue()
    bus = Bus()
    bus.subscribe(heard.put)
    runner = JobRunner(bus, clock=desk.clock if desk else SystemClock())
    job = runner.start(job_done)
    try:
        with telling(lambda: heard.put(None)):
            ended = _follow(out, job, heard)
    except BaseException:
        job.kill()
        job.wait(_KILLED_WAIT_S)
        raise
    if ended.error is not None:
        if os.environ.get(DEBUG_VARIABLE) == "1":
            sys.stderr.write(job.said() + "\n")
        raise HoldfastError.from_dict(ended.error)
    try:
        return read(result, ended.result)
    except ValueError as error:
        raise InternalError(
            "The work was done, but what came of it could not be understood.",
            hint="Look at “holdfast history”. Please report this with the details below.",
            details=str(error),
        ) from error


def _follow(out: Output, job: Job, heard: SimpleQueue[Event | None]) -> JobEnded:
    """Show what is heard until the end; None in the queue is the wish to stop."""
    stopping = False
    with live_line(out) as draw:
        while True:
            event = heard.get()
            if event is None:
                stopping = True
                job.cancel()
                draw(Advance("stopping", 0, 0), None)
            elif isinstance(event, JobAdvanced) and not stopping:
                draw(report_of(event), event.rate)
            elif isinstance(event, JobSilent):
                draw(Advance("not answering", 0, 0), None)
            elif isinstance(event, JobEnded):
                return event


def report_of(event: JobAdvanced) -> Advance:
    """Return what an event says, as the live line takes it."""
    return Advance(event.phase, event.done, event.total, event.changed_bytes, event.unit)
