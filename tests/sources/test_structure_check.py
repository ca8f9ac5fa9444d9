"""What SQLite's checks mean: damage, no damage, or nothing to be said."""

from pathlib import Path

import apsw
import pytest

from holdfast.core.errors import CancelledError, SourceBusyError
from holdfast.core.model import Structure, StructureCheck
from holdfast.core.progress import Advance
from holdfast.sources.connections import open_reader, open_writer
from holdfast.sources.structure_check import CheckName, check_structure
from tests.support.databases import (
    Damage,
    build_database,
    build_with_collation,
    build_with_function,
    build_with_tokenizer,
    damage,
)


def checked(path: Path, check: CheckName = "quick_check") -> StructureCheck:
    reader = open_reader(path)
    try:
        return check_structure(reader, path, check)
    finally:
        reader.close(True)


@pytest.mark.parametrize("check", ["quick_check", "integrity_check"])
@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16le", "UTF-16be"])
def test_a_healthy_database_is_ok(check: CheckName, encoding: str, tmp_path: Path) -> None:
    result = checked(build_database(tmp_path / "a.db", encoding=encoding), check)
    assert result == StructureCheck(Structure.OK, check)


@pytest.mark.parametrize(
    "kind",
    [
        Damage.ODD_LENGTH,
        Damage.GARBAGE_PAGE,
        Damage.ZEROED_PAGE,
        Damage.LOST_WRITE,
        Damage.TRUNCATED,
        Damage.BAD_VERSION,
    ],
)
@pytest.mark.parametrize("check", ["quick_check", "integrity_check"])
def test_damage_is_found_and_described(kind: Damage, check: CheckName, tmp_path: Path) -> None:
    result = checked(damage(build_database(tmp_path / "a.db"), kind), check)
    assert result.structure is Structure.DAMAGED
    assert result.messages
    assert len(result.messages) <= 20


def test_a_function_of_the_program_cannot_be_checked(tmp_path: Path) -> None:
    result = checked(build_with_function(tmp_path / "a.db"), "integrity_check")
    assert result.structure is Structure.UNCHECKED
    assert "myfn" in result.messages[0]


def test_a_tokenizer_of_the_program_cannot_be_checked(tmp_path: Path) -> None:
    assert checked(build_with_tokenizer(tmp_path / "a.db")).structure is Structure.UNCHECKED


@pytest.mark.parametrize("check", ["quick_check", "integrity_check"])
def test_a_stand_in_is_named_and_the_order_it_gives_is_not_judged(
    check: CheckName, tmp_path: Path
) -> None:
    result = checked(build_with_collation(tmp_path / "a.db"), check)
    assert result == StructureCheck(Structure.OK, "quick_check", (), ("unicase",))


def test_another_order_than_the_stand_in_s_is_no_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    connection = apsw.Connection(str(path))
    connection.create_collation("reverse", lambda one, other: (one < other) - (one > other))
    connection.execute("PRAGMA synchronous=off")
    connection.execute("CREATE TABLE t(x TEXT COLLATE reverse); CREATE INDEX i ON t(x)")
    connection.executemany("INSERT INTO t VALUES(?)", ((f"row {n}",) for n in range(500)))
    connection.close()
    assert checked(path, "integrity_check").structure is Structure.OK


def test_content_against_the_schema_is_not_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    connection = apsw.Connection(str(path))
    connection.execute("CREATE TABLE t(x); INSERT INTO t VALUES(NULL)")
    connection.execute("CREATE TABLE u(n INTEGER CHECK(n > 0))")
    connection.execute("PRAGMA ignore_check_constraints=1; INSERT INTO u VALUES(-1)")
    connection.execute(
        "PRAGMA writable_schema=1; UPDATE sqlite_schema SET sql = replace(sql, 't(x', "
        "'t(x NOT NULL')"
    )
    connection.close()
    writer = open_writer(path)  # a reader does not even look at CHECK
    result = check_structure(writer, path, "integrity_check")
    writer.close()
    assert result.structure is Structure.OK
    assert {line.split(" in ")[0] for line in result.messages} == {
        "NULL value",
        "CHECK constraint failed",
    }


def test_findings_that_are_no_text_are_shown_all_the_same(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    data = path.read_bytes().replace(b"INDEX thing_name", b"INDEX thing_\xff\xfe\xfd\xfc")
    data = data.replace(b"thing_namething", b"thing_\xff\xfe\xfd\xfcthing")
    path.write_bytes(data)
    result = checked(damage(path, Damage.GARBAGE_PAGE), "integrity_check")
    assert result.structure is Structure.DAMAGED
    assert any("\ufffd" in line for line in result.messages)


def test_the_listener_may_stop_it(tmp_path: Path) -> None:
    class Impatient:
        def advance(self, report: Advance) -> None:
            assert report.phase == "checking"
            raise CancelledError

    path = build_database(tmp_path / "a.db", rows=20_000)
    reader = open_reader(path)
    with pytest.raises(CancelledError):
        check_structure(reader, path, "integrity_check", progress=Impatient())
    assert reader.execute("SELECT count(*) FROM thing").fetchall() == [(20_000,)]
    reader.close()


def test_a_locked_database_is_not_called_damaged(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    writer = apsw.Connection(str(path))
    writer.execute("BEGIN EXCLUSIVE")
    reader = open_reader(path, busy_timeout_s=0.0)
    with pytest.raises(SourceBusyError):
        check_structure(reader, path)
    reader.close(True)
    writer.close()
