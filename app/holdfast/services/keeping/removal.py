"""Backups go: moved to the vault's trash one by one, each with its reason in the audit trail.

Who calls has decided which, and holds the series' lock. An entry in the trail comes before
the deletion it tells of, so that nothing ever goes without one; where the deletion then
fails, the next entry says that the backup is still there. Killed in between, the next
application finds the backup and deletes it again, with an entry of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from holdfast.core.audit_chain import AuditAction
from holdfast.core.errors import CancelledError, HoldfastError
from holdfast.core.model import Profile
from holdfast.core.progress import Advance, Progress
from holdfast.core.runs import RunFigures, RunKind
from holdfast.services.desk import Desk
from holdfast.services.keeping.series_cleaning import clean_now, is_cleaning_due
from holdfast.services.making.cached_backups import backup_gone
from holdfast.services.results import Removed
from holdfast.services.run_record import RunNotes, recorded
from holdfast.vault.manifest import Manifest
from holdfast.vault.series import Series
from holdfast.vault.sweep import trash_backup


@dataclass(frozen=True, slots=True)
class Waste:
    """One backup that is to go."""

    manifest: Manifest
    reason: str

    @property
    def told(self) -> Removed:
        """The form for people and programs."""
        info = self.manifest.info
        return Removed(info.backup_id, info.name, info.created_at, info.size_bytes, self.reason)


@dataclass(frozen=True, slots=True)
class RemovalOutcome:
    """What one removal did."""

    freed_bytes: int
    warnings: tuple[str, ...]


def remove_backups(
    desk: Desk,
    profile: Profile,
    series: Series,
    waste: Sequence[Waste],
    progress: Progress,
    *,
    cleans: bool,
) -> RemovalOutcome:
    """Move backups to the trash, oldest first, as one run of the history.

    Args:
        desk: of this home.
        profile: whose backups they are.
        series: theirs; the caller holds its lock.
        waste: what goes, the last made first.
        progress: may cancel between two backups and while space is given back.
        cleans: also give space back, if the time for that has come.

    Raises:
        VaultError: a backup could not be moved, it and those after it are as they were; or
            the clean-up failed, all remaining backups are whole.
        CancelledError: stopped; what was removed by then is removed.
    """
    with recorded(desk, RunKind.CLEANUP, profile) as notes:
        for done, each in enumerate(reversed(waste)):
            notes.reason = _removed_words(done)
            progress.advance(Advance("removing", done, len(waste), unit="backups"))
            _remove(desk, profile, series, each)
        notes.reason = _removed_words(len(waste))
        progress.advance(Advance("removing", len(waste), len(waste), unit="backups"))
        freed = 0
        if cleans and is_cleaning_due(desk, series):
            freed = _clean(desk, series, progress, notes)
    return RemovalOutcome(freed, tuple(notes.warnings))


def _remove(desk: Desk, profile: Profile, series: Series, each: Waste) -> None:
    info = each.manifest.info
    facts = {"id": info.backup_id, "reason": each.reason}
    desk.audit.log(
        AuditAction.BACKUP_DELETED, profile_id=profile.profile_id, subject=info.name, **facts
    )
    try:
        trash_backup(series, each.manifest, clock=desk.clock)
    except HoldfastError as error:
        facts["reason"] = f"It was not deleted. {error.message}"
        desk.audit.log(
            AuditAction.FAILED, profile_id=profile.profile_id, subject=info.name, **facts
        )
        raise
    backup_gone(desk, profile, info.backup_id)


def _clean(desk: Desk, series: Series, progress: Progress, notes: RunNotes) -> int:
    """Give space back; when only that fails, what was removed is still told."""
    try:
        result = clean_now(desk, series, progress)
    except CancelledError:
        raise
    except HoldfastError as error:
        notes.error = error
        notes.warnings.append(f"No space was given back. {error.message}")
        return 0
    notes.figures = RunFigures(added_bytes=-result.freed_bytes)
    return result.freed_bytes


def _removed_words(count: int) -> str:
    if not count:
        return ""
    return f"{count} backup{'s' if count > 1 else ''} removed that no rule needs any more."
