"""A catalogue is made, found in order, refused or set aside; never overwritten."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest

from holdfast.catalogue.connection import connect, writing
from holdfast.catalogue.opening import LOCK_WAIT_S, NOTHING, make_ready, revision_of
from holdfast.catalogue.profile_table import ProfileTable
from holdfast.catalogue.quick_book import QuickBook
from holdfast.catalogue.revisions import OURS
from holdfast.catalogue.sessions import Sessions
from holdfast.catalogue.set_aside import kept_aside, set_aside
from holdfast.catalogue.tables import StoredProfile
from holdfast.core.errors import CatalogueBusyError, CatalogueError
from tests.catalogue.places import loaded_by, new_catalogue, profile

WHOLE_PAGES = 3


def test_a_new_catalogue_is_private_and_keeps_a_rollback_journal(tmp_path: Path) -> None:
    path = new_catalogue(tmp_path)
    assert revision_of(path) == OURS.head
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with closing(connect(path)) as connection:
        pragmas = ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert found == ["delete", 1, 2, 30_000]


def test_a_catalogue_in_wal_mode_leaves_it(tmp_path: Path) -> None:
    path = new_catalogue(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
    QuickBook(path).add(profile(1))
    assert path.read_bytes()[18:20] == b"\x01\x01"
    assert QuickBook(path).all() == [profile(1)]


def test_an_empty_file_becomes_a_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.db"
    path.touch()
    assert revision_of(path) == NOTHING
    make_ready(path)
    assert QuickBook(path).all() == []


def test_many_threads_that_come_first_make_one(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.db"
    errors: list[BaseException] = []

    def start() -> None:
        try:
            make_ready(path)
            QuickBook(path).memory("x")
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=start) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []


def test_a_newer_catalogue_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = new_catalogue(tmp_path)
    with writing(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(CatalogueError, match="newer Holdfast") as refused:
        make_ready(path)
    assert (refused.value.exit_status, refused.value.retryable) == (18, False)
    assert path.read_bytes() == before
    assert kept_aside(path) == []


def _no_sqlite(path: Path) -> None:
    path.write_bytes(b"these are no pages of a database" * 200)


def _truncate(path: Path) -> None:
    os.truncate(path, WHOLE_PAGES * 4096)


def _cut_a_page(path: Path) -> None:
    os.truncate(path, 1000)


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE somebody_elses (x)")


DAMAGES = {
    "no sqlite": _no_sqlite,
    "truncated": _truncate,
    "cut": _cut_a_page,
    "foreign": _foreign,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_catalogue_is_set_aside_and_told_once(tmp_path: Path, damage: str) -> None:
    path = new_catalogue(tmp_path)
    for number in (1, 2):
        QuickBook(path).add(profile(number))
        DAMAGES[damage](path)
        bytes_before = path.read_bytes()
        with pytest.raises(CatalogueError, match="set aside as") as told:
            make_ready(path)
        kept = kept_aside(path)
        assert len(kept) == number
        assert kept[-1].name in told.value.message
        assert kept[-1].read_bytes() == bytes_before
        assert type(told.value) is CatalogueError
        make_ready(path)
        assert QuickBook(path).all() == []


def _overwrite_pages(path: Path) -> None:
    """Destroy everything but the first page: the schema reads well, the tables do not."""
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))


def test_damage_met_at_work_sets_the_file_aside(tmp_path: Path) -> None:
    (tmp_path / "two").mkdir()
    for folder in (tmp_path, tmp_path / "two"):
        path = new_catalogue(folder)
        QuickBook(path).add(profile(1))
        _overwrite_pages(path)
        book = QuickBook(path) if folder is tmp_path else ProfileTable(Sessions(path))
        with pytest.raises(CatalogueError, match="set aside as"):
            book.all()
        assert len(kept_aside(path)) == 1
        assert not path.exists()


def test_who_only_looks_moves_nothing(tmp_path: Path) -> None:
    path = new_catalogue(tmp_path)
    QuickBook(path).add(profile(1))
    _overwrite_pages(path)
    with pytest.raises(CatalogueError, match="is damaged"):
        QuickBook(path, only_look=True).all()
    assert path.exists()


def test_a_journal_goes_along_and_never_meets_the_next_catalogue(tmp_path: Path) -> None:
    path = new_catalogue(tmp_path)
    _no_sqlite(path)
    journal = tmp_path / "catalogue.db-journal"
    journal.write_bytes(b"hot")
    assert "set aside" in set_aside(path, "").message
    assert not journal.exists()
    assert (tmp_path / "catalogue.damaged-1.db-journal").read_bytes() == b"hot"


def test_a_move_that_was_killed_half_way_goes_on(tmp_path: Path) -> None:
    path = new_catalogue(tmp_path)
    _no_sqlite(path)
    (tmp_path / "catalogue.damaged-1.db-journal").write_bytes(b"moved before the kill")
    with pytest.raises(CatalogueError, match=r"damaged-1\.db"):
        make_ready(path)


def test_a_home_that_is_read_only_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root writes everywhere")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(CatalogueError, match="could not be written"):
            make_ready(tmp_path / "catalogue.db")
    finally:
        tmp_path.chmod(0o700)


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "catalogue.db").mkdir()
    with pytest.raises(CatalogueError, match="cannot be opened"):
        make_ready(tmp_path / "catalogue.db")


def test_a_writer_that_does_not_end_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("holdfast.catalogue.connection.BUSY_TIMEOUT_S", 0.05)
    path = new_catalogue(tmp_path)
    with writing(path), pytest.raises(CatalogueBusyError) as busy:
        QuickBook(path).add(profile(1))
    assert busy.value.retryable
    with writing(path), pytest.raises(CatalogueBusyError), Sessions(path).writing():
        pass
    assert LOCK_WAIT_S > 0


def test_a_folder_of_any_name_will_do(tmp_path: Path) -> None:
    folder = tmp_path / "caf\udce9 ?#%41"
    folder.mkdir()
    path = new_catalogue(folder)
    QuickBook(path).add(profile(1))
    with Sessions(path).reading() as session:
        assert session.query(StoredProfile).count() == 1
    assert {each.name for each in folder.iterdir()} == {"catalogue.db", "catalogue.lock"}
    shutil.rmtree(folder)


def test_a_start_loads_neither_sqlalchemy_nor_alembic(tmp_path: Path) -> None:
    code = (
        "from holdfast.services.desk import open_desk; "
        "desk = open_desk(); desk.book.all(); desk.book.memory('x')"
    )
    loaded = loaded_by(code, HOLDFAST_HOME=str(tmp_path / "home"))
    assert not loaded & {"sqlalchemy", "alembic", "pydantic", "apsw"}
    assert "sqlite3" in loaded
