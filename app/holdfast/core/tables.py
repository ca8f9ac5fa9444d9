"""Tables of a database: which to bring back, what came of it, and how two states differ."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableChoice:
    """A table to bring back, whole or in part."""

    name: str
    where: str | None = None
    """SQL over the backup's table that selects rows; None means all of them."""


@dataclass(frozen=True, slots=True)
class TableResult:
    """What bringing one table back did, in rows."""

    name: str
    deleted: int
    inserted: int
    replaced: int
    notes: tuple[str, ...] = ()
    """Sentences for the person: triggers that did not fire, columns left out."""


@dataclass(frozen=True, slots=True)
class TableDiff:
    """How one table differs from the older to the newer state, in rows."""

    name: str
    added: int
    removed: int
    changed: int
    """0 where the table has no key: a change is then one removed and one added."""
    key: tuple[str, ...] = ()
    """Columns rows were matched by; empty: compared as a bag of rows."""
    note: str = ""
    samples: tuple[tuple[str, tuple[object, ...]], ...] = ()
    """`(added | removed | changed, row)`, as many as were asked for."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two databases differ."""

    tables: tuple[TableDiff, ...]
    """Only tables with a difference, or that could not be compared."""
    schema: tuple[str, ...] = ()
    """Sentences about tables, columns and indexes that came or went."""
    same_tables: int = 0
    """Tables that were compared and are equal."""
