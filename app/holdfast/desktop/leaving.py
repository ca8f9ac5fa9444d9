"""Leaving in good order: nothing more is begun, what is at work is finished or stopped.

Stopping is always safe: a job ends at its next safe point, and what it was making is either
there or not. The schedule stops first, so that a backup that is stopped stays due.
"""

from __future__ import annotations

import threading
from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal

from holdfast.desktop.stage import Backstage


class Manner(Enum):
    """How to leave."""

    FINISH = "finish"
    """What a person or the schedule asked for is finished first; idle work is stopped."""
    STOP = "stop"
    """Everything is stopped at its next safe point."""


class Leaving(QObject):
    """See the module; lives on the main thread."""

    done = Signal()
    """Nothing is at work any more, exactly once."""
    _ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._backstage: Backstage | None = None
        self._manner: Manner | None = None
        self._opening = False
        self._threads: list[threading.Thread] = []
        self._is_done = False
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def manner(self) -> Manner | None:
        """How we are leaving; None while we stay."""
        return self._manner

    def will_open(self) -> None:
        """The services are about to be opened: leaving waits for that."""
        self._opening = True

    def take(self, backstage: Backstage | None) -> None:
        """Take the services when they are open; None when they could not be."""
        self._opening = False
        self._backstage = backstage
        if self._manner is not None:
            self._begin(self._manner)

    def names_at_work(self) -> tuple[str, ...]:
        """Return whose work would be finished first; an empty name stands for a vault."""
        if self._backstage is None:
            return ()
        dispatcher = self._backstage.dispatcher
        tickets = (*dispatcher.running(), *dispatcher.waiting())
        return tuple(t.order.profile_name for t in tickets if not t.order.idle)

    def leave(self, manner: Manner) -> None:
        """Begin to leave; called again, it can only get faster."""
        if manner is self._manner or self._manner is Manner.STOP:
            return
        self._manner = manner
        if not self._opening:
            self._begin(manner)

    def join(self) -> None:
        """Wait for the threads of leaving; they end once the jobs have."""
        for thread in self._threads:
            thread.join()

    def _begin(self, manner: Manner) -> None:
        backstage = self._backstage
        if backstage is None:
            self._finish()
            return

        def close() -> None:
            try:
                backstage.scheduler.stop()
                if manner is Manner.FINISH:
                    _stop_idle_work(backstage)
                backstage.dispatcher.close(cancel=manner is Manner.STOP)
            finally:
                self._ended.emit()

        # Not a question for the background: it may last as long as a backup does.
        thread = threading.Thread(target=close, name="leaving", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _finish(self) -> None:
        if not self._is_done:
            self._is_done = True
            self.done.emit()


def _stop_idle_work(backstage: Backstage) -> None:
    dispatcher = backstage.dispatcher
    for ticket in (*dispatcher.waiting(), *dispatcher.running()):
        if ticket.order.idle:
            dispatcher.cancel(ticket.job_id)
