"""The table of a long list: whole rows, one chosen at a time, the first column newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

_ROW_HEIGHT = 34


def row_table(
    model: QAbstractItemModel, name: str, widths: Sequence[int], *, sorts: bool = True
) -> QTableView:
    """Return a table on a model.

    Args:
        model: sorted by its first column at first, greatest first.
        name: read aloud.
        widths: pixels of the first columns, more where a title needs more; the last one takes
            what is left.
        sorts: rows change their order when a title is pressed; titles then need room for an
            arrow.
    """
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setSortingEnabled(sorts)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    if sorts:
        header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    for section in range(header.count()):
        width = widths[section] if section < len(widths) else 0
        header.resizeSection(section, max(width, header.sectionSizeHint(section)))
    header.setStretchLastSection(True)  # where nothing is left it keeps the room of its title
    return table
