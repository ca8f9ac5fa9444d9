"""Take away the empty `-wal` and the `-shm` that our own reading left beside a database.

A process of its own (`python -m holdfast.sources.sidecar_tidy`), standard library only,
because it opens the database file and closing it would give up the locks of the process.

A read-only connection to a cleanly closed database in WAL mode creates both files and may
not remove them. Removing them by hand is only safe where SQLite itself does it, at the last
close: while holding the whole lock range of the main file for writing, so that nobody is
inside and nobody can come in. Without that lock a program that is just opening the
database would go on with a `-shm` that no other program sees, and corrupt it. So: lock
without waiting, look again, unlink, or leave everything as it is. The main file is neither
written nor truncated.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from holdfast.core.model import StatTuple
from holdfast.system.child_process import child_command, child_environment

_LOCK_BYTE = 0x4000_0000
_LOCK_LENGTH = 512
"""PENDING, RESERVED and the 510 SHARED bytes."""
_PATIENCE_S = 10.0


def tidy_sidecars(path: Path, before: StatTuple) -> None:
    """Remove sidecars that were not there when `before` was taken, if that is safe.

    Never raises because of the files: what cannot be taken away stays, which costs one
    full reading at the next run and nothing else.
    """
    main = os.path.realpath(path)
    if before.main is None or before.wal is not None or os.name != "posix":
        return
    if not os.path.lexists(f"{main}-wal"):
        return
    device, inode = before.main[:2]
    command = child_command("holdfast.sources.sidecar_tidy", bare=True)
    with suppress(subprocess.TimeoutExpired):
        subprocess.run(
            [*command, main, str(device), str(inode)],
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE_S,
            check=False,
        )


def _tidy(main: Path, device: int, inode: int) -> None:
    import fcntl

    descriptor = os.open(main, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        known = os.fstat(descriptor)
        if (known.st_dev, known.st_ino) != (device, inode):
            return
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, _LOCK_LENGTH, _LOCK_BYTE)
        wal = main.with_name(main.name + "-wal")
        if wal.lstat().st_size == 0:
            wal.unlink()
            main.with_name(main.name + "-shm").unlink()
    finally:
        os.close(descriptor)


if __name__ == "__main__":
    # Locked by somebody, gone, or not ours to write: all the same, it stays.
    with suppress(OSError):
        _tidy(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
