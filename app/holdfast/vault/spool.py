"""Groups or pages put aside while the source is locked: memory first, then an unlinked file."""

from __future__ import annotations

import os
import struct
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from holdfast.core.errors import StagingError

MEMORY_BYTES = 16 * 1024 * 1024
_RECORD = struct.Struct("<II16s")


class Spool:
    """A queue of `(number, digest, bytes)`, read once after it was written."""

    def __init__(self, folder: Path) -> None:
        """See the class; the file appears in `folder` only past 16 MiB, without a name."""
        self._folder = folder
        self._memory: list[tuple[int, bytes, bytes]] = []
        self._memory_bytes = 0
        self._file: IO[bytes] | None = None
        self.total_bytes = 0

    def append(self, index: int, digest: bytes, data: bytes | memoryview) -> None:
        """Put a group or page aside; copies the bytes.

        Raises:
            StagingError: the disk of the working folder is full.
        """
        self.total_bytes += len(data)
        if self._memory_bytes + len(data) <= MEMORY_BYTES:
            self._memory.append((index, digest, bytes(data)))
            self._memory_bytes += len(data)
            return
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(dir=self._folder, buffering=0)  # noqa: SIM115
            head = memoryview(_RECORD.pack(index, len(data), digest))
            for part in (head, memoryview(data)):
                view = part
                while view:
                    view = view[self._file.write(view) :]
        except OSError as error:
            raise StagingError(
                f"There is no room in {self._folder} to hold what changed while the database "
                f"is read: {error.strerror}. This run stored nothing.",
                details=str(error),
            ) from error

    def drain(self) -> Iterator[tuple[int, bytes, bytes]]:
        """Yield what was put aside, in order, forgetting it."""
        memory, self._memory, self._memory_bytes = self._memory, [], 0
        for position, entry in enumerate(memory):
            memory[position] = (0, b"", b"")
            yield entry
        if self._file is not None:
            descriptor = self._file.fileno()
            end = os.lseek(descriptor, 0, os.SEEK_END)
            os.lseek(descriptor, 0, os.SEEK_SET)
            offset = 0
            while offset < end:
                index, length, digest = _RECORD.unpack(self._read(_RECORD.size))
                yield index, digest, self._read(length)
                offset += _RECORD.size + length
        self.discard()

    def discard(self) -> None:
        """Forget everything."""
        self._memory, self._memory_bytes, self.total_bytes = [], 0, 0
        if self._file is not None:
            self._file.close()
            self._file = None

    def _read(self, length: int) -> bytes:
        assert self._file is not None
        data = self._file.read(length)
        while len(data) < length:
            more = self._file.read(length - len(data))
            if not more:
                raise StagingError("A working file of Holdfast was cut short.")
            data += more
        return data
