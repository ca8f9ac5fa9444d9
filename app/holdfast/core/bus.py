"""The bus: events go in on any thread and reach everyone who listens, on that same thread.

Delivery is in the order of publishing within one thread. A listener that fails does not
keep the others from hearing: its error is handed to `on_error`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from holdfast.core.events import Event

Listener = Callable[[Event], None]


def _raise(error: Exception) -> None:
    raise error


class Bus:
    """See the module; safe on any thread."""

    def __init__(self, on_error: Callable[[Exception], None] = _raise) -> None:
        """See the class; by default a listener's error ends the publishing call."""
        self._lock = threading.Lock()
        self._listeners: tuple[Listener, ...] = ()
        self._on_error = on_error

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Let a listener hear every later event; call the result to end that."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

        def leave() -> None:
            with self._lock:
                # Identity, not equality: the same function may have been added twice.
                kept = [each for each in self._listeners if each is not listener]
                again = len(self._listeners) - len(kept) - 1
                self._listeners = (*kept, *[listener] * max(again, 0))

        return leave

    def publish(self, event: Event) -> None:
        """Hand an event to everyone who listens now."""
        for listener in self._listeners:
            try:
                listener(event)
            except Exception as error:
                self._on_error(error)
