"""One clean-up of a series: merge, sweep and purge in the order that is safe.

Runs in a job process that holds the series' lock; retention has been applied before.
"""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.core.clock import Clock, SystemClock
from holdfast.core.progress import SILENT, Progress
from holdfast.vault.merge import MergeResult, merge
from holdfast.vault.series import Series
from holdfast.vault.sweep import PurgeResult, SweepResult, purge, sweep

_CLOCK = SystemClock()


@dataclass(frozen=True, slots=True)
class CleanResult:
    """What one clean-up did."""

    merged: MergeResult
    swept: SweepResult
    purged: PurgeResult

    @property
    def freed_bytes(self) -> int:
        """Bytes given back to the disk now; what lies in the trash comes later."""
        return self.purged.purged_bytes - self.merged.new_bytes


def clean(
    series: Series,
    progress: Progress = SILENT,
    *,
    immediately: bool = False,
    clock: Clock = _CLOCK,
) -> CleanResult:
    """Give back what can be given back; the caller holds the series' lock.

    Args:
        series: which.
        progress: may cancel; all backups are whole at every moment.
        immediately: for a full disk: empty the trash at once, before and after. Deleted
            backups cannot be brought back afterwards.
        clock: names the sweep's folder in the trash.

    Raises:
        VaultDamagedError, VaultTooNewError: a manifest cannot be read; nothing was removed.
        VaultError: another subclass says what failed; all backups are whole.
        CancelledError: stopped at a safe point.
    """
    purged: PurgeResult | None = None
    if immediately:
        # Merging needs room first: on a full disk this is where it comes from.
        sweep(series, progress, clock=clock)
        purged = purge(series, keep=None, progress=progress)
    merged = merge(series, progress)
    swept = sweep(series, progress, clock=clock)
    keep = None if immediately else swept.sweep_id
    last = purge(series, keep=keep, progress=progress)
    if purged is not None:
        last = PurgeResult(
            purged=purged.purged + last.purged,
            purged_bytes=purged.purged_bytes + last.purged_bytes,
            put_back=purged.put_back + last.put_back,
        )
    return CleanResult(merged, swept, last)
