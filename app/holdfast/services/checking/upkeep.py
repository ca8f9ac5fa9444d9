"""What is due of drills and slices: proving, unasked, that what is kept can be restored.

Only looks, and gives orders to be carried out at idle priority, one at a time; whoever
submits them does not submit one that still waits or runs. When each was last done stands in
the catalogue, so that restarts change nothing. Quick with 1,000 profiles: two statements.

A time in the future was told by a clock that has been set right since: what it says counts
as long ago, or a drill would wait for years. What failed is tried again a day later.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from holdfast.core.model import Profile
from holdfast.services.checking.drill_memory import drills_name, drills_of
from holdfast.services.checking.slice_memory import SliceMemory, slices_name, slices_of
from holdfast.services.desk import Desk
from holdfast.services.orders import DrillOrder, Order, SliceOrder

SLICE_EVERY = timedelta(hours=20)
"""A daily slice; less than a day, so that a computer used in the evenings reads one daily."""
RETRY_AFTER = timedelta(hours=20)
_AHEAD = timedelta(days=1)


def due_upkeep(desk: Desk, now: datetime) -> list[Order]:
    """Return the drills and slices whose time has come, slices last.

    A vault that is not there is left out: that it is away is told elsewhere, and is no
    failure each day.

    Raises:
        CatalogueError: the catalogue cannot be read.
    """
    profiles = desk.book.all()
    days = desk.settings.drill_days()
    kept = desk.preferences.beginning(drills_name(""), slices_name(""))
    orders: list[Order] = []
    vaults: dict[str, Path] = {}
    for profile in profiles:
        vaults.setdefault(profile.vault_id, Path(profile.vault_path))
        every = days.get(profile.profile_id, 0)
        if every and _is_drill_due(profile, kept, timedelta(days=every), now):
            orders.append(DrillOrder(profile.profile_id))
    orders += _due_slices(vaults, kept, now)
    return orders


def _is_drill_due(
    profile: Profile, kept: dict[str, object], every: timedelta, now: datetime
) -> bool:
    memory = drills_of(kept.get(drills_name(profile.profile_id)))
    return (
        _is_over(memory.at, every, now)
        and _is_over(memory.tried_at, min(RETRY_AFTER, every), now)
        and _is_there(Path(profile.vault_path))
    )


def _due_slices(
    vaults: dict[str, Path], kept: dict[str, object], now: datetime
) -> Iterator[SliceOrder]:
    for vault_id, path in vaults.items():
        memory: SliceMemory = slices_of(kept.get(slices_name(vault_id)))
        if (
            _is_over(memory.at, SLICE_EVERY, now)
            and _is_over(memory.tried_at, RETRY_AFTER, now)
            and _is_there(path)
        ):
            yield SliceOrder(path)


def _is_over(last: datetime | None, span: timedelta, now: datetime) -> bool:
    """Tell whether a span has passed since, or nobody can say when that was."""
    return last is None or now - last >= span or last - now > _AHEAD


def _is_there(vault: Path) -> bool:
    try:
        return (vault / "series").is_dir()
    except OSError:
        return False
