"""Rung 1 of the capture ladder: copy a live database through SQLite itself.

One read transaction; what it sees is what is handed over, and the database is never
changed. Two ways, by what the transaction finds:

* no `-wal` and a rollback header: the file's own bytes under the lock (`raw_reading`).
  The program cannot commit meanwhile. A program that has waited 150 ms is given way to:
  the reading is thrown away and begun again later, three times with growing pauses; the
  fourth is taken through and the stall said in the report.
* WAL: SQLite's backup API (`snapshot_reading`). Nobody waits.

The deadline says how long to keep trying; a reading under way is not cut off by it, for
each ends by itself and beginning again would take as long.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import apsw

from holdfast.core.clock import Clock
from holdfast.core.errors import SourceChangedError, SourceUnreadableError
from holdfast.core.model import CaptureReport, DatabaseFacts, Grade, StatTuple, StructureCheck
from holdfast.core.names import display_name
from holdfast.core.pages import GroupSink
from holdfast.core.progress import SILENT, Progress
from holdfast.sources.connections import has_moved, open_reader
from holdfast.sources.header import HEADER_BYTES
from holdfast.sources.holders import program_name
from holdfast.sources.raw_reading import read_raw
from holdfast.sources.reading_lock import (
    ATTEMPT_S,
    WAITED_LONG_S,
    Courtesy,
    WriterWaitsError,
    begin_reading,
    end_reading,
    look_up,
    rest,
)
from holdfast.sources.sidecar_tidy import sidecars_at, tidy_sidecars
from holdfast.sources.snapshot_reading import read_snapshot
from holdfast.sources.stat_tuple import take_stat
from holdfast.sources.structure_check import check_structure

PAUSES_S = (0.2, 0.6, 1.8)
"""After a reading that gave way; one more try follows the last."""


@dataclass(frozen=True, slots=True)
class _Reading:
    facts: DatabaseFacts
    size_bytes: int
    check: StructureCheck | None
    lock_s: float
    waited_for_us: int | None
    """The process that waited while this reading was taken through."""


def copy_by_engine(
    path: Path,
    sink: GroupSink,
    *,
    clock: Clock,
    progress: Progress = SILENT,
    deadline_s: float = 60.0,
    busy_timeout_s: float = 5.0,
) -> CaptureReport:
    """Hand a consistent copy of a live database to the sink.

    Args:
        path: the database; links are followed.
        sink: told of each reading by `begin`; one that is given up is begun anew.
        clock: wall time for the report, monotonic time for pauses.
        progress: phases "waiting", "reading" and "checking".
        deadline_s: after this no new reading is begun.
        busy_timeout_s: how long to wait for a program that is writing.

    Raises:
        SourceBusyError: kept locked; the next rung may succeed.
        SourceUnreadableError: SQLite may not open it without writing (a hot journal, a
            `-wal` in a folder that cannot be written); the next rung may succeed.
        SourceError: another reason, said by the subclass.
        CancelledError, VaultError, StagingError: from the listener or the sink.
    """
    began = clock.monotonic()
    for number, pause_s in enumerate((*PAUSES_S, None), 1):
        last = pause_s is None or clock.monotonic() - began + pause_s >= deadline_s
        began_ns = int(clock.now().timestamp() * 1_000_000_000)
        stat = _stat(path)
        try:
            reading = _read_once(
                path,
                sink,
                give_way=not last,
                progress=progress,
                clock=clock,
                patience_s=max(0.0, min(busy_timeout_s, deadline_s - clock.monotonic() + began)),
            )
        except WriterWaitsError:
            rest(pause_s or 0.0, progress, clock)
            continue
        return CaptureReport(
            grade=Grade.ENGINE,
            facts=reading.facts,
            stat=stat,
            began_ns=began_ns,
            size_bytes=reading.size_bytes,
            duration_s=clock.monotonic() - began,
            lock_s=reading.lock_s,
            tries=number,
            check=reading.check,
            notes=_stall(reading),
        )
    raise AssertionError("the last reading does not give way")


def _read_once(
    path: Path,
    sink: GroupSink,
    *,
    give_way: bool,
    progress: Progress,
    clock: Clock,
    patience_s: float,
) -> _Reading:
    file = look_up(path)
    sidecars = sidecars_at(path)
    connection = open_reader(path, busy_timeout_s=min(ATTEMPT_S, patience_s))
    try:
        begin_reading(connection, path, file, patience_s=patience_s, progress=progress, clock=clock)
        locked_at = clock.monotonic()
        if _is_in_wal_mode(connection, path):
            facts, size = read_snapshot(connection, path, sink, progress=progress)
            check = check_structure(connection, path, progress=progress)
            _refuse_moved(connection, path)
            return _Reading(facts, size, check, 0.0, None)
        courtesy = Courtesy(file, clock, give_way=give_way)
        raw = read_raw(connection, path, sink, courtesy, progress=progress, clock=clock)
        end_reading(connection)
        lock_s = clock.monotonic() - locked_at
        _refuse_moved(connection, path)
        return _Reading(raw.facts, raw.size_bytes, raw.check, lock_s, courtesy.waiting_pid)
    finally:
        connection.close(True)
        tidy_sidecars(path, sidecars)


def _is_in_wal_mode(connection: apsw.Connection, path: Path) -> bool:
    """Tell which way to read, while the transaction keeps the mode from changing.

    A `-wal` beside a rollback header is looked into by SQLite too, so the backup API, which
    is right in both modes, takes that case.
    """
    _complete, header = connection.read("main", 0, 0, HEADER_BYTES)
    try:
        left_over = os.stat(f"{os.path.realpath(path)}-wal").st_size > 0  # noqa: PTH116
    except OSError:
        left_over = False
    return 2 in header[18:20] or left_over


def _refuse_moved(connection: apsw.Connection, path: Path) -> None:
    if has_moved(connection):
        raise SourceChangedError(
            f"{display_name(path.name)} was replaced by another file while it was read. What "
            "had been read was thrown away; earlier backups are untouched."
        )


def _stat(path: Path) -> StatTuple:
    try:
        return take_stat(path)
    except OSError as error:
        raise SourceUnreadableError(
            f"{display_name(str(path))} or its folder may not be looked into. It was not changed.",
            details=str(error),
        ) from error


def _stall(reading: _Reading) -> tuple[str, ...]:
    if reading.waited_for_us is None or reading.lock_s < WAITED_LONG_S:
        return ()
    who = program_name(reading.waited_for_us)
    return (f"{who} had to wait up to {reading.lock_s:.1f} s to save while this backup was read.",)
