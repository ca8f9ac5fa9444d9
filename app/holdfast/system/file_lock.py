"""A lock between processes on one file, let go by the system when its owner dies."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path


class FileLock:
    """An exclusive lock on an existing or new file; not reentrant.

    On file systems without locks (some network shares) `supported` is False after
    `try_acquire` returned True: the caller must judge by the file's content.
    """

    def __init__(self, path: Path) -> None:
        """See the class."""
        self._path = path
        self._descriptor: int | None = None
        self.supported = True

    def try_acquire(self) -> bool:
        """Take the lock now or return False.

        Raises:
            OSError: the file cannot be opened.
        """
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if not _lock(descriptor):
                os.close(descriptor)
                return False
        except OSError as error:
            if error.errno not in {errno.ENOTSUP, errno.ENOLCK, errno.ENOSYS, errno.EINVAL}:
                os.close(descriptor)
                raise
            self.supported = False
        self._descriptor = descriptor
        return True

    def read(self) -> bytes:
        """Return the file's content, at most 4 KiB; the lock need not be held."""
        if self._descriptor is not None:
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            return os.read(self._descriptor, 4096)
        with contextlib.suppress(OSError), self._path.open("rb") as file:
            return file.read(4096)
        return b""

    def write(self, content: bytes) -> None:
        """Replace the content; the lock must be held.

        Raises:
            OSError: the disk is full or away.
        """
        assert self._descriptor is not None
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.ftruncate(self._descriptor, 0)
        os.write(self._descriptor, content)

    def release(self) -> None:
        """Let go; does nothing when the lock is not held."""
        if self._descriptor is not None:
            descriptor, self._descriptor = self._descriptor, None
            os.close(descriptor)


def _lock(descriptor: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        try:
            # Byte 1 GiB: outside the content, because Windows locks are mandatory.
            os.lseek(descriptor, 1 << 30, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
