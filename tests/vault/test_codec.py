"""Compression with hard limits: exactly the declared bytes, or an error without the memory."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Callable

import pytest

from holdfast.vault.codec import (
    MIN_BASE_BYTES,
    CodecError,
    Prefix,
    compress,
    compress_delta,
    compress_pages,
    decompress,
    decompress_delta,
    decompress_deltas,
)
from holdfast.vault.layout import FRAME_PAGES

BASE = bytes(range(256)) * 16
CHANGED = BASE[:100] + b"changed" + BASE[107:]
# A window of 2 GiB, one raw block of one byte: a frame that asks for too much memory.
HUGE_WINDOW = bytes.fromhex("28b52ffd00") + bytes([(31 - 10) << 3]) + bytes.fromhex("09000041")


@pytest.mark.parametrize("data", [b"", b"x", b"\0" * 100_000, BASE, bytes(range(256)) * 4000])
@pytest.mark.parametrize("compressed", [compress, compress_pages])
def test_data_comes_back(data: bytes, compressed: Callable[[bytes | memoryview], bytes]) -> None:
    assert decompress(compressed(data), len(data)) == data
    assert decompress(memoryview(compressed(memoryview(data))), len(data)) == data


def test_pages_are_matched_across_the_whole_of_a_frame() -> None:
    # Random pages, the second half of the frame the first one again.
    half = random.Random(5).randbytes(128 * 1024)
    assert len(compress_pages(half + half)) < 1.02 * len(half)


def test_frames_state_neither_size_nor_checksum_nor_dictionary() -> None:
    # The descriptor byte after the magic is zero: readers rely on it to splice deltas.
    plain = compress(BASE), compress(b""), compress_pages(BASE), compress_pages(b"")
    for stored in (*plain, compress_delta(CHANGED, BASE)):
        assert stored[:5] == b"\x28\xb5\x2f\xfd\x00"


@pytest.mark.parametrize("wrong", [-1, 1, -4096, 4096])
def test_another_declared_length_is_refused(wrong: int) -> None:
    with pytest.raises(CodecError):
        decompress(compress(BASE), len(BASE) + wrong)
    with pytest.raises(CodecError):
        decompress_delta(compress_delta(CHANGED, BASE), BASE, len(BASE) + wrong)


def test_truncated_and_lengthened_frames_are_refused() -> None:
    stored = compress(BASE)
    for length in range(len(stored)):
        with pytest.raises(CodecError):
            decompress(stored[:length], len(BASE))
    with pytest.raises(CodecError):
        decompress(stored + b"\0", len(BASE))
    with pytest.raises(CodecError):
        decompress(stored + stored, len(BASE))


def test_a_skippable_frame_is_not_data() -> None:
    skippable = bytes.fromhex("502a4d18") + (4).to_bytes(4, "little") + b"junk"
    with pytest.raises(CodecError):
        decompress(skippable + compress(BASE), len(BASE))


def test_a_bomb_is_refused_without_its_memory() -> None:
    bomb = compress(bytes(64 << 20))
    assert len(bomb) < 65536
    script = (
        "import resource, sys; sys.path.insert(0, 'app')\n"
        "from holdfast.vault.codec import CodecError, decompress\n"
        "bomb = sys.stdin.buffer.read()\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "try: decompress(bomb, 65536)\n"
        "except CodecError: pass\n"
        "else: sys.exit(3)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], input=bomb, capture_output=True, check=True
    )
    assert int(ran.stdout) < 16 * 1024  # KiB; the bomb is 64 MiB


def test_a_window_of_two_gibibytes_is_refused() -> None:
    with pytest.raises(CodecError):
        decompress(HUGE_WINDOW, 1)


@pytest.mark.parametrize(
    "base",
    [BASE, b"\x37\xa4\x30\xec" + BASE[4:], bytes(4096), BASE[:MIN_BASE_BYTES]],
    ids=["page", "begins like a zstd dictionary", "zeros", "shortest"],
)
def test_a_delta_comes_back_against_its_base(base: bytes) -> None:
    data = b"new" + base[3:]
    assert decompress_delta(compress_delta(data, base), base, len(data)) == data


def test_a_delta_does_not_come_back_against_another_base() -> None:
    # The codec may give wrong bytes: that is why frames name their bases by hash.
    stored = compress_delta(CHANGED, BASE)
    assert decompress_delta(stored, BASE[::-1], len(CHANGED)) != CHANGED


def edited(chance: random.Random, base: bytes) -> bytes:
    """A page as programs change it: bytes moved along, written over, repeated, cleared."""
    data = bytearray(base)
    for _ in range(chance.randrange(1, 5)):
        at, count = chance.randrange(len(data)), chance.randrange(1, 2 + len(base) // 8)
        match chance.randrange(5):
            case 0:
                data[at:at] = chance.randbytes(count)
            case 1:
                del data[at : at + count]
            case 2:
                data[:0] = bytes([base[-chance.choice([1, 4, 8])]]) * count
            case 3:
                data[at : at + count] = data[at // 2 : at // 2 + count]
            case 4:
                data[at:] = bytes(len(data) - at)
        data += b"x" * (len(base) - len(data))
    return bytes(data[: len(base)])


def many_deltas(seed: int, count: int = FRAME_PAGES) -> list[tuple[bytes, bytes, bytes]]:
    """Data, its delta and its base, of every size that pages have."""
    chance = random.Random(seed)
    made = []
    for _ in range(count):
        size = chance.choice([8, 96, 4000, 4096, 4096, 8192, 65536])
        base = chance.choice([chance.randbytes(size), (b"row 1 of a table; " * size)[:size]])
        data = chance.choice([edited(chance, base), base, bytes(size), chance.randbytes(size)])
        made.append((data, compress_delta(data, base), base))
    return made


@pytest.mark.parametrize("seed", range(12))
def test_many_deltas_in_one_go_are_what_each_is_alone(seed: int) -> None:
    made = many_deltas(seed)
    joined = decompress_deltas([(delta, base, len(data)) for data, delta, base in made])
    assert joined == [data for data, _, _ in made]
    assert joined == [decompress_delta(delta, base, len(data)) for data, delta, base in made]
    assert decompress_deltas([]) == []


def test_what_a_delta_repeats_does_not_come_from_the_one_before() -> None:
    """A first block may repeat the offset 1 unsaid: here it would be that of the last match."""
    base = random.Random(1).randbytes(4000)
    shifted, run = base[96:] + base[:96], base[-1:] * 3000 + base[:1000]
    pairs = [(compress_delta(data, base), base, len(data)) for data in (shifted, run, shifted)]
    assert decompress_deltas(pairs) == [shifted, run, shifted]


@pytest.mark.parametrize("wrong", [-1, 1, 300])
def test_a_delta_among_many_that_has_another_length_is_refused(wrong: int) -> None:
    deltas = [(delta, base, len(data)) for data, delta, base in many_deltas(3, 6)]
    for number, (delta, base, length) in enumerate(deltas):
        with pytest.raises(CodecError):
            decompress_deltas(
                [*deltas[:number], (delta, base, length + wrong), *deltas[number + 1 :]]
            )
    # What one has too much, the next one lacks: the sum is right.
    (first, first_base, size), (second, second_base, _) = deltas[0], deltas[1]
    with pytest.raises(CodecError):
        decompress_deltas([(first, first_base, size + wrong), (second, second_base, size - wrong)])


def test_damage_to_one_of_many_deltas_is_noticed_or_gives_other_bytes() -> None:
    deltas = [(delta, base, len(data)) for data, delta, base in many_deltas(5, 3)]
    delta, base, length = deltas[1]
    for at in range(min(len(delta), 400)):
        for broken in (
            delta[:at] + bytes([delta[at] ^ 1 << at % 8]) + delta[at + 1 :],
            delta[:at],
            delta + delta[:at] + b"-",
        ):
            try:
                found = decompress_deltas([deltas[0], (broken, base, length), deltas[2]])
            except CodecError:
                continue
            assert [len(each) for each in found] == [each[2] for each in deltas]


def test_a_base_that_is_too_short_is_refused() -> None:
    with pytest.raises(CodecError):
        decompress_delta(compress(b"1234567"), b"1234567", 7)
    with pytest.raises(CodecError):
        decompress_deltas([(compress(b"1234567"), b"1234567", 7)])


def test_any_flipped_bit_is_noticed_or_gives_other_bytes() -> None:
    # The codec itself has no checksum: what it must never do is crash, hang or give more.
    stored = compress_delta(CHANGED, BASE)
    for at in range(len(stored)):
        broken = bytearray(stored)
        broken[at] ^= 1 << at % 8
        try:
            assert len(decompress_delta(bytes(broken), BASE, len(CHANGED))) == len(CHANGED)
        except CodecError:
            continue


def test_a_prefix_is_decompressed_no_further_than_asked_for() -> None:
    data = bytes(range(256)) * 4000
    prefix = Prefix(compress(data), len(data))
    for length in (0, 4, 4, 100, 70_000, 69_999, len(data)):
        before = len(prefix.upto(0))
        found = prefix.upto(length)
        assert len(found) == max(before, length)
        assert data.startswith(found)
    with pytest.raises(CodecError):
        prefix.upto(len(data) + 1)
    with pytest.raises(CodecError):
        Prefix(compress(data), 100).upto(101)


def test_a_prefix_of_less_than_was_promised_is_refused() -> None:
    stored = compress(BASE)
    with pytest.raises(CodecError, match="found 4096"):
        Prefix(stored, len(BASE) + 5).upto(len(BASE) + 1)
    with pytest.raises(CodecError):
        Prefix(stored[: len(stored) // 2], len(BASE)).upto(len(BASE))
    with pytest.raises(CodecError):
        Prefix(b"no zstd frame", 100).upto(1)
    with pytest.raises(CodecError):
        Prefix(HUGE_WINDOW, 1).upto(1)


def test_a_delta_spliced_with_its_base_is_an_ordinary_frame() -> None:
    stored = compress_delta(CHANGED, BASE)
    spliced = stored[:5] + b"\x58" + (len(BASE) << 3).to_bytes(3, "little") + BASE + stored[6:]
    assert decompress(spliced, len(BASE) * 2) == BASE + CHANGED
    if program := shutil.which("zstd"):
        ran = subprocess.run([program, "-dcq"], input=spliced, capture_output=True, check=True)
        assert ran.stdout == BASE + CHANGED
