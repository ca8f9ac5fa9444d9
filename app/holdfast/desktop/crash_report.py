"""When Holdfast itself goes wrong: a report in the home, and a sentence for the person.

Exceptions nobody caught, on any thread, and crashes below Python each leave a file in
`reports`. The person is told once for each start; a crash is told at the next one. What Qt
complains of goes to the log.
"""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from traceback import format_exception
from types import TracebackType
from typing import IO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from holdfast import __version__
from holdfast.core.clock import Clock, instant_for_name

FOLDER = "reports"
_KEPT = 20
_NATIVE = "crash.txt"
_LOG = logging.getLogger("holdfast.desktop")
_QT = logging.getLogger("holdfast.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashReports(QObject):
    """Watches from `begin` to `end`; made on the main thread."""

    written = Signal(object)
    """Path of a report that was written, on the main thread."""
    _happened = Signal(object)

    def __init__(self, home: Path, clock: Clock, parent: QObject | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._folder = home / FOLDER
        self._clock = clock
        self._native: IO[str] | None = None
        self._before: tuple[Callable[..., object], Callable[..., object]] | None = None
        self._lock = threading.Lock()
        self._happened.connect(self.written, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> Path | None:
        """Watch from now on; return the report of a crash that ended an earlier start."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_on_thread
        qInstallMessageHandler(_hear_qt)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            earlier = self._take_native()
            self._native = (self._folder / _NATIVE).open("w", encoding="utf-8")
            faulthandler.enable(self._native)
        except OSError:  # a full disk keeps nobody from using the program
            return None
        return earlier

    def end(self) -> None:
        """Watch no more."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None
            qInstallMessageHandler(None)
        if self._native is not None:
            faulthandler.disable()
            self._native.close()
            self._native = None

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
        thread: str = "main",
    ) -> None:
        text = "".join(format_exception(kind, error, trace))
        _LOG.error("not caught, thread %s\n%s", thread, text)
        path = self._write(f"Thread: {thread}\n\n{text}")
        if path is not None:
            self._happened.emit(path)

    def _caught_on_thread(self, caught: threading.ExceptHookArgs) -> None:
        error = caught.exc_value or caught.exc_type()
        name = caught.thread.name if caught.thread else "?"
        self._caught(caught.exc_type, error, caught.exc_traceback, name)

    def _write(self, text: str) -> Path | None:
        now = self._clock.now()
        with self._lock:
            try:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                path = self._free_name(now)
                path.write_text(f"{_head(now)}\n{text}", encoding="utf-8", errors="replace")
                self._drop_old()
            except OSError:
                return None
        return path

    def _take_native(self) -> Path | None:
        """Give what a crash below Python left behind a name of its own."""
        left = self._folder / _NATIVE
        if not left.exists() or not left.stat().st_size:
            return None
        text = left.read_text(encoding="utf-8", errors="replace")
        return self._write(f"An earlier start ended in a crash.\n\n{text}")

    def _free_name(self, now: datetime) -> Path:
        stem, number = f"report_{instant_for_name(now)}", 1
        path = self._folder / f"{stem}.txt"
        while path.exists():
            number += 1
            path = self._folder / f"{stem}_{number}.txt"
        return path

    def _drop_old(self) -> None:
        for path in sorted(self._folder.glob("report_*.txt"))[:-_KEPT]:
            path.unlink(missing_ok=True)


def _head(now: datetime) -> str:
    return (
        f"Holdfast {__version__}, {now:%Y-%m-%d %H:%M:%S} UTC\n"
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}\n"
    )


def _hear_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Log what Qt says; after a fatal word Qt ends the process, and `faulthandler` reports."""
    _QT.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
