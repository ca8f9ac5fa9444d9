"""Frames: the bytes FORMAT.md describes, and a refusal of everything else."""

from __future__ import annotations

import hashlib
import struct

import pytest

from holdfast.vault.codec import compress, decompress
from holdfast.vault.frame import (
    DELTA,
    HEADER,
    PLAIN,
    Frame,
    FrameError,
    FramePage,
    base_hash,
    decode,
    delta_of,
    encode_delta,
    encode_plain,
    resolve_delta,
    resolve_deltas,
    some_pages,
)

PAGES = [(7, b"seven" * 800), (2, bytes(4096)), (9, b"short")]
BASES = {7: b"Seven" * 800, 9: b"sho.t" * 4}
NEW = {7: b"seven" * 800, 9: b"short" * 4}


def _delta_frame() -> bytes:
    return encode_delta(3, [delta_of(number, NEW[number], BASES[number]) for number in NEW])


def test_a_plain_frame_has_the_documented_bytes() -> None:
    raw = encode_plain(5, PAGES)
    magic, kind, flags, zero, stored, plain = struct.unpack("<4sBBHII", raw[:16])
    assert (magic, kind, flags, zero, stored) == (b"HFFR", 1, 0, 0, len(raw) - 16)
    body = decompress(raw[16:], plain)
    assert body[:4] == struct.pack("<HH", 3, 5)
    assert body[4:28] == struct.pack("<IIIIII", 7, 4000, 2, 4096, 9, 5)
    assert body[28:] == b"".join(data for _, data in PAGES)
    assert decode(raw) == Frame(
        PLAIN, 5, tuple(FramePage(number, data, len(data)) for number, data in PAGES)
    )


def test_a_delta_frame_has_the_documented_bytes() -> None:
    raw = _delta_frame()
    magic, kind, flags, zero, stored, plain = struct.unpack("<4sBBHII", raw[:16])
    assert (magic, kind, flags, zero, stored) == (b"HFFR", 2, 0, 0, len(raw) - 16)
    (small,) = struct.unpack_from("<I", raw, 16)
    head = decompress(raw[20 : 20 + small], plain)
    assert head[:4] == struct.pack("<HH", 2, 3)
    at = 20 + small
    for position, number in enumerate(NEW):
        page_no, length, stored, of_base = struct.unpack_from("<III8s", head, 4 + 20 * position)
        assert (page_no, length) == (number, len(NEW[number]))
        assert of_base == hashlib.sha256(BASES[number]).digest()[:8]
        at += stored
    assert at == len(raw)
    frame = decode(raw)
    assert (frame.kind, frame.file_no) == (DELTA, 3)
    for page in frame.pages:
        assert resolve_delta(page, BASES[page.page_no]) == NEW[page.page_no]


def test_a_delta_refuses_another_base() -> None:
    page = decode(_delta_frame()).pages[0]
    with pytest.raises(FrameError, match="does not fit its base"):
        resolve_delta(page, b"another" * 600)
    with pytest.raises(FrameError):
        resolve_delta(page, b"")


def test_many_deltas_are_made_whole_together_or_the_wrong_one_is_named() -> None:
    bases = {number: f"page {number} ".encode() * 500 for number in range(100)}
    new = {number: base[:9] + b"new" + base[12:] for number, base in bases.items()}
    deltas = [delta_of(number, new[number], bases[number]) for number in bases]
    pairs = [(delta, bases[delta.page_no]) for delta in deltas]
    assert resolve_deltas(pairs) == list(new.values())
    assert resolve_deltas([]) == []
    with pytest.raises(FrameError, match="page 40 does not fit its base"):
        resolve_deltas([*pairs[:40], (deltas[40], bases[39]), *pairs[41:]])
    wrong = deltas[41]._replace(length=deltas[41].length - 1)
    with pytest.raises(FrameError, match=f"expected {wrong.length} bytes"):
        resolve_deltas([*pairs[:41], (wrong, bases[41]), *pairs[42:]])


def test_a_delta_with_another_frame_header_is_made_whole_as_well() -> None:
    base, data = b"base" * 1000, b"bas!" * 1000
    # Its size stands in the header: one raw block, the last.
    size, block = (
        (len(data) - 256).to_bytes(2, "little"),
        (len(data) << 3 | 1).to_bytes(3, "little"),
    )
    stored = b"\x28\xb5\x2f\xfd\x60" + size + block + data
    page = FramePage(1, stored, len(data), base_hash(base))
    usual = delta_of(2, data, base)
    assert resolve_deltas([(page, base), (usual, base)]) == [data, data]


@pytest.mark.parametrize("expected_size", [0, 7, 4096, 65536])
def test_some_pages_can_be_had_without_the_rest(expected_size: int) -> None:
    raw = encode_plain(5, PAGES)
    whole = decode(raw).pages
    for indexes in ([], [0], [2, 0], [1], [0, 1, 2], [1, 3, 63]):
        expected = {index: whole[index] for index in indexes if index < 3}
        assert some_pages(raw, indexes, expected_size) == (5, expected)
    deltas = decode(_delta_frame()).pages
    assert some_pages(_delta_frame(), [1, 2, 63], expected_size) == (3, {1: deltas[1]})


@pytest.mark.parametrize("at", [0, 4, 5, 6, 8, 12, 16, 20])
def test_some_pages_of_a_damaged_frame_are_refused(at: int) -> None:
    raw = bytearray(encode_plain(5, PAGES))
    raw[at] ^= 0x80
    with pytest.raises(FrameError):
        some_pages(bytes(raw), [0, 1, 2], 4096)
    for short in (b"", bytes(raw[:10])):
        with pytest.raises(FrameError):
            some_pages(short, [0], 4096)


def _plain(body: bytes, *, length: int | None = None) -> bytes:
    stored = compress(body)
    declared = len(body) if length is None else length
    return HEADER.pack(b"HFFR", PLAIN, 0, 0, len(stored), declared) + stored


def _delta(head: bytes, rest: bytes, *, small: int | None = None) -> bytes:
    stored = compress(head)
    body = struct.pack("<I", len(stored) if small is None else small) + stored + rest
    return HEADER.pack(b"HFFR", DELTA, 0, 0, len(body), len(head)) + body


def _row(stored: int, length: int = 4096) -> bytes:
    return struct.pack("<III8s", 1, length, stored, b"12345678")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"HFFR",
        encode_plain(0, PAGES)[:-1],
        encode_plain(0, PAGES) + b"\0",
        b"HFFS" + encode_plain(0, PAGES)[4:],
        b"HFFR\x03" + encode_plain(0, PAGES)[5:],
        b"HFFR\x01\x01" + encode_plain(0, PAGES)[6:],
        b"HFFR\x01\x00\x01" + encode_plain(0, PAGES)[7:],
        _plain(struct.pack("<HH", 0, 0)),
        _plain(struct.pack("<HH", 65, 0) + struct.pack("<II", 1, 0) * 65),
        _plain(struct.pack("<HH", 2, 0) + struct.pack("<II", 1, 0)),
        _plain(struct.pack("<HHII", 1, 0, 1, 5) + b"four"),
        _plain(struct.pack("<HHII", 1, 0, 1, 3) + b"four"),
        _plain(struct.pack("<HHII", 1, 0, 1, 0xFFFFFFFF) + b"four"),
        _plain(struct.pack("<H", 1)),
        _plain(b"x" * 100, length=99),
        _plain(b"x" * 100, length=1 << 31),
        _plain(bytes(8 << 20)),
        _plain(struct.pack("<HHII", 1, 0, 1, 65537) + bytes(65537)),
        _delta(struct.pack("<HH", 1, 0) + _row(4), b"four", small=1 << 30),
        _delta(struct.pack("<HH", 1, 0) + _row(4), b"three"),
        _delta(struct.pack("<HH", 1, 0) + _row(5), b"four"),
        _delta(struct.pack("<HH", 1, 0) + _row(4, 65537), b"four"),
        _delta(struct.pack("<HH", 2, 0) + _row(4), b"four"),
        _delta(struct.pack("<HH", 0, 0), b""),
        HEADER.pack(b"HFFR", DELTA, 0, 0, 2, 4) + b"\0\0",
    ],
    ids=range(26),
)
def test_bytes_that_are_no_frame_are_refused(raw: bytes) -> None:
    with pytest.raises(FrameError):
        decode(raw)


def test_a_frame_larger_than_any_is_refused_before_it_is_decompressed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raw = encode_plain(0, PAGES)
    (plain_length,) = struct.unpack_from("<I", raw, 12)
    monkeypatch.setattr("holdfast.vault.frame.MAX_PLAIN_BYTES", plain_length)
    assert len(decode(raw).pages) == 3
    monkeypatch.setattr("holdfast.vault.frame.MAX_PLAIN_BYTES", plain_length - 1)
    with pytest.raises(FrameError, match="header"):
        decode(raw)


def test_every_flipped_bit_of_a_header_is_refused() -> None:
    for raw in (encode_plain(0, PAGES), _delta_frame()):
        for at in range(16):
            for bit in range(8):
                broken = bytearray(raw)
                broken[at] ^= 1 << bit
                if (at, bit) in {(4, 0), (4, 1)}:
                    continue  # the other type, or none: the body decides
                with pytest.raises(FrameError):
                    decode(bytes(broken))


def test_a_frame_that_says_the_other_type_is_refused() -> None:
    for raw, other in ((encode_plain(0, PAGES), 2), (_delta_frame(), 1)):
        with pytest.raises(FrameError):
            decode(raw[:4] + bytes([other]) + raw[5:])


def test_a_delta_bomb_stays_small() -> None:
    base = bytes(4096)
    page = FramePage(1, compress(bytes(32 << 20)), 4096, base_hash(base))
    with pytest.raises(FrameError):
        resolve_delta(page, base)
    with pytest.raises(FrameError):
        resolve_deltas([(page, base)])
