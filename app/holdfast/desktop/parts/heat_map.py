"""The last year as a calendar: a square a day, a column a week, Monday on top.

Shape tells what colour tells: a good day is a full square, a warning has a dot in it, a
failed day a cross, a day without a run is an outline. Arrow keys walk over the days.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.day_mark import DayState, draw_days

WEEKS = 53
_FEWEST_WEEKS = 26
"""In a window too narrow for the year its first weeks are left out."""
_GAP = 3
_LABELS_WIDTH = 34
_MONTHS_HEIGHT = 20
_SMALLEST, _LARGEST = 9, 17


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the calendar."""

    state: DayState
    words: str
    """What is shown when the pointer rests on it."""


class HeatMap(QWidget):
    """Shows the days up to `last`; a day that is chosen is handed on."""

    day_chosen = Signal(object)
    """A `datetime.date` was clicked, or Enter was pressed on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._theme = theme
        self._days: Mapping[date, Day] = {}
        self._last = date(2000, 1, 3)
        self._at = self._last
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Calendar of the last year"))
        theme.changed.connect(self.update)

    def show_days(self, days: Mapping[date, Day], last: date) -> None:
        """Show these days, `last` being today."""
        self._days, self._last, self._at = days, last, last
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size at which the squares are as large as they get."""
        return QSize(_LABELS_WIDTH + WEEKS * (_LARGEST + _GAP), self._height(_LARGEST))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which half a year of the smallest squares is seen."""
        weeks = _FEWEST_WEEKS
        return QSize(_LABELS_WIDTH + weeks * (_SMALLEST + _GAP), self._height(_SMALLEST))

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which a year fits the width."""
        return self._height(self._side(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the year."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_labels(painter)
        draw_days(painter, self._theme.colours, self._marks())
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.colours.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._square(self._at).adjusted(-1, -1, 1, 1), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the pointer."""
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self._go_to(day)
            self.day_chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the days, or choose one."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -7, Qt.Key.Key_Right: 7}
        step = steps.get(Qt.Key(event.key()))
        if self.isRightToLeft() and step in {7, -7}:
            step = -step
        if step is not None:
            self._go_to(self._at + timedelta(days=step))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.day_chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell what the day under the pointer was like."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = self._day_at(event.pos())
            known = self._days.get(day) if day else None
            QToolTip.showText(event.globalPos(), known.words if known else "", self)
            return True
        return super().event(event)

    def _go_to(self, day: date) -> None:
        self._at = min(max(day, self._first()), self._last)
        self._describe()
        self.update()

    def _describe(self) -> None:
        known = self._days.get(self._at)
        self.setAccessibleDescription(known.words if known else "")

    def _weeks(self) -> int:
        fit = (self.width() - _LABELS_WIDTH) // (_SMALLEST + _GAP)
        return min(max(fit, _FEWEST_WEEKS), WEEKS)

    def _first(self) -> date:
        monday = self._last - timedelta(days=self._last.weekday())
        return monday - timedelta(weeks=self._weeks() - 1)

    def _side(self, width: int) -> int:
        side = (width - _LABELS_WIDTH) // WEEKS - _GAP
        return min(max(side, _SMALLEST), _LARGEST)

    def _height(self, side: int) -> int:
        return _MONTHS_HEIGHT + 7 * (side + _GAP)

    def _square(self, day: date) -> QRectF:
        side = self._side(self.width())
        column = (day - self._first()).days // 7
        x = _LABELS_WIDTH + column * (side + _GAP)
        if self.isRightToLeft():
            x = self.width() - x - side
        return QRectF(x, _MONTHS_HEIGHT + day.weekday() * (side + _GAP), side, side)

    def _marks(self) -> Iterator[tuple[QRectF, DayState]]:
        """Yield every day's square and state; what all have in common is worked out once."""
        day, side = self._first(), self._side(self.width())
        corner = self._square(day)
        step = side + _GAP
        along = -step if self.isRightToLeft() else step
        for number in range((self._last - day).days + 1):
            column, row = divmod(number, 7)
            square = QRectF(corner.x() + column * along, corner.y() + row * step, side, side)
            known = self._days.get(day + timedelta(days=number))
            yield square, known.state if known else DayState.NONE

    def _day_at(self, at: QPoint) -> date | None:
        step = self._side(self.width()) + _GAP
        x = self.width() - at.x() if self.isRightToLeft() else at.x()
        column, row = (x - _LABELS_WIDTH) // step, (at.y() - _MONTHS_HEIGHT) // step
        if not (0 <= column < self._weeks() and 0 <= row < 7):
            return None
        day = self._first() + timedelta(days=int(column * 7 + row))
        return day if day <= self._last else None

    def _draw_labels(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._theme.colours.muted))
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        locale = self.locale()
        first, edge = self._first(), -1.0
        for week in range(self._weeks()):
            monday = first + timedelta(weeks=week)
            square = self._square(monday)
            begins = monday.day <= 7
            if begins and abs(square.x() - edge) > 30:
                name = locale.standaloneMonthName(monday.month, locale.FormatType.ShortFormat)
                painter.drawText(QPointF(square.x(), 12), name)
                edge = square.x()
        for weekday in (0, 2, 4):
            square = self._square(first + timedelta(days=weekday))
            name = locale.standaloneDayName(weekday + 1, locale.FormatType.ShortFormat)
            side = QRectF(0, square.y(), _LABELS_WIDTH - 6, square.height())
            if self.isRightToLeft():
                side.moveRight(self.width())
            painter.drawText(side, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
