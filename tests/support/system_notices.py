"""The package that shows messages on Windows and macOS, for tests: what it is asked is kept.

The signatures are those of desktop-notifier 6. As the real one it is asynchronous, gives
each message an id of its own, and hands presses back by calling what it was given.
"""

from __future__ import annotations

import asyncio
import enum
import itertools
import types
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any


class Urgency(enum.Enum):
    """How much a message interrupts."""

    Critical = "critical"
    Normal = "normal"
    Low = "low"


@dataclass(frozen=True)
class Button:
    """A button below a message."""

    title: str
    on_pressed: Callable[[], Any] | None = None


@dataclass(frozen=True)
class Visible:
    """A message as the system shows it."""

    title: str
    body: str
    urgency: Urgency
    buttons: tuple[Button, ...]
    on_clicked: Callable[[], Any] | None


@dataclass
class SystemNotices:
    """The messages that one system shows."""

    is_refusing: bool = False
    """Whether the person, or the system, forbids messages."""
    visible: dict[str, Visible] = field(default_factory=dict)
    icons: list[object] = field(default_factory=list)
    _numbers: itertools.count[int] = field(default_factory=itertools.count)

    def as_module(self) -> types.ModuleType:
        """Return what `import desktop_notifier` gives."""
        module = types.ModuleType("desktop_notifier")
        vars(module).update(Button=Button, Urgency=Urgency, DesktopNotifier=self._begin)
        return module

    def _begin(self, app_name: str, app_icon: object = "a snake") -> SystemNotices:
        self.icons.append(app_icon)
        return self

    async def send(
        self,
        title: str,
        message: str,
        urgency: Urgency = Urgency.Normal,
        buttons: Sequence[Button] = (),
        on_clicked: Callable[[], Any] | None = None,
    ) -> str:
        """Show a message and return its id."""
        await asyncio.sleep(0)  # the system answers later
        if self.is_refusing:
            raise RuntimeError("not allowed")
        identifier = f"theirs-{next(self._numbers)}"
        self.visible[identifier] = Visible(title, message, urgency, tuple(buttons), on_clicked)
        return identifier

    async def clear(self, identifier: str) -> None:
        """Take a message away."""
        await asyncio.sleep(0)
        self.visible.pop(identifier, None)
