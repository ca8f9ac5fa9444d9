"""Running programs and measuring them: wall time, peak memory, bytes on disk.

Every program that is measured runs as a child and is waited for by `wait4`, ours and the
peers' alike. This process stays small on purpose: a child begins with the memory of its
parent on its account, so a large one would be measured instead of it (`Finished.peak_bytes`
refuses that case).
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
_Figure = TypeVar("_Figure")


class BenchError(Exception):
    """A figure could not be had; the text says why."""


@dataclass(frozen=True, slots=True)
class Finished:
    """One program that ended well."""

    wall_s: float
    """From before it was started until it was waited for."""
    cpu_s: float
    """User and system time, its children's included."""
    stdout: str
    _maxrss_bytes: int

    @property
    def peak_bytes(self) -> int:
        """Largest resident size of the process, or of the largest process it waited for.

        Raises:
            BenchError: this process is larger, so the reading says nothing.
        """
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        if own >= self._maxrss_bytes:
            raise BenchError("the measuring process is larger than the one it measured")
        return self._maxrss_bytes


def run(
    command: Sequence[str | Path],
    environment: Mapping[str, str] | None = None,
    *,
    folder: Path = Path("/"),
) -> Finished:
    """Run a program to its end.

    Args:
        command: absolute program or one on the PATH, and its arguments.
        environment: added to a small fixed environment.
        folder: where it is started.

    Raises:
        BenchError: it ended with another status than 0; holds what it said.
    """
    words = [os.fspath(word) for word in command]
    environ = {
        **{name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ},
        "LANG": "C.UTF-8",
        **(environment or {}),
    }
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = time.perf_counter()
        child = subprocess.Popen(
            words, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environ, cwd=folder
        )
        _, status, usage = os.wait4(child.pid, 0)
        wall_s = time.perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        said = out.read().decode("utf-8", "replace")
        if child.returncode:
            complaint = (err.read().decode("utf-8", "replace") or said).strip()
            raise BenchError(f"{' '.join(words)} ended with {child.returncode}: {complaint}")
    return Finished(wall_s, usage.ru_utime + usage.ru_stime, said, usage.ru_maxrss * 1024)


def run_module(module: str, *arguments: str | Path, **environment: str) -> Finished:
    """Run a module of the benchmarks in a process of its own, in this Python."""
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
    return run(command, environment, folder=ROOT)


def in_turns(
    repetitions: int, *turns: Callable[[], _Figure], say: Callable[[int], None] | None = None
) -> list[tuple[_Figure, ...]]:
    """Call A B A B …, so that what disturbs the machine disturbs both; figures by turn."""
    found: list[list[_Figure]] = [[] for _ in turns]
    for number in range(repetitions):
        if say is not None:
            say(number + 1)
        for figures, turn in zip(found, turns, strict=True):
            figures.append(turn())
    return [tuple(figures) for figures in found]


def folder_bytes(folder: Path) -> int:
    """Return the summed length of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def put_back(kept: Path, folder: Path) -> None:
    """Make a folder what its kept copy is."""
    if folder.exists():
        shutil.rmtree(folder)
    shutil.copytree(kept, folder, symlinks=True)


def settle(*files: Path) -> None:
    """Leave no writing behind for the next one to pay, and have the files in memory."""
    os.sync()
    for file in files:
        with file.open("rb", buffering=0) as reader:
            while reader.read(1 << 20):
                pass


def wait_until_quiet(*files: Path, quiet_s: float = 2.2) -> None:
    """Wait until the newest change of any file lies so far back that its times prove it."""
    known = [file.stat() for file in files]
    newest = max(max(each.st_mtime_ns, each.st_ctime_ns) for each in known) / 1e9
    while (left := newest + quiet_s - time.time()) > 0:
        time.sleep(left)


@contextmanager
def held_open(database: Path) -> Iterator[None]:
    """Have another process keep a database open, as its program would."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.database", "hold-open", database],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        if child.stdout.readline() != b"open\n":
            raise BenchError(f"{database} could not be held open")
        yield
    finally:
        child.stdin.close()
        child.wait()
        child.stdout.close()
