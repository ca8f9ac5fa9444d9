"""A desktop that nobody sees: display, bus, panel and notification server for one test.

The display is a real Xvfb and the bus a real dbus-daemon, both ours alone. Panel, server
and logind are played on that bus from a thread of the test: what the program shows there
is read and pressed as a real panel would.
"""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Annotated, Any, TypeVar

from dbus_fast import PropertyAccess, Variant
from dbus_fast.annotations import DBusBool, DBusInt32, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property, dbus_signal

from tests.support.bus_end import DEADLINE_S, BusEnd

PROGRAMS = ("Xvfb", "dbus-daemon")
_ICON_PATH = "/StatusNotifierItem"
_ICON = "org.kde.StatusNotifierItem"
_MENU = "com.canonical.dbusmenu"
_Answer = TypeVar("_Answer")


def missing_programs() -> str:
    """Name what is not installed; empty when everything is there."""
    return missing_among(PROGRAMS)


def missing_among(programs: Iterable[str]) -> str:
    """Name which of these programs are not installed."""
    return ", ".join(name for name in programs if not shutil.which(name))


def eventually(condition: Callable[[], _Answer], what: str) -> _Answer:
    """Return the first answer of a condition that is true; fail after a long time."""
    end = time.monotonic() + DEADLINE_S
    while not (answer := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"never came to be: {what}")
        threading.Event().wait(0.02)
    return answer


class Watcher(ServiceInterface):
    """Where icons register."""

    def __init__(self) -> None:
        super().__init__("org.kde.StatusNotifierWatcher")
        self.icons: list[str] = []
        self.seen_at: list[float] = []
        """When each came, by the monotonic clock."""

    @dbus_method()
    def RegisterStatusNotifierItem(self, service: DBusStr) -> None:
        self.seen_at.append(time.monotonic())
        self.icons.append(service)

    @dbus_property(access=PropertyAccess.READ)
    def IsStatusNotifierHostRegistered(self) -> DBusBool:
        return True


@dataclass(frozen=True)
class Shown:
    """A notification as the server got it."""

    number: int
    replaces: int
    app: str
    title: str
    body: str
    actions: list[str]
    hints: dict[str, Any]

    @property
    def words(self) -> list[str]:
        """What stands on its buttons."""
        return self.actions[1::2]


class Server(ServiceInterface):
    """Takes notifications and presses their buttons."""

    def __init__(self) -> None:
        super().__init__("org.freedesktop.Notifications")
        self.shown: list[Shown] = []
        self.capabilities = ["actions", "body", "body-markup"]

    @dbus_method()
    def GetCapabilities(self) -> Annotated[list[str], DBusSignature("as")]:
        return self.capabilities

    @dbus_method()
    def Notify(
        self,
        app: DBusStr,
        replaces: DBusUInt32,
        icon: DBusStr,
        title: DBusStr,
        body: DBusStr,
        actions: Annotated[list[str], DBusSignature("as")],
        hints: Annotated[dict[str, Variant], DBusSignature("a{sv}")],
        timeout: DBusInt32,
    ) -> DBusUInt32:
        number = replaces or len(self.shown) + 1
        told = {name: value.value for name, value in hints.items()}
        self.shown.append(Shown(number, replaces, app, title, body, actions, told))
        return number

    @dbus_signal()
    def ActionInvoked(self, number: int, action: str) -> Annotated[list[Any], DBusSignature("us")]:
        return [number, action]


class Logind(ServiceInterface):
    """Tells of sleep."""

    def __init__(self) -> None:
        super().__init__("org.freedesktop.login1.Manager")

    @dbus_signal()
    def PrepareForSleep(self, begins: bool) -> DBusBool:
        return begins


class Panel(BusEnd):
    """The test's end of the bus: what a panel sees and does."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.watcher = Watcher()
        self.server = Server()
        self.logind = Logind()

    def begin_panel(self) -> None:
        """Let the panel start."""
        self.own("/StatusNotifierWatcher", self.watcher, "org.kde.StatusNotifierWatcher")

    def begin_server(self) -> None:
        """Let the notification server start."""
        self.own("/org/freedesktop/Notifications", self.server, self.server.name)

    def begin_logind(self) -> None:
        """Let logind start."""
        self.own("/org/freedesktop/login1", self.logind, "org.freedesktop.login1")

    def press(self, shown: Shown, action: str) -> None:
        """Press a button of a notification, or the notification itself (`default`)."""
        self._loop.call_soon_threadsafe(self.server.ActionInvoked, shown.number, action)

    def wake(self) -> None:
        """Let the computer have slept."""
        self._loop.call_soon_threadsafe(self.logind.PrepareForSleep, False)

    def icon(self) -> str:
        """Return the bus name of the newest icon, once there is one."""
        return eventually(lambda: self.watcher.icons[-1:], "an icon in the panel")[0]

    def facts(self) -> dict[str, Any]:
        """Return what the icon says of itself."""
        (found,) = self._call(_ICON_PATH, "org.freedesktop.DBus.Properties", "GetAll", "s", _ICON)
        return {name: value.value for name, value in found.items()}

    def tooltip(self) -> str:
        """Return what stands at the icon."""
        return str(self.facts()["ToolTip"][2])

    def menu(self) -> dict[str, int]:
        """Return the lines of the menu with their numbers, submenus included."""
        return {words: number for number, words, _ in self._lines()}

    def is_greyed(self, words: str) -> bool:
        """Tell whether a line of the menu cannot be pressed."""
        return next(not enabled for _, shown, enabled in self._lines() if shown == words)

    def click(self, words: str) -> None:
        """Press a line of the menu, once it is there."""
        number = eventually(lambda: self.menu().get(words), f"“{words}” in the menu")
        path = self.facts()["Menu"]
        self._call(path, _MENU, "Event", "isvu", number, "clicked", Variant("i", 0), 0)

    def _lines(self) -> list[tuple[int, str, bool]]:
        path = self.facts()["Menu"]
        self._call(path, _MENU, "AboutToShow", "i", 0)
        _, root = self._call(path, _MENU, "GetLayout", "iias", 0, -1, [])

        def below(node: Any) -> Iterator[tuple[int, str, bool]]:
            number, facts, children = node
            if "label" in facts:
                enabled = facts["enabled"].value if "enabled" in facts else True
                yield number, facts["label"].value.replace("_", ""), enabled
            for child in children:
                yield from below(child.value)

        return list(below(root))

    def _call(
        self, path: str, interface: str, member: str, signature: str = "", *body: Any
    ) -> list[Any]:
        return self.run(self.ask(self.icon(), path, interface, member, signature, *body))


@dataclass(frozen=True)
class Desktop:
    """Display, bus and panel."""

    panel: Panel
    environment: dict[str, str]
    """What a program needs to be shown there; nothing of the real desktop is left in it."""


_REAL = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORM", "XAUTHORITY")


@contextmanager
def unseen_desktop(folder: Path) -> Iterator[Desktop]:
    """Give a desktop without panel and server; `Panel.begin_…` lets them start."""
    with _display() as display, private_bus(folder) as address:
        panel = Panel(address)
        kept = {name: value for name, value in os.environ.items() if name not in _REAL}
        here = {
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "DBUS_SYSTEM_BUS_ADDRESS": address,
            "XDG_RUNTIME_DIR": str(folder),
            "QT_QPA_PLATFORM": "xcb",
        }
        try:
            yield Desktop(panel, {**kept, **here})
        finally:
            panel.close()


@contextmanager
def _display() -> Iterator[str]:
    ear, mouth = os.pipe()
    command = ["Xvfb", "-displayfd", str(mouth), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with running(command, pass_fds=[mouth]):
        os.close(mouth)
        with os.fdopen(ear, "rb") as said:
            yield ":" + said.readline().decode("ascii").strip()


@contextmanager
def private_bus(folder: Path) -> Iterator[str]:
    """Give the address of a bus that nothing else is on."""
    config = folder / "bus.conf"
    # No services: nothing of the real desktop is started by the bus.
    config.write_text(
        "<busconfig><type>session</type>"
        f"<listen>unix:path={folder / 'bus'}</listen><auth>EXTERNAL</auth>"
        '<policy context="default"><allow send_destination="*" eavesdrop="true"/>'
        '<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>\n'
    )
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"]
    with running(command, stdout=subprocess.PIPE) as daemon:
        said: IO[bytes] | None = daemon.stdout
        assert said is not None
        with said:
            yield said.readline().decode("ascii").strip()


@contextmanager
def running(command: list[str], **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """Let a program run as long as the block."""
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, **options)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()
