"""How any window asks for help: by an address that the help desk answers.

Windows need not know the desk, nor be handed it: Qt carries the address to whoever has
registered for its scheme. Without a desk, as in a test of one window, nothing happens.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

SCHEME = "holdfast-help"
ABOUT = "about"
"""In place of a page: what this program is. No page is called so."""


def show_help(page: str, anchor: str = "") -> None:
    """Open the manual at a page."""
    QDesktopServices.openUrl(QUrl(address(page, anchor)))


def show_about() -> None:
    """Open About."""
    show_help(ABOUT)


def address(page: str, anchor: str = "") -> str:
    """Return the address of a page."""
    return f"{SCHEME}:{page}#{anchor}" if anchor else f"{SCHEME}:{page}"


def offer_help(window: QWidget, page: str | Callable[[], str]) -> None:
    """Let the key for help (F1) open the page that tells of a window.

    Args:
        window: the window or dialog.
        page: a page, with `#` and an anchor if need be; or what says it at that moment.
    """

    def ask() -> None:
        show_help(*(page if isinstance(page, str) else page()).split("#", 1))

    keys = QKeySequence(QKeySequence.StandardKey.HelpContents)
    QShortcut(keys, window).activated.connect(ask)
