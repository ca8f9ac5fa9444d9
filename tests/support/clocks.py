"""Clocks for tests: time that passes only when the code asks for it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class SteppingClock:
    """Each look at the monotonic clock finds it `step_s` later than the one before.

    With a large step every deadline is near and every wait is over at once; the order in
    which things happen stays what it is.
    """

    def __init__(self, step_s: float) -> None:
        self._step_s = step_s
        self._monotonic_s = 0.0
        self._start = datetime(2026, 11, 22, 17, tzinfo=UTC)

    def now(self) -> datetime:
        """Return an instant that moves with the monotonic clock."""
        return self._start + timedelta(seconds=self._monotonic_s)

    def monotonic(self) -> float:
        """Return the time and let it pass."""
        self._monotonic_s += self._step_s
        return self._monotonic_s
