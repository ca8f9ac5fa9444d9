"""Restore drills: one backup of a profile is brought back to a working file and checked.

The only proof that a backup restores is a restore. Not every backup can be drilled each
week, so they take turns: at least every second drill is of the newest good one, which is
the one a person would ask for; between, those that were never drilled, oldest first, then
those whose drill is longest ago. What was proved stands on the backup itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from holdfast.core.model import BackupInfo, Level, Profile, Structure
from holdfast.core.progress import SILENT, Progress
from holdfast.core.wire import plain_form, read
from holdfast.services.desk import Desk
from holdfast.services.results import Verifications
from holdfast.services.series_access import open_series, read_backups
from holdfast.services.verification import VerificationService


@dataclass(frozen=True, slots=True)
class DrillMemory:
    """What is remembered of the drills of one profile."""

    at: datetime | None = None
    """When one was last carried out, whatever it found."""
    tried_at: datetime | None = None
    """When one was last begun; it may have failed for want of a disk."""
    was_newest: bool = False
    """The last one was of the newest backup."""


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
    _write(desk, profile, replace(memory, tried_at=now))
    manifests, _ = read_backups(open_series(profile))
    good = [manifest.info for manifest in manifests if _is_good(manifest.info)]
    if not good:
        return Verifications(())
    info = whose_turn(good, was_newest=memory.was_newest)
    service = VerificationService(desk, profile)
    results = service.verify(info.backup_id, Level.RESTORED, progress=progress)
    was_newest = info.backup_id == max(each.backup_id for each in good)
    _write(desk, profile, DrillMemory(at=now, tried_at=now, was_newest=was_newest))
    return Verifications(results)


def whose_turn(good: Sequence[BackupInfo], *, was_newest: bool) -> BackupInfo:
    """Return the backup to drill next; `good` has at least one, in any order."""
    by_age = sorted(good, key=lambda info: info.backup_id)
    newest, others = by_age[-1], by_age[:-1]
    if not others or not was_newest:
        return newest
    never = [info for info in others if info.level is not Level.RESTORED]
    if never:
        return never[0]
    return min(others, key=lambda info: (info.verified_at or info.created_at, info.backup_id))


def read_drills(desk: Desk, profile_id: str) -> DrillMemory:
    """Return what is remembered; nothing at first.

    Raises:
        CatalogueError: the catalogue cannot be read.
    """
    return drills_of(desk.preferences.get(drills_name(profile_id)))


def drills_of(form: object) -> DrillMemory:
    """Return what a stored preference says; nothing where somebody edited it by hand."""
    try:
        return DrillMemory() if form is None else read(DrillMemory, form)
    except ValueError:
        return DrillMemory()


def drills_name(profile_id: str) -> str:
    """Return the name of the preference that holds it."""
    return f"drills:{profile_id}"


def _is_good(info: BackupInfo) -> bool:
    """Tell whether a drill can find anything new: the loss of others is known."""
    lost = info.level is Level.NONE and info.verified_at is not None
    return info.structure is not Structure.DAMAGED and not lost


def _write(desk: Desk, profile: Profile, memory: DrillMemory) -> None:
    name, now = drills_name(profile.profile_id), desk.clock.now()
    desk.preferences.put(name, plain_form(memory), now)
