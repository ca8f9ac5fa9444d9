"""A year in a few minutes: change the database a little, back it up, once for each day.

Days pass by a clock of our own; everything else is the product. Each day updates 0.1 % of
the rows at random and inserts 0.1 %, in SQLite's default journal mode.

Run as `python -m tests.benchmarks.drive_daily DATABASE DAYS` with HOLDFAST_HOME set.
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from holdfast.services.desk import open_desk
from holdfast.services.making.backups import BackupService
from tests.benchmarks.database import change
from tests.benchmarks.sides import PROFILE


class DailyClock:
    """A clock whose wall time stands still until the next day is asked for."""

    def __init__(self, first: datetime) -> None:
        self._now = first

    def now(self) -> datetime:
        """Return the day's instant."""
        return self._now

    def monotonic(self) -> float:
        """Return real seconds."""
        return time.monotonic()

    def sleep_till_tomorrow(self) -> None:
        """Let a day pass."""
        self._now += timedelta(days=1)


def live_through(database: Path, days: int) -> None:
    """Back up once a day, the first time before any change."""
    clock = DailyClock(datetime.now(UTC) - timedelta(days=days))
    desk = open_desk(clock=clock)
    service = BackupService(desk, desk.book.find(PROFILE))
    for day in range(days):
        if day:
            change(database, "random", day)
        service.create_backup()
        clock.sleep_till_tomorrow()


if __name__ == "__main__":
    live_through(Path(sys.argv[1]), int(sys.argv[2]))
