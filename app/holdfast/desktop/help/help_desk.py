"""The help desk: answers every call for help with the Help window or with About.

Lives as long as the application, on the main thread; works before the services are open
and when they cannot be opened. Windows are made when they are wanted.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from holdfast.desktop.help.asking import ABOUT, SCHEME
from holdfast.desktop.look.theme import Theme

if TYPE_CHECKING:
    from holdfast.desktop.help.about_dialog import AboutDialog
    from holdfast.desktop.help.help_window import HelpWindow


class HelpDesk(QObject):
    """See the module."""

    def __init__(
        self, theme: Theme, home: Path, language: str, parent: QObject | None = None
    ) -> None:
        """See the class.

        Args:
            theme: the program's.
            home: Holdfast's own folder, which About shows.
            language: that the program speaks, one of `languages.LANGUAGES`.
            parent: as Qt has it.
        """
        super().__init__(parent)
        self._theme = theme
        self._home = home
        self._language = language
        self.window: HelpWindow | None = None
        self.about: AboutDialog | None = None
        # The stubs ask for bytes, which are refused.
        QDesktopServices.setUrlHandler(SCHEME, self, "answer")  # type: ignore[arg-type]

    def close(self) -> None:
        """Answer no more."""
        QDesktopServices.unsetUrlHandler(SCHEME)
        for each in (self.window, self.about):
            if each is not None and isValid(each):
                each.close()

    @Slot(QUrl)
    def answer(self, url: QUrl) -> None:
        """Open what an address means."""
        if url.path() == ABOUT:
            self._show_about()
        else:
            self._show_page(url.path(), url.fragment())

    def _show_page(self, page: str, anchor: str) -> None:
        if self.window is None or not isValid(self.window):
            from holdfast.desktop.help.help_window import HelpWindow

            self.window = HelpWindow(self._theme, self._language)
        self.window.go(page, anchor)
        _raise(self.window)

    def _show_about(self) -> None:
        if self.about is None or not isValid(self.about):
            from holdfast.desktop.help.about_dialog import AboutDialog

            self.about = AboutDialog(self._theme, self._home, QApplication.activeWindow())
        self.about.open()
        _raise(self.about)


def _raise(window: HelpWindow | AboutDialog) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
