"""Writing packs: frames one after another, then a footer, then a name that is their hash.

One thread. A pack is an unfinished object until `finish`. Its id is the first 128 bits of
the SHA-256 of header and footer, and the footer holds the SHA-256 of each frame: opening a
pack proves that it is the one its name says, reading a frame proves that frame, and no byte
is outside. So a pack that was swapped, renamed or replaced by another valid one is noticed
by a reader that needs one page of it.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass

from blake3 import blake3

from holdfast.core.errors import VaultWriteError
from holdfast.core.model import PackUse
from holdfast.storage.store import ObjectWriter, Store
from holdfast.vault.layout import FRAME_PAGES, PACK_LIMIT_BYTES, pack_name, packs_folder

MAGIC = b"HFPACK01"
END_MAGIC = b"HFPKEND1"
HEAD = struct.Struct("<8s8s8sQ")
"""Magic, vault id, series id, creation time in µs since 1970."""
FOOTER_ROW = struct.Struct("<QII32s")
"""Offset and length of a frame, pages in it, SHA-256 of its bytes."""
TRAILER = struct.Struct("<I32s8s")
"""Frames in the pack, SHA-256 of header and footer rows, end magic."""
ID_HEX = 32


@dataclass(frozen=True, slots=True)
class FramePlace:
    """Where a frame was put."""

    pack_no: int
    """Which of this writer's packs, from 0."""
    frame_no: int

    @property
    def first_slot(self) -> int:
        """Slot of the frame's first page: `frame_no * 64`."""
        return self.frame_no * FRAME_PAGES


class PackSet:
    """The packs one run writes; a new one is begun when 64 MiB are full."""

    def __init__(
        self, store: Store, *, vault_id: str, series_id: str, created_us: int, limit: int = 0
    ) -> None:
        """See the class; `limit` bytes replace the usual pack size in tests."""
        self._store = store
        self._series_id = series_id
        self._head = HEAD.pack(MAGIC, bytes.fromhex(vault_id), bytes.fromhex(series_id), created_us)
        self._limit = limit or PACK_LIMIT_BYTES
        self._writer: ObjectWriter | None = None
        self._rows: list[bytes] = []
        self._hash = blake3()
        self._length = 0
        self._digests: list[bytes] = []
        self.finished: list[PackUse] = []

    def append(self, frame: bytes, sha256: bytes, pages: int) -> FramePlace:
        """Write one encoded frame, its hash given, holding so many pages.

        Raises:
            VaultFullError, VaultWriteError: the run fails; call `abandon`.
        """
        if self._writer is not None and self._length + len(frame) > self._limit:
            self._close_pack()
        if self._writer is None:
            self._writer = self._store.create(packs_folder(self._series_id))
            self._rows, self._length, self._hash = [], 0, blake3()
            self._write(self._head)
        place = FramePlace(len(self.finished), len(self._rows))
        self._rows.append(FOOTER_ROW.pack(self._length, len(frame), pages, sha256))
        self._write(frame)
        return place

    def finish(self) -> list[PackUse]:
        """Publish the open pack, read every new pack back from the medium, return them all.

        Raises:
            VaultFullError, VaultWriteError: nothing was committed.
        """
        if self._writer is not None:
            self._close_pack()
        for pack, digest in zip(self.finished, self._digests, strict=True):
            self._prove(pack, digest)
        return self.finished

    def abandon(self) -> None:
        """Drop the open pack; published ones are swept later."""
        if self._writer is not None:
            self._writer.abandon()
            self._writer = None

    def _write(self, data: bytes) -> None:
        assert self._writer is not None
        self._writer.write(data)
        self._hash.update(data)
        self._length += len(data)

    def _close_pack(self) -> None:
        assert self._writer is not None
        rows = b"".join(self._rows)
        self._write(rows)
        digest = hashlib.sha256(self._head + rows).digest()
        self._write(TRAILER.pack(len(self._rows), digest, END_MAGIC))
        pack_id = digest.hex()[:ID_HEX]
        self._writer.publish(pack_name(self._series_id, pack_id))
        self.finished.append(PackUse(pack_id, self._length))
        self._digests.append(self._hash.digest())
        self._writer, self._length = None, 0

    def _prove(self, pack: PackUse, expected: bytes) -> None:
        name = pack_name(self._series_id, pack.pack_id)
        reader = self._store.open(name)
        try:
            forget = getattr(reader, "forget_cached", None)
            if forget is not None:
                forget()
            digest = blake3()
            for offset in range(0, reader.size_bytes, 1 << 20):
                digest.update(reader.read_at(offset, min(1 << 20, reader.size_bytes - offset)))
        finally:
            reader.close()
        if digest.digest() != expected or reader.size_bytes != pack.size_bytes:
            raise VaultWriteError(
                "What was just written to the vault could not be read back the same. This run "
                "stored nothing; the disk or its cable may be failing.",
                hint="Check the disk before you rely on it. Earlier backups: run a vault check.",
                details=f"{name} reads back as {digest.hexdigest()}, written {expected.hex()}",
            )
