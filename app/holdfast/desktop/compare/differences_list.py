"""The tables that differ, with how many rows were added, removed and changed in each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from holdfast.core.names import display_name
from holdfast.desktop.compare.difference_words import number_words
from holdfast.desktop.parts.said import said

if TYPE_CHECKING:
    from holdfast.core.differences import TableDiff

_DIFF = Qt.ItemDataRole.UserRole


class DifferencesList(QTreeWidget):
    """See the module."""

    chosen = Signal(object)
    """The `TableDiff` that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """See the class; empty until `show_tables`."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tables that differ"))
        self.setHeaderLabels(
            [self.tr("Table"), self.tr("Added"), self.tr("Removed"), self.tr("Changed")]
        )
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            side = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            self.headerItem().setTextAlignment(column, side)
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self._choose)

    def show_tables(self, tables: Sequence[TableDiff]) -> None:
        """Show tables, those that differ only, and go to the first of them."""
        self.clear()
        for table in tables:
            numbers = (table.added, table.removed, table.changed)
            words = [number_words(self.locale(), number) for number in numbers]
            line = QTreeWidgetItem([display_name(table.name), *words])
            line.setData(0, _DIFF, table)
            note = f"\n{display_name(said(table.note))}" if table.note else ""
            line.setToolTip(0, display_name(table.name) + note)
            spoken = self.tr("{0}: {1} added, {2} removed, {3} changed")
            line.setData(
                0,
                Qt.ItemDataRole.AccessibleTextRole,
                spoken.format(display_name(table.name), *words),
            )
            for column in (1, 2, 3):
                side = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
                line.setTextAlignment(column, side)
            self.addTopLevelItem(line)
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

    def choose(self, name: str) -> None:
        """Go to a table."""
        for at in range(self.topLevelItemCount()):
            line = self.topLevelItem(at)
            if line is not None and line.data(0, _DIFF).name == name:
                self.setCurrentItem(line)

    def words_of(self, name: str) -> tuple[str, ...]:
        """Return what stands beside a table; empty when it is not in the list."""
        for at in range(self.topLevelItemCount()):
            line = self.topLevelItem(at)
            if line is not None and line.data(0, _DIFF).name == name:
                return tuple(line.text(column) for column in (1, 2, 3))
        return ()

    def _choose(self, line: QTreeWidgetItem | None) -> None:
        if line is not None:
            self.chosen.emit(line.data(0, _DIFF))
