"""A hundred thousand backups in the table: only the pages that are looked at are read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from holdfast.catalogue.stored_forms import stored_instant
from holdfast.core.model import BackupInfo, Profile
from holdfast.desktop.parts.paged_model import PAGE_ROWS, PAGES_KEPT, Page, Wanted
from holdfast.desktop.stage import Stage
from holdfast.desktop.window.backups_page import BackupsPage
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from tests.desktop.conftest import WaitUntil
from tests.support.databases import build_database

ROWS = 100_000


@pytest.fixture
def profile(stage: Stage, tmp_path: Path) -> Profile:
    """A profile with one real backup, which the cache holds a hundred thousand times."""
    desk = stage.backstage.desk
    source = build_database(tmp_path / "books.db")
    made = ProfileService(desk).protect(source, tmp_path / "vault", "Books")
    BackupService(desk, made).create_backup()
    first = datetime(2015, 1, 1, tzinfo=UTC)
    with closing(sqlite3.connect(desk.paths.catalogue_file)) as connection:
        connection.row_factory = sqlite3.Row
        row = dict(connection.execute("SELECT * FROM backup_cache").fetchone())
        names = list(row)
        values = []
        for number in range(1, ROWS):
            at = stored_instant(first + timedelta(hours=number))
            changed = {**row, "backup_id": f"{number:016x}", "name": f"b{number}", "created_at": at}
            values.append([changed[name] for name in names])
        marks = ", ".join("?" * len(names))
        insert = f"INSERT INTO backup_cache ({', '.join(names)}) VALUES ({marks})"
        connection.executemany(insert, values)
        connection.commit()
    return made


class Watched(BackupsPage):
    """The page, remembering which rows it asked for."""

    def __init__(self, stage: Stage) -> None:
        self.asked: list[int] = []
        super().__init__(stage)

    def _fetch(self, wanted: Wanted) -> Page[BackupInfo]:
        self.asked.append(wanted.offset)
        return super()._fetch(wanted)


def test_only_what_is_looked_at_is_read(
    stage: Stage, profile: Profile, wait_until: WaitUntil
) -> None:
    page = Watched(stage)
    page.resize(900, 600)
    page.show()
    page.show_profile(profile.profile_id)
    wait_until(lambda: page.model.rowCount() == ROWS)
    wait_until(lambda: page.model.row_at(0) is not None)
    assert set(page.asked) == {0}
    page.table.scrollToBottom()
    wait_until(lambda: page.model.row_at(ROWS - 1) is not None)
    last = page.model.row_at(ROWS - 1)
    assert last is not None
    assert last.name == "b1"
    assert set(page.asked) == {0, ROWS - PAGE_ROWS}


def test_sorting_and_searching_are_done_where_the_rows_lie(
    stage: Stage, profile: Profile, wait_until: WaitUntil
) -> None:
    page = Watched(stage)
    page.show_profile(profile.profile_id)
    wait_until(lambda: page.model.rowCount() == ROWS)
    page.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    wait_until(lambda: (row := page.model.row_at(0)) is not None and row.name == "b1")
    page.search.setText("b4711")
    wait_until(lambda: page.model.rowCount() == 11)
    assert set(page.asked) == {0}


def test_pages_that_are_left_are_given_up(
    stage: Stage, profile: Profile, wait_until: WaitUntil
) -> None:
    page = Watched(stage)
    page.show_profile(profile.profile_id)
    wait_until(lambda: page.model.rowCount() == ROWS)
    for number in range(PAGES_KEPT + 5):
        row = number * PAGE_ROWS
        page.model.data(page.model.index(row, 0))
        wait_until(partial(_is_there, page, row))
    assert page.model.row_at(0) is None


def _is_there(page: BackupsPage, row: int) -> bool:
    return page.model.row_at(row) is not None
