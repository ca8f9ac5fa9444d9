"""The check of one series: its manifests, its packs, and whether they fit each other.

One thread; needs no lock, because it looks at manifests first and at packs afterwards, and
looks again before it says that something is missing. A backup or clean-up that runs at the
same time may show as surplus. Never stops at a finding.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from holdfast.core.errors import VaultDamagedError, VaultTooNewError
from holdfast.core.model import PackUse
from holdfast.core.progress import Advance, Progress
from holdfast.vault.findings import Finding, Severity
from holdfast.vault.layout import (
    TrashKind,
    backups_folder,
    pack_name,
    packs_folder,
    parse_manifest_name,
    parse_pack_name,
    parse_trash_id,
    series_folder,
    trash_folder,
)
from holdfast.vault.live_slots import LiveSlots
from holdfast.vault.manifest import Manifest
from holdfast.vault.map_check import check_map
from holdfast.vault.pack_facts import PackFacts, outline, read_frames
from holdfast.vault.pack_reader import PackReader
from holdfast.vault.series import ManifestEntry, Series
from holdfast.vault.trash import TrashEntry, read_trashed, trash_entries
from holdfast.vault.verify import verify_stored


@dataclass(frozen=True, slots=True)
class _Backup:
    """What is kept of a backup between the two looks at its manifest."""

    entry: ManifestEntry
    name: str
    packs: tuple[PackUse, ...]


class SeriesCheck:
    """One check of one series; `run` fills the counters and `findings`."""

    def __init__(self, series: Series, progress: Progress, *, read_data: bool, deep: bool) -> None:
        """See `check.check_vault`."""
        self._series = series
        self._progress = progress
        self._read_data = read_data or deep
        self._deep = deep
        self._bases = LiveSlots()
        self._facts: dict[str, PackFacts] = {}
        self._users: dict[tuple[str, int], set[str]] = {}
        """Names of the backups that need a damaged frame, by pack id and frame number."""
        self._backups: list[_Backup] = []
        self._unread = False
        """Some manifest could not be read, so nobody knows which packs it needs."""
        self._later: set[str] | None = None
        self._trash: list[TrashEntry] = []
        self.findings: list[Finding] = []
        self.backups = 0
        self.packs = 0
        self.read_bytes = 0

    def run(self) -> None:
        """Check everything.

        Raises:
            VaultMissingError: the vault went away.
            CancelledError: the listener stopped it.
        """
        folders = self._look_for_folders()
        if "backups" in folders:
            self._read_manifests()
        else:
            self._unread = True
        present = self._series.packs() if "packs" in folders else {}
        self._trash = trash_entries(self._series)
        self.packs = len(present)
        opened = self._open_packs(present)
        try:
            self._read_packs(opened)
        finally:
            for pack in opened.values():
                pack.close()
        self._compare()
        self._check_trash()
        self._look_for_strangers(folders)

    def _look_for_folders(self) -> set[str]:
        """Return the folders of the series, and report those that lack."""
        home = series_folder(self._series.series_id)
        store = self._series.store
        folders = set(store.folders(home))
        used = any(any(store.list(f"{home}/{name}")) for name in folders & {"packs", "backups"})
        # A first run that was killed while it made the folders is no loss.
        severity = Severity.MISSING if used else Severity.NOTICE
        for name in ("packs", "backups"):
            if name not in folders:
                what = "This folder of the series is not there, with everything in it."
                self._add(severity, f"{home}/{name}", what)
        return folders

    def _read_manifests(self) -> None:
        entries = self._series.entries()
        current = {entry.object_name for entry in entries}
        for entry in self._series.all_revisions():
            if entry.object_name not in current:
                self._add(Severity.SURPLUS, entry.object_name, "A newer revision replaced it.")
        for done, entry in enumerate(entries):
            self._progress.advance(Advance("looking through", done, len(entries), unit="backups"))
            manifest = self._read_manifest(entry)
            if manifest is None:
                continue
            self.backups += 1
            name = manifest.info.name
            self._backups.append(_Backup(entry, name, manifest.packs))
            for file_no in range(len(manifest.files)):
                try:
                    page_map = manifest.page_map(file_no)
                    base = page_map.base_pack, page_map.base_slot
                    self._bases.mark(manifest, (file_no, "base"), *base)
                except VaultDamagedError as error:
                    self._add_error(error, (name,))

    def _read_manifest(self, entry: ManifestEntry) -> Manifest | None:
        try:
            manifest = self._series.read_current(entry)
        except VaultDamagedError as error:
            # Its name is part of what cannot be read; the file's name says which it was.
            file_name = parse_manifest_name(entry.object_name.rpartition("/")[2])
            stamp = file_name.stamp if file_name else "?"
            self._add_error(error, (f"the backup of {stamp} ({entry.backup_id})",))
        except VaultTooNewError as error:
            self._add(Severity.NOTICE, entry.object_name, error.message)
        else:
            return manifest
        self._unread = True
        return None

    def _open_packs(self, present: dict[str, int]) -> dict[str, PackReader]:
        """Open what lies in its place, and what backups need from the trash."""
        needed: dict[str, int] = {}
        for backup in self._backups:
            needed.update((pack.pack_id, pack.size_bytes) for pack in backup.packs)
        in_trash = {entry.pack_id: entry for entry in reversed(self._trash) if entry.pack_id}
        opened = {}
        for pack_id in sorted({*present, *needed}):
            users = self._users_of(pack_id) if pack_id in needed else ()
            name = pack_name(self._series.series_id, pack_id)
            if pack_id not in needed:
                self._say_surplus(pack_id, name)
            elif pack_id not in present:
                users = self._still_users_of(pack_id)
                if not users:
                    continue
                if pack_id not in in_trash:
                    self._add(Severity.MISSING, name, "It is not there.", users)
                    continue
                self._say_in_trash(in_trash[pack_id], users)
            elif present[pack_id] != needed[pack_id]:
                what = f"It has {present[pack_id]} bytes instead of {needed[pack_id]}."
                self._add(Severity.DAMAGE, name, what, users)
                continue
            try:
                opened[pack_id] = self._series.open_pack(pack_id)
            except VaultDamagedError as error:
                self._add_error(error, users)
        return opened

    def _say_surplus(self, pack_id: str, name: str) -> None:
        if self._unread:
            # Clean-ups stop at such a manifest, so nothing will take the pack away.
            what = "No backup that can be read needs it."
            self._add(Severity.NOTICE, name, what)
        elif pack_id not in self._added_since():
            what = "No backup needs it; the next clean-up moves it to the trash."
            self._add(Severity.SURPLUS, name, what)

    def _added_since(self) -> set[str]:
        """Return the packs of backups that were published since this check looked."""
        if self._later is None:
            known = {backup.entry.backup_id for backup in self._backups}
            self._later = set()
            for entry in self._series.entries():
                manifest = None if entry.backup_id in known else self._read_manifest(entry)
                if manifest is not None:
                    self._later.update(pack.pack_id for pack in manifest.packs)
        return self._later

    def _say_in_trash(self, entry: TrashEntry, users: tuple[str, ...]) -> None:
        if entry.kind is TrashKind.DAMAGED:
            what = "It was put aside as damaged; what is whole in it can still be read."
            # Which backups are concerned is told once its frames have been read.
            concerned = () if self._read_data else users
            self._add(Severity.DAMAGE, entry.object_name, what, concerned)
        else:
            what = "It lies in the trash but is needed; the next clean-up puts it back."
            self._add(Severity.NOTICE, entry.object_name, what)

    def _read_packs(self, opened: dict[str, PackReader]) -> None:
        total = sum(row.length for pack in opened.values() for row in pack.rows)

        def on_frame(length: int) -> None:
            self.read_bytes += length
            self._progress.advance(Advance("reading", self.read_bytes, total))

        for pack_id, pack in opened.items():
            facts = self._facts[pack_id] = outline(pack)
            if self._read_data:
                read_frames(pack, facts, self._bases.of(pack_id), on_frame)

    def _compare(self) -> None:
        """Look at every manifest once more, now that the packs are known."""
        for done, backup in enumerate(self._backups):
            self._progress.advance(Advance("comparing", done, len(self._backups), unit="backups"))
            try:
                manifest = self._series.read(backup.entry)
            except (FileNotFoundError, VaultDamagedError, VaultTooNewError):
                continue  # revised, deleted, or already reported
            for file_no in range(len(manifest.files)):
                self._compare_file(manifest, file_no)
            if self._deep:
                try:
                    verify_stored(self._series, manifest, self._progress)
                except VaultDamagedError as error:
                    self._add_error(error, (backup.name,))
        for pack_id, facts in self._facts.items():
            for frame_no, what in facts.damaged.items():
                users = tuple(sorted(self._users.get((pack_id, frame_no), ())))
                self._add(Severity.DAMAGE, facts.object_name, what, users)

    def _compare_file(self, manifest: Manifest, file_no: int) -> None:
        name = manifest.info.name
        try:
            page_map = manifest.page_map(file_no)
        except VaultDamagedError:
            return  # already reported
        verdict = check_map(
            page_map,
            manifest.files[file_no],
            file_no,
            [pack.pack_id for pack in manifest.packs],
            self._facts,
            read_data=self._read_data,
        )
        for what in verdict.wrong:
            self._add(Severity.DAMAGE, manifest.object_name, what, (name,))
        for frame in verdict.damaged:
            self._users.setdefault(frame, set()).add(name)

    def _check_trash(self) -> None:
        """Look at what only the trash has: no backup is concerned, but it may come back."""
        read = {facts.object_name for facts in self._facts.values()}
        for entry in self._trash:
            try:
                if entry.manifest is not None:
                    read_trashed(self._series, entry)
                elif entry.object_name not in read:
                    self._read_trashed_pack(entry)
            except (VaultDamagedError, VaultTooNewError) as error:
                what = f"Something in the trash is damaged: {error.message}"
                self._add(Severity.NOTICE, entry.object_name, what)
            except FileNotFoundError:
                continue

    def _read_trashed_pack(self, entry: TrashEntry) -> None:
        series = self._series
        pack = PackReader(
            series.store.open(entry.object_name),
            entry.object_name,
            vault_id=series.vault.vault_id,
            series_id=series.series_id,
        )
        try:
            for frame_no in range(len(pack.rows)) if self._read_data else ():
                self._progress.advance(Advance("reading", self.read_bytes, 0))
                pack.frame(frame_no)
        finally:
            pack.close()

    def _look_for_strangers(self, folders: set[str]) -> None:
        """Report what is not ours, and what dead writers left behind."""
        series, store = self._series.series_id, self._series.store
        home, packs, backups = series_folder(series), packs_folder(series), backups_folder(series)
        trash = trash_folder(series)
        for folder in sorted(folders - {"packs", "backups", "trash"}):
            self._add(Severity.SURPLUS, f"{home}/{folder}", "Holdfast did not make this folder.")
        for folder in store.folders(trash):
            if parse_trash_id(folder) is None:
                what = "Holdfast did not make this folder."
                self._add(Severity.SURPLUS, f"{trash}/{folder}", what)
        bins = [
            f"{trash}/{folder}"
            for folder in store.folders(trash)
            if parse_trash_id(folder) is not None
        ]
        there = [f"{home}/{name}" for name in ("packs", "backups", "trash") if name in folders]
        for place in (home, *there, *bins):
            for name in store.unfinished(place):
                what = "A run that is going on, or was killed, left it unfinished."
                self._add(Severity.SURPLUS, name, what)
            for stored in store.list(place):
                file_name = stored.name.rpartition("/")[2]
                is_pack = parse_pack_name(file_name) is not None and place in {packs, *bins}
                is_manifest = parse_manifest_name(file_name) is not None and place != packs
                is_lock = place == home and file_name == "LOCK"
                if not (is_pack or (is_manifest and place in {backups, *bins}) or is_lock):
                    self._add(Severity.SURPLUS, stored.name, "Holdfast did not make this file.")

    def _users_of(self, pack_id: str) -> tuple[str, ...]:
        return tuple(
            backup.name
            for backup in self._backups
            if any(pack.pack_id == pack_id for pack in backup.packs)
        )

    def _still_users_of(self, pack_id: str) -> tuple[str, ...]:
        """Ask the manifests again: a merge may have replaced them since they were read."""
        names = []
        for position, backup in enumerate(self._backups):
            if not any(pack.pack_id == pack_id for pack in backup.packs):
                continue
            try:
                manifest = self._series.read_current(backup.entry)
            except (VaultDamagedError, VaultTooNewError):
                manifest = None
            packs = manifest.packs if manifest is not None else ()
            self._backups[position] = replace(backup, packs=packs)
            if any(pack.pack_id == pack_id for pack in packs):
                names.append(backup.name)
        return tuple(names)

    def _add_error(self, error: VaultDamagedError, backups: tuple[str, ...]) -> None:
        self._add(Severity.DAMAGE, error.object_name, error.message, backups, error.details)

    def _add(
        self,
        severity: Severity,
        object_name: str,
        what: str,
        backups: tuple[str, ...] = (),
        details: str = "",
    ) -> None:
        self.findings.append(Finding(severity, object_name, what, backups, details))
