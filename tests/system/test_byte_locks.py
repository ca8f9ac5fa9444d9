"""Locks of other processes are seen without opening the file, and only its own."""

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from holdfast.system.byte_locks import ByteLock, LockedFile, locked_file, locks_on
from holdfast.system.child_process import child_command, child_environment
from holdfast.system.mounts import Mount, mount_of

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists locks")


@linux
def test_locks_are_listed_with_their_range(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.touch()
    other.touch()
    assert locks_on(locked_file(one)) == ()
    with one.open("r+b") as file, other.open("r+b") as elsewhere:
        fcntl.lockf(file, fcntl.LOCK_SH, 10, 100)
        fcntl.lockf(file, fcntl.LOCK_EX, 1, 0x4000_0000)
        fcntl.lockf(file, fcntl.LOCK_EX, 0, 0x5000_0000)
        fcntl.lockf(elsewhere, fcntl.LOCK_EX, 1, 7)
        found = locks_on(locked_file(one))
    pid = os.getpid()
    assert found is not None
    assert sorted(found, key=lambda lock: lock.first) == [
        ByteLock(pid, False, 100, 109),
        ByteLock(pid, True, 0x4000_0000, 0x4000_0000),
        ByteLock(pid, True, 0x5000_0000, (1 << 63) - 1),
    ]
    assert locks_on(locked_file(one)) == ()


def test_a_lock_covers_what_it_touches() -> None:
    lock = ByteLock(1, True, 100, 109)
    assert [lock.covers(at) for at in (99, 100, 109, 110)] == [False, True, True, False]
    assert lock.covers(90, 11)
    assert not lock.covers(90, 10)


def test_not_known_is_not_none_there() -> None:
    assert locks_on(None) is None
    assert locks_on(LockedFile(frozenset({"ff:ff:1"}))) in {(), None}


def test_a_missing_file_has_no_locks_to_ask_for(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        locked_file(tmp_path / "none")


@linux
def test_the_mount_of_a_path_is_the_one_it_lies_on(tmp_path: Path) -> None:
    proc = mount_of(Path("/proc/self/status"))
    assert proc is not None
    assert proc.kind == "proc"
    here = mount_of(tmp_path)
    assert here is not None
    assert os.path.ismount(os.fsdecode(here.point))
    assert not here.is_network


@pytest.mark.parametrize(("kind", "network"), [("ext4", False), ("nfs4", True), ("cifs", True)])
def test_network_drives_are_known(kind: str, network: bool) -> None:
    assert Mount(b"/", kind, 0, 1).is_network is network


@pytest.mark.parametrize("bare", [True, False])
def test_a_child_finds_our_modules_and_not_what_lies_around(bare: bool, tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('taken from the working folder')")
    done = subprocess.run(
        [*child_command("holdfast.sources.raw_reader", bare=bare), "/none", str(tmp_path), "0", ""],
        env=child_environment(),
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert b'"failed": "missing"' in done.stdout, done.stderr
