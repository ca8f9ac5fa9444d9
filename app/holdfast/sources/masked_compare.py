"""Compare a database byte by byte with what it should be, but for what SQLite may change.

After a restore through SQLite exactly these bytes of page 1 may differ from the backup
(measured: all pairs of journal modes, nothing else in 26 MB): 18-19 the journal mode,
24-27 the change counter, 40-43 the schema cookie, 92-99 the version numbers. The page at
1 GiB is left out as well: SQLite keeps its locks there and never reads or writes it.
Stronger and cheaper than any comparison of rows.

Pure but for reading the two sides. The expected file is read with plain system calls: it
must be a finished file of ours that no connection of this process has open for locking.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from holdfast.core.errors import InternalError
from holdfast.core.model import DatabaseFacts
from holdfast.core.pages import GROUP_BYTES
from holdfast.sources.header import HEADER_BYTES, LOCK_BYTE, page_size_of

MASKED = ((18, 20), (24, 28), (40, 44), (92, 100))
"""Half-open ranges of bytes at the start of the file that do not count."""

_STEP = 1 << 20


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the two sides first differ."""

    page: int
    """Page number, from 1, in pages of the expected file."""
    offset: int
    """Byte in the file; the end of the shorter side when only the lengths differ."""
    expected_bytes: int
    """Length of the expected file."""
    found_bytes: int
    """Length of the other side."""

    def __str__(self) -> str:
        """Return the difference as part of a sentence."""
        if self.expected_bytes != self.found_bytes:
            lengths = f"{self.found_bytes} bytes instead of {self.expected_bytes}, and "
        else:
            lengths = ""
        return f"{lengths}page {self.page} is the first that differs (byte {self.offset})"


class Fingerprint:
    """Digests of a database, group by group, with the masked bytes left out.

    For a file that is about to be renamed: what lies at the target afterwards cannot be
    compared with it any more, but with this. A `GroupSink`, like `MaskedCompare`.
    """

    def __init__(self, page_bytes: int) -> None:
        """See the class."""
        self._page_bytes = page_bytes
        self._size_bytes = 0
        self._groups: dict[int, bytes] = {}

    @classmethod
    def of_file(cls, path: Path) -> Self:
        """Return the fingerprint of a file no connection of this process has open."""
        with path.open("rb", buffering=0) as file:
            result = cls(page_size_of(file.read(HEADER_BYTES)) or 4096)
            file.seek(0)
            result._size_bytes = path.stat().st_size
            for index in range(-(-result._size_bytes // GROUP_BYTES)):
                result.group(index, file.read(GROUP_BYTES))
        return result

    def like(self) -> Fingerprint:
        """Return an empty fingerprint to take the other side."""
        return Fingerprint(self._page_bytes)

    def begin(self, facts: DatabaseFacts, size_bytes: int, *, hold_short: bool) -> None:
        """See `GroupSink.begin`."""
        self._size_bytes = size_bytes
        self._groups = {}

    def group(self, index: int, data: bytes | memoryview) -> None:
        """See `GroupSink.group`."""
        masked = _masked(index * GROUP_BYTES, bytes(data), self._page_bytes)
        self._groups[index] = hashlib.sha256(masked).digest()

    def difference(self, found: Fingerprint) -> Difference | None:
        """Return where the other side first differs, to the group; None if nowhere."""
        for index in sorted({*self._groups, *found._groups}):
            if self._groups.get(index) != found._groups.get(index):
                offset = index * GROUP_BYTES
                return Difference(
                    offset // self._page_bytes + 1, offset, self._size_bytes, found._size_bytes
                )
        return None


class MaskedCompare:
    """Compare a database that arrives in pieces with an expected file.

    Also a `GroupSink`: a capture can be led straight into it, so that a live database is
    compared inside one read transaction, whatever part of it lies in its `-wal`. Use as a
    context manager.
    """

    def __init__(self, expected: Path) -> None:
        """See the class."""
        self._descriptor = os.open(expected, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._expected_bytes = os.fstat(self._descriptor).st_size
        self._page_bytes = page_size_of(_read(self._descriptor, 0, 100)) or 4096
        self._found_bytes = 0
        self._seen_bytes = 0
        self._first: int | None = None

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the expected file."""
        os.close(self._descriptor)

    def begin(self, facts: DatabaseFacts, size_bytes: int, *, hold_short: bool) -> None:
        """See `GroupSink.begin`; what was compared before is forgotten."""
        self.expect(size_bytes)

    def group(self, index: int, data: bytes | memoryview) -> None:
        """See `GroupSink.group`."""
        self.take(index * GROUP_BYTES, data)

    def expect(self, size_bytes: int) -> None:
        """Begin: the other side has so many bytes."""
        self._found_bytes = size_bytes
        self._seen_bytes = 0
        self._first = None

    def take(self, offset: int, data: bytes | memoryview) -> None:
        """Compare one piece; pieces come in any order, each byte once."""
        self._seen_bytes += len(data)
        if self._first is not None and offset >= self._first:
            return
        expected = _read(self._descriptor, offset, len(data))
        # As bytes: two memoryviews are compared value by value, twenty times slower.
        found = bytes(data[: len(expected)])
        if expected == found:
            return
        at = _first_difference(
            _masked(offset, expected, self._page_bytes), _masked(offset, found, self._page_bytes)
        )
        if at is not None and (self._first is None or offset + at < self._first):
            self._first = offset + at

    def result(self) -> Difference | None:
        """Return the first difference, or None when the two sides are the same database.

        Raises:
            InternalError: not every byte of the other side was compared.
        """
        if self._seen_bytes != self._found_bytes:
            raise InternalError(
                f"Only {self._seen_bytes} of {self._found_bytes} bytes were compared; "
                "nothing was changed by that."
            )
        first = self._first
        if first is None and self._found_bytes != self._expected_bytes:
            first = min(self._found_bytes, self._expected_bytes)
        if first is None:
            return None
        page = first // self._page_bytes + 1
        return Difference(page, first, self._expected_bytes, self._found_bytes)


def compare_pieces(
    expected: Path, size_bytes: int, pieces: Iterable[tuple[int, bytes]]
) -> Difference | None:
    """Compare `(offset, bytes)` pieces of a database of `size_bytes` with an expected file."""
    with MaskedCompare(expected) as comparison:
        comparison.expect(size_bytes)
        for offset, data in pieces:
            comparison.take(offset, data)
        return comparison.result()


def compare_files(expected: Path, found: Path) -> Difference | None:
    """Compare two files, neither of which a connection of this process has open."""
    return compare_pieces(expected, found.stat().st_size, _pieces(found))


def _pieces(path: Path) -> Iterator[tuple[int, bytes]]:
    with path.open("rb", buffering=0) as file:
        offset = 0
        while data := file.read(_STEP):
            yield offset, data
            offset += len(data)


def _read(descriptor: int, offset: int, length: int) -> bytes:
    """Return so many bytes from the offset, fewer only at the end of the file."""
    parts = []
    while length > 0:
        os.lseek(descriptor, offset, os.SEEK_SET)  # pread is not on every platform
        part = os.read(descriptor, length)
        if not part:
            break
        parts.append(part)
        offset += len(part)
        length -= len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def _masked(offset: int, data: bytes, page_bytes: int) -> bytes:
    """Return a piece of a database with zeros where differences do not count."""
    masked = bytearray(data)
    for begin, end in (*MASKED, (LOCK_BYTE, LOCK_BYTE + page_bytes)):
        low, high = max(begin - offset, 0), min(end - offset, len(masked))
        if low < high:
            masked[low:high] = bytes(high - low)
    return bytes(masked)


def _first_difference(one: bytes, other: bytes) -> int | None:
    """Return where two byte strings of one length first differ, by halving."""
    if one == other:
        return None
    low, high = 0, len(one)
    while high - low > 1:
        middle = (low + high) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle
    return low
