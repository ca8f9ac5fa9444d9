"""The comparing window: the same numbers as the services', the rows on demand, stopping."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QAbstractItemModelTester, QTest

from holdfast.desktop.compare.compare_window import CompareWindow
from holdfast.desktop.compare.difference_words import DASH
from holdfast.desktop.stage import Stage
from holdfast.services.browsing.browsing import BrowseService
from tests.desktop.test_names_aloud import nameless
from tests.support.library import protect_library
from tests.support.protected import Protected

WaitUntil = Callable[[Callable[[], object]], None]


@pytest.fixture
def library(stage: Stage, tmp_path: Path) -> Protected:
    return protect_library(stage.backstage.desk, tmp_path)


def opened(stage: Stage, library: Protected, wait_until: WaitUntil, name: str) -> CompareWindow:
    backup_id = library.backups.get_backup(name).backup_id
    window = CompareWindow(stage, library.profile.profile_id, backup_id)
    window.show()
    wait_until(lambda: window.tables.topLevelItemCount() and not window.is_comparing)
    return window


@pytest.mark.parametrize("name", ["first", "second"])
def test_the_numbers_are_those_of_the_comparison_itself(
    stage: Stage, library: Protected, wait_until: WaitUntil, name: str
) -> None:
    window = opened(stage, library, wait_until, name)
    found = BrowseService(stage.backstage.desk, library.profile).compare(name)
    differing = {t.name: (t.added, t.removed, t.changed) for t in found.tables if t.differs}
    assert set(differing) == {"book", "reader"} | ({"shelf"} if name == "first" else set())
    for table, numbers in differing.items():
        assert window.tables.words_of(table) == tuple(str(n) if n else DASH for n in numbers)
    assert window.schema.count() == len(found.schema) == 1
    assert nameless(window) == []
    assert window.schema.item(0).text() == "The column floor of shelf was added."
    window.close()


def test_changed_values_show_both_states_in_words(
    stage: Stage, library: Protected, wait_until: WaitUntil
) -> None:
    window = opened(stage, library, wait_until, "first")
    window.tables.choose("book")
    model = window.changes
    wait_until(lambda: model.rowCount() == 214 + 10)
    told = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(224)]
    assert (told.count("removed"), told.count("changed")) == (214, 10)
    first_change = told.index("changed")
    title = model.index(first_change, 2)
    assert title.data() == "Title 000001 → Renamed"
    assert title.data(Qt.ItemDataRole.FontRole).weight() == QFont.Weight.DemiBold
    assert title.data(Qt.ItemDataRole.BackgroundRole) is not None
    assert model.index(first_change, 1).data(Qt.ItemDataRole.BackgroundRole) is None
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    window.close()


def test_another_backup_is_chosen_from_the_list(
    stage: Stage, library: Protected, wait_until: WaitUntil
) -> None:
    window = opened(stage, library, wait_until, "first")
    window.after.setFocus()
    QTest.keyClick(window.after, Qt.Key.Key_Down)
    window.after.activated.emit(window.after.currentIndex())
    wait_until(lambda: window.tables.words_of("shelf") and not window.is_comparing)
    assert window.tables.words_of("shelf") == (DASH, "18", DASH)
    assert window.tables.words_of("reader") == ()
    assert window.schema.isHidden()
    window.close()


def test_a_comparison_is_stopped_and_begun_again(
    stage: Stage, library: Protected, wait_until: WaitUntil
) -> None:
    window = opened(stage, library, wait_until, "first")
    QTest.mouseClick(window.again, Qt.MouseButton.LeftButton)
    assert window.is_comparing
    QTest.mouseClick(window.stop, Qt.MouseButton.LeftButton)
    assert not window.is_comparing
    assert window.summary.text() == "Stopped."
    QTest.mouseClick(window.again, Qt.MouseButton.LeftButton)
    wait_until(lambda: window.tables.words_of("book"))
    window.close()


def test_a_database_that_is_gone_is_told(
    stage: Stage, library: Protected, wait_until: WaitUntil
) -> None:
    library.source.rename(library.source.with_name("gone.db"))
    backup_id = library.backups.get_backup("first").backup_id
    window = CompareWindow(stage, library.profile.profile_id, backup_id)
    window.show()
    wait_until(window.trouble.isVisible)
    assert "is not there" in window.trouble.message.text()
    window.close()
