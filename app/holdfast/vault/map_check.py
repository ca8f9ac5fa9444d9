"""Does a page map fit the packs it points into? Pure comparison of arrays, any thread."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from holdfast.vault.layout import FRAME_PAGES
from holdfast.vault.manifest import BackupFile
from holdfast.vault.pack_facts import PackFacts
from holdfast.vault.page_map import NOWHERE, Column, PageMap


@dataclass(slots=True)
class MapVerdict:
    """What one backup's map says against the packs."""

    wrong: list[str] = field(default_factory=list)
    """Sentences about entries that do not fit."""
    damaged: set[tuple[str, int]] = field(default_factory=set)
    """Damaged frames this map needs, by pack id and number."""


def check_map(
    page_map: PageMap,
    file: BackupFile,
    file_no: int,
    packs: Sequence[str],
    facts: Mapping[str, PackFacts],
    *,
    read_data: bool,
) -> MapVerdict:
    """Compare one file's map with the packs; those without facts are left out.

    Args:
        page_map: of the file.
        file: it.
        file_no: its number in the manifest.
        packs: pack ids by number.
        facts: by pack id; only outlines when `read_data` is False.
        read_data: compare page numbers, lengths, kinds and base hashes too.
    """
    verdict = MapVerdict()
    pages = np.arange(len(page_map), dtype=np.uint32)
    lengths = np.full(len(page_map), file.page_size, np.uint32)
    if len(lengths):
        lengths[-1] = file.size_bytes - (len(lengths) - 1) * file.page_size
    is_delta = page_map.base_pack != NOWHERE
    if np.any(is_delta & (page_map.pack == NOWHERE)):
        verdict.wrong.append("It has a base for a page of zeros.")
    expected = np.zeros(len(page_map), np.uint64)
    hashed = np.zeros(len(page_map), np.bool_)
    for pack_id, *entries in _by_pack(page_map.pack, page_map.slot, packs, facts):
        fact = facts[pack_id]
        of_pack, slots = _sound(verdict, pack_id, fact, *entries)
        if not read_data or not len(of_pack):
            continue
        right = (
            (fact.page_no[slots] == pages[of_pack])
            & (fact.file_no[slots] == file_no)
            & (fact.length[slots] == lengths[of_pack])
            & (fact.delta[slots] == is_delta[of_pack])
        )
        _say(verdict, pack_id, of_pack[~right], "another page lies")
        expected[of_pack] = fact.hash8[slots]
        hashed[of_pack] = right
    for pack_id, *entries in _by_pack(page_map.base_pack, page_map.base_slot, packs, facts):
        fact = facts[pack_id]
        of_pack, slots = _sound(verdict, pack_id, fact, *entries)
        if not read_data or not len(of_pack):
            continue
        right = (
            (fact.page_no[slots] == pages[of_pack])
            & (fact.file_no[slots] == file_no)
            & (fact.length[slots] == lengths[of_pack])
            & ~fact.delta[slots]
            & ((fact.hash8[slots] == expected[of_pack]) | ~hashed[of_pack])
        )
        _say(verdict, pack_id, of_pack[~right], "not the base of the delta lies")
    return verdict


def _by_pack(
    pack: Column, slot: Column, packs: Sequence[str], facts: Mapping[str, PackFacts]
) -> Iterator[tuple[str, Column, Column]]:
    """Yield `(pack id, page numbers, slots)` of the packs that facts are known of."""
    stored = np.flatnonzero(pack != NOWHERE)
    order = stored[np.argsort(pack[stored], kind="stable")].astype(np.uint32)
    cuts = np.flatnonzero(np.diff(pack[order])) + 1
    for pages in np.split(order, cuts):
        if len(pages):
            pack_id = packs[int(pack[pages[0]])]
            if pack_id in facts:
                yield pack_id, pages, slot[pages]


def _sound(
    verdict: MapVerdict, pack_id: str, fact: PackFacts, pages: Column, slots: Column
) -> tuple[Column, Column]:
    """Return the entries that point to intact frames; note the others."""
    frames = slots // FRAME_PAGES
    there = frames < len(fact.counts)
    there[there] = slots[there] % FRAME_PAGES < fact.counts[frames[there]]
    _say(verdict, pack_id, pages[~there], "there is nothing")
    intact = there & ~np.isin(frames, list(fact.damaged))
    verdict.damaged.update(
        (pack_id, int(frame_no)) for frame_no in np.unique(frames[there & ~intact])
    )
    return pages[intact], slots[intact]


def _say(verdict: MapVerdict, pack_id: str, pages: Column, what: str) -> None:
    if len(pages):
        verdict.wrong.append(
            f"Where it looks for page {int(pages[0])} in the pack {pack_id}, {what} "
            f"({len(pages)} such entries)."
        )
