"""Failures: ten refused calls within a minute, and whoever fails again is slowed.

On loopback every caller looks the same, so all are counted together; but only calls that
fail are slowed. A program with a right token is never kept waiting by one without.
"""

from __future__ import annotations

from collections import deque

from holdfast.core.clock import Clock

MOST = 10
WITHIN_S = 60.0


class Failures:
    """The refused calls of the last minute; used on one thread."""

    def __init__(self, clock: Clock) -> None:
        """See the module."""
        self._clock = clock
        self._at: deque[float] = deque(maxlen=MOST)

    def note(self) -> bool:
        """Count one more; say whether there were too many before it."""
        now = self._clock.monotonic()
        too_many = len(self._at) == MOST and now - self._at[0] < WITHIN_S
        self._at.append(now)
        return too_many
