"""Every open of a person's database: by any name, creating nothing, believing no schema."""

import os
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from holdfast.core.errors import (
    InternalError,
    SourceBusyError,
    SourceDamagedError,
    SourceMissingError,
    SourceNotDatabaseError,
)
from holdfast.sources.connections import (
    has_moved,
    open_finished,
    open_reader,
    open_writer,
    stand_ins,
    translate,
)
from tests.support.databases import Damage, build_database, build_with_collation, damage

Opener = Callable[[Path], apsw.Connection]

ODD_NAMES = [
    b"plain.db",
    b"with space.db",
    b"a?mode=rwc&b.db",
    b"hash#fragment.db",
    b"per%20cent%00.db",
    b"new\nline.db",
    b"quote'\"`.db",
    b"back\\slash.db",
    "\U0001f4be emoji.db".encode(),
    b"\xff\xfe not utf-8.db",
    b":memory:",
    b"file:x.db",
    b"-wal",
]


def test_a_new_reader_refuses_to_write(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    reader = open_reader(path)
    with pytest.raises(apsw.ReadOnlyError):
        reader.execute("DELETE FROM thing")
    reader.close()


@pytest.mark.parametrize("name", ODD_NAMES)
@pytest.mark.parametrize("opener", [open_reader, open_writer, open_finished])
def test_any_name_leads_to_exactly_that_file(name: bytes, opener: Opener, tmp_path: Path) -> None:
    made = build_database(tmp_path / "made.db", rows=7)
    folder = tmp_path / "odd"
    folder.mkdir()
    path = folder / os.fsdecode(name)
    made.rename(path)
    connection = opener(path)
    assert connection.execute("SELECT count(*) FROM thing").fetchall() == [(7,)]
    connection.close()
    assert [os.fsencode(entry.name) for entry in folder.iterdir()] == [name]


@pytest.mark.parametrize("opener", [open_reader, open_writer, open_finished])
def test_nothing_is_created(opener: Opener, tmp_path: Path) -> None:
    with pytest.raises(SourceMissingError):
        opener(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_dots_in_a_path_go_through_links_as_the_system_says(tmp_path: Path) -> None:
    (tmp_path / "real" / "inner").mkdir(parents=True)
    build_database(tmp_path / "real" / "a.db", rows=3)
    (tmp_path / "link").symlink_to(tmp_path / "real" / "inner")
    reader = open_reader(tmp_path / "link" / ".." / "a.db")
    assert reader.execute("SELECT count(*) FROM thing").fetchall() == [(3,)]
    reader.close()


def test_an_unknown_collation_is_answered_and_named(tmp_path: Path) -> None:
    reader = open_reader(build_with_collation(tmp_path / "a.db"))
    assert stand_ins(reader) == ()
    found = reader.execute("SELECT title FROM note WHERE title = 'äpfel'").fetchall()
    assert found == [("ÄPFEL",)]
    assert stand_ins(reader) == ("unicase",)
    reader.close()


def test_all_safety_settings_are_on(tmp_path: Path) -> None:
    for opener in (open_reader, open_writer, open_finished):
        connection = opener(build_database(tmp_path / f"{opener.__name__}.db"))
        settings = {
            pragma: connection.execute(f"PRAGMA {pragma}").fetchall()
            for pragma in ("trusted_schema", "cell_size_check", "mmap_size", "temp_store")
        }
        assert settings == {
            "trusted_schema": [(0,)],
            "cell_size_check": [(1,)],
            "mmap_size": [(0,)],
            "temp_store": [(2,)],
        }
        with pytest.raises(apsw.SQLError, match="not authorized"):
            connection.execute("SELECT load_extension('x')")
        connection.close()


def test_an_old_sqlite_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = build_database(tmp_path / "a.db")
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: "3.51.2")
    with pytest.raises(InternalError, match=r"3\.51\.3 is needed"):
        open_reader(path)


def test_a_replaced_file_is_noticed(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    reader = open_reader(path)
    assert not has_moved(reader)
    build_database(tmp_path / "b.db").rename(path)
    assert has_moved(reader)
    reader.close()


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (Damage.NOT_SQLITE, SourceNotDatabaseError),
        (Damage.BAD_PAGE_SIZE, SourceNotDatabaseError),
        (Damage.TRUNCATED, SourceDamagedError),
    ],
)
def test_what_sqlite_says_is_translated(
    kind: Damage, error: type[Exception], tmp_path: Path
) -> None:
    path = damage(build_database(tmp_path / "a\nb.db"), kind)
    reader = open_reader(path)
    with pytest.raises(apsw.Error) as raised:
        reader.execute("SELECT count(*) FROM thing")
    translated = translate(raised.value, path)
    assert isinstance(translated, error)
    assert "a\\nb.db" in translated.message
    reader.close()


def test_a_lock_is_translated(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    writer = open_writer(path)
    writer.execute("BEGIN EXCLUSIVE")
    reader = open_reader(path, busy_timeout_s=0.0)
    with pytest.raises(apsw.BusyError) as raised:
        reader.execute("SELECT count(*) FROM thing")
    assert isinstance(translate(raised.value, path), SourceBusyError)
    reader.close()
    writer.close()
