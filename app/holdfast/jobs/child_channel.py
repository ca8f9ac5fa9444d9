"""The child's end of the line: the order in, events out, and the wish to stop.

Takes stdout for itself: afterwards whatever else prints, in Python or in a library, lands on
stderr. Events may be sent from any thread. While the parent does not read (it was stopped
with Ctrl-Z, say) reports of progress are dropped, never waited for: we may be holding a lock
that somebody's program needs.

The wish to stop comes as a line `cancel` or `give way`, as the end of stdin (the parent
died), as SIGTERM, or as a pipe that nobody reads any more.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import threading
from typing import IO

from holdfast.core.errors import CancelledError, UsageError
from holdfast.core.events import Event, JobBeat, JobEnded, event_form
from holdfast.core.wire import line_of, read
from holdfast.jobs.order import CANCEL_LINE, GIVE_WAY_LINE, JobOrder

BEAT_S = 2.0
_LONGEST_ORDER_BYTES = 16 * 1024 * 1024
MADE_WAY = "It made way for other work, and has its turn again when nothing else is to be done."
_ATOMIC_BYTES = 4096
"""A pipe that can be written takes so many bytes at once (PIPE_BUF)."""


class ChildChannel:
    """See the module; one for each child."""

    def __init__(self) -> None:
        """Take stdin and stdout."""
        self._orders: IO[bytes] = sys.stdin.buffer
        self._events = os.dup(1)
        os.dup2(2, 1)
        self._lock = threading.Lock()
        self._stopped = False
        self._gives_way = False
        self._over = threading.Event()

    def has_order(self) -> bool:
        """Tell whether `order` would not wait; always where it is unknown."""
        return sys.platform == "win32" or bool(select.select([0], [], [], 0)[0])

    def order(self) -> JobOrder:
        """Read the order.

        Raises:
            UsageError: what came is none.
        """
        line = self._orders.readline(_LONGEST_ORDER_BYTES)
        try:
            return read(JobOrder, json.loads(line))
        except (ValueError, RecursionError) as error:
            raise not_for_people(str(error)) from None

    def listen(self, job_id: str) -> None:
        """Begin to hear the wish to stop, and to beat; called once, on the main thread."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, lambda *_: self._wish())
        threading.Thread(target=self._hear, name="cancel", daemon=True).start()
        threading.Thread(target=self._beat, args=[job_id], name="beat", daemon=True).start()

    def stop_if_asked(self) -> None:
        """Go on, or end the work here.

        Raises:
            CancelledError: it was asked for.
        """
        if self._stopped:
            raise CancelledError(MADE_WAY) if self._gives_way else CancelledError

    def send(self, event: Event) -> None:
        """Send an event that must arrive."""
        self._send(line_of(event_form(event)))

    def offer(self, event: Event) -> None:
        """Send an event that may be dropped while nobody reads."""
        line = line_of(event_form(event))
        if len(line) <= _ATOMIC_BYTES:
            self._send(line, only_if_read=True)

    def end(self, event: JobEnded) -> None:
        """Send the last event; nothing is sent after it."""
        self._over.set()
        self.send(event)

    def _send(self, line: bytes, *, only_if_read: bool = False) -> None:
        with self._lock:
            if only_if_read and not (self._is_read() and not self._over.is_set()):
                return
            try:
                while line:
                    line = line[os.write(self._events, line) :]
            except OSError:
                self._stopped = True

    def _wish(self) -> None:
        self._stopped = True

    def _is_read(self) -> bool:
        """Tell whether writing a short line now would not wait; always where it is unknown."""
        if sys.platform == "win32":
            return True
        return bool(select.select([], [self._events], [], 0)[1])

    def _hear(self) -> None:
        while (line := self._orders.readline()) not in {b"", CANCEL_LINE, GIVE_WAY_LINE}:
            pass
        self._gives_way = line == GIVE_WAY_LINE
        self._stopped = True

    def _beat(self, job_id: str) -> None:
        while not self._over.wait(BEAT_S):
            self.offer(JobBeat(job_id))


def not_for_people(details: str = "") -> UsageError:
    """Return what is told to somebody who types `holdfast job`."""
    return UsageError(
        "“holdfast job” is how Holdfast starts its own work; it is not meant to be typed. "
        "Nothing was changed.",
        hint="See what there is for you: holdfast --help",
        details=details,
    )
