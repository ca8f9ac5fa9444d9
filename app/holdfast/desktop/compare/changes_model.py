"""Rows that were added, removed or changed, one line each.

What happened is told by a word and a sign in the first column; a changed value shows both
states with an arrow between them, in bold on a ground of its own, so that no colour alone
tells anything.
"""

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
from PySide6.QtGui import QColor, QFont

from holdfast.core.names import display_name
from holdfast.core.shown_rows import Row
from holdfast.desktop.browse.cell_look import CELL_ROLES, cell_look
from holdfast.desktop.compare.difference_words import changed_words
from holdfast.desktop.look.theme import Theme

if TYPE_CHECKING:
    from holdfast.core.differences import RowChange, TableDiff

_MINUS = "\N{MINUS SIGN}"
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLES = CELL_ROLES | {Qt.ItemDataRole.BackgroundRole}


class ChangesModel(QAbstractTableModel):
    """See the module."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """See the class; empty until `show_changes`."""
        super().__init__(parent)
        self._theme = theme
        self._columns: tuple[str, ...] = ()
        self._changes: tuple[RowChange, ...] = ()

    def show_changes(self, table: TableDiff | None) -> None:
        """Show the rows of a table that differ, or nothing."""
        self.beginResetModel()
        self._columns = table.columns if table else ()
        self._changes = table.samples if table else ()
        self.endResetModel()

    def row_at(self, row: int) -> Row | None:
        """Return a row as it is now, or was, for copying."""
        change = self._changes[row]
        return change.new if change.new is not None else change.old

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many changes are shown."""
        return 0 if parent.isValid() else len(self._changes)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many columns there are, the one that says what happened included."""
        return 0 if parent.isValid() or not self._columns else len(self._columns) + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if role not in _ROLES:
            return None
        change = self._changes[index.row()]
        if index.column() == 0:
            return self._what(change, role)
        column = index.column() - 1
        old = change.old[column] if change.old is not None else None
        new = change.new[column] if change.new is not None else None
        if change.old is not None and change.new is not None and _differ(old, new):
            return self._changed(old, new, role)
        if role == Qt.ItemDataRole.BackgroundRole:
            return None
        return cell_look(self._theme, old if change.new is None else new, role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a column's name."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return self.tr("Row") if section == 0 else display_name(self._columns[section - 1])

    def _what(self, change: RowChange, role: int) -> Any:
        if change.old is None:
            words, sign, colour = self.tr("added"), "+", "good"
        elif change.new is None:
            words, sign, colour = self.tr("removed"), _MINUS, "bad"
        else:
            words, sign, colour = self.tr("changed"), "~", "warning"
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{sign} {words}"
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return words
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(getattr(self._theme.colours, colour))
        return None

    def _changed(self, old: Any, new: Any, role: int) -> Any:
        words = changed_words(QLocale(), old, new)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("changed: {0}").format(words)
        if role == Qt.ItemDataRole.BackgroundRole:
            return QColor(self._theme.colours.warning_soft)
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None


def _differ(old: object, new: object) -> bool:
    """Tell whether two values differ as SQLite stores them: 1 and 1.0 do."""
    return type(old) is not type(new) or old != new
