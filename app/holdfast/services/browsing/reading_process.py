"""A backup that is looked at in a process of its own: what the windows have behind them.

Has the words of `BackupReading` and `TablePages`, and asks a child for each of them
(`services.browsing.reading_child`), so that nothing of the windows waits for the interpreter while
SQLite reads. The process ends with `close`, and when we do. One that has died says so once,
in `JobDiedError`; who asks on opens another.

One thread asks; `stop` may be called from any.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from holdfast.core.differences import ComparisonResult
from holdfast.core.model import BackupInfo, Profile
from holdfast.core.progress import SILENT, Progress
from holdfast.core.shown_rows import (
    ExportedRows,
    Row,
    RowsWanted,
    StatementRows,
    TableHead,
    Value,
)
from holdfast.core.wire import read
from holdfast.jobs.asked_child import AskedChild, Wish
from holdfast.system.child_process import child_command

if TYPE_CHECKING:
    from types import TracebackType

_CHILD = "holdfast.services.browsing.reading_child"


class ReadingProcess:
    """See the module; close it when done."""

    def __init__(self) -> None:
        """Start the process; it has opened nothing yet.

        Raises:
            JobDiedError: it could not be started.
        """
        self._child = AskedChild(child_command(_CHILD))
        self._info: BackupInfo | None = None

    def __enter__(self) -> ReadingProcess:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._child.pid

    @property
    def is_over(self) -> bool:
        """Whether nothing is answered any more."""
        return self._child.is_over

    @property
    def info(self) -> BackupInfo:
        """The backup that was opened."""
        assert self._info is not None
        return self._info

    def open(self, profile: Profile, reference: str) -> None:
        """Open a backup.

        Raises:
            NotFoundError: there is no such backup.
            VaultError: the vault is away or damaged.
            JobDiedError: the process is gone; so with everything else here.
        """
        self._info = read(BackupInfo, self._child.ask("open", profile, reference))

    def tables(self) -> tuple[TableHead, ...]:
        """Return tables and views by name; see `BackupReading.tables`."""
        return read(tuple[TableHead, ...], self._ask("tables"))

    def run(self, sql: str) -> StatementRows:
        """Carry out one reading statement; see `BackupReading.run`."""
        return read(StatementRows, self._ask("run", sql))

    def pages(self, table: str, search: str = "") -> PagesElsewhere:
        """Return the rows of a table, or those in which a text occurs, to be read in pages.

        Raises:
            NotFoundError: there is no such table.
        """
        return PagesElsewhere(self, self._child, read(int, self._ask("pages", table, search)))

    def compare(
        self,
        home: Path,
        profile: Profile,
        old: str,
        new: str,
        *,
        only: tuple[str, ...],
        limit_rows: int,
        time_limit_s: float,
        progress: Progress = SILENT,
    ) -> ComparisonResult:
        """Compare a backup with another one, or with now; see `BrowseService.compare`.

        Args:
            home: Holdfast's own folder.
            profile: whose backups.
            old: the older one.
            new: the newer one; empty: the database as it is now.
            only: tables to compare; none means all.
            limit_rows: at most so many rows of each kind for each table.
            time_limit_s: tables that are not done by then are only counted.
            progress: hears of it on this thread, and may cancel.
        """
        asked = (home, profile, old, new, only, limit_rows, time_limit_s)
        return read(ComparisonResult, self._ask("compare", *asked, progress=progress))

    def export(
        self,
        profile: Profile,
        reference: str,
        wanted: RowsWanted,
        file: Path,
        *,
        progress: Progress = SILENT,
    ) -> ExportedRows:
        """Write rows of a backup into a file; see `row_export.export_rows`."""
        asked = (profile, reference, wanted, file)
        return read(ExportedRows, self._ask("export", *asked, progress=progress))

    def stop(self) -> None:
        """Stop what is being read, and what would be, until `go_on`; on any thread."""
        self._child.wish(Wish.STOP)

    def go_on(self) -> None:
        """Read again after a `stop`."""
        self._child.wish(Wish.GO_ON)

    def close(self) -> None:
        """Give everything back, and wait until the process has ended."""
        self._child.close()

    def _ask(self, what: str, *arguments: object, progress: Progress = SILENT) -> Any:
        return self._child.ask(what, *arguments, progress=progress)


class PagesElsewhere:
    """The rows of one table, as `TablePages` gives them; valid as long as its reading."""

    def __init__(self, reading: ReadingProcess, child: AskedChild, number: int) -> None:
        """See the class; `number` is what the child calls them."""
        self.reading = reading
        self.rows = 0
        """Rows counted so far."""
        self._child = child
        self._number = number

    def walk(self) -> bool:
        """Count some more rows; True when all are counted. See `TablePages.walk`."""
        self.rows, complete = read(tuple[int, bool], self._child.ask("walk", self._number))
        return complete

    def page(self, offset: int, rows: int) -> tuple[Row, ...]:
        """Return so many rows from a place on, fewer at the end. See `TablePages.page`."""
        return read(tuple[Row, ...], self._child.ask("page", self._number, offset, rows))

    def cell(self, place: int, column: int) -> Value:
        """Return one value whole. See `TablePages.cell`."""
        (found,) = read(tuple[Value], self._child.ask("cell", self._number, place, column))
        return found
