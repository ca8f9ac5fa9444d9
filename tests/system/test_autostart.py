"""Start at login: one contract for three systems, each met at the interface it offers."""

from __future__ import annotations

import ctypes
import ctypes.util
import plistlib
import sys
from pathlib import Path

import pytest

from holdfast.core.errors import StagingError
from holdfast.system.autostart import login_entry, start_at_login, starts_at_login
from holdfast.system.windows_login import APPROVED_KEY, RUN_KEY
from tests.support.registry import MemoryRegistry

PLAIN = ["/opt/holdfast/holdfast-desktop", "desktop", "--tray"]
ODD = ['/home/Anna Ö/50% "off"/a\\b$HOME/`hold\'fast`', "desktop", "--tray", ""]


class Linux:
    """A folder that desktops read; read as GLib reads it, which is how GNOME and Xfce do."""

    platform = "linux"

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "autostart"
        self.file = self.folder / "org.holdfast.Holdfast.desktop"

    def started(self) -> list[str]:
        """Return the words of what a login starts, with the keys of Exec resolved."""
        name = ctypes.util.find_library("glib-2.0")
        if name is None:
            pytest.skip("libglib-2.0 is not installed")
        glib = ctypes.CDLL(name)
        glib.g_key_file_new.restype = ctypes.c_void_p
        glib.g_key_file_get_string.restype = ctypes.c_char_p
        keys = ctypes.c_void_p(glib.g_key_file_new())
        assert glib.g_key_file_load_from_file(keys, str(self.file).encode(), 0, None)
        line = glib.g_key_file_get_string(keys, b"Desktop Entry", b"Exec", None)
        count, words = ctypes.c_int(), ctypes.POINTER(ctypes.c_char_p)()
        assert glib.g_shell_parse_argv(line, ctypes.byref(count), ctypes.byref(words), None)
        # What stands for a file or an address begins with a percent sign.
        found = (words[index] for index in range(count.value))
        return [word.decode().replace("%%", "%") for word in found if word is not None]

    def spoil(self) -> None:
        """Put something unreadable where our entry is."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.file.write_bytes(b"\xff\xfe\x00")

    def lock(self) -> None:
        """Make writing impossible, also for root."""
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        self.folder.write_bytes(b"")


class Macos:
    """A library folder with launch agents."""

    platform = "darwin"

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "Library" / "LaunchAgents"
        self.file = self.folder / "org.holdfast.Holdfast.plist"

    def started(self) -> list[str]:
        agent = plistlib.loads(self.file.read_bytes())
        assert (agent["Label"], agent["RunAtLoad"]) == (self.file.stem, True)
        return list(agent["ProgramArguments"])

    def spoil(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.file.write_bytes(b"<plist><dict>")

    def lock(self) -> None:
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        self.folder.write_bytes(b"")


class Windows:
    """A registry."""

    platform = "win32"

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.registry = MemoryRegistry()
        monkeypatch.setitem(sys.modules, "winreg", self.registry.as_module())

    def started(self) -> list[str]:
        name, line, kind = self.registry.keys[RUN_KEY.lower()]["holdfast"]
        assert (name, kind) == ("Holdfast", MemoryRegistry.REG_SZ)
        return split_as_windows(line)

    def spoil(self) -> None:
        """Leave the key without our value."""
        self.registry.keys[RUN_KEY.lower()] = {}

    def lock(self) -> None:
        """Forbid the person to write: two functions of the module know its state."""
        self.registry.is_locked = True

    def switch(self, first_byte: int) -> None:
        """Set the task manager's switch for our value."""
        content = bytes([first_byte]) + bytes(11)
        values = self.registry.keys.setdefault(APPROVED_KEY.lower(), {})
        values["holdfast"] = ("Holdfast", content, MemoryRegistry.REG_BINARY)


def split_as_windows(line: str) -> list[str]:
    """Split as CommandLineToArgvW documents it."""
    words, word, quoted, slashes, begun = [], "", False, 0, False
    for character in line + " ":
        if character == "\\":
            slashes += 1
            begun = True
            continue
        if character == '"':
            word += "\\" * (slashes // 2)
            if slashes % 2:
                word += '"'
            else:
                quoted = not quoted
            begun = True
        else:
            word += "\\" * slashes
            if character in " \t" and not quoted:
                words += [word] if begun else []
                word, begun = "", False
            else:
                word += character
                begun = True
        slashes = 0
    return words


@pytest.fixture(params=["linux", "darwin", "win32"])
def system(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Linux | Macos | Windows:
    """A system on which nothing starts at login."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", request.param)
    if request.param == "linux":
        return Linux(tmp_path / "config")
    return Macos(tmp_path) if request.param == "darwin" else Windows(monkeypatch)


def test_nothing_starts_that_nobody_asked_for(system: Linux | Macos | Windows) -> None:
    assert not starts_at_login()
    start_at_login(False)
    assert not starts_at_login()


@pytest.mark.parametrize("command", [PLAIN, ODD], ids=["plain", "odd"])
def test_what_was_asked_for_is_what_a_login_starts(
    system: Linux | Macos | Windows, command: list[str]
) -> None:
    start_at_login(True, command)
    assert starts_at_login()
    assert system.started() == command


def test_the_last_word_counts(system: Linux | Macos | Windows) -> None:
    start_at_login(True, ODD)
    start_at_login(True, PLAIN)
    assert system.started() == PLAIN
    start_at_login(False)
    start_at_login(False)
    assert not starts_at_login()
    start_at_login(True, PLAIN)
    assert starts_at_login()


def test_without_a_command_it_is_the_icon_of_this_very_program(
    system: Linux | Macos | Windows,
) -> None:
    start_at_login(True)
    words = system.started()
    assert words[-2:] == ["desktop", "--tray"]
    assert Path(words[0]).is_absolute()


def test_what_cannot_be_read_starts_nothing(system: Linux | Macos | Windows) -> None:
    system.spoil()
    assert not starts_at_login()
    start_at_login(True, PLAIN)
    assert system.started() == PLAIN


def test_what_cannot_be_written_is_told_and_changes_nothing(
    system: Linux | Macos | Windows,
) -> None:
    system.lock()
    with pytest.raises(StagingError, match=r"could not be arranged.*Backups are not concerned"):
        start_at_login(True, PLAIN)
    assert not starts_at_login()


def test_what_others_start_is_left_alone(system: Linux | Macos | Windows) -> None:
    if isinstance(system, Windows):
        theirs = ("Other", "C:\\other.exe", MemoryRegistry.REG_SZ)
        system.registry.keys[RUN_KEY.lower()] = {"other": theirs}
        start_at_login(True, PLAIN)
        start_at_login(False)
        assert system.registry.keys[RUN_KEY.lower()] == {"other": theirs}
        return
    system.folder.mkdir(parents=True)
    other = system.folder / "org.example.Other"
    other.write_bytes(b"theirs")
    start_at_login(True, PLAIN)
    start_at_login(False)
    assert other.read_bytes() == b"theirs"
    assert {path.name for path in system.folder.iterdir()} <= {other.name, system.file.name}


@pytest.mark.parametrize(("first_byte", "is_on"), [(2, True), (6, True), (3, False), (7, False)])
def test_the_switch_of_the_task_manager_counts_until_the_person_turns_on_again(
    monkeypatch: pytest.MonkeyPatch, first_byte: int, *, is_on: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    windows = Windows(monkeypatch)
    start_at_login(True, PLAIN)
    windows.switch(first_byte)
    assert starts_at_login() is is_on
    start_at_login(True, PLAIN)
    assert starts_at_login()


def test_off_on_linux_also_overrides_what_the_system_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    start_at_login(False)
    assert "Hidden=true" in Linux(tmp_path).file.read_text("utf-8").splitlines()


def test_a_relative_configuration_folder_is_ignored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", "config")
    login_entry().turn_on(PLAIN)
    assert Linux(tmp_path / ".config").file.exists()
