"""Byte-range locks that other processes hold on a file, as the kernel lists them.

Reads `/proc/locks` only: asking the file itself (`F_GETLK`) would need a descriptor, and
closing one gives up every lock this process has on that file. Linux only; elsewhere the
answer is None, "not known". Locks from outside a sandbox's process numbers are not listed,
so "none seen" never proves that there is none.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from holdfast.system.mounts import mount_of

_LOCKS = Path("/proc/locks")
_TO_THE_END = (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class ByteLock:
    """One lock; adjacent locks of one process and kind are listed as one."""

    pid: int
    write: bool
    first: int
    last: int
    """Offset of the last byte locked, inclusive."""

    def covers(self, first: int, length: int = 1) -> bool:
        """Tell whether any of these bytes is locked by it."""
        return self.first < first + length and first <= self.last


@dataclass(frozen=True, slots=True)
class LockedFile:
    """How the kernel's list names one file; stays right while the file is not replaced."""

    names: frozenset[str]


def locked_file(path: Path) -> LockedFile | None:
    """Return the name to look for, or None where locks cannot be listed.

    The list names the device of the file system, which on some (btrfs) differs from what
    `stat` says; the mount table knows it.

    Raises:
        OSError: the file cannot be looked at.
    """
    known = path.stat()
    if not sys.platform.startswith("linux"):
        return None
    names = {f"{os.major(known.st_dev):02x}:{os.minor(known.st_dev):02x}:{known.st_ino}"}
    mount = mount_of(path)
    if mount is not None:
        names.add(f"{mount.major:02x}:{mount.minor:02x}:{known.st_ino}")
    return LockedFile(frozenset(names))


def locks_on(file: LockedFile | None) -> tuple[ByteLock, ...] | None:
    """Return the locks on the file now; None where that cannot be known. Takes about 50 us."""
    if file is None:
        return None
    try:
        lines = _LOCKS.read_text("utf-8", "replace").splitlines()
    except OSError:
        return None
    return tuple(lock for line in lines if (lock := _parse(line, file.names)) is not None)


def _parse(line: str, names: frozenset[str]) -> ByteLock | None:
    # 3: POSIX  ADVISORY  WRITE 4711 fe:00:131081 1073741824 1073742335
    fields = line.split()
    if len(fields) < 8 or fields[1] not in {"POSIX", "OFDLCK"} or fields[5] not in names:
        return None
    last = _TO_THE_END if fields[7] == "EOF" else int(fields[7])
    return ByteLock(int(fields[4]), fields[3] == "WRITE", int(fields[6]), last)
