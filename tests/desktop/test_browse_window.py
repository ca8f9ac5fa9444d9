"""The browsing window: pages of a long table, search, statements, copying, files of values."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from holdfast.core.shown_rows import RowsWanted
from holdfast.desktop.browse.browse_window import BrowseWindow
from holdfast.desktop.browse.rows_model import PAGE_ROWS, PAGES_KEPT
from holdfast.desktop.stage import Stage
from tests.desktop.test_names_aloud import nameless
from tests.support.library import protect_library
from tests.support.protected import Protected

MANY = 100_000
WaitUntil = Callable[[Callable[[], object]], None]


@pytest.fixture
def library(stage: Stage, tmp_path: Path) -> Protected:
    return protect_library(stage.backstage.desk, tmp_path)


@pytest.fixture
def window(stage: Stage, library: Protected, wait_until: WaitUntil) -> BrowseWindow:
    return opened(stage, library, wait_until)


def opened(stage: Stage, library: Protected, wait_until: WaitUntil) -> BrowseWindow:
    made = BrowseWindow(stage, library.profile.profile_id, "second")
    made.show()
    wait_until(lambda: made.tables.rows_of("shelf"))
    return made


def words(model: QAbstractItemModel, row: int, column: int) -> str:
    return str(model.index(row, column).data())


def test_tables_are_listed_with_their_rows_and_values_are_told_apart(
    window: BrowseWindow, wait_until: WaitUntil
) -> None:
    assert "library as it was on" in window.title.text()
    assert [window.tables.rows_of(name) for name in ("book", "reader", "shelf", "dear")] == [
        *("1214", "2", "70", ""),
    ]
    window.tables.choose("reader")
    wait_until(lambda: window.pane.rows.rowCount() == 2)
    model = window.pane.rows
    null, text = model.index(0, 1), model.index(1, 0)
    assert (null.data(), text.data()) == ("NULL", "NULL")
    assert null.data(Qt.ItemDataRole.AccessibleTextRole) == "no value (NULL)"
    assert null.data(Qt.ItemDataRole.FontRole).italic()
    assert text.data(Qt.ItemDataRole.FontRole) is None
    window.tables.choose("book")
    wait_until(lambda: model.rowCount() == 1214 and words(model, 0, 3) != "None")
    assert words(model, 0, 3) == "bytes: 3 bytes · 01 01 01"
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    window.pane.value_fold.open()
    window.pane.box_fold.open()
    assert nameless(window) == []
    window.close()


def test_a_long_table_is_read_a_few_pages_at_a_time(
    stage: Stage, tmp_path: Path, wait_until: WaitUntil
) -> None:
    library = protect_library(stage.backstage.desk, tmp_path, MANY)
    window = opened(stage, library, wait_until)
    model, view = window.pane.rows, window.pane.view
    wait_until(lambda: window.pane.count.text() == f"{MANY} rows")
    assert model.rowCount() == MANY
    assert model.fetched_rows <= 3 * PAGE_ROWS
    view.scrollToBottom()
    wait_until(lambda: words(model, MANY - 1, 0) == str(MANY))
    assert model.fetched_rows <= 6 * PAGE_ROWS
    for place in range(0, MANY, 500):  # two hundred places, faster than anybody could read
        view.scrollTo(model.index(place, 0))
        view.viewport().repaint()
    wait_until(lambda: not model.is_waiting and model.row_at(99_500) is not None)
    assert model.fetched_rows <= 20 * PAGE_ROWS
    for place in range(0, MANY, 2000):
        view.scrollTo(model.index(place, 0))
        wait_until(lambda place=place: model.row_at(place) is not None)  # type: ignore[misc]
    kept = {row // PAGE_ROWS for row in range(MANY) if model.row_at(row) is not None}
    assert len(kept) == PAGES_KEPT
    window.close()


def test_a_search_shows_the_rows_in_which_the_text_occurs(
    window: BrowseWindow, wait_until: WaitUntil
) -> None:
    window.tables.choose("book")
    wait_until(lambda: window.pane.count.text() == "1214 rows")
    QTest.keyClicks(window.pane.search, "renam")
    wait_until(lambda: window.pane.count.text().startswith("10 row"))
    assert {words(window.pane.rows, row, 1) for row in range(10)} == {"Renamed"}
    QTest.keyClicks(window.pane.search, "xx")
    wait_until(lambda: window.pane.count.text() == "Nothing found")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    wait_until(lambda: window.pane.count.text() == "1214 rows")
    window.close()


def test_a_cell_and_rows_are_copied_by_key(window: BrowseWindow, wait_until: WaitUntil) -> None:
    window.tables.choose("book")
    wait_until(lambda: window.pane.rows.row_at(3) is not None)
    view = window.pane.view
    window.activateWindow()
    view.setFocus()
    view.setCurrentIndex(window.pane.rows.index(11, 3))
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: QGuiApplication.clipboard().text() == "0c0c0c")
    view.copy_rows.trigger()
    assert QGuiApplication.clipboard().text() == "12\tTitle 000012\t1.5\t0c0c0c"
    window.pane.value_fold.open()
    view.setCurrentIndex(window.pane.rows.index(11, 3))
    wait_until(lambda: "0c 0c 0c" in window.pane.value.toPlainText())
    window.close()


def test_a_statement_is_carried_out_refused_or_stopped(
    window: BrowseWindow, wait_until: WaitUntil
) -> None:
    box = window.pane.box
    window.activateWindow()
    window.pane.box_fold.open()
    box.text.setFocus()
    for sql, said in (
        ("DELETE FROM book", "never changed"),
        ("SELEC 1", "near “SELEC”"),
        ("SELECT room, count(*) AS n FROM shelf GROUP BY room", "Done. 4 rows."),
    ):
        box.text.setPlainText(sql)
        QTest.keyClick(box.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        wait_until(box.run.isEnabled)
        assert said in box.says.text()
    assert [words(window.pane.found, row, 0) for row in range(4)] == ["1", "2", "3", "4"]
    at_hand = window.tables.currentItem()
    assert at_hand is not None
    shown = window.tables.visualItemRect(at_hand).center()
    QTest.mouseClick(window.tables.viewport(), Qt.MouseButton.LeftButton, pos=shown)
    wait_until(lambda: window.pane.count.text() == "1214 rows")
    box.text.setPlainText("SELECT count(*) FROM book a, book b, book c, book d")
    QTest.mouseClick(box.run, Qt.MouseButton.LeftButton)
    assert box.stop.isEnabled()
    QTest.mouseClick(box.stop, Qt.MouseButton.LeftButton)
    assert box.says.text() == "Stopped."
    box.text.setPlainText("SELECT 7")
    QTest.mouseClick(box.run, Qt.MouseButton.LeftButton)
    wait_until(lambda: words(window.pane.found, 0, 0) == "7")
    window.close()


def test_what_is_shown_is_exported(
    window: BrowseWindow, wait_until: WaitUntil, tmp_path: Path
) -> None:
    file = tmp_path / "shelves.csv"
    window.export_to(RowsWanted("shelf"), file)
    wait_until(lambda: str(file) in window.banner.text)
    lines = file.read_text().splitlines()
    assert (lines[0], lines[1], len(lines)) == ("name,room", "shelf 01,1", 71)
    window.export_to(RowsWanted("shelf"), tmp_path / "away" / "x.csv")
    wait_until(lambda: "could not be written" in window.banner.text)
    window.close()


def test_a_vault_that_is_away_is_told_and_tried_again(
    stage: Stage, library: Protected, wait_until: WaitUntil
) -> None:
    away = library.vault.rename(library.vault.with_name("away"))
    window = BrowseWindow(stage, library.profile.profile_id, "second")
    window.show()
    wait_until(window.trouble.isVisible)
    assert "vault" in window.trouble.message.text()
    away.rename(library.vault)
    QTest.mouseClick(window.trouble.again, Qt.MouseButton.LeftButton)
    wait_until(lambda: window.tables.rows_of("book") == "1214")
    assert not window.trouble.isVisible()
    window.close()


@pytest.mark.skipif(sys.platform != "linux", reason="finds the process in /proc")
def test_a_reading_process_that_is_killed_is_told_and_another_takes_its_place(
    window: BrowseWindow, wait_until: WaitUntil
) -> None:
    wait_until(lambda: not window.pane.rows.is_waiting)
    wait_until(lambda: len(reading_processes()) == 1)  # those of closed windows are ending
    (first,) = reading_processes()
    os.kill(first, signal.SIGKILL)
    window.tables.choose("reader")
    wait_until(window.pane.trouble.isVisible)
    assert "databases and backups are as they were" in window.pane.trouble.message.text()
    window.tables.choose("shelf")
    wait_until(lambda: window.pane.count.text() == "70 rows")
    assert not window.pane.trouble.isVisible()
    assert first not in reading_processes()
    window.close()
    wait_until(lambda: not reading_processes())


def reading_processes() -> list[int]:
    """Return the children of this process that read for a window."""
    found = []
    for thread in Path("/proc/self/task").iterdir():
        with suppress(OSError):  # threads and children end while one looks
            for child in (thread / "children").read_text().split():
                if b"reading_child" in Path(f"/proc/{child}/cmdline").read_bytes():
                    found.append(int(child))
    return found
