"""WakeWatch: was the clock with us since the last look, or did the computer sleep?

Between two looks the wall clock should go on as far as our own waiting took. More is a sleep
or a clock set ahead, less a clock set back; both mean that stored instants are judged anew.
Linux and macOS let the monotonic clock stand still in sleep, Windows lets it go on: a wait
counts for no more than it was meant to take, so a sleep shows on all three.

After a sleep there is a grace before missed backups are caught up: network and disks are
not back at once (kopia's and Vorta's catch-ups failed for that reason).
"""

from __future__ import annotations

from datetime import datetime, timedelta

from holdfast.core.clock import Clock

GAP_S = 60.0
"""Less than this is a correction of the clock, or a busy computer."""
GRACE_S = 90.0


class WakeWatch:
    """Remembers the last look. Not safe between threads: the scheduler's tick holds a lock."""

    def __init__(self, clock: Clock, interval_s: float, grace_s: float = GRACE_S) -> None:
        """See the class; `interval_s` is how long a wait between two looks is meant to take."""
        self._clock = clock
        self._interval_s = interval_s
        self._grace_s = grace_s
        self._last: tuple[datetime, float] | None = None
        self._woke: tuple[datetime, float] | None = None

    def look(self) -> float | None:
        """Return how many seconds the wall clock went further than we did; None if it kept up.

        Negative: it was set back.
        """
        now, monotonic = self._clock.now(), self._clock.monotonic()
        last, self._last = self._last, (now, monotonic)
        if last is None:
            return None
        waited_s = min(max(monotonic - last[1], 0.0), self._interval_s)
        gap_s = (now - last[0]).total_seconds() - waited_s
        if abs(gap_s) <= GAP_S:
            return None
        # A clock that was set back is no sleep, and ends the grace it may have cut into.
        self._woke = (now, monotonic) if gap_s > 0 and self._grace_s > 0 else None
        return gap_s

    def rest(self) -> None:
        """Begin to wait: what was done since the look took its time and is no sleep.

        Only felt time is passed over: a sleep or a step meanwhile shows at the next look.
        """
        if self._last is not None:
            at, looked = self._last
            monotonic = self._clock.monotonic()
            self._last = (at + timedelta(seconds=monotonic - looked), monotonic)

    def in_grace(self) -> bool:
        """Tell whether the computer has just woken; by either clock, the other may stand."""
        if self._woke is None:
            return False
        woke_at, woke_monotonic = self._woke
        over = (
            (self._clock.now() - woke_at).total_seconds() >= self._grace_s
            or self._clock.monotonic() - woke_monotonic >= self._grace_s
        )
        if over:
            self._woke = None
        return not over
