"""Hearing what jobs tell: every event of a bus, and a way to wait for one."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

from holdfast.core.bus import Bus
from holdfast.core.events import Event, JobEnded
from holdfast.jobs.job import Job
from holdfast.jobs.job_runner import JobRunner
from holdfast.jobs.order import JobOrder
from holdfast.jobs.silence import USUAL, SilenceLimits

PATIENCE_S = 120.0
_Kind = TypeVar("_Kind", bound=Event)


class Heard:
    """Everything a bus published; safe on any thread."""

    def __init__(self) -> None:
        self.bus = Bus()
        self._news = threading.Condition()
        self._events: list[Event] = []
        self.bus.subscribe(self._take)

    def all(self, kind: type[_Kind]) -> list[_Kind]:
        """Every event of a kind until now, in their order."""
        with self._news:
            return [event for event in self._events if isinstance(event, kind)]

    def everything(self) -> list[Event]:
        with self._news:
            return list(self._events)

    def wait(self, kind: type[_Kind], fits: Callable[[_Kind], bool] = lambda _: True) -> _Kind:
        """Wait for an event of a kind; fail when none comes."""

        def first() -> _Kind | None:
            fitting = (e for e in self._events if isinstance(e, kind) and fits(e))
            return next(fitting, None)

        with self._news:
            assert self._news.wait_for(lambda: first() is not None, PATIENCE_S), self._events
            found = first()
        assert found is not None
        return found

    def _take(self, event: Event) -> None:
        with self._news:
            self._events.append(event)
            self._news.notify_all()


def end_of(job: Job) -> JobEnded:
    """Wait for a job's end; fail when none comes."""
    ended = job.wait(PATIENCE_S)
    assert ended is not None, "the job did not end"
    return ended


def scripted(bus: Bus, program: str, *, limits: SilenceLimits = USUAL) -> JobRunner:
    """A runner whose children are a small program: `order` is what came on its stdin.

    `say(name, **fields)` writes an event of this job.
    """
    prelude = (
        "import json, os, signal, sys\n"
        "order = json.loads(sys.stdin.readline())\n"
        "def say(name, **fields):\n"
        "    form = {'event': name, 'job_id': order['job_id'], **fields}\n"
        "    os.write(1, (json.dumps(form) + '\\n').encode())\n"
        "def began(): say('JobBegan', kind=order['kind'])\n"
        "def ended(outcome='done', **fields): say('JobEnded', outcome=outcome, **fields)\n"
    )
    command = [sys.executable, "-c", prelude + program]
    return JobRunner(bus, limits=limits, command=lambda kind: command)


def an_order(**fields: object) -> JobOrder:
    """An order that leaves no run, unless it says so."""
    return JobOrder(**{"job_id": "00000000000000aa", "kind": "probe", **fields})  # type: ignore[arg-type]
