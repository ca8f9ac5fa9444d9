"""What the tests of the restoring half share: staged files, and looks at what lies where."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest

from tests.support.databases import build_database


def staged_for(
    target: Path,
    *,
    rows: int = 50,
    seed: int = 7,
    page_size: int = 4096,
    journal_mode: str = "delete",
) -> Path:
    """Build a finished database beside the target, as a restore does before it puts it back."""
    folder = target.resolve().parent if target.parent.is_dir() else target.parent.parent
    return build_database(
        folder / f".staged-{secrets.token_hex(4)}",
        rows=rows,
        seed=seed,
        page_size=page_size,
        journal_mode=journal_mode,
    )


def content_of(database: Path) -> tuple[int, str]:
    """Return the rows of `thing` and a digest of all content, read from a copy of the files.

    The copy takes the sidecars along and SQLite recovers it, so what is returned is what a
    program that opens the database would see; the original is not touched.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.db"
        for suffix in ("", "-wal", "-journal"):
            part = database.with_name(database.name + suffix)
            if os.path.lexists(part):
                shutil.copyfile(part, f"{copy}{suffix}")
        connection = apsw.Connection(str(copy))
        try:
            verdict = connection.execute("PRAGMA integrity_check(3)").fetchall()
            assert verdict == [("ok",)], verdict
            digest = hashlib.sha256()
            for row in _rows(connection):
                digest.update(repr(row).encode())
            (count,) = connection.execute("SELECT count(*) FROM thing").fetchall()[0]
        finally:
            connection.close()
    assert isinstance(count, int)
    return count, digest.hexdigest()


def _rows(connection: apsw.Connection) -> Iterator[object]:
    yield from connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name")
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
    ).fetchall():
        yield from connection.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2')


def names_in(folder: Path) -> list[str]:
    """Return the names of what lies directly in a folder, sorted."""
    return sorted(entry.name for entry in folder.iterdir())


def everything_in(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Return every file below a folder: mode, owner and content by its name."""
    found = {}
    for file in sorted(folder.rglob("*")):
        known = file.lstat()
        content = file.read_bytes() if file.is_file() else b""
        found[str(file.relative_to(folder))] = (known.st_mode, known.st_uid, content)
    return found


@contextlib.contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Mount a small disk at a new folder until the block ends; skip where that cannot be."""
    if os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder],
        capture_output=True,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"no disk can be mounted here: {done.stderr.decode().strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def make_read_only(disk: Path) -> None:
    """Make a disk from `small_disk` one that cannot be written any more."""
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)


def label(file: Path) -> bool:
    """Give a file an extended attribute; False where the file system has none."""
    try:
        os.setxattr(file, "user.label", b"mine")
    except OSError:
        return False
    return True


_watching: list[Callable[[str, tuple[Any, ...]], None]] = []
_hooked: list[bool] = []


@contextlib.contextmanager
def at_event(
    event: str,
    action: Callable[[], Any],
    *,
    path: str = "",
    when: Callable[[], bool] = lambda: True,
) -> Iterator[list[Any]]:
    """Do something just before the first system call that raises this audit event.

    So the race "a program came between these two calls" is brought about exactly, with the
    code under test unchanged. With `path` the call's first argument has to be that path, and
    `when` has to be true.
    Yields a list that then holds what the action returned.
    """
    results: list[Any] = []

    def watch(name: str, arguments: tuple[Any, ...]) -> None:
        if name == event and not results and (not path or os.fspath(arguments[0]) == path):
            results.append(None)  # what follows may raise the same event
            if when():
                results[0] = action()
            else:
                results.clear()

    if not _hooked:
        sys.addaudithook(lambda name, arguments: [one(name, arguments) for one in _watching])
        _hooked.append(True)
    _watching.append(watch)
    try:
        yield results
    finally:
        _watching.remove(watch)
