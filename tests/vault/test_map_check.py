"""A page map against the packs: each way in which one entry can be wrong, by itself."""

from __future__ import annotations

import numpy as np
import pytest

from holdfast.vault.manifest import BackupFile
from holdfast.vault.map_check import MapVerdict, check_map
from holdfast.vault.pack_facts import PackFacts
from holdfast.vault.page_map import NOWHERE, PageMap

FILE = BackupFile("database", "a.db", 4 * 4096 + 100, 4096, "", ())


def facts() -> PackFacts:
    """One frame: pages 0 to 4 of file 0, then a delta of page 2, and one of another base."""
    slots = 64
    made = PackFacts(
        object_name="packs/a.pack",
        counts=np.array([8], np.uint32),
        page_no=np.full(slots, NOWHERE, np.uint32),
        file_no=np.zeros(slots, np.uint32),
        length=np.full(slots, 4096, np.uint32),
        delta=np.zeros(slots, np.bool_),
        hash8=np.zeros(slots, np.uint64),
    )
    made.page_no[:8] = [0, 1, 2, 3, 4, 2, 2, 3]
    made.length[4] = 100
    made.delta[5:7] = True
    made.hash8[[2, 5]] = 0xABCD
    made.hash8[6] = 0xABCD
    return made


def right_map() -> PageMap:
    """Page 2 is the delta in slot 5, of the base in slot 2; page 3 is zeros."""
    page_map = PageMap.empty(5)
    page_map.pack[:] = [0, 0, 0, NOWHERE, 0]
    page_map.slot[:] = [0, 1, 5, 0, 4]
    page_map.base_pack[2], page_map.base_slot[2] = 0, 2
    return page_map


def judge(page_map: PageMap, fact: PackFacts, file_no: int = 0) -> MapVerdict:
    return check_map(page_map, FILE, file_no, ["a"], {"a": fact}, read_data=True)


def test_what_fits_fits() -> None:
    verdict = judge(right_map(), facts())
    assert verdict.wrong == []
    assert verdict.damaged == set()


@pytest.mark.parametrize(
    ("page", "slot"), [(0, 1), (0, 9), (0, 63), (0, 64), (1, 0), (4, 3), (2, 2), (0, 5)]
)
def test_a_wrong_slot(page: int, slot: int) -> None:
    page_map = right_map()
    page_map.slot[page] = slot
    verdict = judge(page_map, facts())
    assert len(verdict.wrong) == 1
    assert f"page {page} " in verdict.wrong[0]


@pytest.mark.parametrize("slot", [0, 4, 5, 6, 7, 8, 64])
def test_a_wrong_base(slot: int) -> None:
    """Slot 6 is a delta of the same base: right page, right hash, but no base itself."""
    page_map = right_map()
    page_map.base_slot[2] = slot
    assert len(judge(page_map, facts()).wrong) == 1


@pytest.mark.parametrize("slot", [0, 1, 2, 4, 5])
def test_a_page_of_another_length(slot: int) -> None:
    fact = facts()
    fact.length[slot] += 1
    assert len(judge(right_map(), fact).wrong) == 1


@pytest.mark.parametrize("slot", [0, 2, 5])
def test_a_page_of_another_file(slot: int) -> None:
    fact = facts()
    fact.file_no[slot] = 1
    assert len(judge(right_map(), fact).wrong) == 1
    assert len(judge(right_map(), facts(), file_no=1).wrong) == 2


@pytest.mark.parametrize("slot", [2, 5])
def test_a_base_of_another_hash(slot: int) -> None:
    fact = facts()
    fact.hash8[slot] += 1
    assert len(judge(right_map(), fact).wrong) == 1


def test_a_damaged_frame_is_no_lie_of_the_map() -> None:
    fact = facts()
    fact.page_no[:] = NOWHERE
    fact.damaged[0] = "frame 0 is damaged"
    verdict = judge(right_map(), fact)
    assert verdict.wrong == []
    assert verdict.damaged == {("a", 0)}


def test_without_data_only_places_are_compared() -> None:
    page_map = right_map()
    page_map.slot[0] = 1
    fact = {"a": facts()}
    assert check_map(page_map, FILE, 0, ["a"], fact, read_data=False).wrong == []
    page_map.slot[0] = 8
    assert len(check_map(page_map, FILE, 0, ["a"], fact, read_data=False).wrong) == 1


def test_packs_that_are_not_there_are_left_out() -> None:
    assert check_map(right_map(), FILE, 0, ["a"], {}, read_data=True).wrong == []
