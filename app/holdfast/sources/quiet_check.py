"""`quick_check` of a rollback-mode source after it was read, while it is still the same.

When the check beside the reading was given up, the source is asked once more: most people's
programs are idle most of the time, and checking the file itself takes half a second a GB
where checking the stored copy through the vault takes many. It holds SHARED meanwhile, so it
ends at once when a program waits to commit, and is not tried on large files.
"""

from __future__ import annotations

from pathlib import Path

import apsw

from holdfast.core.clock import Clock
from holdfast.core.errors import CancelledError, SourceError
from holdfast.core.model import StatTuple, StructureCheck
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.sources.connections import open_reader
from holdfast.sources.reading_lock import Courtesy, look_up
from holdfast.sources.stat_tuple import take_stat
from holdfast.sources.structure_check import check_structure

LARGEST_BYTES = 1 << 30
"""Half a second of SHARED; a program without a busy timeout fails to commit meanwhile."""
_BETWEEN_LOOKS_S = 0.02


class _GiveWay:
    """Listens to the check: passes reports on, and ends it when a writer waits."""

    def __init__(self, courtesy: Courtesy, clock: Clock, progress: Progress) -> None:
        self._courtesy = courtesy
        self._clock = clock
        self._progress = progress
        self._next_s = clock.monotonic()
        self.gave_way = False

    def advance(self, report: Advance) -> None:
        self._progress.advance(report)
        now = self._clock.monotonic()
        if now < self._next_s:
            return
        self._next_s = now + _BETWEEN_LOOKS_S
        if self._courtesy.somebody_waits():
            self.gave_way = True
            raise CancelledError


def check_if_unchanged(
    path: Path, stat: StatTuple, *, clock: Clock, progress: Progress = SILENT
) -> StructureCheck | None:
    """Check a source that is still exactly what it was when `stat` was taken.

    Returns:
        The verdict, or None: it has changed, is busy, large, or somebody waited.

    Raises:
        CancelledError: the listener stopped it.
    """
    if stat.main is None or stat.main[2] > LARGEST_BYTES or stat.wal is not None:
        return None
    listener = _GiveWay(Courtesy(look_up(path), clock, give_way=True), clock, progress)
    try:
        connection = open_reader(path, busy_timeout_s=0.1)
    except SourceError:
        return None
    try:
        connection.execute("BEGIN; SELECT count(*) FROM sqlite_schema").fetchall()
        # Under SHARED nobody commits: what the files are now, they are until the end.
        if take_stat(path) != stat:
            return None
        return check_structure(connection, path, progress=listener)
    except CancelledError:
        if listener.gave_way:
            return None
        raise
    except (apsw.Error, SourceError, OSError):
        return None
    finally:
        connection.close(True)
