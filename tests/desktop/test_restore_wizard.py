"""The restore wizard: driven with keys to a restored file and back, and every obstacle told."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from holdfast.desktop.restore.choice import Choice
from holdfast.desktop.restore.restore_wizard import RestoreWizard
from holdfast.desktop.stage import Stage
from holdfast.sources import holders
from tests.desktop.test_names_aloud import nameless
from tests.support.library import change, protect_library, rows
from tests.support.protected import Protected, file_hash

WaitUntil = Callable[[Callable[[], object]], None]
BOOKS = "SELECT count(*), sum(title = 'Renamed') FROM book"


@pytest.fixture
def library(stage: Stage, tmp_path: Path) -> Protected:
    return protect_library(stage.backstage.desk, tmp_path)


class Wizard:
    """The wizard as a person sees it."""

    def __init__(
        self, stage: Stage, library: Protected, wait_until: WaitUntil, backup: str = ""
    ) -> None:
        wanted = library.backups.get_backup(backup).backup_id if backup else ""
        self.wait = wait_until
        self.window = RestoreWizard(stage, library.profile.profile_id, wanted)
        self.window.open()
        self.window.activateWindow()
        self.wait(lambda: self.window.which.info)
        self.wait(self.window.what.choice_of_tables.list.topLevelItemCount)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def press_on(self, widget: QWidget, key: Qt.Key = Qt.Key.Key_Space) -> None:
        widget.setFocus()
        QTest.keyClick(widget, key)

    def next(self) -> None:
        self.wait(self.window.next.isEnabled)
        page = self.window.page
        self.press(Qt.Key.Key_Return)
        self.wait(lambda: self.window.page is not page)

    def finish(self) -> None:
        self.wait(lambda: self.window.page is self.window.outcome)

    @property
    def said(self) -> str:
        return self.window.outcome.sentence

    def close(self) -> None:
        self.window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def held_open(path: Path) -> Iterator[None]:
    """Let a program called `zotero` have the database open."""
    script = path.with_name("zotero")
    script.write_text("import sys\nf = open(sys.argv[1], 'rb')\nprint(flush=True)\ninput()\n")
    program = subprocess.Popen(
        [sys.executable, str(script), str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert program.stdout is not None
    program.stdout.readline()
    try:
        yield
    finally:
        program.communicate(b"\n")


def test_keys_alone_lead_to_an_earlier_state_and_back(
    stage: Stage, library: Protected, wait_until: WaitUntil
) -> None:
    assert rows(library.source, BOOKS) == [(1000, 10)]
    wizard = Wizard(stage, library, wait_until)
    window = wizard.window
    assert window.which.info is not None
    assert window.which.info.name == "second"
    wizard.press(Qt.Key.Key_Down)
    assert window.which.info.name == "first"
    details, tables = window.which.details, window.which.details.tables
    assert tables is not None
    wizard.wait(lambda: tables.rows_of("book") == "1214")
    wizard.wait(lambda: "Rows added: 1, removed: 232, changed: 10." in details.difference.text())
    for _ in range(3):
        assert nameless(window) == []
        wizard.next()
    assert nameless(window) == []
    wizard.finish()
    assert nameless(window) == []
    assert wizard.said.startswith("Restored to ")
    assert wizard.said.endswith(". 1214 book, 88 shelf, 2 reader. Checked.")
    assert rows(library.source, BOOKS) == [(1214, 0)]
    wizard.press_on(window.outcome.undo)
    wizard.wait(lambda: window.page is window.work)
    wizard.finish()
    assert wizard.said.startswith("Taken back")
    assert rows(library.source, BOOKS) == [(1000, 10)]
    wizard.close()


def test_now_is_on_top_of_the_timeline_and_cannot_be_restored(
    stage: Stage, library: Protected, wait_until: WaitUntil
) -> None:
    wizard = Wizard(stage, library, wait_until, "second")
    wizard.press(Qt.Key.Key_Up)
    assert wizard.window.which.details.title.text() == "Now"
    assert not wizard.window.next.isEnabled()
    wizard.press(Qt.Key.Key_Return)
    assert wizard.window.page is wizard.window.which
    wizard.press(Qt.Key.Key_Escape)
    assert not wizard.window.isVisible()


def test_where_other_users_cannot_be_seen_a_word_is_asked_for(
    stage: Stage, library: Protected, wait_until: WaitUntil, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError  # as the kernel does when one asks about another user's file

    monkeypatch.setattr(fcntl, "fcntl", refuse)
    monkeypatch.setattr(holders, "_PROC", str(_proc_of_others(library.source.parent)))
    wizard = Wizard(stage, library, wait_until, "first")
    where = wizard.window.where
    wizard.next()
    wizard.next()
    wizard.wait(where.surely_closed.isVisible)
    assert "whether one of them has it open is not known" in where.banner.text
    assert nameless(wizard.window) == []
    assert wizard.window.next.isEnabled()  # SQLite can write through this file: it needs no word
    chosen = Choice(library.profile)
    assert not where.filled(chosen).surely_closed
    wizard.press_on(where.surely_closed)
    assert where.filled(chosen).surely_closed
    wizard.close()


def _proc_of_others(folder: Path) -> Path:
    """Return a list of processes in which there is nobody but us, as behind hidepid=2."""
    proc = folder / "proc"
    proc.mkdir()
    (proc / "locks").touch()
    (proc / "self").symlink_to("/proc/self")
    (proc / str(os.getpid())).symlink_to("/proc/self")
    return proc


def test_who_has_the_database_open_is_named_until_it_is_closed(
    stage: Stage, library: Protected, wait_until: WaitUntil
) -> None:
    wizard = Wizard(stage, library, wait_until, "first")
    where = wizard.window.where
    before = file_hash(library.source)
    with held_open(library.source):
        wizard.next()
        wizard.next()
        wizard.wait(where.banner.isVisible)
        assert where.banner.text == "Zotero is running. Close it to continue."
        assert not wizard.window.next.isEnabled()
        wizard.press(Qt.Key.Key_Return)
        assert wizard.window.page is where
    assert file_hash(library.source) == before
    wizard.press_on(where.banner.action)
    wizard.wait(lambda: where.banner.text == "No program has the database open.")
    wizard.next()
    wizard.finish()
    assert rows(library.source, BOOKS) == [(1214, 0)]
    wizard.close()


def test_a_program_that_opens_it_meanwhile_makes_the_restore_fail_and_say_so(
    stage: Stage, library: Protected, wait_until: WaitUntil
) -> None:
    wizard = Wizard(stage, library, wait_until, "first")
    wizard.next()
    wizard.next()
    wizard.wait(wizard.window.next.isEnabled)
    before = file_hash(library.source)
    with held_open(library.source):
        wizard.next()
        wizard.finish()
    assert "Nothing was changed" in wizard.said
    assert "zotero" in wizard.said
    assert "Close the program" in wizard.window.outcome.trouble.hint.text()
    assert file_hash(library.source) == before
    wizard.press_on(wizard.window.back, Qt.Key.Key_Return)
    wizard.next()
    wizard.finish()
    assert wizard.said.startswith("Restored to")
    wizard.close()


def test_chosen_rows_of_a_table_come_back_and_nothing_else(
    stage: Stage, library: Protected, wait_until: WaitUntil
) -> None:
    change(library.source, "UPDATE reader SET note = 'mine'")
    wizard = Wizard(stage, library, wait_until, "first")
    wizard.next()
    what = wizard.window.what
    what.tables.click()
    assert not wizard.window.next.isEnabled()
    tables = what.choice_of_tables
    tables.tick("book")
    tables.where.setFocus()
    QTest.keyClicks(tables.where, "idd > 1200")
    wizard.wait(lambda: "no column “idd”" in tables.says.text())
    assert not wizard.window.next.isEnabled()
    tables.where.clear()
    QTest.keyClicks(tables.where, "id > 1200")
    wizard.wait(lambda: tables.says.text().startswith("14 row"))
    wizard.next()
    wizard.next()
    wizard.finish()
    assert "14 rows of book" in wizard.said
    assert rows(library.source, BOOKS) == [(1014, 10)]
    assert rows(library.source, "SELECT count(*) FROM reader WHERE note = 'mine'") == [(3,)]
    wizard.close()


def test_a_backup_is_saved_as_another_file_that_is_not_there_yet(
    stage: Stage, library: Protected, wait_until: WaitUntil, tmp_path: Path
) -> None:
    wizard = Wizard(stage, library, wait_until, "first")
    before = file_hash(library.source)
    wizard.next()
    wizard.window.what.file.click()
    wizard.next()
    where = wizard.window.where
    there = tmp_path / "there.db"
    there.write_text("mine")
    for path, said in (
        (there, "already there"),
        (library.source, "is the database itself"),
        (tmp_path / "no" / "x.db", "is not there"),
        (tmp_path, "is a folder"),
    ):
        where.path.setText(str(path))
        where.look()
        wizard.wait(lambda said=said: said in where.banner.text)  # type: ignore[misc]
        assert not wizard.window.next.isEnabled()
    where.path.setText(str(library.vault / "x.db"))
    where.look()
    wizard.wait(where.trouble.isVisible)
    assert "inside the vault" in where.trouble.message.text()
    where.path.setText(str(tmp_path / "saved.db"))
    where.look()
    wizard.next()
    wizard.finish()
    assert "was saved as saved.db" in wizard.said
    assert wizard.window.outcome.undo.isHidden()
    assert rows(tmp_path / "saved.db", BOOKS) == [(1214, 0)]
    assert (file_hash(library.source), there.read_text()) == (before, "mine")
    wizard.close()


def test_a_restore_that_is_stopped_leaves_the_database_as_it_was(
    stage: Stage, library: Protected, wait_until: WaitUntil
) -> None:
    wizard = Wizard(stage, library, wait_until, "first")
    before = file_hash(library.source)
    wizard.next()
    wizard.next()
    wizard.next()
    QTest.mouseClick(wizard.window.work.stop, Qt.MouseButton.LeftButton)
    wizard.finish()
    assert wizard.window.outcome.title.text() == "Stopped"
    assert file_hash(library.source) == before
    assert not list(library.source.parent.glob(".holdfast-*"))
    wizard.close()


def test_a_vault_that_is_away_is_told_and_tried_again(
    stage: Stage, library: Protected, wait_until: WaitUntil
) -> None:
    away = library.vault.rename(library.vault.with_name("away"))
    window = RestoreWizard(stage, library.profile.profile_id)
    window.open()
    wait_until(window.which.trouble.isVisible)
    assert not window.next.isEnabled()
    away.rename(library.vault)
    QTest.mouseClick(window.which.trouble.again, Qt.MouseButton.LeftButton)
    wait_until(lambda: window.which.info)
    window.close()


@pytest.mark.skipif(sys.platform != "linux", reason="who has a file open is known on Linux only")
def test_the_wizards_own_comparison_is_in_nobodys_way_and_goes_on_later(
    stage: Stage, tmp_path: Path, wait_until: WaitUntil
) -> None:
    library = protect_library(stage.backstage.desk, tmp_path, 150_000)
    wizard = Wizard(stage, library, wait_until, "first")
    details = wizard.window.which.details

    def is_comparing() -> bool:
        """Tell whether the database is open for it; begin anew if that was missed."""
        if "Looking for differences" not in details.difference.text():
            for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                wizard.press(key)
        return bool(holders.find_holders(library.source).holders)

    wizard.wait(is_comparing)
    wizard.next()
    wizard.next()
    wizard.wait(lambda: wizard.window.where.is_ready)
    assert not holders.find_holders(library.source).holders
    wizard.press_on(wizard.window.back)
    wizard.press_on(wizard.window.back)
    wizard.wait(lambda: "Looking for differences" not in details.difference.text())
    assert "Different from now" in details.difference.text()
    wizard.close()
