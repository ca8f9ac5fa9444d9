"""A list to choose from: rows with an icon, two lines of words and a figure, under headings.

With `many` each row that can be chosen has a box to tick; otherwise the current row is the
choice, marked by a filled circle. A row that cannot be chosen says why in its second line.
The rows are painted, and told to assistive technology as whole sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QListView, QWidget

from holdfast.desktop.add_database.choice_delegate import ROW, ChoiceDelegate
from holdfast.desktop.add_database.choice_row import ChoiceRow
from holdfast.desktop.look.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ChoiceList(QListView):
    """See the module."""

    changed = Signal()
    """Another row is chosen, or more or fewer are."""

    def __init__(self, theme: Theme, *, many: bool, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._many = many
        self._model = _ChoiceModel(many, self)
        self.setModel(self._model)
        self.setItemDelegate(ChoiceDelegate(theme, many=many, parent=self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model.ticked.connect(self.changed)
        if not many:
            self.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[ChoiceRow]) -> None:
        """Show these rows; what was chosen and is still there stays chosen."""
        before = self.current_key
        self._model.replace(rows)
        if before:
            self.choose(before)
        if not self._many:
            self.setMaximumHeight(self._whole_height())

    @property
    def current_key(self) -> str:
        """Key of the row the keyboard is on; empty when there is none."""
        row: ChoiceRow | None = self.currentIndex().data(ROW)
        return row.key if row is not None else ""

    @property
    def ticked(self) -> tuple[str, ...]:
        """Keys of the ticked rows, in the order they stand."""
        return self._model.ticked_keys()

    def tick(self, key: str, *, ticked: bool = True) -> None:
        """Tick a row, or take its tick away."""
        self._model.tick(key, ticked)

    def choose(self, key: str) -> None:
        """Make a row the current one."""
        place = self._model.row_of(key)
        if place >= 0:
            self.setCurrentIndex(self._model.index(place))
            self.scrollTo(self.currentIndex())

    def _whole_height(self) -> int:
        """Return the height at which every row is seen."""
        rows = sum(self.sizeHintForRow(row) for row in range(self._model.rowCount()))
        return rows + 2 * self.frameWidth() + 2 * self.spacing() + 4

    def _on_current(self) -> None:
        self.changed.emit()


class _ChoiceModel(QAbstractListModel):
    ticked = Signal()

    def __init__(self, many: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._many = many
        self._rows: Sequence[ChoiceRow] = ()
        self._ticked: set[str] = set()

    def replace(self, rows: Sequence[ChoiceRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._ticked &= {row.key for row in rows if not row.refused}
        self.endResetModel()

    def row_of(self, key: str) -> int:
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def ticked_keys(self) -> tuple[str, ...]:
        return tuple(row.key for row in self._rows if row.key in self._ticked)

    def tick(self, key: str, ticked: bool) -> None:
        place = self.row_of(key)
        if place < 0 or not self._can_be_chosen(self._rows[place]):
            return
        if ticked:
            self._ticked.add(key)
        else:
            self._ticked.discard(key)
        self.dataChanged.emit(self.index(place), self.index(place))
        self.ticked.emit()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not 0 <= index.row() < len(self._rows) or not self._rows[index.row()].key:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._many and self._can_be_chosen(self._rows[index.row()]):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.title, row.detail, row.figure, row.aside)
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tool_tip or None
        if role == Qt.ItemDataRole.CheckStateRole and self._many and self._can_be_chosen(row):
            return Qt.CheckState.Checked if row.key in self._ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick(self._rows[index.row()].key, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _can_be_chosen(self, row: ChoiceRow) -> bool:
        return bool(row.key) and not row.refused
