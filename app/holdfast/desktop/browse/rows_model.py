"""The rows of one table of a backup: as many as there are, a few pages of them here.

Rows are counted in steps while one already looks at them, so the table grows; it grows by
doubling, because a view pays for each growth by its whole length. A page is read when one
of its rows is shown; while one scrolls quickly only the newest wishes are kept. A value is
fetched whole only when it is copied or looked at.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from holdfast.core.errors import HoldfastError
from holdfast.core.shown_rows import LongValue, Row
from holdfast.desktop.browse.cell_look import CELL_ROLES, cell_look
from holdfast.desktop.browse.reading_thread import ReadingThread
from holdfast.desktop.look.theme import Theme

if TYPE_CHECKING:
    from holdfast.core.shown_rows import TableHead
    from holdfast.services.browsing.reading_process import PagesElsewhere, ReadingProcess

PAGE_ROWS = 200
PAGES_KEPT = 40
MOST_WISHES = 4
MOST_ROWS = 5_000_000
"""A view keeps a few bytes for each row it could scroll to."""
_PAGE, _WALK, _CELL = "page", "walk", "cell"
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RowsModel(QAbstractTableModel):
    """See the module."""

    counted = Signal(object, bool)
    """Rows so far, and whether these are all."""
    came = Signal()
    """A page is here."""
    cell_came = Signal(object, object, object)
    """Row, column, and the value that was asked for."""
    failed = Signal(object)

    def __init__(self, theme: Theme, reader: ReadingThread, parent: QObject | None = None) -> None:
        """See the class; empty until `show_table`."""
        super().__init__(parent)
        self._theme = theme
        self._reader = reader
        self._head: TableHead | None = None
        self._search = ""
        self._columns: tuple[str, ...] = ()
        self._rows = 0
        self._source: list[PagesElsewhere] = []
        """The pages on the thread's side; made there at the first question."""
        self._pages: OrderedDict[int, tuple[Row, ...]] = OrderedDict()
        self._wishes: list[int] = []
        self._asked: int | None = None
        self.fetched_rows = 0
        """Rows that were read for this table so far."""

    @property
    def table(self) -> str:
        """Name of the table that is shown; empty when there is none."""
        return self._head.name if self._head else ""

    @property
    def search(self) -> str:
        """What is searched for."""
        return self._search

    @property
    def is_waiting(self) -> bool:
        """Whether pages were wished for that have not come."""
        return self._asked is not None or bool(self._wishes)

    def show_table(self, head: TableHead | None, search: str = "") -> None:
        """Show a table's rows, or those in which a text occurs."""
        for key in (_PAGE, _WALK, _CELL):
            self._reader.drop(key)
        self.beginResetModel()
        self._head, self._search = head, search
        self._columns = tuple(column.name for column in head.columns) if head else ()
        self._rows = self.fetched_rows = 0
        self._source = []
        self._pages.clear()
        self._wishes, self._asked = [], None
        self.endResetModel()
        if head is not None:
            self._wish(0)

    def row_at(self, row: int) -> Row | None:
        """Return a row; None while it has not come."""
        page = self._pages.get(row // PAGE_ROWS)
        place = row % PAGE_ROWS
        return page[place] if page is not None and place < len(page) else None

    def ask_cell(self, row: int, column: int) -> None:
        """Fetch one value whole; `cell_came` tells it."""
        values = self.row_at(row)
        value = values[column] if values is not None else None
        if values is not None and not isinstance(value, LongValue):
            self._reader.drop(_CELL)
            self.cell_came.emit(row, column, value)
            return
        pages = self._pages_of()
        self._reader.ask(
            lambda reading: pages(reading).cell(row, column),
            lambda whole: self.cell_came.emit(row, column, whole),
            self.failed.emit,
            key=_CELL,
        )

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many rows there are as far as is known."""
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; wish for its page when it is not here."""
        if role not in CELL_ROLES:
            return None
        row = self.row_at(index.row())
        if row is None:
            if role == Qt.ItemDataRole.DisplayRole:
                self._wish(index.row() // PAGE_ROWS)
            return None
        value = row[index.column()] if index.column() < len(row) else None
        return cell_look(self._theme, value, role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a column's name, on hover with its type; rows are numbered."""
        if orientation is Qt.Orientation.Vertical:
            return QLocale().toString(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section]
        if role == Qt.ItemDataRole.ToolTipRole and self._head is not None:
            column = self._head.columns[section]
            words = f"{column.name} {column.declared}".strip()
            return self.tr("{0}, part of the key").format(words) if column.in_key else words
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def _wish(self, page: int) -> None:
        if page == self._asked:
            return
        if page in self._wishes:
            self._wishes.remove(page)
        self._wishes.append(page)
        del self._wishes[:-MOST_WISHES]
        self._ask_newest()

    def _ask_newest(self) -> None:
        if self._asked is not None or not self._wishes:
            return
        page = self._asked = self._wishes.pop()
        pages = self._pages_of()
        self._reader.ask(
            lambda reading: pages(reading).page(page * PAGE_ROWS, PAGE_ROWS),
            lambda rows: self._take(page, rows),
            self._fail,
            key=_PAGE,
        )

    def _take(self, page: int, rows: tuple[Row, ...]) -> None:
        first = not self._pages
        self._asked = None
        self.fetched_rows += len(rows)
        self._pages[page] = rows
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        begin = page * PAGE_ROWS
        self._grow(min(begin + len(rows), MOST_ROWS))
        if rows and begin < self._rows:
            last = min(begin + len(rows), self._rows) - 1
            self.dataChanged.emit(
                self.index(begin, 0), self.index(last, max(len(self._columns) - 1, 0))
            )
        self.came.emit()
        if first:
            if len(rows) < PAGE_ROWS:
                self.counted.emit(len(rows), True)
            else:
                self._walk()
        self._ask_newest()

    def _walk(self) -> None:
        pages = self._pages_of()

        def step(reading: ReadingProcess) -> tuple[int, bool]:
            source = pages(reading)
            complete = source.walk()
            return source.rows, complete

        self._reader.ask(step, self._walked, self._fail, key=_WALK)

    def _walked(self, found: tuple[int, bool]) -> None:
        rows, complete = found
        if complete or rows >= 2 * self._rows:
            self._grow(min(rows, MOST_ROWS))
        self.counted.emit(rows, complete)
        if not complete:
            self._walk()

    def _grow(self, rows: int) -> None:
        if rows > self._rows:
            self.beginInsertRows(_NOWHERE, self._rows, rows - 1)
            self._rows = rows
            self.endInsertRows()

    def _fail(self, error: HoldfastError) -> None:
        self._asked = None
        self.failed.emit(error)

    def _pages_of(self) -> Callable[[ReadingProcess], PagesElsewhere]:
        """Return how the thread gets at the pages of what is shown now."""
        assert self._head is not None
        table, search, source = self._head.name, self._search, self._source

        def pages(reading: ReadingProcess) -> PagesElsewhere:
            if not source or source[0].reading is not reading:  # that one has died
                source[:] = [reading.pages(table, search)]
            return source[0]

        return pages
