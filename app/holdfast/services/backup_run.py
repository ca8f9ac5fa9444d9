"""One run of a backup, from the lock to the commit.

The order: clean up what dead runs left; is the source surely unchanged? if not, capture it
into the vault; publish the manifest (the commit); remember the page hashes. A source that
is too damaged to be a database is kept byte for byte as a backup marked damaged, and the
run still ends as the failure it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from holdfast import __version__
from holdfast.core.clock import format_instant, instant_for_name
from holdfast.core.errors import HoldfastError, SourceDamagedError, UsageError, VaultDamagedError
from holdfast.core.model import (
    BackupInfo,
    BackupKind,
    CaptureReport,
    DatabaseFacts,
    Grade,
    Level,
    PackUse,
    Profile,
    Structure,
)
from holdfast.core.names import backup_name, display_name
from holdfast.core.pages import GROUP_BYTES
from holdfast.core.progress import Progress
from holdfast.services.desk import Desk
from holdfast.sources.stat_tuple import is_surely_unchanged, take_stat
from holdfast.system.identity import this_process
from holdfast.vault.layout import backups_folder, packs_folder
from holdfast.vault.manifest import BackupFile, Manifest
from holdfast.vault.page_hashes import HashesHeader, OldHashes, rewrite_header
from holdfast.vault.series import Series

if TYPE_CHECKING:
    from holdfast.vault.backup_writer import BackupWriter

FULL_READ_EVERY = timedelta(days=7)
"""However unchanged a source looks, it is read whole at least this often."""


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
        self._hashes_path = desk.paths.hashes_dir / f"{series.series_id}.hashes"
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
        try:
            hashes = OldHashes(self._hashes_path)
        except ValueError:
            return None
        header = hashes.header
        hashes.close()
        try:
            stat_now = take_stat(self._source)
        except OSError:
            return None
        now_ns = int(template.created_at.timestamp() * 1e9)
        age_ns = now_ns - header.full_read_ns
        if (
            header.stat is None
            or not self._describes(header, parent)
            or not 0 <= age_ns < FULL_READ_EVERY.total_seconds() * 1e9
            or not is_surely_unchanged(header.stat, stat_now, header.began_ns)
            or self._series.missing_packs(parent.packs)
        ):
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
        rewrite_header(self._hashes_path, replace(header, backup_id=info.backup_id))
        return RunOutcome(info, None, tuple(self._warnings), first=False)

    def _describes(self, header: HashesHeader, parent: Manifest) -> bool:
        """Tell whether cached hashes are those of a backup's database."""
        file = parent.files[0]
        return (
            header.series_id == parent.series_id
            and header.backup_id == parent.info.backup_id
            and header.tree_sha256 == file.tree_sha256
            and header.size_bytes == file.size_bytes
            and header.page_size == file.page_size
        )

    def _old_hashes(self, parent: Manifest) -> OldHashes | None:
        """Return the parent's page hashes, made anew from the vault where they are missing."""
        try:
            hashes = OldHashes(self._hashes_path)
            if self._describes(hashes.header, parent):
                return hashes
            hashes.close()
        except ValueError:
            pass
        from holdfast.vault.hash_rebuild import rebuild_hashes

        try:
            rebuild_hashes(
                self._series,
                parent,
                self._desk.paths.hashes_dir,
                self._hashes_path,
                self._progress,
            )
            return OldHashes(self._hashes_path)
        except VaultDamagedError as error:
            self._warnings.append(f"{error.message} This backup was therefore stored whole.")
            return None

    def _capture(
        self, template: BackupInfo, parent: Manifest | None, newest_id: str | None
    ) -> RunOutcome:
        """Read the source into the vault and commit."""
        from holdfast.sources.ladder import capture
        from holdfast.vault.backup_writer import BackupWriter

        old = self._old_hashes(parent) if parent is not None else None
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
                info = self._keep_original(template, writer, damage)
                error = damage
            stored = writer.finish()
            self._warnings += [damage.message for damage in stored.damaged]
            info = replace(
                info,
                size_bytes=stored.files[0].size_bytes,
                added_bytes=stored.added_bytes,
                changed_pages=stored.changed_pages,
                unchanged=parent is not None and not stored.changed_pages and error is None,
            )
            source = _source_facts(report)
            manifest = self._manifest(info, stored.files, stored.packs, newest_id, source)
            written = self._series.publish(manifest)
            self._keep_hashes(writer, info, stored.files[0], report)
        finally:
            writer.abandon()
            if old is not None:
                old.close()
        if report is not None:
            self._warnings += report.notes
            if report.check is None:
                info = self._check_stored(manifest)
        info = replace(info, added_bytes=stored.added_bytes + written)
        if error is not None:
            error = _with_kept(error, info)
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

    def _keep_original(
        self, template: BackupInfo, writer: BackupWriter, damage: SourceDamagedError
    ) -> BackupInfo:
        """Store a damaged original byte for byte, sidecars included."""
        from holdfast.sources.raw_set import copy_raw_set

        parts = dict(copy_raw_set(self._source, self._work_dir).parts())
        main = parts.pop("")
        size = main.stat().st_size
        if not size:
            raise damage
        facts = DatabaseFacts(page_size=4096, page_count=-(-size // 4096), journal_mode="unknown")
        writer.begin(facts, size, hold_short=False)
        _stream(main, writer)
        for suffix, path in parts.items():
            if path.stat().st_size:
                name = self._source.name + suffix
                writer.begin_extra(suffix.removeprefix("-"), name, path.stat().st_size)
                _stream(path, writer)
        return replace(
            template,
            page_count=facts.page_count,
            page_size=facts.page_size,
            grade=Grade.GUARDED,
            structure=Structure.DAMAGED,
            messages=(damage.message,),
        )

    def _keep_hashes(
        self,
        writer: BackupWriter,
        info: BackupInfo,
        file: BackupFile,
        report: CaptureReport | None,
    ) -> None:
        hashes = writer.take_hashes()
        if hashes is None:
            return
        began_ns = report.began_ns if report else 0
        header = HashesHeader(
            series_id=self._series.series_id,
            backup_id=info.backup_id,
            tree_sha256=file.tree_sha256,
            size_bytes=file.size_bytes,
            page_size=file.page_size,
            stat=report.stat if report else None,
            began_ns=began_ns,
            full_read_ns=began_ns,
        )
        hashes.keep(header, self._hashes_path)

    def _check_stored(self, manifest: Manifest) -> BackupInfo:
        """Run the structure check on what was stored: a writer was waiting for the source."""
        from holdfast.services.stored_check import check_stored

        check = check_stored(self._series, manifest, progress=self._progress)
        good = check.structure is Structure.OK
        info = replace(
            manifest.info,
            structure=check.structure,
            messages=check.messages,
            level=Level.OPENED if good else manifest.info.level,
        )
        self._series.revise(manifest.with_info(info))
        return info

    def _manifest(
        self,
        info: BackupInfo,
        files: tuple[BackupFile, ...],
        packs: tuple[PackUse, ...],
        newest_id: str | None,
        source: dict[str, Any],
    ) -> Manifest:
        profile = self._profile
        return Manifest(
            info=info,
            vault_id=self._series.vault.vault_id,
            series_id=self._series.series_id,
            revision=1,
            parent_id=newest_id,
            files=files,
            packs=packs,
            source=source,
            profile={
                "id": profile.profile_id,
                "source": profile.source_path,
                "created_at": format_instant(profile.created_at),
                "host": this_process().host,
                "machine": this_process().machine,
            },
            program=f"holdfast {__version__}",
        )


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


def _stream(path: Path, writer: BackupWriter) -> None:
    with path.open("rb") as file:
        index = 0
        while data := file.read(GROUP_BYTES):
            writer.group(index, data)
            index += 1


def _with_kept(error: HoldfastError, info: BackupInfo) -> HoldfastError:
    """Return the error, telling that the damaged original was kept."""
    return type(error)(
        f"{error.message} A copy of it as it is was kept as “{display_name(info.name)}”, "
        "marked damaged; the earlier backups were not touched.",
        hint=error.hint,
        details=error.details,
    )
