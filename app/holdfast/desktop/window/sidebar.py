"""The sidebar: every profile with its health and the age of its last good backup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from holdfast.core.time_words import ago
from holdfast.desktop.help.asking import show_help
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.health_mark import health_mark
from holdfast.desktop.parts.pieces import GAP, Role, button
from holdfast.desktop.parts.said import said
from holdfast.services.status.freshness import Standing

WIDTH = 240
_ROW_HEIGHT = 52
_MARK = 18
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_STANDING = Qt.ItemDataRole.UserRole
_ICON = Qt.ItemDataRole.UserRole + 1
_USUAL_ICON = "database"
_PROGRAM = 20


class Sidebar(QFrame):
    """Shows the profiles; one is always chosen while there are any."""

    chosen = Signal(str)
    """Id of the profile that was chosen."""
    add_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setFixedWidth(WIDTH)
        self._model = _ProfileModel(self)
        self.list = QListView()
        self.list.setProperty("role", "side")
        self.list.setModel(self._model)
        self.list.setItemDelegate(_ProfileDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Protected databases"))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.add = button(self.tr("&Add database…"), Role.QUIET, theme.icon("plus", "link"))
        self.add.clicked.connect(self.add_wanted)
        self.settings = button(self.tr("&Settings…"), Role.QUIET, theme.icon("settings", "link"))
        self.settings.clicked.connect(self.settings_wanted)
        self.help = button(self.tr("&Help"), Role.QUIET, theme.icon("book-open", "link"))
        self.help.clicked.connect(lambda: show_help("index"))
        for each in (self.add, self.settings, self.help):
            each.setProperty("place", "side")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(4)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.add)
        layout.addWidget(self.settings)
        layout.addWidget(self.help)
        theme.changed.connect(self.list.viewport().update)

    def show_standings(
        self, standings: Sequence[Standing], now: datetime, icons: Mapping[str, str]
    ) -> None:
        """Show these profiles; the one that was chosen stays so if it is still there.

        Args:
            standings: the profiles, by name.
            now: the present instant, for ages.
            icons: name of the icon of the program each database belongs to, by profile.
        """
        before = self.profile_id
        self._model.replace(standings, now, icons)
        ids = [standing.profile.profile_id for standing in standings]
        if ids:
            self.choose(before if before in ids else ids[0])

    def choose(self, profile_id: str) -> None:
        """Choose a profile."""
        row = self._model.row_of(profile_id)
        if row >= 0:
            self.list.setCurrentIndex(self._model.index(row))

    @property
    def profile_id(self) -> str:
        """Id of the chosen profile; empty when there is none."""
        standing = self.list.currentIndex().data(_STANDING)
        return standing.profile.profile_id if standing is not None else ""

    def _on_current(self, index: QModelIndex) -> None:
        standing = index.data(_STANDING)
        if standing is not None:
            self.chosen.emit(standing.profile.profile_id)


class _ProfileModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._standings: Sequence[Standing] = ()
        self._now: datetime | None = None
        self._icons: Mapping[str, str] = {}

    def replace(
        self, standings: Sequence[Standing], now: datetime, icons: Mapping[str, str]
    ) -> None:
        self._icons = icons
        same = [s.profile.profile_id for s in standings] == [
            s.profile.profile_id for s in self._standings
        ]
        if same:
            self._standings, self._now = standings, now
            if standings:
                self.dataChanged.emit(self.index(0), self.index(len(standings) - 1))
            return
        self.beginResetModel()
        self._standings, self._now = standings, now
        self.endResetModel()

    def row_of(self, profile_id: str) -> int:
        ids = [standing.profile.profile_id for standing in self._standings]
        return ids.index(profile_id) if profile_id in ids else -1

    def age(self, standing: Standing) -> str:
        good_at = standing.verdict.good_at
        if good_at is None or self._now is None:
            return self.tr("no good backup yet")
        return said(ago(min(good_at, self._now), self._now))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._standings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._standings):
            return None
        standing = self._standings[index.row()]
        if role == _STANDING:
            return standing
        if role == Qt.ItemDataRole.DisplayRole:
            return standing.profile.name
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return said(standing.verdict.sentence)
        if role == _ICON:
            return self._icons.get(standing.profile.profile_id, _USUAL_ICON)
        if role == Qt.ItemDataRole.StatusTipRole:
            return self.age(standing)
        return None


class _ProfileDelegate(QStyledItemDelegate):
    """Two lines: the name, and below it the age of the last good backup."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(WIDTH - 4 * GAP, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        standing: Standing = index.data(_STANDING)
        view: QWidget = option.widget
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = ""
        if state & QStyle.StateFlag.State_Selected:
            ground = colours.selected
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = colours.hover
        painter.setPen(Qt.PenStyle.NoPen)
        box = rect.adjusted(0, 1, 0, -1)
        if ground:
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(colours.accent))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        mark = health_mark(
            self._theme,
            standing.verdict.state,
            _MARK,
            view.devicePixelRatioF(),
            running=standing.verdict.running,
        )
        middle = box.center().y()
        program = QRect(box.x() + 12, middle - _PROGRAM // 2, _PROGRAM, _PROGRAM)
        place = QRect(box.right() - 10 - _MARK, middle - _MARK // 2, _MARK, _MARK)
        left = program.right() + 12
        words = QRect(left, box.y(), place.left() - left - 8, box.height())
        if view.isRightToLeft():
            for each in (program, place, words):
                each.moveLeft(box.left() + box.right() - each.right())
        self._theme.icon(index.data(_ICON), "muted").paint(painter, program)
        painter.drawPixmap(place, mark)
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        middle = words.height() // 2
        font = view.font()
        font.setWeight(font.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        name = QFontMetrics(font).elidedText(
            standing.profile.name, Qt.TextElideMode.ElideMiddle, words.width()
        )
        painter.drawText(words.adjusted(0, 6, 0, -middle), side, name)
        small = view.font()
        small.setPointSizeF(small.pointSizeF() * 0.9)
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        age = QFontMetrics(small).elidedText(
            index.data(Qt.ItemDataRole.StatusTipRole), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words.adjusted(0, middle, 0, -6), side, age)
        painter.restore()
