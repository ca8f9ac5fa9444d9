"""Long reading on a background thread that tells how far it is and can be stopped.

Work on the thread gets `progress`; what it tells comes back as a signal on the main thread.
Stopping is heard at the work's next report, which then ends with `CancelledError`.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from holdfast.core.errors import CancelledError
from holdfast.core.progress import Advance, Progress, Throttle


class Stoppable(QObject):
    """One such reading; lives on the main thread, made anew for each."""

    advanced = Signal(object)
    """An `Advance`, at most ten a second."""

    def __init__(self, parent: QObject | None = None) -> None:
        """See the class; it stops when it is destroyed."""
        super().__init__(parent)
        self._state = _State(self.advanced.emit)
        self.destroyed.connect(self._state.stop)

    @property
    def progress(self) -> Progress:
        """What the work reports to, on whichever thread."""
        return Throttle(self._state.tell, time.monotonic, cancelled=self._state.look)

    @property
    def stopped(self) -> bool:
        """Whether it was stopped."""
        return self._state.stopped

    def stop(self) -> None:
        """Let the work end at its next report; nothing is told any more."""
        self._state.stop()


class _State:
    """What both threads know; not a Qt object, since the window may be gone before the work."""

    def __init__(self, emit: Callable[[Advance], None]) -> None:
        self._emit = emit
        self._lock = threading.Lock()
        self.stopped = False

    def stop(self) -> None:
        with self._lock:
            self.stopped = True

    def look(self) -> None:
        if self.stopped:
            raise CancelledError("Stopped.")

    def tell(self, report: Advance) -> None:
        with self._lock:  # the signal is there as long as nobody has said stop
            if not self.stopped:
                self._emit(report)
