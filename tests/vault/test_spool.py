"""The spool: what is put aside comes back in order, from memory and from disk."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest

from holdfast.core.errors import StagingError
from holdfast.vault.spool import MEMORY_BYTES, Spool

GROUP = 65536


def test_groups_come_back_in_order_past_the_memory(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    count = MEMORY_BYTES // GROUP + 5
    entries = [(n * 3, bytes([n % 256]) * 16, bytes([n % 251]) * GROUP) for n in range(count)]
    entries.append((7, b"d" * 16, b"short"))
    for index, digest, data in entries:
        spool.append(index, digest, memoryview(data))
    assert spool.total_bytes == count * GROUP + 5
    assert list(spool.drain()) == entries
    assert spool.total_bytes == 0
    assert list(spool.drain()) == []


def test_nothing_is_seen_in_the_folder(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    for index in range(MEMORY_BYTES // GROUP + 2):
        spool.append(index, bytes(16), bytes(GROUP))
    assert list(tmp_path.iterdir()) == []
    spool.discard()
    assert list(spool.drain()) == []


def test_the_bytes_are_copied(tmp_path: Path) -> None:
    buffer = bytearray(b"before")
    spool = Spool(tmp_path)
    spool.append(0, bytes(16), memoryview(buffer))
    buffer[:] = b"after!"
    assert [data for _, _, data in spool.drain()] == [b"before"]


def test_a_folder_that_cannot_be_written_is_a_staging_error(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "gone")
    for index in range(MEMORY_BYTES // GROUP):
        spool.append(index, bytes(16), bytes(GROUP))
    with pytest.raises(StagingError, match="stored nothing"):
        spool.append(9, bytes(16), bytes(GROUP))


def test_a_disk_that_takes_no_more_is_a_staging_error(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    for index in range(MEMORY_BYTES // GROUP):
        spool.append(index, bytes(16), bytes(GROUP))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (GROUP + 100, hard))
    try:
        spool.append(8, bytes(16), bytes(GROUP))
        with pytest.raises(StagingError, match="stored nothing"):
            spool.append(9, bytes(16), bytes(GROUP))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    spool.discard()
