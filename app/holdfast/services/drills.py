"""Restore drills: one backup of a profile is brought back to a working file and checked.

The only proof that a backup restores is a restore. Not every backup can be drilled each
week, so they take turns: at least every second drill is of the newest good one, which is
the one a person would ask for; between, those that were never drilled, oldest first, then
those whose drill is longest ago. What was proved stands on the backup itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

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
    drilled: Mapping[str, datetime] = field(default_factory=dict)
    """When which backup was drilled last, by its id. What is proved of a backup stands on it,
    but a database that only its own program can check never gets that far."""


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
    info = whose_turn(good, memory)
    service = VerificationService(desk, profile)
    results = service.verify(info.backup_id, Level.RESTORED, progress=progress)
    ids = {each.backup_id for each in good}
    drilled = {i: at for i, at in {**memory.drilled, info.backup_id: now}.items() if i in ids}
    newest = info.backup_id == max(ids)
    _write(desk, profile, DrillMemory(now, tried_at=now, was_newest=newest, drilled=drilled))
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
