"""Speak to the desktop of a home that runs already: a word out, a line back.

The desktop listens with Qt; whoever calls needs none. On Windows the line is a named pipe,
elsewhere a Unix socket in the home.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

SHOW = "show"
QUIT = "quit"
QUIT_NOW = "quit-now"
_TIMEOUT_S = 5.0
_LONGEST_NAME_BYTES = 90
"""Systems allow 104 or 108, and Qt puts a few more before it while it makes the socket."""


def address_of(home: Path) -> str:
    """Return the full name of the socket or pipe on which the desktop of a home listens."""
    if sys.platform == "win32":
        return rf"\\.\pipe\holdfast-{_short_name(home)}"
    path = home.resolve() / "desktop.sock"
    if len(os.fsencode(path)) <= _LONGEST_NAME_BYTES:
        return str(path)
    import tempfile

    folder = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    return str(Path(folder) / f"holdfast-{os.getuid()}-{_short_name(home)}")


def _short_name(home: Path) -> str:
    from hashlib import blake2b

    return blake2b(os.fsencode(home.resolve()), digest_size=8).hexdigest()


def call_desktop(home: Path, word: str) -> str | None:
    """Say a word to the desktop of a home and return its answer; None when none runs.

    Args:
        home: whose desktop.
        word: SHOW, QUIT or QUIT_NOW.
    """
    with _line(home) as line:
        return _ask(line, word) if line is not None else None


@contextmanager
def call_until_gone(home: Path, word: str) -> Iterator[tuple[str | None, IO[bytes] | None]]:
    """Say a word, give the answer and the line: at its end the desktop is gone."""
    with _line(home, timeout_s=None) as line:
        yield (_ask(line, word) if line is not None else None), line


def _ask(line: IO[bytes], word: str) -> str | None:
    try:
        line.write(word.encode("ascii") + b"\n")
        line.flush()
        return line.readline(4096).decode("utf-8", "replace").rstrip("\n") or None
    except OSError:  # it ended while we spoke
        return None


@contextmanager
def _line(home: Path, timeout_s: float | None = _TIMEOUT_S) -> Iterator[IO[bytes] | None]:
    address = address_of(home)
    if sys.platform == "win32":
        try:
            pipe = Path(address).open("r+b", buffering=0)  # noqa: SIM115 - closed below
        except OSError:
            yield None
            return
        with pipe:
            yield cast("IO[bytes]", pipe)
        return
    with socket.socket(socket.AF_UNIX) as calling:
        calling.settimeout(timeout_s)
        try:
            calling.connect(address)
        except OSError:  # nobody listens; a name left behind by a killed one is as good as none
            yield None
            return
        with calling.makefile("rwb") as line:
            yield cast("IO[bytes]", line)
