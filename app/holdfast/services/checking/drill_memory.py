"""What is remembered of the restore drills of a profile, as a preference.

Needs nothing of the engine: whoever plans drills runs for months.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from holdfast.core.wire import plain_form, read
from holdfast.services.desk import Desk


@dataclass(frozen=True, slots=True)
class DrillMemory:
    """What is remembered of the drills of one profile."""

    at: datetime | None = None
    """When one was last carried out, whatever it found."""
    tried_at: datetime | None = None
    """When one was last begun; it may have failed for want of a disk."""
    was_newest: bool = False
    """The last one was of the newest backup."""
    drilled: Mapping[str, datetime] = field(default_factory=dict)
    """When which backup was drilled last, by its id. What is proved of a backup stands on it,
    but a database that only its own program can check never gets that far."""


def read_drills(desk: Desk, profile_id: str) -> DrillMemory:
    """Return what is remembered; nothing at first.

    Raises:
        CatalogueError: the catalogue cannot be read.
    """
    return drills_of(desk.preferences.get(drills_name(profile_id)))


def drills_of(form: object) -> DrillMemory:
    """Return what a stored preference says; nothing where somebody edited it by hand."""
    try:
        return DrillMemory() if form is None else read(DrillMemory, form)
    except ValueError:
        return DrillMemory()


def drills_name(profile_id: str) -> str:
    """Return the name of the preference that holds it."""
    return f"drills:{profile_id}"


def write_drills(desk: Desk, profile_id: str, memory: DrillMemory) -> None:
    """Remember this from here on.

    Raises:
        CatalogueError: the catalogue cannot be written.
    """
    desk.preferences.put(drills_name(profile_id), plain_form(memory), desk.clock.now())
