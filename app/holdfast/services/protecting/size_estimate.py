"""How much space backups will take: measured on samples of the databases, then reckoned.

A sample is read through SQLite's own descriptor and compressed as the vault compresses.
What a database will change in the future nobody knows; what is assumed is said below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from holdfast.core.errors import HoldfastError
from holdfast.core.pages import GROUP_BYTES
from holdfast.core.schedule import BackupFrequency

SAMPLES = 24
"""Groups of 64 KiB read from each database, spread evenly."""
UNKNOWN_RATIO = 0.5
"""Taken for a database of which no sample could be read."""
CHANGED_SHARE = {
    BackupFrequency.HOURLY: 0.001,
    BackupFrequency.DAILY: 0.005,
    BackupFrequency.WEEKLY: 0.02,
    BackupFrequency.MONTHLY: 0.05,
}
"""Share of a database's pages that changes between two backups, as an assumption: a
library or an account book that is used every day."""


@dataclass(frozen=True, slots=True)
class SizeEstimate:
    """What some databases take, together."""

    database_bytes: int
    first_bytes: int
    """What their first backups will take in a vault."""

    def kept_bytes(self, frequency: BackupFrequency, backups: int, *, daily: int = 0) -> int:
        """Return what so many backups of each, and one for each of `daily` days, will take."""
        later = CHANGED_SHARE[frequency] * max(backups - 1, 0)
        later += CHANGED_SHARE[BackupFrequency.DAILY] * daily
        return round(self.first_bytes * (1 + later))


def estimate_sizes(paths: Sequence[Path]) -> SizeEstimate:
    """Return what databases take; one that cannot be read now counts with its length."""
    sizes = [_size(path) for path in paths]
    first = sum(round(size * _ratio(path, size)) for path, size in zip(paths, sizes, strict=True))
    return SizeEstimate(sum(sizes), first)


def _ratio(path: Path, size_bytes: int) -> float:
    """Return how far samples of a database can be compressed, 0 to 1."""
    import apsw

    from holdfast.sources.connections import open_reader
    from holdfast.vault.codec import compress_pages

    read = stored = 0
    groups = max(size_bytes // GROUP_BYTES, 1)
    step = max(groups // SAMPLES, 1)
    try:
        connection = open_reader(path, busy_timeout_s=0.0)
        try:
            for group in range(0, groups, step):
                _complete, data = connection.read("main", 0, group * GROUP_BYTES, GROUP_BYTES)
                read += len(data)
                stored += len(compress_pages(data))
        finally:
            connection.close(True)
    except (HoldfastError, apsw.Error):
        return UNKNOWN_RATIO
    return stored / read if read else UNKNOWN_RATIO


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
