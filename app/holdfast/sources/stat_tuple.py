"""Has anything happened to a database since it was last read?

Identity, size and times of main, `-wal` and `-journal`, for one purpose only: to prove
that nothing changed. Times may go back (`rsync -t`), so tuples are compared for equality
and never by order; change counters, WAL size and salts stand still across commits and are
not looked at. Only `stat` is called: no file is opened.
"""

from __future__ import annotations

import os
from pathlib import Path

from holdfast.core.model import StatTuple

QUIET_NS = 2_000_000_000
"""A file written this shortly before a reading may be written again within one tick of a
coarse clock (FAT counts in 2 s) and look the same."""

_Part = tuple[int, int, int, int, int]


def take_stat(path: Path) -> StatTuple:
    """Return the tuple of the database a path leads to; links are followed.

    Raises:
        OSError: a part is there but may not be looked at. An absent part is None.
    """
    main = os.path.realpath(path)
    return StatTuple(main=_part(main), wal=_part(f"{main}-wal"), journal=_part(f"{main}-journal"))


def is_surely_unchanged(before: StatTuple, now: StatTuple, began_ns: int) -> bool:
    """Tell whether the database is certainly what it was when it was last read.

    Args:
        before: taken before the first byte of that reading.
        now: taken now.
        began_ns: wall clock when that reading began, nanoseconds since 1970.

    Returns:
        False means "read it", not "it changed".
    """
    return before.main is not None and before == now and was_quiet(before, began_ns)


def was_quiet(stat: StatTuple, at_ns: int) -> bool:
    """Tell whether the newest change was at least two seconds before an instant."""
    return at_ns - stat.newest_ns >= QUIET_NS


def _part(path: str) -> _Part | None:
    try:
        known = os.stat(path)  # noqa: PTH116  three calls on every tick for every profile
    except (FileNotFoundError, NotADirectoryError):
        return None
    return (known.st_dev, known.st_ino, known.st_size, known.st_mtime_ns, known.st_ctime_ns)
