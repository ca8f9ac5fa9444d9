"""The program's icon as pictures of every size that a hicolor theme has.

Drawn by Qt from resources/holdfast.svg, each size anew; no display is needed.
"""

from __future__ import annotations

import os
from pathlib import Path

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def draw(svg: Path, targets: dict[int, Path]) -> None:
    """Write a picture for each size.

    Args:
        svg: the drawing.
        targets: pixels to the file to write.

    Raises:
        OSError: one could not be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    _ = QGuiApplication.instance() or QGuiApplication(["icons"])
    drawing = QSvgRenderer(os.fspath(svg))
    for size, target in targets.items():
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(0)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.render(painter, QRectF(0, 0, size, size))
        painter.end()
        target.parent.mkdir(parents=True, exist_ok=True)
        if not picture.save(os.fspath(target)):
            raise OSError(f"{target} could not be written")
