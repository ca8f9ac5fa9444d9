"""A series: all backups of one profile from one computer, in one folder of the vault.

Lists, reads and publishes manifests, and opens packs. Nothing crosses series. Readers need
no lock; whoever publishes or removes holds the series' lock (`series.lock()`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from holdfast.core.errors import (
    VaultDamagedError,
    VaultReplacedError,
    VaultWriteError,
)
from holdfast.core.model import PackUse
from holdfast.storage.store import ObjectReader
from holdfast.vault.layout import (
    MANIFEST_LIMIT_BYTES,
    backups_folder,
    next_backup_id,
    pack_name,
    packs_folder,
    parse_manifest_name,
    parse_pack_name,
    series_folder,
    trash_folder,
)
from holdfast.vault.manifest import Manifest, decode_manifest, encode_manifest
from holdfast.vault.pack_reader import PackReader
from holdfast.vault.series_lock import SeriesLock
from holdfast.vault.vault import Vault

_FEW_PACKS = 32
"""So many are asked for one by one: a series may have ten thousand, each with its line."""


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One manifest in a listing: its object, the backup and the revision."""

    object_name: str
    backup_id: str
    revision: int


class Series:
    """One series of an open vault."""

    def __init__(self, vault: Vault, series_id: str) -> None:
        """See the class; the folder need not exist yet."""
        self.vault = vault
        self.series_id = series_id
        self.store = vault.store

    def make(self) -> Series:
        """Make the series' folders; the vault itself must be there."""
        for folder in (
            packs_folder(self.series_id),
            backups_folder(self.series_id),
            trash_folder(self.series_id),
        ):
            self.store.make_folder(folder)
        return self

    def exists(self) -> bool:
        """Tell whether the series has been begun.

        A first writer makes the folders one by one, and may be killed meanwhile: until there
        is one for backups there is none, unless packs show that it has gone since.
        """
        home = series_folder(self.series_id)
        folders = {f"{home}/{name}" for name in self.store.folders(home)}
        packs = packs_folder(self.series_id)
        return backups_folder(self.series_id) in folders or (
            packs in folders and any(self.store.list(packs))
        )

    def lock(self) -> SeriesLock:
        """Return the lock that a writer holds."""
        path = self.store.path(series_folder(self.series_id)) / "LOCK"
        return SeriesLock(path, self.vault.path)

    def entries(self) -> list[ManifestEntry]:
        """List the newest revision of each backup, oldest backup first."""
        newest: dict[str, ManifestEntry] = {}
        for entry in self.all_revisions():
            known = newest.get(entry.backup_id)
            if known is None or entry.revision > known.revision:
                newest[entry.backup_id] = entry
        return [newest[backup_id] for backup_id in sorted(newest)]

    def all_revisions(self) -> list[ManifestEntry]:
        """List every manifest object; superseded revisions are left by a crash at most."""
        found = []
        for stored in self.store.list(backups_folder(self.series_id)):
            name = parse_manifest_name(stored.name.rpartition("/")[2])
            if name is not None:
                found.append(ManifestEntry(stored.name, name.backup_id, name.revision))
        return found

    def newest_id(self) -> str | None:
        """Return the id of the newest backup, None if there is none."""
        names = self.store.names(backups_folder(self.series_id))
        parsed = (parse_manifest_name(name.rpartition("/")[2]) for name in names)
        return max((name.backup_id for name in parsed if name is not None), default=None)

    def read(self, entry: ManifestEntry) -> Manifest:
        """Read one manifest.

        Raises:
            FileNotFoundError: it was removed since it was listed.
            VaultDamagedError, VaultTooNewError: see `decode_manifest`.
        """
        return self.read_object(entry.object_name, entry.object_name)

    def read_object(self, object_name: str, own_name: str) -> Manifest:
        """Read a manifest that lies at `object_name`; in the trash that is not its own name.

        Raises:
            FileNotFoundError, VaultDamagedError, VaultTooNewError: as `read`.
        """
        raw = self.store.read(object_name, limit_bytes=MANIFEST_LIMIT_BYTES)
        manifest = decode_manifest(raw, own_name)
        if manifest.vault_id != self.vault.vault_id or manifest.series_id != self.series_id:
            raise VaultDamagedError(
                f"The manifest {object_name} belongs to another vault or series.",
                object_name=object_name,
            )
        return manifest

    def read_current(self, entry: ManifestEntry) -> Manifest | None:
        """Read a listed backup, in a higher revision if one has replaced it meanwhile.

        None if the backup was removed since it was listed.

        Raises:
            VaultDamagedError, VaultTooNewError: see `decode_manifest`.
        """
        current: ManifestEntry | None = entry
        while current is not None:
            try:
                return self.read(current)
            except FileNotFoundError:
                gone = current
                same = (e for e in self.entries() if e.backup_id == gone.backup_id)
                current = next((e for e in same if e.revision > gone.revision), None)
        return None

    def manifests(
        self, on_damage: Callable[[VaultDamagedError], None] | None = None
    ) -> list[Manifest]:
        """Read all backups, oldest first.

        A damaged manifest is handed to `on_damage` and left out; without a listener it is
        raised. One that was removed between listing and reading is left out.
        """
        found = []
        for entry in self.entries():
            try:
                manifest = self.read_current(entry)
                if manifest is not None:
                    found.append(manifest)
            except VaultDamagedError as error:
                if on_damage is None:
                    raise
                on_damage(error)
        return found

    def packs(self) -> dict[str, int]:
        """Return pack id and size of every pack that is not in the trash."""
        found = {}
        for stored in self.store.list(packs_folder(self.series_id)):
            pack_id = parse_pack_name(stored.name.rpartition("/")[2])
            if pack_id is not None:
                found[pack_id] = stored.size_bytes
        return found

    def missing_packs(self, packs: Iterable[PackUse]) -> list[str]:
        """Return the ids of packs that are not there with their exact size."""
        wanted = list(packs)
        if len(wanted) <= _FEW_PACKS and all(self._is_there(pack) for pack in wanted):
            return []
        present = self.packs()
        return [pack.pack_id for pack in wanted if present.get(pack.pack_id) != pack.size_bytes]

    def _is_there(self, pack: PackUse) -> bool:
        """Tell whether a pack can be opened and has its size; a no is for a listing to judge."""
        try:
            reader = self.store.open(pack_name(self.series_id, pack.pack_id))
        except (FileNotFoundError, VaultDamagedError):
            return False
        try:
            return reader.size_bytes == pack.size_bytes
        finally:
            reader.close()

    def open_pack(self, pack_id: str) -> PackReader:
        """Open a pack; one that a sweep has moved away meanwhile is found in the trash.

        Raises:
            VaultDamagedError: it is nowhere, or not a pack.
        """
        name = pack_name(self.series_id, pack_id)
        reader: ObjectReader
        try:
            reader = self.store.open(name)
        except FileNotFoundError:
            name, reader = self._open_in_trash(pack_id)
        try:
            return PackReader(reader, name, vault_id=self.vault.vault_id, series_id=self.series_id)
        except VaultDamagedError:
            reader.close()
            raise

    def _open_in_trash(self, pack_id: str) -> tuple[str, ObjectReader]:
        trash = trash_folder(self.series_id)
        for sweep in reversed(self.store.folders(trash)):
            name = f"{trash}/{sweep}/{pack_id}.pack"
            try:
                return name, self.store.open(name)
            except FileNotFoundError:
                continue
        name = pack_name(self.series_id, pack_id)
        raise VaultDamagedError(f"The object {name} of the vault is missing.", object_name=name)

    def new_backup_id(self) -> str:
        """Return an id that sorts after every backup of the series, those in the trash too.

        A backup that comes back from the trash keeps its place before later ones.
        """
        ids = [entry.backup_id for entry in self.all_revisions()]
        trash = trash_folder(self.series_id)
        for folder in self.store.folders(trash):
            for stored in self.store.list(f"{trash}/{folder}"):
                name = parse_manifest_name(stored.name.rpartition("/")[2])
                ids += [name.backup_id] if name else []
        return next_backup_id(max(ids, default=None), int.from_bytes(os.urandom(4), "little"))

    def publish(self, manifest: Manifest) -> int:
        """Commit a backup: its packs are there, its parent is the newest, then the rename.

        Returns the size of the manifest object in bytes.

        Raises:
            VaultReplacedError: the series moved on, or the vault is not the one opened.
            VaultWriteError: a pack is missing, or the manifest does not read back.
            VaultMissingError, VaultFullError: as their names say; nothing was committed.
        """
        raw = encode_manifest(manifest)
        self.confirm_vault()
        missing = self.missing_packs(manifest.packs)
        if missing:
            raise VaultWriteError(
                f"{len(missing)} pack(s) this backup needs are not in the vault. "
                "This run stored nothing.",
                details=", ".join(missing),
            )
        newest = self.newest_id()
        if newest != manifest.parent_id:
            raise VaultReplacedError(
                "Another backup was added to this series while this one was made. "
                "This run stored nothing; the other backup is complete.",
                hint="Try again.",
                details=f"expected {manifest.parent_id}, found {newest}",
            )
        self._put(manifest.object_name, raw)
        return len(raw)

    def revise(self, manifest: Manifest) -> Manifest:
        """Publish a higher revision of a backup and remove the ones before it.

        Returns the manifest as it lies in the vault now: it knows the size of its object.
        """
        self.confirm_vault()
        raw = encode_manifest(manifest)
        self._put(manifest.object_name, raw)
        for entry in self.all_revisions():
            if entry.backup_id == manifest.info.backup_id and entry.revision < manifest.revision:
                self.store.remove(entry.object_name)
        return replace(manifest, object_bytes=len(raw))

    def confirm_vault(self) -> None:
        """Make sure that the folder still holds the vault that was opened.

        Raises:
            VaultMissingError, VaultReplacedError: an unplugged disk, or another vault.
        """
        from holdfast.vault.vault import open_vault

        self.store.check_same_place()
        open_vault(self.vault.path, self.vault.vault_id)

    def _put(self, name: str, raw: bytes) -> None:
        with self.store.create(name.rpartition("/")[0]) as writer:
            writer.write(raw)
            writer.publish(name)
        reader = self.store.open(name)
        try:
            reader.forget_cached()
            same = reader.size_bytes == len(raw) and reader.read_at(0, len(raw)) == raw
        finally:
            reader.close()
        if not same:
            self.store.remove(name)
            raise VaultWriteError(
                "What was just written to the vault could not be read back the same. This run "
                "stored nothing; the disk or its cable may be failing.",
                hint="Check the disk before you rely on it.",
                details=name,
            )
