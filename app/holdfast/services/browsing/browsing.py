"""BrowseService: look into any backup as a database, and compare two, without restoring."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from holdfast.core.differences import ComparisonResult
from holdfast.core.errors import NotFoundError, UsageError
from holdfast.core.model import BackupInfo, Profile
from holdfast.core.names import display_name
from holdfast.core.progress import SILENT, Progress
from holdfast.services.desk import Desk
from holdfast.services.series_access import find_backup, open_series
from holdfast.sources.connections import open_reader, translate
from holdfast.vault.browse_vfs import BrowseSource, open_backup

if TYPE_CHECKING:
    pass

NOW = "now"
TIME_LIMIT_S = 60.0
_TABLES = (
    "SELECT name, type, rootpage FROM sqlite_schema WHERE type IN ('table', 'view') "
    "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
)


@dataclass(frozen=True, slots=True)
class TableFacts:
    """One table or view of a backup."""

    name: str
    kind: str
    """`table` or `view`."""
    rows: int | None
    """None where counting needs the program's own functions, and for views."""
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QueryResult:
    """Columns and a stream of rows; valid inside the `query` block."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What of a comparison is asked for; see `BrowseService.compare`."""

    only: Collection[str]
    limit_rows: int
    time_limit_s: float
    progress: Progress


class BrowseService:
    """Reading the backups of one profile."""

    def __init__(self, desk: Desk, profile: Profile) -> None:
        """See the class."""
        self._desk = desk
        self._profile = profile

    def tables(self, reference: str) -> tuple[TableFacts, ...]:
        """Return the tables and views of a backup."""
        series = open_series(self._profile)
        manifest = find_backup(series, self._profile, reference)
        found = []
        with open_backup(series, manifest) as backup:
            connection = backup.connect()
            try:
                for name, kind, _ in connection.execute(_TABLES).fetchall():
                    found.append(_facts(connection, str(name), str(kind)))
            except apsw.Error as error:
                backup.raise_pending()
                raise _sql_error(error, manifest.info) from error
            finally:
                connection.close()
            backup.raise_pending()
        return tuple(found)

    @contextmanager
    def query(self, reference: str, sql: str, limit: int = 1000) -> Iterator[QueryResult]:
        """Run one reading statement on a backup.

        Raises:
            UsageError: the statement is wrong, or would write.
            VaultDamagedError: a page could not be read.
        """
        series = open_series(self._profile)
        manifest = find_backup(series, self._profile, reference)
        with open_backup(series, manifest) as backup:
            connection = backup.connect()
            try:
                # A statement of the person's may read this backup and nothing else.
                connection.limit(apsw.SQLITE_LIMIT_ATTACHED, 0)
                cursor = connection.execute(sql)
                try:
                    columns = tuple(str(column[0]) for column in cursor.get_description())
                except apsw.ExecutionCompleteError:
                    columns = ()
                yield QueryResult(columns, _limited(cursor, limit))
            except apsw.Error as error:
                backup.raise_pending()
                raise _sql_error(error, manifest.info) from error
            finally:
                connection.close()
            backup.raise_pending()

    def compare(
        self,
        old: str,
        new: str = NOW,
        *,
        only: Collection[str] = (),
        limit_rows: int = 0,
        time_limit_s: float = TIME_LIMIT_S,
        progress: Progress = SILENT,
    ) -> ComparisonResult:
        """Return added, removed and changed rows by table, from `old` to `new`.

        Args:
            old: the older backup.
            new: the newer one, or `NOW`.
            only: tables to compare; none means all.
            limit_rows: at most so many rows of each kind for each table.
            time_limit_s: tables that are not done by then are only counted.
            progress: hears of it often, so that a cancel is heard.

        Raises:
            CancelledError: from the listener.
            SourceBusyError: the live database is locked by its program.
            NotFoundError, VaultDamagedError: as their names say.
        """
        wanted = _Wanted(only, limit_rows, time_limit_s, progress)
        series = open_series(self._profile)
        before = find_backup(series, self._profile, old)
        after = None if new == NOW else find_backup(series, self._profile, new)
        with open_backup(series, before) as left:
            if after is not None:
                with open_backup(series, after) as right:
                    other = right.connect()
                    try:
                        return self._compare(other, left, before.info, after.info, wanted)
                    finally:
                        other.close()
                        right.raise_pending()
            source = Path(self._profile.source_path)
            if not source.exists():
                raise NotFoundError(
                    f"{source} is not there, so nothing can be compared with it.",
                    hint="Compare two backups, or restore one.",
                )
            connection = open_reader(source)
            try:
                return self._compare(connection, left, before.info, None, wanted)
            finally:
                connection.close()

    def _compare(
        self,
        connection: apsw.Connection,
        left: BrowseSource,
        old: BackupInfo,
        new: BackupInfo | None,
        wanted: _Wanted,
    ) -> ComparisonResult:
        from holdfast.sources.row_diff import compare

        try:
            connection.execute("ATTACH ? AS holdfast_old", (left.uri,))
            # One read transaction: all tables of the live database are of one moment.
            connection.execute("BEGIN; SELECT count(*) FROM main.sqlite_schema").fetchall()
            found = compare(
                connection,
                "holdfast_old",
                "main",
                only=wanted.only,
                limit_rows=wanted.limit_rows,
                time_limit_s=wanted.time_limit_s,
                progress=wanted.progress,
            )
        except apsw.Error as error:
            left.raise_pending()
            if new is None:
                raise translate(error, Path(self._profile.source_path)) from error
            raise _sql_error(error, old) from error
        left.raise_pending()
        return ComparisonResult(old, new, found.tables, found.schema)


def _facts(connection: apsw.Connection, name: str, kind: str) -> TableFacts:
    quoted = '"' + name.replace('"', '""') + '"'
    try:
        listed = connection.execute(f"PRAGMA table_xinfo({quoted})").fetchall()
        columns = tuple(str(row[1]) for row in listed if row[6] != 1)
        rows = None
        if kind == "table":
            counted = connection.execute(f"SELECT count(*) FROM {quoted}").fetchone()
            rows = int(counted[0]) if counted else 0
    except (apsw.SQLError, apsw.ConstraintError):
        return TableFacts(name, kind, None, ())
    return TableFacts(name, kind, rows, columns)


def _limited(cursor: apsw.Cursor, limit: int) -> Iterator[tuple[object, ...]]:
    for count, row in enumerate(cursor):
        if count >= limit:
            return
        yield tuple(row)


def _sql_error(error: apsw.Error, info: BackupInfo) -> UsageError:
    return UsageError(
        f"SQLite did not carry that out on “{display_name(info.name)}”: {error}. "
        "Backups can be read, never changed.",
        hint="Check the statement; only reading ones work here.",
    )
