"""What this process could show: is there a display, and on X11 a tray of the old kind?

Qt cannot be asked: without a display it ends the process, and asking for a tray makes it
decide for good which kind it uses.
"""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_UNSEEN_PLATFORMS = ("offscreen", "minimal", "vnc")
_TIMEOUT_S = 2.0


def can_show_windows() -> bool:
    """Tell whether windows could be shown, or are wanted where nobody sees them."""
    if sys.platform != "linux":
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in _UNSEEN_PLATFORMS:
        return True
    return _wayland_answers() or _x11_answers()


def has_x11_tray() -> bool:
    """Tell whether a panel takes icons of the XEMBED kind on the default screen."""
    if sys.platform != "linux":
        return False
    with _x11() as opened:
        if opened is None:
            return False
        x11, display = opened
        name = f"_NET_SYSTEM_TRAY_S{x11.XDefaultScreen(display)}".encode("ascii")
        return bool(x11.XGetSelectionOwner(display, x11.XInternAtom(display, name, 0)))


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name
    with socket.socket(socket.AF_UNIX) as calling:
        calling.settimeout(_TIMEOUT_S)
        try:
            calling.connect(str(path))
        except OSError:
            return False
    return True


def _x11_answers() -> bool:
    with _x11() as opened:
        return opened is not None


@contextmanager
def _x11() -> Iterator[tuple[Any, int] | None]:
    """Open the display for a question; None when there is none."""
    if not os.environ.get("DISPLAY"):
        yield None
        return
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        yield None
        return
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XDefaultScreen.argtypes = [ctypes.c_void_p]
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XGetSelectionOwner.restype = ctypes.c_ulong
    x11.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(None)
    if not display:
        yield None
        return
    try:
        yield x11, display
    finally:
        x11.XCloseDisplay(display)
