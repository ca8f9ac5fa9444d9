"""Our own empty sidecars go, and only where SQLite itself would take them away."""

from pathlib import Path

import apsw
import pytest

from holdfast.sources.connections import open_reader
from holdfast.sources.sidecar_tidy import sidecars_at, tidy_sidecars
from tests.support.bank import build_bank, hostile_writer, judge
from tests.support.databases import build_database, leave_wal


def names(path: Path) -> set[str]:
    return {entry.name for entry in path.parent.iterdir()}


def read_once(path: Path) -> None:
    reader = open_reader(path)
    reader.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    reader.close()


def test_what_we_left_goes(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db", journal_mode="wal")
    before = sidecars_at(path)
    read_once(path)
    assert names(path) == {"a.db", "a.db-wal", "a.db-shm"}
    link = tmp_path / "link"
    link.symlink_to(path)
    main = path.stat()
    tidy_sidecars(link, before)
    assert names(path) == {"a.db", "link"}
    assert path.stat() == main


def test_what_was_there_stays(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db", journal_mode="wal")
    read_once(path)
    before = sidecars_at(path)
    read_once(path)
    tidy_sidecars(path, before)
    assert names(path) == {"a.db", "a.db-wal", "a.db-shm"}


def test_shared_memory_beside_a_wal_of_a_crash_goes_and_the_wal_stays(tmp_path: Path) -> None:
    path = leave_wal(build_database(tmp_path / "a.db"))
    before = sidecars_at(path)
    wal = Path(f"{path}-wal").read_bytes()
    read_once(path)
    tidy_sidecars(path, before)
    assert names(path) == {"a.db", "a.db-wal"}
    assert Path(f"{path}-wal").read_bytes() == wal


@pytest.mark.parametrize("busy", [False, True])
def test_with_a_program_inside_everything_stays(busy: bool, tmp_path: Path) -> None:
    path = build_bank(tmp_path / "a.db", journal_mode="wal")
    before = sidecars_at(path)
    with hostile_writer(path, journal_mode="wal", calm=not busy) as writer:
        writer.ask("execute SELECT count(*) FROM account")
        tidy_sidecars(path, before)
        assert names(path) == {"a.db", "a.db-wal", "a.db-shm"}
        writer.wait_for_commits(5)
        assert judge(path, live=True).right


def test_a_commit_that_came_after_us_is_not_lost(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db", journal_mode="wal")
    before = sidecars_at(path)
    read_once(path)
    leave_wal(path)
    read_once(path)
    tidy_sidecars(path, before)
    assert names(path) == {"a.db", "a.db-wal", "a.db-shm"}
    connection = apsw.Connection(str(path))
    rows = connection.execute("SELECT name FROM thing WHERE id = 1000001").fetchall()
    connection.close()
    assert rows == [("late",)]
