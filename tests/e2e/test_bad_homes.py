"""A home that cannot be written: read-only, or on a full disk. It is said, and the data stays.

No keyring is missing anywhere, because nothing asks one: vaults are not sealed, and the tokens
of the API are hashes in the catalogue. Homes of a newer version: tests/golden.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import holdfast as holdfast_package
from tests.support.databases import build_database
from tests.support.headless import RehearsalClock, headless
from tests.support.protected import Protected, change_rows, protect, tree_of

APP = Path(holdfast_package.__file__).resolve().parents[1]
WITHOUT_PRIVILEGE = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search,-fowner")
"""Root, held by the bits of a file like everybody: a Python in root's own folder still starts."""
EVENING = datetime(2027, 1, 30, 18, tzinfo=UTC)
THREE = datetime(2027, 1, 31, 3, tzinfo=UTC)
READING: tuple[tuple[str, ...], ...] = (
    ("profiles",),
    ("list", "books"),
    ("history",),
    ("audit", "--verify"),
)
WRITING: tuple[tuple[str, ...], ...] = (
    ("backup", "books"),
    ("restore", "books", "latest", "--to", "new.db"),
    ("verify", "books"),
    ("set", "books", "keep_count=3"),
    ("pause",),
    ("vault", "open", "vault"),
    ("protect", "other.db", "--vault", "vault"),
)
Ended = subprocess.CompletedProcess[str]
Call = Callable[..., Ended]


@pytest.fixture
def books(home: Path, tmp_path: Path) -> Protected:
    """A database with one backup; another one beside it."""
    build_database(tmp_path / "other.db", rows=20)
    return protect(home, build_database(tmp_path / "books.db", rows=40), tmp_path / "vault")


@pytest.fixture
def call(tmp_path: Path, home: Path) -> Call:
    """Run a command as somebody who is held by the bits of files."""
    held = WITHOUT_PRIVILEGE if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    if held and not shutil.which(held[0]):
        pytest.skip("run as root, and setpriv is not here")

    def run(*arguments: str) -> Ended:
        return subprocess.run(
            [*held, sys.executable, "-P", "-m", "holdfast", *arguments],
            env={**os.environ, "PYTHONPATH": str(APP), "HOLDFAST_HOME": str(home)},
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture
def read_only(books: Protected, call: Call, home: Path) -> Iterator[Path]:
    """The home, which nobody may write."""
    assert call("backup", "books").returncode == 0
    for path in (*home.rglob("*"), home):
        path.chmod(path.stat().st_mode & 0o555)
    yield home
    for path in (home, *home.rglob("*")):
        path.chmod(path.stat().st_mode | 0o200)


@pytest.fixture
def full(home: Path) -> Iterator[Path]:
    """The home on a small disk of its own; the file that fills it."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(home)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a disk that can be filled up needs a mount, and that needs root")
    yield home / "filler"
    subprocess.run(["umount", "-l", str(home)], check=True)


def fill(filler: Path) -> None:
    free = os.statvfs(filler.parent)
    filler.write_bytes(bytes(free.f_bavail * free.f_frsize))


def _is_told(call: Call, what: str, folder: Path) -> None:
    """What reads goes on; what writes is refused in a sentence; nothing has changed."""
    before = tree_of(folder)
    for command in READING:
        assert call(*command).returncode == 0, call(*command)
    looked = call("status")
    assert (looked.returncode, "No backup can be made" in looked.stderr) == (40, True), looked
    assert "Everything is safe" not in looked.stdout
    for command in WRITING:
        refused = call(*command)
        assert refused.returncode in {17, 18}, refused
        assert what in refused.stderr, refused
        assert "→ " in refused.stderr, refused
    after = tree_of(folder)
    lost = {name for name, content in before.items() if after.get(name) != content}
    assert lost == set()
    assert call("doctor").returncode == 1


def test_a_read_only_home_is_told(read_only: Path, call: Call, tmp_path: Path) -> None:
    _is_told(call, "may not be written", tmp_path)
    ended = call("run")
    assert (ended.returncode, "cannot be written" in ended.stderr) == (17, True), ended


def test_a_home_that_cannot_be_made_is_told(call: Call, home: Path) -> None:
    home.rmdir()
    home.write_text("a file")
    commands: tuple[tuple[str, ...], ...] = (("status",), ("run",), ("vault", "open", "vault"))
    for command in commands:
        ended = call(*command)
        assert (ended.returncode, "cannot be used" in ended.stderr) == (17, True), ended
    assert home.read_text() == "a file"


def test_a_home_on_a_full_disk_is_told_and_works_again(
    full: Path, books: Protected, call: Call, tmp_path: Path
) -> None:
    assert call("backup", "books").returncode == 0
    fill(full)
    _is_told(call, "disk is full", tmp_path)
    full.unlink()
    assert call("status").returncode == 0
    assert call("backup", "books").returncode == 0


def test_run_tells_of_a_full_disk_and_a_new_one_catches_up(
    full: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = RehearsalClock(tmp_path / "clock", EVENING)
    monkeypatch.setenv("HOLDFAST_CLOCK", str(clock.path))
    books = protect(home, build_database(tmp_path / "books.db", rows=40), tmp_path / "vault")
    with headless(home, clock) as running:
        running.tick()
        fill(full)
        clock.set(THREE)
        assert running.until_backed_up() == "failed"
    # One that goes on holds off for real minutes: it could not write down when to try again.
    full.unlink()
    change_rows(books.source, 1, seed=1)
    clock.set(THREE.replace(minute=30))
    with headless(home, clock) as running:
        assert running.until_backed_up() == "done"
