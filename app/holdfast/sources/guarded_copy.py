"""Rung 2 of the capture ladder: copy the files of a database that its program keeps locked.

For programs with `locking_mode=EXCLUSIVE` (Anki; most databases of the browsers), for what
a crashed program left behind (a hot journal, a `-wal` in a folder that cannot be written),
and for nothing else. `file_set` copies the files in a process of their own; here SQLite
recovers the copy (rolls the journal back, replays the `-wal`), `integrity_check` judges it,
and its bytes go to the sink. The source is only ever read.

What this rung can promise: the copy is what the program would have found after losing
power at that moment, consistent as far as SQLite can tell. A program without any journal
(`journal_mode=OFF` or `MEMORY`) may be caught between two writes: only the check stands
against that, so a copy that fails it is taken again before the source is called damaged.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import apsw

from holdfast.core.clock import Clock
from holdfast.core.errors import (
    InternalError,
    SourceDamagedError,
    SourceError,
    SourceNotDatabaseError,
    StagingError,
)
from holdfast.core.model import (
    CaptureReport,
    DatabaseFacts,
    Grade,
    StatTuple,
    Structure,
    StructureCheck,
)
from holdfast.core.names import display_name
from holdfast.core.pages import GROUP_BYTES, GroupSink
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.sources.classify import judge_bytes
from holdfast.sources.connections import open_writer
from holdfast.sources.file_set import FileSet, private_folder, read_files
from holdfast.sources.header import LOCK_BYTE, blank_lock_page
from holdfast.sources.reading_lock import rest
from holdfast.sources.structure_check import check_structure

_STEP_BYTES = 16 * GROUP_BYTES
_MOST_BAD_COPIES = 3
_PAUSE_S = 0.3


@dataclass(frozen=True, slots=True)
class _Recovered:
    files: FileSet
    check: StructureCheck
    began_ns: int
    tries: int


def copy_guarded(
    path: Path,
    sink: GroupSink,
    *,
    workdir: Path,
    clock: Clock,
    progress: Progress = SILENT,
    deadline_s: float = 60.0,
) -> CaptureReport:
    """Hand a recovered and checked copy of a locked database to the sink.

    Args:
        path: the database; links are followed.
        sink: as in `copy_by_engine`; never asked to hold short.
        workdir: our own folder with room for one and a half times the database's files.
        clock: wall time for the report, monotonic time for the deadline.
        progress: phases "copying", "checking" and "reading".
        deadline_s: after this no new reading is begun.

    Raises:
        SourceBusyError: the files never stood still; the person has to close the program.
        SourceDamagedError, SourceNotDatabaseError: three copies in turn, or one of files
            that nobody writes, could not be opened.
        SourceError: another reason, said by the subclass.
        StagingError: no room in `workdir`.
        CancelledError, VaultError: from the listener or the sink.
    """
    began = clock.monotonic()
    with private_folder(workdir) as folder:
        recovered = _recover_patiently(
            path, folder, clock=clock, progress=progress, until=began + deadline_s
        )
        facts, size = _stream(recovered.files.main, path, sink, progress)
    return CaptureReport(
        grade=Grade.GUARDED,
        facts=facts,
        stat=recovered.files.stat,
        began_ns=recovered.began_ns,
        size_bytes=size,
        duration_s=clock.monotonic() - began,
        lock_s=0.0,
        tries=recovered.tries,
        check=recovered.check,
        notes=(),
    )


def _recover_patiently(
    path: Path, folder: Path, *, clock: Clock, progress: Progress, until: float
) -> _Recovered:
    """Copy and recover until a copy is right, or proved to be no accident of copying."""
    tries = 0
    bad: list[StatTuple] = []
    while True:
        began_ns = int(clock.now().timestamp() * 1_000_000_000)
        files = read_files(
            path, folder, progress=progress, deadline_s=max(0.0, until - clock.monotonic())
        )
        tries += files.tries
        settled = (
            files.stat in bad
            or len(bad) + 1 >= _MOST_BAD_COPIES
            or clock.monotonic() + _PAUSE_S >= until
        )
        try:
            check = _recover(files, path, progress)
        except (SourceDamagedError, SourceNotDatabaseError):
            if settled:
                raise
            check = None
        if check is not None and (check.structure is not Structure.DAMAGED or settled):
            return _Recovered(files, check, began_ns, tries)
        bad.append(files.stat)
        _empty(folder)
        rest(_PAUSE_S, progress, clock)


def _recover(files: FileSet, path: Path, progress: Progress) -> StructureCheck:
    """Let SQLite bring the copy into order, check it, and leave it without sidecars.

    A copy in WAL mode keeps its header; its `-wal` is worked into the file.
    """
    name = display_name(path.name)
    copy = files.main
    try:
        connection = open_writer(copy, busy_timeout_s=0.0)
        try:
            connection.execute("PRAGMA synchronous=off")
            # Its first look at the file rolls back a hot journal or replays the `-wal`.
            check = check_structure(connection, copy, "integrity_check", progress=progress)
            connection.wal_checkpoint("main", apsw.SQLITE_CHECKPOINT_TRUNCATE)
        finally:
            connection.close(True)
    except (apsw.CorruptError, apsw.NotADBError) as error:
        with copy.open("rb") as file:
            judge_bytes(file.read(GROUP_BYTES), copy.stat().st_size, name)
        raise SourceDamagedError(
            f"{name} is damaged: SQLite cannot open a copy of it. Earlier backups are untouched.",
            details=str(error),
        ) from error
    except (apsw.FullError, apsw.IOError, apsw.CantOpenError) as error:
        raise StagingError(
            f"The copy of {name} could not be brought into order in Holdfast's working folder. "
            "The database and earlier backups are untouched.",
            details=str(error),
        ) from error
    except apsw.Error as error:
        raise InternalError(
            f"A copy of {name} could not be brought into order. The database and earlier backups "
            "are untouched.",
            details=f"{type(error).__name__}: {error}",
        ) from error
    except SourceError as error:
        raise _renamed(error, copy, path) from error
    wal = copy.with_name(f"{copy.name}-wal")
    if wal.exists() and wal.stat().st_size:
        raise SourceDamagedError(
            f"{name} is damaged: what its program saved last could not be worked into a copy. "
            "Earlier backups are untouched."
        )
    return check


def _stream(
    copy: Path, path: Path, sink: GroupSink, progress: Progress
) -> tuple[DatabaseFacts, int]:
    """Hand over the recovered copy; nobody else has it, so it is read as a plain file."""
    try:
        with copy.open("rb", buffering=0) as file:
            length = copy.stat().st_size
            facts = judge_bytes(file.read(GROUP_BYTES), length, display_name(path.name))
            size = facts.page_count * facts.page_size
            sink.begin(facts, size, hold_short=False)
            file.seek(0)
            for offset in range(0, size, _STEP_BYTES):
                data = bytearray(min(_STEP_BYTES, size - offset))
                file.readinto(data)
                if offset <= LOCK_BYTE < offset + len(data):
                    blank_lock_page(LOCK_BYTE - offset, data, facts.page_size)
                view = memoryview(data)
                for at in range(0, len(data), GROUP_BYTES):
                    sink.group((offset + at) // GROUP_BYTES, view[at : at + GROUP_BYTES])
                progress.advance(Advance("reading", offset + len(data), size))
    except OSError as error:
        raise StagingError(
            f"The copy of {display_name(path.name)} could not be read back from Holdfast's "
            "working folder. The database and earlier backups are untouched.",
            details=str(error),
        ) from error
    return facts, size


def _renamed(error: SourceError, copy: Path, path: Path) -> SourceError:
    """Return the error with the person's name for the file, not our copy's."""
    message = error.message.replace(display_name(str(copy)), display_name(str(path)))
    return type(error)(message, hint=error.hint, details=error.details)


def _empty(folder: Path) -> None:
    for entry in folder.iterdir():
        entry.unlink()
