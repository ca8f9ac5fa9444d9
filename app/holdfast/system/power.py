"""Does the computer run on its battery?

Linux tells by `/sys/class/power_supply`, Windows by GetSystemPowerStatus, macOS by `pmset`.
Whatever cannot be found out counts as mains: a rule of the person's must not keep backups
from being made because a question went unanswered.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

POWER_SUPPLIES = Path("/sys/class/power_supply")
_ASK_TIMEOUT_S = 5.0


def on_battery(supplies: Path = POWER_SUPPLIES) -> bool:
    """Tell whether the computer runs on its battery; `supplies` is Linux's folder of them."""
    if sys.platform == "win32":
        return _on_battery_windows()
    if sys.platform == "darwin":
        return _on_battery_macos()
    return _on_battery_linux(supplies)


def _on_battery_linux(supplies: Path) -> bool:
    """Batteries of mice and keyboards have the scope `Device` and count for nothing."""
    try:
        folders = sorted(supplies.iterdir())
    except OSError:
        return False
    batteries, mains_off = [], False
    for folder in folders:
        kind = _word(folder / "type")
        if kind == "Battery" and _word(folder / "scope") != "Device":
            batteries.append(_word(folder / "status"))
        elif kind in {"Mains", "USB", "Wireless"}:
            if _word(folder / "online") not in {"", "0"}:
                return False
            # A USB port that charges nothing says nothing; an unplugged mains adapter does.
            mains_off = mains_off or kind == "Mains"
    return bool(batteries) and (mains_off or "Discharging" in batteries)


def _word(path: Path) -> str:
    try:
        return path.read_text("ascii", errors="replace").strip()
    except OSError:
        return ""


def _on_battery_windows() -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    # SYSTEM_POWER_STATUS: 12 bytes, of which the first is 0 on battery, 1 on mains.
    status = (ctypes.c_ubyte * 12)()
    told = ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status))
    return bool(told) and status[0] == 0


def _on_battery_macos() -> bool:
    try:
        said = subprocess.run(
            ["/usr/bin/pmset", "-g", "batt"],
            capture_output=True,
            timeout=_ASK_TIMEOUT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return b"'Battery Power'" in said.stdout
