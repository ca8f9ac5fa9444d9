"""One process for one thing: told who it is, free again when that one dies.

One contract for three systems: the locks of Linux and macOS are this machine's own, those
of Windows are met at the function of its C library. Elsewhere than on Linux only the
system's own are tried.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from holdfast.core.errors import AlreadyRunningError, StagingError
from holdfast.system.single_instance import SingleInstance
from tests.support.windows_locks import msvcrt

SYSTEMS = ["linux", "darwin", "win32"] if sys.platform == "linux" else [sys.platform]
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
ROOT = Path(__file__).resolve().parents[2]
_OWNER = """
import sys
if sys.argv[2] == "win32" != sys.platform:
    from tests.support.windows_locks import become_windows
    become_windows()
from datetime import UTC, datetime
from pathlib import Path
from holdfast.system.single_instance import SingleInstance
one = SingleInstance(Path(sys.argv[1]))
one.take(datetime(2026, 11, 22, 12, tzinfo=UTC))
print("taken", flush=True)
sys.stdin.read()
"""


@pytest.fixture(params=SYSTEMS, autouse=True)
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "win32" != sys.platform:
        monkeypatch.setitem(sys.modules, "msvcrt", msvcrt())
    monkeypatch.setattr(sys, "platform", request.param)
    return str(request.param)


def test_the_second_is_told_who_the_first_is_until_that_one_dies(
    tmp_path: Path, system: str
) -> None:
    file = tmp_path / "lock"
    first = subprocess.Popen(
        [sys.executable, "-c", _OWNER, str(file), system],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert first.stdout is not None
    assert first.stdout.readline() == b"taken\n"
    second = SingleInstance(file)
    with pytest.raises(AlreadyRunningError, match=f"process {first.pid} on .*, since 2026-11-22"):
        second.take(NOON)
    first.kill()
    first.communicate()
    second.take(NOON)
    with pytest.raises(AlreadyRunningError, match=f"process {os.getpid()}"):
        SingleInstance(file).take(NOON)
    second.leave()
    second.leave()
    third = SingleInstance(file)
    third.take(NOON)
    third.leave()


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'{"process": 1, "since": 2}'])
def test_whatever_stands_in_the_file_hinders_nobody(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "lock"
    file.write_bytes(content)
    one = SingleInstance(file)
    one.take(NOON)
    with pytest.raises(AlreadyRunningError, match="Nothing was begun"):
        SingleInstance(file).take(NOON)
    one.leave()
    assert file.read_bytes() == b""


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(StagingError, match="cannot be written"):
        SingleInstance(tmp_path / "missing" / "lock").take(NOON)


def test_the_lock_does_not_hinder_reading_who_holds_it(tmp_path: Path, system: str) -> None:
    file = tmp_path / "lock"
    one = SingleInstance(file)
    one.take(NOON)
    assert str(os.getpid()) in file.read_text("ascii")
    if system == "win32":  # there, locked bytes cannot be read: they lie beyond the content
        assert file.stat().st_size < 1 << 30
    one.leave()
