"""Which slots of which packs backups need.

Fed with manifests one at a time, oldest first; keeps one bit of truth (one byte) for each
stored page of the series, and two columns of the manifest before. What a backup shares with
the one before it costs a comparison only.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from holdfast.vault.layout import FRAME_PAGES, PACK_LIMIT_BYTES
from holdfast.vault.manifest import Manifest, damaged_manifest
from holdfast.vault.page_map import NOWHERE, Column, PageMap

Marks = npt.NDArray[np.bool_]
_NONE: Marks = np.zeros(0, np.bool_)


class LiveSlots:
    """Marks slots that pages or the bases of deltas lie in."""

    def __init__(self) -> None:
        """See the class."""
        self._numbers: dict[str, int] = {}
        self._marks: list[Marks] = []
        self._before: dict[tuple[int, str], tuple[Column, Column]] = {}

    def add(self, manifest: Manifest, file_no: int, page_map: PageMap) -> None:
        """Mark what one file of a backup needs.

        Raises:
            VaultDamagedError: the map names a slot that no pack of that size can have.
        """
        self.mark(manifest, (file_no, "page"), page_map.pack, page_map.slot)
        self.mark(manifest, (file_no, "base"), page_map.base_pack, page_map.base_slot)

    def mark(self, manifest: Manifest, key: tuple[int, str], pack: Column, slot: Column) -> None:
        """Mark one pair of columns; `key` tells which it is, the same for every backup.

        Raises:
            VaultDamagedError: as `add`.
        """
        numbers = [self._number(use.pack_id) for use in manifest.packs]
        table = np.array([*numbers, NOWHERE], np.uint32)
        # A frame of 64 slots takes more than 64 bytes, its row in the footer included.
        sizes = np.array([min(use.size_bytes, PACK_LIMIT_BYTES) for use in manifest.packs])
        stored = pack != NOWHERE
        if np.any(slot[stored] >= sizes[pack[stored]]):
            raise damaged_manifest(
                manifest.object_name, "a slot beyond its pack's end", (manifest.info.name,)
            )
        self._mark(key, table[np.minimum(pack, np.uint32(len(numbers)))], slot)

    def pack_ids(self) -> list[str]:
        """Return the packs that any backup lists."""
        return list(self._numbers)

    def of(self, pack_id: str, slots: int = 0) -> Marks:
        """Return `bool[slots]`, slots being a multiple of 64; slots beyond it are dead.

        With `slots` there are exactly so many.
        """
        number = self._numbers.get(pack_id)
        marks = _NONE if number is None else self._marks[number]
        if not slots or slots == len(marks):
            return marks
        found = np.zeros(slots, np.bool_)
        found[: len(marks)] = marks[:slots]
        return found

    def _number(self, pack_id: str) -> int:
        number = self._numbers.setdefault(pack_id, len(self._numbers))
        if number == len(self._marks):
            self._marks.append(_NONE)
        return number

    def _mark(self, key: tuple[int, str], numbers: Column, slots: Column) -> None:
        fresh = numbers != NOWHERE
        before = self._before.get(key)
        if before is not None:
            count = min(len(numbers), len(before[0]))
            fresh[:count] &= (numbers[:count] != before[0][:count]) | (
                slots[:count] != before[1][:count]
            )
        self._before[key] = numbers, slots
        places = np.flatnonzero(fresh)
        order = places[np.argsort(numbers[places], kind="stable")]
        cuts = np.flatnonzero(np.diff(numbers[order])) + 1
        for some in np.split(order, cuts):
            if len(some):
                self._set(int(numbers[some[0]]), slots[some])

    def _set(self, number: int, slots: Column) -> None:
        marks = self._marks[number]
        needed = (int(slots.max()) // FRAME_PAGES + 1) * FRAME_PAGES
        if needed > len(marks):
            # Grown by doubling: packs of the newest backups are met again and again.
            grown = np.zeros(max(needed, 2 * len(marks)), np.bool_)
            grown[: len(marks)] = marks
            self._marks[number] = marks = grown
        marks[slots] = True
