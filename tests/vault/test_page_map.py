"""Page maps: four columns there and back, and nothing accepted that points outside."""

from __future__ import annotations

import struct
from itertools import accumulate

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.vault.codec import CodecError, compress, decompress
from holdfast.vault.page_map import NOWHERE, PageMap, by_frame, decode, encode

NUMBERS = st.one_of(st.integers(0, 5), st.just(NOWHERE))


def _map(*columns: list[int]) -> PageMap:
    return PageMap(*(np.array(column, np.uint32) for column in columns))


@given(
    st.lists(
        st.tuples(NUMBERS, st.integers(0, NOWHERE), NUMBERS, st.integers(0, NOWHERE)), max_size=300
    )
)
def test_a_map_comes_back(rows: list[tuple[int, int, int, int]]) -> None:
    columns = [list(column) for column in zip(*rows, strict=True)] or [[], [], [], []]
    page_map = _map(*columns)
    found = decode(encode(page_map), len(rows), 6)
    assert [column.tolist() for column in found.columns()] == columns


def test_columns_are_little_endian_differences_modulo_two_to_the_32() -> None:
    page_map = _map([3, 1, NOWHERE], [0, 5, 4], [NOWHERE, NOWHERE, 0], [0, 0, 9])
    for column, stored in zip(page_map.columns(), encode(page_map), strict=True):
        steps = struct.unpack("<3I", decompress(stored, 12))
        assert [step & NOWHERE for step in accumulate(steps)] == column.tolist()


@pytest.mark.parametrize("column", [0, 2])
def test_a_pack_number_outside_the_list_is_refused(column: int) -> None:
    columns = [[0, 1], [0, 0], [NOWHERE, NOWHERE], [0, 0]]
    columns[column] = [0, 2]
    stored = encode(_map(*columns))
    assert len(decode(stored, 2, 3)) == 2
    with pytest.raises(CodecError, match="not in the list"):
        decode(stored, 2, 2)


def test_another_number_of_pages_or_columns_is_refused() -> None:
    stored = encode(PageMap.empty(5))
    for pages in (0, 4, 6, 1 << 30):
        with pytest.raises(CodecError):
            decode(stored, pages, 0)
    with pytest.raises(CodecError):
        decode(stored[:3], 5, 0)


def test_a_column_that_is_a_bomb_is_refused() -> None:
    stored = encode(PageMap.empty(5))
    with pytest.raises(CodecError):
        decode([compress(bytes(32 << 20)), *stored[1:]], 5, 0)


def test_growing_adds_zeros_and_shrinking_forgets() -> None:
    page_map = _map([1, 2], [3, 4], [NOWHERE, 0], [0, 7])
    grown = page_map.resized(4)
    assert [c.tolist() for c in grown.columns()] == [
        [1, 2, NOWHERE, NOWHERE],
        [3, 4, 0, 0],
        [NOWHERE, 0, NOWHERE, NOWHERE],
        [0, 7, 0, 0],
    ]
    assert [c.tolist() for c in grown.resized(1).columns()] == [[1], [3], [NOWHERE], [0]]
    grown.clear(0)
    assert [c.tolist()[0] for c in grown.columns()] == [NOWHERE, 0, NOWHERE, 0]
    assert page_map.pack[0] == 1, "a copy was made"


def test_renumbering_follows_pages_and_bases_and_leaves_nowhere() -> None:
    page_map = _map([5, NOWHERE, 2], [0, 0, 0], [NOWHERE, NOWHERE, 5], [0, 0, 1])
    assert page_map.used_packs().tolist() == [2, 5]
    page_map.renumber({2: 0, 5: 1})
    assert page_map.pack.tolist() == [1, NOWHERE, 0]
    assert page_map.base_pack.tolist() == [NOWHERE, NOWHERE, 1]
    page_map.renumber({})
    assert page_map.pack.tolist() == [1, NOWHERE, 0]


def test_pages_come_pack_by_pack_and_frame_by_frame() -> None:
    page_map = _map([1, 0, 1, 1, 1], [65, 0, 2, 64, 0], [NOWHERE] * 5, [0] * 5)
    assert list(by_frame(page_map.pack, page_map.slot)) == [
        (0, 0, [0], [1]),
        (1, 0, [0, 2], [4, 2]),
        (1, 1, [0, 1], [3, 0]),
    ]
    nothing = PageMap.empty(3)
    assert list(by_frame(nothing.pack, nothing.slot)) == []
