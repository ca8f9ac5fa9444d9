"""The lock that Windows puts on bytes of a file, for tests: `msvcrt.locking` over Linux's own.

Linux's locks on open file descriptions do what Windows's do as far as we rely on it: two
openings of a file exclude each other, also inside one process, and the end of the process
lets go. A refusal is the error that the C library of Windows gives.
"""

from __future__ import annotations

import errno
import os
import struct
import sys
import types

LK_UNLCK, LK_LOCK, LK_NBLCK = 0, 1, 2


def msvcrt() -> types.ModuleType:
    """Return what `import msvcrt` gives, as far as locks go."""
    module = types.ModuleType("msvcrt")
    vars(module).update(locking=_locking, LK_NBLCK=LK_NBLCK, LK_LOCK=LK_LOCK, LK_UNLCK=LK_UNLCK)
    return module


def become_windows() -> None:
    """Make this process take its locks as on Windows; for processes of a test."""
    sys.modules["msvcrt"] = msvcrt()
    sys.platform = "win32"


def _locking(descriptor: int, mode: int, count: int) -> None:
    import fcntl

    at = os.lseek(descriptor, 0, os.SEEK_CUR)
    kind = fcntl.F_UNLCK if mode == LK_UNLCK else fcntl.F_WRLCK
    command = fcntl.F_OFD_SETLKW if mode == LK_LOCK else fcntl.F_OFD_SETLK
    try:
        fcntl.fcntl(descriptor, command, struct.pack("hhqqi4x", kind, os.SEEK_SET, at, count, 0))
    except (BlockingIOError, PermissionError):
        raise PermissionError(errno.EACCES, "Permission denied") from None
