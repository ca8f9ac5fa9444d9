"""The first hundred bytes agree with what SQLite says, and impossible ones are refused."""

import random
import zlib
from pathlib import Path

import apsw
import pytest

from holdfast.core.errors import SourceDamagedError, SourceNotDatabaseError
from holdfast.sources.header import HEADER_BYTES, facts_from_header, looks_encrypted
from tests.support.databases import build_database

SIZES = [512, 1024, 2048, 4096, 8192, 16384, 32768, 65536]


@pytest.mark.parametrize("page_size", SIZES)
@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_facts_are_those_of_sqlite(page_size: int, mode: str, tmp_path: Path) -> None:
    path = build_database(
        tmp_path / "a.db",
        page_size=page_size,
        journal_mode=mode,
        reserved_bytes=16,
        auto_vacuum=2,
        encoding="UTF-16be",
        rows=120,
    )
    connection = apsw.Connection(str(path))
    connection.execute("PRAGMA user_version=-5; PRAGMA application_id=77")
    connection.close()
    data = path.read_bytes()
    facts = facts_from_header(data[:HEADER_BYTES], len(data), "a.db")
    assert facts.page_size == page_size
    assert facts.page_count * page_size == len(data)
    assert facts.journal_mode == mode
    assert facts.encoding == "UTF-16be"
    assert facts.auto_vacuum == 2
    assert facts.reserved_bytes == 16
    assert (facts.user_version, facts.application_id) == (-5, 77)


def test_a_count_of_an_old_program_is_not_believed(tmp_path: Path) -> None:
    data = bytearray(build_database(tmp_path / "a.db").read_bytes())
    data[28:32] = (3).to_bytes(4, "big")
    data[92:96] = bytes(4)  # written by a program that does not know the count
    facts = facts_from_header(bytes(data[:HEADER_BYTES]), len(data), "a.db")
    assert facts.page_count * 4096 == len(data)


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (16, b"\x00\x03"),
        (16, b"\x0f\xff"),
        (16, b"\xff\x00"),
        (19, b"\x03"),
        (20, b"\x21"),
        (21, b"\x41"),
    ],
)
def test_an_impossible_header_is_damage(at: int, value: bytes, tmp_path: Path) -> None:
    data = bytearray(build_database(tmp_path / "a.db", page_size=512, rows=5).read_bytes())
    data[at : at + len(value)] = value
    with pytest.raises(SourceDamagedError):
        facts_from_header(bytes(data[:HEADER_BYTES]), len(data), "a.db")


def test_a_header_that_ends_early_is_damage(tmp_path: Path) -> None:
    data = build_database(tmp_path / "a.db").read_bytes()
    with pytest.raises(SourceDamagedError):
        facts_from_header(data[:60], 60, "a.db")


def test_another_magic_is_another_file() -> None:
    with pytest.raises(SourceNotDatabaseError):
        facts_from_header(b"PK\x03\x04" + bytes(200), 204, "a.zip")


def test_random_pages_look_encrypted_and_other_files_do_not() -> None:
    noise = random.Random(1).randbytes(65536)
    assert looks_encrypted(noise, 65536)
    assert looks_encrypted(noise[:1024], 1024)
    assert not looks_encrypted(noise, 65537)
    assert not looks_encrypted(b"id;name;amount\r\n" * 4096, 65536)
    text = b"".join(b"%d %d\n" % (n, n * n) for n in range(20000))
    assert not looks_encrypted(text[:65536], 65536)
    assert not looks_encrypted(b"", 0)
    # Compressed data is as random; only its length tells, and that not always.
    assert not looks_encrypted(zlib.compress(noise)[:65536], 65559)
