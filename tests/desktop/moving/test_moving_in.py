"""From the earlier scheduler to profiles with all their backups: the wizard as a whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from holdfast.core.earlier_forms import Dialect
from holdfast.desktop.add_database.add_database_wizard import AddDatabaseWizard
from holdfast.desktop.moving.from_page import FromPage
from holdfast.desktop.moving.moving_in_wizard import MovingInWizard
from holdfast.desktop.stage import Stage
from holdfast.desktop.window.main_window import MainWindow
from holdfast.services.making.backups import BackupService
from tests.desktop.add_database.conftest import drop, press
from tests.desktop.conftest import WaitUntil
from tests.desktop.moving.conftest import ZONE, Guided, words
from tests.desktop.test_names_aloud import nameless
from tests.support.databases import build_database
from tests.support.earlier_program import EarlierProgram, contents, stamps


def test_settings_and_backups_come_over_and_everything_else_is_named(
    guided: Guided, stage: Stage, program: EarlierProgram, tmp_path: Path
) -> None:
    before, files = contents(program.backups), stamps(program.backups)
    told: list[str] = []
    guided.wizard.moved.connect(told.append)
    guided.reach_preview(program, tmp_path / "vault")
    preview = guided.wizard.preview
    assert "4 backup(s)" in preview.explanation.text()
    assert ZONE in preview.local.text()
    assert not guided.wizard.next.isEnabled()  # nobody has said what the times meant
    users = words(preview.tables.users)
    assert "justice-user1 | daily, the last 7 kept" in users["1"]
    assert "justice-user2 | weekly, the last 6 kept, off" in users["2"]
    utc, local = users["1"].split(" | ")[2:4]
    assert ("12:00" in utc, "03:00" in local) == (True, True)  # of the same computer's clock
    assert stage.backstage.desk.book.all() == []
    guided.take_over()
    tables = guided.wizard.taking.tables
    taken = words(tables.taken)
    assert len(taken) == 4
    assert "Protected." in taken["pre_restore_backup_2025-06-02T04-00-00-000Z.db"]
    left = words(tables.left)
    assert "empty" in left["auto_backup_user1_2025-07-01T03-00-00-000Z.db"]
    assert "does not end in .db" in left["letter.txt"]
    assert guided.wizard.taking.banner.text.startswith("4 backup(s) taken over")
    press(guided.wizard.next)
    one, two = stage.backstage.desk.book.all()
    guided.wait_until(lambda: told == [one.profile_id])
    settings = stage.backstage.settings.get(one.profile_id)
    assert (settings.backup_time, settings.zone) == ("03:00", ZONE)
    assert not stage.backstage.settings.get(two.profile_id).enabled
    assert len(BackupService(stage.backstage.desk, one).list_backups().backups) == 4
    assert (contents(program.backups), stamps(program.backups)) == (before, files)


def test_it_can_be_gone_through_with_the_keyboard(
    guided: Guided, stage: Stage, program: EarlierProgram, tmp_path: Path, wait_until: WaitUntil
) -> None:
    wizard = guided.wizard
    QTest.keyClicks(wizard.source.database.field, str(program.database))
    wait_until(lambda: wizard.source.is_ready)
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    wait_until(lambda: wizard.step == 1)
    guided.keep_in(tmp_path / "vault")
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    wait_until(lambda: wizard.step == 2 and wizard.preview.question.isVisible())
    QTest.keyClick(wizard.preview.local, Qt.Key.Key_Space)
    wait_until(wizard.next.isEnabled)
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    wait_until(lambda: wizard.step == 3 and wizard.taking.is_ready)
    assert [p.name for p in stage.backstage.desk.book.all()] == ["justice-user1", "justice-user2"]


def test_cancelling_before_the_last_page_leaves_nothing(
    guided: Guided, stage: Stage, program: EarlierProgram, tmp_path: Path
) -> None:
    guided.reach_preview(program, tmp_path / "vault")
    press(guided.wizard.cancel)
    assert not guided.wizard.isVisible()
    assert stage.backstage.desk.book.all() == []
    assert not (tmp_path / "vault").exists()


def test_stopped_half_way_it_can_be_done_again(
    guide: Callable[[], Guided], stage: Stage, program: EarlierProgram, tmp_path: Path
) -> None:
    guided = guide()
    guided.reach_preview(program, tmp_path / "vault")
    guided.wizard.preview.utc.setChecked(True)
    press(guided.wizard.next)
    press(guided.wizard.taking.work.stop)
    guided.wait_until(lambda: guided.wizard.taking.is_ready)
    assert guided.wizard.taking.title.text() == "Stopped"
    press(guided.wizard.back)
    guided.wait_until(lambda: guided.wizard.preview.moved is not None)
    guided.take_over(local=False)
    again = guide()
    again.reach_preview(program, tmp_path / "vault")
    preview = again.wizard.preview
    assert len(preview.tables.known.rows) == 4
    assert not preview.question.isVisible()  # every user is here: nothing depends on it
    assert "0 backup(s)" in preview.explanation.text()
    again.go_on()
    again.wait_until(lambda: again.wizard.taking.is_ready)
    assert "no new backup" in again.wizard.taking.banner.text
    assert len(stage.backstage.desk.book.all()) == 2


def test_closing_while_it_works_stops_first(
    guided: Guided, stage: Stage, program: EarlierProgram, tmp_path: Path
) -> None:
    guided.reach_preview(program, tmp_path / "vault")
    guided.wizard.preview.utc.setChecked(True)
    closed: list[int] = []
    guided.wizard.finished.connect(closed.append)
    press(guided.wizard.next)
    QTest.keyClick(guided.wizard, Qt.Key.Key_Escape)
    guided.wait_until(lambda: closed)
    assert stage.backstage.dispatcher.busy() == 0


def test_database_and_folder_can_be_dropped(
    guided: Guided, program: EarlierProgram, tmp_path: Path
) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    source = guided.wizard.source
    drop(source, other, program.database)
    guided.wait_until(lambda: source.is_ready)
    assert "TypeScript version" in source.answer.text
    assert source.folder.path == other  # what a person said is not replaced by what is likely
    assert "no backup file" in source.about_folder.text
    source.folder.show_path(None)
    assert "only the settings" in source.about_folder.text
    assert source.is_ready
    source.folder.show_path(tmp_path / "nowhere")
    guided.wait_until(lambda: "cannot be read" in source.about_folder.text)
    assert not guided.wizard.next.isEnabled()


def answered(source: FromPage, words: str) -> bool:
    return words in source.answer.text


def test_what_is_not_the_earlier_programs_is_answered_where_it_is_chosen(
    guided: Guided, tmp_path: Path
) -> None:
    source = guided.wizard.source
    empty = EarlierProgram(tmp_path / "empty", Dialect.PYTHON)
    (tmp_path / "letter.db").write_text("a letter, not a database " * 100)
    for path, answer in (
        (build_database(tmp_path / "music.db"), "not one of the earlier backup scheduler"),
        (tmp_path / "letter.db", "another kind of file"),
        (tmp_path / "nowhere.db", "is not there"),
        (empty.database, "nobody's settings"),
    ):
        source.database.show_path(path)
        guided.wait_until(partial(answered, source, answer))
        assert not guided.wizard.next.isEnabled()


def test_a_vault_among_the_earlier_backups_is_refused_before_anything_is_done(
    guided: Guided, stage: Stage, program: EarlierProgram
) -> None:
    guided.reach_preview(program, program.backups / "vault")
    preview = guided.wizard.preview
    assert "lie in one another" in preview.trouble.message.text()
    assert not guided.wizard.next.isEnabled()
    assert stage.backstage.desk.book.all() == []


def test_broken_settings_and_missing_users_are_told_before_and_after(
    guided: Guided, program: EarlierProgram, tmp_path: Path
) -> None:
    program.execute("DELETE FROM users WHERE id = 2")
    program.break_rules("UPDATE backup_settings SET keep_count = 99 WHERE user_id = 1")
    guided.reach_preview(program, tmp_path / "vault")
    for shown in (guided.wizard.preview, None):
        if shown is None:
            guided.take_over()
        tables = shown.tables if shown is not None else guided.wizard.taking.tables
        users = words(tables.users)
        assert "keep_count was “99”; 30 was taken." in users["1"]
        assert "There is no user 2 any more" in users["2"]


def test_it_is_found_where_a_person_looks(
    stage: Stage, program: EarlierProgram, wait_until: WaitUntil
) -> None:
    window = MainWindow(stage)
    window.show_profile("")
    wait_until(lambda: window.stack.currentWidget() is window.empty)
    press(window.empty.earlier)
    wizards = window.findChildren(MovingInWizard)
    assert [wizard.isVisible() for wizard in wizards] == [True]
    wizards[0].reject()
    window.add_database()
    [adding] = window.findChildren(AddDatabaseWizard)
    press(adding.what.earlier)
    assert not adding.isVisible()
    assert any(wizard.isVisible() for wizard in window.findChildren(MovingInWizard))


def test_every_page_can_be_read_aloud(
    guided: Guided, program: EarlierProgram, tmp_path: Path
) -> None:
    assert nameless(guided.wizard) == []
    guided.reach_preview(program, tmp_path / "vault")
    for tab in range(4):
        guided.wizard.preview.tables.tabs.setCurrentIndex(tab)
        assert nameless(guided.wizard) == []
    guided.take_over()
    assert nameless(guided.wizard) == []
    assert guided.wizard.rail.accessibleName().startswith("Step 4 of 4")
