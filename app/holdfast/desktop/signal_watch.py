"""SIGTERM and SIGINT as Qt signals: inside Qt's loop Python's own handlers never run.

The interpreter writes the number of each signal into a socket; Qt wakes up for that, and
for nothing in between.
"""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_WATCHED = (signal.SIGTERM, signal.SIGINT)


class SignalWatch(QObject):
    """Made on the main thread, ended with `close`."""

    stopped = Signal()
    """We were asked to stop; once for each time."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen from now on."""
        super().__init__(parent)
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)
        self._mouth.setblocking(False)
        self._wakeup_before = signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        # Without a handler of its own the interpreter would not write anything.
        self._before = {each: signal.signal(each, _note) for each in _WATCHED}
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def close(self) -> None:
        """Listen no more; signals do what they did before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup_before)
        for each, handler in self._before.items():
            signal.signal(each, handler)
        self._ear.close()
        self._mouth.close()

    def _hear(self) -> None:
        for number in self._ear.recv(64):
            if number in _WATCHED:
                self.stopped.emit()


def _note(_number: int, _frame: object) -> None:
    """Let the interpreter do no more than write the number."""
