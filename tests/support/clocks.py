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


class SetClock:
    """A clock that stands still until a test sets it; wall and monotonic time part at will.

    Safe on any thread.
    """

    def __init__(self, at: datetime) -> None:
        self._at = at
        self._monotonic_s = 1000.0

    def now(self) -> datetime:
        """Return the instant the wall clock was set to."""
        return self._at

    def monotonic(self) -> float:
        """Return the seconds that were let pass."""
        return self._monotonic_s

    def step(self, by: timedelta, *, felt: timedelta | None = None) -> None:
        """Let time pass; `felt` is what the monotonic clock counts of it, all by default.

        During a sleep nothing is felt; a wall clock that is set back is a step below zero of
        which nothing is felt either.
        """
        self._at += by
        self._monotonic_s += (by if felt is None else felt).total_seconds()
