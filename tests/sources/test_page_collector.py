"""Pages in any order become whole groups once, and a copy that lacks one is refused."""

import random
from pathlib import Path

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.core.errors import InternalError
from holdfast.core.pages import GROUP_BYTES
from holdfast.sources.page_collector import PageCollector, collector_vfs
from tests.support.databases import build_database

LOCK_GROUP = (1 << 30) // GROUP_BYTES


def page(number: int, size: int) -> bytes:
    return random.Random(number).randbytes(size)


@given(
    size=st.sampled_from([512, 4096, 32768, 65536]),
    count=st.integers(1, 300),
    seed=st.integers(),
    known_at=st.integers(0, 300),
)
def test_any_order_gives_the_file(size: int, count: int, seed: int, known_at: int) -> None:
    collector = PageCollector(size)
    order = list(range(count))
    random.Random(seed).shuffle(order)
    got: dict[int, bytes] = {}
    for step, number in enumerate(order):
        if step == known_at:
            collector.expect(count)
        collector.write(page(number, size), number * size)
        for index, group in collector.take_complete():
            assert index not in got
            got[index] = bytes(group)
    collector.expect(count)
    rest = dict(collector.take_rest())
    assert list(rest)[-1] == 0
    got |= {index: bytes(group) for index, group in rest.items()}
    whole = b"".join(page(number, size) for number in range(count))
    assert b"".join(got[index] for index in sorted(got)) == whole


def test_the_newest_of_two_writes_counts_until_the_group_is_taken() -> None:
    collector = PageCollector(4096)
    collector.expect(32)
    for number in range(31):
        collector.write(page(number, 4096), number * 4096)
    collector.write(b"b" * 4096, 20 * 4096)
    collector.write(b"a" * 4096, 0)
    assert list(collector.take_complete()) == []
    collector.write(page(31, 4096), 31 * 4096)
    ((index, group),) = collector.take_complete()
    assert index == 1
    assert group[4 * 4096 : 5 * 4096] == b"b" * 4096
    collector.write(b"c" * 4096, 0)  # page 1 may come again to the very end
    ((index, group),) = collector.take_rest()
    assert index == 0
    assert group[:4096] == b"c" * 4096


def test_a_write_into_a_group_that_was_taken_is_not_lost_in_silence() -> None:
    collector = PageCollector(65536)
    collector.expect(3)
    collector.write(bytes(65536), 65536)
    assert [index for index, _group in collector.take_complete()] == [1]
    with pytest.raises(InternalError):
        collector.write(bytes(65536), 65536)
    with pytest.raises(InternalError):
        collector.read(100, 65536)


@pytest.mark.parametrize("missing", [0, 3, 17, 39])
def test_a_missing_page_is_noticed(missing: int) -> None:
    collector = PageCollector(4096)
    collector.expect(40)
    for number in range(40):
        if number != missing:
            collector.write(page(number, 4096), number * 4096)
    with pytest.raises(InternalError, match="lacks pages"):
        list(collector.take_rest())


def test_a_missing_group_is_noticed() -> None:
    collector = PageCollector(65536)
    collector.expect(3)
    collector.write(bytes(65536), 0)
    collector.write(bytes(65536), 2 * 65536)
    with pytest.raises(InternalError, match="lacks pages"):
        list(collector.take_rest())


@pytest.mark.parametrize("size", [512, 4096, 65536])
@pytest.mark.parametrize("pages_behind", [0, 1, 200])
def test_the_lock_page_is_blank_though_nobody_writes_it(size: int, pages_behind: int) -> None:
    collector = PageCollector(size)
    first = LOCK_GROUP * GROUP_BYTES // size
    collector.expect(first + 1 + pages_behind)
    collector._given_out.extend(b"\0" + b"\1" * (LOCK_GROUP - 1))  # what lies before has gone out
    collector.write(page(1, size), 0)
    for number in range(1, GROUP_BYTES // size):
        collector.write(page(2, size), number * size)
    for number in range(first + 1, first + 1 + pages_behind):
        collector.write(page(number, size), number * size)
    got = dict(collector.take_rest())
    expected = bytes(size) + b"".join(
        page(number, size) for number in range(first + 1, first + 1 + pages_behind)
    )
    assert b"".join(got[index] for index in sorted(got) if index >= LOCK_GROUP) == expected


@pytest.mark.parametrize(("data", "offset"), [(b"x" * 100, 0), (b"x" * 4096, 4000)])
def test_what_is_no_page_is_refused(data: bytes, offset: int) -> None:
    with pytest.raises(InternalError):
        PageCollector(4096).write(data, offset)


def test_nothing_stays_registered(tmp_path: Path) -> None:
    before = apsw.vfs_names()
    path = build_database(tmp_path / "a.db")
    source = apsw.Connection(str(path))
    with collector_vfs(PageCollector(4096)) as vfs:
        destination = apsw.Connection("copy", vfs=vfs)
        destination.execute("PRAGMA journal_mode=off").fetchall()
        with destination.backup("main", source, "main") as backup:
            backup.step()
        destination.close()
    source.close()
    assert apsw.vfs_names() == before
