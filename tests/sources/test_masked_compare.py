"""Two databases are compared byte by byte, but for the bytes SQLite itself may change."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from holdfast.core.errors import InternalError
from holdfast.core.model import DatabaseFacts
from holdfast.core.pages import GROUP_BYTES
from holdfast.sources.masked_compare import (
    Difference,
    Fingerprint,
    MaskedCompare,
    compare_files,
    compare_pieces,
)
from tests.support.databases import LOCK_PAGE_OFFSET, build_beyond_lock_page, build_database

FACTS = DatabaseFacts(4096, 1, "delete")


def by_files(expected: Path, found: Path) -> Difference | None:
    return compare_files(expected, found)


def by_shuffled_pieces(expected: Path, found: Path) -> Difference | None:
    data = found.read_bytes()
    offsets = list(range(0, len(data), 1000))
    random.Random(4).shuffle(offsets)
    return compare_pieces(expected, len(data), ((at, data[at : at + 1000]) for at in offsets))


def by_groups(expected: Path, found: Path) -> Difference | None:
    """As a capture hands them over, given up once and begun anew, page 1 last."""
    data = found.read_bytes()
    with MaskedCompare(expected) as sink:
        sink.begin(FACTS, len(data), hold_short=False)
        sink.group(0, b"\xff" * min(GROUP_BYTES, len(data)))
        sink.begin(FACTS, len(data), hold_short=True)
        for index in reversed(range(-(-len(data) // GROUP_BYTES))):
            sink.group(index, memoryview(data)[index * GROUP_BYTES : (index + 1) * GROUP_BYTES])
        return sink.result()


WAYS = [by_files, by_shuffled_pieces, by_groups]
Way = Callable[[Path, Path], Difference | None]


@pytest.fixture(params=WAYS)
def compare(request: pytest.FixtureRequest) -> Way:
    way: Way = request.param
    return way


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    one = build_database(tmp_path / "one.db")
    other = tmp_path / "other.db"
    other.write_bytes(one.read_bytes())
    return one, other


def poke(path: Path, offset: int) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        byte = file.read(1)[0]
        file.seek(offset)
        file.write(bytes([byte ^ 0xFF]))


def test_equal_files(pair: tuple[Path, Path], compare: Way) -> None:
    assert compare(*pair) is None


def test_exactly_the_masked_bytes_do_not_count(pair: tuple[Path, Path], compare: Way) -> None:
    one, other = pair
    masked = {18, 19, *range(24, 28), *range(40, 44), *range(92, 100)}
    content = other.read_bytes()
    for offset in range(110):
        poke(other, offset)
        difference = compare(one, other)
        assert (difference is None) == (offset in masked), offset
        if difference is not None:
            assert (difference.page, difference.offset) == (1, offset)
        other.write_bytes(content)


def test_the_first_page_that_differs_is_named(pair: tuple[Path, Path], compare: Way) -> None:
    one, other = pair
    size = one.stat().st_size
    for offset in (size - 1, 200_000, 4096 * 9 + 18, 4096):
        poke(other, offset)
        assert compare(one, other) == Difference(offset // 4096 + 1, offset, size, size)


def test_lengths_count(pair: tuple[Path, Path], compare: Way) -> None:
    one, other = pair
    size = one.stat().st_size
    with other.open("ab") as file:
        file.write(bytes(4096))
    longer = Difference(size // 4096 + 1, size, size, size + 4096)
    assert compare(one, other) == longer
    assert compare(other, one) == Difference(size // 4096 + 1, size, size + 4096, size)
    assert f"{size + 4096} bytes instead of {size}" in str(longer)
    other.write_bytes(b"")
    assert compare(one, other) == Difference(1, 0, size, 0)


def test_pages_are_counted_in_the_expected_files_size(tmp_path: Path) -> None:
    one = build_database(tmp_path / "one.db", page_size=512)
    other = tmp_path / "other.db"
    other.write_bytes(one.read_bytes())
    poke(other, 5120)
    difference = compare_files(one, other)
    assert difference is not None
    assert difference.page == 11
    assert str(difference) == "page 11 is the first that differs (byte 5120)"


def test_a_piece_that_is_missing_is_our_mistake(pair: tuple[Path, Path]) -> None:
    one, other = pair
    data = other.read_bytes()
    with pytest.raises(InternalError, match="Only 4096 of"):
        compare_pieces(one, len(data), [(0, data[:4096])])


def test_the_lock_page_does_not_count(tmp_path: Path) -> None:
    one = build_beyond_lock_page(tmp_path / "one.db")
    size = one.stat().st_size
    piece = bytearray(one.read_bytes()[LOCK_PAGE_OFFSET - 4096 :])
    with MaskedCompare(one) as comparison:
        for place, counts in ((4096, False), (8191, False), (4095, True), (8192, True)):
            changed = bytearray(piece)
            changed[place] ^= 0xFF
            comparison.expect(len(piece))
            comparison.take(LOCK_PAGE_OFFSET - 4096, bytes(changed))
            difference = comparison.result()
            assert difference is not None  # the length, at least
            assert (difference.offset == LOCK_PAGE_OFFSET - 4096 + place) == counts
    assert size > LOCK_PAGE_OFFSET


def test_a_fingerprint_finds_what_differs_to_the_group(pair: tuple[Path, Path]) -> None:
    one, other = pair
    size = one.stat().st_size
    kept = Fingerprint.of_file(one)
    assert kept.difference(Fingerprint.of_file(other)) is None
    for offset in (18, 25, 99):
        poke(other, offset)
    assert kept.difference(Fingerprint.of_file(other)) is None
    poke(other, GROUP_BYTES * 2 + 5)
    expected = Difference(GROUP_BYTES * 2 // 4096 + 1, GROUP_BYTES * 2, size, size)
    assert kept.difference(Fingerprint.of_file(other)) == expected
    poke(other, 100)
    assert kept.difference(Fingerprint.of_file(other)) == Difference(1, 0, size, size)
    with one.open("ab") as file:
        file.write(b"more")
    assert kept.difference(Fingerprint.of_file(one)) is not None


def test_a_fingerprint_takes_groups_in_any_order_and_anew(pair: tuple[Path, Path]) -> None:
    one, _ = pair
    data = one.read_bytes()
    kept = Fingerprint.of_file(one)
    found = kept.like()
    found.begin(FACTS, len(data), hold_short=False)
    found.group(0, bytes(GROUP_BYTES))
    found.group(10**6, b"left over")
    found.begin(FACTS, len(data), hold_short=False)
    for index in reversed(range(-(-len(data) // GROUP_BYTES))):
        found.group(index, memoryview(data)[index * GROUP_BYTES : (index + 1) * GROUP_BYTES])
    assert kept.difference(found) is None
    found.begin(FACTS, GROUP_BYTES, hold_short=False)
    found.group(0, data[:GROUP_BYTES])
    for left, right in ((kept, found), (found, kept)):
        difference = left.difference(right)
        assert difference is not None
        assert difference.offset == GROUP_BYTES
