"""The capture ladder: a consistent copy of a database, whoever has it open.

1. *Engine copy* through SQLite, in one read transaction.
2. *Guarded copy* of the files, when SQLite is refused: a program keeps the database for
   itself, or a crash left what a reader may not put in order.
3. *Wait*: both refused, the run ends as `SourceBusyError` and is tried again later.

The report says which rung it was. On every rung the source is only read.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from holdfast.core.clock import Clock
from holdfast.core.errors import (
    SourceBusyError,
    SourceChangedError,
    SourceDamagedError,
    SourceNotDatabaseError,
    SourceUnreadableError,
)
from holdfast.core.model import CaptureReport
from holdfast.core.names import display_name
from holdfast.core.pages import GroupSink
from holdfast.core.progress import SILENT, Progress
from holdfast.sources.classify import Classification, classify
from holdfast.sources.engine_copy import copy_by_engine
from holdfast.sources.reading_lock import exclusive_holder, held_by, look_up

_MOST_REPLACEMENTS = 3
_LEAST_FOR_RUNG_2_S = 5.0


def capture(
    path: Path,
    sink: GroupSink,
    *,
    workdir: Path,
    clock: Clock,
    progress: Progress = SILENT,
    deadline_s: float = 60.0,
    busy_timeout_s: float = 5.0,
) -> CaptureReport:
    """Hand a consistent copy of the database at `path` to the sink.

    Args:
        path: the database; links are followed.
        sink: `begin` is called once for every reading, the last one counts.
        workdir: our own folder; used by the guarded copy only, and left empty.
        clock: wall and monotonic time.
        progress: phases "waiting", "copying", "reading" and "checking"; it may cancel,
            which takes effect within 200 ms and leaves nothing behind.
        deadline_s: after this no new reading is begun.
        busy_timeout_s: how long rung 1 waits for a program that is writing; a program that
            keeps the database for itself is recognised after a second.

    Raises:
        SourceBusyError: both rungs refused; the sentence names the program if it is known.
        SourceError: not there, not readable, not a database, damaged, ever replaced.
        StagingError: rung 2 has no room in `workdir`.
        CancelledError, VaultError: from the listener or the sink.
    """
    began = clock.monotonic()
    replaced = 0
    while True:
        found = classify(path)
        left_s = max(0.0, deadline_s - (clock.monotonic() - began))
        try:
            report = copy_by_engine(
                found.path,
                sink,
                clock=clock,
                progress=progress,
                deadline_s=left_s,
                busy_timeout_s=busy_timeout_s,
            )
            return replace(report, notes=report.notes + _warnings(found))
        except SourceChangedError:
            replaced += 1
            if replaced >= _MOST_REPLACEMENTS or clock.monotonic() - began >= deadline_s:
                raise
        except (SourceDamagedError, SourceNotDatabaseError):
            classify(path)  # which knows a better sentence for most of it
            raise
        except (SourceBusyError, SourceUnreadableError) as refused:
            left_s = max(_LEAST_FOR_RUNG_2_S, deadline_s - (clock.monotonic() - began))
            return _second_rung(found, sink, workdir, clock, progress, left_s, refused)


def _second_rung(
    found: Classification,
    sink: GroupSink,
    workdir: Path,
    clock: Clock,
    progress: Progress,
    deadline_s: float,
    refused: SourceBusyError | SourceUnreadableError,
) -> CaptureReport:
    # Imported late: most runs never come here, and it needs half as much again as all else.
    from holdfast.sources.guarded_copy import copy_guarded

    holder = exclusive_holder(look_up(found.path))
    try:
        report = copy_guarded(
            found.path,
            sink,
            workdir=workdir,
            clock=clock,
            progress=progress,
            deadline_s=deadline_s,
        )
    except SourceBusyError as busy:
        if holder is None and isinstance(refused, SourceBusyError):
            raise refused from busy
        raise held_by(found.path, holder) from busy
    notes = _warnings(found)
    if holder is None and isinstance(refused, SourceUnreadableError):
        notes = (*_left_by_a_crash(found), *notes)
    return replace(report, notes=notes)


def _left_by_a_crash(found: Classification) -> tuple[str, ...]:
    name = display_name(found.path.name)
    if found.has_hot_journal:
        return (
            f"The program that uses {name} ended in the middle of saving. The backup holds the "
            "state before that; the program will put its own file in order when it starts.",
        )
    if found.wal_bytes:
        return (
            f"The program that uses {name} ended without tidying up. The backup holds "
            "everything it had saved.",
        )
    return ()


def _warnings(found: Classification) -> tuple[str, ...]:
    if found.network is None:
        return ()
    return (
        f"{display_name(found.path.name)} lies on a network drive ({found.network}), where locks "
        "between computers cannot be relied on. Close its program before restoring.",
    )
