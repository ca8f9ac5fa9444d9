"""What is said of a child that died: from how its process ended to a sentence."""

from __future__ import annotations

import signal
from collections import deque
from typing import IO

from holdfast.core.errors import JobDiedError

KEPT_BYTES = 64 * 1024
_SAFE = (
    "Finished backups are safe; what was unfinished counts for nothing and is cleared away by "
    "the next run."
)
_ONLY_READ = "It only read: databases and backups are as they were."
_CRASHES = {"SIGSEGV", "SIGBUS", "SIGABRT", "SIGILL", "SIGFPE", "SIGSYS"}


class Tail:
    """The last 64 KiB of a stream; filled by one thread."""

    def __init__(self) -> None:
        """See the class."""
        self._parts: deque[bytes] = deque()
        self._bytes = 0

    def add(self, part: bytes) -> None:
        """Take what came."""
        self._parts.append(part[-KEPT_BYTES:])
        self._bytes += len(self._parts[-1])
        while self._bytes - len(self._parts[0]) >= KEPT_BYTES:
            self._bytes -= len(self._parts.popleft())

    def drain(self, stream: IO[bytes]) -> None:
        """Take everything until the stream ends."""
        while part := stream.read1(8192):  # type: ignore[attr-defined]
            self.add(part)

    def text(self) -> str:
        """Return what was kept."""
        return b"".join(tuple(self._parts))[-KEPT_BYTES:].decode("utf-8", "replace").strip()


def died(status: int, said: str) -> JobDiedError:
    """Return the error for a process that ended without saying how.

    Args:
        status: its exit status; minus the number of the signal that ended it.
        said: what it wrote on stderr.
    """
    return JobDiedError(f"{_cause(status)} {_SAFE}", details=said)


def ended_reading(status: int, said: str) -> JobDiedError:
    """Return the error for a process that only read and ended without an answer.

    Args:
        status: its exit status; minus the number of the signal that ended it.
        said: what it wrote on stderr.
    """
    return JobDiedError(f"{_cause(status)} {_ONLY_READ}", details=said)


def silent_too_long(silent_s: float, said: str) -> JobDiedError:
    """Return the error for a process that was ended because it said nothing any more."""
    span = f"{silent_s / 60:.0f} minutes" if silent_s >= 120 else f"{silent_s:.0f} seconds"
    return JobDiedError(
        f"Nothing was heard of the process that did the work for {span}, so it was ended. {_SAFE}",
        hint="Look whether the disks of the database and of the vault answer, then try again.",
        details=said,
    )


def not_started(error: OSError) -> JobDiedError:
    """Return the error for a process that the system refused to start."""
    return JobDiedError(
        f"No process could be started for the work: {error.strerror or error}. "
        "Nothing was changed.",
        hint="Close some programs, then try again.",
        details=str(error),
    )


def _cause(status: int) -> str:
    if status >= 0:
        return f"The process that did the work ended without a word (status {status})."
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = ""
    told = f"signal {-status}" + (f", {name}" if name else "")
    if name in _CRASHES:
        return f"The process that did the work crashed ({told})."
    if name == "SIGKILL":
        return (
            f"The process that did the work was killed ({told}). The system does that too, when "
            "memory runs out."
        )
    return f"The process that did the work was ended from outside ({told})."
