"""A table of any length of which only the rows that are looked at are there.

The view may hold a hundred thousand rows: a page of them is asked for, off the main thread,
when one of its rows is first shown; until it comes its cells are empty. Sorting and
searching are the source's business: a change of either begins anew.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from holdfast.desktop.background import Background

PAGE_ROWS = 200
PAGES_KEPT = 60
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows: as the source sorts and searches them."""

    offset: int
    rows: int
    column: str
    descending: bool
    search: str


@dataclass(frozen=True, slots=True)
class Page(Generic[_Row]):
    """Some rows of a table, and how many it has."""

    total: int
    rows: Sequence[_Row]


@dataclass(frozen=True, slots=True)
class Column(Generic[_Row]):
    """One column: what it is called, and what a row shows in it."""

    key: str
    """Name for the source; sorting goes by it."""
    title: str
    words: Callable[[_Row], str]
    spoken: Callable[[_Row], str] | None = None
    """What is shown on hover and read aloud, where that says more."""
    figures: bool = False
    """Numbers stand at the far side, one below the other."""


class PagedModel(QAbstractTableModel, Generic[_Row]):
    """See the module; `fetch` is called on threads."""

    loaded = Signal()
    """A page has come; `rowCount` may have changed."""

    def __init__(
        self,
        columns: Sequence[Column[_Row]],
        fetch: Callable[[Wanted], Page[_Row]],
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        """See the class; the first column is sorted by at first, greatest first."""
        super().__init__(parent)
        self._columns = columns
        self._fetch = fetch
        self._background = background
        self._total = 0
        self._pages: dict[int, Sequence[_Row]] = {}
        self._asked: set[int] = set()
        self._column, self._descending, self._search = columns[0].key, True, ""
        self._generation = 0

    def reload(self) -> None:
        """Begin anew, keeping order and search."""
        self._generation += 1
        self._asked.clear()
        self._ask(0, fresh=True)

    def search(self, text: str) -> None:
        """Show only rows that have this text in them."""
        if text != self._search:
            self._search = text
            self.reload()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column."""
        if 0 <= column < len(self._columns):
            self._column = self._columns[column].key
            self._descending = order is Qt.SortOrder.DescendingOrder
            self.reload()

    def row_at(self, row: int) -> _Row | None:
        """Return a row; None while it has not come."""
        page = self._pages.get(row // PAGE_ROWS)
        place = row % PAGE_ROWS
        return page[place] if page is not None and place < len(page) else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many rows the table has, there or not."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many columns the table has."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, asking for its page when it is not there."""
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        spoken = {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
        if role != Qt.ItemDataRole.DisplayRole and role not in spoken:
            return None
        row = self.row_at(index.row())
        if row is None:
            self._ask(index.row() // PAGE_ROWS)
            return None
        if role in spoken:
            return (column.spoken or column.words)(row)
        return column.words(row)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _ask(self, number: int, *, fresh: bool = False) -> None:
        if number in self._asked:
            return
        self._asked.add(number)
        wanted = Wanted(number * PAGE_ROWS, PAGE_ROWS, self._column, self._descending, self._search)
        generation = self._generation

        def take(page: Page[_Row]) -> None:
            if generation == self._generation:
                self._take(number, page, fresh=fresh)

        self._background.ask(self, lambda: self._fetch(wanted), take)

    def _take(self, number: int, page: Page[_Row], *, fresh: bool) -> None:
        if fresh or page.total != self._total:
            self.beginResetModel()
            kept = {} if fresh else self._pages
            self._pages = {**kept, number: page.rows}
            self._total = page.total
            self.endResetModel()
        else:
            self._pages[number] = page.rows
            first = number * PAGE_ROWS
            last = min(first + PAGE_ROWS, self._total) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))
        while len(self._pages) > PAGES_KEPT:
            oldest = next(iter(self._pages))
            del self._pages[oldest]
            self._asked.discard(oldest)
        self.loaded.emit()
