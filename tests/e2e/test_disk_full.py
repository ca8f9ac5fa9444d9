"""A vault on a disk that fills up: no false success, nothing older lost, and a way out.

Real disks: a tmpfs of its own for the vault. Needs root; elsewhere the reason is said.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from holdfast.core.errors import VaultFullError
from holdfast.core.model import Level
from holdfast.services.vaults import clean_vault
from tests.support.databases import build_database
from tests.support.protected import Protected, change_rows, file_hash, protect

STEP = 64 * 1024


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A mounted tmpfs of 24 MiB."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", place], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip(f"no tmpfs here: {done.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def fill(disk: Path, leave: int) -> None:
    """Occupy the disk's space except for `leave` bytes."""
    filler = disk / "filler"
    filler.unlink(missing_ok=True)
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    with filler.open("wb") as file:
        file.write(bytes(max(0, free - leave)))


def fits(books: Protected, name: str) -> bool:
    """Try a backup; False when it says that the vault is full and that nothing was stored."""
    try:
        books.backups.create_backup(name)
    except VaultFullError as error:
        if "stored nothing" not in error.message:
            raise
        return False
    return True


def held(books: Protected) -> list[str]:
    return [info.name for info in books.backups.list_backups().backups]


def test_every_64_kib_step_of_a_filling_disk(home: Path, small_disk: Path, tmp_path: Path) -> None:
    source = build_database(tmp_path / "books.db")
    books = protect(home, source, small_disk / "vault")
    books.backups.create_backup("first")
    first = file_hash(source)
    change_rows(source, 6000, seed=3, size=500)  # three MB that no compression makes smaller

    refused = 0
    for step in range(200):
        fill(small_disk, step * STEP)
        if fits(books, "second"):
            break
        refused += 1
        assert held(books) == ["first"]
    else:
        pytest.fail("never enough room")
    assert refused >= 20
    assert held(books) == ["second", "first"]

    # With no byte free: list, verify, restore, delete and clean.
    fill(small_disk, 0)
    assert books.verification.verify("first", Level.RESTORED)[0].passed
    books.restores.restore("first", tmp_path / "first.db")
    books.restores.restore("second", tmp_path / "second.db")
    assert file_hash(tmp_path / "first.db") == first
    assert file_hash(tmp_path / "second.db") == file_hash(source)
    books.backups.delete_backup("second")
    before = os.statvfs(small_disk).f_bavail
    clean_vault(books.desk, books.vault, immediately=True)
    assert os.statvfs(small_disk).f_bavail > before + 2 * 2**20 // 4096
    assert held(books) == ["first"]
    (small_disk / "filler").unlink()
    books.backups.create_backup("third")
    assert all(r.passed for r in books.verification.verify(None, Level.RESTORED))
