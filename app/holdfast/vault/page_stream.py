"""A file of a backup from its first byte to its last, without writing it anywhere.

For proofs and for the page-hash cache. The file is put together window by window in memory;
within a window every frame is read and decoded once, however its pages are scattered, by
two workers. Memory: one window of 64 MiB and the frames in flight, whatever the size of the
file.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np

from holdfast.core.errors import VaultDamagedError
from holdfast.core.pages import GROUP_BYTES
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.vault.backup_reader import PackShelf
from holdfast.vault.frame import FrameError, resolve_deltas
from holdfast.vault.layout import pack_name
from holdfast.vault.manifest import Manifest
from holdfast.vault.page_map import NOWHERE, Column, by_frame
from holdfast.vault.series import Series

WINDOW_BYTES = 64 * 1024 * 1024
WORKERS = 2
IN_FLIGHT = 8


def stream_groups(
    series: Series,
    manifest: Manifest,
    file_no: int = 0,
    progress: Progress = SILENT,
    *,
    window_bytes: int = WINDOW_BYTES,
) -> Generator[tuple[int, memoryview]]:
    """Yield `(index, bytes)` of each 64 KiB of a file, in order; the last may be shorter.

    The bytes are valid until the next step. Close the iterator when it is not used up.

    Args:
        series: where the backup lies.
        manifest: the backup.
        file_no: which of its files.
        progress: told with phase "reading"; may cancel.
        window_bytes: a multiple of GROUP_BYTES.

    Raises:
        VaultDamagedError: names the object, and the backup as concerned.
    """
    stream = _Stream(series, manifest, file_no)
    size = manifest.files[file_no].size_bytes
    try:
        for start in range(0, size, window_bytes):
            window = memoryview(stream.window(start, min(window_bytes, size - start), progress))
            for offset in range(0, len(window), GROUP_BYTES):
                yield (start + offset) // GROUP_BYTES, window[offset : offset + GROUP_BYTES]
    finally:
        stream.close()


class _Stream:
    """The windows of one file."""

    def __init__(self, series: Series, manifest: Manifest, file_no: int) -> None:
        self._manifest = manifest
        self._file = manifest.files[file_no]
        self._file_no = file_no
        self._map = manifest.page_map(file_no)
        self._shelf = PackShelf(series)
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="holdfast-stream")

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)
        self._shelf.close()

    def window(self, start: int, length: int, progress: Progress) -> bytearray:
        """Return the bytes from `start`, which is a multiple of the page size."""
        window = bytearray(length)
        first = start // self._file.page_size
        pages = slice(first, first - (-length // self._file.page_size))
        pack, slot = self._map.pack[pages], self._map.slot[pages]
        base_pack = self._map.base_pack[pages]
        whole = base_pack == NOWHERE
        # Whole pages and bases first: a delta finds its base at its own place.
        self._fill(
            window,
            first,
            np.where(whole, pack, base_pack),
            np.where(whole, slot, self._map.base_slot[pages]),
            progress,
            deltas=False,
        )
        if not whole.all():
            deltas = np.where(whole, np.uint32(NOWHERE), pack)
            self._fill(window, first, deltas, slot, progress, deltas=True)
        return window

    def _fill(
        self,
        window: bytearray,
        first: int,
        pack: Column,
        slot: Column,
        progress: Progress,
        *,
        deltas: bool,
    ) -> None:
        total = self._file.size_bytes
        done = first * self._file.page_size
        flight: deque[Future[int]] = deque()
        for frame in by_frame(pack, slot):
            flight.append(self._pool.submit(self._place, window, first, *frame, deltas))
            if len(flight) > IN_FLIGHT:
                done += flight.popleft().result()
                progress.advance(Advance("reading", min(done, total), total))
        while flight:
            done += flight.popleft().result()
            progress.advance(Advance("reading", min(done, total), total))

    def _place(
        self,
        window: bytearray,
        first: int,
        pack_no: int,
        frame_no: int,
        indexes: list[int],
        positions: list[int],
        deltas: bool,
    ) -> int:
        """Put the wanted pages of one frame into the window (worker); bytes written.

        `indexes` are positions in the frame, `positions` those in the window, both in pages.
        """
        pack_id = self._manifest.packs[pack_no].pack_id
        try:
            file_no, found = self._shelf.some_pages(
                pack_id, frame_no, indexes, self._file.page_size
            )
        except VaultDamagedError as error:
            raise self._concerned(error.object_name, error.message, error.details) from error
        size = self._file.page_size
        written = 0
        try:
            if file_no != self._file_no:
                raise FrameError(f"frame {frame_no} belongs to file {file_no}")
            right = []
            for index, position in zip(indexes, positions, strict=True):
                page = found.get(index)
                if page is None:
                    raise FrameError(f"frame {frame_no} has no page {index}")
                if page.page_no != first + position or bool(page.base_hash) != deltas:
                    raise FrameError(f"place of page {first + position} holds {page.page_no}")
                right.append(page)
            places = [position * size for position in positions]
            if deltas:
                bases = [bytes(window[at : at + size]) for at in places]
                contents = resolve_deltas(list(zip(right, bases, strict=True)))
            else:
                contents = [page.data for page in right]
            for at, data in zip(places, contents, strict=True):
                length = min(size, len(window) - at)
                if len(data) != length:
                    raise FrameError(f"page {first + at // size} has {len(data)} bytes")
                window[at : at + length] = data
                written += length
        except FrameError as error:
            name = pack_name(self._manifest.series_id, pack_id)
            message = f"The pack {pack_id} does not hold what the backup's page map says."
            raise self._concerned(name, message, str(error)) from error
        return 0 if deltas else written

    def _concerned(self, name: str, message: str, details: str) -> VaultDamagedError:
        backup = self._manifest.info.name
        return VaultDamagedError(
            f"{message} The backup “{backup}” needs it.",
            object_name=name,
            backups=(backup,),
            details=details,
        )
