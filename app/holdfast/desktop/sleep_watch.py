"""Tells when the computer has slept, on Linux: from logind, over the system's bus.

The schedule sees a sleep by itself, as a gap in the clock at its next tick; this makes that
tick come at once. Where there is no such bus, nothing is told and nothing is lost.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_SERVICE = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"
_INTERFACE = "org.freedesktop.login1.Manager"


class SleepWatch(QObject):
    """See the module; lives on the main thread."""

    woke = Signal()

    def begin(self) -> bool:
        """Listen from now on; False when nobody would tell."""
        if sys.platform != "linux":
            return False
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            return False
        # The stubs ask for bytes here, and Qt refuses them.
        slot: Any = SLOT("prepare(bool)")
        return bus.connect(_SERVICE, _PATH, _INTERFACE, "PrepareForSleep", self, slot)

    @Slot(bool)
    def prepare(self, begins: bool) -> None:
        """Take logind's word: True before the sleep, False after it."""
        if not begins:
            self.woke.emit()
