"""The page-hash cache: whole or not used, and never longer than the file it describes."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest

from holdfast.core.errors import StagingError
from holdfast.core.model import StatTuple
from holdfast.vault.page_hashes import (
    HASH_BYTES,
    LEAF_BYTES,
    HashesHeader,
    NewHashes,
    OldHashes,
    record_bytes,
    rewrite_header,
)

GROUPS = 150
HEADER = HashesHeader(
    series_id="00000000000000aa",
    backup_id="0000000100000000",
    tree_sha256="ab" * 32,
    size_bytes=GROUPS * 65536 - 1000,
    page_size=8192,
    stat=StatTuple((1, 2, 3, 4, 5), None, (6, 7, 8, 9, 10)),
    began_ns=11,
    full_read_ns=12,
)


def _record(index: int) -> bytes:
    return hashlib.shake_128(index.to_bytes(4, "little")).digest(record_bytes(8192))


def _keep(folder: Path, order: list[int]) -> Path:
    hashes = NewHashes(folder, 8192)
    for index in order:
        hashes.put(index, _record(index))
    hashes.keep(HEADER, folder / "cache")
    return folder / "cache"


def test_a_record_holds_a_digest_a_leaf_and_a_hash_for_each_page() -> None:
    assert record_bytes(4096) == 16 + 32 + 16 * 16
    assert record_bytes(65536) == 16 + 32 + 16


@pytest.mark.parametrize(
    "order",
    [
        list(range(GROUPS)),
        [*range(1, GROUPS), 0],
        list(range(GROUPS - 1, -1, -1)),
        [*range(0, GROUPS, 2), *range(1, GROUPS, 2)],
    ],
    ids=["in order", "first last", "backwards", "even, then odd"],
)
def test_records_come_back_in_whatever_order_they_came(tmp_path: Path, order: list[int]) -> None:
    old = OldHashes(_keep(tmp_path, order))
    assert old.header == HEADER
    assert [old.record(index) for index in range(GROUPS)] == [_record(n) for n in range(GROUPS)]
    assert old.record(GROUPS) == b""
    assert old.record(3) == _record(3)
    old.close()
    assert [path.name for path in tmp_path.iterdir()] == ["cache"]


def test_the_tree_hash_is_over_the_leaves_in_file_order(tmp_path: Path) -> None:
    hashes = NewHashes(tmp_path, 8192)
    for index in [5, 4, 3, 2, 1, 0]:
        hashes.put(index, _record(index))
    leaves = b"".join(_record(n)[HASH_BYTES : HASH_BYTES + LEAF_BYTES] for n in range(6))
    assert hashes.tree_sha256(6) == hashlib.sha256(leaves).hexdigest()
    assert hashes.tree_sha256(0) == hashlib.sha256().hexdigest()
    hashes.discard()
    hashes.discard()
    assert list(tmp_path.iterdir()) == []


def test_a_short_record_is_padded(tmp_path: Path) -> None:
    hashes = NewHashes(tmp_path, 4096)
    hashes.put(0, b"short")
    hashes.keep(replace(HEADER, size_bytes=100, page_size=4096), tmp_path / "cache")
    old = OldHashes(tmp_path / "cache")
    assert old.record(0) == b"short".ljust(record_bytes(4096), b"\0")
    old.close()


def test_every_changed_byte_of_the_header_makes_the_cache_unusable(tmp_path: Path) -> None:
    path = _keep(tmp_path, list(range(GROUPS)))
    whole = path.read_bytes()
    length = 44 + int.from_bytes(whole[40:44], "little")
    for at in range(length):
        broken = bytearray(whole)
        broken[at] ^= 1 << at % 8
        path.write_bytes(broken)
        with pytest.raises((ValueError, KeyError, TypeError)):
            OldHashes(path)


@pytest.mark.parametrize("change", [-1, 1, -record_bytes(8192)])
def test_another_length_makes_the_cache_unusable(tmp_path: Path, change: int) -> None:
    path = _keep(tmp_path, list(range(GROUPS)))
    os.truncate(path, path.stat().st_size + change)
    with pytest.raises(ValueError, match="length"):
        OldHashes(path)


def test_an_empty_or_missing_cache_is_unusable(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    for name in ("cache", "none"):
        with pytest.raises(ValueError):  # noqa: PT011 - any of them
            OldHashes(tmp_path / name)


def test_the_header_can_be_replaced(tmp_path: Path) -> None:
    path = _keep(tmp_path, list(range(GROUPS)))
    later = replace(HEADER, backup_id="0000000200000000", stat=None)
    rewrite_header(path, later)
    old = OldHashes(path)
    assert old.header == later
    assert old.record(149) == _record(149)
    old.close()


def test_a_folder_that_cannot_be_written_is_a_staging_error(tmp_path: Path) -> None:
    with pytest.raises(StagingError, match="stored nothing"):
        NewHashes(tmp_path / "gone", 4096)
    hashes = NewHashes(tmp_path, 8192)
    with pytest.raises(StagingError):
        hashes.keep(HEADER, tmp_path / "gone" / "cache")
    hashes.discard()
