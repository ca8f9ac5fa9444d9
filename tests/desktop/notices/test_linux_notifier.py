"""Messages on a real bus: what the server gets, and what comes back."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.desktop.conftest import WaitUntil
from tests.support.panel import Panel, missing_programs, private_bus

if sys.platform != "linux" or "dbus-daemon" in missing_programs():
    pytest.skip("dbus-daemon is not installed", allow_module_level=True)

from holdfast.desktop.notices.linux_notifier import LinuxNotifier
from holdfast.desktop.notices.notifier import Message

ACTIONS = (("try-again", "Try again"), ("default", "Open"))


@pytest.fixture
def panel(monkeypatch: pytest.MonkeyPatch) -> Iterator[Panel]:
    with tempfile.TemporaryDirectory(prefix="hf") as folder, private_bus(Path(folder)) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        made = Panel(address)
        yield made
        made.close()


@pytest.fixture
def notifier(app: QApplication) -> Iterator[LinuxNotifier]:
    made = LinuxNotifier()
    yield made
    made.close()


def test_a_message_arrives_as_it_was_meant_and_a_press_comes_back(
    notifier: LinuxNotifier, panel: Panel, wait_until: WaitUntil
) -> None:
    panel.begin_server()
    pressed: list[tuple[str, str]] = []
    notifier.pressed.connect(lambda *press: pressed.append(press))
    notifier.send(Message("a", "<b>&", "Tom & <i>Jerry</i>", ACTIONS, urgent=True))
    notifier.send(Message("b", "Other"))
    notifier.send(Message("a", "Later"))
    wait_until(lambda: len(panel.server.shown) == 3)
    first, other, later = panel.server.shown
    assert (first.title, first.body) == ("<b>&", "Tom &amp; &lt;i&gt;Jerry&lt;/i&gt;")
    assert first.actions == ["try-again", "Try again", "default", "Open"]
    assert (first.replaces, later.replaces) == (0, first.number)
    panel.press(other, "default")
    panel.press(later, "try-again")
    wait_until(lambda: len(pressed) == 2)
    assert pressed == [("b", "default"), ("a", "try-again")]


def test_a_server_that_knows_no_markup_and_no_buttons_gets_neither(
    notifier: LinuxNotifier, panel: Panel, wait_until: WaitUntil
) -> None:
    panel.server.capabilities = ["body"]
    panel.begin_server()
    notifier.send(Message("a", "T", "Tom & Jerry", ACTIONS))
    wait_until(lambda: panel.server.shown)
    assert (panel.server.shown[0].body, panel.server.shown[0].actions) == ("Tom & Jerry", [])


def test_what_was_not_delivered_is_told_and_the_next_message_tries_anew(
    notifier: LinuxNotifier, panel: Panel, wait_until: WaitUntil
) -> None:
    failed: list[Message] = []
    notifier.failed.connect(lambda message, reason: failed.append(message))
    notifier.send(Message("a", "Nobody hears this"))
    wait_until(lambda: failed)
    assert failed[0].title == "Nobody hears this"
    panel.begin_server()
    notifier.send(Message("a", "Somebody hears this"))
    wait_until(lambda: panel.server.shown)
    assert panel.server.shown[0].title == "Somebody hears this"
