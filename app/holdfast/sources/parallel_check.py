"""`quick_check` of a locked state, beside the reading of it.

In a rollback journal mode a database stands still only while somebody holds SHARED, and
meanwhile its program cannot commit. So the check runs at the same time as the reading, in a
thread with a connection of its own in the same process (SQLite shares its locks between the
connections of a process). It begins while the reader holds SHARED and pins the state by a
transaction of its own; whoever finds it unfinished at the end interrupts it.

Must stay true: the thread has ended and its connection is closed before `finish` or
`abandon` return, for its lock is as much in the program's way as the reader's.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import apsw

from holdfast.core.errors import CancelledError, SourceError
from holdfast.core.model import StructureCheck
from holdfast.core.progress import Advance
from holdfast.sources.connections import open_reader
from holdfast.sources.structure_check import check_structure

_BETWEEN_LOOKS_S = 0.02


class ParallelCheck:
    """One check in a thread; begun by the constructor, while the caller holds SHARED.

    Args:
        path: the database.
        page_count: of the database, for the guess at how long the check will take.
        monotonic: seconds that never go back.
    """

    def __init__(self, path: Path, page_count: int, monotonic: Callable[[], float]) -> None:
        self._path = path
        self._page_count = page_count
        self._monotonic = monotonic
        self._began_s = monotonic()
        self._pages_read = 0
        self._guard = threading.Lock()
        self._connection: apsw.Connection | None = None
        self._stopped = False
        self._done = threading.Event()
        self._result: StructureCheck | None = None
        self._failure: Exception | None = None
        self._thread = threading.Thread(target=self._run, name="quick_check", daemon=True)
        self._thread.start()

    def finish(self, allow_s: float, must_stop: Callable[[], bool]) -> StructureCheck | None:
        """Wait a little for the verdict; None if it was not reached.

        Args:
            allow_s: how long at most; not at all when it looks as if that were too short.
            must_stop: asked every 20 ms; True (somebody waits) ends the wait at once. What
                it raises passes through, with the check ended.
        """
        until = self._monotonic() + allow_s
        worth_it = self._seconds_left() <= allow_s
        try:
            while worth_it and not self._done.is_set() and not must_stop():
                if self._monotonic() >= until:
                    break
                self._done.wait(_BETWEEN_LOOKS_S)
        finally:
            self.abandon()
        if self._failure is not None:
            raise self._failure
        return self._result

    def abandon(self) -> None:
        """End the check and give up its lock; returns when both are done."""
        with self._guard:
            self._stopped = True
            if self._connection is not None:
                self._connection.interrupt()
        self._thread.join()

    def advance(self, report: Advance) -> None:
        """Listen to the check, on its thread; an interrupt before its statement is not lost."""
        connection = self._connection
        if self._stopped or connection is None:
            raise CancelledError
        self._pages_read = connection.status(apsw.SQLITE_DBSTATUS_CACHE_MISS)[0]

    def _seconds_left(self) -> float:
        """Guess by the pages it has fetched; of most pages it needs two looks."""
        so_far = self._monotonic() - self._began_s
        left = max(0, 2 * self._page_count - self._pages_read)
        return so_far * left / self._pages_read if self._pages_read else so_far

    def _run(self) -> None:
        try:
            self._check()
        except (apsw.InterruptError, CancelledError, SourceError):
            # Stopped, or not to be had at this moment: the caller checks the stored copy.
            self._result = None
        except Exception as error:
            self._failure = error  # raised again by `finish`, on the thread that waits
        finally:
            self._done.set()

    def _check(self) -> None:
        connection = open_reader(self._path, busy_timeout_s=0.0)
        try:
            with self._guard:
                if self._stopped:
                    return
                self._connection = connection
            connection.execute("BEGIN; PRAGMA user_version").fetchall()
            self._result = check_structure(connection, self._path, progress=self)
        except apsw.BusyError:
            self._result = None
        finally:
            with self._guard:
                self._connection = None
            connection.close(True)
