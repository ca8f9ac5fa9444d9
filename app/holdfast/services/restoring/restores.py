"""RestoreService: bring a backup back, whole or in part, in place or to another file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import apsw

from holdfast.core.audit_chain import AuditAction
from holdfast.core.errors import (
    NotFoundError,
    StagingError,
    TargetHeldError,
    TargetRefusedError,
    UsageError,
)
from holdfast.core.model import BackupInfo, BackupKind, Profile, Structure
from holdfast.core.names import display_name
from holdfast.core.profiles import LastRestore
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.core.runs import RunFigures, RunKind
from holdfast.core.table_rows import TableChoice
from holdfast.services.desk import Desk
from holdfast.services.interrupted import resolve_interrupted
from holdfast.services.keeping.acceptances import Acceptances
from holdfast.services.making.backups import BackupService
from holdfast.services.restoring.restore_plan import RestorePlan
from holdfast.services.restoring.staging import check_room, prove_structure, staged_database
from holdfast.services.restoring.table_counts import count_rows
from holdfast.services.results import RestoreResult, TablesResult
from holdfast.services.run_record import RunNotes, recorded
from holdfast.services.series_access import find_backup, open_series, read_backups
from holdfast.sources.holders import Holder, find_holders, identities_of
from holdfast.sources.place import put_back
from holdfast.sources.recoveries import forget_old_recoveries
from holdfast.vault.browse_vfs import BrowseSource, open_backup
from holdfast.vault.manifest import Manifest
from holdfast.vault.series import Series


class RestoreService:
    """Restores of one profile."""

    def __init__(self, desk: Desk, profile: Profile) -> None:
        """See the class."""
        self._desk = desk
        self._profile = profile

    def plan(self, reference: str, to: Path | None = None) -> RestorePlan:
        """Return what `restore` would do, changing nothing."""
        manifest = find_backup(open_series(self._profile), self._profile, reference)
        target, in_place = self._target(to)
        try:
            free = shutil.disk_usage(target.parent).free
        except OSError:
            free = 0
        found: tuple[Holder, ...] = ()
        unseen = False
        if in_place and identities_of(target):
            report = find_holders(target)
            found, unseen = report.holders, not report.complete
        others = [holder for holder in found if holder.pid != os.getpid()]
        return RestorePlan(
            info=manifest.info,
            target=target,
            size_bytes=manifest.info.size_bytes,
            free_bytes=free,
            holders=tuple(str(holder) for holder in found),
            in_place=in_place,
            programs=tuple(dict.fromkeys(holder.program for holder in others)),
            open_here=len(others) < len(found),
            unseen=unseen,
        )

    def restore(
        self,
        reference: str,
        to: Path | None = None,
        *,
        allow_held: bool = False,
        accept_unknown: bool = False,
        progress: Progress = SILENT,
    ) -> RestoreResult:
        """Put a backup back in its place, or write it to another file.

        In place, what is there now is first kept as a protected `pre_restore` backup. With
        `accept_unknown` a file that SQLite cannot write through is replaced although nobody
        can tell whether a program has it open.
        Killed at any point, the target is the old database or the new one.

        Raises:
            VaultDamagedError, RestoreError, StagingError, SourceError: the target is what it
                was, unless the error is a RestoreCheckError whose text says otherwise.
        """
        with recorded(self._desk, RunKind.RESTORE, self._profile) as notes:
            series = open_series(self._profile)
            manifest = find_backup(series, self._profile, reference)
            result = self._restore(
                series,
                manifest,
                to,
                allow_held=allow_held,
                accept_unknown=accept_unknown,
                progress=progress,
            )
            return self._told(notes, result)

    def export(self, reference: str, file: Path, *, progress: Progress = SILENT) -> RestoreResult:
        """Write a backup to a new file, never to one that is there.

        Raises:
            TargetRefusedError: something lies there, be it the profile's own database;
                otherwise as `restore`.
        """
        if os.path.lexists(file.expanduser()):
            raise _taken(file)
        return self.restore(reference, file, progress=progress)

    def undo(
        self,
        *,
        allow_held: bool = False,
        accept_unknown: bool = False,
        progress: Progress = SILENT,
    ) -> RestoreResult:
        """Put back what the last restore in place replaced; can itself be undone.

        Raises:
            NotFoundError: there is nothing to undo.
        """
        with recorded(self._desk, RunKind.RESTORE, self._profile) as notes:
            series = open_series(self._profile)
            safety = self._safety_copy(series)
            result = self._restore(
                series,
                safety,
                None,
                allow_held=allow_held,
                accept_unknown=accept_unknown,
                progress=progress,
            )
            return self._told(notes, result)

    def _safety_copy(self, series: Series) -> Manifest:
        """Return what the last restore in place replaced."""
        last = self._desk.book.memory(self._profile.profile_id).last_restore
        manifests, _ = read_backups(series)
        safety = [m for m in manifests if m.info.kind is BackupKind.PRE_RESTORE]
        if last is not None:
            safety = [m for m in safety if m.info.backup_id == last.pre_restore_id] or safety
        if not safety:
            raise NotFoundError(
                f"“{display_name(self._profile.name)}” has no restore to undo. Nothing was changed."
            )
        return safety[-1]

    def _told(self, notes: RunNotes, result: RestoreResult) -> RestoreResult:
        """Write what was restored into the history and the audit trail."""
        notes.figures = _figures(result.info)
        self._desk.audit.log(
            AuditAction.RESTORED,
            profile_id=self._profile.profile_id,
            subject=result.info.name,
            id=result.info.backup_id,
            target=result.target,
            way=result.way,
            safety_copy=result.pre_restore,
        )
        return result

    def restore_tables(
        self,
        reference: str,
        choices: Sequence[TableChoice],
        *,
        progress: Progress = SILENT,
    ) -> TablesResult:
        """Bring tables or selected rows back into the live database in one transaction.

        Raises:
            RestoreError, NotFoundError: rolled back; the database is what it was.
        """
        with recorded(self._desk, RunKind.RESTORE, self._profile) as notes:
            result = self._restore_tables(reference, choices, progress)
            notes.figures = _figures(result.info)
            tables = [choice.name for choice in choices]
            notes.reason = f"Tables: {', '.join(display_name(name) for name in tables)}."
            self._desk.audit.log(
                AuditAction.RESTORED,
                profile_id=self._profile.profile_id,
                subject=result.info.name,
                id=result.info.backup_id,
                tables=tables,
                safety_copy=result.pre_restore,
            )
            return result

    def _restore_tables(
        self, reference: str, choices: Sequence[TableChoice], progress: Progress
    ) -> TablesResult:
        from holdfast.sources.table_copy import copy_tables

        series = open_series(self._profile)
        manifest = find_backup(series, self._profile, reference)
        target, _ = self._target(None)
        if not target.exists():
            raise TargetRefusedError(
                f"{target} is not there, so no table can be put into it. Nothing was changed.",
                hint="Restore the whole database.",
            )
        with open_backup(series, manifest) as backup:
            _refuse_unknown(backup, manifest.info, choices)
            safety = self._keep_present(progress)
            try:
                tables = copy_tables(
                    target, backup.uri, choices, progress=progress, clock=self._desk.clock
                )
            finally:
                backup.raise_pending()
        self._remember(target, manifest.info, safety)
        return TablesResult(manifest.info, tables, safety.name)

    def _restore(
        self,
        series: Series,
        manifest: Manifest,
        to: Path | None,
        *,
        allow_held: bool,
        accept_unknown: bool,
        progress: Progress,
    ) -> RestoreResult:
        began = self._desk.clock.monotonic()
        target, in_place = self._target(to)
        if not in_place and os.path.lexists(target):
            raise _taken(target)
        damaged = manifest.info.structure is Structure.DAMAGED
        if damaged and in_place:
            raise TargetRefusedError(
                f"“{display_name(manifest.info.name)}” was damaged when it was made, so it is not "
                "put in the place of your database. Nothing was changed.",
                hint="Choose another backup, or save this one elsewhere with --to FILE.",
            )
        check_room(target.parent, manifest.info.size_bytes)
        warnings: list[str] = list(resolve_interrupted(self._profile)) if in_place else []
        safety: BackupInfo | None = None
        recovery_dir: Path | None = None
        with staged_database(series, manifest, target.parent, progress) as staged:
            check = None
            if len(manifest.files) == 1:
                check = prove_structure(staged, manifest, progress)
                warnings += [f"SQLite: {message}" for message in check.messages[:3]]
            tables = () if damaged else count_rows(staged)
            if in_place and os.path.lexists(target):
                self._refuse_held(target, allow_held=allow_held)
                safety = self._keep_present(progress)
            progress.advance(Advance("putting in place", 0, 1, unit="step"))
            report = put_back(
                staged,
                target,
                allow_held=allow_held,
                accept_unknown=accept_unknown,
                checked=check,
                progress=progress,
                clock=self._desk.clock,
            )
            recovery_dir = report.recovery_dir
            warnings += report.notes
        if damaged:
            warnings.append("This backup was marked damaged when it was made.")
            warnings += self._restore_extras(series, manifest, target, progress)
        if in_place:
            self._remember(target, manifest.info, safety)
            Acceptances(self._desk).accept_restored(self._profile, series, manifest.info)
            # Old files that swaps kept are given up after 30 days; not being able to is no news.
            with suppress(OSError):
                forget_old_recoveries(target.parent, self._desk.clock.now())
        return RestoreResult(
            info=manifest.info,
            target=target,
            way=report.way,
            pre_restore=safety.name if safety else None,
            tables=tables,
            recovery_dir=recovery_dir,
            warnings=tuple(warnings),
            duration_s=self._desk.clock.monotonic() - began,
        )

    def _target(self, to: Path | None) -> tuple[Path, bool]:
        source = Path(os.path.realpath(self._profile.source_path))
        if to is None:
            return source, True
        target = Path(os.path.normpath(to.expanduser().absolute()))
        in_place = Path(os.path.realpath(target)) == source
        if not in_place and self._inside_own_places(target):
            raise TargetRefusedError(
                "That place lies inside the vault or Holdfast's own folder. Nothing was changed.",
                hint="Choose a folder of your own.",
            )
        return (source, True) if in_place else (target, False)

    def _inside_own_places(self, target: Path) -> bool:
        real = Path(os.path.realpath(target))
        places = (self._profile.vault_path, self._desk.paths.home)
        return any(Path(os.path.realpath(place)) in real.parents for place in places)

    def _refuse_held(self, target: Path, *, allow_held: bool) -> None:
        """Stop before the safety copy when a program has the target open."""
        holders = () if allow_held else find_holders(target).holders
        if holders:
            names = ", ".join(str(holder) for holder in holders)
            raise TargetHeldError(
                f"{target} is open in {names}. Nothing was changed.",
                hint="Close the program, then try again.",
            )

    def _keep_present(self, progress: Progress) -> BackupInfo:
        """Back up what is there now; a damaged original is kept as it is."""
        service = BackupService(self._desk, self._profile)
        return service.keep_present(progress=progress)

    def _remember(self, target: Path, restored: BackupInfo, safety: BackupInfo | None) -> None:
        memory = self._desk.book.memory(self._profile.profile_id)
        last = None
        if safety is not None:
            now = self._desk.clock.now()
            last = LastRestore(os.fspath(target), restored.backup_id, safety.backup_id, now)
        self._desk.book.remember(self._profile.profile_id, replace(memory, last_restore=last))

    def _restore_extras(
        self, series: Series, manifest: Manifest, target: Path, progress: Progress
    ) -> list[str]:
        """Write the sidecars of a damaged original beside it, under names of our own."""
        from holdfast.vault.rebuild import rebuild_file

        notes = []
        for file_no, file in enumerate(manifest.files[1:], 1):
            path = target.with_name(f"{target.name}.{file.role}-of-damaged-original")
            try:
                descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
            except OSError as error:
                raise StagingError(
                    f"{path} could not be written: {error.strerror}.", details=str(error)
                ) from error
            try:
                rebuild_file(series, manifest, file_no, descriptor, progress)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            notes.append(f"Its {file.role} file was written to {path}.")
        return notes


def _refuse_unknown(backup: BrowseSource, info: BackupInfo, choices: Sequence[TableChoice]) -> None:
    """Stop before the safety copy where a table is not in the backup or a condition is wrong."""
    connection = backup.connect()
    try:
        for choice in choices:
            known = connection.execute(
                "SELECT 1 FROM sqlite_schema WHERE name = ? COLLATE NOCASE", (choice.name,)
            ).fetchall()
            if not known:
                raise NotFoundError(
                    f"“{display_name(info.name)}” has no table “{display_name(choice.name)}”. "
                    "Nothing was changed.",
                    hint="holdfast browse shows its tables.",
                )
            if choice.where is not None:
                name = '"' + choice.name.replace('"', '""') + '"'
                connection.execute(f"SELECT 1 FROM {name} WHERE ({choice.where}) LIMIT 0")
    except apsw.Error as error:
        backup.raise_pending()
        raise UsageError(
            f"SQLite does not understand the condition for that table: {error}. "
            "Nothing was changed.",
            hint="Give an SQL condition over the table's columns, for example: id < 100",
        ) from error
    finally:
        connection.close()


def _taken(target: Path) -> TargetRefusedError:
    return TargetRefusedError(
        f"{target} is already there. Nothing was changed.",
        hint="Choose a name that is not taken, or remove that file yourself.",
    )


def _figures(info: BackupInfo) -> RunFigures:
    return RunFigures(info.backup_id, info.name, info.size_bytes)
