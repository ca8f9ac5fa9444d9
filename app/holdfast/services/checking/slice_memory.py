"""Which objects of a vault were read again when, in numbers of slices and not in dates.

A clock that was wrong for a day would put objects off for years. So each slice has a
number, an object carries that of the slice it was last read in, and the lowest come first.
An object that is new was read back when it was written and joins the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from holdfast.core.wire import plain_form, read
from holdfast.services.desk import Desk

ROUND_DAYS = 30
"""Every byte of a vault is read again within so many days."""
LEAST_BYTES = 64 * 1024 * 1024
MOST_DAYS = 10
"""A computer that was off makes up for so many days at once, no more."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SliceMemory:
    """What is remembered of the slices of one vault."""

    number: int = 0
    """Of the last slice."""
    at: datetime | None = None
    """When it was read to its end."""
    tried_at: datetime | None = None
    """When one was last begun."""
    read_in: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys of objects by the number of the slice they were last read in."""

    def order(self, keys: Iterable[str]) -> list[str]:
        """Return the keys of the objects there are now, those to be read first at the front."""
        known = self._known()
        return sorted(keys, key=lambda key: (known.get(key, self.number), key))

    def after(self, there: Iterable[str], done: Iterable[str]) -> SliceMemory:
        """Return what to remember after a slice that read `done` of the objects `there`."""
        known = self._known()
        now = {key: known.get(key, self.number) for key in there}
        now.update(dict.fromkeys(done, self.number + 1))
        grouped: dict[str, list[str]] = {}
        for key in sorted(now):
            grouped.setdefault(str(now[key]), []).append(key)
        read_in = {number: tuple(keys) for number, keys in grouped.items()}
        return replace(self, number=self.number + 1, read_in=read_in)

    def _known(self) -> dict[str, int]:
        return {key: int(number) for number, some in self.read_in.items() for key in some}


def slice_bytes(total_bytes: int, last: datetime | None, now: datetime) -> int:
    """Return how much is to be read now, so that all of it is within `ROUND_DAYS`.

    Args:
        total_bytes: of all objects of the vault.
        last: when a slice was last read to its end.
        now: the clock; one that has gone back counts as a day.
    """
    days = 1.0 if last is None else (now - last) / _DAY
    share = total_bytes * min(max(days, 1.0), MOST_DAYS) / ROUND_DAYS
    return max(LEAST_BYTES, -int(-share // 1))


def object_key(name: str) -> str:
    """Return the short name of an object, unique among all packs and manifests."""
    return name.rpartition("/")[2].partition(".pack")[0].partition(".json")[0]


def read_slices(desk: Desk, vault_id: str) -> SliceMemory:
    """Return what is remembered; nothing at first.

    Raises:
        CatalogueError: the catalogue cannot be read.
    """
    return slices_of(desk.preferences.get(slices_name(vault_id)))


def slices_of(form: object) -> SliceMemory:
    """Return what a stored preference says; where somebody edited it, the round begins anew."""
    try:
        return SliceMemory() if form is None else read(SliceMemory, form)
    except ValueError:
        return SliceMemory()


def write_slices(desk: Desk, vault_id: str, memory: SliceMemory) -> None:
    """Remember this from now on.

    Raises:
        CatalogueError: the catalogue cannot be written.
    """
    desk.preferences.put(slices_name(vault_id), plain_form(memory), desk.clock.now())


def slices_name(vault_id: str) -> str:
    """Return the name of the preference that holds it."""
    return f"slices:{vault_id}"
