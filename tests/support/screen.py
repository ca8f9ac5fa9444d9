"""What a person sees of the program and does to it, on a display with a window manager.

Seen is what the program tells assistive technology through AT-SPI: the words of whatever is
shown in the window that has the focus. Done is what a hand does: pointer and keys go through
the X server (xdotool) and the window manager, and nothing reaches the program otherwise.

Qt is handed the bus of the test as its accessibility bus; of the registry it needs one method.
"""

import asyncio
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from dbus_fast.annotations import DBusSignature
from dbus_fast.service import ServiceInterface, dbus_method

from tests.support.bus_end import BusEnd, RefusedCall
from tests.support.panel import Desktop, eventually, missing_among, running

PROGRAMS = ("jwm", "xdotool")
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_TEXT = "org.a11y.atspi.Text"
_COMPONENT = "org.a11y.atspi.Component"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_ACTIVE, _CHECKED, _ENABLED, _SHOWING = 1 << 1, 1 << 4, 1 << 8, 1 << 25
_ON_SCREEN = 0
_MANAGER = """<?xml version="1.0"?>
<JWM>{tray}<FocusModel>click</FocusModel><Key mask="A" key="F4">close</Key></JWM>
"""
_TRAY = '<Tray x="0" y="-1" height="32"><Dock/></Tray>'


def missing_programs() -> str:
    """Name what is not installed; empty when everything is there."""
    return missing_among(PROGRAMS)


@dataclass(frozen=True)
class Seen:
    """Something on the screen, with what is shown inside it."""

    name: str
    role: str
    states: int
    path: str
    inside: tuple["Seen", ...] = field(repr=False)

    def all(self) -> Iterator["Seen"]:
        """Yield this and everything inside, in the order it is read aloud."""
        yield self
        for each in self.inside:
            yield from each.all()

    @property
    def is_active(self) -> bool:
        return bool(self.states & _ACTIVE)

    @property
    def is_enabled(self) -> bool:
        return bool(self.states & _ENABLED)

    @property
    def is_ticked(self) -> bool:
        return bool(self.states & _CHECKED)


class _Registry(ServiceInterface):
    """Hears which programs can be read."""

    def __init__(self) -> None:
        super().__init__("org.a11y.atspi.Socket")
        self.programs: list[str] = []

    @dbus_method()
    def Embed(
        self, plug: Annotated[tuple[str, str], DBusSignature("(so)")]
    ) -> Annotated[list[str], DBusSignature("(so)")]:
        self.programs.append(plug[0])
        return [_REGISTRY, _ROOT]


class Screen:
    """See the module; reads the program that was started last."""

    def __init__(self, end: BusEnd, environment: dict[str, str]) -> None:
        self.environment = environment
        """What a program needs to be shown and read here."""
        self._end = end
        self._registry = _Registry()
        end.own(_ROOT, self._registry, _REGISTRY)

    def windows(self) -> tuple[Seen, ...]:
        """Return the windows that are shown."""
        if not self._registry.programs:
            return ()
        root = self._end.run(self._look(self._registry.programs[-1], _ROOT))
        return root.inside if root is not None else ()

    def title(self) -> str:
        """Return the title of the window that has the focus, as the window manager knows it."""
        told = self._input("getactivewindow", "getwindowname", check=False)
        return told.strip()

    def window(self, title: str) -> None:
        """Wait until the window with this title has the focus."""

        def has_it() -> bool:
            told = [window.name for window in self._active()]
            return self.title().startswith(title) and bool(told) and told[0].startswith(title)

        eventually(has_it, f"the window “{title}”")

    def words(self) -> tuple[str, ...]:
        """Return every word that is shown in the window that has the focus."""
        return tuple(each.name for window in self._active() for each in window.all() if each.name)

    def see(self, words: str) -> str:
        """Wait until these words are shown in the window that has the focus; return all of them."""

        def find() -> str:
            return next((each for each in self.words() if words in each), "")

        try:
            return eventually(find, f"“{words}” on the screen")
        except AssertionError as error:
            raise AssertionError(f"{error}; {self.title()!r} shows {self.words()}") from None

    def find(self, name: str, role: str = "") -> Seen | None:
        """Return the first part of the window with the focus whose name begins so."""
        for window in self._active():
            for each in window.all():
                if each.name.startswith(name) and role in each.role:
                    return each
        return None

    def click(self, name: str, role: str = "button") -> Seen:
        """Click on something once it can be clicked; what it does is for others to await."""

        def find() -> Seen | None:
            found = self.find(name, role)
            return found if found is not None and found.is_enabled else None

        try:
            found = eventually(find, f"“{name}” that can be clicked")
        except AssertionError as error:
            raise AssertionError(f"{error}; {self.title()!r} shows {self.words()}") from None
        assert found is not None
        x, y = self._middle(found)
        self._input("mousemove", str(x), str(y), "click", "1")
        return found

    def click_window(self, title: str, least: int, most: int, button: int = 1) -> None:
        """Click into a window of the X server, such as an icon, by its title and its sides."""
        place = eventually(lambda: self._place_of(title, least, most), f"the window “{title}”")
        assert place is not None
        self._input("mousemove", str(place[0]), str(place[1]), "click", str(button))

    def shown(self) -> set[str]:
        """Return the numbers of all windows the X server shows, menus and icons among them."""
        return set(self._input("search", "--onlyvisible", "--name", ".*", check=False).split())

    def titled(self, title: str, least: int, most: int) -> dict[str, tuple[int, int]]:
        """Return the middle of each window that is shown with this title and fitting sides.

        The sides tell an icon, its hint and its menu apart: all bear the program's name.
        """
        found = {}
        for window in self.shown():
            told = self._input("getwindowgeometry", "--shell", window, check=False)
            form = dict(line.split("=") for line in told.splitlines())
            if not form or self._named(window) != title:
                continue
            x, y, width, height = (int(form[each]) for each in ("X", "Y", "WIDTH", "HEIGHT"))
            if least <= min(width, height) and max(width, height) <= most:
                found[window] = x + width // 2, y + height // 2
        return found

    def _place_of(self, title: str, least: int, most: int) -> tuple[int, int] | None:
        return next(iter(self.titled(title, least, most).values()), None)

    def _named(self, window: str) -> str:
        return self._input("getwindowname", window, check=False).strip()

    def write(self, field: str, text: str) -> None:
        """Click into a field and type a text in the place of what stands there."""
        found = self.click(field, "text")
        self._input("key", "ctrl+a")
        self._input("type", "--delay", "2", text)
        eventually(lambda: self._text(found) == text, f"“{text}” in the field “{field}”")

    def key(self, *keys: str) -> None:
        """Press keys, by their X names; `alt+F4` is one."""
        self._input("key", *keys)

    def _active(self) -> list[Seen]:
        return [window for window in self.windows() if window.is_active]

    def _text(self, seen: Seen) -> str:
        who = self._registry.programs[-1]
        (said,) = self._end.run(self._end.ask(who, seen.path, _TEXT, "GetText", "ii", 0, -1))
        return str(said)

    def _middle(self, seen: Seen) -> tuple[int, int]:
        who = self._registry.programs[-1]
        asked = self._end.ask(who, seen.path, _COMPONENT, "GetExtents", "u", _ON_SCREEN)
        ((x, y, width, height),) = self._end.run(asked)
        return x + width // 2, y + height // 2

    async def _look(self, who: str, path: str) -> Seen | None:
        """Return what is shown at a path; None when it is not, or has just gone."""
        try:
            (states,) = await self._end.ask(who, path, _ACCESSIBLE, "GetState")
            if not states[0] & _SHOWING:
                return None
            (children,), (role,), (name,) = await asyncio.gather(
                self._end.ask(who, path, _ACCESSIBLE, "GetChildren"),
                self._end.ask(who, path, _ACCESSIBLE, "GetRoleName"),
                self._end.ask(who, path, _PROPERTIES, "Get", "ss", _ACCESSIBLE, "Name"),
            )
            found = await asyncio.gather(*(self._look(*child) for child in children))
        except RefusedCall:
            return None
        inside = tuple(each for each in found if each is not None)
        return Seen(str(name.value), str(role), states[0], path, inside)

    def _input(self, *what: str, check: bool = True) -> str:
        done = subprocess.run(
            ["xdotool", *what],
            env=self.environment,
            check=check,
            capture_output=True,
            text=True,
        )
        return done.stdout


@contextmanager
def looked_at(desktop: Desktop, folder: Path, *, has_tray: bool = False) -> Iterator[Screen]:
    """Give a screen with a window manager; with `has_tray` it has a place for icons (XEMBED)."""
    address = desktop.environment["DBUS_SESSION_BUS_ADDRESS"]
    environment = {
        **desktop.environment,
        "AT_SPI_BUS_ADDRESS": address,
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    config = folder / "jwmrc"
    config.write_text(_MANAGER.format(tray=_TRAY if has_tray else ""))
    end = BusEnd(address)
    command = ["jwm", "-f", str(config), "-display", environment["DISPLAY"]]
    try:
        with running(command, env=environment, stdout=subprocess.DEVNULL):
            yield Screen(end, environment)
    finally:
        end.close()
