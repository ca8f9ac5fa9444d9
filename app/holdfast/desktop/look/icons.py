"""Icons: an SVG drawn at the size and in the colour that are wanted, sharp at every scale.

A `QIcon` that Qt makes from an SVG file is one picture scaled; these are drawn anew for
each size and device pixel ratio.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from holdfast.system.resources import resource_path

DISABLED_OPACITY = 0.4


@lru_cache(maxsize=256)
def svg_text(name: str) -> str:
    """Return the drawing of an icon of `resources/icons`, its colour still `currentColor`."""
    return resource_path(f"icons/{name}.svg").read_text("ascii")


@lru_cache(maxsize=512)
def icon(name: str, colour: str) -> QIcon:
    """Return an icon in a colour, `#rrggbb`."""
    return QIcon(_SvgEngine(svg_text(name).replace("currentColor", colour)))


@lru_cache(maxsize=1)
def program_icon() -> QIcon:
    """Return Holdfast's own icon, drawn when somebody shows it."""
    return QIcon(_SvgEngine(resource_path("holdfast.svg").read_text("ascii")))


def drawn(svg: str, size: QSize, ratio: float = 1.0) -> QPixmap:
    """Return a drawing as a picture of so many logical pixels."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode("ascii"))).render(
        painter, QRectF(0, 0, size.width(), size.height())
    )
    painter.end()
    return picture


def _square_in(rect: QRect) -> QRectF:
    """Return the largest square in the middle of a rectangle: a wide one leaves air beside it."""
    side = min(rect.width(), rect.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(QRectF(rect).center())
    return square


class _SvgEngine(QIconEngine):
    def __init__(self, svg: str) -> None:
        super().__init__()
        self._svg = svg

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(DISABLED_OPACITY)
        QSvgRenderer(QByteArray(self._svg.encode("ascii"))).render(painter, _square_in(rect))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _SvgEngine(self._svg)
