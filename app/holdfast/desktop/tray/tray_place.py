"""Is there a panel that takes the icon? Now, in a moment, or not at all.

Qt looks for the watcher of modern panels once and keeps the answer for good, so an icon
that is made before the panel is there never appears. Therefore we look ourselves and do
not touch Qt's tray before the watcher, or an old-fashioned tray, has been seen.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from holdfast.system.display import has_x11_tray

WATCHER = "org.kde.StatusNotifierWatcher"
PATIENCE_MS = 15_000
"""So long a panel may take to start after us at login."""


class TrayPlace(QObject):
    """Looks for a panel; one that appears late is still found."""

    found = Signal()
    """At most once."""
    missing = Signal()
    """There is none, and there has been none for a while; one may still be found."""

    def __init__(self, parent: QObject | None = None, *, patience_ms: int = PATIENCE_MS) -> None:
        """See the class; nothing happens before `look`."""
        super().__init__(parent)
        self._patience_ms = patience_ms
        self._is_found = False
        self._watch: QObject | None = None

    def look(self) -> None:
        """Look now, and tell as soon as something is known."""
        if QGuiApplication.platformName() in {"offscreen", "minimal"}:
            self.missing.emit()
        elif sys.platform != "linux":
            if QSystemTrayIcon.isSystemTrayAvailable():
                self._find()
            else:
                self.missing.emit()
        elif self._sees_watcher() or self._sees_x11_tray():
            self._find()
        else:
            QTimer.singleShot(self._patience_ms, self, self._give_up)

    def _sees_watcher(self) -> bool:
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return False
        mode = QDBusServiceWatcher.WatchModeFlag.WatchForRegistration
        watch = QDBusServiceWatcher(WATCHER, bus, mode, self)
        watch.serviceRegistered.connect(self._find)
        self._watch = watch
        return bool(bus.interface().isServiceRegistered(WATCHER).value())

    def _sees_x11_tray(self) -> bool:
        return QGuiApplication.platformName() == "xcb" and has_x11_tray()

    def _give_up(self) -> None:
        if self._is_found:
            return
        if self._sees_x11_tray():
            self._find()
        else:
            self.missing.emit()

    def _find(self) -> None:
        if not self._is_found:
            self._is_found = True
            self._watch = None
            self.found.emit()
