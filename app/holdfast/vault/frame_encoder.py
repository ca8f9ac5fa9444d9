"""Changed pages into frames, frames into packs, places into the page map.

The caller's thread adds pages and appends finished frames; two worker threads compress and
prove them (zstd lets go of the interpreter lock). Memory is bounded: a batch of 8 MiB and
eight frames in flight, whatever the size of the database.

A page that an earlier backup holds whole is tried as a delta against that; the delta is kept
when it is at most a third of the page, otherwise the page is stored whole and becomes the
base of later ones. Where nearly nothing qualifies (after a VACUUM) trying stops early.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np

from holdfast.core.errors import VaultDamagedError
from holdfast.vault.backup_reader import PackShelf
from holdfast.vault.codec import MIN_BASE_BYTES
from holdfast.vault.frame import FramePage, delta_of, encode_delta, encode_runs
from holdfast.vault.layout import FRAME_PAGES
from holdfast.vault.pack_writer import PackSet
from holdfast.vault.page_map import NOWHERE, PageMap

BATCH_BYTES = 8 * 1024 * 1024
FRAME_BYTES = 256 * 1024
IN_FLIGHT = 8
WORKERS = 2
_Base = tuple[int, int]


class FrameEncoder:
    """Encodes the changed pages of one file of one backup.

    Raises (from `add` and `finish`):
        VaultFullError, VaultWriteError: a pack could not be written.
    """

    def __init__(
        self,
        packs: PackSet,
        page_map: PageMap,
        *,
        file_no: int,
        first_pack: int,
        pool: ThreadPoolExecutor,
        bases: tuple[PackShelf, Sequence[str]] | None,
        page_size: int,
    ) -> None:
        """See the class.

        Args:
            packs: where frames go.
            page_map: the new backup's map, still holding the previous places.
            file_no: of the file in the manifest.
            first_pack: number in the new manifest of `packs`' first pack.
            pool: the worker threads.
            bases: open packs and their ids by number, for deltas; None for plain frames only.
            page_size: stored page size, bytes.
        """
        self._packs = packs
        self._map = page_map
        self._file_no = file_no
        self._first_pack = first_pack
        self._pool = pool
        self._bases = bases
        self._page_size = page_size
        self._frame_pages = max(1, min(FRAME_PAGES, FRAME_BYTES // page_size))
        self._batch: list[tuple[int, bytes]] = []
        self._batch_bytes = 0
        self._plain: list[tuple[int, bytes, int]] = []
        """Runs of pages as `frame.encode_runs` takes them: most of a first backup are groups."""
        self._plain_pages: list[int] = []
        self._deltas: list[tuple[FramePage, _Base]] = []
        self._flight: deque[tuple[Future[tuple[bytes, bytes]], list[int], list[_Base]]] = deque()
        """Frames on their way, their pages, and the bases of these if they are deltas."""
        self._tried = 0
        self._kept = 0
        self.pages = 0
        self.damaged: list[VaultDamagedError] = []
        """Bases that could not be read; their pages were stored whole."""

    def add(self, page_no: int, data: bytes) -> None:
        """Take a changed page; each page once."""
        self.pages += 1
        if self._bases is None or self._base_of(page_no) is None:
            self._add_plain(page_no, data)
            return
        self._batch.append((page_no, data))
        self._batch_bytes += len(data)
        if self._batch_bytes >= BATCH_BYTES:
            self._work_batch()

    def add_group(self, first_page: int, data: bytes) -> None:
        """Take the pages of a whole group, none of which has a base."""
        size = self._page_size
        self.pages += len(data) // size
        while data:
            room = self._frame_pages - len(self._plain_pages)
            run, data = data[: room * size], data[room * size :]
            self._add_run(first_page, run, len(run) // size)
            first_page += len(run) // size

    def finish(self) -> None:
        """Encode what is left; every page has its place in the map afterwards."""
        self._work_batch()
        self._send_plain()
        if self._deltas:
            self._send_deltas()
        while self._flight:
            self._land()

    def _base_of(self, page_no: int) -> _Base | None:
        base = int(self._map.base_pack[page_no])
        if base != NOWHERE:
            return base, int(self._map.base_slot[page_no])
        whole = int(self._map.pack[page_no])
        return (whole, int(self._map.slot[page_no])) if whole != NOWHERE else None

    def _work_batch(self) -> None:
        batch, self._batch, self._batch_bytes = self._batch, [], 0
        if not batch:
            return
        if self._tried > 4096 and self._kept * 10 < self._tried:
            for page_no, data in batch:
                self._add_plain(page_no, data)
            return
        places = {}
        by_frame: dict[tuple[int, int], list[tuple[int, bytes]]] = {}
        for page_no, data in batch:
            pack_no, slot = places[page_no] = self._base_of(page_no) or (0, 0)
            by_frame.setdefault((pack_no, slot // FRAME_PAGES), []).append((page_no, data))
        jobs = [
            self._pool.submit(self._try_deltas, pack_no, frame_no, pages, places)
            for (pack_no, frame_no), pages in by_frame.items()
        ]
        found: dict[int, FramePage] = {}
        for job in jobs:
            try:
                found.update(job.result())
            except VaultDamagedError as error:
                self.damaged.append(error)
        self._tried += len(batch)
        self._kept += len(found)
        for page_no, data in batch:
            delta = found.get(page_no)
            if delta is None:
                self._add_plain(page_no, data)
                continue
            self._deltas.append((delta, places[page_no]))
            if len(self._deltas) == FRAME_PAGES:
                self._send_deltas()

    def _try_deltas(
        self,
        pack_no: int,
        frame_no: int,
        pages: list[tuple[int, bytes]],
        places: dict[int, _Base],
    ) -> dict[int, FramePage]:
        """Return the deltas worth keeping of pages whose bases share a frame (worker)."""
        assert self._bases is not None
        shelf, pack_ids = self._bases
        wanted = {page_no: places[page_no][1] % FRAME_PAGES for page_no, _ in pages}
        file_no, bases = shelf.some_pages(
            pack_ids[pack_no], frame_no, set(wanted.values()), self._page_size
        )
        found = {}
        for page_no, data in pages:
            base = bases.get(wanted[page_no])
            if (
                base is None
                or base.base_hash
                or (base.page_no, file_no) != (page_no, self._file_no)
            ):
                continue
            if base.length != len(data) or len(data) < MIN_BASE_BYTES:
                continue
            delta = delta_of(page_no, data, base.data)
            if len(delta.data) * 3 <= len(data):
                found[page_no] = delta
        return found

    def _add_plain(self, page_no: int, data: bytes) -> None:
        self._add_run(page_no, data, 1)

    def _add_run(self, first_page: int, data: bytes, count: int) -> None:
        """Take pages that follow each other; there is room for them in the frame."""
        self._plain.append((first_page, data, self._page_size))
        self._plain_pages += range(first_page, first_page + count)
        if len(self._plain_pages) == self._frame_pages:
            self._send_plain()

    def _send_plain(self) -> None:
        runs, self._plain = self._plain, []
        pages, self._plain_pages = self._plain_pages, []
        if runs:
            self._send(lambda: encode_runs(self._file_no, runs), pages, [])

    def _send_deltas(self) -> None:
        deltas, self._deltas = self._deltas, []
        pages = [page for page, _ in deltas]
        bases = [base for _, base in deltas]
        numbers = [page.page_no for page in pages]
        self._send(lambda: encode_delta(self._file_no, pages), numbers, bases)

    def _send(self, encode: Callable[[], bytes], pages: list[int], bases: list[_Base]) -> None:
        def job() -> tuple[bytes, bytes]:
            frame = encode()
            return frame, hashlib.sha256(frame).digest()

        self._flight.append((self._pool.submit(job), pages, bases))
        if len(self._flight) > IN_FLIGHT:
            self._land()

    def _land(self) -> None:
        """Append the oldest frame in flight and enter its pages into the map."""
        job, numbers, bases = self._flight.popleft()
        frame, digest = job.result()
        place = self._packs.append(frame, digest, len(numbers))
        pages = np.array(numbers, np.uint32)
        self._map.pack[pages] = self._first_pack + place.pack_no
        self._map.slot[pages] = place.first_slot + np.arange(len(numbers), dtype=np.uint32)
        if bases:
            columns = np.array(bases, np.uint32)
            self._map.base_pack[pages], self._map.base_slot[pages] = columns[:, 0], columns[:, 1]
        else:
            self._map.base_pack[pages], self._map.base_slot[pages] = NOWHERE, 0
