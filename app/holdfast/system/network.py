"""Is the network metered, so that what goes over it costs money?

Linux asks NetworkManager over D-Bus, through `busctl` or `gdbus`, whichever there is. On
Windows and macOS nobody is asked yet. Not known counts as not metered.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

_NAME = "org.freedesktop.NetworkManager"
_PLACE = "/org/freedesktop/NetworkManager"
_WAYS = (
    ("busctl", "--system", "--timeout=3", "get-property", _NAME, _PLACE, _NAME, "Metered"),
    (
        *("gdbus", "call", "--system", "--timeout", "3", "--dest", _NAME),
        *("--object-path", _PLACE, "--method", "org.freedesktop.DBus.Properties.Get"),
        *(_NAME, "Metered"),
    ),
)
_ANSWER = re.compile(r"(?:^u |uint32 )(\d+)")
_METERED = {"1", "3"}
"""NM_METERED_YES and NM_METERED_GUESS_YES; 0 is unknown, 2 and 4 are no."""
_ASK_TIMEOUT_S = 5.0


def is_metered() -> bool:
    """Tell whether the network this computer uses now is known to be metered."""
    if not sys.platform.startswith("linux"):
        return False
    for program, *arguments in _WAYS:
        path = shutil.which(program)
        if path is None:
            continue
        try:
            said = subprocess.run(
                [path, *arguments],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="ascii",
                errors="replace",
                timeout=_ASK_TIMEOUT_S,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        answer = _ANSWER.search(said.stdout)
        if said.returncode == 0 and answer is not None:
            return answer[1] in _METERED
    return False
