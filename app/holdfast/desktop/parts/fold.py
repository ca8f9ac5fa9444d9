"""A fold: a line to press, and below it what is shown only when asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from holdfast.desktop.look.theme import Theme


class Fold(QWidget):
    """Shows `content` when it is open; closed at first."""

    def __init__(
        self, theme: Theme, title: str, content: QWidget, parent: QWidget | None = None
    ) -> None:
        """See the class."""
        super().__init__(parent)
        self._theme = theme
        self.head = QToolButton()
        self.head.setText(title)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setCheckable(True)
        self.head.setAccessibleName(title)
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.toggled.connect(self._turn)
        self._content = content
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(content)
        theme.changed.connect(self._draw)
        self._turn(opened=False)

    def open(self, *, opened: bool = True) -> None:
        """Open or close it."""
        self.head.setChecked(opened)

    def _turn(self, opened: bool) -> None:
        self._content.setVisible(opened)
        self._draw()

    def _draw(self) -> None:
        name = "chevron-down" if self.head.isChecked() else "chevron-right"
        self.head.setIcon(self._theme.icon(name))
