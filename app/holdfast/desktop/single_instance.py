"""One desktop for each home: the second start raises the first one's window and ends.

A lock file (`system.single_instance`) decides who is first, also on a full disk; a local
socket takes the words of the others (`system.desktop_call`). Both are gone with their owner.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from holdfast.core.errors import AlreadyRunningError
from holdfast.system.desktop_call import address_of
from holdfast.system.single_instance import SingleInstance

LOCK_NAME = "desktop.lock"
_LONGEST_WORD = 64


class DesktopInstance(QObject):
    """This process as the one desktop of a home; lives on the main thread."""

    asked = Signal(str, object)
    """A word of `desktop_call`, and what takes the answer: a callable with one line."""

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        """See the class; `become` decides."""
        super().__init__(parent)
        self._home = home
        self._lock = SingleInstance(home / LOCK_NAME)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def become(self, now: datetime) -> bool:
        """Try to be the one; False when another process is.

        Raises:
            StagingError: the home cannot be written.
        """
        try:
            self._lock.take(now)
        except AlreadyRunningError:
            return False
        address = address_of(self._home)
        # A name left behind by a killed one; nobody listens there, for the lock is ours.
        QLocalServer.removeServer(address)
        self._server.listen(address)
        return True

    def leave(self) -> None:
        """Let another be the one."""
        self._server.close()
        self._lock.leave()

    def _greet(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            line.readyRead.connect(partial(self._hear, line))
            line.disconnected.connect(line.deleteLater)
            self._hear(line)

    def _hear(self, line: QLocalSocket) -> None:
        if line.canReadLine():
            said = bytes(line.readLine(_LONGEST_WORD).data())
            word = said.decode("ascii", "replace").strip()
            self.asked.emit(word, partial(_answer, line))


def _answer(line: QLocalSocket, sentence: str) -> None:
    """Answer; the line stays open until one side ends, so that the caller can wait for it."""
    if line.state() is QLocalSocket.LocalSocketState.ConnectedState:
        line.write(sentence.encode("utf-8") + b"\n")
        line.flush()
