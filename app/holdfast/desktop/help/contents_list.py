"""The contents of the manual, and in their place what was found when somebody searches.

One list for both: parts stand as quiet headings that cannot be chosen. A search result has
a second line with the words around the place.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from holdfast.desktop.look.theme import Theme
from holdfast.services.help.manual import INDEX, Hit, Manual

_PLACE = Qt.ItemDataRole.UserRole
_SECOND = Qt.ItemDataRole.UserRole + 1
_PAGE_HEIGHT, _PART_HEIGHT, _HIT_HEIGHT = 32, 38, 66
_TWO_LINES = 1.75
"""Widths of a line that surely fit on two, for words are not broken."""
_Index = QModelIndex | QPersistentModelIndex


class ContentsList(QListWidget):
    """See the module."""

    chosen = Signal(str, str)
    """Page and anchor."""

    def __init__(self, theme: Theme, manual: Manual, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._manual = manual
        self.setProperty("role", "side")
        self.setItemDelegate(_LineDelegate(theme, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._on_current)
        self.itemActivated.connect(self._on_current)
        theme.changed.connect(self.viewport().update)
        self.show_contents(INDEX)

    def show_contents(self, here: str) -> None:
        """Show all pages, with one of them chosen."""
        self.setAccessibleName(self.tr("Contents"))
        self._begin()
        self._add(self._manual.pages[INDEX].title, (INDEX, ""))
        for part in self._manual.parts:
            self._add(part.title, None)
            for name in part.pages:
                self._add(self._manual.pages[name].title, (name, ""))
        self.blockSignals(False)
        self.choose(here)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found; nothing is chosen yet."""
        self.setAccessibleName(self.tr("Found"))
        self._begin()
        for hit in hits:
            words = f"{hit.title}: {hit.heading}" if hit.heading else hit.title
            self._add(words, (hit.page, hit.anchor), hit.excerpt)
        self.blockSignals(False)

    def choose(self, page: str) -> None:
        """Choose the line of a page without going there."""
        self.blockSignals(True)
        self.setCurrentRow(-1)
        for row in range(self.count()):
            place = self.item(row).data(_PLACE)
            if place is not None and place[0] == page:
                self.setCurrentRow(row)
                break
        self.blockSignals(False)
        self.viewport().update()

    def _begin(self) -> None:
        self.blockSignals(True)
        self.clear()

    def _add(self, words: str, place: tuple[str, str] | None, second: str = "") -> None:
        line = QListWidgetItem(words)
        line.setData(_PLACE, place)
        line.setData(_SECOND, second)
        if place is None:
            line.setFlags(Qt.ItemFlag.NoItemFlags)
        if second:
            line.setData(Qt.ItemDataRole.AccessibleDescriptionRole, second)
        self.addItem(line)

    def _on_current(self, line: QListWidgetItem | None) -> None:
        place = line.data(_PLACE) if line is not None else None
        if place is not None:
            self.chosen.emit(*place)


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        if index.data(_PLACE) is None:
            return QSize(10, _PART_HEIGHT)
        return QSize(10, _HIT_HEIGHT if index.data(_SECOND) else _PAGE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view: QWidget = option.widget
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_part, second = index.data(_PLACE) is None, str(index.data(_SECOND) or "")
        box = rect.adjusted(0, 1, 0, -1)
        ground = ""
        if state & QStyle.StateFlag.State_Selected:
            ground = colours.selected
        elif state & QStyle.StateFlag.State_MouseOver and not is_part:
            ground = colours.hover
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, 7, 7)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(colours.accent))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
        words = box.adjusted(10, 0, -10, 0)
        font = QFont(view.font())
        side = Qt.AlignmentFlag.AlignLeading
        if is_part:
            font.setPointSizeF(font.pointSizeF() * 0.9)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setPen(QColor(colours.muted))
            words, side = words.adjusted(0, 0, 0, -5), side | Qt.AlignmentFlag.AlignBottom
        else:
            font.setWeight(QFont.Weight.Medium if second else QFont.Weight.Normal)
            painter.setPen(QColor(colours.text))
            side |= Qt.AlignmentFlag.AlignTop if second else Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words.adjusted(0, 5 if second else 0, 0, 0), side, elided)
        if second:
            small = QFont(view.font())
            small.setPointSizeF(small.pointSizeF() * 0.9)
            painter.setFont(small)
            painter.setPen(QColor(colours.muted))
            metrics = QFontMetrics(small)
            room = round(words.width() * _TWO_LINES)
            shown = metrics.elidedText(second, Qt.TextElideMode.ElideRight, room)
            below = words.adjusted(0, 24, 0, -4)
            wraps = Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap
            painter.drawText(below, wraps, shown)
        painter.restore()
