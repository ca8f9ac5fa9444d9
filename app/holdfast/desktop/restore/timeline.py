"""The timeline: now on top, below it every backup, the newest first, as dots on a line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from holdfast.core.model import BackupInfo, BackupKind, Structure
from holdfast.core.names import display_name
from holdfast.core.time_words import day_ago
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.moment_words import exact_words, moment_words
from holdfast.desktop.parts.said import said

INFO = Qt.ItemDataRole.UserRole
"""The `BackupInfo` of a line; None for now."""
_SECOND_LINE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RAIL = 30
_DOT = 5
_SMALL = 0.92


class TimelineModel(QAbstractListModel):
    """See the module."""

    def __init__(self, parent: QObject | None = None) -> None:
        """See the class; empty until `show_backups`."""
        super().__init__(parent)
        self._lines: tuple[BackupInfo | None, ...] = ()
        self._now: datetime | None = None

    def show_backups(self, backups: Sequence[BackupInfo], now: datetime) -> None:
        """Show backups, newest first, below now."""
        self.beginResetModel()
        self._lines = (None, *backups)
        self._now = now
        self.endResetModel()

    def row_of(self, reference: str) -> int:
        """Return the line of the backup with this id or name; -1 when it is not there."""
        for row, info in enumerate(self._lines):
            if info is not None and reference in {info.backup_id, info.name}:
                return row
        return -1

    def row_to_begin_with(self) -> int:
        """Return the line of the newest good backup of the person's own, or of the newest."""
        for row, info in enumerate(self._lines):
            own = info is not None and info.kind is not BackupKind.PRE_RESTORE
            if own and info is not None and info.structure is not Structure.DAMAGED:
                return row
        return min(1, len(self._lines) - 1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many lines there are, now included."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a line, and its backup."""
        info = self._lines[index.row()]
        if role == INFO:
            return info
        locale, now = QLocale(), self._now
        if info is None or now is None:
            words = {
                Qt.ItemDataRole.DisplayRole: self.tr("Now"),
                _SECOND_LINE: self.tr("The database as it is"),
                Qt.ItemDataRole.AccessibleTextRole: self.tr("Now, the database as it is"),
            }
            return words.get(Qt.ItemDataRole(role)) if role in words else None
        if role == Qt.ItemDataRole.DisplayRole:
            return moment_words(locale, info.created_at, now)
        if role == _SECOND_LINE:
            return self._marks(info, now)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{moment_words(locale, info.created_at, now)}, {self._marks(info, now)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{exact_words(locale, info.created_at)}\n{display_name(info.name)}"
        return None

    def _marks(self, info: BackupInfo, now: datetime) -> str:
        words: list[str] = [said(day_ago(info.created_at, now))]
        if info.kind is BackupKind.PRE_RESTORE:
            words.append(self.tr("before a restore"))
        elif info.protected:
            words.append(self.tr("pinned"))
        if info.structure is Structure.DAMAGED:
            words.append(self.tr("damaged database"))
        if info.note:
            words.append(display_name(info.note))
        return " · ".join(words)


class TimelineDelegate(QStyledItemDelegate):
    """Paints a line: the dot on the line of time, when it was, and what is to be known."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines and some air."""
        return QSize(160, round(QFontMetrics(option.font).height() * 2.9))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one line, mirrored where people read from right to left."""
        colours = self._theme.colours
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected if chosen else colours.hover))
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 7, 7)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        x = rect.right() - _RAIL // 2 - 4 if mirrored else rect.left() + _RAIL // 2 + 4
        self._paint_rail(painter, rect, x, index, chosen=chosen)
        words = (
            rect.adjusted(8, 0, -_RAIL - 8, 0) if mirrored else rect.adjusted(_RAIL + 8, 0, -8, 0)
        )
        self._paint_words(painter, option, words, index)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 7, 7)
        painter.restore()

    def _paint_rail(
        self, painter: QPainter, rect: QRect, x: int, index: _Index, *, chosen: bool
    ) -> None:
        colours = self._theme.colours
        middle = QPoint(x, rect.center().y())
        painter.setPen(QPen(QColor(colours.edge), 1))
        top = middle.y() if index.row() == 0 else rect.top()
        model = index.model()
        last = index.row() == model.rowCount() - 1
        painter.drawLine(x, top, x, middle.y() if last else rect.bottom())
        info: BackupInfo | None = index.data(INFO)
        if info is None or chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
        else:
            painter.setPen(QPen(QColor(colours.edge), 1.5))
            painter.setBrush(QColor(colours.card))
        painter.drawEllipse(middle, _DOT, _DOT)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: _Index
    ) -> None:
        colours = self._theme.colours
        lines = (
            (index.data(), 1.0, QFont.Weight.Medium, colours.text),
            (index.data(_SECOND_LINE), _SMALL, QFont.Weight.Normal, colours.muted),
        )
        half = QRect(area.left(), area.top() + 5, area.width(), area.height() // 2 - 5)
        for at, (words, scale, weight, colour) in enumerate(lines):
            font = QFont(option.font)
            font.setPointSizeF(option.font.pointSizeF() * scale)
            font.setWeight(weight)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            place = half if at == 0 else half.translated(0, half.height())
            shown = QFontMetrics(font).elidedText(
                str(words or ""), Qt.TextElideMode.ElideRight, place.width()
            )
            side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, int(QStyle.visualAlignment(option.direction, side)), shown)
