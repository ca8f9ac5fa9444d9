"""The parent's half of `database_finder`: starts the child, reads its answers, stops it."""

from __future__ import annotations

import json
import subprocess
import threading
from dataclasses import dataclass

from holdfast.core.errors import CancelledError, HoldfastError
from holdfast.sources.database_finder import Order
from holdfast.system.child_process import child_command, child_environment


@dataclass(frozen=True, slots=True)
class Sighting:
    """One file that the child has seen."""

    path: str
    size_bytes: int
    changed_ns: int
    """Nanoseconds since 1970."""
    error: HoldfastError | None
    """What speaks against protecting it."""


class DatabaseSearch:
    """One search that is going on; `cancel` from any thread ends it."""

    def __init__(self) -> None:
        """See the class."""
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._cancelled = False

    def cancel(self) -> None:
        """End it; whoever waits for its answer gets a `CancelledError`."""
        with self._lock:
            self._cancelled = True
            if self._child is not None:
                self._child.kill()

    def run(self, order: Order) -> tuple[Sighting, ...]:
        """Have the child look, and return what it saw; one after another, on any thread.

        A child that dies at a strange file has told what it had seen before.

        Raises:
            CancelledError: `cancel` was called, before or meanwhile.
        """
        with self._lock:
            if self._cancelled:
                raise CancelledError
            child = self._child = subprocess.Popen(
                child_command("holdfast.sources.database_finder", bare=True),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=child_environment(),
            )
        said, _ = child.communicate(json.dumps(order._asdict()).encode("ascii"))
        with self._lock:
            self._child = None
            if self._cancelled:
                raise CancelledError
        answers = (json.loads(line) for line in said.splitlines() if line.endswith(b"}"))
        return tuple(_sighting(answer) for answer in answers if "path" in answer)


def _sighting(answer: dict[str, object]) -> Sighting:
    path, size, changed_ns, form = (
        answer[name] for name in ("path", "size", "changed_ns", "error")
    )
    assert isinstance(path, str)
    assert isinstance(size, int)
    assert isinstance(changed_ns, int)
    error = HoldfastError.from_dict(form) if isinstance(form, dict) else None
    return Sighting(path, size, changed_ns, error)
