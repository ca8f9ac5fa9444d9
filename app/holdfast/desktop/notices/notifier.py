"""What delivers messages, as an interface, and the choice for this computer.

A notifier lives on the main thread and never lets it wait: what may take time happens on
a thread of its own.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

APP_NAME = "Holdfast"
DESKTOP_ID = "org.holdfast.Holdfast"


@dataclass(frozen=True, slots=True)
class Message:
    """What is shown; plain text, whatever it holds."""

    message_id: str
    """A later message with the same id takes the place of the earlier."""
    title: str
    body: str = ""
    actions: tuple[tuple[str, str], ...] = ()
    """Key and words of each; the key "default" is the press on the message itself."""
    urgent: bool = False


class Notifier(QObject):
    """Delivers messages; this one delivers nothing, its children do."""

    pressed = Signal(str, str)
    """Id of the message and key of the action."""
    failed = Signal(object, str)
    """A message that was not delivered, and why."""

    def send(self, message: Message) -> None:
        """Show a message as soon as possible."""

    def close(self) -> None:
        """Deliver no more; returns when nothing runs any longer."""


def system_notifier(parent: QObject) -> Notifier:
    """Return what delivers on this computer."""
    if sys.platform == "linux":
        from holdfast.desktop.notices.linux_notifier import LinuxNotifier

        return LinuxNotifier(parent)
    from holdfast.desktop.notices.portable_notifier import PortableNotifier

    return PortableNotifier(parent)
