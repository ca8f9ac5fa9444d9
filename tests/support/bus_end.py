"""One end of a D-Bus bus in the test's own process, served by a thread."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

from dbus_fast import Message, MessageType
from dbus_fast.aio import MessageBus
from dbus_fast.service import ServiceInterface

DEADLINE_S = 60.0
"""Far more than anything takes; a loaded machine must not fail a test."""
_Answer = TypeVar("_Answer")


class RefusedCall(Exception):
    """The other end answered with an error."""


class BusEnd:
    """Calls and serves on one bus from `__init__` to `close`."""

    def __init__(self, address: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="bus end", daemon=True)
        self._thread.start()
        self._bus = self.run(_connected(address))

    def close(self) -> None:
        self.run(_disconnected(self._bus))
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def run(self, work: Coroutine[Any, Any, _Answer]) -> _Answer:
        """Let the thread do something, and wait for it."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(DEADLINE_S)

    def own(self, path: str, service: ServiceInterface, *names: str) -> None:
        """Serve something under these names."""

        async def begin() -> None:
            self._bus.export(path, service)
            for name in names:
                await self._bus.request_name(name)

        self.run(begin())

    async def ask(
        self, whom: str, path: str, interface: str, member: str, signature: str = "", *body: Any
    ) -> list[Any]:
        """Call a method; to be used inside `run`.

        Raises:
            RefusedCall: the answer is an error.
        """
        message = Message(
            destination=whom,
            path=path,
            interface=interface,
            member=member,
            signature=signature,
            body=list(body),
        )
        answer = await self._bus.call(message)
        assert answer is not None
        if answer.message_type is MessageType.ERROR:
            raise RefusedCall(answer.error_name, answer.body)
        return list(answer.body)


async def _connected(address: str) -> MessageBus:
    return await MessageBus(bus_address=address).connect()


async def _disconnected(bus: MessageBus) -> None:
    bus.disconnect()
