"""Put a backup into a database that stays where it is: the first way, through SQLite.

One transaction of SQLite's own replaces every page. The file keeps its inode, owner, mode
and links; a kill at any point leaves the old content (the next open rolls back); programs
that have it open read the new content at their next transaction. Measured with 490 MB: 2.6 s
in rollback mode, 1.9 s in WAL mode, during which other writers wait; the journal or `-wal`
grows to the size of the database.

Runs in a job process. The target is opened through `connections` only. Nothing here
decides whether it is right to do this while a program has the target open: `place` does.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import apsw

from holdfast.core.clock import Clock, SystemClock
from holdfast.core.errors import (
    SourceDamagedError,
    SourceError,
    TargetHeldError,
    TargetRefusedError,
)
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.sources.connections import open_finished, open_writer, translate
from holdfast.sources.header import HEADER_BYTES, page_size_of
from holdfast.sources.holders import HolderReport, find_holders, own_descriptors
from holdfast.sources.target_words import held, refused_by_sqlite, shown

PAGES_A_STEP = 1024
_BUSY_TIMEOUT_S = 0.1
"""Short, so that a cancel is heard while we wait for a lock; the deadline is ours."""
_PAUSE_S = 0.002
"""Between two tries at a lock that a busy writer takes again at once: 20 ms met a gap only
every few seconds."""
_MODE_BACK_S = 5.0
_Answer = TypeVar("_Answer")


class WalModeRefusedError(TargetRefusedError):
    """A target in WAL mode with another page size cannot be taken out of that mode.

    Nothing was changed. Somebody is connected, or the folder cannot be written; whoever
    called may try a swap.
    """


class LockWait:
    """Repeats what SQLite answers with "busy", until a deadline."""

    def __init__(
        self, target: Path, timeout_s: float, progress: Progress, clock: Clock | None
    ) -> None:
        """Note what this process has open already: what it opens later is our connection."""
        self._open_before = own_descriptors(target)
        self._target = target
        self._timeout_s = timeout_s
        self._progress = progress
        self._clock = clock or SystemClock()
        self._began_s = self._clock.monotonic()

    def retry(self, attempt: Callable[[], _Answer]) -> _Answer:
        """Return what `attempt` returns once it is not refused as busy.

        Raises:
            TargetHeldError: still busy at the deadline; names the holders.
            CancelledError: the listener stopped the wait.
        """
        while True:
            try:
                return attempt()
            except (apsw.BusyError, apsw.LockedError) as error:
                waited_s = self._clock.monotonic() - self._began_s
                if waited_s >= self._timeout_s:
                    raise held(self._target, self.others()) from error
                self._progress.advance(
                    Advance("waiting", int(waited_s), int(self._timeout_s) + 1, unit="seconds")
                )
                # SQLite does not wait itself where that could only end in a deadlock.
                threading.Event().wait(_PAUSE_S)

    def others(self) -> HolderReport:
        """Return who has the target open but for what this process opened since."""
        ours = own_descriptors(self._target) - self._open_before
        return find_holders(self._target, own_descriptors=ours)


def replace_through_sqlite(
    staged: Path,
    target: Path,
    *,
    timeout_s: float,
    progress: Progress = SILENT,
    clock: Clock | None = None,
    then: Callable[[apsw.Connection, int], None] | None = None,
) -> str:
    """Copy the staged database into the target in one transaction.

    Bytes 18 and 19 of the staged file are set to the target's journal mode; nothing else in
    it is changed. Cancelling from `progress` undoes everything.

    Args:
        staged: a finished, healthy file of ours without sidecars, opened by nobody else.
        target: a database that SQLite can open; links are followed.
        timeout_s: how long to wait for locks that others hold.
        progress: hears of waiting and of writing.
        clock: measures the wait.
        then: called after the commit with our connection to the target and the
            `data_version` it had before; one that has moved tells that somebody else has
            committed, before our own commit or since.

    Returns:
        The target's journal mode afterwards: the one it had, `delete` if it could not get
        back into it.

    Raises:
        TargetHeldError: still locked at the deadline; nothing was changed.
        WalModeRefusedError: see the class; nothing was changed.
        TargetRefusedError: too little space, or not writable; nothing was changed.
        SourceNotDatabaseError, SourceDamagedError: the target is not what SQLite can write
            through; it undid what it had begun.
        RestoreError: anything else SQLite refused; it undid the transaction.
    """
    target = Path(os.path.realpath(target))
    _refuse_unwritable(target)
    _refuse_without_space(staged, target)
    waiting = LockWait(target, timeout_s, progress, clock)
    try:
        connection = open_writer(target, busy_timeout_s=_BUSY_TIMEOUT_S)
    except SourceError as error:
        raise _unwritable(target, error.details or error.message) from error
    try:
        # macOS: ask the disk itself, as SQLite does not by default.
        connection.execute("PRAGMA fullfsync=1; PRAGMA checkpoint_fullfsync=1").fetchall()
        page_size, mode = waiting.retry(lambda: _look(connection, target))
        version = waiting.retry(lambda: data_version(connection))
        if mode == "wal" and page_size not in {0, _page_size(staged)}:
            mode = _replace_outside_wal(staged, target, connection, waiting, progress)
        else:
            _replace(staged, connection, mode, waiting, progress)
    except apsw.Error as error:
        connection.close(True)
        if isinstance(error, (apsw.NotADBError, apsw.CorruptError)):
            raise translate(error, target) from error
        raise refused_by_sqlite(error, target) from error
    except BaseException:
        connection.close(True)
        raise
    try:
        if then is not None:
            then(connection, version)
        return mode
    finally:
        # In WAL mode SQLite empties the `-wal` here if nobody else is connected, which it
        # knows by its own locks. Nobody's database is checkpointed under them.
        connection.close(True)


def data_version(connection: apsw.Connection) -> int:
    """Return SQLite's number of the content, which only foreign commits move."""
    return int(str(connection.execute("PRAGMA data_version").get))


def _look(connection: apsw.Connection, target: Path) -> tuple[int, str]:
    """Return page size (0 for a file without a page) and journal mode of the target."""
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    _, header = connection.read("main", 0, 0, HEADER_BYTES)
    if header[18] > 2:
        raise SourceDamagedError(
            f"{shown(target)} says it was written by a SQLite that does not exist yet."
        )
    pages = connection.execute("PRAGMA page_count").get
    size = connection.execute("PRAGMA page_size").get
    mode = connection.execute("PRAGMA journal_mode").get
    return (int(str(size)) if pages else 0), str(mode)


def _replace(
    staged: Path,
    connection: apsw.Connection,
    mode: str,
    waiting: LockWait,
    progress: Progress,
) -> None:
    """Copy every page. The first step takes the write lock, the last one commits."""
    _set_header_mode(staged, mode)
    page_size = _page_size(staged)
    source = open_finished(staged)
    try:
        with connection.backup("main", source, "main") as backup:
            while not backup.done:
                waiting.retry(lambda: backup.step(PAGES_A_STEP))
                total = backup.page_count * page_size
                done = total - backup.remaining * page_size
                if not backup.done:
                    # Not after the last step: that has committed, there is nothing to stop.
                    progress.advance(Advance("restoring", done, total))
    finally:
        source.close()


def _replace_outside_wal(
    staged: Path,
    target: Path,
    connection: apsw.Connection,
    waiting: LockWait,
    progress: Progress,
) -> str:
    """Replace a WAL database by one of another page size; return the mode it ends in.

    SQLite cannot change the page size in WAL mode. Leaving the mode needs the file for
    ourselves, and so proves that nobody else is connected.
    """
    try:
        left = connection.execute("PRAGMA journal_mode=delete").get
    except (apsw.BusyError, apsw.LockedError, apsw.ReadOnlyError, apsw.CantOpenError) as error:
        left = str(error)
    if left != "delete":
        raise WalModeRefusedError(
            f"{shown(target)} has another page size than the backup and is in use in WAL mode, "
            "which does not allow that to change. It was not changed.",
            hint="Close the programs that use it, then try again.",
            details=str(left),
        )
    try:
        _replace(staged, connection, "delete", waiting, progress)
    finally:
        # Whatever came of it, and no longer to be stopped: the mode is the program's choice.
        with contextlib.suppress(apsw.Error, TargetHeldError):
            LockWait(target, _MODE_BACK_S, SILENT, None).retry(
                lambda: connection.execute("PRAGMA journal_mode=wal").fetchall()
            )
    try:
        return str(connection.execute("PRAGMA journal_mode").get)
    except apsw.Error:
        return "delete"


def _refuse_without_space(staged: Path, target: Path) -> None:
    """Refuse unless twice the database fits: its journal or `-wal`, and its growth."""
    needed = 2 * staged.stat().st_size
    free = shutil.disk_usage(target.parent).free
    if free < needed:
        raise TargetRefusedError(
            f"The disk that holds {shown(target)} has {free // 1_000_000} MB free; writing it "
            f"safely needs {-(-needed // 1_000_000)} MB. It was not changed.",
            hint="Free some space on that disk, then try again.",
        )


def _refuse_unwritable(target: Path) -> None:
    """Refuse before SQLite looks: even in vain, opening would leave sidecars behind."""
    if not (os.access(target, os.W_OK) and os.access(target.parent, os.W_OK | os.X_OK)):
        raise _unwritable(target, "")


def _unwritable(target: Path, details: str) -> TargetRefusedError:
    return TargetRefusedError(
        f"{shown(target)} or its folder may not be written to. It was not changed.",
        hint="Give your user permission to write there, or restore to another file.",
        details=details,
    )


def _page_size(database: Path) -> int:
    """Return the page size in the header of a finished file of ours."""
    with database.open("rb") as file:
        return page_size_of(file.read(HEADER_BYTES)) or 0


def _set_header_mode(staged: Path, mode: str) -> None:
    """Make the staged file say the journal mode the target has.

    The backup API copies these two bytes like any others: a WAL backup would turn a
    rollback target into WAL mode under the programs that have it open.
    """
    version = 2 if mode == "wal" else 1
    with staged.open("r+b") as file:
        file.seek(18)
        if file.read(2) != bytes([version, version]):
            file.seek(18)
            file.write(bytes([version, version]))
