"""What is shown of a backup that is looked at: its tables, their rows, what a statement gave.

Plain records, without what reads them: they go from the process that reads to the windows.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

Stored = int | float | str | bytes | None
"""A value as SQLite keeps it."""


@dataclass(frozen=True, slots=True)
class LongValue:
    """A value that was not fetched whole."""

    size_bytes: int
    begins: str | bytes
    """Its beginning, text or bytes by its kind; empty when even that takes too long."""


Value = Stored | LongValue
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """One column of a table."""

    name: str
    declared: str
    """The type as the program wrote it; may be empty."""
    in_key: bool


@dataclass(frozen=True, slots=True)
class TableHead:
    """One table or view, without its rows."""

    name: str
    kind: str
    """`table`, `virtual table` or `view`."""
    columns: tuple[ColumnHead, ...]


@dataclass(frozen=True, slots=True)
class StatementRows:
    """What a statement of the person's gave."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Stored, ...], ...]
    more: bool
    """There are more rows than were read."""


@dataclass(frozen=True, slots=True)
class ExportedRows:
    """What an export wrote."""

    file: Path
    rows: int


@dataclass(frozen=True, slots=True)
class RowsWanted:
    """Which rows: of a table, perhaps only those with a text in them, or of a statement."""

    table: str = ""
    search: str = ""
    sql: str = ""
