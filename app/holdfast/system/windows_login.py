"""Start at login on Windows: a value under the user's `Run` key.

The task manager keeps a switch of its own for each such value, beside it. What it switched
off does not start, so it does not count as on; turning on takes the switch away, because
the person has just asked for it.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Protocol

RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED_KEY = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
RUN_VALUE = "Holdfast"


class Registry(Protocol):
    """What we use of the standard library's `winreg`; its keys are context managers."""

    # The names are winreg's.
    HKEY_CURRENT_USER: Any
    REG_SZ: Any
    KEY_SET_VALUE: Any

    def OpenKey(self, key: Any, sub_key: str, reserved: int = 0, access: Any = ...) -> Any:
        """Open a key; raises OSError when it is not there."""

    def CreateKey(self, key: Any, sub_key: str) -> Any:
        """Open a key for writing, and make it when it is not there."""

    def QueryValueEx(self, key: Any, value_name: str) -> Any:
        """Return content and type of a value; raises OSError when it is not there."""

    def SetValueEx(self, key: Any, name: str, reserved: int, kind: Any, value: Any) -> None:
        """Write a value."""

    def DeleteValue(self, key: Any, value: str) -> None:
        """Remove a value; raises OSError when it is not there."""


def system_registry() -> Registry:
    """Return the registry of this computer."""
    if sys.platform != "win32":
        raise NotImplementedError
    import winreg

    return winreg


class WindowsLogin:
    """Our value in a registry; see `system.autostart`."""

    def __init__(self, registry: Registry) -> None:
        """See the class."""
        self._registry = registry

    def is_on(self) -> bool:
        """Tell whether there is a value that the task manager has not switched off."""
        if self._read(RUN_KEY) is None:
            return False
        switch = self._read(APPROVED_KEY)
        # Twelve bytes; the lowest bit of the first says that it is off.
        return not (isinstance(switch, bytes) and switch[:1] and switch[0] & 1)

    def turn_on(self, command: Sequence[str]) -> None:
        """Start this at login; raises OSError."""
        line = subprocess.list2cmdline(command)
        registry = self._registry
        with registry.CreateKey(registry.HKEY_CURRENT_USER, RUN_KEY) as key:
            registry.SetValueEx(key, RUN_VALUE, 0, registry.REG_SZ, line)
        self._remove(APPROVED_KEY)

    def turn_off(self, command: Sequence[str]) -> None:
        """Start nothing at login; raises OSError."""
        self._remove(RUN_KEY)
        self._remove(APPROVED_KEY)

    def _read(self, name: str) -> object:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, name) as key:
                return registry.QueryValueEx(key, RUN_VALUE)[0]
        except OSError:
            return None

    def _remove(self, name: str) -> None:
        registry = self._registry
        with (
            suppress(FileNotFoundError),
            registry.OpenKey(registry.HKEY_CURRENT_USER, name, 0, registry.KEY_SET_VALUE) as key,
        ):
            registry.DeleteValue(key, RUN_VALUE)
