"""Another user of this computer, for what only shows when two users share a file."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

NOBODY = 65534
"""A user id that owns nothing; only root can become it."""

_APP = Path(__file__).resolve().parents[2] / "app"


@contextlib.contextmanager
def open_folder() -> Iterator[Path]:
    """Make a folder that every user can look into and write to; it goes with the block."""
    folder = Path(tempfile.mkdtemp(prefix="holdfast-test-"))
    try:
        folder.chmod(0o777)
        yield folder
    finally:
        shutil.rmtree(folder)


_PRELUDE = f"""
import fcntl, os, sys
def become_nobody():
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
"""


def as_nobody(program: str, *arguments: str) -> str:
    """Run a Python program that becomes another user; return what it prints.

    The program calls `become_nobody()` once it has imported all it needs: an interpreter in
    root's home is out of reach afterwards. `holdfast` can be imported.
    """
    done = subprocess.run(
        [sys.executable, "-B", "-c", _PRELUDE + program, *arguments],
        env={**os.environ, "PYTHONPATH": str(_APP)},
        cwd="/",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    return done.stdout.strip()
