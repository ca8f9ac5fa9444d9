"""Everything a pack says about its pages, read and proved in one pass.

One thread. Memory: 22 bytes for each slot of a pack; nothing of the pages is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from holdfast.core.errors import VaultDamagedError
from holdfast.vault.frame import HASH_BYTES, FrameError, FramePage, base_hash, decode
from holdfast.vault.layout import FRAME_PAGES
from holdfast.vault.live_slots import Marks
from holdfast.vault.pack_reader import PackReader
from holdfast.vault.page_map import NOWHERE, Column


@dataclass(slots=True)
class PackFacts:
    """What lies in each slot of one pack."""

    object_name: str
    counts: Column
    """`uint32[frames]`: pages in each frame, as the footer says."""
    page_no: Column
    """`uint32[slots]`; NOWHERE where no page is, or its frame is damaged."""
    file_no: Column
    length: Column
    delta: Marks
    hash8: npt.NDArray[np.uint64]
    """Of a delta: the hash of its base; of a whole page that is a base: its own."""
    damaged: dict[int, str] = field(default_factory=dict)
    """What is wrong with a frame, by its number."""


def outline(pack: PackReader) -> PackFacts:
    """Return what the footer alone tells."""
    slots = len(pack.rows) * FRAME_PAGES
    return PackFacts(
        object_name=pack.name,
        counts=np.array([row.pages for row in pack.rows], np.uint32),
        page_no=np.full(slots, NOWHERE, np.uint32),
        file_no=np.zeros(slots, np.uint32),
        length=np.zeros(slots, np.uint32),
        delta=np.zeros(slots, np.bool_),
        hash8=np.zeros(slots, np.uint64),
    )


def read_frames(
    pack: PackReader, facts: PackFacts, bases: Marks, on_frame: Callable[[int], None]
) -> None:
    """Read, hash and decode every frame of a pack, and fill in the facts.

    Args:
        pack: an open pack; its footer fits its name, so intact frames make it intact.
        facts: its outline.
        bases: slots that are bases of deltas.
        on_frame: told the length of each frame after it was read; may raise to stop.
    """
    for frame_no, row in enumerate(pack.rows):
        try:
            frame = decode(pack.frame(frame_no))
            if len(frame.pages) != row.pages:
                raise FrameError(f"{len(frame.pages)} pages where the footer says {row.pages}")
        except VaultDamagedError as error:
            facts.damaged[frame_no] = error.message
        except FrameError as error:
            facts.damaged[frame_no] = f"Frame {frame_no} does not decode: {error}."
        else:
            first = frame_no * FRAME_PAGES
            slots = slice(first, first + len(frame.pages))
            is_base = bases[slots].tolist()
            is_base += [False] * (len(frame.pages) - len(is_base))
            facts.page_no[slots] = [page.page_no for page in frame.pages]
            facts.file_no[slots] = frame.file_no
            facts.length[slots] = [page.length for page in frame.pages]
            facts.delta[slots] = [bool(page.base_hash) for page in frame.pages]
            facts.hash8[slots] = [
                _hash8(page, is_base=base) for page, base in zip(frame.pages, is_base, strict=True)
            ]
        on_frame(row.length)


def _hash8(page: FramePage, *, is_base: bool) -> int:
    if page.base_hash:
        return int.from_bytes(page.base_hash[:HASH_BYTES], "little")
    return int.from_bytes(base_hash(page.data), "little") if is_base else 0
