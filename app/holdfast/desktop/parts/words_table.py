"""A table of words that are all there: rows as tuples of text.

The last column may say more than it has room for: below the table stands what it says of
the row one is on.
For lists that work has brought; what stays in the catalogue is shown by `paged_model`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from holdfast.desktop.parts.pieces import Voice, label
from holdfast.desktop.parts.row_table import row_table

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SEEN_AT_ONCE = 6
"""Rows among which the first that says something is gone to."""


class WordsTable(QWidget):
    """See the module; rows stand in the order in which they came."""

    def __init__(
        self,
        name: str,
        titles: Sequence[str],
        widths: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        """See the class; `name` is read aloud, `widths` are those of the first columns."""
        super().__init__(parent)
        self._model = _WordsModel(titles, self)
        self.view: QTableView = row_table(self._model, name, widths, sorts=False)
        self.view.selectionModel().currentRowChanged.connect(self._on_row)
        self.more = label("", Voice.MUTED, wraps=True)
        self.more.hide()
        self.setFocusProxy(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.more)

    @property
    def rows(self) -> Sequence[tuple[str, ...]]:
        """What is shown."""
        return self._model.rows

    def show_rows(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Show these rows in the place of those before."""
        self._model.replace(rows)
        self.more.hide()
        short = rows[:_SEEN_AT_ONCE]
        said = next((place for place, row in enumerate(short) if row[-1]), 0)
        if rows:
            self.view.setCurrentIndex(self._model.index(said, 0))

    def _on_row(self, index: QModelIndex) -> None:
        words = self._model.rows[index.row()][-1] if index.isValid() else ""
        self.more.setText(words)
        self.more.setVisible(bool(words))


class _WordsModel(QAbstractTableModel):
    def __init__(self, titles: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self.rows: Sequence[tuple[str, ...]] = ()

    def replace(self, rows: Sequence[tuple[str, ...]]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        words = self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return words or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._titles[index.column()]}: {words}"
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._titles[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None
