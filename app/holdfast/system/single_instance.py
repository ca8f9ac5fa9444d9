"""One process for one thing in one home: a lock file that names its owner.

The system's own lock on the file decides and is gone with its owner; the content (process,
host, since when) is for people, and decides only where the file system has no locks. There
is nothing to unlock by hand.
"""

from __future__ import annotations

import contextlib
import json
from datetime import datetime
from pathlib import Path

from holdfast.core.clock import format_instant, parse_instant
from holdfast.core.errors import AlreadyRunningError, StagingError
from holdfast.system.file_lock import FileLock
from holdfast.system.identity import ProcessIdentity, is_surely_dead, this_process


class SingleInstance:
    """Held as long as this process is the one; not reentrant."""

    def __init__(self, path: Path) -> None:
        """See the class; the file is made when it is missing and stays."""
        self._path = path
        self._lock = FileLock(path)

    def take(self, now: datetime) -> None:
        """Become the one.

        Raises:
            AlreadyRunningError: another process is; says which and since when.
            StagingError: the home cannot be written.
        """
        try:
            taken = self._lock.try_acquire()
        except OSError as error:
            raise StagingError(
                f"The file {self._path} cannot be written: {error.strerror}. Nothing was begun.",
                hint="Make Holdfast's own folder writable, or free some space there, then try "
                "again.",
                details=str(error),
            ) from error
        owner, since = _read(self._lock.read())
        if not taken:
            raise _running(owner, since)
        if not self._lock.supported and owner is not None and not is_surely_dead(owner):
            self._lock.release()
            raise _running(owner, since)
        content = {"process": this_process().as_dict(), "since": format_instant(now)}
        # On a full disk the lock itself is held all the same.
        with contextlib.suppress(OSError):
            self._lock.write(json.dumps(content, sort_keys=True).encode("ascii"))

    def leave(self) -> None:
        """Let another process be the one; does nothing if we are not."""
        with contextlib.suppress(OSError, AssertionError):
            self._lock.write(b"")
        self._lock.release()


def _read(content: bytes) -> tuple[ProcessIdentity | None, datetime | None]:
    try:
        document = json.loads(content)
        return ProcessIdentity.from_dict(document["process"]), parse_instant(document["since"])
    except (ValueError, KeyError, TypeError):
        return None, None


def _running(owner: ProcessIdentity | None, since: datetime | None) -> AlreadyRunningError:
    who = f"process {owner.pid} on {owner.host}" if owner else "another process"
    when = f", since {since.astimezone():%Y-%m-%d %H:%M}" if since else ""
    return AlreadyRunningError(
        f"Holdfast already looks after these databases: {who}{when}. Nothing was begun."
    )
