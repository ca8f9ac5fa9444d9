"""One child process, from the side that asked for it: events out, cancel in, one end.

Three threads of its own, all gone when the job is over: one turns the child's lines into
events on the bus, one keeps what it writes on stderr, one counts its silence. Events are
published on the first; the last of them is the only `JobEnded`, after which the process is
gone and its run in the history has an end.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import IO

from holdfast.core.bus import Bus
from holdfast.core.clock import Clock
from holdfast.core.errors import CancelledError, HoldfastError
from holdfast.core.events import Event, JobEnded, JobSilent, read_event
from holdfast.core.runs import Outcome
from holdfast.core.unforeseen import STOPPED_AT_ONCE, as_error
from holdfast.core.wire import line_of, plain_form
from holdfast.jobs.last_words import Tail, died, not_started, silent_too_long
from holdfast.jobs.order import CANCEL_LINE, GIVE_WAY_LINE, JobOrder
from holdfast.jobs.run_closing import close_runs
from holdfast.jobs.silence import USUAL, Silence, SilenceLimits
from holdfast.system.identity import ProcessIdentity, identity_of

_LONGEST_LINE_BYTES = 64 * 1024 * 1024
_STDERR_WAIT_S = 1.0
"""A grandchild may hold stderr open; its words are not worth waiting for."""

Start = Callable[[], "subprocess.Popen[bytes]"]


class Job:
    """See the module; made by `JobRunner.start`. Safe on any thread."""

    def __init__(
        self,
        order: JobOrder,
        bus: Bus,
        clock: Clock,
        *,
        limits: SilenceLimits = USUAL,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """See the class; `begin` starts the process."""
        self.order = order
        self._bus = bus
        self._clock = clock
        self._limits = limits
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._silence = Silence(limits)
        self._said = Tail()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner: ProcessIdentity | None = None
        self._word: JobEnded | None = None
        """How the child itself says that it ended."""
        self._cancelled = False
        self._killed = False
        self._over = threading.Event()
        self._gone = threading.Event()
        self._ended: JobEnded | None = None

    @property
    def job_id(self) -> str:
        """Which job: 16 hex digits."""
        return self.order.job_id

    @property
    def pid(self) -> int | None:
        """The number of the child's process; None when it could not be started."""
        return self._process.pid if self._process else None

    @property
    def ended(self) -> JobEnded | None:
        """How it ended; None while it is at work."""
        return self._ended

    def said(self) -> str:
        """Return what the child wrote on stderr, its last 64 KiB."""
        return self._said.text()

    def begin(self, start: Start) -> None:
        """Start the process; called once. What goes wrong comes as `JobEnded`, never here."""
        work: Callable[[], None]
        try:
            self._process = process = start()
        except OSError as error:
            work = partial(self._end, self._failed(not_started(error)))
        else:
            self._owner = identity_of(process.pid)
            work = partial(self._follow, process)
            self._write(line_of(plain_form(self.order)))
        threading.Thread(target=work, name=f"job {self.job_id}", daemon=True).start()

    def cancel(self) -> None:
        """Ask the child to stop at its next safe point; returns at once."""
        self._ask_to_stop(CANCEL_LINE)

    def give_way(self) -> None:
        """Ask the same for the sake of other work; the child's run says so."""
        self._ask_to_stop(GIVE_WAY_LINE)

    def kill(self) -> None:
        """End the process now, wherever it is: the person would not wait for a safe point."""
        with self._lock:
            if self._ended is not None or self._process is None:
                return
            self._killed = True
        self._process.kill()

    def wait(self, timeout_s: float | None = None) -> JobEnded | None:
        """Wait for the end and return it, once everybody has heard; None after the timeout."""
        return self._ended if self._over.wait(timeout_s) else None

    def _ask_to_stop(self, line: bytes) -> None:
        with self._lock:
            if self._cancelled or self._ended is not None:
                return
            self._cancelled = True
        self._write(line)

    def _write(self, line: bytes) -> None:
        process = self._process
        if process is None or process.stdin is None:
            return
        # A child that is gone hears nothing any more; its end is told by the reading thread.
        with contextlib.suppress(OSError, ValueError):
            process.stdin.write(line)
            process.stdin.flush()

    def _follow(self, process: subprocess.Popen[bytes]) -> None:
        """Read to the end, then tell how it ended; the job's own thread."""
        assert process.stdout is not None
        assert process.stderr is not None
        helpers = [
            threading.Thread(
                target=self._said.drain, args=[process.stderr], name="job stderr", daemon=True
            ),
            threading.Thread(target=self._watch, args=[process], name="job silence", daemon=True),
        ]
        for helper in helpers:
            helper.start()
        try:
            self._read(process.stdout)
        except Exception:
            # Not being able to read on is our fault; a child nobody hears must not go on.
            _note("the events of a job could not be read")
            process.kill()
        status = process.wait()
        self._gone.set()
        helpers[1].join()
        helpers[0].join(_STDERR_WAIT_S)
        self._end(self._word or self._failed(self._cause_of_death(status)))
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        if not helpers[0].is_alive():
            process.stderr.close()

    def _read(self, stream: IO[bytes]) -> None:
        while line := stream.readline(_LONGEST_LINE_BYTES):
            with self._lock:
                self._silence.heard()
            event = self._event(line)
            if event is None:
                self._said.add(line)  # no event of ours: somebody printed something
            elif isinstance(event, JobEnded):
                self._word = self._word or event
            elif self._word is None:
                self._publish(event)

    def _event(self, line: bytes) -> Event | None:
        try:
            event = read_event(json.loads(line))
        except (ValueError, AttributeError, RecursionError):
            return None
        return event if getattr(event, "job_id", self.job_id) == self.job_id else None

    def _watch(self, process: subprocess.Popen[bytes]) -> None:
        """Count the child's silence until it is gone."""
        before = self._monotonic()
        while not self._gone.wait(self._limits.step_s):
            now = self._monotonic()
            with self._lock:
                telling = self._silence.waited(now - before)
                silent_s, over = self._silence.silent_s, self._silence.is_over
            before = now
            if telling:
                self._publish(JobSilent(self.job_id, silent_s))
            if over:
                process.kill()
                return

    def _cause_of_death(self, status: int) -> HoldfastError:
        if self._killed:
            return CancelledError(STOPPED_AT_ONCE)
        if self._silence.is_over:
            return silent_too_long(self._silence.silent_s, self.said())
        return died(status, self.said())

    def _failed(self, error: HoldfastError) -> JobEnded:
        cancelled = isinstance(error, CancelledError)
        return JobEnded(
            self.job_id,
            Outcome.CANCELLED if cancelled else Outcome.FAILED,
            reason=error.message,
            error=error.as_dict(),
            crashed=not cancelled,
        )

    def _end(self, ended: JobEnded) -> None:
        """Close the run of a child that could not, and publish the end, once."""
        if self._word is None:
            try:
                close_runs(self.order, self._owner, ended, self._clock.now())
            except Exception as lost:
                why = as_error(lost).message
                more = f"{ended.reason} The history could not be written: {why}"
                ended = replace(ended, reason=more)
        with self._lock:
            self._ended = ended
        try:
            self._publish(ended)
        finally:
            self._over.set()

    def _publish(self, event: Event) -> None:
        try:
            self._bus.publish(event)
        except Exception:
            # Whoever fails to listen must not stop the reading: the child would stand still.
            _note(f"a listener failed at {type(event).__name__}")


def _note(text: str) -> None:
    """Write the present exception into the log; loaded only now, for starts are short."""
    import logging

    logging.getLogger("holdfast.jobs").exception(text)
