"""A vault on a disk that fills up: no false success, nothing older lost, and a way out.

Real disks: a tmpfs of its own for the vault. Needs root; elsewhere the reason is said.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from holdfast.core.errors import VaultFullError
from holdfast.core.model import BackupKind, Level
from holdfast.core.progress import SILENT
from holdfast.core.runs import Outcome
from holdfast.services.order_work import carry_out
from holdfast.services.orders import BackupOrder, job_order
from holdfast.services.run_record import by_schedule
from holdfast.services.vaults.vaults import clean_vault
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


def test_a_scheduled_backup_makes_room_by_the_rule_and_is_made(
    home: Path, small_disk: Path, tmp_path: Path
) -> None:
    """What was deleted lies in the trash until it is purged; a full vault cannot wait."""
    source = build_database(tmp_path / "books.db")
    books = protect(home, source, small_disk / "vault")
    books.backups.create_backup("first")
    for number in range(4):
        change_rows(source, 3000, seed=number, size=500)
        books.backups.create_backup(f"large {number}")
    for number in range(4):
        books.backups.delete_backup(f"large {number}")
    clean_vault(books.desk, books.vault)  # swept into the trash, not purged yet
    change_rows(source, 3000, seed=9, size=500)
    fill(small_disk, 512 * 1024)

    order = BackupOrder(books.profile.profile_id, backup_kind=BackupKind.AUTO)
    job = job_order(books.desk, order, scheduled=True)
    with by_schedule():
        carry_out(job, SILENT)
    outcomes = [run.outcome for run in books.desk.catalogue().runs.page(rows=3)]
    assert outcomes[-1] is Outcome.FAILED
    assert outcomes[0] is Outcome.DONE
    assert len(held(books)) == 2
