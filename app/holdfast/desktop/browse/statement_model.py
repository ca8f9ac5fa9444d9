"""The rows that a statement of the person's gave: all that were kept, none to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from holdfast.core.names import display_name
from holdfast.core.shown_rows import Row
from holdfast.desktop.browse.cell_look import CELL_ROLES, cell_look
from holdfast.desktop.look.theme import Theme

if TYPE_CHECKING:
    from holdfast.core.shown_rows import StatementRows

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class StatementModel(QAbstractTableModel):
    """See the module."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """See the class; empty until `show_rows`."""
        super().__init__(parent)
        self._theme = theme
        self._columns: tuple[str, ...] = ()
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, found: StatementRows | None) -> None:
        """Show a result, or nothing."""
        self.beginResetModel()
        self._columns = found.columns if found else ()
        self._rows = found.rows if found else ()
        self.endResetModel()

    def row_at(self, row: int) -> Row | None:
        """Return a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many rows were kept."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many columns the statement has."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if role not in CELL_ROLES:
            return None
        return cell_look(self._theme, self._rows[index.row()][index.column()], role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a column's name; rows are numbered."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return QLocale().toString(section + 1)
        return display_name(self._columns[section])
