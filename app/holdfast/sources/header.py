"""What the first 100 bytes of a database say, without SQLite.

Pure functions over bytes. The layout is section 1.3 of SQLite's "Database File Format";
which values are refused follows what its own `lockBtree` refuses, so that a file judged
readable here is one that SQLite opens.
"""

from __future__ import annotations

import math
import struct
from collections import Counter

from holdfast.core.errors import SourceDamagedError, SourceNotDatabaseError
from holdfast.core.model import DatabaseFacts

HEADER_BYTES = 100
MAGIC = b"SQLite format 3\0"
LOCK_BYTE = 0x4000_0000
"""SQLite locks bytes from here on and stores nothing in the page that holds them."""

_ENCODINGS = {0: "UTF-8", 1: "UTF-8", 2: "UTF-16le", 3: "UTF-16be"}
_RANDOM_BITS = 7.5
"""Entropy of a byte above which content looks encrypted; SQLCipher files have 7.98."""


def facts_from_header(header: bytes, size_bytes: int, name: str) -> DatabaseFacts:
    """Return what a header says of a file of that size.

    Args:
        header: the first 100 bytes; more are not looked at.
        size_bytes: length of the file, which decides the page count where the header's
            own count was written by a program older than SQLite 3.7.
        name: what the person calls the file.

    Raises:
        SourceNotDatabaseError: the first 16 bytes are not SQLite's.
        SourceDamagedError: they are, but what follows cannot be right.
    """
    if header[:16] != MAGIC[: len(header[:16])]:
        raise SourceNotDatabaseError(
            f"{name} is another kind of file, not a SQLite database. Nothing was backed up.",
            hint="Choose the program's database file.",
        )
    if len(header) < HEADER_BYTES or size_bytes < HEADER_BYTES:
        raise _damaged(name, f"only {size_bytes} bytes of it are left")
    page_size = page_size_of(header)
    if page_size is None:
        raise _damaged(name, "its header states an impossible page size")
    write_version, read_version, reserved = header[18], header[19], header[20]
    if read_version > 2 or page_size - reserved < 480 or header[21:24] != b"\x40\x20\x20":
        raise _damaged(name, "its header holds values that SQLite never writes")
    counter, stated = struct.unpack_from(">II", header, 24)
    (counter_of_stated,) = struct.unpack_from(">I", header, 92)
    in_file = max(size_bytes // page_size, 1)
    page_count = stated if stated and counter == counter_of_stated else in_file
    largest_root, encoding, user_version, incremental = struct.unpack_from(">IIiI", header, 52)
    (application_id,) = struct.unpack_from(">i", header, 68)
    return DatabaseFacts(
        page_size=page_size,
        page_count=page_count,
        journal_mode="wal" if 2 in {write_version, read_version} else "delete",
        encoding=_ENCODINGS.get(encoding, "UTF-8"),
        application_id=application_id,
        user_version=user_version,
        reserved_bytes=reserved,
        auto_vacuum=0 if not largest_root else 2 if incremental else 1,
    )


def page_size_of(header: bytes) -> int | None:
    """Return the page size a header states, or None if it is impossible."""
    stated = int.from_bytes(header[16:18], "big")
    page_size = 65536 if stated == 1 else stated
    return page_size if 512 <= page_size <= 65536 and not page_size & (page_size - 1) else None


def looks_encrypted(start: bytes, size_bytes: int) -> bool:
    """Tell whether the start of a file (some 64 KiB) looks like an encrypted database.

    Whole-file encryption (SQLCipher, SEE) leaves random bytes in whole pages; compressed
    formats are as random but begin with a signature and seldom have such a length.
    """
    if not start or size_bytes % 512:
        return False
    counts = Counter(start)
    entropy = -sum(n / len(start) * math.log2(n / len(start)) for n in counts.values())
    # A short sample cannot reach eight bits even when it is random.
    reachable = min(8.0, math.log2(len(start)))
    return entropy >= _RANDOM_BITS * reachable / 8


def blank_lock_page(at: int, data: bytearray, page_size: int) -> None:
    """Set the page that holds the lock bytes to zeros.

    SQLite never reads or writes it and its own copies leave it empty, so whatever the file
    has there is not part of the database; blank, both ways of reading agree.

    Args:
        at: where in `data` the byte at `LOCK_BYTE` lies; that is where its page begins.
        data: changed in place; at most up to its end.
        page_size: of the database, bytes.
    """
    end = min(at + page_size, len(data))
    data[at:end] = bytes(end - at)


def _damaged(name: str, reason: str) -> SourceDamagedError:
    return SourceDamagedError(
        f"{name} is damaged: {reason}. Nothing was changed; earlier backups are untouched."
    )
