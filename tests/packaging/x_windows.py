"""The titles of the windows on an X display, asked of the display itself."""

from __future__ import annotations

import ctypes
from typing import Any


def window_titles(display: str) -> list[str]:
    """Return the titles of all windows right below the root, in Latin 1."""
    x11 = _library()
    opened = x11.XOpenDisplay(display.encode())
    assert opened, f"{display} does not answer"
    try:
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        answers = (root, parent, children, count)
        x11.XQueryTree(opened, x11.XDefaultRootWindow(opened), *map(ctypes.byref, answers))
        titles = [_title(x11, opened, children[number]) for number in range(count.value)]
        if children:
            x11.XFree(children)
        return [title for title in titles if title]
    finally:
        x11.XCloseDisplay(opened)


def _title(x11: Any, opened: int, window: int) -> str:
    name = ctypes.c_char_p()
    if not x11.XFetchName(opened, window, ctypes.byref(name)) or not name.value:
        return ""
    return name.value.decode("latin-1")


def _library() -> Any:
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
    x11.XQueryTree.argtypes = [ctypes.c_void_p, ctypes.c_ulong, *[ctypes.c_void_p] * 4]
    x11.XFetchName.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p]
    x11.XFree.argtypes = [ctypes.c_void_p]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    return x11
