"""Copying the live pages of old packs into new ones, remembering where each page went.

The copying half of a merge: it publishes packs that nobody points to yet. The caller's
thread reads, appends and reports; two workers compress. Memory: four frames being filled,
eight in flight, and 18 bytes for each slot of the old packs.

Whole pages are framed anew. A delta's compressed bytes move as they are: it names its base
by hash, only manifests say where that lies. Frames that are well filled and entirely live
move as they are, unless they mix what the newest backup needs with what it does not.

What the newest backup needs is gathered in frames of its own, whole pages and deltas apart:
over a year its pages come to lie six or seven to a frame, and restoring it reads and decodes
them all. This costs nothing beside the copying.

What must stay true, for those who read packs without manifests (`recover.py salvage`): of
two versions of a page, the later one lies in the pack created later, or further back in the
same pack. So packs come in order of creation, a new pack carries the time of the newest one
in it, and a page never overtakes an earlier version of itself that waits in a half-filled
frame: that one is sent first. A frame may hold several versions of one page. A short page,
the last of its file, also says that none was there behind it: what came before it is sent
before it, what came after it after it. Where that is often, `merge.py` lets nothing be gathered.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import product
from types import TracebackType
from typing import Self

import numpy as np

from holdfast.core.errors import InternalError, VaultDamagedError
from holdfast.core.model import PackUse
from holdfast.core.progress import Advance, Progress
from holdfast.vault.frame import Frame, FrameError, FramePage, decode, encode_delta, encode_plain
from holdfast.vault.layout import FRAME_PAGES, MIN_PAGE_BYTES
from holdfast.vault.live_slots import Marks
from holdfast.vault.pack_reader import PackReader
from holdfast.vault.pack_writer import PackSet
from holdfast.vault.page_map import NOWHERE, Column
from holdfast.vault.series import Series

FRAME_BYTES = 256 * 1024
IN_FLIGHT = 8
WORKERS = 2
_Encoded = tuple[bytes, bytes]
"""A frame and its SHA-256."""
_Kind = tuple[bool, bool]
"""Whether pages are deltas, and whether the newest backup needs them."""
ALIKE = 8
"""A frame of which the newest backup needs some, but not all but an eighth, is taken apart."""


@dataclass(frozen=True, slots=True)
class OldPack:
    """A pack whose live pages are to move."""

    pack_id: str
    size_bytes: int
    created_us: int
    frame_bytes: int
    """Length of all its frames."""
    live_bytes: int
    """The share of them that live pages take, by their number."""
    live: Marks
    """`bool[slots]`."""
    newest: Marks
    """`bool[slots]`: those that the newest backup needs, to be gathered."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Where the slots of one old pack went; all columns are `uint32[slots]`."""

    pack: Column
    """Position in `PageMover.new_packs`, NOWHERE for a dead slot."""
    slot: Column
    page_no: Column
    file_no: Column

    @classmethod
    def nothing(cls, slots: int) -> Moved:
        """Return the table of a pack none of whose pages has moved yet."""
        return cls(
            np.full(slots, NOWHERE, np.uint32),
            np.zeros(slots, np.uint32),
            np.zeros(slots, np.uint32),
            np.zeros(slots, np.uint32),
        )


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where a page on its way came from."""

    table: Moved
    slot: int
    page_no: int


@dataclass(slots=True)
class _Filling:
    """A frame being filled: pages of one file and one type."""

    file_no: int = -1
    pages: list[FramePage] = field(default_factory=list)
    origins: list[_Origin] = field(default_factory=list)
    numbers: set[int] = field(default_factory=set)
    size_bytes: int = 0
    has_short: bool = False
    """The last page of a file, shorter than others, is among them."""

    def holds(self, file_no: int, page_no: int) -> bool:
        """Tell whether an earlier version of a page waits here."""
        return self.file_no == file_no and page_no in self.numbers


class PageMover:
    """Moves runs of old packs; use as a context manager, which ends the workers."""

    def __init__(
        self, series: Series, progress: Progress, total_bytes: int, pack_limit: int
    ) -> None:
        """See the class; `total_bytes` of live frames will be moved in all."""
        self._series = series
        self._progress = progress
        self._total_bytes = total_bytes
        self._pack_limit = pack_limit
        self._done_bytes = 0
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="holdfast-merge")
        self._flight: deque[tuple[Future[_Encoded], int, list[_Origin]]] = deque()
        self._fillings = {kind: _Filling() for kind in product((False, True), (False, True))}
        """By whether they hold deltas, and whether the newest backup needs them."""
        self.moved: dict[str, Moved] = {}
        """By the id of each old pack."""
        self.new_packs: list[PackUse] = []

    def __enter__(self) -> Self:
        """Return the mover."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the workers."""
        self._pool.shutdown(cancel_futures=True)

    def move(self, run: Sequence[OldPack]) -> None:
        """Move the live pages of packs that follow each other in time into new packs.

        The new packs are published and read back. After an error those published so far
        stand in `new_packs`; nobody points to them.

        Raises:
            VaultDamagedError: an old pack is not what was written.
            VaultFullError, VaultWriteError: a new pack could not be written.
            CancelledError: the listener stopped it.
        """
        # A sibling of the run's last pack may stay unmerged and hold a later version of a page:
        # it must still count as newer, or a salvage without manifests takes the older one.
        first, last = run[0].created_us, run[-1].created_us
        packs = PackSet(
            self._series.store,
            vault_id=self._series.vault.vault_id,
            series_id=self._series.series_id,
            created_us=last if first == last else last - 1,
            limit=self._pack_limit,
        )
        self._packs = packs
        try:
            for pack in run:
                self._move_pack(pack)
            for kind in self._fillings:
                self._send(kind)
            while self._flight:
                self._land()
            packs.finish()
        finally:
            packs.abandon()
            self._flight.clear()
            self.new_packs += packs.finished

    def _move_pack(self, pack: OldPack) -> None:
        table = self.moved[pack.pack_id] = Moved.nothing(len(pack.live))
        reader = self._series.open_pack(pack.pack_id)
        try:
            for frame_no in np.flatnonzero(pack.live.reshape(-1, FRAME_PAGES).any(axis=1)).tolist():
                first = frame_no * FRAME_PAGES
                indexes = np.flatnonzero(pack.live[first : first + FRAME_PAGES]).tolist()
                raw = reader.frame(frame_no)
                frame = self._decode(raw, reader, frame_no, indexes[-1])
                origins = [
                    _Origin(table, first + index, frame.pages[index].page_no) for index in indexes
                ]
                newest = pack.newest[first : first + FRAME_PAGES][indexes].tolist()
                alike = not any(newest) or sum(newest) * ALIKE >= len(newest) * (ALIKE - 1)
                if len(indexes) == len(frame.pages) and _is_well_filled(frame) and alike:
                    self._move_frame(raw, frame, origins)
                else:
                    for index, origin, is_newest in zip(indexes, origins, newest, strict=True):
                        self._move_page(frame.file_no, frame.pages[index], origin, is_newest)
                self._done_bytes += len(raw) * len(indexes) // len(frame.pages)
                done = min(self._done_bytes, self._total_bytes)
                self._progress.advance(Advance("merging", done, self._total_bytes))
        finally:
            reader.close()

    def _decode(self, raw: bytes, reader: PackReader, frame_no: int, last_index: int) -> Frame:
        try:
            frame = decode(raw)
        except FrameError as error:
            details = str(error)
        else:
            if last_index < len(frame.pages):
                return frame
            details = f"no page {last_index}"
        raise VaultDamagedError(
            f"The object {reader.name} of the vault has a frame {frame_no} that does not hold "
            "what backups expect in it.",
            object_name=reader.name,
            details=details,
        )

    def _move_frame(self, raw: bytes, frame: Frame, origins: list[_Origin]) -> None:
        numbers = {origin.page_no for origin in origins}
        is_short = any(_is_short(page) for page in frame.pages)
        for kind, filling in self._fillings.items():
            if filling.file_no == frame.file_no and (
                is_short or filling.has_short or filling.numbers & numbers
            ):
                self._send(kind)
        ready: Future[_Encoded] = Future()
        ready.set_result((raw, hashlib.sha256(raw).digest()))
        self._fly(ready, frame.file_no, origins)

    def _move_page(self, file_no: int, page: FramePage, origin: _Origin, is_newest: bool) -> None:
        own = bool(page.base_hash), is_newest
        is_short = _is_short(page)
        for kind, other in self._fillings.items():
            if kind != own and (is_short or other.holds(file_no, page.page_no)):
                self._send(kind)
        into = self._fillings[own]
        full = len(into.pages) == FRAME_PAGES or into.size_bytes + len(page.data) > FRAME_BYTES
        if full or into.file_no != file_no:
            self._send(own)
            into = self._fillings[own]
        into.file_no = file_no
        into.pages.append(page)
        into.origins.append(origin)
        into.numbers.add(page.page_no)
        into.size_bytes += len(page.data)
        into.has_short |= is_short

    def _send(self, kind: _Kind) -> None:
        """Have the pages waiting in a frame encoded; the next one of its kind is empty."""
        filling = self._fillings[kind]
        if not filling.pages:
            return
        self._fillings[kind] = _Filling()
        for other, waiting in self._fillings.items():
            if waiting.has_short:
                self._send(other)
        job = self._pool.submit(_encode, filling.file_no, filling.pages)
        self._fly(job, filling.file_no, filling.origins)

    def _fly(self, job: Future[_Encoded], file_no: int, origins: list[_Origin]) -> None:
        self._flight.append((job, file_no, origins))
        if len(self._flight) > IN_FLIGHT:
            self._land()

    def _land(self) -> None:
        """Append the oldest frame in flight and note where its pages are now."""
        job, file_no, origins = self._flight.popleft()
        frame, digest = job.result()
        place = self._packs.append(frame, digest, len(origins))
        number = len(self.new_packs) + place.pack_no
        for index, origin in enumerate(origins):
            origin.table.pack[origin.slot] = number
            origin.table.slot[origin.slot] = place.first_slot + index
            origin.table.page_no[origin.slot] = origin.page_no
            origin.table.file_no[origin.slot] = file_no


def _encode(file_no: int, pages: list[FramePage]) -> _Encoded:
    """Return pages of one type as a frame, proved by decoding it again (worker)."""
    if pages[0].base_hash:
        frame = encode_delta(file_no, pages)
    else:
        frame = encode_plain(file_no, [(p.page_no, p.data) for p in pages])
    found = decode(frame)
    if found.file_no != file_no or found.pages != tuple(pages):
        raise InternalError(
            "Pages that were to be merged did not come out of their new frame as they went in. "
            "Nothing was changed; all backups are whole."
        )
    return frame, hashlib.sha256(frame).digest()


def _is_short(page: FramePage) -> bool:
    return page.length % MIN_PAGE_BYTES != 0


def _is_well_filled(frame: Frame) -> bool:
    """Tell whether framing these pages anew would gain next to nothing."""
    half_full = sum(len(page.data) for page in frame.pages) * 2 >= FRAME_BYTES
    return half_full or len(frame.pages) * 2 >= FRAME_PAGES
