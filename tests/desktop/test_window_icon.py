"""Windows carry the program's own icon, where no desktop file tells a panel about it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from holdfast.desktop.look.theme import Theme


def test_every_window_carries_the_icon_of_the_program(app: QApplication, theme: Theme) -> None:
    picture = QWidget().windowIcon().pixmap(64, 64).toImage()
    assert picture.pixelColor(0, 0).alpha() == 0
    ground = picture.pixelColor(32, 6)
    assert ground.green() > ground.red()
    assert ground.green() > ground.blue()
