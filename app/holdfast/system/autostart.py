"""Start at login, for this user: one file or one registry value, written and removed by us.

* Linux: `autostart/org.holdfast.Holdfast.desktop` in the configuration folder. Switching
  off writes `Hidden=true`, which also overrides an entry the system may have.
* Windows: a value under the user's `Run` key. Task Manager's own switch is left alone.
* macOS: a launch agent in the user's library.

Nothing here needs administrator rights.
"""

from __future__ import annotations

import os
import plistlib
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from holdfast.core.errors import StagingError

DESKTOP_ID = "org.holdfast.Holdfast"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_ENTRY = """\
[Desktop Entry]
Type=Application
Name=Holdfast
Comment=Keep databases restorable
Exec={command}
Icon={icon}
X-GNOME-Autostart-Delay=10
Hidden={hidden}
"""


def start_command() -> list[str]:
    """Return the command that starts the desktop in the tray, with absolute paths."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "desktop", "--tray"]
    return [sys.executable, "-P", "-m", "holdfast", "desktop", "--tray"]


def starts_at_login() -> bool:
    """Tell whether we start at login, as far as we arranged it ourselves."""
    if sys.platform == "win32":
        return _registry_value() is not None
    if sys.platform == "darwin":
        return agent_path().exists()
    try:
        lines = entry_path().read_text("utf-8").splitlines()
    except OSError:
        return False
    return "Hidden=true" not in lines


def start_at_login(wanted: bool, command: Sequence[str] = ()) -> None:
    """Arrange to start at login, or not to.

    Args:
        wanted: whether.
        command: what to start; the desktop in the tray by default.

    Raises:
        StagingError: it could not be written.
    """
    words = list(command) or start_command()
    try:
        if sys.platform == "win32":
            _write_registry(words if wanted else None)
        elif sys.platform == "darwin":
            _write_agent(words if wanted else None)
        else:
            _write_entry(words, wanted=wanted)
    except OSError as error:
        raise StagingError(
            f"Starting at login could not be arranged: {error.strerror}. Backups are not "
            "concerned: they are made while Holdfast is open.",
            hint="Look at the permissions of your configuration folder, then try again.",
            details=str(error),
        ) from error


def entry_path() -> Path:
    """Return the file a Linux desktop reads at login."""
    base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "autostart" / f"{DESKTOP_ID}.desktop"


def agent_path() -> Path:
    """Return the file macOS reads at login."""
    return Path.home() / "Library" / "LaunchAgents" / f"{DESKTOP_ID}.plist"


def _write_entry(command: Sequence[str], *, wanted: bool) -> None:
    path = entry_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    # The desktop entry specification: words in double quotes, these four escaped.
    quoted = " ".join(_quoted(word) for word in command)
    hidden = "false" if wanted else "true"
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(_ENTRY.format(command=quoted, icon=DESKTOP_ID, hidden=hidden), "utf-8")
    fresh.replace(path)


def _quoted(word: str) -> str:
    word = word.replace("%", "%%")
    if word == shlex.quote(word):
        return word
    for character in '\\"`$':
        word = word.replace(character, f"\\{character}")
    return f'"{word}"'


def _write_agent(command: Sequence[str] | None) -> None:
    path = agent_path()
    if command is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    agent = {
        "Label": DESKTOP_ID,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "LimitLoadToSessionType": "Aqua",
        "ProcessType": "Interactive",
    }
    path.write_bytes(plistlib.dumps(agent))


def _registry_value() -> str | None:
    if sys.platform != "win32":
        raise NotImplementedError
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
            value, _ = winreg.QueryValueEx(key, "Holdfast")
    except OSError:
        return None
    return str(value)


def _write_registry(command: Sequence[str] | None) -> None:
    if sys.platform != "win32":
        raise NotImplementedError
    import subprocess
    import winreg

    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
        if command is not None:
            line = subprocess.list2cmdline(command)
            winreg.SetValueEx(key, "Holdfast", 0, winreg.REG_SZ, line)
        elif _registry_value() is not None:
            winreg.DeleteValue(key, "Holdfast")
