"""The page-hash cache: what the newest backup of a series looked like, by position.

A local file beside the catalogue, never in the vault: losing it costs one slow run, never a
backup. One record per 64 KiB group, so that a run reads the old file and writes the new one
in step, with no memory in proportion to the database:

    16 bytes  BLAKE3 of the group
    32 bytes  SHA-256 of the group (a leaf of the file's tree hash)
    16 bytes  BLAKE3 of each stored page in it

The header names series, backup, size and stored page size, and carries the stat tuple of
the source for the unchanged verdict. A cache that does not fit exactly is not used.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from holdfast.core.errors import StagingError
from holdfast.core.model import StatTuple
from holdfast.core.pages import GROUP_BYTES

HASH_BYTES = 16
LEAF_BYTES = 32
_MAGIC = b"HFHASH01"
_HEADER_BYTES = 4096
_WINDOW = 64
"""Records that are read and written at once."""


@dataclass(frozen=True, slots=True)
class HashesHeader:
    """Which content the hashes describe."""

    series_id: str
    backup_id: str
    tree_sha256: str
    size_bytes: int
    page_size: int
    """Stored page size, bytes."""
    stat: StatTuple | None
    """The source's files just before they were read, None if that says nothing."""
    began_ns: int
    """Wall clock when that reading began, ns since 1970."""
    full_read_ns: int
    """Wall clock of the last run that read every page, ns since 1970."""


def record_bytes(page_size: int) -> int:
    """Return the length of one group's record."""
    return HASH_BYTES + LEAF_BYTES + (GROUP_BYTES // page_size) * HASH_BYTES


class OldHashes:
    """The hashes of the previous backup; `record` gives one group's."""

    def __init__(self, path: Path) -> None:
        """Open a cache file.

        Raises:
            ValueError: there is none, or it is not whole.
        """
        try:
            self._descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError as error:
            raise ValueError("no cache") from error
        self._window = b""
        self._window_at = -1
        try:
            self.header = _parse_header(os.pread(self._descriptor, _HEADER_BYTES, 0))
            self._record = record_bytes(self.header.page_size)
            self._groups = -(-self.header.size_bytes // GROUP_BYTES)
            expected = _HEADER_BYTES + self._groups * self._record
            if os.fstat(self._descriptor).st_size != expected:
                raise ValueError("length")
        except (ValueError, KeyError, TypeError):
            os.close(self._descriptor)
            raise

    def record(self, index: int) -> bytes:
        """Return the record of a group, empty beyond the end of the old file."""
        if index >= self._groups:
            return b""
        slot = index % _WINDOW
        if index - slot != self._window_at:
            self._window_at = index - slot
            offset = _HEADER_BYTES + self._window_at * self._record
            self._window = os.pread(self._descriptor, _WINDOW * self._record, offset)
        return self._window[slot * self._record : (slot + 1) * self._record]

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)


class NewHashes:
    """The hashes of the backup being made; becomes the cache only by `keep`."""

    def __init__(self, folder: Path, page_size: int) -> None:
        """Begin a file in `folder` under a temporary name."""
        self._record = record_bytes(page_size)
        self._path = folder / f".{os.urandom(8).hex()}.unfinished"
        try:
            flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            self._descriptor = os.open(self._path, flags, 0o600)
        except OSError as error:
            raise _no_room(folder, error) from error
        self._open: dict[int, list[bytes]] = {}
        """Records by the number of their window, those that have not come yet empty."""
        self._missing: dict[int, int] = {}

    def put(self, index: int, record: bytes) -> None:
        """Store a group's record, each once; groups come nearly in order.

        What changed comes later than what did not, so windows are kept open until they are
        full: as many as groups may wait for their hashes.
        """
        window, slot = divmod(index, _WINDOW)
        records = self._open.get(window)
        if records is None:
            records = self._open[window] = [b""] * _WINDOW
            self._missing[window] = _WINDOW
        records[slot] = record
        self._missing[window] -= 1
        if not self._missing[window]:
            self._write(window)

    def tree_sha256(self, groups: int) -> str:
        """Return the file's tree hash, hex, once every group has been put."""
        self._flush()
        digest = hashlib.sha256()
        for start in range(0, groups, 256):
            count = min(256, groups - start)
            offset = _HEADER_BYTES + start * self._record
            block = os.pread(self._descriptor, count * self._record, offset)
            for at in range(0, count * self._record, self._record):
                digest.update(block[at + HASH_BYTES : at + HASH_BYTES + LEAF_BYTES])
        return digest.hexdigest()

    def keep(self, header: HashesHeader, path: Path) -> None:
        """Finish the file and put it in the cache's place (not fsynced: it is a cache)."""
        self._flush()
        try:
            os.pwrite(self._descriptor, _format_header(header), 0)
            os.close(self._descriptor)
            self._descriptor = -1
            self._path.replace(path)
        except OSError as error:
            raise _no_room(path.parent, error) from error

    def discard(self) -> None:
        """Drop the file; does nothing after `keep`."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
            self._path.unlink(missing_ok=True)

    def _flush(self) -> None:
        for window in list(self._open):
            self._write(window)

    def _write(self, window: int) -> None:
        """Write a window up to its last record; a short record is that of the file's end."""
        records = self._open.pop(window)
        del self._missing[window]
        while not records[-1]:
            records.pop()
        data = b"".join([record.ljust(self._record, b"\0") for record in records])
        try:
            os.pwrite(self._descriptor, data, _HEADER_BYTES + window * _WINDOW * self._record)
        except OSError as error:
            raise _no_room(self._path.parent, error) from error


def rewrite_header(path: Path, header: HashesHeader) -> None:
    """Give an existing cache another header: same content, newer backup."""
    with path.open("r+b") as file:
        file.write(_format_header(header))


def _format_header(header: HashesHeader) -> bytes:
    text = json.dumps(asdict(header)).encode("ascii")
    digest = hashlib.sha256(text).digest()
    return (_MAGIC + digest + len(text).to_bytes(4, "little") + text).ljust(_HEADER_BYTES, b"\0")


def _parse_header(raw: bytes) -> HashesHeader:
    text = raw[44 : 44 + int.from_bytes(raw[40:44], "little")]
    if raw[:8] != _MAGIC or hashlib.sha256(text).digest() != raw[8:40]:
        raise ValueError("header")
    document: dict[str, Any] = json.loads(text)
    stat = document.pop("stat")
    parts = {key: tuple(part) if part else None for key, part in stat.items()} if stat else None
    return HashesHeader(**document, stat=StatTuple(**parts) if parts is not None else None)


def _no_room(folder: Path, error: OSError) -> StagingError:
    return StagingError(
        f"Holdfast's own folder {folder} could not be written: {error.strerror}. "
        "This run stored nothing; earlier backups and the database were not touched.",
        details=str(error),
    )
