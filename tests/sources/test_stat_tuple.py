"""Nothing but equal files that were quiet before the last reading counts as unchanged."""

import os
from pathlib import Path

import apsw
import pytest

from holdfast.sources.stat_tuple import is_surely_unchanged, take_stat
from tests.support.databases import build_database

SECOND = 1_000_000_000


def later(path: Path, seconds: float) -> int:
    return take_stat(path).newest_ns + int(seconds * SECOND)


def test_untouched_files_are_unchanged(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    assert is_surely_unchanged(take_stat(path), take_stat(path), later(path, 2))


def test_a_change_shortly_before_the_reading_is_no_proof(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    assert not is_surely_unchanged(take_stat(path), take_stat(path), later(path, 1.99))
    assert not is_surely_unchanged(take_stat(path), take_stat(path), later(path, -5))


@pytest.mark.parametrize("suffix", ["", "-wal", "-journal"])
def test_any_part_may_change(suffix: str, tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    part = Path(f"{path}{suffix}")
    part.touch()
    before = take_stat(path)
    began_ns = later(path, 3)
    os.utime(part, ns=(1, before.newest_ns - SECOND))  # back in time, as rsync -t does
    assert not is_surely_unchanged(before, take_stat(path), began_ns)
    part.rename(tmp_path / "away")
    assert not is_surely_unchanged(before, take_stat(path), began_ns)


def test_a_commit_in_wal_mode_shows_though_the_main_file_stands_still(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db", journal_mode="wal")
    connection = apsw.Connection(str(path))
    connection.execute("INSERT INTO thing(name) VALUES('one')")
    before = take_stat(path)
    connection.execute("INSERT INTO thing(name) VALUES('two')")
    now = take_stat(path)
    connection.close()
    assert before.main == now.main
    assert not is_surely_unchanged(before, now, before.newest_ns + 9 * SECOND)


def test_shared_memory_is_left_out_and_links_are_followed(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    link = tmp_path / "link.db"
    link.symlink_to(path)
    before = take_stat(link)
    Path(f"{path}-shm").touch()
    assert take_stat(path) == before
    Path(f"{path}-wal").touch()
    assert take_stat(link) != before


def test_what_is_missing_is_never_unchanged(tmp_path: Path) -> None:
    nothing = take_stat(tmp_path / "none.db")
    assert nothing.main is None
    assert not is_surely_unchanged(nothing, nothing, 9 * SECOND)
