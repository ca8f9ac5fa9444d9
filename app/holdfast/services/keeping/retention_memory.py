"""What retention remembers of a profile between two applications: one small value each."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.core.wire import plain_form, read
from holdfast.services.desk import Desk


@dataclass(frozen=True, slots=True)
class RetentionMemory:
    """How the last application went."""

    applied_to: str = ""
    """Newest backup when the rule was last carried out: as many as were made since may go
    without a question. Empty when it never was, as after the catalogue was lost."""
    held: str = ""
    """What had happened to the source when backups were last kept from going, in words;
    empty since they go again."""
    asks: bool = False
    """So many backups would go that nothing goes until a person says yes."""


def read_memory(desk: Desk, profile_id: str) -> RetentionMemory:
    """Return what is remembered; nothing at first.

    Raises:
        CatalogueError: the catalogue cannot be read.
    """
    form = desk.preferences.get(_name(profile_id))
    try:
        return RetentionMemory() if form is None else read(RetentionMemory, form)
    except ValueError:  # edited by hand: forgetting only means asking once more
        return RetentionMemory()


def write_memory(desk: Desk, profile_id: str, memory: RetentionMemory) -> None:
    """Remember this from now on.

    Raises:
        CatalogueError: the catalogue cannot be written.
    """
    if memory != read_memory(desk, profile_id):
        desk.preferences.put(_name(profile_id), plain_form(memory), desk.clock.now())


def _name(profile_id: str) -> str:
    return f"retention:{profile_id}"
