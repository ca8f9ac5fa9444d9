"""One order on its way: handed over off the main thread, followed by its events.

A window that wants something done makes a `Work`, listens to it, and may cancel it. What
the order brings is in the `JobEnded` it ends with. The window may go while the work goes on.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from holdfast.core.errors import HoldfastError
from holdfast.core.events import JobAdvanced, JobBegan, JobEnded
from holdfast.desktop.stage import Stage
from holdfast.services.dispatcher import Ticket
from holdfast.services.orders import Order


class Work(QObject):
    """See the module; lives on the main thread."""

    began = Signal(object)
    advanced = Signal(object)
    ended = Signal(object)
    """The `JobEnded`, exactly once, unless `refused` came."""
    refused = Signal(object)
    """The `HoldfastError` for which the order was not even taken."""

    def __init__(self, stage: Stage, order: Order, parent: QObject | None = None) -> None:
        """See the class; nothing happens before `start`."""
        super().__init__(parent)
        self._stage = stage
        self._order = order
        self._ticket: Ticket | None = None
        self._cancelled = False
        stage.bridge.job_began.connect(self._on_began)
        stage.bridge.job_advanced.connect(self._on_advanced)
        stage.bridge.job_ended.connect(self._on_ended)
        self._heard: list[JobBegan | JobAdvanced | JobEnded] = []

    @property
    def job_id(self) -> str:
        """Which job; empty until the order is taken."""
        return self._ticket.job_id if self._ticket else ""

    @property
    def order(self) -> Order:
        """What is done."""
        return self._order

    def start(self) -> None:
        """Hand the order over."""
        dispatcher, order = self._stage.backstage.dispatcher, self._order
        self._stage.background.ask(self, lambda: dispatcher.submit(order), self._take, self._refuse)

    def cancel(self) -> None:
        """Stop it at the next safe point; it still ends with `ended`."""
        self._cancelled = True
        if self._ticket is not None:
            dispatcher, job_id = self._stage.backstage.dispatcher, self._ticket.job_id
            self._stage.background.ask(self, lambda: dispatcher.cancel(job_id), _nothing)

    def _take(self, ticket: Ticket) -> None:
        self._ticket = ticket
        if self._cancelled:
            self.cancel()
        # Events that overtook the answer were kept until it was known whose they are.
        heard, self._heard = self._heard, []
        for event in heard:
            if isinstance(event, JobBegan):
                self._on_began(event)
            elif isinstance(event, JobAdvanced):
                self._on_advanced(event)
            else:
                self._on_ended(event)

    def _refuse(self, error: HoldfastError) -> None:
        self._leave()
        self.refused.emit(error)

    def _is_ours(self, event: JobBegan | JobAdvanced | JobEnded) -> bool:
        if self._ticket is None:
            self._heard.append(event)
            return False
        return event.job_id == self._ticket.job_id

    def _on_began(self, event: JobBegan) -> None:
        if self._is_ours(event):
            self.began.emit(event)

    def _on_advanced(self, event: JobAdvanced) -> None:
        if self._is_ours(event):
            self.advanced.emit(event)

    def _on_ended(self, event: JobEnded) -> None:
        if self._is_ours(event):
            self._leave()
            self.ended.emit(event)

    def _leave(self) -> None:
        bridge = self._stage.bridge
        bridge.job_began.disconnect(self._on_began)
        bridge.job_advanced.disconnect(self._on_advanced)
        bridge.job_ended.disconnect(self._on_ended)


def _nothing(answer: object) -> None:
    """Nobody waits for this answer."""
