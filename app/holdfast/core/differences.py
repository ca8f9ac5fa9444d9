"""What differs between two states of a database: rows by table, and the schema.

Plain records, without what finds them: they go from the process that compares to the windows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from holdfast.core.model import BackupInfo
from holdfast.core.shown_rows import Stored

Change = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row as a sample; values in the order of `TableDiff.columns`."""

    old: tuple[Stored, ...] | None
    """None for a row that was added."""
    new: tuple[Stored, ...] | None
    """None for a row that was removed."""


@dataclass(frozen=True, slots=True)
class TableDiff:
    """How one table differs."""

    name: str
    old_rows: int | None
    """None when the table was not there, or its rows cannot be counted."""
    new_rows: int | None
    added: int | None
    """None when not known; the note says why."""
    removed: int | None
    changed: int | None
    """Rows whose key stayed. Always 0 where rows have no key."""
    key: tuple[str, ...] = ()
    """What rows were paired by; empty when they were compared as a multiset."""
    columns: tuple[str, ...] = ()
    """Columns that were compared."""
    note: str = ""
    samples: tuple[RowChange, ...] = ()

    @property
    def differs(self) -> bool:
        """True when something is known to differ."""
        return bool(self.added or self.removed or self.changed) or (self.old_rows != self.new_rows)


@dataclass(frozen=True, slots=True)
class SchemaChange:
    """One difference, as seen from the older side."""

    change: Change
    what: str
    """`table`, `virtual table`, `view`, `column`, `index` or `trigger`."""
    name: str
    table: str = ""
    """The table a column, index or trigger belongs to."""


@dataclass(frozen=True, slots=True)
class ComparisonResult:
    """What differs between two backups, or a backup and the present."""

    old: BackupInfo
    new: BackupInfo | None
    """None: the live database."""
    tables: tuple[TableDiff, ...]
    schema: tuple[SchemaChange, ...]
    notes: tuple[str, ...] = field(default=())
