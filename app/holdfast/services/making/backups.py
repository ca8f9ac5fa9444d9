"""BackupService: make, list, protect and delete the backups of one profile."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Self

from holdfast.core.audit_chain import AuditAction
from holdfast.core.errors import CatalogueError, HoldfastError, UsageError
from holdfast.core.model import BackupInfo, BackupKind, Profile, Structure
from holdfast.core.names import check_name, display_name
from holdfast.core.progress import SILENT, Progress
from holdfast.core.runs import Outcome, RunFigures, RunKind
from holdfast.services.desk import Desk
from holdfast.services.interrupted import resolve_interrupted
from holdfast.services.making.backup_run import BackupRun
from holdfast.services.making.cached_backups import backup_gone, backup_seen, series_seen
from holdfast.services.results import BackupResult, RestoreResult
from holdfast.services.run_record import recorded
from holdfast.services.series_access import (
    BackupList,
    check_not_older,
    find_backup,
    open_series,
    read_backups,
    remember_newest,
    writing_turn,
)

_DAMAGED = (
    "SQLite finds damage in the database. This backup keeps it as it is and never counts as a "
    "good one."
)


class BackupService:
    """The backups of one profile."""

    def __init__(self, desk: Desk, profile: Profile) -> None:
        """See the class."""
        self._desk = desk
        self._profile = profile

    @classmethod
    def of(
        cls,
        source: Path | str,
        vault: Path | str,
        *,
        name: str | None = None,
        home: Path | str | None = None,
    ) -> Self:
        """Return the service for a database and its vault: how other programs begin.

        The first time the database is protected, as `holdfast protect` does it, and its vault
        made; afterwards it is found again.

        Args:
            source: the database.
            vault: a vault, or a folder to make one in.
            name: of the profile; the file's where it has none yet.
            home: where settings and history are kept; the person's own by default.

        Raises:
            SourceError, VaultError, UsageError: as `ProfileService.protect`.
            CatalogueError, StagingError: the home cannot be used.
        """
        from holdfast.services.library import open_profile

        return cls(*open_profile(Path(source), Path(vault), name, home))

    @property
    def desk(self) -> Desk:
        """What other services on the same home begin with."""
        return self._desk

    @property
    def profile(self) -> Profile:
        """Whose backups these are."""
        return self._profile

    def create_backup(
        self,
        name: str | None = None,
        *,
        protected: bool = False,
        kind: BackupKind = BackupKind.MANUAL,
        note: str = "",
        accept_older_vault: bool = False,
        progress: Progress = SILENT,
    ) -> BackupResult:
        """Copy the source consistently and store what changed.

        When this returns, the backup is durable and its new objects have been read back.

        Raises:
            SourceError: the source could not be read; nothing was stored, except that a
                damaged original is kept as a backup marked damaged before the error is raised.
            VaultError: nothing was stored.
            CancelledError: nothing was stored.
        """
        result, error = self._run(
            name,
            protected=protected,
            kind=kind,
            note=note,
            accept_older_vault=accept_older_vault,
            progress=progress,
        )
        if error is not None:
            raise error
        return result

    def keep_present(self, *, progress: Progress = SILENT) -> BackupInfo:
        """Keep what is there now as a protected `pre_restore` backup, damaged or not.

        Raises:
            SourceError: not even its bytes could be kept; VaultError: nothing was stored.
        """
        result, _ = self._run(None, kind=BackupKind.PRE_RESTORE, progress=progress)
        return result.info

    def _run(
        self,
        name: str | None,
        *,
        protected: bool = False,
        kind: BackupKind,
        note: str = "",
        accept_older_vault: bool = False,
        progress: Progress,
    ) -> tuple[BackupResult, HoldfastError | None]:
        """Run once, recorded; the error is a damaged source's, whose original was kept."""
        if name is not None:
            check_name(name, "backup")
        with recorded(self._desk, RunKind.BACKUP, self._profile) as notes:
            result, error = self._carry_out(
                name,
                protected=protected,
                kind=kind,
                note=note,
                accept_older_vault=accept_older_vault,
                progress=progress,
            )
            notes.figures, notes.error = _figures(result), error
            if result.info.unchanged:
                notes.outcome = Outcome.UNCHANGED
            if error is None and result.info.structure is Structure.DAMAGED:
                notes.reason = _DAMAGED
            try:
                self._tell(result)
            except CatalogueError as lost:  # the backup is made, whatever is remembered of it
                notes.warnings.append(lost.message)
            notes.warnings += backup_seen(self._desk, self._profile, result.info)
        return replace(result, warnings=(*result.warnings, *notes.warnings)), error

    def _tell(self, result: BackupResult) -> None:
        """Write what was made into the audit trail and beside the settings."""
        info = result.info
        self._desk.audit.log(
            AuditAction.BACKUP_MADE,
            profile_id=self._profile.profile_id,
            subject=info.name,
            id=info.backup_id,
            bytes=info.size_bytes,
            added_bytes=info.added_bytes,
            level=info.level,
            structure=info.structure,
        )
        if info.kind is not BackupKind.PRE_RESTORE and info.structure is not Structure.DAMAGED:
            self._desk.settings.note_backup(self._profile.profile_id, info.created_at)

    def _carry_out(
        self,
        name: str | None,
        *,
        protected: bool,
        kind: BackupKind,
        note: str,
        accept_older_vault: bool,
        progress: Progress,
    ) -> tuple[BackupResult, HoldfastError | None]:
        series = open_series(self._profile)
        if not accept_older_vault:
            check_not_older(self._desk, self._profile, series)
        began = self._desk.clock.monotonic()
        resolved = resolve_interrupted(self._profile)
        series.make()
        with (
            writing_turn(series, self._desk.clock, progress),
            self._desk.work_dir() as work_dir,
        ):
            if not accept_older_vault:
                check_not_older(self._desk, self._profile, series)
            run = BackupRun(self._desk, self._profile, series, work_dir, progress)
            outcome = run.run(name, protected=protected, kind=kind, note=note)
        remember_newest(self._desk, self._profile, outcome.info.backup_id)
        result = BackupResult(
            info=outcome.info,
            capture=outcome.capture,
            warnings=(*resolved, *series.vault.warnings, *outcome.warnings),
            duration_s=self._desk.clock.monotonic() - began,
            first=outcome.first,
        )
        return result, outcome.error

    def create_pre_migration_backup(self, note: str = "") -> BackupResult:
        """Make a protected backup before the owning program changes its schema."""
        return self.create_backup(protected=True, kind=BackupKind.PRE_MIGRATION, note=note)

    def list_backups(self) -> BackupList:
        """Return the backups, newest first, and any damage met on the way."""
        series = open_series(self._profile)
        manifests, damaged = read_backups(series)
        backups = tuple(manifest.shown for manifest in reversed(manifests))
        series_seen(self._desk, self._profile, series, backups)
        return BackupList(backups, tuple(damaged), series.vault.warnings)

    def get_backup(self, reference: str) -> BackupInfo:
        """Return one backup by name, prefix, id or `latest`."""
        return find_backup(open_series(self._profile), self._profile, reference).shown

    def delete_backup(self, reference: str, *, force: bool = False) -> BackupInfo:
        """Move a backup to the trash; its space is given back by later clean-ups.

        Raises:
            UsageError: it is protected and `force` is not given.
        """
        from holdfast.vault.sweep import trash_backup

        series = open_series(self._profile)
        with writing_turn(series, self._desk.clock):
            manifest = find_backup(series, self._profile, reference)
            if manifest.info.protected and not force:
                raise UsageError(
                    f"“{display_name(manifest.info.name)}” is pinned. Nothing was deleted.",
                    hint="Unpin it first, or delete it with --force.",
                )
            trash_backup(series, manifest)
            remember_newest(self._desk, self._profile, series.newest_id())
            backup_gone(self._desk, self._profile, manifest.info.backup_id)
        self._desk.audit.log(
            AuditAction.BACKUP_DELETED,
            profile_id=self._profile.profile_id,
            subject=manifest.info.name,
            id=manifest.info.backup_id,
            forced=force,
        )
        return manifest.info

    def restore_backup(
        self, reference: str, to: Path | None = None, *, progress: Progress = SILENT
    ) -> RestoreResult:
        """Put a backup back in its place, or into a new file; see `RestoreService.restore`.

        Raises:
            HoldfastError: see there; the database is what it was.
        """
        from holdfast.services.restoring.restores import RestoreService

        return RestoreService(self._desk, self._profile).restore(reference, to, progress=progress)

    def set_protected(self, reference: str, protected: bool) -> BackupInfo:
        """Pin or unpin a backup: a pinned one is never removed by retention."""
        series = open_series(self._profile)
        with writing_turn(series, self._desk.clock):
            manifest = find_backup(series, self._profile, reference)
            info = replace(manifest.info, protected=protected)
            if info != manifest.info:
                pinned = series.revise(manifest.with_info(info))
                backup_seen(self._desk, self._profile, pinned.shown)
        if info != manifest.info:
            self._desk.audit.log(
                AuditAction.BACKUP_PINNED if protected else AuditAction.BACKUP_UNPINNED,
                profile_id=self._profile.profile_id,
                subject=info.name,
                id=info.backup_id,
            )
        return info

    def vault_size_bytes(self) -> int:
        """Return the bytes this profile's packs and manifests take in the vault."""
        series = open_series(self._profile)
        if not series.exists():
            return 0
        folder = f"series/{series.series_id}/backups"
        manifests = sum(stored.size_bytes for stored in series.store.list(folder))
        return sum(series.packs().values()) + manifests


def _figures(result: BackupResult) -> RunFigures:
    info = result.info
    return RunFigures(
        backup_id=info.backup_id,
        backup_name=info.name,
        size_bytes=info.size_bytes,
        added_bytes=info.added_bytes,
        changed_pages=info.changed_pages,
        lock_s=result.capture.lock_s if result.capture else 0.0,
    )
