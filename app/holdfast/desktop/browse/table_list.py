"""The tables of a backup with their numbers of rows, which are counted one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from holdfast.core.errors import HoldfastError
from holdfast.core.names import display_name
from holdfast.desktop.browse.reading_thread import ReadingThread
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.said import said

if TYPE_CHECKING:
    from holdfast.core.shown_rows import TableHead
    from holdfast.services.browsing.reading_process import PagesElsewhere, ReadingProcess

_COUNT = "count"
_HEAD = Qt.ItemDataRole.UserRole


class TableList(QTreeWidget):
    """See the module; the counting gives way to everything else that is asked."""

    chosen = Signal(object)
    """The `TableHead` that was chosen."""

    def __init__(self, theme: Theme, reader: ReadingThread, parent: QWidget | None = None) -> None:
        """See the class; empty until `show_tables`."""
        super().__init__(parent)
        self._theme = theme
        self._reader = reader
        self._to_count: list[QTreeWidgetItem] = []
        self.setAccessibleName(self.tr("Tables"))
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("Table"), self.tr("Rows")])
        side = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        self.headerItem().setTextAlignment(1, side)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self._choose)
        # The one at hand may be asked for again, after something else was shown.
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_tables(self, tables: Sequence[TableHead]) -> None:
        """Show tables and begin to count their rows."""
        self._reader.drop(_COUNT)
        self.blockSignals(True)
        self.clear()
        for head in tables:
            self._add(head)
        self.blockSignals(False)
        self._to_count = [
            line
            for line in (self.topLevelItem(at) for at in range(self.topLevelItemCount()))
            if line is not None and self._head(line).kind != "view"
        ]
        self._count_next()

    def choose(self, name: str = "") -> None:
        """Go to a table, the first by default."""
        for at in range(self.topLevelItemCount()):
            line = self.topLevelItem(at)
            if line is not None and (not name or self._head(line).name == name):
                self.setCurrentItem(line)
                return

    def tell_rows(self, name: str, rows: int) -> None:
        """Show how many rows a table has, which somebody else has counted."""
        for at in range(self.topLevelItemCount()):
            line = self.topLevelItem(at)
            if line is not None and self._head(line).name == name:
                line.setText(1, self.locale().toString(rows))
                # The one that is just being counted goes on: its answer says the same.
                self._to_count = [
                    *self._to_count[:1],
                    *(other for other in self._to_count[1:] if other is not line),
                ]

    def rows_of(self, name: str) -> str:
        """Return what stands as the number of rows of a table."""
        for at in range(self.topLevelItemCount()):
            line = self.topLevelItem(at)
            if line is not None and self._head(line).name == name:
                return line.text(1)
        return ""

    def _add(self, head: TableHead) -> None:
        line = QTreeWidgetItem([display_name(head.name), ""])
        line.setData(0, _HEAD, head)
        view = head.kind == "view"
        line.setIcon(0, self._theme.icon("eye" if view else "table-2"))
        words = self.tr("{0}, a view") if view else self.tr("{0}, a table")
        line.setToolTip(0, words.format(display_name(head.name)))
        line.setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.addTopLevelItem(line)

    def _head(self, line: QTreeWidgetItem) -> TableHead:
        head: TableHead = line.data(0, _HEAD)
        return head

    def _choose(self, line: QTreeWidgetItem | None) -> None:
        if line is not None:
            self.chosen.emit(self._head(line))

    def _count_next(self) -> None:
        if self._to_count:
            name = self._head(self._to_count[0]).name
            self._ask(lambda reading: reading.pages(name))

    def _ask(self, pages_of: _PagesOf) -> None:
        """Count one step further, so that others have their turn between two steps."""
        line = self._to_count[0]

        def step(reading: ReadingProcess) -> tuple[PagesElsewhere, bool]:
            pages = pages_of(reading)
            return pages, pages.walk()

        def take(found: tuple[PagesElsewhere, bool]) -> None:
            pages, complete = found
            if complete:
                line.setText(1, self.locale().toString(pages.rows))
                self._to_count.remove(line)
                self._count_next()
            else:
                self._ask(lambda _: pages)

        def fail(error: HoldfastError) -> None:
            line.setText(1, "?")
            line.setToolTip(1, said(error.message))
            self._to_count.remove(line)
            self._count_next()

        self._reader.ask(step, take, fail, key=_COUNT)


if TYPE_CHECKING:
    from collections.abc import Callable

    _PagesOf = Callable[[ReadingProcess], PagesElsewhere]
