"""Compression with hard limits: zstd, never trusting a size that comes from the data.

Two raw uses of one library: `backports.zstd` up to Python 3.13, `compression.zstd` after.
Compressed frames carry no content size and no checksum of their own: lengths stand in our
headers, SHA-256 stands in our footers.
"""

from __future__ import annotations

import sys
import threading

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

DEFAULT_LEVEL = 3
MIN_BASE_BYTES = 8
"""zstd takes no shorter dictionary; such a page (the rest of a torn file) is stored whole."""
_LOCAL = threading.local()


class CodecError(Exception):
    """Data that does not decode to exactly what was declared."""


def _options(level: int) -> dict[int, int]:
    return {
        zstd.CompressionParameter.compression_level: level,
        zstd.CompressionParameter.content_size_flag: 0,
        zstd.CompressionParameter.checksum_flag: 0,
        zstd.CompressionParameter.dict_id_flag: 0,
    }


def compress(data: bytes | bytearray | memoryview, level: int = DEFAULT_LEVEL) -> bytes:
    """Return one zstd frame holding `data`."""
    cache = _LOCAL.__dict__.setdefault("compressors", {})
    compressor = cache.get(level)
    if compressor is None:
        compressor = cache[level] = zstd.ZstdCompressor(options=_options(level))
    return bytes(compressor.compress(data, mode=zstd.ZstdCompressor.FLUSH_FRAME))


def decompress(data: bytes | memoryview, length: int) -> bytes:
    """Return exactly `length` bytes from one zstd frame.

    Raises:
        CodecError: more, fewer or damaged bytes; at most `length` + 1 are ever produced.
    """
    return _decode(zstd.ZstdDecompressor(), data, length)


def compress_delta(data: bytes, base: bytes, level: int = DEFAULT_LEVEL) -> bytes:
    """Return one zstd frame holding `data`, with `base` as raw prefix dictionary.

    `base` has MIN_BASE_BYTES or more.
    """
    prefix = zstd.ZstdDict(base, is_raw=True).as_prefix
    compressor = zstd.ZstdCompressor(options=_options(level), zstd_dict=prefix)
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
