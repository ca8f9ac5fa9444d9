"""What differs between two schemas: tables, columns, indexes, views, triggers.

Pure: works on shapes that were read before. Shadow tables and SQLite's own do not appear;
whoever changes a virtual table or AUTOINCREMENT has changed those with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from holdfast.core.differences import SchemaChange
from holdfast.sources.table_shape import ColumnShape, TableKind, TableShape, fold

_HIDDEN = {TableKind.SHADOW, TableKind.INTERNAL}


def diff_schemas(
    old: Mapping[str, TableShape], new: Mapping[str, TableShape]
) -> tuple[SchemaChange, ...]:
    """Return the differences between two results of `read_shapes`, by table and name."""
    changes: list[SchemaChange] = []
    for name in sorted({*old, *new}):
        before, after = old.get(name), new.get(name)
        if (before is not None and before.kind in _HIDDEN) or (
            after is not None and after.kind in _HIDDEN
        ):
            continue
        if before is None or after is None or before.kind is not after.kind:
            changes += _come_and_gone(before, after)
        else:
            changes += _within(before, after)
    return tuple(changes)


def _come_and_gone(before: TableShape | None, after: TableShape | None) -> Iterator[SchemaChange]:
    if before is not None:
        yield SchemaChange("removed", before.kind.value, before.name)
    if after is not None:
        yield SchemaChange("added", after.kind.value, after.name)


def _within(before: TableShape, after: TableShape) -> Iterator[SchemaChange]:
    if before.kind is not TableKind.TABLE:
        if before.sql != after.sql:
            yield SchemaChange("changed", after.kind.value, after.name)
    else:
        columns = [
            (fold(column.name), column.name, column.declared, _rank(column))
            for column in before.columns
        ]
        now = [
            (fold(column.name), column.name, column.declared, _rank(column))
            for column in after.columns
        ]
        yield from _pairs("column", after.name, columns, now)
        yield from _pairs(
            "index",
            after.name,
            [(fold(i.name), i.name, i.sql) for i in before.indexes if i.sql is not None],
            [(fold(i.name), i.name, i.sql) for i in after.indexes if i.sql is not None],
        )
    yield from _pairs(
        "trigger",
        after.name,
        [(fold(name), name, sql) for name, sql in before.triggers],
        [(fold(name), name, sql) for name, sql in after.triggers],
    )


def _rank(column: ColumnShape) -> tuple[bool, int, bool]:
    return column.generated, column.key_place, column.not_null


def _pairs(
    what: str,
    table: str,
    before: Iterable[tuple[str, str, *tuple[object, ...]]],
    after: Iterable[tuple[str, str, *tuple[object, ...]]],
) -> Iterator[SchemaChange]:
    """Compare two lists of `(folded name, name, everything that counts)`."""
    gone = {folded: (name, rest) for folded, name, *rest in before}
    come = {folded: (name, rest) for folded, name, *rest in after}
    for folded in sorted({*gone, *come}):
        if folded not in come:
            yield SchemaChange("removed", what, gone[folded][0], table)
        elif folded not in gone:
            yield SchemaChange("added", what, come[folded][0], table)
        elif come[folded][1] != gone[folded][1]:
            yield SchemaChange("changed", what, come[folded][0], table)
