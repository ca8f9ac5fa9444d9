"""Packs as they are written: documented bytes, a name that proves them, nothing half visible."""

from __future__ import annotations

import hashlib
import struct
from pathlib import Path

import pytest

from holdfast.core.errors import VaultFullError, VaultWriteError
from holdfast.storage.folder_store import FolderStore, FolderWriter
from holdfast.vault.layout import pack_name, packs_folder
from holdfast.vault.pack_writer import PackSet

VAULT, SERIES = "00112233445566ff", "8899aabbccddee00"
CREATED_US = 1_795_000_000_123_456
FRAMES = [b"first frame", b"second" * 50, b"x"]


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    store = FolderStore(tmp_path)
    store.make_folder(packs_folder(SERIES))
    return store


def _packs(store: FolderStore, limit: int = 0) -> PackSet:
    return PackSet(store, vault_id=VAULT, series_id=SERIES, created_us=CREATED_US, limit=limit)


def _append(packs: PackSet, frame: bytes, pages: int = 1) -> tuple[int, int]:
    place = packs.append(frame, hashlib.sha256(frame).digest(), pages)
    assert place.first_slot == place.frame_no * 64
    return place.pack_no, place.frame_no


def test_a_pack_has_the_documented_bytes(store: FolderStore) -> None:
    packs = _packs(store)
    assert [_append(packs, frame, n + 1) for n, frame in enumerate(FRAMES)] == [
        (0, 0),
        (0, 1),
        (0, 2),
    ]
    (pack,) = packs.finish()
    raw = store.read(pack_name(SERIES, pack.pack_id), limit_bytes=1 << 20)
    assert len(raw) == pack.size_bytes
    head = struct.pack(
        "<8s8s8sQ", b"HFPACK01", bytes.fromhex(VAULT), bytes.fromhex(SERIES), CREATED_US
    )
    rows, offset = b"", len(head)
    for pages, frame in enumerate(FRAMES, 1):
        digest = hashlib.sha256(frame).digest()
        rows += struct.pack("<QII32s", offset, len(frame), pages, digest)
        offset += len(frame)
    proof = hashlib.sha256(head + rows).digest()
    trailer = struct.pack("<I32s8s", len(FRAMES), proof, b"HFPKEND1")
    assert raw == head + b"".join(FRAMES) + rows + trailer
    assert pack.pack_id == proof.hex()[:32]


def test_a_full_pack_is_followed_by_another(store: FolderStore) -> None:
    packs = _packs(store, limit=32 + 300)
    places = [_append(packs, bytes([n]) * 140) for n in range(5)]
    assert places == [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0)]
    finished = packs.finish()
    assert len({pack.pack_id for pack in finished}) == 3
    names = {stored.name: stored.size_bytes for stored in store.list(packs_folder(SERIES))}
    assert names == {pack_name(SERIES, pack.pack_id): pack.size_bytes for pack in finished}


def test_a_frame_larger_than_the_limit_has_a_pack_of_its_own(store: FolderStore) -> None:
    packs = _packs(store, limit=100)
    assert [_append(packs, bytes(size)) for size in (500, 10, 500)] == [(0, 0), (1, 0), (2, 0)]
    assert len(packs.finish()) == 3


def test_nothing_is_visible_before_the_pack_is_finished(store: FolderStore) -> None:
    packs = _packs(store)
    _append(packs, b"frame")
    assert list(store.list(packs_folder(SERIES))) == []
    assert len(store.unfinished(packs_folder(SERIES))) == 1
    packs.abandon()
    packs.abandon()
    assert store.unfinished(packs_folder(SERIES)) == ()


def test_a_run_without_frames_writes_nothing(store: FolderStore) -> None:
    assert _packs(store).finish() == []
    assert list(store.list(packs_folder(SERIES))) == []


def test_the_same_frames_at_the_same_time_are_the_same_pack(store: FolderStore) -> None:
    ids = set()
    for _ in range(2):
        packs = _packs(store)
        _append(packs, b"frame")
        ids.add(packs.finish()[0].pack_id)
    assert len(ids) == 1


class _LyingWriter(FolderWriter):
    """What a failing disk does: the bytes that arrive are not the bytes that were sent."""

    def write(self, data: bytes | memoryview) -> None:
        super().write(bytes(data).replace(b"frame", b"frbme"))


class _LyingStore(FolderStore):
    def create(self, folder: str) -> FolderWriter:
        return _LyingWriter(self, folder)


def test_a_pack_that_reads_back_otherwise_fails_the_run(store: FolderStore) -> None:
    packs = _packs(_LyingStore(store.root))
    _append(packs, b"frame")
    with pytest.raises(VaultWriteError, match="read back the same"):
        packs.finish()


def test_a_full_disk_fails_the_run_and_leaves_nothing(store: FolderStore) -> None:
    with pytest.raises(VaultFullError):
        _on_a_full_disk(store)
    assert list(store.list(packs_folder(SERIES))) == []
    assert store.unfinished(packs_folder(SERIES)) == ()


class _FullWriter(FolderWriter):
    """A disk with room for the header only."""

    def write(self, data: bytes | memoryview) -> None:
        if len(data) != 32:
            raise VaultFullError("no space left")
        super().write(data)


class _FullStore(FolderStore):
    def create(self, folder: str) -> FolderWriter:
        return _FullWriter(self, folder)


def _on_a_full_disk(store: FolderStore) -> None:
    packs = _packs(_FullStore(store.root))
    try:
        _append(packs, b"frame")
    finally:
        packs.abandon()
