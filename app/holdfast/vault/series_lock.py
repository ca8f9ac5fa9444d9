"""One writer per series: a lock that names its owner and heals itself when that is dead.

The system's own file lock on `LOCK` decides between processes of one computer and is gone
with its owner. The content (host, process, boot) is for people, and for writers on other
computers or on file systems without locks. There is no unlock command: a lock is never
older than its owner.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from types import TracebackType
from typing import Self

from holdfast.core.errors import VaultBusyError
from holdfast.storage.folder_store import write_error
from holdfast.system.file_lock import FileLock
from holdfast.system.identity import ProcessIdentity, is_surely_dead, this_process


class SeriesLock:
    """Held while a series is changed; use as a context manager.

    Raises (on entering):
        VaultBusyError: another process writes; nothing was touched.
        VaultError: the vault's folder cannot be written.
    """

    def __init__(self, path: Path, root: Path) -> None:
        """See the class; `root` is the vault's folder, for messages."""
        self._lock = FileLock(path)
        self._root = root
        self.held_elsewhere = False
        """After a refusal: another computer's process holds it, as far as we can see."""

    def __enter__(self) -> Self:
        """Take the lock."""
        try:
            taken = self._lock.try_acquire()
        except OSError as error:
            raise write_error(error, "locking", self._root) from error
        owner = _parse(self._lock.read())
        me = this_process()
        foreign = owner is not None and owner.machine != me.machine
        self.held_elsewhere = foreign
        if not taken:
            raise _busy(owner)
        if (
            owner is not None
            and (foreign or not self._lock.supported)
            and not is_surely_dead(owner)
        ):
            self._lock.release()
            raise _busy(owner)
        # On a full disk the name of the owner is dispensable, the lock itself is held:
        # cleaning up must work with no byte free.
        with contextlib.suppress(OSError):
            self._lock.write(json.dumps(me.as_dict(), sort_keys=True).encode("ascii"))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Empty the file and let go."""
        with contextlib.suppress(OSError):
            self._lock.write(b"")
        self._lock.release()


def _parse(content: bytes) -> ProcessIdentity | None:
    try:
        return ProcessIdentity.from_dict(json.loads(content))
    except (ValueError, KeyError, TypeError):
        return None


def _busy(owner: ProcessIdentity | None) -> VaultBusyError:
    who = f"process {owner.pid} on {owner.host}" if owner else "another process"
    foreign = owner is not None and owner.machine != this_process().machine
    hint = (
        f"Wait for the run on {owner.host} to end. If that computer is gone for good, "
        "delete the file LOCK in the series' folder of the vault."
        if foreign and owner
        else None
    )
    return VaultBusyError(f"The series is being written by {who}. Nothing was changed.", hint=hint)
