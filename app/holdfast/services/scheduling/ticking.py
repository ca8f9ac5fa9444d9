"""Ticking: something is called about every minute, whatever is done to the clocks.

APScheduler's background scheduler does the calling, one call at a time on a thread of its
own. Three of its habits are dealt with here: it drops runs that are a second late, which a
sleeping computer's always are; it counts up every interval of a gap, five million after a
clock step of ten years; and its wait is computed from the wall clock, so that one set back
by an hour stops it for an hour. The second is answered by a trigger that looks at the
present only, the last by a watch that counts seconds of our own and calls when a tick is
overdue.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

# Comes without types.
from apscheduler.executors.pool import ThreadPoolExecutor  # type: ignore[import-untyped]
from apscheduler.schedulers.background import BackgroundScheduler  # type: ignore[import-untyped]
from apscheduler.triggers.base import BaseTrigger  # type: ignore[import-untyped]

_LATE = 1.5
"""A tick that is later than so many intervals is asked for by the watch."""

# Its notices ("added job", "skipped: maximum number reached") are about itself.
logging.getLogger("apscheduler").setLevel(logging.ERROR)


class _EveryFromNow(BaseTrigger):  # type: ignore[misc]
    """First at once, then always an interval from now, not from the last time."""

    def __init__(self, interval_s: float) -> None:
        self._interval = timedelta(seconds=interval_s)

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        """Return when to call next."""
        return now if previous is None else now + self._interval


class Ticking:
    """Calls `tick` from `start` to `stop`; its errors are its own business.

    Args:
        tick: what to call; at most one call at a time.
        interval_s: seconds from one call to the next.
    """

    def __init__(self, tick: Callable[[], None], interval_s: float) -> None:
        """See the class."""
        self._tick = tick
        self._interval_s = interval_s
        self._scheduler = BackgroundScheduler(
            timezone=UTC, executors={"default": ThreadPoolExecutor(max_workers=1)}
        )
        self._ended = threading.Event()
        self._last_s = time.monotonic()
        self._watch = threading.Thread(target=self._watch_over, name="tick watch", daemon=True)

    def start(self) -> None:
        """Call for the first time now; used once."""
        self._last_s = time.monotonic()
        self._job = self._scheduler.add_job(
            self._call,
            _EveryFromNow(self._interval_s),
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
        self._scheduler.start()
        self._watch.start()

    def ask(self) -> None:
        """Call as soon as possible instead of at the end of the interval."""
        self._job.modify(next_run_time=datetime.now(UTC))

    def stop(self) -> None:
        """Call no more; returns when a call that is under way is over. Not from within it."""
        self._ended.set()
        self._watch.join()
        self._scheduler.shutdown(wait=True)

    def _call(self) -> None:
        self._last_s = time.monotonic()
        try:
            self._tick()
        finally:
            self._last_s = time.monotonic()

    def _watch_over(self) -> None:
        while not self._ended.wait(self._interval_s):
            if time.monotonic() - self._last_s > self._interval_s * _LATE:
                self.ask()
