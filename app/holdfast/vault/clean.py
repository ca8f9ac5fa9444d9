"""One clean-up of a series: merge, sweep and purge in the order that is safe.

Runs in a job process that holds the series' lock; retention has been applied before.
"""

from __future__ import annotations

from holdfast.core.clock import Clock, SystemClock
from holdfast.core.progress import SILENT, Progress
from holdfast.vault.clean_result import CleanResult, PurgeResult
from holdfast.vault.merge import merge
from holdfast.vault.series import Series
from holdfast.vault.sweep import purge, sweep

__all__ = ["CleanResult", "clean"]

_CLOCK = SystemClock()


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
    purges = []
    if immediately:
        # What can be removed without moving anything goes first: on a full disk even the
        # folder for a sweep needs room. Then come the packs, and with them room to merge.
        purges.append(purge(series, keep=None, progress=progress))
        sweep(series, progress, clock=clock)
        purges.append(purge(series, keep=None, progress=progress))
    merged = merge(series, progress)
    swept = sweep(series, progress, clock=clock)
    keep = None if immediately else swept.sweep_id
    purges.append(purge(series, keep=keep, progress=progress))
    purged = PurgeResult(
        purged=sum(each.purged for each in purges),
        purged_bytes=sum(each.purged_bytes for each in purges),
        put_back=tuple(pack_id for each in purges for pack_id in each.put_back),
    )
    return CleanResult(merged, swept, purged)
