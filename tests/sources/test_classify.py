"""Each of the odd things that may lie at a path gets its own sentence."""

import os
import socket
from pathlib import Path

import pytest

from holdfast.core.errors import (
    SourceDamagedError,
    SourceError,
    SourceMissingError,
    SourceNotDatabaseError,
    SourceUnreadableError,
)
from holdfast.sources.classify import classify
from holdfast.system.mounts import Mount
from tests.support.bank import hostile_writer
from tests.support.databases import (
    Damage,
    build_beyond_lock_page,
    build_database,
    damage,
    leave_hot_journal,
    leave_wal,
)
from tests.support.people import as_nobody, open_folder


def refused(path: Path) -> SourceError:
    with pytest.raises(SourceError) as raised:
        classify(path)
    message = raised.value.message.lower()
    assert any(words in message for words in ("untouched", "not changed", "nothing was backed up"))
    return raised.value


def test_a_database_is_described(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db", journal_mode="wal")
    link = tmp_path / "link"
    link.symlink_to(path)
    found = classify(link)
    assert found.path == path
    assert found.size_bytes == path.stat().st_size
    assert found.facts is not None
    assert found.facts.journal_mode == "wal"
    assert not found.has_hot_journal
    assert found.wal_bytes == 0
    assert found.network is None
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a.db", "link"]


def test_nothing_there(tmp_path: Path) -> None:
    assert isinstance(refused(tmp_path / "none.db"), SourceMissingError)
    (tmp_path / "file").touch()
    assert isinstance(refused(tmp_path / "file" / "x.db"), SourceMissingError)


def test_a_dangling_link_names_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "gone.db")
    error = refused(tmp_path / "link")
    assert isinstance(error, SourceMissingError)
    assert "gone.db" in error.message


def test_a_circle_of_links(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    error = refused(tmp_path / "one")
    assert isinstance(error, SourceMissingError)
    assert "circle" in error.message


@pytest.mark.parametrize("name", ["x" * 300, "nul\0.db"])
def test_a_name_no_file_can_have(name: str, tmp_path: Path) -> None:
    assert isinstance(refused(tmp_path / name), SourceMissingError)


def test_a_folder(tmp_path: Path) -> None:
    error = refused(tmp_path)
    assert isinstance(error, SourceNotDatabaseError)
    assert "folder" in error.message


def test_a_pipe_a_socket_and_a_device_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        for path, word in (
            (tmp_path / "pipe", "pipe"),
            (tmp_path / "socket", "socket"),
            (Path("/dev/zero"), "device"),
        ):
            error = refused(path)
            assert isinstance(error, SourceNotDatabaseError)
            assert word in error.message


@pytest.mark.parametrize(
    ("kind", "error", "words"),
    [
        (Damage.ZERO_LENGTH, SourceDamagedError, "empty (0 bytes)"),
        (Damage.TRUNCATED, SourceDamagedError, "52 of its 103 pages are missing"),
        (Damage.BAD_PAGE_SIZE, SourceDamagedError, "page size"),
        (Damage.BAD_VERSION, SourceDamagedError, "never writes"),
        (Damage.NOT_SQLITE, SourceNotDatabaseError, "another kind of file"),
        (Damage.ENCRYPTED, SourceNotDatabaseError, "encrypted"),
    ],
)
def test_damage_that_shows_before_reading(
    kind: Damage, error: type[SourceError], words: str, tmp_path: Path
) -> None:
    path = damage(build_database(tmp_path / "a.db"), kind)
    raised = refused(path)
    assert type(raised) is error
    assert words in raised.message


def test_a_file_shorter_than_a_header(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    os.truncate(path, 60)
    assert isinstance(refused(path), SourceDamagedError)


@pytest.mark.parametrize("kind", [Damage.ODD_LENGTH, Damage.GARBAGE_PAGE, Damage.LOST_WRITE])
def test_damage_inside_is_not_judged_here(kind: Damage, tmp_path: Path) -> None:
    assert classify(damage(build_database(tmp_path / "a.db"), kind)).facts is not None


def test_what_a_crash_left_is_seen_and_nothing_is_judged_or_changed(tmp_path: Path) -> None:
    hot = leave_hot_journal(build_database(tmp_path / "hot.db"))
    with_wal = leave_wal(build_database(tmp_path / "wal.db"))
    before = {entry: entry.read_bytes() for entry in tmp_path.iterdir()}
    assert classify(hot).has_hot_journal
    assert classify(with_wal).wal_bytes > 0
    assert classify(hot).facts is None
    assert classify(with_wal).facts is None
    assert {entry: entry.read_bytes() for entry in tmp_path.iterdir()} == before


def test_a_journal_that_is_kept_but_over_is_not_hot(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with hostile_writer(path, journal_mode="persist", calm=True) as writer:
        writer.ask("commit")
        assert Path(f"{path}-journal").stat().st_size > 0
        assert not classify(path).has_hot_journal


def test_a_file_that_is_being_written_is_not_judged(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with hostile_writer(path, journal_mode="memory", calm=True) as writer:
        writer.hold("spilled")
        assert classify(path).facts is None
        writer.kill()
    assert classify(path).facts is not None


def test_a_lock_of_this_process_survives(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with hostile_writer(path, calm=True, busy_timeout_s=0.0) as writer:
        from holdfast.sources.connections import open_reader

        reader = open_reader(path)
        reader.execute("BEGIN; SELECT count(*) FROM account").fetchall()
        classify(path)
        writer.go()
        while writer.busies() == 0:  # full rate, so it soon wants to commit
            pass
        reader.close(True)


def test_a_page_behind_the_lock_page_counts(tmp_path: Path) -> None:
    found = classify(build_beyond_lock_page(tmp_path / "a.db", page_size=65536))
    assert found.facts is not None
    assert found.facts.page_count * 65536 == found.size_bytes > 1 << 30


def test_a_network_drive_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = build_database(tmp_path / "a.db")
    monkeypatch.setattr(
        "holdfast.sources.classify.mount_of", lambda _path: Mount(b"/", "cifs", 0, 99)
    )
    assert classify(path).network == "cifs"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
@pytest.mark.parametrize("locked", ["file", "folder"])
def test_a_file_or_folder_of_another_user(locked: str) -> None:
    with open_folder() as folder:
        inner = folder / "inner"
        inner.mkdir()
        path = build_database(inner / "a.db")
        (path if locked == "file" else inner).chmod(0o000)
        said = as_nobody(
            "from pathlib import Path\n"
            "from holdfast.sources.classify import classify\n"
            "from holdfast.core.errors import SourceError\n"
            "become_nobody()\n"
            "try: classify(Path(sys.argv[1]))\n"
            "except SourceError as error: print(type(error).__name__)",
            str(path),
        )
        inner.chmod(0o700)
    assert said == SourceUnreadableError.__name__
