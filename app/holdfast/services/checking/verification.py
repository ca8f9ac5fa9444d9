"""VerificationService: prove what a backup is worth, and write the proof on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from holdfast.core.audit_chain import AuditAction
from holdfast.core.errors import (
    RestoreCheckError,
    VaultBusyError,
    VaultDamagedError,
    VaultFullError,
    VaultWriteError,
)
from holdfast.core.model import BackupInfo, Level, Profile, Structure, StructureCheck
from holdfast.core.names import display_name
from holdfast.core.progress import SILENT, Progress
from holdfast.core.runs import Outcome, RunFigures, RunKind
from holdfast.services.desk import Desk
from holdfast.services.making.cached_backups import backup_seen
from holdfast.services.making.stored_check import check_stored
from holdfast.services.restoring.staging import prove_structure, staged_database
from holdfast.services.results import VerificationResult
from holdfast.services.run_record import RunNotes, recorded
from holdfast.services.series_access import (
    find_backup,
    open_series,
    read_backups,
    writing_turn,
)
from holdfast.vault.manifest import Manifest
from holdfast.vault.series import Series
from holdfast.vault.verify import verify_stored

_RANK = {level: rank for rank, level in enumerate(Level)}


class VerificationService:
    """Verifications of one profile's backups."""

    def __init__(self, desk: Desk, profile: Profile) -> None:
        """See the class."""
        self._desk = desk
        self._profile = profile

    def verify(
        self, reference: str | None, level: Level, *, progress: Progress = SILENT
    ) -> tuple[VerificationResult, ...]:
        """Verify one backup, or all of them (newest first) when `reference` is None.

        Damage is a result, not an exception: the other backups are verified all the same.

        Raises:
            VaultError: the vault is away; NotFoundError: no such backup.
        """
        with recorded(self._desk, RunKind.VERIFICATION, self._profile) as notes:
            series = open_series(self._profile)
            if reference is not None:
                manifests = [find_backup(series, self._profile, reference)]
            else:
                manifests, damaged = read_backups(series)
                if damaged:
                    raise _several(damaged)
            results = tuple(self._one(series, m, level, progress) for m in reversed(manifests))
            self._tell(notes, results)
        return results

    def _tell(self, notes: RunNotes, results: tuple[VerificationResult, ...]) -> None:
        """Write what was found into the history and the audit trail."""
        bad = [result for result in results if not result.passed]
        if len(results) == 1:
            info = results[0].info
            notes.figures = RunFigures(info.backup_id, info.name, info.size_bytes)
        if bad:
            names = ", ".join(display_name(result.info.name) for result in bad[:3])
            more = f" and {len(bad) - 3} more" if len(bad) > 3 else ""
            notes.outcome = Outcome.FAILED
            notes.reason = f"Not whole: {names}{more}. Other backups are not concerned."
        for result in results:
            self._desk.audit.log(
                AuditAction.VERIFIED,
                profile_id=self._profile.profile_id,
                subject=result.info.name,
                id=result.info.backup_id,
                asked=result.level,
                passed=result.passed,
                messages=result.messages[:3],
            )

    def _one(
        self, series: Series, manifest: Manifest, level: Level, progress: Progress
    ) -> VerificationResult:
        began = self._desk.clock.monotonic()
        try:
            check = self._prove(series, manifest, level, progress)
        except (VaultDamagedError, RestoreCheckError) as error:
            messages = (error.message, *error.details.splitlines()[:5])
            lost = replace(manifest.info, level=Level.NONE, verified_at=self._desk.clock.now())
            messages += self._note(series, manifest, lost, progress)
            duration = self._desk.clock.monotonic() - began
            return VerificationResult(lost, level, False, messages, duration)
        info = self._proved(manifest.info, level, check)
        unnoted = self._note(series, manifest, info, progress)
        passed = check is None or check.structure is not Structure.DAMAGED
        messages = (*(check.messages if check else ()), *unnoted)
        duration = self._desk.clock.monotonic() - began
        return VerificationResult(info, level, passed, messages, duration)

    def _prove(
        self, series: Series, manifest: Manifest, level: Level, progress: Progress
    ) -> StructureCheck | None:
        if level is Level.RESTORED:
            with (
                self._desk.work_dir() as folder,
                staged_database(series, manifest, folder, progress) as staged,
            ):
                return prove_structure(staged, manifest, progress)
        verify_stored(series, manifest, progress)
        return check_stored(series, manifest, progress=progress) if level is Level.OPENED else None

    def _proved(self, info: BackupInfo, level: Level, check: StructureCheck | None) -> BackupInfo:
        """Return the facts after a check: a level is only reached by a structure that is ok."""
        now = self._desk.clock.now()
        if check is None:
            return _reached(info, level, now)
        good = check.structure is Structure.OK
        return replace(
            _reached(info, level, now) if good else replace(info, level=Level.STORED),
            structure=check.structure,
            messages=check.messages,
        )

    def _note(
        self, series: Series, manifest: Manifest, info: BackupInfo, progress: Progress
    ) -> tuple[str, ...]:
        """Write the proof on the backup; what was found is told even if that fails."""
        try:
            with writing_turn(series, self._desk.clock, progress):
                current = find_backup(series, self._profile, manifest.info.backup_id)
                kept = replace(info, protected=current.info.protected, note=current.info.note)
                noted = series.revise(current.with_info(kept))
                backup_seen(self._desk, self._profile, noted.shown)
        except (VaultFullError, VaultWriteError, VaultBusyError) as error:
            return (f"The result could not be noted on the backup: {error.title.lower()}.",)
        return ()


def _reached(info: BackupInfo, level: Level, now: datetime) -> BackupInfo:
    """Return the facts with a new proof; a higher one and its time are kept."""
    if _RANK[info.level] > _RANK[level]:
        return info
    return replace(info, level=level, verified_at=now)


def _several(damaged: list[VaultDamagedError]) -> VaultDamagedError:
    first = damaged[0]
    return VaultDamagedError(
        f"{len(damaged)} manifest(s) cannot be read, the first is {first.object_name}. "
        "The other backups are not concerned; verify them by name.",
        object_name=first.object_name,
    )
