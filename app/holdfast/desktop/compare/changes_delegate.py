"""Paints the ground of a changed value, which the style sheet of tables leaves out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QBrush, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem


class ChangesDelegate(QStyledItemDelegate):
    """See the module."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the ground first, then the words as ever."""
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if ground is not None:
            rect: QRect = option.rect
            painter.fillRect(rect.adjusted(1, 1, -1, -1), QBrush(ground))
        super().paint(painter, option, index)
