"""The child that looks for databases: names, sizes, times and the first bytes of files.

A process of its own, standard library only, with no SQLite connection anywhere near:
closing a descriptor of a database gives up all locks its process holds on it, and the
program that wants to know may hold some. Files are opened one after another for their
first bytes and never written.

Takes one JSON object on stdin (`Order`) and answers with one JSON object a line on stdout,
as it finds: `{"path", "size", "changed_ns", "error"}`, where `error` is null or
the form of a `HoldfastError`; at the end `{"end": REASON}`.

Most files are not opened at all: a SQLite database is a whole number of pages, so its
length is a multiple of 512. What would have to be fetched from a server first is passed by.
"""

from __future__ import annotations

import glob
import json
import os
import stat
import sys
import time
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from holdfast.core.errors import (
    HoldfastError,
    SourceDamagedError,
    SourceNotDatabaseError,
    SourceUnreadableError,
)
from holdfast.core.names import display_name
from holdfast.sources.header import HEADER_BYTES, MAGIC, facts_from_header, looks_encrypted

SAMPLE_BYTES = 65536
DEEPEST = 5
"""Folders below the one where a search begins."""
_PASSED_BY = frozenset(
    {
        "__pycache__", "appdata", "cache", "caches", "library", "lost+found", "node_modules",
        "site-packages", "snap", "temp", "tmp", "trash", "vendor", "venv",
    }
)  # fmt: skip
"""Folders whose databases are caches or belong to other people's programs, in small letters."""
_FAR_AWAY = 0x1000 | 0x40000 | 0x400000
"""Windows: offline, or fetched when it is opened."""
_DATALESS = 0x40000000
"""macOS: only the name is here."""


class Order(NamedTuple):
    """What the parent wants."""

    patterns: tuple[str, ...]
    """Globs of files to judge, whatever they are."""
    folders: tuple[str, ...]
    """Where to look for other databases, nearest first."""
    avoid: tuple[str, ...]
    """Folders not to go into."""
    most_files: int
    deadline_s: float
    changed_after: float
    """Other databases that have not changed since, seconds since 1970, are of no interest."""


class _Enough(Exception):
    """A bound was reached; the text says which."""


class Finder:
    """One search; counts what it looks at."""

    def __init__(self, order: Order) -> None:
        """See the class."""
        self._order = order
        self._until = time.monotonic() + order.deadline_s
        self._files = 0
        self._seen: set[tuple[int, int]] = set()
        self._parent = os.getppid()

    def answers(self) -> Iterator[dict[str, object]]:
        """Yield the answers, the last of which says why it ended."""
        try:
            yield from self._known()
            yield from self._others()
        except _Enough as bound:
            yield {"end": str(bound)}
        else:
            yield {"end": "complete"}

    def _known(self) -> Iterator[dict[str, object]]:
        for pattern in self._order.patterns:
            for path in sorted(glob.iglob(pattern)):  # noqa: PTH207  relative to nothing
                self._count()
                known = _stat(path)
                if known is not None and stat.S_ISREG(known.st_mode) and self._is_new(known):
                    yield _answer(path, known, _judged(path, known))

    def _others(self) -> Iterator[dict[str, object]]:
        avoid = {os.path.realpath(folder) for folder in self._order.avoid}
        waiting = deque((folder, 0) for folder in self._order.folders)
        while waiting:
            folder, depth = waiting.popleft()
            for item in _listed(folder):
                self._count()
                try:
                    is_folder = item.is_dir(follow_symlinks=False)
                except OSError:
                    continue
                if is_folder:
                    if depth < DEEPEST and not _is_passed_by(item, avoid):
                        waiting.append((item.path, depth + 1))
                    continue
                known = _stat(item.path, follow=False)
                if known is not None and self._is_candidate(known) and _has_magic(item.path):
                    self._is_new(known)
                    yield _answer(item.path, known, _judged(item.path, known))

    def _is_candidate(self, known: os.stat_result) -> bool:
        return (
            stat.S_ISREG(known.st_mode)
            and known.st_size >= 1024
            and known.st_size % 512 == 0
            and known.st_mtime >= self._order.changed_after
            and (known.st_dev, known.st_ino) not in self._seen
            and not _is_far_away(known)
        )

    def _is_new(self, known: os.stat_result) -> bool:
        identity = (known.st_dev, known.st_ino)
        if identity in self._seen:
            return False
        self._seen.add(identity)
        return True

    def _count(self) -> None:
        self._files += 1
        if self._files > self._order.most_files:
            raise _Enough("files")
        if time.monotonic() >= self._until:
            raise _Enough("seconds")
        if os.getppid() != self._parent:
            raise SystemExit(1)  # nobody is left to tell


def _answer(path: str, known: os.stat_result, error: HoldfastError | None) -> dict[str, object]:
    return {
        "path": path,
        "size": known.st_size,
        "changed_ns": known.st_mtime_ns,
        "error": None if error is None else error.as_dict(),
    }


def _judged(path: str, known: os.stat_result) -> HoldfastError | None:
    """Return what speaks against a file, as far as its first bytes tell."""
    name = display_name(os.path.basename(path))  # noqa: PTH119  no Path for each of thousands
    if known.st_size == 0:
        return SourceDamagedError(
            f"{name} is empty (0 bytes), so there is nothing to protect yet.",
            hint="Start its program once, then try again.",
        )
    if _is_far_away(known):
        return SourceUnreadableError(
            f"{name} is not on this computer but with a storage service.",
            hint="Open it once with its program, then try again.",
        )
    try:
        start = _start(path, SAMPLE_BYTES)
    except OSError as error:
        return SourceUnreadableError(f"Your user may not read {name}.", details=str(error))
    try:
        facts = facts_from_header(start[:HEADER_BYTES], known.st_size, name)
    except SourceNotDatabaseError as error:
        if looks_encrypted(start, known.st_size):
            return SourceNotDatabaseError(
                f"{name} looks like an encrypted database, which only its program can read.",
                hint="Let the program export an unencrypted copy, or use its own backup function.",
            )
        return error
    except SourceDamagedError as error:
        return error
    missing = facts.page_count - -(-known.st_size // facts.page_size)
    if missing > 0 and not _is_in_the_middle(path):
        return SourceDamagedError(
            f"{name} is damaged: it was cut off, {missing} of its {facts.page_count} pages are "
            "missing at the end."
        )
    return None


def _is_in_the_middle(path: str) -> bool:
    """Tell whether its program may be between two states of the file."""
    return any(os.path.exists(f"{path}{suffix}") for suffix in ("-wal", "-journal"))  # noqa: PTH110


def _has_magic(path: str) -> bool:
    try:
        return _start(path, len(MAGIC)) == MAGIC
    except OSError:
        return False


def _start(path: str, amount: int) -> bytes:
    # Not blocking: what was a file a moment ago may be a pipe.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    try:
        return os.read(descriptor, amount)
    finally:
        os.close(descriptor)


def _stat(path: str, *, follow: bool = True) -> os.stat_result | None:
    try:
        return os.stat(path, follow_symlinks=follow)  # noqa: PTH116  as above
    except (OSError, ValueError):
        return None


def _is_far_away(known: os.stat_result) -> bool:
    attributes: int = getattr(known, "st_file_attributes", 0)
    flags: int = getattr(known, "st_flags", 0)
    return bool(attributes & _FAR_AWAY or flags & _DATALESS)


def _listed(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as listing:
            return sorted(listing, key=lambda item: item.name)
    except OSError:
        return []


def _is_passed_by(item: os.DirEntry[str], avoid: set[str]) -> bool:
    name = item.name
    if name.startswith((".", "$")) or name.lower() in _PASSED_BY:
        return True
    if os.path.realpath(item.path) in avoid:
        return True
    return any(os.path.exists(f"{item.path}/{mark}") for mark in ("VAULT.json", "pyvenv.cfg"))  # noqa: PTH110


def _main() -> None:
    order = Order(**json.load(sys.stdin))
    for answer in Finder(order).answers():
        sys.stdout.write(json.dumps(answer, ensure_ascii=True) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _main()
