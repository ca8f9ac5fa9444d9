"""One contract for what delivers messages: on Linux on a real bus, elsewhere at the package."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from holdfast.desktop.notices.notifier import Message, Notifier, system_notifier
from tests.desktop.conftest import WaitUntil
from tests.support.panel import Panel, missing_programs, private_bus
from tests.support.system_notices import SystemNotices, Urgency, Visible

ACTIONS = (("try-again", "Try again"), ("default", "Open"))


@dataclass(frozen=True)
class Seen:
    """A message as a person sees it."""

    title: str
    body: str
    buttons: tuple[str, ...]
    is_urgent: bool


class LinuxScreen:
    """A server on a bus of its own."""

    def __init__(self, panel: Panel) -> None:
        self._panel = panel

    def allow(self) -> None:
        """Let messages be shown; before, there is nobody who could."""
        self._panel.begin_server()

    def seen(self) -> list[Seen]:
        """Return what is on the screen."""
        newest = {each.replaces or each.number: each for each in self._panel.server.shown}
        return [
            Seen(
                each.title,
                each.body,
                tuple(words for key, words in _pairs(each.actions) if key != "default"),
                each.hints.get("urgency") == 2,
            )
            for each in newest.values()
        ]

    def press(self, title: str, words: str | None) -> None:
        """Press a button of a message, or the message itself."""
        [shown] = [each for each in self._panel.server.shown if each.title == title]
        keys = {said: key for key, said in _pairs(shown.actions)}
        self._panel.press(shown, keys[words] if words else "default")


class OtherScreen:
    """The package, and what it shows."""

    def __init__(self, notices: SystemNotices) -> None:
        self._notices = notices
        notices.is_refusing = True

    def allow(self) -> None:
        self._notices.is_refusing = False

    def seen(self) -> list[Seen]:
        return [
            Seen(
                each.title,
                each.body,
                tuple(button.title for button in each.buttons),
                each.urgency is Urgency.Critical,
            )
            for each in [*self._notices.visible.values()]
        ]

    def press(self, title: str, words: str | None) -> None:
        [shown] = [each for each in self._notices.visible.values() if each.title == title]
        pressed = _button(shown, words) if words else shown.on_clicked
        assert pressed is not None
        pressed()


def _pairs(actions: list[str]) -> list[tuple[str, str]]:
    return [*zip(actions[::2], actions[1::2], strict=True)]


def _button(shown: Visible, words: str) -> Callable[[], object] | None:
    [button] = [button for button in shown.buttons if button.title == words]
    return button.on_pressed


Screen = LinuxScreen | OtherScreen


@pytest.fixture(params=["linux", "win32", "darwin"])
def screen(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Screen]:
    if request.param != "linux":
        notices = SystemNotices()
        monkeypatch.setitem(sys.modules, "desktop_notifier", notices.as_module())
        monkeypatch.setattr(sys, "platform", request.param)
        yield OtherScreen(notices)
        return
    if sys.platform != "linux" or "dbus-daemon" in missing_programs():
        pytest.skip("dbus-daemon is not installed")
    with tempfile.TemporaryDirectory(prefix="hf") as folder, private_bus(Path(folder)) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        panel = Panel(address)
        yield LinuxScreen(panel)
        panel.close()


@pytest.fixture
def notifier(app: QApplication, screen: Screen) -> Iterator[Notifier]:
    made = system_notifier(app)
    yield made
    made.close()
    made.deleteLater()


def test_a_message_is_seen_as_it_was_meant(
    notifier: Notifier, screen: Screen, wait_until: WaitUntil
) -> None:
    screen.allow()
    notifier.send(Message("a", "Not safe", "A disk is missing.", ACTIONS, urgent=True))
    wait_until(screen.seen)
    assert screen.seen() == [Seen("Not safe", "A disk is missing.", ("Try again",), True)]


def test_a_later_message_takes_the_place_of_the_earlier_with_its_id(
    notifier: Notifier, screen: Screen, wait_until: WaitUntil
) -> None:
    screen.allow()
    for title in ("First", "Second", "Third"):
        notifier.send(Message("a", title))
    notifier.send(Message("b", "Other"))
    wait_until(lambda: {seen.title for seen in screen.seen()} == {"Third", "Other"})


def test_a_press_comes_back_with_the_message_and_the_key(
    notifier: Notifier, screen: Screen, wait_until: WaitUntil
) -> None:
    screen.allow()
    pressed: list[tuple[str, str]] = []
    notifier.pressed.connect(lambda *press: pressed.append(press))
    notifier.send(Message("a", "One", actions=ACTIONS))
    notifier.send(Message("b", "Two", actions=ACTIONS))
    wait_until(lambda: len(screen.seen()) == 2)
    screen.press("One", "Try again")
    screen.press("Two", None)
    wait_until(lambda: len(pressed) == 2)
    assert sorted(pressed) == [("a", "try-again"), ("b", "default")]


def test_what_was_not_delivered_is_told_and_the_next_is_tried_anew(
    notifier: Notifier, screen: Screen, wait_until: WaitUntil
) -> None:
    failed: list[tuple[Message, str]] = []
    notifier.failed.connect(lambda message, why: failed.append((message, why)))
    notifier.send(Message("a", "Nobody sees this"))
    wait_until(lambda: failed)
    [(message, why)] = failed
    assert message.title == "Nobody sees this"
    assert why
    screen.allow()
    notifier.send(Message("a", "Somebody sees this"))
    wait_until(screen.seen)


def test_what_was_sent_before_the_end_is_still_delivered(
    notifier: Notifier, screen: Screen
) -> None:
    screen.allow()
    notifier.send(Message("a", "The last word"))
    notifier.close()
    assert [seen.title for seen in screen.seen()] == ["The last word"]
    notifier.close()


def test_elsewhere_no_icon_of_others_is_shown(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, wait_until: WaitUntil
) -> None:
    notices = SystemNotices()
    monkeypatch.setitem(sys.modules, "desktop_notifier", notices.as_module())
    monkeypatch.setattr(sys, "platform", "win32")
    made = system_notifier(app)
    made.send(Message("a", "Title"))
    wait_until(lambda: notices.visible)
    made.close()
    assert notices.icons == [None]
