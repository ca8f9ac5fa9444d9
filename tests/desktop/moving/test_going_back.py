"""Beside the earlier program, and back to it: from the settings of a profile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from holdfast.core.earlier_forms import Times
from holdfast.core.model import Profile
from holdfast.core.settings import BackupSettingsUpdate
from holdfast.desktop.moving.beside_dialog import BesideDialog
from holdfast.desktop.moving.moving_out_dialog import MovingOutDialog
from holdfast.desktop.settings.profile_page import ProfilePage
from holdfast.desktop.settings.settings_dialog import SettingsDialog
from holdfast.desktop.stage import Stage
from holdfast.services.moving.migration import MigrationService
from holdfast.services.protecting.profiles import ProfileService
from tests.desktop.add_database.conftest import press
from tests.desktop.conftest import WaitUntil
from tests.desktop.moving.conftest import words
from tests.desktop.test_names_aloud import nameless
from tests.support.databases import build_database
from tests.support.earlier_program import BEGAN, EarlierProgram, contents, stamps

OpenPage = Callable[[str], tuple[SettingsDialog, ProfilePage]]


@pytest.fixture
def profile(stage: Stage, program: EarlierProgram, tmp_path: Path) -> Profile:
    """Of user 1, taken over."""
    vault = tmp_path / "vault"
    service = MigrationService(stage.backstage.desk)
    service.bring_in(program.database, program.backups, vault, Times.UTC)
    return stage.backstage.desk.book.find("justice-user1")


@pytest.fixture
def open_page(stage: Stage, wait_until: WaitUntil) -> OpenPage:
    """Open the settings at the page of a profile."""

    def opened(profile_id: str) -> tuple[SettingsDialog, ProfilePage]:
        dialog = SettingsDialog(stage, profile_id)
        dialog.open()
        wait_until(lambda: dialog.pages)
        page = dialog.stack.currentWidget()
        assert isinstance(page, ProfilePage)
        return dialog, page

    return opened


def answer(dialog: MovingOutDialog, wanted: str) -> None:
    assert dialog.confirmation is not None
    buttons: list[QAbstractButton] = dialog.confirmation.buttons()
    press(next(each for each in buttons if each.text().replace("&", "") == wanted))


def test_both_hold_the_same_until_one_goes_on(
    profile: Profile, open_page: OpenPage, program: EarlierProgram, wait_until: WaitUntil
) -> None:
    dialog, page = open_page(profile.profile_id)
    wait_until(page.ties.isVisible)
    press(page.ties.compare)
    [beside] = dialog.findChildren(BesideDialog)
    assert beside.folder.path == program.backups
    before = stamps(program.backups)
    press(beside.begin)
    wait_until(lambda: beside.is_over)
    assert beside.banner.text.startswith("Everything the earlier program holds is held here too")
    assert "4 backup(s) are the same" in beside.banner.text
    assert "the same, byte for byte" in beside.notes.text()
    assert "no backup" in words(beside.table)["letter.txt"]
    assert stamps(program.backups) == before
    program.work(9)
    new = program.auto(1, BEGAN + timedelta(days=9))
    program.execute("UPDATE backup_settings SET keep_count = 9 WHERE user_id = 1")
    press(beside.begin)
    wait_until(lambda: new.name in words(beside.table))
    assert "1 backup(s) there are not held here" in beside.banner.text
    assert beside.table.rows[0][0] == new.name  # what differs comes first
    assert "keep_count is 9 there and 7 here." in beside.notes.text()
    assert nameless(beside) == []


def test_going_back_asks_first_and_lists_every_file(
    profile: Profile,
    open_page: OpenPage,
    stage: Stage,
    program: EarlierProgram,
    tmp_path: Path,
    wait_until: WaitUntil,
) -> None:
    stage.backstage.settings.update(profile.profile_id, BackupSettingsUpdate(keep_count=12))
    dialog, page = open_page(profile.profile_id)
    wait_until(page.ties.isVisible)
    press(page.ties.go_back)
    [back] = dialog.findChildren(MovingOutDialog)
    assert (back.database.path, back.folder.path) == (program.database, program.backups)
    target = tmp_path / "again"
    back.folder.show_path(target)
    rows = program.rows()
    press(back.begin)
    answer(back, "Do not write")
    assert not back.work.is_working
    assert not target.exists()
    assert program.rows() == rows
    press(back.begin)
    answer(back, "Write")
    wait_until(lambda: back.is_over)
    assert "Changed for user 1: keep_count" in back.banner.text
    assert "4 backup(s) written" in back.banner.text
    assert set(words(back.table)) == set(contents(target))
    earlier = contents(program.backups)
    assert {name: earlier[name] for name in contents(target)} == contents(target)
    assert program.rows()[0]["keep_count"] == 12
    assert nameless(back) == []


def test_a_file_in_the_way_stays_and_is_told(
    profile: Profile,
    open_page: OpenPage,
    program: EarlierProgram,
    tmp_path: Path,
    wait_until: WaitUntil,
) -> None:
    target = tmp_path / "again"
    target.mkdir()
    name = sorted(contents(program.backups))[0]
    (target / name).write_text("somebody else's")
    dialog, page = open_page(profile.profile_id)
    wait_until(page.ties.isVisible)
    press(page.ties.go_back)
    [back] = dialog.findChildren(MovingOutDialog)
    back.folder.show_path(target)
    press(back.begin)
    answer(back, "Write")
    wait_until(lambda: back.is_over)
    assert back.table.rows[0][0] == name
    assert "not written | Another file of this name lies there" in words(back.table)[name]
    assert (target / name).read_text() == "somebody else's"


def test_what_goes_wrong_is_said_and_can_be_mended(
    profile: Profile,
    open_page: OpenPage,
    tmp_path: Path,
    wait_until: WaitUntil,
) -> None:
    dialog, page = open_page(profile.profile_id)
    wait_until(page.ties.isVisible)
    press(page.ties.compare)
    [beside] = dialog.findChildren(BesideDialog)
    folder = beside.folder.path
    beside.folder.show_path(tmp_path / "nowhere")
    press(beside.begin)
    wait_until(beside.trouble.isVisible)
    assert "cannot be read" in beside.trouble.message.text()
    beside.folder.show_path(folder)
    press(beside.begin)
    wait_until(lambda: beside.is_over)
    assert not beside.trouble.isVisible()


def test_a_profile_that_came_from_nowhere_has_nothing_to_go_back_to(
    stage: Stage, open_page: OpenPage, tmp_path: Path, wait_until: WaitUntil
) -> None:
    source = build_database(tmp_path / "books.db")
    made = ProfileService(stage.backstage.desk).protect(source, tmp_path / "vault", "Books")
    _, page = open_page(made.profile_id)
    wait_until(page.inside.isEnabled)  # asked for after the ties, answered after them
    assert not page.ties.isVisible()
