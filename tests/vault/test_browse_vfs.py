"""A backup answers SQL exactly as the database did, and nothing is ever written for it."""

from __future__ import annotations

import gc
import threading
from pathlib import Path

import apsw
import pytest

from holdfast.core.errors import VaultDamagedError
from holdfast.vault.browse_vfs import open_backup
from holdfast.vault.manifest import Manifest
from tests.support.byte_series import ByteSeries, pages
from tests.support.databases import (
    build_database,
    build_with_collation,
    leave_wal,
)

_READ_WRITE = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI


def backed_up(
    tmp_path: Path, database: Path, page_size: int = 4096, *, pack_limit: int = 0
) -> tuple[ByteSeries, Manifest]:
    byte_series = ByteSeries(tmp_path, page_size=page_size)
    return byte_series, byte_series.backup(database.read_bytes(), pack_limit=pack_limit)


def rows_of(connection: apsw.Connection, schema: str = "main") -> list[object]:
    statements = (
        f"SELECT * FROM {schema}.thing ORDER BY name, id",
        f"SELECT * FROM {schema}.part WHERE thing BETWEEN 50 AND 90",
        f"SELECT kind, count(*), max(name) FROM {schema}.thing GROUP BY kind ORDER BY 2, 1",
    )
    return [connection.execute(statement).fetchall() for statement in statements]


def rows_of_file(database: Path) -> list[object]:
    connection = apsw.Connection(str(database))
    try:
        return rows_of(connection)
    finally:
        connection.close()


def everything_in(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(path): (path.stat().st_size, path.stat().st_mtime_ns) for path in folder.rglob("*")}


@pytest.mark.parametrize("page_size", [512, 1024, 4096, 8192, 65536])
def test_every_page_size_answers_like_the_file(tmp_path: Path, page_size: int) -> None:
    database = build_database(tmp_path / "a.db", page_size=page_size)
    byte_series, manifest = backed_up(tmp_path, database, page_size, pack_limit=300_000)
    with open_backup(byte_series.series, manifest) as backup:
        assert rows_of(backup.connect()) == rows_of_file(database)
        assert backup.connect().execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_an_older_backup_answers_with_its_own_rows_through_deltas(tmp_path: Path) -> None:
    database = build_database(tmp_path / "a.db")
    byte_series, first = backed_up(tmp_path, database)
    before = rows_of_file(database)
    connection = apsw.Connection(str(database))
    connection.execute("UPDATE thing SET name = 'changed' WHERE id % 7 = 0")
    connection.close()
    second = byte_series.backup(database.read_bytes())
    assert len(second.packs) == 2
    with (
        open_backup(byte_series.series, first) as old,
        open_backup(byte_series.series, second) as new,
    ):
        both = new.connect()
        both.execute("ATTACH ? AS old", (old.uri,))
        assert rows_of(both, "old") == before
        assert rows_of(both) == rows_of_file(database) != before
        both.execute("DETACH old")


def test_a_copy_in_wal_mode_opens_without_sidecars(tmp_path: Path) -> None:
    database = build_database(tmp_path / "a.db", journal_mode="wal")
    content = database.read_bytes()
    assert content[18:20] == b"\x02\x02"
    byte_series = ByteSeries(tmp_path)
    manifest = byte_series.backup(content)
    before = everything_in(byte_series.vault.path)
    with open_backup(byte_series.series, manifest) as backup:
        connection = backup.connect()
        assert rows_of(connection) == rows_of_file(database)
        # Through a plain connection too, which knows nothing of `immutable`.
        other = apsw.Connection(
            backup.uri.replace("&immutable=1", ""),
            flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI,
        )
        assert rows_of(other) == rows_of_file(database)
        other.close()
    assert everything_in(byte_series.vault.path) == before


def test_the_patched_bytes_are_the_same_however_they_are_read(tmp_path: Path) -> None:
    database = leave_wal(build_database(tmp_path / "a.db"))
    content = bytearray(database.read_bytes())
    byte_series = ByteSeries(tmp_path)
    manifest = byte_series.backup(bytes(content))
    content[18:20] = b"\x01\x01"
    with open_backup(byte_series.series, manifest) as backup:
        for offset in range(0, 24):
            for length in (1, 2, 3, 16, 100):
                expected = bytes(content[offset : offset + length])
                assert backup.read(offset, length) == expected
        assert backup.read(0, 0) == b""
        end = len(content)
        assert backup.read(end - 10, 100) == bytes(content[-10:])
        assert backup.read(end, 100) == b""


def test_temporary_files_and_journals_stay_out_of_the_vault(tmp_path: Path) -> None:
    database = build_database(tmp_path / "a.db")
    byte_series, manifest = backed_up(tmp_path, database)
    before = everything_in(byte_series.vault.path)
    with open_backup(byte_series.series, manifest) as backup:
        other = apsw.Connection(str(tmp_path / "target.db"), flags=_READ_WRITE)
        other.execute("PRAGMA temp_store=1; PRAGMA cache_size=5")
        other.execute("ATTACH ? AS old", (backup.uri,))
        other.execute("CREATE TEMP TABLE many AS SELECT a.* FROM old.thing a, old.thing b")
        with other:
            other.execute("CREATE TABLE thing AS SELECT * FROM old.thing ORDER BY body")
        count = other.execute("SELECT count(*) FROM temp.many").fetchall()
        # Too much to sort in memory: SQLite asks the VFS of the backup for a file.
        browsing = backup.connect()
        browsing.execute("PRAGMA temp_store=1; PRAGMA cache_size=5")
        names = "SELECT a.name || b.name || zeroblob(200) FROM thing a, thing b ORDER BY 1 DESC"
        assert sum(1 for _ in browsing.execute(names)) == 400 * 400
        assert count == [(400 * 400,)]
        other.close()
    assert everything_in(byte_series.vault.path) == before
    assert not list(tmp_path.glob("backup*"))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM thing",
        "CREATE TABLE x(y)",
        "PRAGMA user_version=7",
        "PRAGMA journal_mode=wal",
        "VACUUM",
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET sql='x'",
    ],
)
def test_nothing_can_be_written(tmp_path: Path, statement: str) -> None:
    byte_series, manifest = backed_up(tmp_path, build_database(tmp_path / "a.db"))
    before = everything_in(byte_series.vault.path)
    with open_backup(byte_series.series, manifest) as backup:
        connection = backup.connect()
        if statement == "PRAGMA journal_mode=wal":
            assert connection.execute(statement).fetchall() != [("wal",)]
        else:
            with pytest.raises((apsw.ReadOnlyError, apsw.SQLError)):
                connection.execute(statement).fetchall()
        other = apsw.Connection(":memory:", flags=_READ_WRITE)
        other.execute("ATTACH ? AS old", (backup.uri.replace("mode=ro&", ""),))
        with pytest.raises(apsw.ReadOnlyError):
            other.execute("DELETE FROM old.thing")
        other.close()
    assert everything_in(byte_series.vault.path) == before
    assert byte_series.restore(manifest) == (tmp_path / "a.db").read_bytes()


def test_a_collation_of_the_program_gets_a_stand_in_and_is_remembered(tmp_path: Path) -> None:
    byte_series, manifest = backed_up(tmp_path, build_with_collation(tmp_path / "a.db"))
    with open_backup(byte_series.series, manifest) as backup:
        connection = backup.connect()
        found = connection.execute("SELECT title FROM note WHERE title = 'ALPHA'").fetchall()
        assert found == [("Alpha",)]
        assert connection.answered == ["unicase"]
        assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]


def test_a_hostile_schema_runs_no_code(tmp_path: Path) -> None:
    ran = []

    def boom(*values: apsw.SQLiteValue) -> apsw.SQLiteValue:
        ran.append(values)
        return 1

    database = build_database(tmp_path / "a.db")
    connection = apsw.Connection(str(database))
    connection.create_scalar_function("boom", boom)
    connection.execute("CREATE VIEW trap AS SELECT boom()")
    connection.close()
    byte_series, manifest = backed_up(tmp_path, database)
    with open_backup(byte_series.series, manifest) as backup:
        browsing = backup.connect()
        browsing.create_scalar_function("boom", boom)
        with pytest.raises(apsw.SQLError, match="unsafe use"):
            browsing.execute("SELECT * FROM trap").fetchall()
        with pytest.raises(apsw.SQLError, match="not authorized"):
            browsing.execute("SELECT load_extension('/nowhere.so')").fetchall()
        assert not ran


def flip_in_frames(byte_series: ByteSeries, manifest: Manifest) -> str:
    """Flip a bit in the last frame of the only pack; return its object name."""
    pack = byte_series.series.open_pack(manifest.packs[0].pack_id)
    pack.close()
    path = byte_series.path(pack.name)
    raw = bytearray(path.read_bytes())
    raw[pack.rows[-1].offset + pack.rows[-1].length // 2] ^= 1
    path.write_bytes(bytes(raw))
    return pack.name


def test_damage_reaches_the_caller_as_itself(tmp_path: Path) -> None:
    byte_series, manifest = backed_up(tmp_path, build_database(tmp_path / "a.db"))
    name = flip_in_frames(byte_series, manifest)
    with (
        pytest.raises(VaultDamagedError) as caught,
        open_backup(byte_series.series, manifest) as backup,
    ):
        backup.connect().execute("SELECT sum(length(body)) FROM thing").fetchall()
    assert caught.value.object_name == name
    assert caught.value.backups == (manifest.info.name,)


def test_damage_that_the_block_turned_into_something_else_is_raised_at_its_end(
    tmp_path: Path,
) -> None:
    byte_series, manifest = backed_up(tmp_path, build_database(tmp_path / "a.db"))
    flip_in_frames(byte_series, manifest)

    def browse(what_sqlite_says: type[Exception] | None) -> None:
        with open_backup(byte_series.series, manifest) as backup:
            try:
                backup.connect().execute("SELECT sum(length(body)) FROM thing").fetchall()
            except VaultDamagedError as error:
                if what_sqlite_says is not None:
                    raise what_sqlite_says from error

    for echo in (apsw.IOError, apsw.CorruptError, None):
        with pytest.raises(VaultDamagedError):
            browse(echo)
    with pytest.raises(KeyError):
        browse(KeyError)


def test_pending_damage_is_raised_once(tmp_path: Path) -> None:
    byte_series, manifest = backed_up(tmp_path, build_database(tmp_path / "a.db"))
    flip_in_frames(byte_series, manifest)
    with open_backup(byte_series.series, manifest) as backup:
        with pytest.raises(VaultDamagedError):
            backup.connect().execute("SELECT sum(length(body)) FROM thing").fetchall()
        with pytest.raises(VaultDamagedError):
            backup.raise_pending()
        backup.raise_pending()


def test_the_sound_parts_of_a_damaged_backup_can_be_browsed(tmp_path: Path) -> None:
    byte_series, manifest = backed_up(tmp_path, build_database(tmp_path / "a.db"))
    flip_in_frames(byte_series, manifest)
    with open_backup(byte_series.series, manifest) as backup:
        names = backup.connect().execute("SELECT name FROM sqlite_schema").fetchall()
    assert ("thing",) in names


def test_what_is_not_a_database_is_apsws_to_say(tmp_path: Path) -> None:
    byte_series = ByteSeries(tmp_path)
    manifest = byte_series.backup(pages(1, 5))
    with (
        pytest.raises(apsw.NotADBError),
        open_backup(byte_series.series, manifest) as backup,
    ):
        backup.connect().execute("SELECT * FROM sqlite_schema").fetchall()


def test_a_point_query_reads_few_frames(tmp_path: Path) -> None:
    database = build_database(tmp_path / "a.db", rows=20_000)
    byte_series, manifest = backed_up(tmp_path, database)
    frames = len(database.read_bytes()) // 4096 // 64
    assert frames > 40
    with open_backup(byte_series.series, manifest) as backup:
        connection = backup.connect()
        for number in (5, 9_000, 19_999):
            statement = "SELECT id FROM thing WHERE id = ?"
            assert connection.execute(statement, (number,)).fetchall() == [(number,)]
        assert len(backup.reader._cache) <= 6


def test_several_threads_browse_one_backup(tmp_path: Path) -> None:
    database = build_database(tmp_path / "a.db", rows=3_000)
    byte_series, manifest = backed_up(tmp_path, database, pack_limit=200_000)
    expected = rows_of_file(database)
    found = []
    with open_backup(byte_series.series, manifest) as backup:

        def browse() -> None:
            connection = backup.connect()
            found.append([rows_of(connection) == expected for _ in range(3)])
            connection.close()

        threads = [threading.Thread(target=browse) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert found == [[True] * 3] * 4


def test_closing_forgets_the_vfs_and_ends_its_connections(tmp_path: Path) -> None:
    byte_series, manifest = backed_up(tmp_path, build_database(tmp_path / "a.db"))
    names = apsw.vfs_names()
    with open_backup(byte_series.series, manifest) as backup:
        assert len(apsw.vfs_names()) == len(names) + 1
        connection, uri = backup.connect(), backup.uri
        stray = apsw.Connection(":memory:", flags=_READ_WRITE)
        stray.execute("ATTACH ? AS old", (uri,))
    assert apsw.vfs_names() == names
    with pytest.raises(apsw.ConnectionClosedError):
        connection.execute("SELECT 1")
    with pytest.raises(apsw.Error):
        apsw.Connection(uri, flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    # An attachment that its owner forgot to give back must not crash the process.
    del backup
    gc.collect()
    stray.execute("SELECT name FROM old.sqlite_schema").fetchall()
    stray.close()
