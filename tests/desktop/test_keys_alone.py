"""What a person does most, from the main window on, with no other means than keys.

Protecting and restoring, once their wizards are open, are done with keys in their own tests.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from holdfast.core.model import Profile
from holdfast.desktop.add_database.add_database_wizard import AddDatabaseWizard
from holdfast.desktop.browse.browse_window import BrowseWindow
from holdfast.desktop.look.colours import DARK, LIGHT, contrast
from holdfast.desktop.restore.restore_wizard import RestoreWizard
from holdfast.desktop.settings.settings_dialog import SettingsDialog
from holdfast.desktop.stage import Stage
from holdfast.desktop.window.main_window import MainWindow
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from tests.desktop.conftest import WaitUntil
from tests.support.databases import build_database

MOST_STEPS = 40


class Keys:
    """A person at a keyboard."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def go_to(self, wanted: QWidget) -> int:
        """Press Tab until the wanted control has the focus; return how often that was."""
        for steps in range(MOST_STEPS):
            if QApplication.focusWidget() is wanted:
                return steps
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"Tab does not lead to {wanted.property('text')}: {wanted.isEnabled()}")

    def alt(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key, Qt.KeyboardModifier.AltModifier)


@pytest.fixture
def profile(stage: Stage, tmp_path: Path) -> Profile:
    source = build_database(tmp_path / "books.db")
    made = ProfileService(stage.backstage.desk).protect(source, tmp_path / "vault", "Books")
    BackupService(stage.backstage.desk, made).create_backup("a")
    return made


@pytest.fixture
def keys(stage: Stage, profile: Profile, wait_until: WaitUntil) -> Keys:
    window = MainWindow(stage)
    window.show_profile(profile.profile_id)
    window.activateWindow()
    wait_until(lambda: window.pane.profile_id)
    wait_until(lambda: window.pane.header.title.text() == "Books")
    window.sidebar.list.setFocus()
    return Keys(window)


def opened(window: MainWindow, kind: type[QDialog]) -> QDialog | None:
    return next((each for each in window.findChildren(kind) if each.isVisible()), None)


def test_a_backup_is_made(
    keys: Keys, stage: Stage, profile: Profile, wait_until: WaitUntil
) -> None:
    header = keys.window.pane.header
    keys.go_to(header.back_up)
    keys.press(Qt.Key.Key_Space)
    wait_until(lambda: len(BackupService(stage.backstage.desk, profile).list_backups().backups) > 1)
    wait_until(header.back_up.isEnabled)


def test_a_backup_is_looked_into(keys: Keys, wait_until: WaitUntil) -> None:
    pane = keys.window.pane
    keys.go_to(pane.tabs)
    keys.press(Qt.Key.Key_Right)
    assert pane.pages.currentWidget() is pane.backups
    wait_until(lambda: pane.backups.current() is not None)
    keys.go_to(pane.backups.table)
    QTest.keyClick(pane.backups.table, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    wait_until(browsers)
    (browser,) = browsers()
    wait_until(browser.tables.topLevelItemCount)
    browser.activateWindow()
    QTest.keyClick(browser.tables, Qt.Key.Key_Down)
    wait_until(lambda: browser.pane.view.model().rowCount())
    QTest.keyClick(browser, Qt.Key.Key_Escape)
    wait_until(lambda: not browser.isVisible())


def browsers() -> list[BrowseWindow]:
    every = QApplication.topLevelWidgets()
    return [each for each in every if isinstance(each, BrowseWindow) and each.isVisible()]


def test_protecting_restoring_and_the_settings_begin(keys: Keys, wait_until: WaitUntil) -> None:
    window = keys.window
    for wanted, kind in (
        (window.sidebar.add, AddDatabaseWizard),
        (window.sidebar.settings, SettingsDialog),
        (window.pane.header.restore, RestoreWizard),
    ):
        keys.go_to(wanted)
        keys.press(Qt.Key.Key_Space)
        wait_until(lambda k=kind: opened(window, k))  # type: ignore[misc]
        dialog = opened(window, kind)
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        wait_until(lambda k=kind: opened(window, k) is None)  # type: ignore[misc]
        window.activateWindow()
        wait_until(lambda: QApplication.focusWidget() is not None)


def test_the_frame_of_the_focus_can_be_told_from_what_it_stands_on() -> None:
    for colours in (LIGHT, DARK):
        for ground in (colours.window, colours.card, colours.side):
            assert contrast(colours.accent, ground) >= 3
        assert contrast(colours.text, colours.accent) >= 3, "around the button that is accent"
