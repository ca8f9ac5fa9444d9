"""A plain database file that nobody writes any more: read as it lies, and checked.

For backups that another program made as files. No lock is taken and nothing is created
beside the file (`open_finished`), so its folder is not written; in return it must be what
it seems: without a `-wal` or `-journal` beside it, and the same before and after.

What is handed over are exactly the bytes of the file.
"""

from __future__ import annotations

import hashlib
import os
import stat
import threading
from dataclasses import dataclass
from pathlib import Path

import apsw

from holdfast.core.errors import (
    CancelledError,
    SourceBusyError,
    SourceChangedError,
    SourceDamagedError,
    SourceMissingError,
    SourceNotDatabaseError,
    SourceUnreadableError,
)
from holdfast.core.model import DatabaseFacts, StructureCheck
from holdfast.core.names import display_name
from holdfast.core.pages import GROUP_BYTES, GroupSink
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.sources.classify import judge_bytes
from holdfast.sources.connections import open_finished, translate
from holdfast.sources.structure_check import check_structure

_STEP_BYTES = 16 * GROUP_BYTES
_SAMPLE_BYTES = 65536
_BETWEEN_LOOKS_S = 0.05
_SIDECARS = ("-wal", "-journal")


@dataclass(frozen=True, slots=True)
class FinishedFile:
    """One file that may be read."""

    path: Path
    size_bytes: int
    mtime_ns: int
    facts: DatabaseFacts
    identity: tuple[int, int, int, int, int]
    """Device, inode, size, mtime and ctime in nanoseconds."""


def look_at(path: Path) -> FinishedFile:
    """Return what lies there, judged by its first bytes and its length.

    Raises:
        SourceMissingError, SourceUnreadableError: it is not there, or may not be read.
        SourceNotDatabaseError: no ordinary file, or no SQLite database.
        SourceDamagedError: empty, cut off, or its header cannot be right.
        SourceBusyError: a program has it open, or left changes beside it.
    """
    name = display_name(path.name)
    known = _stat(path, name)
    if not stat.S_ISREG(known.st_mode):
        raise SourceNotDatabaseError(f"{name} is not an ordinary file.")
    if known.st_size == 0:
        raise SourceDamagedError(f"{name} is empty (0 bytes).")
    for suffix in _SIDECARS:
        beside = path.with_name(path.name + suffix)
        if _length(beside):
            raise SourceBusyError(
                f"{name} is in use, or was left in the middle of a change: "
                f"{display_name(beside.name)} lies beside it.",
                hint="Let its program finish, then try again.",
            )
    if not os.access(path, os.R_OK):
        raise SourceUnreadableError(f"Your user may not read {name}.")
    connection = open_finished(path)
    try:
        sample = connection.read("main", 0, 0, min(_SAMPLE_BYTES, known.st_size))[1]
    except apsw.Error as error:
        raise translate(error, path) from error
    finally:
        connection.close(True)
    facts = judge_bytes(sample, known.st_size, name)
    return FinishedFile(path, known.st_size, known.st_mtime_ns, facts, _identity(known))


def tables_of(path: Path) -> frozenset[str]:
    """Return the names of the tables in a file that has been looked at.

    Raises:
        SourceError: SQLite cannot make sense of it.
    """
    connection = open_finished(path)
    try:
        return table_names(connection)
    except (apsw.Error, UnicodeDecodeError) as error:
        if isinstance(error, apsw.Error):
            raise translate(error, path) from error
        return frozenset()
    finally:
        connection.close(True)


def table_names(connection: apsw.Connection) -> frozenset[str]:
    """Return the names of all ordinary tables a connection sees, in lower case."""
    listed = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE '\\'"
    )
    return frozenset(str(name).lower() for (name,) in listed)


def hand_over(
    file: FinishedFile, sink: GroupSink, *, progress: Progress = SILENT
) -> StructureCheck:
    """Hand the whole file to the sink, and return what `quick_check` says of it.

    Raises:
        SourceChangedError: it is not what it was when it was looked at.
        SourceError: it cannot be read.
        CancelledError, VaultError, StagingError: from the listener or the sink.
    """
    name = display_name(file.path.name)
    check = _CheckBeside(file.path)
    try:
        connection = open_finished(file.path)
        try:
            sink.begin(file.facts, file.size_bytes, hold_short=False)
            for offset in range(0, file.size_bytes, _STEP_BYTES):
                wanted = min(_STEP_BYTES, file.size_bytes - offset)
                complete, data = connection.read("main", 0, offset, wanted)
                if not complete:
                    raise _changed(name)
                view = memoryview(data)
                for at in range(0, wanted, GROUP_BYTES):
                    sink.group((offset + at) // GROUP_BYTES, view[at : at + GROUP_BYTES])
                progress.advance(Advance("reading", offset + wanted, file.size_bytes))
        except apsw.Error as error:
            raise translate(error, file.path) from error
        finally:
            connection.close(True)
        found = check.finish(progress)
    finally:
        check.abandon()
    if _identity(_stat(file.path, name)) != file.identity or _has_sidecar(file.path):
        raise _changed(name)
    return found


def tree_of(path: Path, *, progress: Progress = SILENT) -> str:
    """Return the tree hash of a file, as manifests carry it; whatever the file is.

    Raises:
        SourceError: it cannot be read.
        CancelledError: from the listener.
    """
    size = _stat(path, display_name(path.name)).st_size
    tree = hashlib.sha256()
    if not size:
        return tree.hexdigest()
    connection = open_finished(path)
    try:
        for offset in range(0, size, _STEP_BYTES):
            wanted = min(_STEP_BYTES, size - offset)
            view = memoryview(connection.read("main", 0, offset, wanted)[1])
            for at in range(0, wanted, GROUP_BYTES):
                tree.update(hashlib.sha256(view[at : at + GROUP_BYTES]).digest())
            progress.advance(Advance("reading", offset + wanted, size))
    except apsw.Error as error:
        raise translate(error, path) from error
    finally:
        connection.close(True)
    return tree.hexdigest()


class _CheckBeside:
    """`quick_check` in a thread, with a connection of its own."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stopped = threading.Event()
        self._done = threading.Event()
        self._result: StructureCheck | None = None
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="quick_check", daemon=True)
        self._thread.start()

    def finish(self, progress: Progress) -> StructureCheck:
        """Wait for the verdict."""
        while not self._done.wait(_BETWEEN_LOOKS_S):
            progress.advance(Advance("checking", 0, 0))
        self._thread.join()
        if self._failure is not None:
            raise self._failure
        assert self._result is not None
        return self._result

    def abandon(self) -> None:
        """End it, if it has not ended; returns when its connection is closed."""
        self._stopped.set()
        self._thread.join()

    def advance(self, report: Advance) -> None:
        """Listen to the check, on its thread."""
        if self._stopped.is_set():
            raise CancelledError

    def _run(self) -> None:
        try:
            connection = open_finished(self._path)
            try:
                self._result = check_structure(connection, self._path, progress=self)
            finally:
                connection.close(True)
        except BaseException as error:  # raised again by `finish`, on the thread that waits
            self._failure = error
        finally:
            self._done.set()


def _stat(path: Path, name: str) -> os.stat_result:
    try:
        return path.stat()
    except FileNotFoundError as error:
        raise SourceMissingError(f"{name} is not there any more.", details=str(error)) from error
    except (OSError, ValueError) as error:
        raise SourceUnreadableError(
            f"The computer reports an error when looking at {name}.", details=str(error)
        ) from error


def _has_sidecar(path: Path) -> bool:
    return any(_length(path.with_name(path.name + suffix)) for suffix in _SIDECARS)


def _length(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:
        return 0


def _identity(known: os.stat_result) -> tuple[int, int, int, int, int]:
    return (known.st_dev, known.st_ino, known.st_size, known.st_mtime_ns, known.st_ctime_ns)


def _changed(name: str) -> SourceChangedError:
    return SourceChangedError(f"{name} is being written at this moment.")
