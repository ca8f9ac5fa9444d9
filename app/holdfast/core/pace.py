"""How fast work goes, and how long it will take: from reports of progress to a rate. Pure."""

from __future__ import annotations

from collections import deque

from holdfast.core.progress import Advance

_WINDOW_S = 3.0
_LEAST_SPAN_S = 0.2


class Pace:
    """How fast one phase goes, over the last three seconds."""

    def __init__(self) -> None:
        """See the class."""
        self._phase = ""
        self._seen: deque[tuple[float, int]] = deque()

    def take(self, report: Advance, now_s: float) -> float | None:
        """Return bytes or things a second; None while nothing can be said."""
        if report.phase != self._phase or (self._seen and report.done < self._seen[-1][1]):
            self._phase = report.phase
            self._seen.clear()
        self._seen.append((now_s, report.done))
        while len(self._seen) > 2 and now_s - self._seen[1][0] >= _WINDOW_S:
            self._seen.popleft()
        began_s, done = self._seen[0]
        span_s = now_s - began_s
        return (report.done - done) / span_s if span_s >= _LEAST_SPAN_S else None


def seconds_left(report: Advance, rate: float | None) -> float | None:
    """Return how long the phase will take at this rate; None when that cannot be said."""
    left = report.total - report.done
    return left / rate if rate and left > 0 else None
