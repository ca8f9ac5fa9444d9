"""A file that never stands still while anybody reads it."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_LENGTH = 200_000_000
_ENDLESS = "import os, sys\nwhile True: os.utime(sys.argv[1])"


@contextlib.contextmanager
def restless(path: Path) -> Iterator[Path]:
    """Change the times of a file in an endless loop until the block ends.

    It is made so long (with a hole, which SQLite does not look at) that it changes many
    times while it is read once.
    """
    os.truncate(path, _LENGTH)
    process = subprocess.Popen([sys.executable, "-c", _ENDLESS, str(path)])
    try:
        began = path.stat().st_mtime_ns
        while path.stat().st_mtime_ns == began:
            pass
        yield path
    finally:
        process.kill()
        process.wait()
