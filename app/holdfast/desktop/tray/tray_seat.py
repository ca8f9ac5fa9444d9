"""Where the icon sits: the seam between the tray and the desktop's panel.

Qt's offscreen platform has no panel and some desktops have none: there the empty seat is
taken, and everything above it works all the same.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon


class TraySeat(QObject):
    """A seat that nobody sees."""

    pressed = Signal()
    """The icon itself was pressed; panels that open the menu themselves never tell."""

    def put(self, icon: QIcon, words: str, menu: QMenu) -> None:
        """Take the seat."""

    def show_icon(self, icon: QIcon) -> None:
        """Show another picture."""

    def show_words(self, words: str) -> None:
        """Show another tooltip."""

    def balloon(self, title: str, body: str) -> bool:
        """Show a message at the icon; False when nobody could see it."""
        return False

    def leave(self) -> None:
        """Take the icon away."""


class SystemTraySeat(TraySeat):
    """A seat in the panel."""

    def __init__(self, parent: QObject | None = None) -> None:
        """See the class; made only where there is a panel (`tray_place`)."""
        super().__init__(parent)
        self._icon = QSystemTrayIcon(self)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.pressed)

    def put(self, icon: QIcon, words: str, menu: QMenu) -> None:
        """Show the icon in the panel."""
        self._icon.setIcon(icon)
        self._icon.setToolTip(words)
        self._icon.setContextMenu(menu)
        self._icon.show()

    def show_icon(self, icon: QIcon) -> None:
        """Show another picture."""
        self._icon.setIcon(icon)

    def show_words(self, words: str) -> None:
        """Show another tooltip."""
        self._icon.setToolTip(words)

    def balloon(self, title: str, body: str) -> bool:
        """Show a message at the icon."""
        self._icon.showMessage(title, body, QSystemTrayIcon.MessageIcon.NoIcon)
        return True

    def leave(self) -> None:
        """Take the icon away."""
        self._icon.hide()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.pressed.emit()
