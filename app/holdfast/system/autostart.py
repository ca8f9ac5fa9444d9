"""Start at login, for this user: one file or one registry value, written and removed by us.

* Linux: `autostart/org.holdfast.Holdfast.desktop` in the configuration folder.
* Windows: a value under the user's `Run` key.
* macOS: a launch agent in the user's library.

Nothing here needs administrator rights. What each system wants stands in a module of its
own; this one chooses, and says what to start.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from holdfast.core.errors import StagingError
from holdfast.system.frozen import desktop_program, is_frozen

DESKTOP_ID = "org.holdfast.Holdfast"


class LoginEntry(Protocol):
    """What starts at login on one system; where it is kept is given to whoever makes it."""

    def is_on(self) -> bool:
        """Tell whether something starts, as far as that can be known; never raises."""

    def turn_on(self, command: Sequence[str]) -> None:
        """Start this at login, and nothing else of ours; raises OSError."""

    def turn_off(self, command: Sequence[str]) -> None:
        """Start nothing at login; raises OSError.

        Args:
            command: what would have been started; some systems keep it.
        """


def start_command() -> list[str]:
    """Return the command that starts the desktop in the tray, with absolute paths."""
    if is_frozen():
        return [*desktop_program(), "desktop", "--tray"]
    return [_quiet_python(), "-P", "-m", "holdfast", "desktop", "--tray"]


def starts_at_login() -> bool:
    """Tell whether we start at login, as far as we arranged it ourselves."""
    return login_entry().is_on()


def start_at_login(wanted: bool, command: Sequence[str] = ()) -> None:
    """Arrange to start at login, or not to.

    Args:
        wanted: whether.
        command: what to start; the desktop in the tray by default.

    Raises:
        StagingError: it could not be written.
    """
    words = list(command) or start_command()
    entry = login_entry()
    try:
        if wanted:
            entry.turn_on(words)
        else:
            entry.turn_off(words)
    except OSError as error:
        raise StagingError(
            f"Starting at login could not be arranged: {error.strerror}. Backups are not "
            "concerned: they are made while Holdfast is open.",
            hint="Look at the permissions of your configuration folder, then try again.",
            details=str(error),
        ) from error


def login_entry() -> LoginEntry:
    """Return what this system reads at login, for this user."""
    if sys.platform == "win32":
        from holdfast.system.windows_login import WindowsLogin, system_registry

        return WindowsLogin(system_registry())
    if sys.platform == "darwin":
        from holdfast.system.macos_login import MacosLogin

        return MacosLogin(Path.home() / "Library", DESKTOP_ID)
    from holdfast.system.linux_login import LinuxLogin

    base = os.environ.get("XDG_CONFIG_HOME", "")
    # A relative folder is to be ignored, says the specification.
    folder = Path(base) if Path(base).is_absolute() else Path.home() / ".config"
    return LinuxLogin(folder, DESKTOP_ID)


def _quiet_python() -> str:
    """Return our Python; on Windows the one that opens no console, if it is there."""
    quiet = Path(sys.executable).with_name("pythonw.exe")
    return str(quiet) if sys.platform == "win32" and quiet.exists() else sys.executable
