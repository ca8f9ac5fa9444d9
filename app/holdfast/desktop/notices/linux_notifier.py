"""Messages on Linux: over the desktop's own bus, by jeepney, on a thread.

Qt's D-Bus cannot make the call (a Python integer is not marshalled as the unsigned one it
wants), and the tray's balloon is lost where there is no tray.

One thread owns the connection; it begins with the first message. It waits for whatever
comes first, a message of ours or a signal of the server, and wakes up for nothing else.
After an error the connection is given up, and the next message makes a new one.
"""

from __future__ import annotations

import queue
import selectors
import socket
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from holdfast.desktop.notices.notifier import Message, Notifier

if TYPE_CHECKING:
    from holdfast.desktop.notices.server_line import ServerLine

_CLOSING_S = 6.0
"""A little longer than the longest call."""


class LinuxNotifier(Notifier):
    """See the module."""

    def __init__(self, parent: QObject | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._waiting: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._bell, self._ear = socket.socketpair()
        self._ear.setblocking(False)
        self._thread: threading.Thread | None = None

    def send(self, message: Message) -> None:
        """Show a message; a server that is not running is started by the bus."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="notices", daemon=True)
            self._thread.start()
        self._put(message)

    def close(self) -> None:
        """End the thread; what is still to be sent is sent first."""
        if self._thread is not None:
            self._put(None)
            self._thread.join(_CLOSING_S)
            self._thread = None
        self._bell.close()
        self._ear.close()

    def _put(self, message: Message | None) -> None:
        self._waiting.put(message)
        self._bell.send(b"\0")

    def _run(self) -> None:
        line: ServerLine | None = None
        while (message := self._next(line)) is not None:
            try:
                # Here, on the thread: jeepney takes a while to import.
                from holdfast.desktop.notices.server_line import ServerLine

                line = line or ServerLine(self.pressed.emit)
                line.show(message)
            except Exception as error:  # no bus, no server, a bus that went away
                self.failed.emit(message, f"{type(error).__name__}: {error}")
                _hang_up(line)
                line = None
        _hang_up(line)

    def _next(self, line: ServerLine | None) -> Message | None:
        """Wait for the next message to send, hearing the server meanwhile."""
        with selectors.DefaultSelector() as waiting:
            waiting.register(self._ear, selectors.EVENT_READ)
            if line is not None:
                waiting.register(line.socket, selectors.EVENT_READ)
            while True:
                for key, _ in waiting.select():
                    if key.fileobj is self._ear:
                        self._ear.recv(1)
                        return self._waiting.get()
                    assert line is not None
                    try:
                        line.listen()
                    except Exception:  # the bus went away; the next message finds that out
                        waiting.unregister(line.socket)


def _hang_up(line: ServerLine | None) -> None:
    if line is not None:
        with suppress(OSError):
            line.close()
