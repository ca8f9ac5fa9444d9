"""Messages on Windows and macOS: by desktop-notifier, on an asyncio thread of its own.

On macOS they are delivered from a signed application bundle only; elsewhere the package
logs a warning and drops them, which comes back as `failed` where it says so.

One message after the other: a later one with the same id takes the earlier away, and must
not come before that one is there.
"""

from __future__ import annotations

import asyncio
import sys
import threading
from typing import Any

from PySide6.QtCore import QObject

from holdfast.desktop.notices.notifier import APP_NAME, Message, Notifier

_CLOSING_S = 3.0
_PRESSED_ITSELF = "default"


class PortableNotifier(Notifier):
    """See the module."""

    def __init__(self, parent: QObject | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting: asyncio.Queue[Message | None] = asyncio.Queue()
        self._thread: threading.Thread | None = None
        self._service: Any = None
        self._shown: dict[str, str] = {}
        """Our ids by theirs, to take an earlier message away."""

    def send(self, message: Message) -> None:
        """Show a message."""
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = threading.Thread(
                target=self._run, args=(self._loop,), name="notices", daemon=True
            )
            self._thread.start()
        self._loop.call_soon_threadsafe(self._waiting.put_nowait, message)

    def close(self) -> None:
        """End the thread; what is still to be sent is sent first."""
        if self._loop is not None and self._thread is not None:
            self._loop.call_soon_threadsafe(self._waiting.put_nowait, None)
            self._thread.join(_CLOSING_S)
            self._loop = self._thread = None

    def _run(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            loop.run_until_complete(self._deliver())
        finally:
            loop.close()

    async def _deliver(self) -> None:
        while (message := await self._waiting.get()) is not None:
            try:
                await self._show(message)
            except Exception as error:  # whatever the system has against it
                self.failed.emit(message, f"{type(error).__name__}: {error}")

    async def _show(self, message: Message) -> None:
        package = _package()

        def press(key: str) -> Any:
            return lambda: self.pressed.emit(message.message_id, key)

        if self._service is None:
            # Without a word about the icon it would be Python's; the system knows ours.
            self._service = package.DesktopNotifier(app_name=APP_NAME, app_icon=None)
        if earlier := self._shown.pop(message.message_id, ""):
            await self._service.clear(earlier)
        urgency = package.Urgency
        self._shown[message.message_id] = await self._service.send(
            title=message.title,
            message=message.body,
            urgency=urgency.Critical if message.urgent else urgency.Normal,
            buttons=[
                package.Button(title=words, on_pressed=press(key))
                for key, words in message.actions
                if key != _PRESSED_ITSELF
            ],
            on_clicked=press(_PRESSED_ITSELF),
        )


def _package() -> Any:
    if sys.platform != "linux":
        import desktop_notifier

        return desktop_notifier
    raise NotImplementedError("made for other systems")
