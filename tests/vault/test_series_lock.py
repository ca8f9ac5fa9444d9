"""One writer per series: between processes that live, stand still, or were killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from holdfast.core.errors import VaultBusyError, VaultError, VaultMissingError
from holdfast.system.identity import this_process
from holdfast.vault.series_lock import SeriesLock

_OWNER = """
import sys
from pathlib import Path
from holdfast.vault.series_lock import SeriesLock
with SeriesLock(Path(sys.argv[1]), Path(sys.argv[1]).parent):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def _owner(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until its input ends."""
    with subprocess.Popen(
        [sys.executable, "-c", _OWNER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": "app"},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def _lock(path: Path) -> SeriesLock:
    return SeriesLock(path, path.parent)


def _is_free(path: Path) -> bool:
    try:
        with _lock(path):
            return True
    except VaultBusyError:
        return False


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "LOCK"


def test_a_second_process_is_refused_and_told_who_writes(path: Path) -> None:
    with _owner(path) as owner:
        with pytest.raises(VaultBusyError) as caught, _lock(path):
            pass
        assert f"process {owner.pid} on {this_process().host}" in caught.value.message
        assert caught.value.retryable
        assert owner.stdin is not None
        owner.stdin.close()
        assert owner.wait() == 0
    assert path.read_bytes() == b"", "a writer that ended well leaves no name"
    assert _is_free(path)


def test_a_killed_owner_blocks_nobody(path: Path) -> None:
    with _owner(path) as owner:
        owner.send_signal(signal.SIGKILL)
        owner.wait()
    assert json.loads(path.read_bytes())["pid"] == owner.pid, "the name of the dead is still there"
    assert _is_free(path)
    assert path.read_bytes() == b""


def test_an_owner_that_stands_still_is_still_the_owner(path: Path) -> None:
    with _owner(path) as owner:
        owner.send_signal(signal.SIGSTOP)
        os.waitpid(owner.pid, os.WUNTRACED)
        assert not _is_free(path)
        owner.send_signal(signal.SIGCONT)
        assert not _is_free(path)


def test_the_lock_is_not_reentrant_even_within_a_process(path: Path) -> None:
    with _lock(path), pytest.raises(VaultBusyError), _lock(path):
        pass
    assert _is_free(path)


def test_an_error_while_it_is_held_lets_go(path: Path) -> None:
    with pytest.raises(RuntimeError), _lock(path):
        raise RuntimeError
    assert _is_free(path)


def test_another_computers_lock_is_respected_until_a_person_decides(path: Path) -> None:
    other = this_process().as_dict() | {"host": "elsewhere", "machine": "0" * 16}
    path.write_text(json.dumps(other))
    with pytest.raises(VaultBusyError, match="elsewhere") as caught, _lock(path):
        pass
    assert "LOCK" in caught.value.hint
    path.unlink()
    assert _is_free(path)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"pid": "x"}', b"\xff\0" * 3000])
def test_content_that_says_nothing_blocks_nobody(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert _is_free(path)


def test_a_folder_that_is_not_there_is_the_vaults_fault(tmp_path: Path) -> None:
    with pytest.raises(VaultMissingError), _lock(tmp_path / "gone" / "LOCK"):
        pass
    (tmp_path / "LOCK").mkdir()
    with pytest.raises(VaultError), _lock(tmp_path / "LOCK"):
        pass
