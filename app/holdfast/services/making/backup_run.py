"""One run of a backup, from the lock to the commit.

The order: clean up what dead runs left; is the source surely unchanged? if not, capture it
into the vault; publish the manifest (the commit); remember the page hashes. A source that
is too damaged to be a database is kept byte for byte as a backup marked damaged, and the
run still ends as the failure it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from holdfast import __version__
from holdfast.core.clock import format_instant, instant_for_name
from holdfast.core.errors import HoldfastError, SourceDamagedError, UsageError, VaultDamagedError
from holdfast.core.model import (
    BackupInfo,
    BackupKind,
    CaptureReport,
    Grade,
    Level,
    PackUse,
    Profile,
    Structure,
)
from holdfast.core.names import backup_name, display_name
from holdfast.core.progress import Progress
from holdfast.services.desk import Desk
from holdfast.services.making.damaged_original import keep_original, told_as_kept
from holdfast.services.making.known_hashes import KnownHashes
from holdfast.system.identity import this_process
from holdfast.vault.layout import backups_folder, packs_folder
from holdfast.vault.manifest import BackupFile, Manifest
from holdfast.vault.page_hashes import OldHashes
from holdfast.vault.series import Series

CHECK_STORED_BYTES = 64 * 1024 * 1024
"""Up to this size a backup is checked through the vault right away, about a second."""


@dataclass(frozen=True, slots=True)
class RunOutcome:
    """How the run ended; `error` is set when a damaged original was kept."""

    info: BackupInfo
    capture: CaptureReport | None
    warnings: tuple[str, ...]
    first: bool
    error: HoldfastError | None = None


class BackupRun:
    """One run; the caller holds the series' lock and owns `work_dir`."""

    def __init__(
        self, desk: Desk, profile: Profile, series: Series, work_dir: Path, progress: Progress
    ) -> None:
        """See the class."""
        self._desk = desk
        self._profile = profile
        self._series = series
        self._work_dir = work_dir
        self._progress = progress
        self._source = Path(profile.source_path)
        self._hashes = KnownHashes(desk.paths.hashes_dir, series)
        self._warnings: list[str] = []

    def run(self, name: str | None, *, protected: bool, kind: BackupKind, note: str) -> RunOutcome:
        """See the module.

        Raises:
            SourceError, VaultError, StagingError, CancelledError: nothing was committed.
        """
        series = self._series
        for folder in (packs_folder(series.series_id), backups_folder(series.series_id)):
            series.store.remove_unfinished(folder)
        if name is not None:
            self._check_name_free(name)
        now = self._desk.clock.now()
        template = BackupInfo(
            backup_id=series.new_backup_id(),
            name=name if name is not None else self._free_name(kind, now),
            kind=kind,
            created_at=now,
            profile=self._profile.name,
            source_path=self._profile.source_path,
            size_bytes=0,
            added_bytes=0,
            changed_pages=0,
            page_count=0,
            page_size=0,
            grade=Grade.ENGINE,
            level=Level.STORED,
            verified_at=now,
            structure=Structure.UNCHECKED,
            protected=protected or kind in {BackupKind.PRE_RESTORE, BackupKind.PRE_MIGRATION},
            note=note,
        )
        newest_id = series.newest_id()
        parent = self._newest_readable()
        if parent is not None:
            outcome = self._unchanged(template, parent, newest_id)
            if outcome is not None:
                return outcome
        return self._capture(template, parent, newest_id)

    def _newest_readable(self) -> Manifest | None:
        """Return the newest backup whose manifest can be read."""
        for entry in reversed(self._series.entries()):
            try:
                return self._series.read(entry)
            except VaultDamagedError as error:
                self._warnings.append(error.message)
        return None

    def _check_name_free(self, name: str) -> None:
        ignored: list[VaultDamagedError] = []
        if any(known.info.name == name for known in self._series.manifests(ignored.append)):
            raise UsageError(
                f"There is already a backup “{display_name(name)}”. Nothing was stored.",
                hint="Choose another name.",
            )

    def _free_name(self, kind: BackupKind, now: datetime) -> str:
        """Return the usual name; with a number behind it if this second already has one."""
        stamp = f"/{instant_for_name(now)}-"
        same_second = sum(stamp in entry.object_name for entry in self._series.entries())
        name = backup_name(kind, self._profile.name, now)
        return f"{name}_{same_second + 1}" if same_second else name

    def _unchanged(
        self, template: BackupInfo, parent: Manifest, newest_id: str | None
    ) -> RunOutcome | None:
        """Commit a backup with the parent's content if the source surely has not changed."""
        now_ns = int(template.created_at.timestamp() * 1e9)
        header = self._hashes.prove_unchanged(parent, self._source, now_ns)
        if header is None or self._series.missing_packs(parent.packs):
            return None
        info = replace(
            parent.info,
            backup_id=template.backup_id,
            name=template.name,
            kind=template.kind,
            created_at=template.created_at,
            profile=template.profile,
            source_path=template.source_path,
            protected=template.protected,
            note=template.note,
            added_bytes=0,
            changed_pages=0,
            unchanged=True,
        )
        manifest = self._manifest(info, parent.files, parent.packs, newest_id, parent.source)
        info = replace(info, added_bytes=self._series.publish(manifest))
        self._hashes.turn_to(header, info.backup_id)
        return RunOutcome(info, None, tuple(self._warnings), first=False)

    def _capture(
        self, template: BackupInfo, parent: Manifest | None, newest_id: str | None
    ) -> RunOutcome:
        """Read the source into the vault and commit."""
        from holdfast.sources.ladder import capture
        from holdfast.vault.backup_writer import BackupWriter

        old: OldHashes | None = None
        if parent is not None:
            try:
                old = self._hashes.open_for(parent, self._progress)
            except VaultDamagedError as damage:
                self._warnings.append(f"{damage.message} This backup was therefore stored whole.")
        writer = BackupWriter(
            self._series,
            parent,
            old,
            hashes_dir=self._desk.paths.hashes_dir,
            work_dir=self._work_dir,
            created_us=int(template.created_at.timestamp() * 1e6),
            progress=self._progress,
        )
        writer.name_database(self._source.name)
        error: HoldfastError | None = None
        report: CaptureReport | None = None
        try:
            try:
                report = capture(
                    self._source,
                    writer,
                    workdir=self._work_dir,
                    clock=self._desk.clock,
                    progress=self._progress,
                )
                info = self._facts(template, report)
            except SourceDamagedError as damage:
                info = keep_original(self._source, self._work_dir, writer, template, damage)
                error = damage
            stored = writer.finish()
            self._warnings += [damage.message for damage in stored.damaged]
            info = replace(
                info,
                size_bytes=stored.files[0].size_bytes,
                added_bytes=stored.added_bytes,
                changed_pages=stored.changed_pages,
                unchanged=parent is not None
                and error is None
                # The same content may have had to be stored anew: a pack was lost or put aside.
                and not stored.changed_pages
                and stored.files[0].tree_sha256 == parent.files[0].tree_sha256,
            )
            source = _source_facts(report)
            manifest = self._manifest(info, stored.files, stored.packs, newest_id, source)
            written = self._series.publish(manifest)
            hashes = writer.take_hashes()
            if hashes is not None:
                self._hashes.keep(hashes, info, stored.files[0], report)
        finally:
            writer.abandon()
            if old is not None:
                old.close()
        if report is not None:
            self._warnings += report.notes
            if report.check is None:
                info, written = self._check_later(manifest, written, report)
        info = replace(info, added_bytes=stored.added_bytes + written)
        if error is not None:
            error = told_as_kept(error, info)
        return RunOutcome(info, report, tuple(self._warnings), parent is None, error)

    def _facts(self, template: BackupInfo, report: CaptureReport) -> BackupInfo:
        check = report.check
        return replace(
            template,
            page_count=report.facts.page_count,
            page_size=report.facts.page_size,
            grade=report.grade,
            structure=check.structure if check else Structure.UNCHECKED,
            level=Level.OPENED if check and check.structure is Structure.OK else Level.STORED,
            messages=check.messages if check else (),
        )

    def _check_later(
        self, manifest: Manifest, written: int, report: CaptureReport
    ) -> tuple[BackupInfo, int]:
        """Check what was stored after all: a writer was waiting, or it would have taken long.

        The source itself is asked if it is still the same, else a small backup is checked
        through the vault. What remains unchecked stays *stored* and says so. Also returns the
        size of the manifest, which `written` was before.
        """
        from holdfast.sources.quiet_check import check_if_unchanged

        check = check_if_unchanged(
            self._source, report.stat, clock=self._desk.clock, progress=self._progress
        )
        if check is None and manifest.info.size_bytes <= CHECK_STORED_BYTES:
            from holdfast.services.making.stored_check import check_stored

            check = check_stored(self._series, manifest, progress=self._progress)
        if check is None:
            self._warnings.append(
                "SQLite's own check was put off, because the database is large or in use. "
                "To do it now: holdfast verify … --level opened"
            )
            return manifest.info, written
        good = check.structure is Structure.OK
        info = replace(
            manifest.info,
            structure=check.structure,
            messages=check.messages,
            level=Level.OPENED if good else manifest.info.level,
        )
        written = self._series.revise(manifest.with_info(info)).object_bytes
        return info, written

    def _manifest(
        self,
        info: BackupInfo,
        files: tuple[BackupFile, ...],
        packs: tuple[PackUse, ...],
        newest_id: str | None,
        source: dict[str, Any],
    ) -> Manifest:
        return Manifest(
            info=info,
            vault_id=self._series.vault.vault_id,
            series_id=self._series.series_id,
            revision=1,
            parent_id=newest_id,
            files=files,
            packs=packs,
            source=source,
            profile=profile_facts(self._desk, self._profile),
            audit_head=self._desk.audit.head_text(),
            program=f"holdfast {__version__}",
        )


def profile_facts(desk: Desk, profile: Profile) -> dict[str, Any]:
    """Return what a manifest tells of its profile, so that a lost catalogue can be rebuilt."""
    me = this_process()
    return {
        "id": profile.profile_id,
        "source": profile.source_path,
        "created_at": format_instant(profile.created_at),
        "host": me.host,
        "machine": me.machine,
        "settings": desk.settings.chosen(profile.profile_id),
    }


def _source_facts(report: CaptureReport | None) -> dict[str, Any]:
    """Return what a manifest tells of the capture."""
    if report is None:
        return {}
    facts, check = report.facts, report.check
    return {
        "journal_mode": facts.journal_mode,
        "encoding": facts.encoding,
        "application_id": facts.application_id,
        "user_version": facts.user_version,
        "duration_s": round(report.duration_s, 3),
        "lock_s": round(report.lock_s, 3),
        "tries": report.tries,
        "check": check.check if check else None,
        "stand_ins": list(check.stand_ins) if check else [],
        "notes": list(report.notes),
    }
