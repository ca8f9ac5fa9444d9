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
from functools import partial
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
from holdfast.desktop.moving.beside_dialog import BesideDialog
from holdfast.desktop.moving.moving_in_wizard import MovingInWizard
from holdfast.desktop.moving.moving_out_dialog import MovingOutDialog
from holdfast.desktop.restore.restore_wizard import RestoreWizard
from holdfast.desktop.settings.advanced_page import AdvancedPage
from holdfast.desktop.settings.profile_page import ProfilePage
from holdfast.desktop.settings.settings_dialog import SettingsDialog
from holdfast.desktop.settings.token_dialog import TokenDialog
from holdfast.desktop.stage import Stage, open_backstage
from holdfast.desktop.window.audit_window import AuditWindow
from holdfast.desktop.window.main_window import MainWindow
from holdfast.services.lists import Lists, ListWish
from holdfast.services.recognisers import Surroundings
from holdfast.system.paths import AppPaths
from tests.screens.sample_home import build_earlier_program, build_sample_home

ROOT = Path(__file__).resolve().parents[2]
SETTLED_S = 1.2
"""So long nothing may be on its way before a picture is taken."""


class Photographer:
    """Takes pictures of widgets in one theme."""

    def __init__(self, app: QApplication, folder: Path, theme: str) -> None:
        self._app = app
        self._folder = folder
        self.theme = theme

    def settle(self, seconds: float = SETTLED_S) -> None:
        """Let everything that was asked for arrive."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._app.processEvents()
            time.sleep(0.005)

    def settle_until(self, condition: Callable[[], object]) -> None:
        """Let work come to its end."""
        while not condition():
            self.settle(0.1)

    def take(self, widget: QWidget, name: str) -> None:
        """Write a picture of a window."""
        self.settle()
        path = self._folder / f"{name}-{self.theme}.png"
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
                wizard.close()
            photograph_moving(app, camera, Path(place) / f"moving-{theme}")


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
    advanced = dialog.pages[-1]
    assert isinstance(advanced, AdvancedPage)
    advanced.ensureWidgetVisible(advanced.api.make)
    camera.take(dialog, "settings-api")
    advanced.api.make.click()
    [token] = dialog.findChildren(TokenDialog)
    token.name.setText("importer")
    camera.take(token, "token-made")
    token.close()
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


def photograph_moving(app: QApplication, camera: Photographer, place: Path) -> None:
    """Take every picture of coming from the earlier scheduler, and of the way back."""
    place.mkdir()
    program = build_earlier_program(place / "clinic")
    with opened(app, place / "home", camera.theme) as stage:
        wizard = MovingInWizard(stage, here=Surroundings(place, {}, "linux"))
        wizard.show()
        wizard.preselect(program.database)
        camera.settle(2)
        camera.take(wizard, "moving-from")
        wizard.next.click()
        camera.settle(2)
        wizard.vault.places.bring(place / "Backup disk")
        camera.take(wizard, "moving-vault")
        wizard.next.click()
        camera.settle_until(lambda: wizard.preview.moved is not None)
        camera.take(wizard, "moving-preview")
        wizard.preview.tables.tabs.setCurrentIndex(2)
        wizard.preview.local.setChecked(True)
        camera.take(wizard, "moving-left")
        wizard.next.click()
        camera.settle_until(lambda: wizard.taking.is_ready)
        camera.take(wizard, "moving-done")
        wizard.next.click()
        profile = stage.backstage.desk.book.all()[0]
        settings = SettingsDialog(stage, profile.profile_id)
        settings.open()
        camera.settle()
        page = settings.pages[1]
        assert isinstance(page, ProfilePage)
        ties = page.ties
        page.ensureWidgetVisible(ties.go_back)
        camera.take(settings, "moving-ties")
        for press, kind, name in (
            (ties.compare, BesideDialog, "moving-beside"),
            (ties.go_back, MovingOutDialog, "moving-back"),
        ):
            press.click()
            [dialog] = settings.findChildren(kind)
            if isinstance(dialog, MovingOutDialog):
                dialog.folder.show_path(place / "again")
                camera.take(dialog, "moving-back-asked")
            dialog.begin.click()
            if isinstance(dialog, MovingOutDialog) and dialog.confirmation is not None:
                dialog.confirmation.buttons()[0].click()
            camera.settle_until(partial(getattr, dialog, "is_over"))
            camera.take(dialog, name)
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
