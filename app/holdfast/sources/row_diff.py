"""Say what differs between two states of a database, row by row.

Two backups, or a backup and the live database, as two schemas of one connection (attached,
or opened through the browsing VFS). A merge join on the primary key takes 0.4 s for 200 MB;
tables without one are compared as multisets. How rows are paired is in `row_pairing`, what
changed in the schema in `schema_diff`; this file runs it, within a time limit.

Reads only. The states are not locked here: whoever compares with a live database begins a
read transaction first, so that all tables are of one moment.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

import apsw

from holdfast.core.clock import Clock, SystemClock
from holdfast.core.differences import RowChange, SchemaChange, TableDiff
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.sources.backup_rows import answer_collation
from holdfast.sources.connections import Database
from holdfast.sources.row_pairing import Pairing, keys_may_be_null, null_keys, pair_tables
from holdfast.sources.schema_diff import diff_schemas
from holdfast.sources.table_shape import TableKind, TableShape, fold, quoted, read_shapes

_STEPS_BETWEEN_LOOKS = 20_000
_COMPARED = {TableKind.TABLE, TableKind.VIRTUAL}
NO_KEY = "The table has no primary key, so a changed row counts as one removed and one added."
NULL_KEY = (
    "Some rows have no value in the primary key, so a changed row counts as one removed and "
    "one added."
)
OTHER_KEY = (
    "The primary key is another one now, so a changed row counts as one removed and one added."
)
NO_COLUMN = "Only counted: the table has no column any more that it had."
NO_MODULE = "The rows of this virtual table can only be read by its program."
TIME_UP = "Only counted: comparing the rows would have taken too long."


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs between two states."""

    tables: tuple[TableDiff, ...]
    """Every table and virtual table of either state, by name."""
    schema: tuple[SchemaChange, ...]


class _TimeIsUp(Exception):
    """Ends a statement that SQLite is working on."""


def compare(
    connection: apsw.Connection,
    old: str,
    new: str,
    *,
    only: Collection[str] = (),
    limit_rows: int = 0,
    time_limit_s: float = 60.0,
    progress: Progress = SILENT,
    clock: Clock | None = None,
) -> Comparison:
    """Compare two schemas of a connection.

    Args:
        connection: has both states; nothing is written. Collations it does not know are
            answered by a stand-in from now on; no comparison depends on them.
        old: schema of the older state, `main` or what it was attached as.
        new: schema of the newer state.
        only: names of the tables to compare, as `TableDiff` has them; none means all.
        limit_rows: at most so many samples of added, of removed and of changed rows a table.
        time_limit_s: tables that are not done by then are only counted, and after twice
            that time not even counted.
        progress: phase "comparing", in tables; asked often, so that a cancel is heard.
        clock: measures the limit.

    Raises:
        apsw.Error: a state cannot be read.
        CancelledError: from the listener.
    """
    if not isinstance(connection, Database):
        connection.collation_needed(answer_collation)
    watch = _Watch(connection, progress, clock or SystemClock(), time_limit_s)
    before, after = read_shapes(connection, old), read_shapes(connection, new)
    wanted = {fold(name) for name in only}
    names = [
        name
        for name in sorted({*before, *after})
        if any(shapes[name].kind in _COMPARED for shapes in (before, after) if name in shapes)
        and (not wanted or name in wanted)
    ]
    watch.total = len(names)
    tables = []
    for watch.done, name in enumerate(names):
        sides = _Sides(connection, watch, old, new, limit_rows)
        tables.append(sides.compare(_comparable(before.get(name)), _comparable(after.get(name))))
    progress.advance(Advance("comparing", len(names), len(names), unit="tables"))
    return Comparison(tuple(tables), diff_schemas(before, after))


def _comparable(shape: TableShape | None) -> TableShape | None:
    return shape if shape is not None and shape.kind in _COMPARED else None


class _Watch:
    """Listens for a cancel and for the time limit while SQLite works."""

    def __init__(
        self, connection: apsw.Connection, progress: Progress, clock: Clock, limit_s: float
    ) -> None:
        self._connection = connection
        self._progress = progress
        self._clock = clock
        self._limit_s = limit_s
        self._began_s = clock.monotonic()
        self.done = 0
        self.total = 0

    @contextlib.contextmanager
    def limit(self, factor: int) -> Iterator[None]:
        """Raise `_TimeIsUp` inside the block once the time limit times `factor` is over."""
        deadline = self._began_s + self._limit_s * factor

        def look() -> bool:
            self._progress.advance(Advance("comparing", self.done, self.total, unit="tables"))
            if self._clock.monotonic() >= deadline:
                raise _TimeIsUp
            return False

        look()
        self._connection.set_progress_handler(look, _STEPS_BETWEEN_LOOKS)
        try:
            yield
        finally:
            self._connection.set_progress_handler(None)


@dataclass(frozen=True, slots=True)
class _Sides:
    """Compares one table at a time."""

    connection: apsw.Connection
    watch: _Watch
    old: str
    new: str
    limit_rows: int

    def compare(self, before: TableShape | None, after: TableShape | None) -> TableDiff:
        shape = after or before
        assert shape is not None, "a name comes from one of the sides"
        if before is None or after is None or before.kind is not after.kind:
            return self._one_sided(shape.name, before, after)
        try:
            with self.watch.limit(1):
                return self._compare_rows(before, after)
        except _TimeIsUp:
            return self._counted(before, after, TIME_UP)
        except apsw.SQLError as error:
            return self._counted(
                before, after, f"The rows cannot be compared without the program ({error})."
            )

    def _compare_rows(self, before: TableShape, after: TableShape) -> TableDiff:
        by_key = not any(
            shape.key and keys_may_be_null(shape) and self._number(null_keys(shape, schema))
            for shape, schema in ((before, self.old), (after, self.new))
        )
        pairing = pair_tables(before, after, self.old, self.new, by_key=by_key)
        if pairing is None:
            virtual = after.kind is TableKind.VIRTUAL
            return self._counted(before, after, NO_MODULE if virtual else NO_COLUMN)
        diff = TableDiff(
            name=after.name,
            old_rows=self._number(pairing.count("old")),
            new_rows=self._number(pairing.count("new")),
            added=None,
            removed=None,
            changed=None,
            key=pairing.key,
            columns=tuple(now for _, now in pairing.columns),
        )
        if pairing.on:
            pairs, changed = self._numbers(pairing.count_pairs)
            diff = replace(
                diff,
                added=_less(diff.new_rows, pairs),
                removed=_less(diff.old_rows, pairs),
                changed=changed,
            )
        else:
            added, removed = self._numbers(pairing.count_multiset)
            note = _why_no_key(before, after, by_key=by_key)
            diff = replace(diff, added=added, removed=removed, changed=0, note=note)
        return self._with_samples(diff, pairing) if self.limit_rows else diff

    def _with_samples(self, diff: TableDiff, pairing: Pairing) -> TableDiff:
        """Add sample rows; leave them out rather than lose the counts."""
        # What the counts say is not there is not looked for: that takes a whole scan.
        added, removed, changed = (
            self.limit_rows if count else 0 for count in (diff.added, diff.removed, diff.changed)
        )
        width = len(pairing.columns)
        try:
            if pairing.on:
                came = self._rows(pairing.added_rows, added)
                went = self._rows(pairing.removed_rows, removed)
            else:
                came = self._rows(pairing.multiset_rows, 1, added)
                went = self._rows(pairing.multiset_rows, -1, removed)
            samples = [
                *(RowChange(None, row) for row in came),
                *(RowChange(row, None) for row in went),
                *(
                    RowChange(row[:width], row[width:])
                    for row in self._rows(pairing.changed_rows, changed)
                ),
            ]
        except _TimeIsUp:
            return _noted(diff, "Finding sample rows would have taken too long.")
        except UnicodeDecodeError:
            return _noted(diff, "Sample rows are left out: some of their text is not valid.")
        return replace(diff, samples=tuple(samples))

    def _one_sided(
        self, name: str, before: TableShape | None, after: TableShape | None
    ) -> TableDiff:
        """A table that came or went; one that became something else did both."""
        old_rows = self._count(before, self.old)
        new_rows = self._count(after, self.new)
        if before is None:
            note, columns = "The table is new.", after.columns if after else ()
        elif after is None:
            note, columns = "The table is gone.", before.columns
        else:
            note, columns = "The table has become another kind of table.", after.columns
        return TableDiff(
            name=name,
            old_rows=old_rows,
            new_rows=new_rows,
            added=new_rows if after is not None else 0,
            removed=old_rows if before is not None else 0,
            changed=0,
            columns=tuple(column.name for column in columns if not column.generated),
            note=note,
        )

    def _counted(self, before: TableShape, after: TableShape, note: str) -> TableDiff:
        return TableDiff(
            name=after.name,
            old_rows=self._count(before, self.old),
            new_rows=self._count(after, self.new),
            added=None,
            removed=None,
            changed=None,
            note=note,
        )

    def _count(self, shape: TableShape | None, schema: str) -> int | None:
        if shape is None:
            return None
        try:
            with self.watch.limit(2):
                return self._number(f"SELECT count(*) FROM {quoted(schema)}.{quoted(shape.name)}")
        except (_TimeIsUp, apsw.SQLError):
            return None

    def _rows(self, sql: str, *bindings: int) -> Iterator[tuple[apsw.SQLiteValue, ...]]:
        if bindings[-1]:
            yield from self.connection.execute(sql, bindings)

    def _numbers(self, sql: str) -> tuple[int, int]:
        one, other = self.connection.execute(sql).fetchall()[0]
        return int(str(one)), int(str(other))

    def _number(self, sql: str) -> int:
        return int(str(self.connection.execute(sql).fetchall()[0][0]))


def _why_no_key(before: TableShape, after: TableShape, *, by_key: bool) -> str:
    if not by_key:
        return NULL_KEY
    return OTHER_KEY if before.key or after.key else NO_KEY


def _less(rows: int | None, pairs: int) -> int | None:
    return None if rows is None else rows - pairs


def _noted(diff: TableDiff, note: str) -> TableDiff:
    return replace(diff, note=f"{diff.note} {note}".strip())
