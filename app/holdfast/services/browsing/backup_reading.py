"""One backup, kept open for looking: its tables, their rows in pages, statements of the person's.

What a browsing window has behind it. A reading and everything made from it belong to the
thread that opened it; `stop` alone may be called from any. Reads only: the vault is never
written, and a statement that would do more than read is refused before it begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

import apsw

from holdfast.core.errors import (
    CancelledError,
    HoldfastError,
    NotFoundError,
    UsageError,
    VaultDamagedError,
)
from holdfast.core.model import BackupInfo, Profile
from holdfast.core.names import display_name
from holdfast.core.shown_rows import ColumnHead, StatementRows, TableHead
from holdfast.services.browsing.sql_words import sql_error
from holdfast.services.browsing.table_pages import TablePages
from holdfast.services.series_access import find_backup, open_series
from holdfast.sources.table_shape import TableKind, TableShape, fold, read_shapes
from holdfast.vault.browse_vfs import open_backup

_STEPS_BETWEEN_LOOKS = 20_000
STATEMENT_ROWS = 5000
"""Rows of a statement that are kept to be shown; an export has all."""
_READING = frozenset(
    {apsw.SQLITE_SELECT, apsw.SQLITE_READ, apsw.SQLITE_FUNCTION, apsw.SQLITE_RECURSIVE}
)
_TELLING_PRAGMAS = frozenset(
    {
        *("table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo"),
        *("foreign_key_list", "foreign_key_check", "integrity_check", "quick_check"),
        *("page_count", "page_size", "freelist_count", "user_version", "application_id"),
        *("schema_version", "encoding", "journal_mode", "collation_list", "compile_options"),
        *("function_list", "database_list", "pragma_list", "module_list"),
    }
)
_SETTING_BY_ARGUMENT = frozenset(
    {"user_version", "application_id", "schema_version", "encoding", "journal_mode"}
)


class BackupReading:
    """See the module; close it when done."""

    def __init__(self, profile: Profile, reference: str) -> None:
        """Open a backup.

        Raises:
            NotFoundError: there is no such backup.
            VaultError: the vault is away or damaged.
        """
        series = open_series(profile)
        manifest = find_backup(series, profile, reference)
        self._open = ExitStack()
        self._source = self._open.enter_context(open_backup(series, manifest))
        self._connection = self._source.connect()
        self._asked: apsw.Connection = self._source.connect()
        # A statement of the person's may read this backup and nothing else.
        self._asked.limit(apsw.SQLITE_LIMIT_ATTACHED, 0)
        self._asked.authorizer = _only_reading
        self._stopped = False
        for connection in (self._connection, self._asked):
            # An interrupt between two statements is lost; this is not.
            connection.set_progress_handler(lambda: self._stopped, _STEPS_BETWEEN_LOOKS)
        self._shapes: dict[str, TableShape] | None = None
        self.info: BackupInfo = manifest.info

    def tables(self) -> tuple[TableHead, ...]:
        """Return tables and views by name; those that SQLite or a module keeps for itself not.

        Raises:
            UsageError: SQLite cannot read them; VaultDamagedError: the vault is to blame.
        """
        hidden = {TableKind.SHADOW, TableKind.INTERNAL}
        shown = [shape for shape in self._known().values() if shape.kind not in hidden]
        return tuple(
            TableHead(
                shape.name,
                shape.kind.value,
                tuple(ColumnHead(c.name, c.declared, bool(c.key_place)) for c in shape.columns),
            )
            for shape in sorted(shown, key=lambda shape: (fold(shape.name), shape.name))
        )

    def count(self, table: str) -> int | None:
        """Return how many rows a table has; None where that needs its program.

        Raises:
            CancelledError: stopped; VaultDamagedError: the vault is to blame.
        """
        pages = self.pages(table)
        try:
            while not pages.walk():
                pass
        except UsageError:
            return None
        return pages.rows

    def pages(self, table: str, search: str = "") -> TablePages:
        """Return the rows of a table, or those in which a text occurs, to be read in pages.

        Raises:
            NotFoundError: there is no such table.
        """
        shape = self._known().get(fold(table))
        if shape is None:
            raise NotFoundError(
                f"“{display_name(self.info.name)}” has no table “{display_name(table)}”."
            )
        return TablePages(self._connection, shape, search, self.guard)

    def run(self, sql: str, limit: int = STATEMENT_ROWS) -> StatementRows:
        """Carry out one reading statement and return its first rows.

        Raises:
            UsageError: it is wrong, or would do more than read.
            CancelledError: stopped; VaultDamagedError: the vault is to blame.
        """
        with self.statement(sql) as (columns, rows):
            kept: list[tuple[apsw.SQLiteValue, ...]] = []
            for row in rows:
                if len(kept) >= limit:
                    return StatementRows(columns, tuple(kept), more=True)
                kept.append(row)
        return StatementRows(columns, tuple(kept), more=False)

    @contextmanager
    def statement(
        self, sql: str
    ) -> Iterator[tuple[tuple[str, ...], Iterator[tuple[apsw.SQLiteValue, ...]]]]:
        """Give the columns and a stream of rows of one reading statement.

        Raises:
            UsageError, CancelledError, VaultDamagedError: as `run`.
        """
        if not sql.strip():
            raise UsageError("There is no statement yet.", hint="Type one, for example a SELECT.")
        columns: list[str] = []
        statements = 0

        def first_only(cursor: apsw.Cursor, text: str, bindings: object) -> bool:
            nonlocal statements
            statements += 1
            if statements == 1:
                columns.extend(str(column[0]) for column in cursor.get_description())
            return statements == 1

        with self.guard():
            cursor = self._asked.cursor()
            cursor.exec_trace = first_only
            try:
                rows = iter(cursor.execute(sql))
                yield tuple(columns), (tuple(row) for row in rows)
            except apsw.ExecTraceAbort:
                raise UsageError(
                    "These are several statements; one at a time can be carried out.",
                    hint="Leave one of them.",
                ) from None
            finally:
                cursor.close(True)

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Turn what goes wrong in the block into what a person may be told."""
        try:
            if self._stopped:
                raise CancelledError("Stopped.")
            yield
            self._source.raise_pending()
        except apsw.InterruptError:
            raise CancelledError("Stopped.") from None
        except VaultDamagedError:
            with suppress(VaultDamagedError):  # told already
                self._source.raise_pending()
            raise
        except apsw.Error as error:
            self._source.raise_pending()
            raise sql_error(error) from error
        except UnicodeDecodeError as error:
            raise UsageError(
                "Some text in the result is not valid text, so it cannot be shown.",
                hint="Ask for its bytes instead: hex(column).",
                details=str(error),
            ) from error

    def stop(self) -> None:
        """Stop what is being read, and what would be, until `go_on`; on any thread."""
        self._stopped = True
        with suppress(apsw.ConnectionClosedError):
            self._connection.interrupt()
            self._asked.interrupt()

    def go_on(self) -> None:
        """Read again after a `stop`."""
        self._stopped = False

    def close(self) -> None:
        """Give everything back; what was interrupted or damaged is not told again."""
        with suppress(apsw.Error, HoldfastError):
            self._open.close()

    def _known(self) -> dict[str, TableShape]:
        if self._shapes is None:
            with self.guard():
                self._shapes = read_shapes(self._connection, "main")
        return self._shapes


def _only_reading(
    operation: int, one: str | None, two: str | None, database: str | None, trigger: str | None
) -> int:
    """Let SQLite look at rows and at the shape of the database, and do nothing else."""
    if operation in _READING:
        return apsw.SQLITE_OK
    pragma = one.lower() if operation == apsw.SQLITE_PRAGMA and one is not None else ""
    sets = two is not None and pragma in _SETTING_BY_ARGUMENT
    return apsw.SQLITE_OK if pragma in _TELLING_PRAGMAS and not sets else apsw.SQLITE_DENY
