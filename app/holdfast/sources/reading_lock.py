"""Entering a read transaction on a live database, and courtesy while holding it.

SQLite's locks are byte ranges of the main file: PENDING (one byte at 1 GiB), RESERVED (the
next), SHARED (510 after that). A reader locks SHARED for reading. A program in a rollback
journal mode that wants to commit first locks PENDING for writing and then waits for all
readers: while we read, that lock is a person looking at an hourglass. A program that keeps
its database for itself (`locking_mode=EXCLUSIVE`) has SHARED locked for writing all the time.

Both are seen in the kernel's list of locks, which takes no descriptor. That list exists on
Linux only: elsewhere nobody is given way to and an exclusive holder is met by waiting out
the busy timeout.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path

import apsw

from holdfast.core.clock import Clock
from holdfast.core.errors import SourceBusyError, SourceMissingError
from holdfast.core.names import display_name
from holdfast.core.progress import Advance, Progress
from holdfast.sources.connections import translate
from holdfast.sources.header import LOCK_BYTE
from holdfast.sources.holders import program_name
from holdfast.system.byte_locks import LockedFile, locked_file, locks_on

ATTEMPT_S = 0.05
"""Busy timeout of one attempt; the wait as a whole is made of attempts, so that it can be
cancelled and the holder looked at in between."""

WAITED_LONG_S = 0.15
"""A person does not notice less."""

_PENDING = LOCK_BYTE
_SHARED = LOCK_BYTE + 2
_SHARED_LENGTH = 510
_LOOKS_AT_A_HOT_JOURNAL = 5
_SURELY_EXCLUSIVE_S = 1.0
_BETWEEN_LOOKS_S = 0.05


class WriterWaitsError(Exception):
    """A program has waited for us long enough; only raised and caught in this folder."""


def look_up(path: Path) -> LockedFile | None:
    """Return how locks on this database are found; None where they cannot be.

    Raises:
        SourceMissingError: it is not there any more.
    """
    try:
        return locked_file(path)
    except OSError as error:
        raise SourceMissingError(
            f"There is no database at {display_name(str(path))} any more; earlier backups are "
            "untouched.",
            details=str(error),
        ) from error


def waiting_writer(file: LockedFile | None) -> int | None:
    """Return the process that waits for readers to end, or None; needs SHARED held."""
    for lock in locks_on(file) or ():
        if lock.write and lock.covers(_PENDING):
            return lock.pid
    return None


def exclusive_holder(file: LockedFile | None) -> int | None:
    """Return the other process that keeps every reader out at this moment, or None."""
    for lock in locks_on(file) or ():
        if lock.write and lock.covers(_SHARED, _SHARED_LENGTH) and lock.pid != os.getpid():
            return lock.pid
    return None


def begin_reading(
    connection: apsw.Connection,
    path: Path,
    file: LockedFile | None,
    *,
    patience_s: float,
    progress: Progress,
    clock: Clock,
) -> None:
    """Begin a read transaction: from here to its end the database stands still for us.

    `PRAGMA user_version` reads the header only, so a database whose schema is damaged can
    still be copied. The connection's own busy timeout is to be `ATTEMPT_S`.

    Raises:
        SourceBusyError: still locked after `patience_s`, or one process has kept it for
            itself through a whole second; the sentence names the program if it is known.
        SourceError: it cannot be read; the subclass says why.
        CancelledError: the listener stopped the wait.
    """
    began = clock.monotonic()
    holder, since = None, began
    looked_hot = 0
    while True:
        try:
            connection.execute("BEGIN; PRAGMA user_version").fetchall()
            return
        except apsw.ReadOnlyError as error:
            end_reading(connection)
            # A journal that a program persists looks hot for a moment within its commits; one
            # that a crash left stays hot.
            looked_hot += 1
            if looked_hot > _LOOKS_AT_A_HOT_JOURNAL:
                raise translate(error, path) from error
        except (apsw.BusyError, apsw.LockedError) as error:
            end_reading(connection)
            now = clock.monotonic()
            seen = exclusive_holder(file)
            if seen is None or seen != holder:
                holder, since = seen, now
            elif now - since >= _SURELY_EXCLUSIVE_S:
                raise held_by(path, holder) from error
            if now - began >= patience_s:
                raise held_by(path, seen) from error
        except apsw.Error as error:
            end_reading(connection)
            raise translate(error, path) from error
        rest(_BETWEEN_LOOKS_S / 2, progress, clock)


def end_reading(connection: apsw.Connection) -> None:
    """End the transaction, if one is open, and with it the lock."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def held_by(path: Path, pid: int | None) -> SourceBusyError:
    """Return the error that names who keeps the database."""
    who = "the program that uses it" if not pid else f"{program_name(pid)} (pid {pid})"
    return SourceBusyError(
        f"{display_name(path.name)} is kept locked by {who}, so no consistent copy could be "
        "taken: waiting for the program to close. Earlier backups are untouched.",
        hint="Close the program; the next try then succeeds by itself.",
    )


def rest(seconds: float, progress: Progress, clock: Clock) -> None:
    """Wait without using the processor; the listener is asked at least 20 times a second.

    Raises:
        CancelledError: the listener stopped the wait.
    """
    until = clock.monotonic() + seconds
    pause = threading.Event()
    while True:
        progress.advance(Advance("waiting", 0, 0))
        left = until - clock.monotonic()
        if left <= 0:
            return
        pause.wait(min(left, _BETWEEN_LOOKS_S))


class Courtesy:
    """Watches, during one reading, for a program that waits to commit.

    Args:
        file: from `look_up`; with None nobody is ever seen.
        clock: tells how long somebody has waited.
        give_way: False only watches, for the try that is taken through.
    """

    def __init__(self, file: LockedFile | None, clock: Clock, *, give_way: bool) -> None:
        self._file = file
        self._clock = clock
        self._give_way = give_way
        self._next_look_s = clock.monotonic() + _BETWEEN_LOOKS_S
        self._since_s: float | None = None
        self.waiting_pid: int | None = None
        """The process last seen waiting; stays set when it has stopped waiting."""

    def look(self) -> None:
        """Look if a look is due.

        Raises:
            WriterWaitsError: somebody has waited more than 150 ms and is given way to.
        """
        now = self._clock.monotonic()
        if now < self._next_look_s:
            return
        self._next_look_s = now + _BETWEEN_LOOKS_S
        if not self.somebody_waits():
            self._since_s = None
            return
        if self._since_s is None:
            self._since_s = now
        if self._give_way and now - self._since_s > WAITED_LONG_S:
            raise WriterWaitsError

    def somebody_waits(self) -> bool:
        """Look now."""
        pid = waiting_writer(self._file)
        if pid is not None:
            self.waiting_pid = pid
        return pid is not None
