"""Merge: rewrite packs that are mostly dead, or many and small, into fewer new ones.

Runs in a job process that holds the series' lock, before a sweep. Decides what is worth it,
lets `page_mover.py` copy, and then turns the backups concerned to the new packs.

Order is safety:

1. New packs are durable and read back before any manifest points to them.
2. Each manifest is replaced by a higher revision; a backup is at every moment described by
   one whole revision, and both the old and the new packs are there.
3. Old packs are left alone: the next sweep finds that nobody needs them.

Killed or cancelled anywhere, what is left is surplus packs at most, and a next merge or
sweep goes on. Every entry of a page map is compared with the page that was really copied:
a manifest that does not fit is left as it is, and so are then its packs.

What is moved anyway is put into better order: pages that the newest backup needs are gathered,
if it is scattered. No pack is rewritten for that alone.

Packs are merged only with neighbours in time, see `page_mover.py`. One run moves at most
1 GiB, the emptiest packs first; the rest waits for the next clean-up.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

import numpy as np

from holdfast.core.errors import VaultDamagedError, VaultError
from holdfast.core.model import PackUse
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.vault.clean_result import MergeResult
from holdfast.vault.layout import FRAME_PAGES, MIN_PAGE_BYTES, PACK_LIMIT_BYTES, pack_name
from holdfast.vault.live_slots import LiveSlots
from holdfast.vault.manifest import Manifest, encode_columns
from holdfast.vault.page_map import NOWHERE, PageMap
from holdfast.vault.page_mover import FRAME_BYTES, Moved, OldPack, PageMover
from holdfast.vault.series import Series

SMALL_BYTES = 4 * 1024 * 1024
MANY_PACKS = 32
"""More small packs than this are merged even when all of them is live."""
LEAST_FREED_BYTES = 1024 * 1024
LEAST_FREED_SHARE = 10
"""A merge must free 1 MiB, or in a small series a tenth of it; less waits until it is more."""
GATHER_FROM_FRAMES = 64
"""A merge gathers the pages of the newest backup if they lie in so many frames more than they would
fill, and would fill a quarter of that, some 3 MiB. Restoring less takes no time to speak of, and
the more kinds of frames are being filled, the more are sent before they are full."""
SLICE_BYTES = 1024 * 1024 * 1024
_MARGIN_BYTES = 4 * 1024 * 1024


def merge(
    series: Series,
    progress: Progress = SILENT,
    *,
    pack_limit: int = PACK_LIMIT_BYTES,
    slice_bytes: int = SLICE_BYTES,
    gather_from: int = GATHER_FROM_FRAMES,
) -> MergeResult:
    """Merge what is worth merging; the caller holds the series' lock.

    Args:
        series: which.
        progress: phases "looking through" (backups) and "merging" (bytes); may cancel.
        pack_limit: bytes a new pack may have.
        slice_bytes: live bytes that are moved at most.
        gather_from: frames, see GATHER_FROM_FRAMES.

    Raises:
        VaultDamagedError, VaultTooNewError: a manifest cannot be read; nothing was changed.
        VaultFullError, VaultWriteError, VaultMissingError, VaultReplacedError: as their names
            say; all backups are whole.
        CancelledError: stopped; all backups are whole.
    """
    series.confirm_vault()
    live, newest, sizes = _look_through(series, progress, gather_from)
    packs = _survey(series, live, newest, sizes)
    total = sum(sizes.values())
    runs = _choose(packs, pack_limit, slice_bytes)
    runs = [run for run in runs if _all_intact(series, run)]
    old = [pack for run in runs for pack in run]
    old_bytes = sum(pack.size_bytes for pack in old)
    live_bytes = sum(pack.live_bytes for pack in old)
    if not _is_worth_it(old_bytes, len(old), live_bytes, len(runs), total):
        return MergeResult(reason="nothing worth merging")
    free = series.store.free_bytes()
    if free is not None and free < live_bytes + live_bytes // 8 + _MARGIN_BYTES:
        return MergeResult(reason="not enough free space to merge")
    before = set(series.packs())
    with PageMover(series, progress, live_bytes, pack_limit) as mover:
        try:
            for run in runs:
                mover.move(run)
            new_bytes = sum(pack.size_bytes for pack in mover.new_packs)
            worth_it = _is_worth_it(old_bytes, len(old), new_bytes, len(mover.new_packs), total)
        except BaseException:
            _drop(series, mover.new_packs, before)
            raise
    if not worth_it:
        _drop(series, mover.new_packs, before)
        return MergeResult(reason="the packs would not have become smaller")
    rewritten, left_alone = _rewrite_all(series, mover.moved, mover.new_packs, progress)
    return MergeResult(
        old_packs=tuple(pack.pack_id for pack in old),
        old_bytes=old_bytes,
        new_packs=tuple(mover.new_packs),
        rewritten=rewritten,
        left_alone=left_alone,
    )


def _look_through(
    series: Series, progress: Progress, gather_from: int
) -> tuple[LiveSlots, LiveSlots, dict[str, int]]:
    """Return the live slots of all backups and of the newest, and the size of each pack.

    Of the newest backup, those of its database that are to be gathered: none where they are
    not scattered, or where a database had a short last page, see `page_mover.py`.
    """
    live, newest = LiveSlots(), LiveSlots()
    sizes: dict[str, int] = {}
    entries = series.entries()
    has_short_pages = False
    for done, entry in enumerate(entries):
        progress.advance(Advance("looking through", done, len(entries), unit="backups"))
        manifest = series.read(entry)
        sizes.update((pack.pack_id, pack.size_bytes) for pack in manifest.packs)
        for file_no, file in enumerate(manifest.files):
            page_map = manifest.page_map(file_no)
            live.add(manifest, file_no, page_map)
            if file_no:
                continue
            has_short_pages |= file.size_bytes % MIN_PAGE_BYTES != 0
            is_newest = done == len(entries) - 1
            if (
                is_newest
                and not has_short_pages
                and _is_scattered(page_map, file.page_size, gather_from)
            ):
                newest.add(manifest, file_no, page_map)
    return live, newest, sizes


def _is_scattered(page_map: PageMap, page_size: int, gather_from: int) -> bool:
    """Tell whether a backup's pages lie in clearly more frames than they would fill."""
    is_delta = page_map.base_pack != NOWHERE
    is_stored = page_map.pack != NOWHERE
    pack = np.concatenate((page_map.pack[is_stored], page_map.base_pack[is_delta]))
    slot = np.concatenate((page_map.slot[is_stored], page_map.base_slot[is_delta]))
    read = len(np.unique(pack.astype(np.uint64) << np.uint64(32) | slot // FRAME_PAGES))
    whole, deltas = int(is_stored.sum()), int(is_delta.sum())
    filled = -(-whole * page_size // FRAME_BYTES) + -(-deltas // FRAME_PAGES)
    return filled * 4 >= gather_from and read >= filled + gather_from


def _survey(
    series: Series, live: LiveSlots, newest: LiveSlots, sizes: dict[str, int]
) -> list[OldPack]:
    """Return the packs that could be merged, in order of creation.

    A pack that is missing, was put aside or cannot be opened is left as it is.
    """
    present = series.packs()
    found = []
    for pack_id, size in sizes.items():
        if present.get(pack_id) != size:
            continue
        try:
            reader = series.open_pack(pack_id)
        except VaultDamagedError:
            continue
        rows, created_us = reader.rows, reader.created_us
        reader.close()
        marks = live.of(pack_id)
        counts = marks.reshape(-1, FRAME_PAGES).sum(axis=1).tolist()
        counts += [0] * (len(rows) - len(counts))
        live_bytes = sum(
            row.length * min(count, row.pages) // max(row.pages, 1)
            for row, count in zip(rows, counts, strict=False)
        )
        frame_bytes = sum(row.length for row in rows)
        found.append(
            OldPack(
                pack_id,
                size,
                created_us,
                frame_bytes,
                live_bytes,
                marks,
                newest.of(pack_id, len(marks)),
            )
        )
    return sorted(found, key=lambda pack: (pack.created_us, pack.pack_id))


def _choose(packs: Sequence[OldPack], pack_limit: int, slice_bytes: int) -> list[list[OldPack]]:
    """Return runs of neighbours that are to become one pack each."""
    many = sum(pack.size_bytes < SMALL_BYTES for pack in packs) > MANY_PACKS
    runs: list[list[OldPack]] = []
    open_run = False
    run_bytes = 0
    for pack in packs:
        if not (_is_mostly_dead(pack) or (many and pack.size_bytes < SMALL_BYTES)):
            open_run = False
            continue
        if not open_run or run_bytes + pack.live_bytes > pack_limit:
            runs.append([])
            open_run, run_bytes = True, 0
        runs[-1].append(pack)
        run_bytes += pack.live_bytes
    runs = [run for run in runs if len(run) > 1 or _is_mostly_dead(run[0])]
    runs.sort(key=lambda run: _live(run) / max(1, sum(pack.size_bytes for pack in run)))
    chosen: list[list[OldPack]] = []
    room = slice_bytes
    for run in runs:
        if chosen and _live(run) > room:
            break
        chosen.append(run)
        room -= _live(run)
    return chosen


def _is_mostly_dead(pack: OldPack) -> bool:
    return pack.live_bytes * 2 <= pack.frame_bytes


def _live(run: Sequence[OldPack]) -> int:
    return sum(pack.live_bytes for pack in run)


def _is_worth_it(old_bytes: int, old: int, new_bytes: int, new: int, total_bytes: int) -> bool:
    """Tell whether this many bytes and packs instead of the old ones are worth the rewriting.

    Fewer packs are worth it when they take at most 2 % more.
    """
    freed = old_bytes - new_bytes
    enough = freed >= min(LEAST_FREED_BYTES, max(1, total_bytes // LEAST_FREED_SHARE))
    return old > 0 and (enough or (old - new >= MANY_PACKS // 2 and freed * 50 >= -old_bytes))


def _all_intact(series: Series, run: Sequence[OldPack]) -> bool:
    """Tell whether every pack of a run is, to the last byte, what was written."""
    for pack in run:
        try:
            reader = series.open_pack(pack.pack_id)
            try:
                if reader.whole_hash() != pack.pack_id:
                    return False
            finally:
                reader.close()
        except VaultDamagedError:
            return False
    return True


def _drop(series: Series, new_packs: Sequence[PackUse], before: set[str]) -> None:
    """Remove new packs that nobody points to; what was there before the merge stays.

    A pack's name is its content, so a merge that was killed and is repeated may meet its
    own earlier work, which manifests may need by now.
    """
    for pack in new_packs:
        if pack.pack_id not in before:
            with suppress(VaultError):
                series.store.remove(pack_name(series.series_id, pack.pack_id))


def _rewrite_all(
    series: Series, moved: dict[str, Moved], new_packs: list[PackUse], progress: Progress
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Rewrite every manifest that uses a moved pack; return names done and left alone."""
    rewritten, left_alone = [], []
    missing = series.missing_packs(new_packs)
    if missing:
        raise VaultDamagedError(
            "A pack that was just written is not in the vault any more. All backups are whole.",
            object_name=pack_name(series.series_id, missing[0]),
        )
    entries = series.entries()
    for done, entry in enumerate(entries):
        progress.advance(Advance("rewriting", done, len(entries), unit="backups"))
        manifest = series.read(entry)
        if not any(pack.pack_id in moved for pack in manifest.packs):
            continue
        revised = _revised(manifest, moved, new_packs)
        if revised is None:
            left_alone.append(manifest.info.name)
            continue
        series.revise(revised)
        rewritten.append(manifest.info.name)
    return tuple(rewritten), tuple(left_alone)


def _revised(
    manifest: Manifest, moved: dict[str, Moved], new_packs: list[PackUse]
) -> Manifest | None:
    """Return the manifest with moved pages at their new places, None if one does not fit."""
    tables = {
        number: moved[pack.pack_id]
        for number, pack in enumerate(manifest.packs)
        if pack.pack_id in moved
    }
    first_new = len(manifest.packs)
    maps = []
    for file_no in range(len(manifest.files)):
        page_map = manifest.page_map(file_no)
        if not _redirect(page_map, file_no, tables, first_new):
            return None
        maps.append(page_map)
    packs = [*manifest.packs, *new_packs]
    used = sorted({int(number) for page_map in maps for number in page_map.used_packs()})
    numbers = {old: new for new, old in enumerate(used)}
    files = []
    for file, page_map in zip(manifest.files, maps, strict=True):
        page_map.renumber(numbers)
        files.append(replace(file, columns=encode_columns(page_map)))
    return replace(
        manifest,
        files=tuple(files),
        packs=tuple(packs[number] for number in used),
        revision=manifest.revision + 1,
    )


def _redirect(page_map: PageMap, file_no: int, tables: dict[int, Moved], first_new: int) -> bool:
    """Point entries of moved packs to the new places; False if a page is not the one there."""
    for pack, slot in (
        (page_map.pack, page_map.slot),
        (page_map.base_pack, page_map.base_slot),
    ):
        # New numbers lie beyond all old ones, so an entry is never redirected twice.
        for number, table in tables.items():
            pages = np.flatnonzero(pack == number)
            slots = slot[pages]
            if len(slots) and int(slots.max()) >= len(table.pack):
                return False
            if (
                np.any(table.pack[slots] == NOWHERE)
                or np.any(table.page_no[slots] != pages)
                or np.any(table.file_no[slots] != file_no)
            ):
                return False
            pack[pages] = table.pack[slots] + np.uint32(first_new)
            slot[pages] = table.slot[slots]
    return True
