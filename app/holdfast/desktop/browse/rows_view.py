"""The grid of rows: narrow lines, columns as wide as their first rows, copying by key and menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from holdfast.core.shown_rows import Row
from holdfast.desktop.browse.cell_words import copied_words
from holdfast.desktop.look.theme import Theme

_WIDEST = 320
_NARROWEST = 60
_PADDING = 10
_Index = QModelIndex | QPersistentModelIndex


class HasRows(Protocol):
    """A model whose rows can be copied."""

    def row_at(self, row: int) -> Row | None:
        """Return a row; None while it has not come."""


class RowsView(QTableView):
    """See the module."""

    cell_wanted = Signal(int, int)
    """The current cell has changed: its row and column."""
    copy_wanted = Signal(int, int)
    """A cell is to be copied whole."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Rows"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        line = self.fontMetrics().lineSpacing() + _PADDING
        self.verticalHeader().setDefaultSectionSize(line)
        self.verticalHeader().setMinimumSectionSize(line)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        )
        self.verticalHeader().setStyleSheet("QHeaderView::section { border: 0; }")
        self.setStyleSheet("QAbstractScrollArea::corner { background: transparent; border: 0; }")
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.copy_cell = self._action(
            self.tr("&Copy cell"),
            theme,
            self._copy_cell,
            QKeySequence(QKeySequence.StandardKey.Copy),
        )
        self.copy_rows = self._action(
            self.tr("Copy &rows"), theme, self._copy_rows, QKeySequence(self.tr("Ctrl+Shift+C"))
        )

    def fit_columns(self) -> None:
        """Give each column the room its name and its first rows need."""
        model = self.model()
        if model is None:
            return
        metrics = self.fontMetrics()
        for column in range(min(model.columnCount(), 200)):
            words = [str(model.headerData(column, Qt.Orientation.Horizontal) or "")]
            for row in range(min(model.rowCount(), 40)):
                words.append(str(model.index(row, column).data() or ""))
            width = max(metrics.horizontalAdvance(word[:60]) for word in words) + 3 * _PADDING
            self.setColumnWidth(column, max(_NARROWEST, min(width, _WIDEST)))

    def _action(
        self, words: str, theme: Theme, done: Callable[[], None], keys: QKeySequence
    ) -> QAction:
        action = QAction(theme.icon("copy"), words, self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(done)
        self.addAction(action)
        return action

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.copy_cell, self.copy_rows])
        menu.popup(self.viewport().mapToGlobal(at))

    def _copy_cell(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.copy_wanted.emit(index.row(), index.column())

    def _copy_rows(self) -> None:
        """Copy the selected rows, columns between tabs, as spreadsheets take them."""
        model, selection = self.model(), self.selectionModel()
        if model is None or selection is None:
            return
        source: HasRows = model  # type: ignore[assignment]  # both models have it
        lines = []
        for number in sorted({index.row() for index in selection.selectedIndexes()}):
            row = source.row_at(number)
            if row is not None:
                cells = (copied_words(value) for value in row)
                lines.append("\t".join(" ".join(cell.split()) for cell in cells))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell which cell is looked at, besides what the view does."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.cell_wanted.emit(current.row(), current.column())
