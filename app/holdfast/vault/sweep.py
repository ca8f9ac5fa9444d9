"""Sweep and purge: give back the space of what no backup needs; delete and undelete backups.

Runs in a job process that holds the series' lock. Knows nothing of retention: whoever calls
has already decided which backups go, and moved them to the trash with `trash_backup`.

Order is safety, and no step trusts a clock:

1. A sweep lists the packs, then reads every manifest, then moves packs that none of them
   lists to the trash. A pack that appears later is not on its list; a backup that was
   published in between is read. If anything cannot be read, nothing is moved.
2. Then it looks for backups that were published meanwhile after all (by a computer whose
   lock this file system does not show), and puts back what they need.
3. A purge removes only what earlier sweeps put into the trash, after reading every manifest
   again, and puts back what turned out to be needed.

Each pack moves by one rename, so a sweep may be killed or cancelled between any two, and
the next one goes on. Folders in the trash are unique to a sweep: with a shared one, a pack
put back by one sweep and moved again by another would be purged a generation too early.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from holdfast.core.clock import Clock, SystemClock
from holdfast.core.errors import NotFoundError, VaultDamagedError
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.vault.clean_result import PurgeResult, SweepResult
from holdfast.vault.layout import (
    TrashKind,
    backups_folder,
    new_trash_id,
    pack_name,
    packs_folder,
    trash_folder,
)
from holdfast.vault.manifest import Manifest
from holdfast.vault.reserve import Reserve
from holdfast.vault.series import Series
from holdfast.vault.trash import (
    TrashEntry,
    move_manifest_back,
    move_to_trash,
    put_back_packs,
    read_trashed,
    trash_entries,
)

_CLOCK = SystemClock()


@dataclass(slots=True)
class _Needed:
    """The packs that backups list; grows when it is read again."""

    packs: dict[str, int] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def read(self, series: Series) -> None:
        """Read every manifest that was not read before, all or error.

        Raises:
            VaultDamagedError, VaultTooNewError: a manifest cannot be read.
        """
        for entry in series.entries():
            if entry.object_name in self.seen:
                continue
            try:
                manifest = series.read(entry)
            except FileNotFoundError as error:
                raise _not_all_read(entry.object_name, "It vanished.") from error
            except VaultDamagedError as error:
                raise _not_all_read(entry.object_name, error.message, error.details) from error
            self.seen.add(entry.object_name)
            self.packs.update((pack.pack_id, pack.size_bytes) for pack in manifest.packs)


def sweep(series: Series, progress: Progress = SILENT, *, clock: Clock = _CLOCK) -> SweepResult:
    """Move every pack that no backup needs to the trash, and what crashes left behind away.

    The caller holds the series' lock.

    Raises:
        VaultDamagedError, VaultTooNewError: a manifest cannot be read; no pack was moved.
        VaultMissingError, VaultReplacedError, VaultFullError, VaultWriteError: as their
            names say; packs moved so far are in the trash.
        CancelledError: stopped between two packs; the next sweep goes on.
    """
    series.confirm_vault()
    sweep_id = new_trash_id(clock.now(), TrashKind.SWEPT)
    series_id = series.series_id
    with Reserve(series) as reserve:
        folders = ("", packs_folder(series_id), backups_folder(series_id))
        unfinished = sum(series.store.remove_unfinished(folder) for folder in folders)
        packs = series.packs()
        needed = _Needed()
        needed.read(series)
        dead = sorted(set(packs) - set(needed.packs))
        for done, pack_id in enumerate(dead):
            progress.advance(Advance("sweeping", done, len(dead), unit="packs"))
            move_to_trash(series, reserve, pack_name(series_id, pack_id), sweep_id)
        progress.advance(Advance("sweeping", len(dead), len(dead), unit="packs"))
        _take_over_deleted(series, reserve, sweep_id)
        superseded = _remove_superseded(series, needed)
        needed.read(series)
        back = put_back_packs(series, reserve, _missing(series, needed))
    return SweepResult(
        sweep_id=sweep_id,
        moved_packs=tuple(dead),
        moved_bytes=sum(packs[pack_id] for pack_id in dead),
        put_back=tuple(back),
        superseded=superseded,
        unfinished=unfinished,
    )


def purge(series: Series, *, keep: str | None, progress: Progress = SILENT) -> PurgeResult:
    """Remove for good what earlier sweeps put into the trash.

    What a deletion put there waits for a sweep to take it over, so that a deleted backup
    and the packs that only it needed go together. What was put aside as damaged is removed
    when no backup needs it any more. The caller holds the series' lock.

    Args:
        series: which.
        keep: id of the current sweep, whose folder stays; None empties the whole trash.
        progress: may cancel between two objects; the next purge goes on.

    Raises:
        VaultDamagedError, VaultTooNewError: a manifest cannot be read; nothing was removed.
        VaultMissingError, VaultReplacedError, VaultFullError, VaultWriteError: as their names
            say.
        CancelledError: the rest stays in the trash.
    """
    series.confirm_vault()
    # Exactly the entries listed here are judged: what comes later waits for the next purge.
    entries = trash_entries(series)
    needed = _Needed()
    needed.read(series)
    removed = [entry for entry in entries if _may_go(entry, keep)]
    # Manifests first: no deleted backup is ever offered that lost half of its packs.
    removed.sort(key=lambda entry: entry.manifest is None)
    purged = purged_bytes = 0
    with Reserve(series) as reserve:
        missing = _missing(series, needed)
        back = put_back_packs(series, reserve, missing)
        for done, entry in enumerate(removed):
            progress.advance(Advance("purging", done, len(removed), unit="objects"))
            if entry.pack_id in missing:
                continue
            reserve.change(partial(series.store.remove, entry.object_name))
            purged, purged_bytes = purged + 1, purged_bytes + entry.size_bytes
        progress.advance(Advance("purging", len(removed), len(removed), unit="objects"))
        trash = trash_folder(series.series_id)
        for folder in {entry.folder for entry in removed}:
            series.store.remove_folder(f"{trash}/{folder}")
        reserve.refill()
    return PurgeResult(purged, purged_bytes, tuple(back))


def trash_backup(series: Series, manifest: Manifest, *, clock: Clock = _CLOCK) -> None:
    """Delete a backup: its manifest moves to the trash, from where it can be restored.

    The caller holds the series' lock.

    Raises:
        NotFoundError: it is not there any more.
        VaultMissingError, VaultReplacedError, VaultFullError, VaultWriteError: the backup
            is as it was.
    """
    series.confirm_vault()
    backup_id = manifest.info.backup_id
    revisions = [entry for entry in series.all_revisions() if entry.backup_id == backup_id]
    if not revisions:
        raise NotFoundError(f"The backup “{manifest.info.name}” is not in the vault any more.")
    revisions.sort(key=lambda entry: entry.revision)
    # Superseded ones first: a crash in between must not make an older revision current.
    for entry in revisions[:-1]:
        series.store.remove(entry.object_name)
    folder = new_trash_id(clock.now(), TrashKind.DELETED)
    with Reserve(series) as reserve:
        move_to_trash(series, reserve, revisions[-1].object_name, folder)


def restore_from_trash(series: Series, backup_id: str) -> Manifest:
    """Undelete a backup: its packs come back first, then its manifest.

    The caller holds the series' lock.

    Raises:
        NotFoundError: it is not in the trash (purged, or never deleted).
        VaultDamagedError: its manifest is damaged, or packs it needs are gone; it stays in
            the trash.
    """
    series.confirm_vault()
    found = [
        entry
        for entry in trash_entries(series)
        if entry.manifest is not None and entry.manifest.backup_id == backup_id
    ]
    if not found or any(entry.backup_id == backup_id for entry in series.all_revisions()):
        raise NotFoundError(
            "The backup is not in the trash, so it cannot be brought back.",
            hint="A deleted backup stays there until the second clean-up after its deletion.",
        )
    entry = max(found, key=lambda each: each.manifest.revision if each.manifest else 0)
    manifest = read_trashed(series, entry)
    with Reserve(series) as reserve:
        gone = set(series.missing_packs(manifest.packs))
        wanted = {pack.pack_id: pack.size_bytes for pack in manifest.packs if pack.pack_id in gone}
        lost = sorted(gone - _in_trash(series, wanted))
        if lost:
            raise VaultDamagedError(
                f"{len(lost)} pack(s) of the deleted backup “{manifest.info.name}” have been "
                "purged, so it cannot be brought back whole. It stays in the trash.",
                object_name=pack_name(series.series_id, lost[0]),
                backups=(manifest.info.name,),
                hint="Restore another backup.",
            )
        put_back_packs(series, reserve, wanted)
        move_manifest_back(series, reserve, entry)
    return manifest


def _in_trash(series: Series, wanted: dict[str, int]) -> set[str]:
    """Return which of these packs lie in the trash, what was put aside as damaged included."""
    return {
        entry.pack_id
        for entry in trash_entries(series)
        if entry.pack_id is not None and wanted.get(entry.pack_id) == entry.size_bytes
    }


def _missing(series: Series, needed: _Needed) -> dict[str, int]:
    """Return the needed packs that are not in their place with their exact size."""
    present = series.packs()
    return {i: size for i, size in needed.packs.items() if present.get(i) != size}


def _may_go(entry: TrashEntry, keep: str | None) -> bool:
    if keep is None:
        return True
    waits = entry.manifest is not None and entry.kind is not TrashKind.SWEPT
    return entry.folder != keep and not waits


def _take_over_deleted(series: Series, reserve: Reserve, sweep_id: str) -> None:
    """Let deleted (and damaged) manifests grow old together with the packs of this sweep."""
    trash = trash_folder(series.series_id)
    for entry in trash_entries(series):
        if entry.manifest is not None and entry.kind is not TrashKind.SWEPT:
            move_to_trash(series, reserve, entry.object_name, sweep_id)
            series.store.remove_folder(f"{trash}/{entry.folder}")


def _remove_superseded(series: Series, needed: _Needed) -> int:
    """Remove revisions lower than one that was read."""
    read = {e.backup_id: e.revision for e in series.entries() if e.object_name in needed.seen}
    old = [e for e in series.all_revisions() if e.revision < read.get(e.backup_id, 0)]
    for entry in old:
        series.store.remove(entry.object_name)
    return len(old)


def _not_all_read(name: str, why: str, details: str = "") -> VaultDamagedError:
    return VaultDamagedError(
        f"The manifest {name} could not be read, so nobody can tell which packs are still "
        f"needed. Nothing was removed. {why}",
        object_name=name,
        hint="Run `holdfast vault check`; clean up again when the manifest is whole, or its "
        "backup has been put aside.",
        details=details,
    )
