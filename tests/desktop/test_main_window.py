"""The main window: what it shows of real profiles, and what its buttons do to them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from holdfast.core.freshness import Freshness
from holdfast.core.model import Profile
from holdfast.desktop.stage import Stage
from holdfast.desktop.window.main_window import MainWindow
from holdfast.desktop.window.profile_pane import ACTIVITY, BACKUPS
from holdfast.desktop.work import Work
from holdfast.services.making.backups import BackupService
from holdfast.services.orders import BackupOrder
from holdfast.services.protecting.profiles import ProfileService
from tests.desktop.conftest import WaitUntil
from tests.support.databases import build_database
from tests.support.protected import change_rows


@pytest.fixture
def profile(stage: Stage, tmp_path: Path) -> Profile:
    source = build_database(tmp_path / "books.db")
    return ProfileService(stage.backstage.desk).protect(source, tmp_path / "vault", "Books")


@pytest.fixture
def window(stage: Stage) -> MainWindow:
    return MainWindow(stage)


def press(button: QPushButton) -> None:
    """Press a button as a person would."""
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_empty_window_offers_the_two_beginnings(
    window: MainWindow, wait_until: WaitUntil
) -> None:
    window.show_profile("")
    wait_until(lambda: window.stack.currentWidget() is window.empty)
    assert not window.sidebar.isVisible()
    assert window.empty.protect.isVisible()
    assert window.empty.open_vault.isVisible()


def test_a_press_backs_up_and_the_verdict_follows(
    window: MainWindow, stage: Stage, profile: Profile, wait_until: WaitUntil
) -> None:
    window.show_profile(profile.profile_id)
    header = window.pane.header
    wait_until(lambda: header.title.text() == "Books")
    assert "nothing is backed up yet" in header.sentence.text().lower()
    press(header.back_up)
    assert not header.back_up.isEnabled()
    wait_until(lambda: header.sentence.text().startswith("Safe."))
    wait_until(header.back_up.isEnabled)
    assert not header.progress.isVisible()
    assert stage.backstage.freshness.verdict(profile).state is Freshness.SAFE
    assert window.sidebar.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == (
        header.sentence.text()
    )


def test_what_fails_is_said_above_everything(
    window: MainWindow, profile: Profile, tmp_path: Path, wait_until: WaitUntil
) -> None:
    (tmp_path / "vault").rename(tmp_path / "unplugged")
    window.show_profile(profile.profile_id)
    wait_until(lambda: window.pane.header.title.text() == "Books")
    press(window.pane.header.back_up)
    wait_until(window.banner.isVisible)
    assert str(tmp_path / "vault") in window.banner.text
    press(window.banner.action)
    assert not window.banner.isVisible()


def test_what_failed_is_said_no_more_once_it_is_tried_again_from_the_icon(
    window: MainWindow, stage: Stage, profile: Profile, tmp_path: Path, wait_until: WaitUntil
) -> None:
    away = (tmp_path / "vault").rename(tmp_path / "unplugged")
    window.show_profile(profile.profile_id)
    wait_until(lambda: window.pane.header.title.text() == "Books")
    press(window.pane.header.back_up)
    wait_until(window.banner.isVisible)
    away.rename(tmp_path / "vault")
    Work(stage, BackupOrder(profile.profile_id), window).start()
    wait_until(lambda: window.pane.header.sentence.text().startswith("Safe."))
    assert not window.banner.isVisible()


@pytest.fixture
def with_backups(stage: Stage, profile: Profile, tmp_path: Path) -> Profile:
    """The profile with three backups: a, b and c."""
    service = BackupService(stage.backstage.desk, profile)
    for number, name in enumerate("abc"):
        change_rows(tmp_path / "books.db", 50, seed=number)
        service.create_backup(name)
    return profile


def test_the_backups_stand_in_a_table_newest_first(
    window: MainWindow, with_backups: Profile, wait_until: WaitUntil
) -> None:
    window.show_profile(with_backups.profile_id)
    wait_until(lambda: window.pane.profile_id)
    window.pane.tabs.setCurrentIndex(BACKUPS)
    page = window.pane.backups
    wait_until(lambda: page.model.rowCount() == 3)
    names = [page.model.row_at(row) for row in range(3)]
    assert [info.name if info else "" for info in names] == ["c", "b", "a"]
    page.search.setText("b")
    wait_until(lambda: page.model.rowCount() == 1)
    page.search.clear()
    wait_until(lambda: page.model.rowCount() == 3)
    page.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    wait_until(lambda: (row := page.model.row_at(0)) is not None and row.name == "a")


def test_a_backup_is_pinned_and_another_deleted_after_a_question(
    window: MainWindow, stage: Stage, with_backups: Profile, wait_until: WaitUntil
) -> None:
    service = BackupService(stage.backstage.desk, with_backups)
    window.show_profile(with_backups.profile_id)
    wait_until(lambda: window.pane.profile_id)
    window.pane.tabs.setCurrentIndex(BACKUPS)
    page = window.pane.backups
    wait_until(lambda: page.model.rowCount() == 3 and page.current() is not None)
    actions = {action.text(): action for action in page.actions()}
    actions["&Pin"].trigger()
    wait_until(lambda: (info := page.current()) is not None and info.protected)
    assert service.get_backup("c").protected
    assert not actions["&Delete…"].isEnabled()
    page.table.selectRow(2)
    wait_until(actions["&Delete…"].isEnabled)
    actions["&Delete…"].trigger()
    question = window.findChild(QMessageBox)
    assert question is not None
    wait_until(question.isVisible)
    delete = next(b for b in question.buttons() if b.text() == "&Delete")
    QTest.mouseClick(delete, Qt.MouseButton.LeftButton)
    wait_until(lambda: page.model.rowCount() == 2)
    assert {info.name for info in service.list_backups().backups} == {"b", "c"}


def test_every_run_stands_in_the_activity_with_its_details(
    window: MainWindow, with_backups: Profile, wait_until: WaitUntil
) -> None:
    window.show_profile(with_backups.profile_id)
    wait_until(lambda: window.pane.profile_id)
    window.pane.tabs.setCurrentIndex(ACTIVITY)
    page = window.pane.activity
    wait_until(lambda: page.model.rowCount() == 3)
    page.table.selectRow(0)
    wait_until(page.drawer.isVisible)
    page.drawer.copy.click()
    words = QGuiApplication.clipboard().text()
    assert words.startswith("Backup: Done")
    assert "Backup: c" in words
    page.filter.setCurrentIndex(2)
    wait_until(lambda: page.model.rowCount() == 0)


def test_a_database_without_backups_cannot_be_restored_yet(
    window: MainWindow, profile: Profile, wait_until: WaitUntil
) -> None:
    window.show_profile(profile.profile_id)
    wait_until(lambda: window.pane.header.title.text() == "Books")
    assert not window.pane.header.restore.isEnabled()


def test_choosing_another_profile_shows_it(
    window: MainWindow, stage: Stage, with_backups: Profile, tmp_path: Path, wait_until: WaitUntil
) -> None:
    other = build_database(tmp_path / "films.db")
    films = ProfileService(stage.backstage.desk).protect(other, tmp_path / "vault", "Films")
    window.show_profile(with_backups.profile_id)
    wait_until(lambda: window.pane.header.title.text() == "Books")
    QTest.keyClick(window.sidebar.list, Qt.Key.Key_Down)
    wait_until(lambda: window.pane.header.title.text() == "Films")
    assert window.sidebar.profile_id == films.profile_id
