"""Start at login on Linux: an entry in the folder that desktops read at login.

Switching off writes `Hidden=true`, which also overrides an entry the system may have.
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

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


class LinuxLogin:
    """The entry of one configuration folder; see `system.autostart`."""

    def __init__(self, configuration: Path, name: str) -> None:
        """See the class.

        Args:
            configuration: `XDG_CONFIG_HOME`, or what stands for it.
            name: of the entry and of its picture, without an ending.
        """
        self.path = configuration / "autostart" / f"{name}.desktop"
        self._name = name

    def is_on(self) -> bool:
        """Tell whether the entry starts something."""
        try:
            lines = self.path.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return False
        return "Hidden=true" not in lines

    def turn_on(self, command: Sequence[str]) -> None:
        """Start this at login; raises OSError."""
        self._write(command, hidden="false")

    def turn_off(self, command: Sequence[str]) -> None:
        """Start nothing at login, whatever the system says; raises OSError."""
        self._write(command, hidden="true")

    def _write(self, command: Sequence[str], *, hidden: str) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        words = " ".join(_quoted(word) for word in command)
        fresh = self.path.with_name(self.path.name + ".new")
        fresh.write_text(_ENTRY.format(command=words, icon=self._name, hidden=hidden), "utf-8")
        fresh.replace(self.path)


def _quoted(word: str) -> str:
    """Quote as the desktop entry specification says: in double quotes, these four escaped.

    The value itself is a string of the same specification, in which a backslash is written
    twice.
    """
    word = word.replace("%", "%%")
    if word == shlex.quote(word):
        return word
    for character in '\\"`$':
        word = word.replace(character, f"\\{character}")
    return f'"{word}"'.replace("\\", "\\\\")
