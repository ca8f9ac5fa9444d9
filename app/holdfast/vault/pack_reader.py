"""Reading packs: footer first, proved by the pack's name, then frames, proved by the footer.

Used by readers of backups, by checks and by merges; safe on several threads.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from holdfast.core.errors import VaultDamagedError
from holdfast.storage.store import ObjectReader
from holdfast.vault.layout import parse_pack_name
from holdfast.vault.pack_writer import (
    END_MAGIC,
    FOOTER_ROW,
    HEAD,
    ID_HEX,
    MAGIC,
    TRAILER,
)


@dataclass(frozen=True, slots=True)
class FrameRow:
    """One row of a pack's footer."""

    offset: int
    length: int
    pages: int
    sha256: bytes


class PackReader:
    """One open pack.

    Raises (from the constructor):
        VaultDamagedError: the header, footer or trailer is not what was written, or the
            pack is not the one its name says, or belongs to another vault or series.
    """

    def __init__(self, reader: ObjectReader, name: str, *, vault_id: str, series_id: str) -> None:
        """See the class; `name` is the object's name, `…/<pack id>.pack`."""
        self._reader = reader
        self.name = name
        self.size_bytes = reader.size_bytes
        if self.size_bytes < HEAD.size + TRAILER.size:
            raise self._damaged("is too short to be a pack")
        head = reader.read_at(0, HEAD.size)
        magic, vault, series, self.created_us = HEAD.unpack(head)
        if magic != MAGIC or vault.hex() != vault_id or series.hex() != series_id:
            raise self._damaged("does not begin like a pack of this series")
        frames, digest, end = TRAILER.unpack(
            reader.read_at(self.size_bytes - TRAILER.size, TRAILER.size)
        )
        rows_length = frames * FOOTER_ROW.size
        start = self.size_bytes - TRAILER.size - rows_length
        if end != END_MAGIC or start < HEAD.size:
            raise self._damaged("does not end like a pack")
        rows = reader.read_at(start, rows_length)
        if hashlib.sha256(head + rows).digest() != digest:
            raise self._damaged("has a damaged list of frames")
        if parse_pack_name(name.rpartition("/")[2]) != digest.hex()[:ID_HEX]:
            raise self._damaged(f"holds another pack ({digest.hex()[:ID_HEX]}) than its name says")
        self._head = head
        self.rows = tuple(FrameRow(*row) for row in FOOTER_ROW.iter_unpack(rows))
        expected = HEAD.size
        for row in self.rows:
            if row.offset != expected or not 0 < row.length <= start - row.offset:
                raise self._damaged("has a list of frames that does not fit its length")
            expected = row.offset + row.length
        if expected != start:
            raise self._damaged("has a gap between its frames and their list")

    def frame(self, frame_no: int) -> bytes:
        """Return the bytes of one frame, hashed.

        Raises:
            VaultDamagedError: there is no such frame, or its bytes changed.
        """
        if frame_no >= len(self.rows):
            raise self._damaged(f"has no frame {frame_no}")
        row = self.rows[frame_no]
        raw = self._reader.read_at(row.offset, row.length)
        if hashlib.sha256(raw).digest() != row.sha256:
            raise self._damaged(f"has a damaged frame {frame_no} (at byte {row.offset})")
        return raw

    def whole_hash(self) -> str:
        """Return the id this pack should have, from all of its bytes."""
        digest = hashlib.sha256(self._head)
        for row in self.rows:
            frame = hashlib.sha256(self._reader.read_at(row.offset, row.length)).digest()
            digest.update(FOOTER_ROW.pack(row.offset, row.length, row.pages, frame))
        return digest.hexdigest()[:ID_HEX]

    def close(self) -> None:
        """Give the object back."""
        self._reader.close()

    def _damaged(self, what: str) -> VaultDamagedError:
        return VaultDamagedError(
            f"The object {self.name} of the vault {what}.", object_name=self.name
        )
