"""Compression with hard limits: zstd, never trusting a size that comes from the data.

Two raw uses of one library: `backports.zstd` up to Python 3.13, `compression.zstd` after.
Compressed frames carry no content size and no checksum of their own: lengths stand in our
headers, SHA-256 stands in our footers.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

MIN_BASE_BYTES = 8
"""zstd takes no shorter dictionary; such a page (the rest of a torn file) is stored whole."""
_LONGEST_BYTES = 65536
"""No page is longer, see FORMAT.md."""
_BARE_HEADER = b"\x28\xb5\x2f\xfd\0"
"""How a frame of ours begins: no content size, no checksum, no dictionary id."""
_JOINED_HEADER = _BARE_HEADER + b"\x40"
"""A window of 256 KiB: a base and its page, of 64 KiB each, always lie in it."""
_EMPTY_LAST_BLOCK = b"\1\0\0"
_RLE_BLOCK, _RESERVED_BLOCK = 1, 3
_AS_AT_THE_BEGINNING = bytes.fromhex(
    "3c0000 00 01 54 00 03 00 0b"  # no literals, one match: three bytes, eight back
    "3c0000 00 01 54 00 02 00 07"  # four back
    "3c0000 00 01 54 00 02 00 04"  # one back
)
"""Three blocks after which the offsets that zstd repeats are 1, 4 and 8, as where a frame begins.
Each names one offset; its tables hold one code each, so what remains of it is that code's bits."""
_AS_AT_THE_BEGINNING_BYTES = 9
"""What these blocks decode to."""
_LOCAL = threading.local()
_BARE: dict[int, int] = {
    zstd.CompressionParameter.content_size_flag: 0,
    zstd.CompressionParameter.checksum_flag: 0,
    zstd.CompressionParameter.dict_id_flag: 0,
}
_TEXT: dict[int, int] = {**_BARE, zstd.CompressionParameter.compression_level: 3}
_PAGES: dict[int, int] = {
    **_BARE,
    zstd.CompressionParameter.compression_level: 1,
    zstd.CompressionParameter.strategy: zstd.Strategy.fast,
    zstd.CompressionParameter.window_log: 18,
    zstd.CompressionParameter.hash_log: 16,
    zstd.CompressionParameter.min_match: 5,
}
"""For blocks of 256 KiB of pages. Level 3 takes half as long again for 0.5 to 2.4 % less (texts,
notes with a full-text index, books, files, logs); level 1 takes a fifth less for up to 19 % more:
its table of 2**13 places forgets most of what a frame holds."""
_DELTA: dict[int, int] = {**_BARE, zstd.CompressionParameter.compression_level: 2}
"""Level 3 takes half as long again for deltas that are a thousandth smaller."""


class CodecError(Exception):
    """Data that does not decode to exactly what was declared."""


def compress(data: bytes | bytearray | memoryview) -> bytes:
    """Return one zstd frame holding `data`: texts, tables."""
    return _compressed("text", _TEXT, data)


def compress_pages(data: bytes | bytearray | memoryview) -> bytes:
    """Return one zstd frame holding pages of a database, 256 KiB of them at best."""
    return _compressed("pages", _PAGES, data)


def decompress(data: bytes | memoryview, length: int) -> bytes:
    """Return exactly `length` bytes from one zstd frame.

    Raises:
        CodecError: more, fewer or damaged bytes; at most `length` + 1 are ever produced.
    """
    return _decode(zstd.ZstdDecompressor(), data, length)


def compress_delta(data: bytes, base: bytes) -> bytes:
    """Return one zstd frame holding `data`, with `base` as raw prefix dictionary.

    `base` has MIN_BASE_BYTES or more.
    """
    prefix = zstd.ZstdDict(base, is_raw=True).as_prefix
    compressor = zstd.ZstdCompressor(options=_DELTA, zstd_dict=prefix)
    return bytes(compressor.compress(data, mode=zstd.ZstdCompressor.FLUSH_FRAME))


def decompress_delta(data: bytes | memoryview, base: bytes, length: int) -> bytes:
    """Return exactly `length` bytes from what `compress_delta` made with the same `base`.

    Raises:
        CodecError: as `decompress`; a wrong base gives wrong bytes or this error.
    """
    if len(base) < MIN_BASE_BYTES:
        raise CodecError(f"a base of {len(base)} bytes")
    prefix = zstd.ZstdDict(base, is_raw=True).as_prefix
    return _decode(zstd.ZstdDecompressor(zstd_dict=prefix), data, length)


def decompress_deltas(deltas: Sequence[tuple[bytes, bytes, int]]) -> list[bytes]:
    """Return what each of many `(data, base, length)` holds; see `decompress_delta`.

    They are decoded as one frame: before the blocks of each delta stands its base, as FORMAT.md
    describes it for one, and before that what takes back the only thing a first block takes from
    the blocks before it. So one decompressor does for all, whose making takes longer than a delta.

    Raises:
        CodecError: one of them, nobody knows which, is damaged or not of the usual form.
    """
    parts = [_JOINED_HEADER]
    total = 0
    for data, base, length in deltas:
        if total:
            parts.append(_AS_AT_THE_BEGINNING)
            total += _AS_AT_THE_BEGINNING_BYTES
        if not MIN_BASE_BYTES <= len(base) <= _LONGEST_BYTES or length > _LONGEST_BYTES:
            raise CodecError(f"a base of {len(base)} bytes, a page of {length}")
        parts += ((len(base) << 3).to_bytes(3, "little"), base, *_blocks(data))
        total += len(base) + length
    parts.append(_EMPTY_LAST_BLOCK)
    plain = _decode(zstd.ZstdDecompressor(), b"".join(parts), total)
    found = []
    at = 0
    for _, base, length in deltas:
        at += _AS_AT_THE_BEGINNING_BYTES if at else 0
        # A delta that decoded to more or fewer bytes than declared has moved what follows.
        if not plain.startswith(base, at):
            raise CodecError("deltas of other lengths than declared")
        at += len(base) + length
        found.append(plain[at - length : at])
    return found


def _blocks(data: bytes) -> tuple[bytes, bytes, bytes]:
    """Return the blocks of a frame, in parts, the last one not marked as the last any more."""
    if not data.startswith(_BARE_HEADER):
        raise CodecError("an unusual frame header")
    at = first = len(_BARE_HEADER) + 1
    while True:
        header = int.from_bytes(data[at : at + 3], "little")
        kind = header >> 1 & 3
        end = at + 3 + (1 if kind == _RLE_BLOCK else header >> 3)
        if end > len(data) or kind == _RESERVED_BLOCK:
            raise CodecError("a block beyond its frame")
        if header & 1:
            break
        at = end
    if end != len(data):
        raise CodecError("something behind the last block")
    return data[first:at], (header & ~1).to_bytes(3, "little"), data[at + 3 :]


class Prefix:
    """The beginning of what one zstd frame holds, decompressed only as far as asked for."""

    def __init__(self, data: bytes | memoryview, limit: int) -> None:
        """See the class; never more than `limit` bytes are produced."""
        self._decoder = zstd.ZstdDecompressor()
        self._data = data
        self._limit = limit
        self._plain = b""

    def upto(self, length: int) -> bytes:
        """Return at least the first `length` bytes.

        Raises:
            CodecError: there are fewer, or the data is damaged.
        """
        if length > self._limit:
            raise CodecError(f"{length} bytes of {self._limit}")
        try:
            while len(self._plain) < length and not self._decoder.eof:
                data, self._data = self._data, b""
                more = self._decoder.decompress(data, max_length=length - len(self._plain))
                if not more and self._decoder.needs_input:
                    break
                self._plain += more
        except (zstd.ZstdError, EOFError, ValueError) as error:
            raise CodecError(str(error)) from error
        if len(self._plain) < length:
            raise CodecError(f"expected {length} bytes, found {len(self._plain)}")
        return self._plain


def _compressed(use: str, options: dict[int, int], data: bytes | bytearray | memoryview) -> bytes:
    """Compress with this thread's compressor for that use; its tables are kept."""
    compressor = getattr(_LOCAL, use, None)
    if compressor is None:
        compressor = zstd.ZstdCompressor(options=options)
        setattr(_LOCAL, use, compressor)
    return bytes(compressor.compress(data, mode=zstd.ZstdCompressor.FLUSH_FRAME))


def _decode(decoder: zstd.ZstdDecompressor, data: bytes | memoryview, length: int) -> bytes:
    try:
        plain = bytes(decoder.decompress(data, max_length=length + 1))
        if not decoder.eof and len(plain) <= length:
            # The frame's end marker may still be inside the decoder when the output is full.
            plain += bytes(decoder.decompress(b"", max_length=length + 1 - len(plain)))
    except (zstd.ZstdError, EOFError, ValueError) as error:
        raise CodecError(str(error)) from error
    if not decoder.eof or len(plain) != length or decoder.unused_data:
        raise CodecError(f"expected {length} bytes, found {len(plain)} or a frame without end")
    return plain
