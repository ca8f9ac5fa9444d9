"""Messages on Windows and macOS: by desktop-notifier, on an asyncio thread of its own.

On macOS they are delivered from a signed application bundle only; elsewhere the package
logs a warning and drops them, which comes back as `failed` where it says so.
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
        self._thread: threading.Thread | None = None
        self._service: Any = None
        self._shown: dict[str, str] = {}
        """Our ids by theirs, to take an earlier message away."""

    def send(self, message: Message) -> None:
        """Show a message."""
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = threading.Thread(
                target=self._loop.run_forever, name="notices", daemon=True
            )
            self._thread.start()
        asyncio.run_coroutine_threadsafe(self._show(message), self._loop)

    def close(self) -> None:
        """End the thread."""
        if self._loop is not None and self._thread is not None:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(_CLOSING_S)
            self._loop = self._thread = None

    if sys.platform != "linux":

        async def _show(self, message: Message) -> None:
            from desktop_notifier import Button, DesktopNotifier, Urgency

            def press(key: str) -> Any:
                return lambda: self.pressed.emit(message.message_id, key)

            try:
                service = self._service = self._service or DesktopNotifier(app_name=APP_NAME)
                if earlier := self._shown.pop(message.message_id, ""):
                    await service.clear(earlier)
                self._shown[message.message_id] = await service.send(
                    title=message.title,
                    message=message.body,
                    urgency=Urgency.Critical if message.urgent else Urgency.Normal,
                    buttons=[
                        Button(title=words, on_pressed=press(key))
                        for key, words in message.actions
                        if key != _PRESSED_ITSELF
                    ],
                    on_clicked=press(_PRESSED_ITSELF),
                )
            except Exception as error:  # whatever the system has against it
                self.failed.emit(message, f"{type(error).__name__}: {error}")

    else:

        async def _show(self, message: Message) -> None:
            self.failed.emit(message, "made for other systems")
