"""Make one system call of a child process fail, or the last thing it does, through strace.

A run is recorded first; then the same command runs once for each call it made, each time
with the n-th call of one kind ending in an error or in kill -9 before it is carried out.
"""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

CHANGING = (
    "mkdir", "mkdirat", "rmdir", "write", "pwrite64", "pwritev", "ftruncate", "fallocate",
    "fsync", "fdatasync", "rename", "renameat", "renameat2", "link", "linkat", "unlink",
    "unlinkat", "chmod", "fchmod", "fchmodat", "chown", "fchown", "lchown", "fchownat",
    "setxattr", "lsetxattr", "fsetxattr", "copy_file_range", "sendfile", "utimensat",
)  # fmt: skip
"""System calls that change files. Opening is not among them: to be killed before a file is
created or after it makes no difference that the calls before and after it would not show."""


def _why_no_strace() -> str:
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else f"strace may not trace: {tried.stderr.decode().strip()}"


_WHY_NOT = _why_no_strace()
needs_strace = pytest.mark.skipif(bool(_WHY_NOT), reason=_WHY_NOT or "strace is there")


@dataclass(frozen=True, slots=True)
class Point:
    """One call of one kind: the n-th, counted from 1."""

    call: str
    number: int

    def __str__(self) -> str:
        return f"{self.call}-{self.number}"


def record(command: Sequence[str], log: Path, *, also: str = "") -> list[Point]:
    """Run a command to its end and return every changing call it made, in order.

    Args:
        command: the command.
        log: where strace writes.
        also: an injection of strace's that goes on all the time, `link:error=EPERM`; the
            calls it answers are not returned.
    """
    done = _strace(command, str(log), CHANGING, [also] if also else [])
    assert done.returncode == 0, done.stderr
    counts: Counter[str] = Counter()
    points = []
    for line in log.read_text("utf-8", "replace").splitlines():
        match = re.match(r"(?:\d+ +)?([a-z0-9_]+)\(", line)
        if match is not None:
            counts[match[1]] += 1
            if match[1] not in also.partition(":")[0].split(","):
                points.append(Point(match[1], counts[match[1]]))
    return points


def run_killed_at(point: Point, command: Sequence[str], *, also: str = "") -> None:
    """Run the command and kill -9 it at the entry of one call.

    Raises:
        AssertionError: it ended in another way, so the call was not reached.
    """
    inject = f"{point.call}:signal=KILL:when={point.number}"
    status = _strace(command, "/dev/null", (), [inject, also]).returncode
    assert status in {-signal.SIGKILL, 128 + signal.SIGKILL}, f"{point}: ended with {status}"


def run_failing_at(
    point: Point, command: Sequence[str], error: str = "EIO", *, also: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run the command with one call answered by an error instead of being carried out."""
    inject = f"{point.call}:error={error}:when={point.number}"
    return _strace(command, "/dev/null", (), [inject, also])


def _strace(
    command: Sequence[str], log: str, calls: Sequence[str], injections: Sequence[str]
) -> subprocess.CompletedProcess[str]:
    wanted = {*calls, *(name for one in injections for name in one.partition(":")[0].split(","))}
    options = ["-f", "-qq", "-o", log, "-e", f"trace={','.join(sorted(wanted - {''}))}"]
    for injection in filter(None, injections):
        options += ["-e", f"inject={injection}"]
    return subprocess.run(
        ["strace", *options, *command],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def spread(points: Sequence[Point], at_most: int) -> Iterator[Point]:
    """Yield at most so many of the points, evenly spread, the first and last always."""
    if len(points) <= at_most:
        yield from points
        return
    for number in range(at_most):
        yield points[number * (len(points) - 1) // (at_most - 1)]
