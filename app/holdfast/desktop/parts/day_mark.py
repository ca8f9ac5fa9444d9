"""The mark of a day in the calendar, and the line that says what the marks mean.

Shape tells what colour tells: a good day is a full square, a warning has a dot in it, a
failed day a cross, a day without a run is an outline.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from holdfast.desktop.look.colours import Colours, mixed
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.pieces import Voice, label

_SIDE = 11
_GAP_BESIDE, _GAP_BETWEEN = 6, 16


class DayState(StrEnum):
    """How a day went."""

    NONE = "none"
    GOOD = "good"
    WARNING = "warning"
    FAILED = "failed"


def draw_days(painter: QPainter, colours: Colours, days: Iterable[tuple[QRectF, DayState]]) -> None:
    """Draw the marks of days into their squares; those of a kind in one go."""
    squares: dict[DayState, list[QRectF]] = {state: [] for state in DayState}
    for square, state in days:
        squares[state].append(square)
    for state, alike in squares.items():
        if alike:
            _draw_alike(painter, colours, alike, state)


def _draw_alike(
    painter: QPainter, colours: Colours, squares: Sequence[QRectF], state: DayState
) -> None:
    fills = {
        DayState.GOOD: mixed(colours.good, colours.card, 0.25),
        DayState.WARNING: mixed(colours.warning, colours.card, 0.15),
        DayState.FAILED: colours.bad,
    }
    if state is DayState.NONE:
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(QColor(colours.window))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fills[state]))
    for square in squares:
        painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    mark = QColor(colours.card)
    if state is DayState.WARNING:
        painter.setBrush(mark)
        for square in squares:
            painter.drawEllipse(square.center(), square.width() / 6, square.width() / 6)
    elif state is DayState.FAILED:
        painter.setPen(QPen(mark, 1.6))
        for square in squares:
            middle, reach = square.center(), square.width() / 4.5
            for reach_y in (reach, -reach):
                painter.drawLine(
                    QPointF(middle.x() - reach, middle.y() - reach_y),
                    QPointF(middle.x() + reach, middle.y() + reach_y),
                )


class DayLegend(QWidget):
    """One line: each mark with its meaning."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP_BESIDE)
        for state, words in (
            (DayState.GOOD, self.tr("backed up")),
            (DayState.WARNING, self.tr("waited or skipped")),
            (DayState.FAILED, self.tr("failed")),
            (DayState.NONE, self.tr("no backup")),
        ):
            if row.count():
                row.addSpacing(_GAP_BETWEEN - _GAP_BESIDE)
            row.addWidget(_Mark(theme, state))
            row.addWidget(label(words, Voice.MUTED))


class _Mark(QWidget):
    def __init__(self, theme: Theme, state: DayState) -> None:
        super().__init__()
        self._theme, self._state = theme, state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRectF(0, 0, _SIDE, _SIDE)
        draw_days(painter, self._theme.colours, [(square, self._state)])
