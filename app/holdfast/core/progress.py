"""Progress and cancel: how long work speaks, and how it is stopped.

The engine calls `advance` at least every 1,024 pages. Whoever listens decides how often
that becomes visible (`Throttle`: at most ten times a second, the first and the last
report of a phase always). A listener stops the work by raising `CancelledError` from
`advance`; the engine promises that this is a safe point.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Advance:
    """One report of a phase."""

    phase: str
    """What is being done, in the person's words: "reading", "storing", "checking"."""
    done: int
    """Bytes (or, where `unit` says so, things) finished in this phase."""
    total: int
    """Bytes or things this phase has; 0 when not known."""
    changed_bytes: int = 0
    """Bytes found to differ from the previous backup so far."""
    unit: str = "bytes"


class Progress(Protocol):
    """Receives reports; called on the thread that does the work."""

    def advance(self, report: Advance) -> None:
        """Take one report.

        Raises:
            CancelledError: the work is to stop here.
        """


class Silent:
    """A listener that hears nothing and never cancels."""

    def advance(self, report: Advance) -> None:
        """Do nothing."""


SILENT: Progress = Silent()


class Throttle:
    """Pass on at most ten reports a second, the first and the last of each phase always.

    `monotonic` gives seconds; `cancelled` is asked at every report, passed on or not.
    """

    def __init__(
        self,
        listener: Callable[[Advance], None],
        monotonic: Callable[[], float],
        *,
        cancelled: Callable[[], None] | None = None,
        interval_s: float = 0.1,
    ) -> None:
        """See the class."""
        self._listener = listener
        self._monotonic = monotonic
        self._cancelled = cancelled
        self._interval_s = interval_s
        self._phase = ""
        self._whole = False
        """The report before said that its phase is done."""
        self._next_s = 0.0

    def advance(self, report: Advance) -> None:
        """Pass the report on if it is due."""
        if self._cancelled is not None:
            self._cancelled()
        now = self._monotonic()
        whole = report.total > 0 and report.done >= report.total
        # Work that goes on at its full amount says so again and again: that waits as well.
        last = whole and not self._whole
        self._whole = whole
        if report.phase != self._phase or last or now >= self._next_s:
            self._phase = report.phase
            self._next_s = now + self._interval_s
            self._listener(report)
