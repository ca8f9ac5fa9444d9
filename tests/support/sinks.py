"""A sink that writes the groups of a capture to a file, and checks how it was called."""

from __future__ import annotations

import os
from pathlib import Path

from holdfast.core.model import DatabaseFacts
from holdfast.core.pages import GROUP_BYTES


class FileSink:
    """Takes one capture; `finish` proves that it was complete and returns the file.

    `readings` counts the calls of `begin`; a reading begun anew starts from nothing.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.readings = 0
        self.hold_short: bool | None = None
        self.facts: DatabaseFacts | None = None
        self.size_bytes = 0
        self.order: list[int] = []
        self._fd = -1

    def begin(self, facts: DatabaseFacts, size_bytes: int, *, hold_short: bool) -> None:
        self.close()
        self._fd = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        self.readings += 1
        self.hold_short = hold_short
        self.facts = facts
        self.size_bytes = size_bytes
        self.order = []

    def group(self, index: int, data: bytes | memoryview) -> None:
        assert self._fd >= 0, "group before begin"
        expected = min(GROUP_BYTES, self.size_bytes - index * GROUP_BYTES)
        assert len(data) == expected, f"group {index} has {len(data)} bytes, not {expected}"
        os.pwrite(self._fd, data, index * GROUP_BYTES)
        self.order.append(index)

    def close(self) -> None:
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def finish(self) -> Path:
        """Check that every group came exactly once and return the finished file."""
        groups = -(-self.size_bytes // GROUP_BYTES)
        assert sorted(self.order) == list(range(groups)), "a group is missing or came twice"
        self.close()
        assert self.path.stat().st_size == self.size_bytes
        return self.path
