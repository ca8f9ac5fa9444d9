"""Take a picture of every screen in both themes.

    python3 tests screens [FOLDER]      into .screens by default, which git ignores

Needs no display. Every window is made with real services on a sample home.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from holdfast.core.bus import Bus
from holdfast.core.errors import HoldfastError
from holdfast.desktop.add_database.add_database_wizard import AddDatabaseWizard
from holdfast.desktop.background import Background
from holdfast.desktop.browse.browse_window import BrowseWindow
from holdfast.desktop.compare.compare_window import CompareWindow
from holdfast.desktop.event_bridge import EventBridge
from holdfast.desktop.help.about_dialog import AboutDialog
from holdfast.desktop.help.help_window import HelpWindow
from holdfast.desktop.languages import speak
from holdfast.desktop.look.theme import Theme, ThemeChoice
from holdfast.desktop.restore.restore_wizard import RestoreWizard
from holdfast.desktop.settings.settings_dialog import SettingsDialog
from holdfast.desktop.stage import Stage, open_backstage
from holdfast.desktop.window.audit_window import AuditWindow
from holdfast.desktop.window.main_window import MainWindow
from holdfast.services.lists import Lists, ListWish
from holdfast.system.paths import AppPaths
from tests.screens.sample_home import build_sample_home

ROOT = Path(__file__).resolve().parents[2]
SETTLED_S = 1.2
"""So long nothing may be on its way before a picture is taken."""


class Photographer:
    """Takes pictures of widgets in one theme."""

    def __init__(self, app: QApplication, folder: Path, theme: str) -> None:
        self._app = app
        self._folder = folder
        self._theme = theme

    def settle(self, seconds: float = SETTLED_S) -> None:
        """Let everything that was asked for arrive."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._app.processEvents()
            time.sleep(0.005)

    def take(self, widget: QWidget, name: str) -> None:
        """Write a picture of a window."""
        self.settle()
        path = self._folder / f"{name}-{self._theme}.png"
        widget.grab().save(str(path))
        sys.stdout.write(f"{path}\n")


def main(folder: Path) -> None:
    """Build the sample home and take every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["holdfast"])
    speak(app, "en")
    with tempfile.TemporaryDirectory(prefix="holdfast-screens-") as place:
        person = Path(place) / "ada"
        person.mkdir()
        os.environ["HOME"] = str(person)
        os.environ["XDG_CONFIG_HOME"] = str(person / ".config")
        home = build_sample_home(person)
        empty = Path(place) / "empty"
        for theme in ("light", "dark"):
            camera = Photographer(app, folder, theme)
            with opened(app, home, theme) as stage:
                photograph(stage, camera)
            with opened(app, empty, theme) as stage:
                photograph_help(stage, camera)
                window = MainWindow(stage)
                window.show_profile("")
                camera.take(window, "first-run")
                wizard = AddDatabaseWizard(stage, window)
                wizard.open()
                camera.settle(3)
                camera.take(wizard, "add-what")


@contextmanager
def opened(app: QApplication, home: Path, theme: str) -> Iterator[Stage]:
    """Give a stage with real services on a home."""
    home.mkdir(exist_ok=True)
    backstage = open_backstage(AppPaths(home), Bus())
    background = Background(_tell)
    bridge = EventBridge(backstage.bus)
    look = Theme(app, home / "look", ThemeChoice(theme))
    yield Stage(look, background, bridge, backstage)
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    app.processEvents()
    bridge.close()
    background.close()
    backstage.dispatcher.close(cancel=True)
    backstage.scheduler.stop()


def photograph(stage: Stage, camera: Photographer) -> None:
    """Take every picture of the windows on a home that is in use."""
    desk = stage.backstage.desk
    profile = next(p for p in desk.book.all() if p.name == "Zotero")
    wish = ListWish(offset=0, rows=40, order="created_at")
    backups = Lists(desk).backups(profile.profile_id, wish)[1]
    window = MainWindow(stage)
    window.show_profile(profile.profile_id)
    for number, name in enumerate(("overview", "backups", "activity")):
        window.pane.tabs.setCurrentIndex(number)
        camera.settle()
        if name == "activity":
            window.pane.activity.table.selectRow(0)
        camera.take(window, name)
    dialog = SettingsDialog(stage, profile.profile_id, window)
    dialog.open()
    camera.settle()
    for row, name in enumerate(("general", "anki", "family", "profile", "vaults", "advanced")):
        if name in {"general", "profile", "vaults", "advanced"}:
            dialog.list.setCurrentRow(row)
            camera.take(dialog, f"settings-{name}")
    dialog.close()
    audit = AuditWindow(stage, window)
    audit.open()
    camera.take(audit, "audit")
    audit.close()
    browse = BrowseWindow(stage, profile.profile_id, backups[9].backup_id, None)
    browse.show()
    camera.take(browse, "browse")
    browse.close()
    compare = CompareWindow(stage, profile.profile_id, backups[9].backup_id, "", None)
    compare.show()
    camera.settle(2)
    camera.take(compare, "compare")
    compare.close()
    _walk(
        camera,
        RestoreWizard(stage, profile.profile_id, backups[9].backup_id, window),
        ("restore-which", "restore-what", "restore-where"),
    )


def photograph_help(stage: Stage, camera: Photographer) -> None:
    """Take the pictures of Help and About."""
    window = HelpWindow(stage.theme, "en")
    window.show()
    for page in ("index", "getting-started", "troubleshooting", "vaults"):
        window.go(page)
        camera.take(window, f"help-{page}")
    window.search.setText("damaged")
    window.go("troubleshooting", "the-database-is-damaged")
    camera.take(window, "help-search")
    window.close()
    dialog = AboutDialog(stage.theme, stage.backstage.desk.paths.home)
    dialog.open()
    for number, name in enumerate(("installation", "licences")):
        dialog.tabs.setCurrentIndex(number)
        camera.take(dialog, f"about-{name}")
    dialog.close()


def _walk(camera: Photographer, wizard: QWidget, names: tuple[str, ...]) -> None:
    """Go through a wizard with its own button."""
    begin: Callable[[], None] = wizard.open  # type: ignore[attr-defined]
    begin()
    for name in names:
        camera.settle(1.5)
        camera.take(wizard, name)
        for each in wizard.findChildren(QPushButton):
            if each.isVisible() and each.isEnabled() and each.text().replace("&", "") == "Next":
                each.click()
                break
    wizard.close()


def _tell(error: HoldfastError) -> None:
    sys.stderr.write(f"{error.message} {error.details}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".screens")
