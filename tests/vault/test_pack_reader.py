"""Reading packs: every byte is proved by the name, the footer or a frame's hash."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from holdfast.core.errors import VaultDamagedError
from holdfast.core.model import PackUse
from holdfast.storage.folder_store import FolderStore
from holdfast.vault.layout import pack_name, packs_folder
from holdfast.vault.pack_reader import PackReader
from holdfast.vault.pack_writer import PackSet

VAULT, SERIES, OTHER = "00112233445566ff", "8899aabbccddee00", "0123456789abcdef"
FRAMES = [b"first frame", b"second" * 9, b"x"]


class Held:
    """An object in memory, so that thousands of damaged ones are quick to make."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self.size_bytes = len(raw)

    def read_at(self, offset: int, length: int) -> bytes:
        assert 0 <= offset <= offset + length <= self.size_bytes
        return self._raw[offset : offset + length]

    def close(self) -> None:
        self._raw = b""


class Place:
    """A store and the packs a test writes into it."""

    def __init__(self, root: Path) -> None:
        self.store = FolderStore(root)
        self.store.make_folder(packs_folder(SERIES))

    def write(self, *frames: bytes, vault: str = VAULT, series: str = SERIES) -> PackUse:
        packs = PackSet(self.store, vault_id=vault, series_id=series, created_us=77)
        for frame in frames:
            packs.append(frame, hashlib.sha256(frame).digest(), 1)
        return packs.finish()[0]

    def path(self, pack_id: str) -> Path:
        return self.store.path(pack_name(SERIES, pack_id))

    def open(self, pack_id: str) -> PackReader:
        name = pack_name(SERIES, pack_id)
        return PackReader(self.store.open(name), name, vault_id=VAULT, series_id=SERIES)

    def open_bytes(self, raw: bytes | bytearray, pack_id: str) -> PackReader:
        name = pack_name(SERIES, pack_id)
        return PackReader(Held(bytes(raw)), name, vault_id=VAULT, series_id=SERIES)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_frames_come_back(place: Place) -> None:
    pack = place.write(*FRAMES)
    reader = place.open(pack.pack_id)
    assert [reader.frame(number) for number in range(3)] == FRAMES
    assert [row.pages for row in reader.rows] == [1, 1, 1]
    assert (reader.created_us, reader.size_bytes) == (77, pack.size_bytes)
    assert reader.whole_hash() == pack.pack_id
    with pytest.raises(VaultDamagedError, match="no frame 3"):
        reader.frame(3)
    reader.close()
    reader.close()


def test_every_flipped_bit_is_noticed_and_named(place: Place) -> None:
    pack = place.write(*FRAMES)
    whole = place.path(pack.pack_id).read_bytes()
    frames = range(32, 32 + sum(map(len, FRAMES)))
    for at in range(len(whole)):
        for bit in range(8):
            broken = bytearray(whole)
            broken[at] ^= 1 << bit
            with pytest.raises(VaultDamagedError) as caught:
                _read_all(place.open_bytes(broken, pack.pack_id), whole=at not in frames)
            assert caught.value.object_name == pack_name(SERIES, pack.pack_id)


def _read_all(reader: PackReader, *, whole: bool) -> None:
    assert not whole, "a byte outside the frames was not proved when the pack was opened"
    assert pack_name(SERIES, reader.whole_hash()) != reader.name
    for number in range(len(reader.rows)):
        reader.frame(number)


def test_a_damaged_frame_leaves_the_others_readable(place: Place) -> None:
    pack = place.write(*FRAMES)
    path = place.path(pack.pack_id)
    whole = bytearray(path.read_bytes())
    whole[32 + len(FRAMES[0])] ^= 4
    path.write_bytes(whole)
    reader = place.open(pack.pack_id)
    assert (reader.frame(0), reader.frame(2)) == (FRAMES[0], FRAMES[2])
    with pytest.raises(VaultDamagedError, match="damaged frame 1"):
        reader.frame(1)


def test_every_other_length_is_refused(place: Place) -> None:
    pack = place.write(*FRAMES)
    whole = place.path(pack.pack_id).read_bytes()
    others = [whole[:length] for length in range(len(whole))]
    for more in (b"\0", whole[-44:], whole):
        others += [whole + more, more + whole]
    for other in others:
        with pytest.raises(VaultDamagedError):
            place.open_bytes(other, pack.pack_id)


def test_a_valid_pack_under_another_name_is_refused(place: Place) -> None:
    one, other = place.write(b"one frame"), place.write(b"two frame")
    assert one.size_bytes == other.size_bytes
    bytes_of_one = place.path(one.pack_id).read_bytes()
    place.path(one.pack_id).write_bytes(place.path(other.pack_id).read_bytes())
    place.path(other.pack_id).write_bytes(bytes_of_one)
    for pack in (one, other):
        with pytest.raises(VaultDamagedError, match="another pack"):
            place.open(pack.pack_id)


@pytest.mark.parametrize(("vault", "series"), [(OTHER, SERIES), (VAULT, OTHER)])
def test_a_pack_of_another_vault_or_series_is_refused(
    place: Place, vault: str, series: str
) -> None:
    place.store.make_folder(packs_folder(series))
    pack = place.write(b"frame", vault=vault, series=series)
    place.store.path(pack_name(series, pack.pack_id)).replace(place.path(pack.pack_id))
    with pytest.raises(VaultDamagedError, match="of this series"):
        place.open(pack.pack_id)


def test_a_footer_that_claims_too_much_is_refused_before_it_is_read(place: Place) -> None:
    pack = place.write(*FRAMES)
    path = place.path(pack.pack_id)
    whole = bytearray(path.read_bytes())
    whole[-44:-40] = b"\xff\xff\xff\xff"
    path.write_bytes(whole)
    with pytest.raises(VaultDamagedError, match="does not end like a pack"):
        place.open(pack.pack_id)


def test_a_footer_with_a_gap_is_refused_even_when_its_hash_fits(place: Place) -> None:
    # Made by hand: what a writer with a fault, not a failing disk, would leave.
    pack = place.write(*FRAMES)
    raw = place.path(pack.pack_id).read_bytes()
    head, rows = raw[:32], raw[32 + sum(map(len, FRAMES)) : -44]
    for crooked in (rows[48:], rows[:48] + rows[:48], rows[:96]):
        proof = hashlib.sha256(head + crooked).digest()
        trailer = (len(crooked) // 48).to_bytes(4, "little") + proof + b"HFPKEND1"
        path = place.path(proof.hex()[:32])
        path.write_bytes(head + b"".join(FRAMES) + crooked + trailer)
        with pytest.raises(VaultDamagedError, match="list"):
            place.open(proof.hex()[:32])
