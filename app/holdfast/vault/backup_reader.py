"""Pages of one backup, through its page map: what browsing, checking and merging read with.

Decoded frames are kept in a small cache, least recently used first out. Safe on several
threads. Every frame is hashed when it is read, every page's number is compared with what
its frame says: a map that points to the wrong place is damage, not data.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Collection

from holdfast.core.errors import VaultDamagedError
from holdfast.vault.frame import (
    Frame,
    FrameError,
    FramePage,
    decode,
    resolve_delta,
    some_pages,
)
from holdfast.vault.layout import FRAME_PAGES, pack_name
from holdfast.vault.manifest import Manifest
from holdfast.vault.pack_reader import PackReader
from holdfast.vault.page_map import NOWHERE
from holdfast.vault.series import Series

CACHE_BYTES = 24 * 1024 * 1024
OPEN_PACKS = 128
"""Descriptors are limited: macOS gives a process 256."""


class PackShelf:
    """Open packs of one series, opened when first needed; close it when done."""

    def __init__(self, series: Series) -> None:
        """See the class."""
        self._series = series
        self._lock = threading.Lock()
        self._open: dict[str, PackReader] = {}

    def pack(self, pack_id: str) -> PackReader:
        """Return an open pack.

        Raises:
            VaultDamagedError: it is missing or not a pack.
        """
        with self._lock:
            reader = self._open.get(pack_id)
            if reader is None:
                if len(self._open) >= OPEN_PACKS:
                    # Forgotten, not closed: another thread may be about to read from it, and a
                    # closed descriptor may by then belong to another file. The last user's
                    # reference closes it.
                    del self._open[next(iter(self._open))]
                reader = self._open[pack_id] = self._series.open_pack(pack_id)
            return reader

    def frame(self, pack_id: str, frame_no: int) -> Frame:
        """Return a decoded frame.

        Raises:
            VaultDamagedError: its bytes are not what was written.
        """
        pack = self.pack(pack_id)
        try:
            return decode(pack.frame(frame_no))
        except FrameError as error:
            raise _does_not_decode(pack, frame_no, error) from error

    def some_pages(
        self, pack_id: str, frame_no: int, indexes: Collection[int], page_size: int
    ) -> tuple[int, dict[int, FramePage]]:
        """Return file number and some pages of a frame; see `frame.some_pages`.

        Raises:
            VaultDamagedError: its bytes are not what was written.
        """
        pack = self.pack(pack_id)
        try:
            return some_pages(pack.frame(frame_no), indexes, page_size)
        except FrameError as error:
            raise _does_not_decode(pack, frame_no, error) from error

    def close(self) -> None:
        """Close all packs."""
        with self._lock:
            for reader in self._open.values():
                reader.close()
            self._open.clear()


def _does_not_decode(pack: PackReader, frame_no: int, error: FrameError) -> VaultDamagedError:
    return VaultDamagedError(
        f"The object {pack.name} of the vault has a frame {frame_no} that does not decode.",
        object_name=pack.name,
        details=str(error),
    )


class BackupReader:
    """Random access to the files of one backup.

    Raises (from every reading method):
        VaultDamagedError: names the object, and this backup as concerned.
    """

    def __init__(
        self, series: Series, manifest: Manifest, *, cache_bytes: int = CACHE_BYTES
    ) -> None:
        """See the class."""
        self.manifest = manifest
        self._shelf = PackShelf(series)
        self._maps = {0: manifest.page_map(0)} if manifest.files else {}
        self._cache: OrderedDict[tuple[str, int], Frame] = OrderedDict()
        self._cache_frames = max(4, cache_bytes // (FRAME_PAGES * 4096))
        self._lock = threading.Lock()

    def read_page(self, page_no: int, file_no: int = 0) -> bytes:
        """Return one stored page, its exact length."""
        file = self.manifest.files[file_no]
        page_map = self._maps.get(file_no)
        if page_map is None:
            page_map = self._maps[file_no] = self.manifest.page_map(file_no)
        length = min(file.page_size, file.size_bytes - page_no * file.page_size)
        pack_no = int(page_map.pack[page_no])
        if pack_no == NOWHERE:
            return bytes(length)
        base = (int(page_map.base_pack[page_no]), int(page_map.base_slot[page_no]))
        try:
            data = self._page(pack_no, int(page_map.slot[page_no]), file_no, page_no, base)
        except VaultDamagedError as error:
            raise self._concerned(error) from error
        if len(data) != length:
            raise self._wrong(pack_no, f"page {page_no} has {len(data)} bytes, not {length}")
        return data

    def read_range(self, offset: int, length: int, file_no: int = 0) -> bytes:
        """Return bytes of a file, fewer at its end."""
        file = self.manifest.files[file_no]
        end = min(offset + length, file.size_bytes)
        parts = []
        while offset < end:
            page_no, skip = divmod(offset, file.page_size)
            part = self.read_page(page_no, file_no)[skip : skip + end - offset]
            parts.append(part)
            offset += len(part)
        return b"".join(parts) if len(parts) != 1 else parts[0]

    def close(self) -> None:
        """Close the packs; the reader cannot be used afterwards."""
        self._shelf.close()
        self._cache.clear()

    def _page(
        self, pack_no: int, slot: int, file_no: int, page_no: int, base: tuple[int, int]
    ) -> bytes:
        frame = self._frame(pack_no, slot // FRAME_PAGES)
        index = slot % FRAME_PAGES
        if index >= len(frame.pages) or frame.file_no != file_no:
            raise self._wrong(pack_no, f"slot {slot} is not of file {file_no}")
        page = frame.pages[index]
        if page.page_no != page_no:
            raise self._wrong(pack_no, f"slot {slot} holds page {page.page_no}, not {page_no}")
        if not page.base_hash:
            return page.data
        if base[0] == NOWHERE:
            raise self._wrong(pack_no, f"slot {slot} is a delta without a base")
        whole = self._page(base[0], base[1], file_no, page_no, (NOWHERE, 0))
        try:
            return resolve_delta(page, whole)
        except FrameError as error:
            raise self._wrong(pack_no, str(error)) from error

    def _frame(self, pack_no: int, frame_no: int) -> Frame:
        pack_id = self.manifest.packs[pack_no].pack_id
        key = (pack_id, frame_no)
        with self._lock:
            frame = self._cache.get(key)
            if frame is not None:
                self._cache.move_to_end(key)
                return frame
        frame = self._shelf.frame(pack_id, frame_no)
        with self._lock:
            self._cache[key] = frame
            if len(self._cache) > self._cache_frames:
                self._cache.popitem(last=False)
        return frame

    def _wrong(self, pack_no: int, details: str) -> VaultDamagedError:
        pack_id = self.manifest.packs[pack_no].pack_id
        return self._concerned(
            VaultDamagedError(
                f"The pack {pack_id} does not hold what the backup's page map says.",
                object_name=pack_name(self.manifest.series_id, pack_id),
                details=details,
            )
        )

    def _concerned(self, error: VaultDamagedError) -> VaultDamagedError:
        return VaultDamagedError(
            f"{error.message} The backup “{self.manifest.info.name}” needs it.",
            object_name=error.object_name,
            backups=(self.manifest.info.name,),
            details=error.details,
        )
