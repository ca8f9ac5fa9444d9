# pathlib alone would double the time the child takes to start.
# ruff: noqa: PTH108, PTH116
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
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LOCK_BYTE = 0x4000_0000
_LOCK_LENGTH = 512
"""PENDING, RESERVED and the 510 SHARED bytes."""
_PATIENCE_S = 10.0


def sidecars_at(path: Path) -> frozenset[str]:
    """Return which of `-wal` and `-shm` lie beside a database now; links are followed."""
    main = os.path.realpath(path)
    return frozenset(suffix for suffix in ("-wal", "-shm") if os.path.lexists(main + suffix))


def tidy_sidecars(path: Path, before: frozenset[str]) -> None:
    """Remove sidecars that were not there before our own connection, if that is safe.

    Costs nothing when none has appeared. Never raises because of the files: what cannot be
    taken away stays, which costs one full reading at the next run and nothing else.

    Args:
        path: the database; no connection of this process may have it open any more.
        before: from `sidecars_at`, before the connection was opened.
    """
    ours = sidecars_at(path) - before
    if not ours or os.name != "posix":
        return
    # Imported late: the child needs none of it, and few readings leave anything.
    import subprocess

    from holdfast.system.child_process import child_command, child_environment

    command = child_command("holdfast.sources.sidecar_tidy", bare=True)
    with suppress(subprocess.TimeoutExpired):
        subprocess.run(
            [*command, os.path.realpath(path), *sorted(ours)],
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE_S,
            check=False,
        )


def _tidy(main: str, ours: list[str]) -> None:
    import fcntl

    descriptor = os.open(main, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, _LOCK_LENGTH, _LOCK_BYTE)
        if not os.path.samestat(os.fstat(descriptor), os.stat(main)):
            return
        if "-wal" in ours and os.stat(f"{main}-wal").st_size > 0:
            return  # a program was here after us and has left something to be recovered
        for suffix in ours:
            os.unlink(main + suffix)
    finally:
        os.close(descriptor)


if __name__ == "__main__":
    # Locked by somebody, gone, or not ours to write: all the same, it stays.
    with suppress(OSError):
        _tidy(sys.argv[1], sys.argv[2:])
