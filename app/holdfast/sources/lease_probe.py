"""Ask the kernel whether anybody at all has a file open, whoever and wherever they are.

`/proc` shows a person only their own processes, and the processes of root are always among
the rest, so a scan alone could never say "free". A write lease can: Linux grants it only if
no other descriptor of the file exists, in any process of any user or container, memory maps
included (fcntl(2), F_SETLEASE). It is given back at once; it needs the owner of the file
(or root) and a local file system.

The probe opens and closes the file, which would drop this process's POSIX locks on it. So
it must not run while a connection of this process has the file open: `holders` sees to that.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

_F_SETSIG = 10
"""Missing from Python's `fcntl`; the value is the same on every Linux."""


def is_free(path: Path) -> bool | None:
    """Tell whether nobody has the file open; None when the kernel cannot say."""
    if not sys.platform.startswith("linux"):
        return None
    import fcntl

    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY)
    except OSError:
        return None
    try:
        # Whoever opens the file during the lease makes the kernel signal us. The signal
        # would be SIGIO, which ends a process that does not expect it; this one is ignored.
        fcntl.fcntl(descriptor, _F_SETSIG, signal.SIGURG)
        try:
            fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_WRLCK)
        except BlockingIOError:
            return False
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except OSError:
        return None  # not the owner, or a file system without leases
    finally:
        os.close(descriptor)
    return True
