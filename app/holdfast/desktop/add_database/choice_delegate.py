"""How a row of a list to choose from is painted, and what turns its tick over."""

from __future__ import annotations

import os

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from holdfast.desktop.add_database.choice_row import ChoiceRow
from holdfast.desktop.look.theme import Theme

ROW = Qt.ItemDataRole.UserRole
"""The `ChoiceRow` of an index."""
_MARGIN = 12
_BOX = 18
_ICON = 22
_SMALL = 0.92
_Index = QModelIndex | QPersistentModelIndex


class ChoiceDelegate(QStyledItemDelegate):
    """A click anywhere in a row, or the space bar, turns its tick over."""

    def __init__(self, theme: Theme, *, many: bool, parent: QObject) -> None:
        """See the class; with `many` rows have boxes, otherwise circles."""
        super().__init__(parent)
        self._theme = theme
        self._many = many

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines and some air; a heading one line."""
        row: ChoiceRow = index.data(ROW)
        height = QFontMetrics(option.font).height()
        return QSize(100, round(height * 2.9) if row.key else round(height * 2.1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row, mirrored where people read from right to left."""
        row: ChoiceRow = index.data(ROW)
        view: QWidget = option.widget
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.key:
            self._paint_row(painter, option, index, row, view)
        else:
            font = _weighted(option.font, QFont.Weight.DemiBold, _SMALL)
            rect: QRect = option.rect
            area = rect.adjusted(_MARGIN, 0, -_MARGIN, -4)
            side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
            self._words(painter, area, side, row.title, font, self._theme.colours.muted)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Turn a tick over."""
        if not self._many:
            return False
        if isinstance(event, QMouseEvent):
            is_release = event.type() is QEvent.Type.MouseButtonRelease
            meant = is_release and event.button() is Qt.MouseButton.LeftButton
        else:
            meant = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if not meant or state is None:
            return False
        is_ticked = state == Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked
        return model.setData(index, turned, Qt.ItemDataRole.CheckStateRole)

    def _paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: _Index,
        row: ChoiceRow,
        view: QWidget,
    ) -> None:
        colours = self._theme.colours
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        box = rect.adjusted(4, 1, -4, -1)
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        is_chosen = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        if not self._many:
            is_chosen = is_current and not row.refused
        self._ground(painter, box, state, is_chosen=is_chosen)
        content = box.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if not row.refused:
            self._mark(painter, _cut(content, _BOX, view), is_chosen=is_chosen)
        else:
            warning = self._theme.icon("triangle-alert", "warning")
            warning.paint(painter, _middle(_cut(content, _BOX, view), _BOX))
        content = _rest(content, _BOX + _MARGIN, view)
        colour = "muted" if row.refused else "link"
        self._theme.icon(row.icon or "database", colour).paint(
            painter, _middle(_cut(content, _ICON, view), _ICON)
        )
        content = _rest(content, _ICON + _MARGIN, view)
        upper = content.adjusted(0, 7, 0, -content.height() // 2)
        lower = content.adjusted(0, content.height() // 2, 0, -7)
        plain = _weighted(option.font, QFont.Weight.Normal, _SMALL)
        strong = _weighted(option.font, QFont.Weight.Medium, 1.0)
        far = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        near = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        for area, words, figure, font, voice in (
            (upper, row.title, row.figure, strong, colours.muted if row.refused else colours.text),
            (
                lower,
                row.detail,
                row.aside,
                plain,
                colours.warning if row.refused else colours.muted,
            ),
        ):
            width = QFontMetrics(plain).horizontalAdvance(figure) + _MARGIN if figure else 0
            self._words(painter, area, far, figure, plain, colours.muted)
            near_area = area.adjusted(0, 0, -width, 0)
            if view.isRightToLeft():
                near_area = area.adjusted(width, 0, 0, 0)
            self._words(painter, near_area, near, words, font, voice)

    def _ground(
        self, painter: QPainter, box: QRect, state: QStyle.StateFlag, *, is_chosen: bool
    ) -> None:
        colours = self._theme.colours
        ground = ""
        if is_chosen:
            ground = colours.selected
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = colours.hover
        painter.setPen(Qt.PenStyle.NoPen)
        if ground:
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)

    def _mark(self, painter: QPainter, area: QRect, *, is_chosen: bool) -> None:
        """Paint a box with a check mark, or a circle with a dot."""
        colours = self._theme.colours
        place = _middle(area, _BOX)
        radius = 4 if self._many else _BOX // 2
        painter.setPen(QPen(QColor(colours.accent if is_chosen else colours.edge), 1.2))
        painter.setBrush(QColor(colours.accent if is_chosen else colours.card))
        painter.drawRoundedRect(place, radius, radius)
        if is_chosen and self._many:
            self._theme.icon("check", "accent_text").paint(painter, place.adjusted(2, 2, -2, -2))
        elif is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_text))
            painter.drawEllipse(place.adjusted(5, 5, -5, -5))

    def _words(
        self,
        painter: QPainter,
        area: QRect,
        side: Qt.AlignmentFlag,
        words: str,
        font: QFont,
        colour: str,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        is_path = os.sep in words  # of which the end tells most
        mode = Qt.TextElideMode.ElideMiddle if is_path else Qt.TextElideMode.ElideRight
        fitting = QFontMetrics(font).elidedText(words, mode, area.width())
        painter.drawText(area, side | Qt.TextFlag.TextSingleLine, fitting)


def _cut(area: QRect, width: int, view: QWidget) -> QRect:
    """Return the part of an area where its line begins."""
    left = area.right() - width + 1 if view.isRightToLeft() else area.left()
    return QRect(left, area.top(), width, area.height())


def _rest(area: QRect, width: int, view: QWidget) -> QRect:
    """Return what is left of an area when its beginning is taken."""
    return area.adjusted(0, 0, -width, 0) if view.isRightToLeft() else area.adjusted(width, 0, 0, 0)


def _middle(area: QRect, size: int) -> QRect:
    place = QRect(0, 0, size, size)
    place.moveCenter(area.center())
    return place


def _weighted(font: QFont, weight: QFont.Weight, scale: float) -> QFont:
    made = QFont(font)
    made.setWeight(weight)
    made.setPointSizeF(font.pointSizeF() * scale)
    return made
