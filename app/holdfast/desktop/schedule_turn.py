"""Whose turn it is to look after the schedule of this home: ours, or another process's.

`holdfast run` may do it already. Then we only show, and ask once a minute whether it has
ended, so that nobody is left without backups.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from holdfast.core.errors import AlreadyRunningError, HoldfastError
from holdfast.desktop.stage import Stage

ASK_EVERY_MS = 60_000


class ScheduleTurn(QObject):
    """See the module; lives on the main thread."""

    ours = Signal()
    """From now on the schedule is looked after here."""
    elsewhere = Signal()
    """Another process does. Told once."""
    failed = Signal(object)
    """It could not be begun, for the `HoldfastError`. Told once; tried again all the same."""
    waited = Signal()
    """A minute has passed in which it was not our turn: what is shown may be old."""

    def __init__(self, stage: Stage, parent: QObject | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._stage = stage
        self._told = False
        self._again = QTimer(self)
        self._again.setInterval(ASK_EVERY_MS)
        self._again.timeout.connect(self._ask)
        self._again.timeout.connect(self.waited)

    def begin(self) -> None:
        """Take the turn as soon as possible."""
        self._ask()

    def end(self) -> None:
        """Ask no more."""
        self._again.stop()

    def _ask(self) -> None:
        scheduler = self._stage.backstage.scheduler
        self._stage.background.ask(self, scheduler.start, self._take, self._wait, key="start")

    def _take(self, _answer: None) -> None:
        self._again.stop()
        self.ours.emit()

    def _wait(self, error: HoldfastError) -> None:
        self._again.start()
        if self._told:
            return
        self._told = True
        if isinstance(error, AlreadyRunningError):
            self.elsewhere.emit()
        else:
            self.failed.emit(error)
