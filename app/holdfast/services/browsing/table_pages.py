"""The rows of one table of a backup, in pages, however many there are.

Rows are told apart by their place. A walk over the table counts them and leaves a mark
every MARK_ROWS rows; a page is then read from the nearest mark before it, so that the last
rows of a table of millions come as quickly as the first. The walk goes in steps, and pages
may be read between them.

A value longer than WHOLE_BYTES is not fetched: a page is never larger than its rows are
many. Text comes as bytes and is decoded here, since a column may hold what is no text.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import apsw

from holdfast.core.shown_rows import LongValue, Row, Value
from holdfast.sources.table_shape import TableKind, TableShape, quoted

MARK_ROWS = 10_000
WHOLE_BYTES = 4096
PREVIEW_BYTES = 512
_PREVIEWED_BYTES = 4 * 1024 * 1024
"""Longer values are not even begun: SQLite reads all of a value to give a part of it."""
CELL_BYTES = 16 * 1024 * 1024
_SEARCHED_COLUMNS = 200
_FETCHED_COLUMNS = 900
"""A statement gives at most 2,000 columns, and each of ours takes two."""


Guard = Callable[[], AbstractContextManager[None]]


class TablePages:
    """See the module. Made by `BackupReading.pages`, and valid as long as that."""

    def __init__(
        self, connection: apsw.Connection, shape: TableShape, search: str, guard: Guard
    ) -> None:
        """See the class; `search`: only rows in which this text occurs, case apart."""
        self._connection = connection
        self._guard = guard
        self.name = shape.name
        self.columns = tuple(column.name for column in shape.columns)[:_FETCHED_COLUMNS]
        self._encoding: str | None = None
        self._where, self._given = _condition(shape, search)
        # A virtual table's module may not be able to go through its rows in order.
        self._rowid = None
        if shape.kind is TableKind.TABLE and shape.rowid_name is not None:
            self._rowid = quoted(shape.rowid_name)
        self._marks: list[int] = []
        self.rows = 0
        """Rows counted so far."""
        self.complete = False
        """All rows are counted."""

    def walk(self) -> bool:
        """Count some more rows; True when all are counted.

        Raises:
            UsageError, CancelledError, VaultDamagedError: see `BackupReading.guard`.
        """
        if not self.complete:
            with self._guard():
                if self._rowid is None:
                    self._count_some()
                else:
                    self._walk_some(self._rowid)
        return self.complete

    def page(self, offset: int, rows: int) -> tuple[Row, ...]:
        """Return so many rows from a place on, fewer at the end; all that counted are there.

        Raises:
            UsageError, CancelledError, VaultDamagedError: see `BackupReading.guard`.
        """
        columns = ", ".join(_fetched(name) for name in self.columns) or "NULL, NULL"
        with self._guard():
            found = self._select(columns, offset, rows)
            encoding = self._text_encoding()
            return tuple(
                tuple(_value(row[at], row[at + 1], encoding) for at in range(0, 2 * self._width, 2))
                for row in found
            )

    def cell(self, place: int, column: int) -> Value:
        """Return one value whole, if it has at most CELL_BYTES.

        Raises:
            UsageError, CancelledError, VaultDamagedError: see `BackupReading.guard`.
        """
        name = quoted(self.columns[column])
        size = f"octet_length({name})"
        whole = (
            f"CASE WHEN {size} <= {CELL_BYTES} OR {name} IS NULL THEN {_as_bytes(name)} END,"
            f" CASE typeof({name}) WHEN 'text' THEN {size} WHEN 'blob' THEN -1 - {size} END"
        )
        with self._guard():
            for value, mark in self._select(whole, place, 1):
                if value is None and mark is not None:
                    return LongValue(_size(mark), "" if int(str(mark)) >= 0 else b"")
                return _decoded(value, mark, self._text_encoding())
        return None

    def stream(self) -> Iterator[tuple[apsw.SQLiteValue, ...]]:
        """Yield all rows whole, in the same order; text as text, bytes where it is none.

        Raises:
            apsw.Error: inside the caller's own `BackupReading.guard`.
        """
        columns = ", ".join(
            f"{_as_bytes(quoted(n))}, typeof({quoted(n)}) = 'text'" for n in self.columns
        )
        encoding = self._text_encoding()
        order = f" ORDER BY {self._rowid}" if self._rowid else ""
        sql = f"SELECT {columns} FROM {quoted(self.name)}{self._filter()}{order}"
        for row in self._connection.execute(sql, self._given):
            yield tuple(
                _text(row[at], encoding) if row[at + 1] else row[at]
                for at in range(0, 2 * self._width, 2)
            )

    @property
    def _width(self) -> int:
        return len(self.columns)

    def _select(self, columns: str, offset: int, rows: int) -> list[tuple[apsw.SQLiteValue, ...]]:
        given = {**self._given, "rows": rows}
        if self._rowid is None or not self._marks:
            order = "" if self._rowid is None else f" ORDER BY {self._rowid}"
            return self._connection.execute(
                f"SELECT {columns} FROM {quoted(self.name)}{self._filter()}{order}"
                " LIMIT :rows OFFSET :skip",
                {**given, "skip": offset},
            ).fetchall()
        mark = min(offset // MARK_ROWS, len(self._marks) - 1)
        return self._connection.execute(
            f"SELECT {columns} FROM {quoted(self.name)}{self._filter(f'{self._rowid} >= :mark')}"
            f" ORDER BY {self._rowid} LIMIT :rows OFFSET :skip",
            {**given, "mark": self._marks[mark], "skip": offset - mark * MARK_ROWS},
        ).fetchall()

    def _walk_some(self, rowid: str) -> None:
        """Find the next mark, or count the rows after the last one."""
        begin = f"SELECT {rowid} FROM {quoted(self.name)}"
        if not self._marks:
            first = self._numbers(f"{begin}{self._filter()} ORDER BY {rowid} LIMIT 1")
            if first is None:
                self.complete = True
                return
            self._marks.append(first)
        last = self._marks[-1]
        after = self._filter(f"{rowid} >= :mark")
        following = self._numbers(
            f"{begin}{after} ORDER BY {rowid} LIMIT 1 OFFSET {MARK_ROWS}", mark=last
        )
        if following is not None:
            self.rows = len(self._marks) * MARK_ROWS
            self._marks.append(following)
            return
        rest = self._numbers(f"SELECT count(*) FROM {quoted(self.name)}{after}", mark=last)
        self.rows = (len(self._marks) - 1) * MARK_ROWS + (rest or 0)
        self.complete = True

    def _count_some(self) -> None:
        """Count as many rows again as are counted already: in all, three times the work."""
        step = max(self.rows, MARK_ROWS)
        more = self._numbers(
            f"SELECT count(*) FROM (SELECT 1 FROM {quoted(self.name)}{self._filter()}"
            f" LIMIT {step} OFFSET {self.rows})"
        )
        self.rows += more or 0
        self.complete = (more or 0) < step

    def _numbers(self, sql: str, **given: int) -> int | None:
        found = self._connection.execute(sql, {**self._given, **given}).fetchall()
        return int(str(found[0][0])) if found else None

    def _filter(self, more: str = "") -> str:
        parts = [part for part in (self._where, more) if part]
        return f" WHERE {' AND '.join(parts)}" if parts else ""

    def _text_encoding(self) -> str:
        if self._encoding is None:
            self._encoding = str(self._connection.execute("PRAGMA encoding").fetchall()[0][0])
        return self._encoding


def _condition(shape: TableShape, search: str) -> tuple[str, dict[str, apsw.SQLiteValue]]:
    """Return which rows have a text in one of their columns, and what the condition needs."""
    if not search:
        return "", {}
    looked_at = [c.name for c in shape.columns if "BLOB" not in c.declared.upper()]
    parts = [f"{quoted(name)} LIKE :search ESCAPE '\\'" for name in looked_at[:_SEARCHED_COLUMNS]]
    plain = search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    if not parts:
        return "0", {}
    return f"({' OR '.join(parts)})", {"search": f"%{plain}%"}


def _as_bytes(name: str) -> str:
    return f"CASE typeof({name}) WHEN 'text' THEN CAST({name} AS BLOB) ELSE {name} END"


def _fetched(column: str) -> str:
    """Return two expressions: the value or its beginning, and its kind with its size.

    The kind is null for null and numbers, the size for text, -1 less the size for bytes.
    """
    name = quoted(column)
    size = f"octet_length({name})"
    return (
        f"CASE WHEN {size} <= {WHOLE_BYTES} THEN {_as_bytes(name)}"
        f" WHEN {size} <= {_PREVIEWED_BYTES}"
        f" THEN substr(CAST({name} AS BLOB), 1, {PREVIEW_BYTES}) END,"
        f" CASE typeof({name}) WHEN 'text' THEN {size} WHEN 'blob' THEN -1 - {size} END"
    )


def _value(value: apsw.SQLiteValue, mark: apsw.SQLiteValue, encoding: str) -> Value:
    if mark is None:
        return value
    size = _size(mark)
    if size <= WHOLE_BYTES:
        return _decoded(value, mark, encoding)
    begins = value if isinstance(value, bytes) else b""
    if int(str(mark)) < 0:
        return LongValue(size, begins)
    return LongValue(size, codecs.getincrementaldecoder(encoding)("replace").decode(begins))


def _decoded(value: apsw.SQLiteValue, mark: apsw.SQLiteValue, encoding: str) -> Value:
    if mark is None or int(str(mark)) < 0 or not isinstance(value, bytes):
        return value
    return value.decode(encoding, "replace")


def _size(mark: apsw.SQLiteValue) -> int:
    number = int(str(mark))
    return number if number >= 0 else -1 - number


def _text(value: apsw.SQLiteValue, encoding: str) -> apsw.SQLiteValue:
    if not isinstance(value, bytes):
        return value
    try:
        return value.decode(encoding)
    except UnicodeDecodeError:
        return value
