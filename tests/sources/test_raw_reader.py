"""The reading child: when one reading is enough, when two are, and what spoils them."""

import json
import os
import subprocess
import time
from pathlib import Path

import pytest

from holdfast.sources import raw_reader
from holdfast.sources.raw_reader import Order, read_set
from holdfast.system.child_process import child_command, child_environment
from tests.support.databases import build_database, leave_wal
from tests.support.strace import needs_strace


def order(main: Path, folder: Path, deadline_s: float = 5.0) -> Order:
    folder.mkdir(exist_ok=True)
    return Order(main, folder, deadline_s, take_unstable=False)


def much_later() -> int:
    return time.time_ns() + 10_000_000_000


def test_all_parts_come_and_shared_memory_does_not(tmp_path: Path) -> None:
    path = leave_wal(build_database(tmp_path / "a.db"))
    Path(f"{path}-shm").write_bytes(b"x")
    answer = read_set(order(path, tmp_path / "to"))
    assert answer["stable"] is True
    assert {entry.name for entry in (tmp_path / "to").iterdir()} == {"copy", "copy-wal"}
    for suffix in ("", "-wal"):
        assert (tmp_path / "to" / f"copy{suffix}").read_bytes() == Path(
            f"{path}{suffix}"
        ).read_bytes()


@pytest.mark.parametrize("suffix", ["", "-journal", "-wal"])
@pytest.mark.parametrize("change", ["written", "appeared or gone"])
def test_a_change_while_quiet_files_are_read_spoils_the_reading(
    suffix: str, change: str, tmp_path: Path
) -> None:
    path = build_database(tmp_path / "a.db")
    part = Path(f"{path}{suffix}")
    if change == "written":
        part.touch()
    looks = 0

    def clock() -> int:
        nonlocal looks
        looks += 1
        if looks == 1:  # after the first look at the files, before their first byte is read
            if change == "written":
                part.write_bytes(part.read_bytes() + b"more")
            elif part == path:
                part.rename(tmp_path / "away")
                build_database(part, rows=3)
            else:
                part.write_bytes(b"new")
        return much_later()

    answer = read_set(order(path, tmp_path / "to"), now_ns=clock)
    assert answer["tries"] == 2
    assert (tmp_path / "to" / f"copy{suffix}").read_bytes() == part.read_bytes()


def test_a_part_that_goes_away_is_not_kept_from_an_earlier_try(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    journal = Path(f"{path}-journal")
    journal.write_bytes(b"journal")
    looks = 0

    def clock() -> int:
        nonlocal looks
        looks += 1
        if looks == 1:
            journal.unlink()
        return much_later()

    read_set(order(path, tmp_path / "to"), now_ns=clock)
    assert [entry.name for entry in (tmp_path / "to").iterdir()] == ["copy"]


def test_the_second_reading_compares_every_byte(tmp_path: Path) -> None:
    path = leave_wal(build_database(tmp_path / "a.db", rows=20_000))
    wanted = order(path, tmp_path / "to")
    stats = raw_reader._stats(path)
    assert raw_reader._copy(wanted, stats, os.getppid())
    assert raw_reader._is_still_the_same(wanted, stats, os.getppid())
    for suffix in ("", "-wal"):
        with Path(f"{path}{suffix}").open("r+b") as file:
            file.seek(-1, os.SEEK_END)
            last = file.read(1)
            file.seek(-1, os.SEEK_END)
            file.write(bytes([last[0] ^ 1]))
            file.flush()
            assert not raw_reader._is_still_the_same(wanted, stats, os.getppid())
            file.seek(-1, os.SEEK_END)
            file.write(last)
            file.flush()
            assert raw_reader._is_still_the_same(wanted, stats, os.getppid())
            file.write(b"more")
            file.flush()
            assert not raw_reader._is_still_the_same(wanted, stats, os.getppid())
            file.truncate(file.tell() - len(b"more"))


@needs_strace
@pytest.mark.parametrize("quiet", [False, True])
def test_quiet_files_are_read_once_and_fresh_ones_twice(quiet: bool, tmp_path: Path) -> None:
    # Times of change cannot be set, so the quiet file is one that has lain here for long.
    path = Path(os.__file__).resolve() if quiet else build_database(tmp_path / "a.db")
    assert not quiet or time.time_ns() - path.stat().st_ctime_ns > 2_000_000_000
    log = tmp_path / "log"
    (tmp_path / "to").mkdir()
    child = child_command("holdfast.sources.raw_reader", bare=True)
    done = subprocess.run(
        [
            *("strace", "-qq", "-o", str(log), "-e", "trace=openat", *child),
            *(str(path), str(tmp_path / "to"), "5", "stable"),
        ],
        env=child_environment(),
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout)["quiet"] is quiet
    opened = [line for line in log.read_text().splitlines() if f'"{path}", O_RDONLY|O_NON' in line]
    assert len(opened) == (1 if quiet else 2)
