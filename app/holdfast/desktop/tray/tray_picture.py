"""The tray's icon: five states that differ in shape, drawn for each size by itself.

A filled shape with a mark cut into it reads on light and on dark panels alike:

* safe: a shield with a check mark
* working: a ring that fills clockwise, a dot in its middle
* attention: a triangle with an exclamation mark
* failed: an octagon with a cross
* paused: a circle with two bars

Marks snap to whole pixels at 16 and 22, where a blurred stroke is no mark any more.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from holdfast.desktop.tray.tray_facts import TrayState

SIZES = (16, 22, 24, 32, 44, 48, 64)
"""Pixels; a panel takes the nearest, and scaled ones are blurred."""
_FILLS = {"safe": "#1f8a4c", "working": "#2f6bea", "attention": "#e0911b", "failed": "#d4382d"}
_IDLE = "#7a8594"
_MARK = "#ffffff"


def tray_icon(state: TrayState, progress: float | None = None) -> QIcon:
    """Return the icon with a picture for each size.

    Args:
        state: how things stand.
        progress: 0 to 1 while working; None when it is not known.
    """
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(tray_picture(state, size, progress))
    return icon


def tray_picture(state: TrayState, size: int, progress: float | None = None) -> QPixmap:
    """Return the picture of a state, `size` pixels square."""
    picture = QPixmap(QSize(size, size))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 16, size / 16)
    if state is TrayState.WORKING:
        _draw_ring(painter, progress)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_FILLS.get(state.value, _IDLE)))
        painter.drawPath(_SHAPES[state]())
        _draw_mark(painter, state)
    painter.end()
    return picture


def _draw_ring(painter: QPainter, progress: float | None) -> None:
    ring = QRectF(2, 2, 12, 12)
    blue = QColor(_FILLS["working"])
    faint = QColor(blue)
    faint.setAlphaF(0.35)
    painter.setPen(QPen(faint, 3))
    painter.drawEllipse(ring)
    painter.setPen(QPen(blue, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    share = 0.25 if progress is None else min(max(progress, 0.02), 1)
    painter.drawArc(ring, 90 * 16, -round(share * 360 * 16))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(blue)
    painter.drawEllipse(QRectF(6, 6, 4, 4))


def _draw_mark(painter: QPainter, state: TrayState) -> None:
    pen = QPen(QColor(_MARK), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match state:
        case TrayState.SAFE:
            painter.drawPolyline(QPolygonF([QPointF(5, 8), QPointF(7, 10), QPointF(11, 5.5)]))
        case TrayState.FAILED:
            painter.drawLine(QPointF(5.5, 5.5), QPointF(10.5, 10.5))
            painter.drawLine(QPointF(10.5, 5.5), QPointF(5.5, 10.5))
        case TrayState.ATTENTION:
            painter.drawLine(QPointF(8, 6), QPointF(8, 9))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(_MARK))
            painter.drawEllipse(QRectF(7, 11, 2, 2))
        case _:
            painter.drawLine(QPointF(6, 5.5), QPointF(6, 10.5))
            painter.drawLine(QPointF(10, 5.5), QPointF(10, 10.5))


def _shield() -> QPainterPath:
    path = QPainterPath(QPointF(8, 0.5))
    path.cubicTo(10, 2, 12, 2.5, 14.5, 2.5)
    path.lineTo(14.5, 8)
    path.cubicTo(14.5, 12, 11.5, 14.5, 8, 15.7)
    path.cubicTo(4.5, 14.5, 1.5, 12, 1.5, 8)
    path.lineTo(1.5, 2.5)
    path.cubicTo(4, 2.5, 6, 2, 8, 0.5)
    return path


def _triangle() -> QPainterPath:
    path = QPainterPath()
    path.moveTo(8, 0.8)
    path.cubicTo(8.8, 0.8, 9.2, 1.3, 9.5, 1.9)
    path.lineTo(15.6, 13.2)
    path.cubicTo(16.1, 14.2, 15.6, 15.2, 14.4, 15.2)
    path.lineTo(1.6, 15.2)
    path.cubicTo(0.4, 15.2, -0.1, 14.2, 0.4, 13.2)
    path.lineTo(6.5, 1.9)
    path.cubicTo(6.8, 1.3, 7.2, 0.8, 8, 0.8)
    return path


def _octagon() -> QPainterPath:
    path = QPainterPath()
    corners = [
        (5, 0.5),
        (11, 0.5),
        (15.5, 5),
        (15.5, 11),
        (11, 15.5),
        (5, 15.5),
        (0.5, 11),
        (0.5, 5),
    ]
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


def _circle() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(0.5, 0.5, 15, 15))
    return path


_SHAPES = {
    TrayState.SAFE: _shield,
    TrayState.ATTENTION: _triangle,
    TrayState.FAILED: _octagon,
    TrayState.PAUSED: _circle,
}
