"""Adoption: a plain backup file of the earlier program becomes a backup of a series.

It keeps its own time, name, kind and protection, is stored as what differs from its
neighbour in time, and is checked; its file is only read. Adopted backups sort among the
others by time (`vault.place_in_time`), so that the newest backup stays the newest.

Each file is one run: published and written into history and trail before the next begins.
So whenever this is stopped, what was adopted by then is whole, and starting again goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from holdfast import __version__
from holdfast.core.audit_chain import AuditAction
from holdfast.core.errors import SourceDamagedError, SourceError, VaultDamagedError
from holdfast.core.model import BackupInfo, BackupKind, Grade, Level, Profile, Structure
from holdfast.core.progress import Advance, Progress
from holdfast.core.runs import Outcome, RunEnd, RunFigures, RunKind, RunStart
from holdfast.services.desk import Desk
from holdfast.services.making.backup_run import profile_facts
from holdfast.services.making.cached_backups import series_seen
from holdfast.services.making.known_hashes import KnownHashes
from holdfast.services.moving.adopted_files import HeldFile, held_files, is_held
from holdfast.services.moving.earlier_folder import EarlierFile
from holdfast.services.moving.migration_rows import Fate, MovedFile
from holdfast.services.series_access import (
    check_not_older,
    open_series,
    remember_newest,
    writing_turn,
)
from holdfast.sources.finished_file import FinishedFile, hand_over
from holdfast.vault.backup_writer import BackupWriter, StoredFiles
from holdfast.vault.layout import backups_folder, packs_folder
from holdfast.vault.manifest import ADOPTED, Manifest
from holdfast.vault.page_hashes import OldHashes
from holdfast.vault.place_in_time import Place, PlacesInTime
from holdfast.vault.series import Series
from holdfast.vault.trash import trash_entries

ADOPTING_PHASE = "taking over"


@dataclass(slots=True)
class _Totals:
    """How far all files together are."""

    done_bytes: int
    total_bytes: int


class _Whole:
    """Turns what is said of one file into what is said of all."""

    def __init__(self, listener: Progress, totals: _Totals) -> None:
        self._listener = listener
        self._totals = totals

    def advance(self, report: Advance) -> None:
        """Pass on how far all files are."""
        within = report.done if report.phase == "reading" and report.unit == "bytes" else 0
        totals = self._totals
        done = min(totals.done_bytes + within, totals.total_bytes)
        self._listener.advance(Advance(ADOPTING_PHASE, done, totals.total_bytes))


def adopt(
    desk: Desk,
    profile: Profile,
    user_id: int,
    files: Iterable[EarlierFile],
    progress: Progress,
) -> list[MovedFile]:
    """Adopt files into the profile's series, oldest first; nothing is adopted twice.

    Raises:
        VaultError, StagingError, CatalogueError: what was adopted by then stays.
        CancelledError: the same.
    """
    chosen = list(files)
    totals = _Totals(0, sum(file.size_bytes for file in chosen))
    whole = _Whole(progress, totals)
    series = open_series(profile)
    check_not_older(desk, profile, series)
    series.make()
    moved = []
    with writing_turn(series, desk.clock, progress), desk.work_dir() as work_dir:
        check_not_older(desk, profile, series)
        adopting = _Adopting(desk, profile, series, user_id, work_dir, whole)
        try:
            for file in chosen:
                whole.advance(Advance(ADOPTING_PHASE, 0, 0))
                moved.append(adopting.take(file))
                totals.done_bytes += file.size_bytes
        finally:
            adopting.close()
    return moved


class _Adopting:
    """One series while files are adopted into it; the caller holds its lock."""

    def __init__(
        self,
        desk: Desk,
        profile: Profile,
        series: Series,
        user_id: int,
        work_dir: Path,
        progress: Progress,
    ) -> None:
        self._desk = desk
        self._profile = profile
        self._series = series
        self._user_id = user_id
        self._work_dir = work_dir
        self._progress = progress
        for folder in (packs_folder(series.series_id), backups_folder(series.series_id)):
            series.store.remove_unfinished(folder)
        self._unread: list[VaultDamagedError] = []
        manifests = series.manifests(self._unread.append)
        self._held = held_files(manifests, user_id)
        self._infos = {each.info.backup_id: each.shown for each in manifests}
        self._names = {info.name for info in self._infos.values()}
        trashed = [entry.manifest for entry in trash_entries(series) if entry.manifest]
        unread = {entry.backup_id for entry in series.entries()} - set(self._infos)
        self._places = PlacesInTime(
            [(each.backup_id, each.created_at) for each in self._infos.values()],
            {each.backup_id for each in trashed} | unread,
        )
        self._newest_id = series.newest_id()
        self._last: Manifest | None = None
        self._facts = profile_facts(desk, profile)
        self._adopted = 0

    def take(self, file: EarlierFile) -> MovedFile:
        """Adopt one file, or say why not."""
        assert file.found is not None
        assert file.made_at is not None
        try:
            held = self._held.get(file.name)
            if held is not None:
                return self._met_again(file, file.found, held)
            info = self._store(file, file.found, file.made_at)
        except SourceError as error:
            return MovedFile(file.name, Fate.LEFT, file.size_bytes, error.message)
        return _moved(file, Fate.TAKEN, self._profile, info.added_bytes)

    def close(self) -> None:
        """Let the catalogue know what the series holds now."""
        if not self._adopted:
            return
        remember_newest(self._desk, self._profile, self._newest_id)
        if not self._unread:
            series_seen(self._desk, self._profile, self._series, self._infos.values())
        own = [i for i in self._infos.values() if i.kind is not BackupKind.PRE_RESTORE]
        if own:
            last = max(own, key=lambda info: info.backup_id)
            self._desk.settings.note_backup(self._profile.profile_id, last.created_at)

    def _met_again(self, file: EarlierFile, found: FinishedFile, held: HeldFile) -> MovedFile:
        if is_held(found, held, self._progress):
            return _moved(file, Fate.KNOWN, self._profile, 0)
        return MovedFile(
            file.name,
            Fate.LEFT,
            file.size_bytes,
            f"A backup “{held.name}” was taken over from a file of this name, and this file "
            "holds something else now. That backup stays as it is.",
        )

    def _store(self, file: EarlierFile, found: FinishedFile, made_at: datetime) -> BackupInfo:
        """Store one file and commit it.

        Raises:
            SourceError: nothing of it is a backup.
        """
        place = self._places.place(made_at)
        with self._parent(place) as (parent, old, hashes):
            writer = BackupWriter(
                self._series,
                parent,
                old,
                hashes_dir=self._hashes_dir(place),
                work_dir=self._work_dir,
                created_us=int(made_at.timestamp() * 1e6),
                progress=self._progress,
            )
            try:
                writer.name_database(Path(self._profile.source_path).name)
                check = hand_over(found, writer, progress=self._progress)
                if check.structure is Structure.DAMAGED:
                    raise SourceDamagedError(
                        f"SQLite finds it damaged: {_findings(check.messages)}.",
                        details="\n".join(check.messages),
                    )
                stored = writer.finish()
                good = check.structure is Structure.OK
                same = parent is not None and not stored.changed_pages
                info = BackupInfo(
                    backup_id=place.backup_id,
                    name=self._free_name(file.backup_name),
                    kind=file.words.kind,
                    created_at=made_at,
                    profile=self._profile.name,
                    source_path=self._profile.source_path,
                    size_bytes=found.size_bytes,
                    added_bytes=stored.added_bytes,
                    changed_pages=stored.changed_pages,
                    page_count=found.facts.page_count,
                    page_size=found.facts.page_size,
                    grade=Grade.ADOPTED,
                    level=Level.OPENED if good else Level.STORED,
                    verified_at=self._desk.clock.now(),
                    structure=check.structure,
                    protected=file.words.protected,
                    note=f"Taken over from {file.name}",
                    unchanged=same
                    and parent is not None
                    and stored.files[0].tree_sha256 == parent.files[0].tree_sha256,
                    messages=check.messages,
                )
                manifest = self._manifest(info, stored, found, file.name)
                written = self._series.publish(manifest)
                kept = writer.take_hashes()
                if kept is not None:
                    hashes.keep(kept, info, stored.files[0], None)
            finally:
                writer.abandon()
        self._places.take(place, made_at)
        self._newest_id = max(self._newest_id or "", place.backup_id)
        self._last = manifest
        info = replace(info, added_bytes=stored.added_bytes + written)
        self._note(info, file.name, manifest)
        return info

    @contextmanager
    def _parent(
        self, place: Place
    ) -> Iterator[tuple[Manifest | None, OldHashes | None, KnownHashes]]:
        """Give the backup just before in time, and the hashes of its pages."""
        hashes = KnownHashes(self._hashes_dir(place), self._series)
        parent = self._manifest_of(place.before_id)
        old: OldHashes | None = None
        if parent is not None:
            try:
                old = hashes.open_for(parent, self._progress)
            except VaultDamagedError:
                parent = None  # stored whole, then
        try:
            yield parent, old, hashes
        finally:
            if old is not None:
                old.close()

    def _hashes_dir(self, place: Place) -> Path:
        """Return where page hashes lie: the cache of the series only knows the newest."""
        return self._desk.paths.hashes_dir if place.is_newest else self._work_dir

    def _manifest_of(self, backup_id: str | None) -> Manifest | None:
        if backup_id is None:
            return None
        if self._last is not None and self._last.info.backup_id == backup_id:
            return self._last
        entry = next(each for each in self._series.entries() if each.backup_id == backup_id)
        return self._series.read_current(entry)

    def _free_name(self, name: str) -> str:
        free, number = name, 2
        while free in self._names:
            free = f"{name} ({number})"
            number += 1
        return free

    def _manifest(
        self, info: BackupInfo, stored: StoredFiles, found: FinishedFile, name: str
    ) -> Manifest:
        return Manifest(
            info=info,
            vault_id=self._series.vault.vault_id,
            series_id=self._series.series_id,
            revision=1,
            parent_id=self._newest_id,
            files=stored.files,
            packs=stored.packs,
            source={
                ADOPTED: {
                    "file": name,
                    "mtime_ns": found.mtime_ns,
                    "user_id": self._user_id,
                },
                "journal_mode": found.facts.journal_mode,
                "encoding": found.facts.encoding,
                "application_id": found.facts.application_id,
                "user_version": found.facts.user_version,
            },
            profile=self._facts,
            audit_head=self._desk.audit.head_text(),
            program=f"holdfast {__version__}",
        )

    def _note(self, info: BackupInfo, file: str, manifest: Manifest) -> None:
        """Let history and trail know, and recognise the file from now on."""
        self._adopted += 1
        self._infos[info.backup_id] = info
        self._names.add(info.name)
        self._held.update(held_files([manifest], 0))
        now = self._desk.clock.now()
        profile = self._profile
        outcome = Outcome.UNCHANGED if info.unchanged else Outcome.DONE
        self._desk.history.record(
            RunStart(RunKind.BACKUP, now, profile.profile_id, profile.name, profile.vault_id),
            RunEnd(
                outcome,
                now,
                f"Taken over from the earlier backup scheduler's file {file}.",
                figures=RunFigures(
                    backup_id=info.backup_id,
                    backup_name=info.name,
                    size_bytes=info.size_bytes,
                    added_bytes=info.added_bytes,
                    changed_pages=info.changed_pages,
                ),
            ),
        )
        self._desk.audit.log(
            AuditAction.BACKUP_ADOPTED,
            profile_id=profile.profile_id,
            subject=info.name,
            id=info.backup_id,
            file=file,
            made_at=info.created_at,
            bytes=info.size_bytes,
            added_bytes=info.added_bytes,
            level=info.level,
        )


def _findings(messages: Sequence[str]) -> str:
    """Return the first things that SQLite found, without the headings it puts above them."""
    lines = [line.strip() for message in messages for line in message.splitlines()]
    found = [line for line in lines if line and not line.startswith("***")]
    return "; ".join(found[:2]) or "its structure"


def _moved(file: EarlierFile, fate: Fate, profile: Profile, added_bytes: int) -> MovedFile:
    return MovedFile(
        file.name,
        fate,
        file.size_bytes,
        file.note,
        profile.name,
        file.made_at,
        file.words.kind.value,
        file.words.protected,
        added_bytes,
    )
