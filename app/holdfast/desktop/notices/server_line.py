"""The line to a notification server: one connection to the bus, kept by one thread."""

from __future__ import annotations

import html
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MatchRule,
    MessageType,
    new_method_call,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import Proxy, open_dbus_connection  # type: ignore[import-untyped]
from jeepney.wrappers import DBusErrorResponse  # type: ignore[import-untyped]

from holdfast.desktop.notices.notifier import APP_NAME, DESKTOP_ID, Message

_PATH = "/org/freedesktop/Notifications"
_NAME = "org.freedesktop.Notifications"
_TIMEOUT_S = 5.0


class ServerLine:
    """One connection to the bus; made, used and closed on one thread."""

    def __init__(self, pressed: Callable[[str, str], None]) -> None:
        """See the class; `pressed` hears message ids and keys of actions."""
        self._pressed = pressed
        self._ids: dict[int, str] = {}
        self._address = DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
        self._rule = MatchRule(type="signal", interface=_NAME, path=_PATH)
        self._bus = open_dbus_connection(bus="SESSION")
        self._heard: list[Any] = []
        try:
            Proxy(message_bus, self._bus, timeout=_TIMEOUT_S).AddMatch(self._rule)
            self._can = frozenset(self._call("GetCapabilities", "", ())[0])
        except BaseException:
            self._bus.close()
            raise

    @property
    def socket(self) -> socket.socket:
        """What becomes readable when the server says something."""
        line: socket.socket = self._bus.sock
        return line

    def show(self, message: Message) -> None:
        """Show a message.

        Raises:
            OSError: the bus is gone; TimeoutError: no answer.
            DBusErrorResponse: the server refused.
        """
        body = html.escape(message.body, quote=False)
        actions = [part for action in message.actions for part in action]
        old = next((at for at, known in self._ids.items() if known == message.message_id), 0)
        given = self._call(
            "Notify",
            "susssasa{sv}i",
            (
                APP_NAME,
                old,
                DESKTOP_ID,
                message.title,
                body if "body-markup" in self._can else message.body,
                actions if "actions" in self._can else [],
                {
                    "urgency": ("y", 2 if message.urgent else 1),
                    "desktop-entry": ("s", DESKTOP_ID),
                },
                -1,
            ),
        )
        self._ids.pop(old, None)
        self._ids[given[0]] = message.message_id
        self.listen()

    def listen(self) -> None:
        """Take what the server says now."""
        with suppress(TimeoutError):
            while True:  # one read may bring several signals
                self._take(self._bus.receive(timeout=0))
        self._tell()

    def close(self) -> None:
        """Close the connection."""
        self._bus.close()

    def _call(self, method: str, signature: str, body: tuple[Any, ...]) -> tuple[Any, ...]:
        """Call the server; signals that come before its answer are kept for `_tell`."""
        call = new_method_call(self._address, method, signature or None, body)
        serial = next(self._bus.outgoing_serial)
        self._bus.send_message(call, serial=serial)
        while True:
            heard = self._bus.receive(timeout=_TIMEOUT_S)
            if heard.header.fields.get(HeaderFields.reply_serial) != serial:
                self._take(heard)
            elif heard.header.message_type is MessageType.error:
                raise DBusErrorResponse(heard)
            else:
                return tuple(heard.body)

    def _take(self, heard: Any) -> None:
        if self._rule.matches(heard):
            self._heard.append(heard)

    def _tell(self) -> None:
        """Hand on presses on messages of ours, in their order."""
        heard, self._heard = self._heard, []
        for signal in heard:
            what, about = signal.header.fields[HeaderFields.member], signal.body[0]
            if about not in self._ids:
                continue
            if what == "ActionInvoked":
                self._pressed(self._ids[about], signal.body[1])
            elif what == "NotificationClosed":
                del self._ids[about]
