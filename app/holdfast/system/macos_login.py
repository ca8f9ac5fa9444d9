"""Start at login on macOS: a launch agent in the library of the person.

The system tells the person of it and lets them switch it off among the login items; that
switch is theirs and cannot be read from here.
"""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path
from xml.parsers.expat import ExpatError


class MacosLogin:
    """The launch agent of one library; see `system.autostart`."""

    def __init__(self, library: Path, name: str) -> None:
        """See the class.

        Args:
            library: `~/Library`.
            name: the agent's label, and its file without an ending.
        """
        self.path = library / "LaunchAgents" / f"{name}.plist"
        self._name = name

    def is_on(self) -> bool:
        """Tell whether there is an agent that is not disabled."""
        try:
            agent = plistlib.loads(self.path.read_bytes())
        except (OSError, ValueError, ExpatError):  # not there, or no property list
            return False
        return isinstance(agent, dict) and not agent.get("Disabled", False)

    def turn_on(self, command: Sequence[str]) -> None:
        """Start this at login; raises OSError."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        agent = {
            "Label": self._name,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }
        fresh = self.path.with_name(self.path.name + ".new")
        fresh.write_bytes(plistlib.dumps(agent))
        fresh.replace(self.path)

    def turn_off(self, command: Sequence[str]) -> None:
        """Start nothing at login; raises OSError."""
        self.path.unlink(missing_ok=True)
