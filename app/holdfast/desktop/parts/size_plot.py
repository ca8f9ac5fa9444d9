"""Two lines over time: the size of the database, and what its backups take in the vault.

The gap between them is the point: as plain copies the backups would take many times the
upper line. Lines differ in stroke as well as in colour, and each carries its name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.moment_words import day_words, short_day_words
from holdfast.desktop.parts.size_words import size_words

_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 12, 26, 24
_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class SizePoint:
    """The sizes at the time of one backup."""

    at: datetime
    database_bytes: int
    vault_bytes: int
    """What all backups up to this one take together."""


def round_top(highest: float) -> float:
    """Return a round number at or above `highest`, for the top of an axis."""
    if highest <= 0:
        return 1.0
    scale = 1.0
    while scale * 10 <= highest:
        scale *= 10
    while scale > highest:
        scale /= 10
    return next(step * scale for step in _STEPS if step * scale >= highest)


class SizePlot(QWidget):
    """Shows sizes over time; says what they were where the pointer is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._theme = theme
        self._points: Sequence[SizePoint] = ()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Size of the database and of its backups over time"))
        theme.changed.connect(self.update)

    def show_points(self, points: Sequence[SizePoint]) -> None:
        """Show these sizes, oldest first."""
        self._points = points
        if points:
            last = points[-1]
            words = self.tr("Database {0}, backups {1}").format(
                size_words(self.locale(), last.database_bytes),
                size_words(self.locale(), last.vault_bytes),
            )
            self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size at which the lines can be told apart."""
        return QSize(460, 200)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest useful size."""
        return QSize(260, 140)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axes, then the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        if len(self._points) < 2:
            painter.setPen(QColor(colours.muted))
            words = self.tr("There is something to see after the second backup.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
            return
        self._draw_axes(painter)
        database = [point.database_bytes for point in self._points]
        vault = [point.vault_bytes for point in self._points]
        dashed = QPen(QColor(colours.muted), 2, Qt.PenStyle.DashLine)
        painter.setPen(dashed)
        painter.drawPath(self._line(database))
        area = self._line(vault)
        fill = QPainterPath(area)
        fill.lineTo(area.currentPosition().x(), self._plot().bottom())
        fill.lineTo(area.elementAt(0).x, self._plot().bottom())
        tint = QColor(colours.accent)
        tint.setAlphaF(0.14)
        painter.fillPath(fill, tint)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawPath(area)
        self._draw_legend(painter, dashed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the sizes nearest to the pointer."""
        if len(self._points) < 2:
            return
        x = event.position().x()
        nearest = min(self._points, key=lambda point: abs(self._x(point) - x))
        day = day_words(self.locale(), nearest.at.astimezone().date())
        words = self.tr("{0}\nDatabase {1}\nBackups {2}").format(
            day,
            size_words(self.locale(), nearest.database_bytes),
            size_words(self.locale(), nearest.vault_bytes),
        )
        QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def _plot(self) -> QRectF:
        return QRectF(_LEFT, _TOP, self.width() - _LEFT - _RIGHT, self.height() - _TOP - _BOTTOM)

    def _top(self) -> float:
        return round_top(max(max(p.database_bytes, p.vault_bytes) for p in self._points))

    def _x(self, point: SizePoint) -> float:
        first, last = self._points[0].at, self._points[-1].at
        span = (last - first).total_seconds() or 1
        share = (point.at - first).total_seconds() / span
        plot = self._plot()
        return plot.left() + share * plot.width()

    def _line(self, sizes: Sequence[int]) -> QPainterPath:
        plot, top = self._plot(), self._top()
        path = QPainterPath()
        for place, (point, size) in enumerate(zip(self._points, sizes, strict=True)):
            at = QPointF(self._x(point), plot.bottom() - size / top * plot.height())
            if place:
                path.lineTo(at)
            else:
                path.moveTo(at)
        return path

    def _draw_axes(self, painter: QPainter) -> None:
        colours, plot, top = self._theme.colours, self._plot(), self._top()
        for part in (0, 0.5, 1):
            y = plot.bottom() - part * plot.height()
            painter.setPen(QPen(QColor(colours.border), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(colours.muted))
            words = size_words(self.locale(), round(part * top))
            place = QRectF(0, y - 9, _LEFT - 8, 18)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words
            )
        dates = (self._points[0].at, self._points[-1].at)
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        for at, side in zip(dates, sides, strict=True):
            words = short_day_words(self.locale(), at.astimezone().date())
            below = QRectF(plot.left(), plot.bottom() + 4, plot.width(), _BOTTOM - 4)
            painter.drawText(below, side | Qt.AlignmentFlag.AlignTop, words)

    def _draw_legend(self, painter: QPainter, dashed: QPen) -> None:
        colours = self._theme.colours
        x = float(_LEFT)
        for words, pen in (
            (self.tr("Database"), dashed),
            (self.tr("All backups together"), QPen(QColor(colours.accent), 2)),
        ):
            painter.setPen(pen)
            painter.drawLine(QPointF(x, 10), QPointF(x + 22, 10))
            painter.setPen(QColor(colours.text))
            painter.drawText(QPointF(x + 28, 14), words)
            x += 28 + painter.fontMetrics().horizontalAdvance(words) + 24
