"""The mark of how safe a profile is: the same shapes as in the tray, at any size."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from holdfast.core.freshness import Freshness
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.tray.tray_facts import TrayState
from holdfast.desktop.tray.tray_picture import tray_picture

STATE_GROUNDS = {
    Freshness.SAFE: "good",
    Freshness.DUE: "idle",
    Freshness.PAUSED: "idle",
    Freshness.ATTENTION: "warning",
    Freshness.FAILED: "bad",
}
"""The colours of each state, by the name they have in the theme."""
_SHAPES = {
    Freshness.SAFE: TrayState.SAFE,
    Freshness.PAUSED: TrayState.PAUSED,
    Freshness.ATTENTION: TrayState.ATTENTION,
    Freshness.FAILED: TrayState.FAILED,
}


def health_mark(
    theme: Theme, state: Freshness, size: int, ratio: float = 1.0, *, running: bool = False
) -> QPixmap:
    """Return the mark, `size` logical pixels square."""
    if state is Freshness.DUE and not running:
        return theme.icon("clock", "idle").pixmap(QSize(size, size), ratio)
    shape = TrayState.WORKING if running else _SHAPES[state]
    mark = tray_picture(shape, round(size * ratio))
    mark.setDevicePixelRatio(ratio)
    return mark
