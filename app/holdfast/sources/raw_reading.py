"""Read a database in rollback journal mode: its own bytes, under SQLite's read lock.

While the caller's transaction holds SHARED nobody can change the main file, and without a
`-wal` the main file is the database. So the bytes are read as they lie, in order, through
SQLite's own descriptor (`Connection.read`; 455 MB took 0.03 s where the backup API took
0.16 s). The program cannot commit meanwhile: the sink is told to hold short, a waiting
writer is given way to (`Courtesy`), and `quick_check` runs beside the reading only where it
costs the program next to nothing.

What is handed over is the file's first `page_count * page_size` bytes exactly as they are,
only the lock page (beyond 1 GiB) blank. A file that ends within its last page is filled up
with zeros and marked as damaged.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import apsw

from holdfast.core.clock import Clock
from holdfast.core.errors import SourceChangedError
from holdfast.core.model import DatabaseFacts, Structure, StructureCheck
from holdfast.core.names import display_name
from holdfast.core.pages import GROUP_BYTES, GroupSink
from holdfast.core.progress import Advance, Progress
from holdfast.sources.connections import translate
from holdfast.sources.header import HEADER_BYTES, LOCK_BYTE, blank_lock_page, facts_from_header
from holdfast.sources.parallel_check import ParallelCheck
from holdfast.sources.reading_lock import Courtesy

_STEP_BYTES = 16 * GROUP_BYTES
_TRIAL_BYTES = 16 * 1024 * 1024
_WARM_BYTES_PER_S = 300e6
"""Faster than disks deliver: the file is in memory. On a cold file the check's scattered
reads would slow the reading down tenfold, with the lock held."""
_CHECK_MAY_STALL_S = 0.25


@dataclass(frozen=True, slots=True)
class RawReading:
    """What one reading found."""

    facts: DatabaseFacts
    size_bytes: int
    check: StructureCheck | None


def read_raw(
    connection: apsw.Connection,
    path: Path,
    sink: GroupSink,
    courtesy: Courtesy,
    *,
    progress: Progress,
    clock: Clock,
) -> RawReading:
    """Hand over the database that the connection has locked for reading.

    Raises:
        WriterWaitsError: a program waits to commit; the caller ends the transaction.
        SourceChangedError: the file ended before its header said.
        SourceError: the header cannot be right, or the disk reports errors.
        CancelledError, VaultError, StagingError: from the listener or the sink.
    """
    name = display_name(path.name)
    _complete, header = _read(connection, path, 0, HEADER_BYTES)
    length = path.stat().st_size
    facts = facts_from_header(header, length, name)
    size = facts.page_count * facts.page_size
    cut_off = max(0, size - length)
    sink.begin(facts, size, hold_short=True)
    began = clock.monotonic()
    check: ParallelCheck | None = None
    try:
        for offset in range(0, size, _STEP_BYTES):
            wanted = min(_STEP_BYTES, size - offset)
            complete, data = _read(connection, path, offset, wanted)
            # SQLite itself reads a last page that is cut off as if zeros followed.
            if not complete and not (offset + wanted == size and cut_off < facts.page_size):
                raise SourceChangedError(
                    f"{name} became shorter while it was read. What had been read was thrown "
                    "away; earlier backups are untouched."
                )
            _hand_over(sink, offset, data, facts.page_size)
            done = offset + wanted
            progress.advance(Advance("reading", done, size))
            courtesy.look()
            if check is None and _cheap_to_check(done, size, clock.monotonic() - began):
                check = ParallelCheck(path, facts.page_count, clock.monotonic)
        if check is None:
            return RawReading(facts, size, _with_cut(None, cut_off))

        def must_stop() -> bool:
            progress.advance(Advance("checking", 0, 0))
            return courtesy.somebody_waits()

        verdict = check.finish(_CHECK_MAY_STALL_S, must_stop)
        return RawReading(facts, size, _with_cut(verdict, cut_off))
    except BaseException:
        if check is not None:
            check.abandon()
        raise


def _with_cut(check: StructureCheck | None, cut_off: int) -> StructureCheck | None:
    if not cut_off:
        return check
    line = f"The last {cut_off} bytes of the file are missing; zeros were taken in their place."
    found = () if check is None else check.messages
    return StructureCheck(Structure.DAMAGED, "quick_check", (line, *found))


def _read(connection: apsw.Connection, path: Path, offset: int, amount: int) -> tuple[bool, bytes]:
    try:
        return connection.read("main", 0, offset, amount)
    except apsw.Error as error:
        raise translate(error, path) from error


def _hand_over(sink: GroupSink, offset: int, data: bytes, page_size: int) -> None:
    view = memoryview(data)
    if offset <= LOCK_BYTE < offset + len(data):
        changed = bytearray(data)
        blank_lock_page(LOCK_BYTE - offset, changed, page_size)
        view = memoryview(changed)
    first = offset // GROUP_BYTES
    for number, at in enumerate(range(0, len(data), GROUP_BYTES)):
        sink.group(first + number, view[at : at + GROUP_BYTES])


def _cheap_to_check(done: int, size: int, seconds: float) -> bool:
    """Tell whether to begin the check now; it is never begun on a file that comes slowly."""
    if size <= _TRIAL_BYTES:
        return done == size
    return done >= _TRIAL_BYTES and done >= _WARM_BYTES_PER_S * seconds
