"""A write-only file system for SQLite that turns a backup's pages into groups.

SQLite's backup API writes its copy through this VFS; nothing reaches a disk. Pages come
nearly in order, page 1 near the end (it is the destination's: its counters are written when
the copy is committed), the lock page never. A group is given out once, when all its pages
are in, except group 0, which is kept to the end because SQLite reads and rewrites page 1.

Must stay true: a page that is written again before its group is given out replaces the
earlier one; one that comes after is an error, never silently lost.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from itertools import count

import apsw

from holdfast.core.errors import InternalError
from holdfast.core.pages import GROUP_BYTES
from holdfast.sources.header import LOCK_BYTE

_names = count(1)
_SECTOR_BYTES = 4096


class PageCollector:
    """Holds the groups that are not complete yet.

    Args:
        page_size: of the source, bytes; every write is one page.
    """

    def __init__(self, page_size: int) -> None:
        self._page_size = page_size
        self._pages_of_a_group = GROUP_BYTES // page_size
        self._open: dict[int, bytearray] = {}
        self._in: dict[int, int] = {}
        """Bit n: page n of the group is in."""
        self._given_out = bytearray()
        self._page_count = 0
        self.end_bytes = 0
        """End of the last page written."""

    def expect(self, page_count: int) -> None:
        """Say how many pages the copy will have; groups are given out from then on."""
        self._page_count = page_count
        lock_group = LOCK_BYTE // GROUP_BYTES
        if page_count * self._page_size > LOCK_BYTE and lock_group not in self._open:
            self._begin_group(lock_group)  # which may hold nothing but the lock page

    def write(self, data: bytes, offset: int) -> None:
        """Take one page.

        Raises:
            InternalError: it is no page, or its group has been given out.
        """
        size = self._page_size
        if len(data) != size or offset % size:
            raise InternalError(
                f"SQLite wrote {len(data)} bytes at {offset} into a copy with pages of {size}; "
                "the copy was thrown away and the database was not touched."
            )
        index, at = divmod(offset, GROUP_BYTES)
        group = self._open.get(index)
        if group is None:
            group = self._begin_group(index)
        group[at : at + size] = data
        self._in[index] |= 1 << (at // size)
        self.end_bytes = max(self.end_bytes, offset + size)

    def read(self, amount: int, offset: int) -> bytes:
        """Return bytes of a group that was not given out; missing ones are zero."""
        index, at = divmod(offset, GROUP_BYTES)
        group = self._open.get(index, b"")
        if index < len(self._given_out) and self._given_out[index]:
            raise InternalError(
                f"SQLite read {amount} bytes at {offset} of a copy that is not kept; the copy "
                "was thrown away and the database was not touched."
            )
        return bytes(group[at : at + amount]) if offset < self.end_bytes else b""

    def take_complete(self) -> Iterator[tuple[int, bytearray]]:
        """Give out, in order, every complete group but the first."""
        for index in sorted(self._open):
            if index and self._is_complete(index):
                yield index, self._give_out(index)

    def take_rest(self) -> Iterator[tuple[int, bytearray]]:
        """Give out what is left, group 0 last.

        Raises:
            InternalError: a page has not come.
        """
        yield from self.take_complete()
        if list(self._open) != [0] or not self._is_complete(0) or self._missing_groups():
            raise InternalError(
                f"SQLite's copy lacks pages ({len(self._open)} groups are incomplete); it was "
                "thrown away and the database was not touched."
            )
        yield 0, self._give_out(0)

    def first_page(self) -> bytearray:
        """Return the group that begins with page 1, to be changed in place before the end."""
        return self._open[0]

    def _begin_group(self, index: int) -> bytearray:
        if index < len(self._given_out) and self._given_out[index]:
            raise InternalError(
                f"SQLite wrote again into group {index} of a copy after it was taken; the copy "
                "was thrown away and the database was not touched."
            )
        group = self._open[index] = bytearray(GROUP_BYTES)
        self._in[index] = 0
        if index == LOCK_BYTE // GROUP_BYTES:
            self._in[index] = 1  # the lock page, which stays blank
        return group

    def _is_complete(self, index: int) -> bool:
        pages = min(self._pages_of_a_group, self._page_count - index * self._pages_of_a_group)
        wanted = (1 << max(0, pages)) - 1
        return wanted > 0 and self._in[index] & wanted == wanted

    def _give_out(self, index: int) -> bytearray:
        if len(self._given_out) <= index:
            self._given_out.extend(bytes(index + 1 - len(self._given_out)))
        self._given_out[index] = 1
        del self._in[index]
        group = self._open.pop(index)
        size = self._page_count * self._page_size
        return group[: size - index * GROUP_BYTES] if size < (index + 1) * GROUP_BYTES else group

    def _missing_groups(self) -> bool:
        groups = -(-self._page_count * self._page_size // GROUP_BYTES)
        return sum(self._given_out) + 1 != groups


@contextlib.contextmanager
def collector_vfs(collector: PageCollector) -> Iterator[str]:
    """Give the name of a VFS whose one file is the collector's, for the time of the block.

    Close the connection that uses it within the block.
    """
    files = _CollectorFiles(f"holdfast-pages-{next(_names)}", "")
    files.collector = collector
    try:
        yield files.name
    finally:
        files.unregister()


class _CollectorFiles(apsw.VFS):
    """The VFS; every name leads to the same file, and no journal can be opened."""

    collector: PageCollector

    def __init__(self, name: str, base: str) -> None:
        self.name = name
        super().__init__(name, base)

    def xOpen(  # type: ignore[override]  # apsw asks for the methods, not for the class
        self, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> _CollectorFile:
        if not flags[0] & apsw.SQLITE_OPEN_MAIN_DB:
            raise apsw.CantOpenError(f"a copy has no journal, but SQLite opens one ({flags[0]:#x})")
        return _CollectorFile(self.collector)

    def xFullPathname(self, name: str) -> str:
        return name

    def xAccess(self, pathname: str, flags: int) -> bool:
        return False

    def xDelete(self, filename: str, syncdir: bool) -> None:
        return None


class _CollectorFile:
    """The destination as SQLite sees it."""

    def __init__(self, collector: PageCollector) -> None:
        self._collector = collector
        self.xWrite = collector.write
        self.xRead = collector.read

    def xFileSize(self) -> int:
        return self._collector.end_bytes

    def xTruncate(self, newsize: int) -> None:
        return None

    def xSync(self, flags: int) -> None:
        return None

    def xLock(self, level: int) -> None:
        return None

    def xUnlock(self, level: int) -> None:
        return None

    def xCheckReservedLock(self) -> bool:
        return False

    def xFileControl(self, op: int, ptr: int) -> bool:
        return False

    def xSectorSize(self) -> int:
        return _SECTOR_BYTES

    def xDeviceCharacteristics(self) -> int:
        return 0

    def xClose(self) -> None:
        return None
