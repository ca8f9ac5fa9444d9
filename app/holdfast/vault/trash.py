"""The trash of a series: what lies in it, and how things come back out of it.

Nothing is ever deleted at once. Folders of the trash are made by a sweep (packs that nothing
needs), by a deletion (one manifest) or by a check (a damaged object); readers look here for
packs that are missing from their place. Knows nothing of when something may be purged:
that is `sweep.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from holdfast.core.errors import VaultDamagedError
from holdfast.vault.layout import (
    ManifestName,
    TrashKind,
    backups_folder,
    pack_name,
    parse_manifest_name,
    parse_pack_name,
    parse_trash_id,
    trash_folder,
)
from holdfast.vault.manifest import Manifest
from holdfast.vault.reserve import Reserve
from holdfast.vault.series import Series


@dataclass(frozen=True, slots=True)
class TrashEntry:
    """One object in the trash."""

    object_name: str
    size_bytes: int
    folder: str
    """Name of its folder in the trash, see `layout.new_trash_id`."""
    kind: TrashKind
    pack_id: str | None
    """None: it is a manifest."""
    manifest: ManifestName | None
    """None: it is a pack."""

    @property
    def file_name(self) -> str:
        """The object's own name, which it also had before."""
        return self.object_name.rpartition("/")[2]


def trash_entries(series: Series) -> list[TrashEntry]:
    """List the packs and manifests in the trash, newest folder first.

    Objects and folders that are not ours are left out, so nothing ever touches them.
    """
    found = []
    trash = trash_folder(series.series_id)
    for folder in reversed(series.store.folders(trash)):
        kind = parse_trash_id(folder)
        if kind is None:
            continue
        for stored in series.store.list(f"{trash}/{folder}"):
            file_name = stored.name.rpartition("/")[2]
            pack_id, manifest = parse_pack_name(file_name), parse_manifest_name(file_name)
            if pack_id is not None or manifest is not None:
                found.append(
                    TrashEntry(stored.name, stored.size_bytes, folder, kind, pack_id, manifest)
                )
    return found


def move_to_trash(series: Series, reserve: Reserve, object_name: str, folder: str) -> None:
    """Move one object into a folder of the trash, which is made when needed.

    Raises:
        VaultFullError: the folder could not be made, even without the reserve.
        VaultWriteError, VaultMissingError: as their names say.
    """
    place = f"{trash_folder(series.series_id)}/{folder}"
    reserve.change(lambda: series.store.make_folder(place))
    target = f"{place}/{object_name.rpartition('/')[2]}"
    reserve.change(lambda: series.store.move(object_name, target))


def put_back_packs(series: Series, reserve: Reserve, wanted: Mapping[str, int]) -> list[str]:
    """Move packs that are needed out of the trash again; return their ids.

    `wanted` gives pack ids and sizes. What a check put aside as damaged stays there, and so
    does a pack of another size.
    """
    back = []
    missing = dict(wanted)
    for entry in trash_entries(series) if missing else ():
        if entry.kind is TrashKind.DAMAGED or entry.pack_id is None:
            continue
        if missing.get(entry.pack_id) == entry.size_bytes:
            _move_back(series, reserve, entry, pack_name(series.series_id, entry.pack_id))
            del missing[entry.pack_id]
            back.append(entry.pack_id)
    return back


def move_manifest_back(series: Series, reserve: Reserve, entry: TrashEntry) -> None:
    """Move a manifest out of the trash: its backup is there again."""
    target = f"{backups_folder(series.series_id)}/{entry.file_name}"
    _move_back(series, reserve, entry, target)


def _move_back(series: Series, reserve: Reserve, entry: TrashEntry, target: str) -> None:
    reserve.change(lambda: series.store.move(entry.object_name, target))
    series.store.remove_folder(entry.object_name.rpartition("/")[0])


def read_trashed(series: Series, entry: TrashEntry) -> Manifest:
    """Read a manifest in the trash.

    Raises:
        VaultDamagedError, VaultTooNewError: see `decode_manifest`.
        FileNotFoundError: it was purged or put back since it was listed.
    """
    own_name = f"{backups_folder(series.series_id)}/{entry.file_name}"
    return series.read_object(entry.object_name, own_name)


def trashed_backups(
    series: Series, on_damage: Callable[[VaultDamagedError], None] | None = None
) -> list[Manifest]:
    """Read the deleted backups that are still in the trash, oldest first.

    A damaged manifest is handed to `on_damage`, without a listener it is raised.
    """
    newest: dict[str, tuple[int, TrashEntry]] = {}
    for entry in trash_entries(series):
        if entry.manifest is not None and entry.kind is not TrashKind.DAMAGED:
            known = newest.get(entry.manifest.backup_id)
            if known is None or known[0] < entry.manifest.revision:
                newest[entry.manifest.backup_id] = (entry.manifest.revision, entry)
    found = []
    for backup_id in sorted(newest):
        try:
            found.append(read_trashed(series, newest[backup_id][1]))
        except FileNotFoundError:
            continue
        except VaultDamagedError as error:
            if on_damage is None:
                raise
            on_damage(error)
    return found
