"""Every control that can be reached by keyboard has a name that is read aloud."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from holdfast.core.model import Profile
from holdfast.desktop.help.about_dialog import AboutDialog
from holdfast.desktop.help.help_window import HelpWindow
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.settings.settings_dialog import SettingsDialog
from holdfast.desktop.stage import Stage
from holdfast.desktop.window.main_window import MainWindow
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from tests.desktop.conftest import WaitUntil
from tests.support.databases import build_database

_OF_QT = ("qt_spinbox_lineedit", "qt_scrollarea_", "qt_calendar")


def nameless(window: QWidget) -> list[str]:
    """Return the controls of a window that a screen reader has no word for."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or not widget.isVisibleTo(window):
            continue
        if widget.objectName().startswith(_OF_QT) or widget.parent() is None:
            continue
        inside = widget.parentWidget()
        if inside is not None and inside.focusProxy() is widget:
            continue
        if type(widget).__name__ in {"QLineEdit", "QComboBoxListView"} and type(
            inside
        ).__name__ in {"QComboBox", "QComboBoxPrivateContainer", "QSpinBox", "QTimeEdit"}:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} {widget.objectName()}".strip())
    return found


@pytest.fixture
def profile(stage: Stage, tmp_path: Path) -> Profile:
    source = build_database(tmp_path / "books.db")
    made = ProfileService(stage.backstage.desk).protect(source, tmp_path / "vault", "Books")
    BackupService(stage.backstage.desk, made).create_backup()
    return made


def test_a_control_without_a_name_is_found(app: QApplication) -> None:
    window = QWidget()
    bare = QWidget(window)
    bare.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert nameless(window) == ["QWidget"]
    bare.setAccessibleName("A word")
    assert nameless(window) == []


def test_the_main_window_can_be_read_aloud(
    stage: Stage, profile: Profile, wait_until: WaitUntil
) -> None:
    window = MainWindow(stage)
    window.show_profile(profile.profile_id)
    wait_until(lambda: window.pane.profile_id)
    for page in range(3):
        window.pane.tabs.setCurrentIndex(page)
        assert nameless(window) == []


def test_help_and_about_can_be_read_aloud(theme: Theme, tmp_path: Path) -> None:
    window = HelpWindow(theme, "de")
    window.show()
    assert nameless(window) == []
    window.search.setText("damaged")
    assert nameless(window) == []
    dialog = AboutDialog(theme, tmp_path)
    dialog.open()
    for page in range(2):
        dialog.tabs.setCurrentIndex(page)
        assert nameless(dialog) == []


def test_the_settings_can_be_read_aloud(
    stage: Stage, profile: Profile, wait_until: WaitUntil
) -> None:
    dialog = SettingsDialog(stage)
    dialog.open()
    wait_until(lambda: len(dialog.pages) == 4)
    for row in range(4):
        dialog.list.setCurrentRow(row)
        assert nameless(dialog) == []
