"""ApiDoor: the API inside the desktop, open while a person wants it, and nothing of it otherwise.

What opens it is handed over by `__main__`; as long as it is not asked for, no package of the
API is imported. It answers on a thread of its own. Lives on the main thread; opening and
closing, which may wait, are done in the background, one after the other.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from holdfast.core.errors import HoldfastError
from holdfast.core.events import ApiOpened
from holdfast.desktop.background import Background
from holdfast.desktop.stage import Backstage
from holdfast.system.local_listener import LoopbackPlace

if TYPE_CHECKING:  # the services are imported once the icon is there
    from holdfast.services.api_opening import OpenApi, OpensApi


@dataclass(frozen=True, slots=True)
class _Wish:
    wanted: bool
    port: int


class ApiDoor(QObject):
    """See the module."""

    changed = Signal()
    """It has opened or closed, or could not be opened."""
    failed = Signal(object)
    """It could not be opened, for the `HoldfastError`."""

    def __init__(
        self,
        background: Background,
        backstage: Backstage,
        opens: OpensApi,
        parent: QObject | None = None,
    ) -> None:
        """See the class; closed at first."""
        super().__init__(parent)
        self._background = background
        self._backstage = backstage
        self._opens = opens
        self._open: OpenApi | None = None
        self._is = _Wish(wanted=False, port=0)
        self._next: _Wish | None = None
        self._busy = False
        self._lock = threading.Lock()
        self._closed = False
        self.error: HoldfastError | None = None
        """Why it is not open though it is wanted."""

    @property
    def address(self) -> str:
        """Where it answers; empty while it is closed."""
        opened = self._open
        return opened.address if opened is not None else ""

    @property
    def is_busy(self) -> bool:
        """Whether it is being opened or closed."""
        return self._busy

    def put(self, *, wanted: bool, port: int) -> None:
        """Open it at a port of this computer, or close it; what is so already stays."""
        self._next = _Wish(wanted, port)
        self._go_on()

    def close(self) -> None:
        """Close it at the end of the program; returns when nothing answers any more."""
        with self._lock:
            self._closed = True
            opened, self._open = self._open, None
        if opened is not None:
            opened.close()

    def _go_on(self) -> None:
        wish = self._next
        if self._busy or self._closed or wish is None:
            return
        self._next = None
        if wish == self._is and self.error is None:
            return
        self._is, self._busy, self.error = wish, True, None
        with self._lock:
            before, self._open = self._open, None
        self._background.ask(self, self._turning(before, wish), self._take, self._fail)
        self.changed.emit()

    def _turning(self, before: OpenApi | None, wish: _Wish) -> Callable[[], None]:
        opens, backstage = self._opens, self._backstage

        def turn() -> None:
            from holdfast.services.api_opening import ApiNeeds

            if before is not None:
                before.close()
            if not wish.wanted:
                return
            needs = ApiNeeds(
                backstage.desk, backstage.dispatcher, backstage.scheduler, backstage.bus
            )
            opened = opens(LoopbackPlace(wish.port), needs)
            with self._lock:
                if not self._closed:
                    self._open = opened
                    return
            opened.close()  # the program is ending: nobody would close it any more

        return turn

    def _take(self, _answer: None) -> None:
        if self.address:
            self._backstage.bus.publish(ApiOpened(self.address))
        self._settle()

    def _fail(self, error: HoldfastError) -> None:
        self.error = error
        self._settle()
        self.failed.emit(error)

    def _settle(self) -> None:
        self._busy = False
        self.changed.emit()
        self._go_on()
