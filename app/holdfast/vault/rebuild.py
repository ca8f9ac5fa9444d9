"""Rebuilding a file of a backup, and proving it by its tree hash.

Whole pages are written first, pack by pack and frame by frame in the order in which they
lie, each frame read and decompressed once however scattered its pages are; deltas second,
against the whole page that was put at their place. So the cost of a restore follows the
size of the database, not the number of backups behind it.

Pages with deltas stay in memory until they are whole, as far as there is room.

Two workers decode and write; the caller's thread reports progress.
"""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import chain, starmap
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from holdfast.core.errors import StagingError, VaultDamagedError
from holdfast.core.pages import GROUP_BYTES
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.vault.backup_reader import PackShelf
from holdfast.vault.frame import FrameError, FramePage, resolve_deltas
from holdfast.vault.layout import pack_name
from holdfast.vault.page_map import NOWHERE, Column, PageMap, by_frame

if TYPE_CHECKING:
    from holdfast.vault.manifest import BackupFile, Manifest
    from holdfast.vault.series import Series

WORKERS = 2
IN_FLIGHT = 8
KEPT_BYTES = 64 * 1024 * 1024
"""Pages with deltas that are kept in memory until they are whole. The others' bases are written
to their places and read from there: two more calls a page, which take as long as the delta."""

DELTAS_AT_ONCE_BYTES = 512 * 1024
"""Pages made in one go: after a year of backups a frame has six or seven deltas to give."""


def rebuild_file(
    series: Series,
    manifest: Manifest,
    file_no: int,
    descriptor: int,
    progress: Progress = SILENT,
) -> None:
    """Write a file of a backup into an empty open file, and prove it.

    Raises:
        VaultDamagedError: names the object; the file is not to be used.
        StagingError: the target's disk is full or fails.
    """
    file = manifest.files[file_no]
    try:
        os.ftruncate(descriptor, file.size_bytes)
        _Rebuild(series, manifest, file_no, descriptor, progress).run()
        found = tree_sha256(descriptor, file.size_bytes, progress)
    except OSError as error:
        raise StagingError(
            f"The restored file could not be written: {error.strerror}. "
            "What was there before was not touched.",
            hint="Free some space on that disk, or choose another place.",
            details=str(error),
        ) from error
    if found != file.tree_sha256:
        raise VaultDamagedError(
            f"The rebuilt file is not the one that the backup “{manifest.info.name}” describes.",
            object_name=manifest.object_name,
            backups=(manifest.info.name,),
            details=f"tree hash {found}, expected {file.tree_sha256}",
        )


def tree_sha256(descriptor: int, size_bytes: int, progress: Progress = SILENT) -> str:
    """Return SHA-256 over the SHA-256 of each 64 KiB of an open file, hex."""
    root = hashlib.sha256()
    step = 64 * GROUP_BYTES

    def leaves(offset: int) -> bytes:
        block = memoryview(os.pread(descriptor, min(step, size_bytes - offset), offset))
        return b"".join(
            hashlib.sha256(block[at : at + GROUP_BYTES]).digest()
            for at in range(0, len(block), GROUP_BYTES)
        )

    with ThreadPoolExecutor(WORKERS, thread_name_prefix="holdfast-hash") as pool:
        flight: deque[Future[bytes]] = deque()
        for offset in range(0, size_bytes, step):
            flight.append(pool.submit(leaves, offset))
            if len(flight) > IN_FLIGHT:
                root.update(flight.popleft().result())
            progress.advance(Advance("hashing", min(offset + step, size_bytes), size_bytes))
        for job in flight:
            root.update(job.result())
    return root.hexdigest()


class _Wanted(NamedTuple):
    """What is wanted of one frame, as `by_frame` says it."""

    pack_no: int
    frame_no: int
    indexes: list[int]
    pages: list[int]


class _Rebuild:
    """One rebuilding; see the module."""

    def __init__(
        self,
        series: Series,
        manifest: Manifest,
        file_no: int,
        descriptor: int,
        progress: Progress,
    ) -> None:
        self._manifest = manifest
        self._file: BackupFile = manifest.files[file_no]
        self._file_no = file_no
        self._descriptor = descriptor
        self._progress = progress
        self._shelf = PackShelf(series)
        self._map: PageMap = manifest.page_map(file_no)
        self._is_whole = (self._map.base_pack == NOWHERE).tobytes()
        """One byte for each page, 1 for one that lies whole or is of zeros. No array: what numpy
        allocates on a worker's thread keeps the memory of pages from going back to the system."""
        self._done = 0
        self._kept: frozenset[int] = frozenset()
        self._pages: dict[int, bytes] = {}
        """What is kept in memory: bases, and later the pages made with them."""

    def run(self) -> None:
        whole = self._map.base_pack == NOWHERE
        kept = KEPT_BYTES // self._file.page_size
        self._kept = frozenset(np.flatnonzero(~whole)[:kept].tolist())
        try:
            base_pack = np.where(whole, self._map.pack, self._map.base_pack)
            base_slot = np.where(whole, self._map.slot, self._map.base_slot)
            self._scatter(base_pack, base_slot, deltas=False)
            if not whole.all():
                pack = np.where(whole, np.uint32(NOWHERE), self._map.pack)
                self._scatter(pack, self._map.slot, deltas=True)
                self._write_kept()
        finally:
            self._shelf.close()

    def _scatter(self, pack: Column, slot: Column, *, deltas: bool) -> None:
        at_once = DELTAS_AT_ONCE_BYTES // self._file.page_size if deltas else 1
        frames = starmap(_Wanted, by_frame(pack, slot))
        with ThreadPoolExecutor(WORKERS, thread_name_prefix="holdfast-rebuild") as pool:
            flight: deque[Future[int]] = deque()
            try:
                for some in _batches(frames, at_once):
                    flight.append(pool.submit(self._place, some, deltas))
                    if len(flight) > IN_FLIGHT:
                        self._report(flight.popleft().result())
                while flight:
                    self._report(flight.popleft().result())
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise

    def _report(self, finished: int) -> None:
        total = self._file.size_bytes
        self._done += finished
        self._progress.advance(Advance("restoring", min(self._done, total), total))

    def _place(self, frames: list[_Wanted], deltas: bool) -> int:
        """Write the wanted pages of some frames to their places (worker).

        Returns the bytes that are what they are to be: a base is not, its delta comes later.
        """
        found = [self._found(frame, deltas=deltas) for frame in frames]
        pages = list(chain.from_iterable(found))
        contents = self._resolved(frames, found) if deltas else [page.data for page in pages]
        numbers = [page.page_no for page in pages]
        for offset, data in self._runs(numbers, contents):
            self._write(offset, data)
        finished = len(pages) if deltas else sum(map(self._is_whole.__getitem__, numbers))
        return finished * self._file.page_size

    def _write_kept(self) -> None:
        size = self._file.page_size
        parts: list[bytes] = []
        begin = 0
        for page_no in sorted(self._pages):
            if parts and (page_no != begin + len(parts) or len(parts) * size >= GROUP_BYTES):
                self._write(begin * size, b"".join(parts))
                parts = []
            if not parts:
                begin = page_no
            parts.append(self._pages.pop(page_no))
        if parts:
            self._write(begin * size, b"".join(parts))

    def _write(self, offset: int, data: bytes) -> None:
        view = memoryview(data)
        while view:
            count = os.pwrite(self._descriptor, view, offset + len(data) - len(view))
            view = view[count:]

    def _found(self, frame: _Wanted, *, deltas: bool) -> list[FramePage]:
        """Return the wanted pages of a frame, each the one the page map says."""
        with self._blamed(frame):
            pack_id = self._manifest.packs[frame.pack_no].pack_id
            file_no, there = self._shelf.some_pages(
                pack_id, frame.frame_no, frame.indexes, self._file.page_size
            )
            if file_no != self._file_no:
                raise FrameError(f"frame {frame.frame_no} belongs to file {file_no}")
            found = []
            for index, page_no in zip(frame.indexes, frame.pages, strict=True):
                page = there.get(index)
                if page is None:
                    raise FrameError(f"no page {index}")
                if page.page_no != page_no or bool(page.base_hash) != deltas:
                    raise FrameError(f"slot of page {page_no} holds {page.page_no}")
                if page.length != self._length(page_no):
                    raise FrameError(f"page {page_no} has {page.length} bytes")
                found.append(page)
        return found

    def _resolved(self, frames: list[_Wanted], found: list[list[FramePage]]) -> list[bytes]:
        """Return the contents of deltas, frame after frame."""
        pages = [(page, self._base(page.page_no)) for some in found for page in some]
        try:
            return resolve_deltas(pages)
        except FrameError:
            for frame, some in zip(frames, found, strict=True):
                with self._blamed(frame):
                    resolve_deltas([(page, self._base(page.page_no)) for page in some])
            raise

    def _runs(self, numbers: list[int], contents: list[bytes]) -> list[tuple[int, bytes]]:
        """Return `(offset, bytes)` with neighbouring pages joined; what is kept is left out."""
        size = self._file.page_size
        joined: list[tuple[int, list[bytes]]] = []
        end = -1
        for page_no, data in zip(numbers, contents, strict=True):
            if page_no in self._kept:
                self._pages[page_no] = data
                continue
            offset = page_no * size
            if offset != end:
                joined.append((offset, []))
            joined[-1][1].append(data)
            end = offset + len(data)
        return [(offset, b"".join(parts)) for offset, parts in joined]

    def _length(self, page_no: int) -> int:
        return min(self._file.page_size, self._file.size_bytes - page_no * self._file.page_size)

    def _base(self, page_no: int) -> bytes:
        kept = self._pages.get(page_no)
        if kept is not None:
            return kept
        size = self._file.page_size
        return os.pread(self._descriptor, self._length(page_no), page_no * size)

    @contextmanager
    def _blamed(self, frame: _Wanted) -> Iterator[None]:
        """Let an error within the block name the pack of a frame, and the backup."""
        pack_id = self._manifest.packs[frame.pack_no].pack_id
        try:
            yield
        except VaultDamagedError as error:
            raise self._concerned(error.object_name, error.message, error.details) from error
        except FrameError as error:
            raise self._concerned(
                pack_name(self._manifest.series_id, pack_id),
                f"The pack {pack_id} does not hold what the backup's page map says.",
                str(error),
            ) from error

    def _concerned(self, name: str, message: str, details: str) -> VaultDamagedError:
        return VaultDamagedError(
            f"{message} The backup “{self._manifest.info.name}” needs it and cannot be "
            "restored whole.",
            object_name=name,
            backups=(self._manifest.info.name,),
            details=details,
        )


def _batches(frames: Iterable[_Wanted], pages: int) -> Iterator[list[_Wanted]]:
    """Yield frames that follow each other, until so many pages are wanted of them."""
    batch: list[_Wanted] = []
    count = 0
    for frame in frames:
        batch.append(frame)
        count += len(frame.pages)
        if count >= pages:
            yield batch
            batch, count = [], 0
    if batch:
        yield batch
