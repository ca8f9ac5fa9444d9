"""Ids for backups that were made elsewhere and earlier: they sort among the others by time.

The newest backup of a series is the one with the greatest id; retention, `latest` and the
next run rely on it. A backup that is adopted takes an id between those of its neighbours in
time: there are some four thousand million between two that follow each other. One that is
younger than all takes the usual next one.
"""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from holdfast.vault.layout import next_backup_id

_STEP = 1 << 16
"""Room left between two ids that are given out one after the other, so that others fit."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a backup belongs."""

    backup_id: str
    before_id: str | None
    """The backup just before it in time; None for the first."""
    is_newest: bool


class PlacesInTime:
    """The places in one series; the caller holds its lock."""

    def __init__(self, backups: Iterable[tuple[str, datetime]], other_ids: Iterable[str]) -> None:
        """See the class.

        Args:
            backups: id and time of each backup there is.
            other_ids: ids that are taken as well: of backups in the trash.
        """
        self._live = sorted(backups)
        self._taken = sorted({backup_id for backup_id, _ in self._live} | set(other_ids))

    def place(self, made_at: datetime) -> Place:
        """Return where a backup of this time belongs; the place is taken by `take`.

        Where clocks went back, so that ids and times disagree, it comes after the last
        backup that is not younger.
        """
        live = self._live
        number = len(live)
        while number and live[number - 1][1] > made_at:
            number -= 1
        before_id = live[number - 1][0] if number else None
        if number == len(live):
            newest = self._taken[-1] if self._taken else None
            chance = int.from_bytes(os.urandom(4), "little")
            return Place(next_backup_id(newest, chance), before_id, True)
        return Place(self._between(before_id, live[number][0]), before_id, False)

    def take(self, place: Place, made_at: datetime) -> None:
        """Note that a backup has its place now."""
        insort(self._live, (place.backup_id, made_at))
        insort(self._taken, place.backup_id)

    def _between(self, before_id: str | None, after_id: str) -> str:
        """Return a free id between two neighbours, nearer to the first."""
        low = bisect_right(self._taken, before_id) if before_id else 0
        high = bisect_left(self._taken, after_id)
        # Backups in the trash may lie between them; any gap will do, the last is as good.
        edges = [int(before_id, 16) if before_id else 0]
        edges += [int(each, 16) for each in self._taken[low:high]]
        edges.append(int(after_id, 16))
        start, end = max(pairwise(edges), key=lambda gap: min(gap[1] - gap[0], _STEP))
        room = end - start
        if room < 2:
            raise OverflowError(f"no id is left between {before_id} and {after_id}")
        step = min(_STEP, room // 2)
        return f"{start + 1 + int.from_bytes(os.urandom(4), 'little') % step:016x}"
