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
)

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


def test_a_base_that_is_too_short_is_refused() -> None:
    with pytest.raises(CodecError):
        decompress_delta(compress(b"1234567"), b"1234567", 7)


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
