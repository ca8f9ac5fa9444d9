"""The border between reading a database and storing it: groups of 64 KiB.

`sources/` hands over a database as groups; `vault/` compares, compresses and stores them.
Neither knows the other. A group is the file's bytes at `index * GROUP_BYTES`, and because
SQLite's page sizes are powers of two from 512 to 65536, a group always holds whole pages.
"""

from __future__ import annotations

from typing import Protocol

from holdfast.core.model import DatabaseFacts

GROUP_BYTES = 65536


class GroupSink(Protocol):
    """Receives one database as groups."""

    def begin(self, facts: DatabaseFacts, size_bytes: int, *, hold_short: bool) -> None:
        """Announce a reading; called again when a reading is given up and begun anew.

        Args:
            facts: what the header says.
            size_bytes: exact length of the file that will be handed over.
            hold_short: the source cannot commit while we read; whatever takes time
                (compression, disk) is to be put off until `group` has been called for
                the last time.
        """

    def group(self, index: int, data: bytes | memoryview) -> None:
        """Take group `index`, each exactly once a reading, nearly in order.

        `data` has GROUP_BYTES bytes, fewer only in the last group, and is valid only
        during the call. Page 1 (in group 0) may come last.

        Raises:
            VaultError, StagingError: the reading is given up and the error passes through.
            CancelledError: the same.
        """
