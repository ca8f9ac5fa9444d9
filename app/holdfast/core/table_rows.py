"""The words for bringing tables back: what of each is chosen, and what was done to it."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class TableChoice:
    """What of one table to bring back."""

    name: str
    where: str | None = None
    """SQL condition over the backup's table; None for the whole table."""


@dataclass(frozen=True, slots=True)
class TableResult:
    """What was done to one table."""

    name: str
    deleted: int
    """Rows that were there before a whole table was replaced."""
    inserted: int
    replaced: int = 0
    """Chosen rows whose key was there: their columns were set to the backup's values."""
    already_there: int = 0
    """Chosen rows of a table without a key that were there, equal and in the same place."""
    created: bool = False
    not_restored: tuple[str, ...] = ()
    """Columns of the backup that the table does not have any more."""
    not_in_backup: tuple[str, ...] = ()
    """Columns of the table that the backup does not know; new rows have their default."""
    silenced_triggers: tuple[str, ...] = ()
    """Triggers of the table that did not fire."""
    new_violations: int = 0
    """Broken references the table has a part in since, accepted by the person."""

    def with_violations(self, count: int) -> TableResult:
        """Return the result with the number of violations."""
        return replace(self, new_violations=count)
