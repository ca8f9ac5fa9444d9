"""Restore drills: one backup of a profile is brought back to a working file and checked.

The only proof that a backup restores is a restore. Not every backup can be drilled each
week, so they take turns: at least every second drill is of the newest good one, which is
the one a person would ask for; between, those that were never drilled, oldest first, then
those whose drill is longest ago. What was proved stands on the backup itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from holdfast.core.errors import CancelledError
from holdfast.core.model import BackupInfo, Level, Profile, Structure
from holdfast.core.progress import SILENT, Progress
from holdfast.services.checking.drill_memory import DrillMemory, read_drills, write_drills
from holdfast.services.checking.verification import VerificationService
from holdfast.services.desk import Desk
from holdfast.services.results import Verifications
from holdfast.services.series_access import open_series, read_backups


def run_drill(desk: Desk, profile: Profile, *, progress: Progress = SILENT) -> Verifications:
    """Restore the backup whose turn it is; nothing to restore is no failure.

    A backup that is not whole is a result, not an exception, as for any verification.

    Raises:
        VaultError: the vault is away.
        StagingError: there is no room to restore into.
        CancelledError: stopped; it is due again.
    """
    memory = read_drills(desk, profile.profile_id)
    now = desk.clock.now()
    write_drills(desk, profile.profile_id, replace(memory, tried_at=now))
    manifests, _ = read_backups(open_series(profile))
    good = [manifest.info for manifest in manifests if _is_good(manifest.info)]
    if not good:
        return Verifications(())
    info = whose_turn(good, memory)
    service = VerificationService(desk, profile)
    try:
        results = service.verify(info.backup_id, Level.RESTORED, progress=progress)
    except CancelledError:
        write_drills(desk, profile.profile_id, memory)  # as if it had never been tried
        raise
    ids = {each.backup_id for each in good}
    drilled = {i: at for i, at in {**memory.drilled, info.backup_id: now}.items() if i in ids}
    newest = info.backup_id == max(ids)
    write_drills(
        desk, profile.profile_id, DrillMemory(now, tried_at=now, was_newest=newest, drilled=drilled)
    )
    return Verifications(results)


def whose_turn(good: Sequence[BackupInfo], memory: DrillMemory) -> BackupInfo:
    """Return the backup to drill next; `good` has at least one, in any order."""
    by_age = sorted(good, key=lambda info: info.backup_id)
    newest, others = by_age[-1], by_age[:-1]
    if not others or not memory.was_newest:
        return newest
    # Of those that were never drilled the oldest has waited longest.
    return min(others, key=lambda info: (_drilled_at(info, memory), info.backup_id))


def _drilled_at(info: BackupInfo, memory: DrillMemory) -> datetime:
    """Return when a backup was last brought back to be looked at; long ago if it never was."""
    proved = info.verified_at if info.level is Level.RESTORED else None
    times = [at for at in (proved, memory.drilled.get(info.backup_id)) if at is not None]
    return max(times, default=datetime.min.replace(tzinfo=UTC))


def _is_good(info: BackupInfo) -> bool:
    """Tell whether a drill can find anything new: the loss of others is known."""
    lost = info.level is Level.NONE and info.verified_at is not None
    return info.structure is not Structure.DAMAGED and not lost
