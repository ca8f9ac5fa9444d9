"""What stands beside the windows: the icon's menu and the notifications, played or real.

Played, they are read and pressed on the bus (`panel.Panel`). Real, the icon sits in the
window manager's tray and dunst shows the notifications; both are pressed with the pointer,
and what dunst was told comes from its own log.
"""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from tests.support.panel import Panel, Shown, eventually, running
from tests.support.screen import Screen

_MNEMONICS = {"Back up now": "b", "Quit": "q"}
_ICON_SIDES = (10, 64)
_MENU_SIDES = (100, 500)
_RULES = """[global]
dmenu = {folder}/pick
mouse_left_click = context
origin = bottom-left
offset = 0x40
[all]
summary = "*"
script = {folder}/log
"""


class Beside(Protocol):
    """What a test needs of both."""

    def pick(self, words: str) -> None:
        """Press a line of the icon's menu."""

    def titles(self) -> list[str]:
        """Return the titles of all notifications so far."""

    def told(self, title: str) -> str:
        """Wait for a notification, and return what it says."""

    def press(self, title: str, button: str) -> None:
        """Press a button of a notification."""


class PlayedBeside:
    """On the bus alone."""

    def __init__(self, panel: Panel) -> None:
        self._panel = panel

    def pick(self, words: str) -> None:
        self._panel.click(words)

    def titles(self) -> list[str]:
        return [shown.title for shown in self._panel.server.shown]

    def told(self, title: str) -> str:
        return self._find(title).body

    def press(self, title: str, button: str) -> None:
        shown = self._find(title)
        named = dict(zip(shown.words, shown.actions[::2], strict=True))
        self._panel.press(shown, named[button])

    def _find(self, title: str) -> Shown:
        def fitting() -> list[Shown]:
            return [shown for shown in self._panel.server.shown if shown.title == title]

        return eventually(fitting, f"the notification “{title}”")[-1]


class RealBeside:
    """With the pointer, on the screen."""

    def __init__(self, screen: Screen, folder: Path) -> None:
        self._screen = screen
        self._log = folder / "told"
        self._wanted = folder / "wanted"
        self._log.touch()

    def pick(self, words: str) -> None:
        # By its number, not by how many are shown: the icon's hint comes and goes by itself.
        before = self._screen.shown()

        def opened() -> set[str]:
            return set(self._screen.titled("Holdfast", *_MENU_SIDES)) - before

        self._screen.click_window("Holdfast", *_ICON_SIDES, button=3)
        (menu,) = eventually(opened, "the icon's menu")

        def chosen() -> bool:
            """Press again while the menu is open: it is seen before it takes the keyboard."""
            if menu in self._screen.shown():
                self._screen.key(_MNEMONICS[words])
            return menu not in self._screen.shown()

        eventually(chosen, "the end of the icon's menu")

    def titles(self) -> list[str]:
        return [line.split("\t")[0] for line in self._log.read_text().splitlines()]

    def told(self, title: str) -> str:
        eventually(lambda: title in self.titles(), f"the notification “{title}”")
        lines = [line.split("\t") for line in self._log.read_text().splitlines()]
        return next(body for told, body in reversed(lines) if told == title)

    def press(self, title: str, button: str) -> None:
        self._wanted.write_text(button)
        self._screen.click_window("Dunst", 30, 800)


@contextmanager
def real_beside(screen: Screen, folder: Path) -> Iterator[RealBeside]:
    """Let dunst show notifications; the screen has a tray."""
    beside = RealBeside(screen, folder)
    _write_program(folder / "log", f'printf \'%s\\t%s\\n\' "$2" "$3" >> {folder}/told')
    _write_program(folder / "pick", f'grep -m1 "$(cat {folder}/wanted)"')
    config = folder / "dunstrc"
    config.write_text(_RULES.format(folder=folder))
    with running(
        ["dunst", "-config", str(config)], env=screen.environment, stdout=subprocess.DEVNULL
    ):
        yield beside


def _write_program(path: Path, line: str) -> None:
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)
