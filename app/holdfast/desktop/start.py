"""What stands around the application: first or second start, log, reports, Qt itself."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from holdfast import __version__
from holdfast.core.errors import HoldfastError
from holdfast.desktop.answering import answer_first
from holdfast.desktop.application import Application
from holdfast.desktop.crash_report import CrashReports
from holdfast.desktop.languages import speak
from holdfast.desktop.look.first_look import read_first_look
from holdfast.desktop.look.theme import Theme, ThemeChoice
from holdfast.desktop.notices.notifier import APP_NAME, DESKTOP_ID
from holdfast.desktop.single_instance import DesktopInstance
from holdfast.system.clock_choice import chosen_clock
from holdfast.system.desktop_call import SHOW, call_desktop
from holdfast.system.log_file import logging_to
from holdfast.system.paths import default_paths

if TYPE_CHECKING:
    from holdfast.services.api_opening import OpensApi

LOG_NAME = "desktop.log"
_GTK_DESKTOPS = {"GNOME", "UNITY", "X-CINNAMON", "MATE", "XFCE", "LXDE", "PANTHEON", "BUDGIE"}
"""Where Qt would load its GTK theme."""


def run_desktop(*, shows_window: bool, opens_api: OpensApi | None = None) -> int:
    """Run the desktop of the home that the environment names; return the exit status.

    When it runs already its window is raised (with `shows_window`) and that is all. What
    opens the API is handed over by whoever may know it.

    Raises:
        HoldfastError: the home, or the clock the environment names, cannot be used. The
            person has read so in a dialog: who clicks on an icon sees no terminal.
    """
    try:
        return _run(shows_window=shows_window, opens_api=opens_api)
    except HoldfastError as error:
        _tell_why_not(error)
        raise


def _run(*, shows_window: bool, opens_api: OpensApi | None) -> int:
    paths = default_paths().make()
    clock = chosen_clock()
    if shows_window and call_desktop(paths.home, SHOW) is not None:
        return 0
    with logging_to(paths.home / LOG_NAME):
        answer_first()
        app = _qt()
        speak(app, read_first_look(paths.home).language)
        instance = DesktopInstance(paths.home)
        if not instance.become(clock.now()):
            # It is starting this very moment, or does not answer: its own icon will show.
            return 0
        reports = CrashReports(paths.home, clock, app)
        reports.written.connect(_tell_of_fault)
        crashed = reports.begin()
        application = Application(
            app, paths, instance, shows_window=shows_window, opens_api=opens_api
        )
        application.ended.connect(app.quit)
        application.begin()
        if crashed is not None:
            _tell_of_crash(crashed)
        status = app.exec()
        application.close()
        reports.end()
        return status


def _qt() -> QApplication:
    desktops = set(os.environ.get("XDG_CURRENT_DESKTOP", "").upper().split(":"))
    if desktops & _GTK_DESKTOPS:
        # Light or dark comes from the desktop's portal, without all of GTK: 60 MB and 200 ms.
        os.environ.setdefault("QT_QPA_PLATFORMTHEME", "xdgdesktopportal")
    QCoreApplication.setApplicationName("holdfast")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setApplicationDisplayName(APP_NAME)
    QGuiApplication.setDesktopFileName(DESKTOP_ID)
    QGuiApplication.setQuitOnLastWindowClosed(False)
    return QApplication([APP_NAME])


def _tell_why_not(error: HoldfastError) -> None:
    """Show why the desktop cannot begin, and wait until it has been read."""
    from holdfast.desktop.sentence_dialog import SentenceDialog

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = _qt()
    home = default_paths().home
    look = read_first_look(home)
    speak(app, look.language)
    theme = Theme(app, home / "look", ThemeChoice(look.theme))
    text = " ".join(part for part in (error.message, error.hint) if part)
    SentenceDialog(error.title, text, error.details).exec()
    del theme


_told = False


def _tell_of_fault(report: Path) -> None:
    """Tell the person of the first report; a fault that repeats would fill the screen."""
    global _told  # noqa: PLW0603 - once in a process
    if _told:
        return
    _told = True
    _show(
        QCoreApplication.translate(
            "CrashReports", "Holdfast met something it was not prepared for"
        ),
        QCoreApplication.translate(
            "CrashReports", "What you just did may not have worked. Finished backups are safe."
        ),
        report,
    )


def _tell_of_crash(report: Path) -> None:
    _show(
        QCoreApplication.translate("CrashReports", "Holdfast ended unexpectedly the last time"),
        QCoreApplication.translate(
            "CrashReports", "Finished backups are safe, and what was not finished is made now."
        ),
        report,
    )


def _show(title: str, text: str, report: Path) -> None:
    from holdfast.desktop.sentence_dialog import SentenceDialog

    where = QCoreApplication.translate(
        "CrashReports", "Please report it with this file: {0}"
    ).format(report)
    details = report.read_text(encoding="utf-8", errors="replace")
    SentenceDialog(title, f"{text} {where}", details).open()
