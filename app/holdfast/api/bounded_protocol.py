"""Connections have bounds: how many there are, and how long one may say nothing.

uvicorn waits for ever for the head of a first request. Any program on this computer could
so use up the file descriptors that a backup needs. Here a connection that owes us a head is
ended after a while, and at once, the oldest first, when there are too many.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_CONNECTIONS = 256
HEAD_WITHIN_S = 10.0


def bounded_protocol(
    most: int = MOST_CONNECTIONS, head_within_s: float = HEAD_WITHIN_S
) -> type[H11Protocol]:
    """Return the protocol of one server, which counts its connections apart from others."""
    owing: dict[H11Protocol, asyncio.TimerHandle] = {}
    """Connections that owe a head, the oldest first."""

    class BoundedProtocol(H11Protocol):
        """See the module; on the server's event loop."""

        def connection_made(self, transport: Any) -> None:
            """Begin to wait for a head; make room where there is none."""
            super().connection_made(transport)
            if len(self.connections) > most:
                oldest = next(iter(owing), self)
                oldest.transport.abort()
                _forget(oldest)
            if not transport.is_closing():
                self._owes()

        def handle_events(self) -> None:
            """Take in what came; wait for the next head when it is the caller's turn."""
            super().handle_events()
            if self.cycle is not None and not self.cycle.response_complete:
                _forget(self)
            elif not self.transport.is_closing():
                self._owes()

        def connection_lost(self, exc: Exception | None) -> None:
            """Forget it."""
            _forget(self)
            super().connection_lost(exc)

        def _owes(self) -> None:
            if self not in owing:
                owing[self] = self.loop.call_later(head_within_s, self._end)

        def _end(self) -> None:
            _forget(self)
            self.transport.abort()

    def _forget(connection: H11Protocol) -> None:
        timer = owing.pop(connection, None)
        if timer is not None:
            timer.cancel()

    return BoundedProtocol
