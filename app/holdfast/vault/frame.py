"""One frame: up to 64 pages of one file, compressed together.

Pure functions between pages and bytes; FORMAT.md section "Frame" gives every field.
Runs on the encoder's worker threads and on readers' threads.

A *plain* frame compresses its pages as one block. A *delta* frame compresses each page
with an earlier whole version of the same page as dictionary; the manifest says where that
lies, the frame names it by the first 8 bytes of its SHA-256, so that a wrong base is
noticed and a salvage without manifests can find it. The base is always a whole page:
reading a page never needs more than two frames.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from holdfast.vault.codec import (
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

MAGIC = b"HFFR"
PLAIN = 1
DELTA = 2
HEADER = struct.Struct("<4sBBHII")
"""Magic, type, flags, zero, stored length of what follows, plain length."""
_COUNTS = struct.Struct("<HH")
_PAGE = struct.Struct("<II")
_DELTA_PAGE = struct.Struct("<III8s")
_HEAD_LENGTH = struct.Struct("<I")
MAX_PAGE_BYTES = 65536
MAX_PLAIN_BYTES = 4 + FRAME_PAGES * (_PAGE.size + MAX_PAGE_BYTES)
HASH_BYTES = 8
_JOINED_BYTES = 96 * 1024
"""Bases and pages decoded in one go. What is larger than 128 KiB, glibc maps and unmaps each time,
and every page of it is a fault."""


class FrameError(Exception):
    """Bytes that are not a frame; the caller knows which object they came from."""


class FramePage(NamedTuple):
    """One page of a decoded frame; a tuple, because a restore makes one for every page."""

    page_no: int
    """Position in its file, from 0, in stored pages."""
    data: bytes
    """The page's bytes; for a delta, its compressed form."""
    length: int
    """Length of the page, bytes."""
    base_hash: bytes = b""
    """Of a delta: first 8 bytes of the base page's SHA-256."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A decoded frame; delta pages still need their base."""

    kind: int
    file_no: int
    pages: tuple[FramePage, ...]


def base_hash(base: bytes) -> bytes:
    """Return how a delta names its base page."""
    return hashlib.sha256(base).digest()[:HASH_BYTES]


def encode_plain(file_no: int, pages: Sequence[tuple[int, bytes]]) -> bytes:
    """Return a plain frame of `(page number, bytes)` pairs, proved by decoding it again."""
    return encode_runs(file_no, [(page_no, data, len(data)) for page_no, data in pages])


def encode_runs(file_no: int, runs: Sequence[tuple[int, bytes, int]]) -> bytes:
    """Return a plain frame of `(first page number, bytes of pages, page size)`, proved as well.

    Only the last page of a run may be shorter than its page size.
    """
    table: list[int] = []
    for first, data, page_size in runs:
        for page_no, at in enumerate(range(0, len(data), page_size), first):
            table += (page_no, min(page_size, len(data) - at))
    head = _COUNTS.pack(len(table) // 2, file_no) + struct.pack(f"<{len(table)}I", *table)
    plain = b"".join((head, *(data for _, data, _ in runs)))
    stored = compress_pages(plain)
    if decompress(stored, len(plain)) != plain:
        raise CodecError("a frame did not decode to what was encoded")
    return HEADER.pack(MAGIC, PLAIN, 0, 0, len(stored), len(plain)) + stored


def encode_delta(file_no: int, pages: Sequence[FramePage]) -> bytes:
    """Return a delta frame of pages that `delta_of` made."""
    head = _COUNTS.pack(len(pages), file_no) + b"".join(
        _DELTA_PAGE.pack(page.page_no, page.length, len(page.data), page.base_hash)
        for page in pages
    )
    small = compress(head)
    body = b"".join((_HEAD_LENGTH.pack(len(small)), small, *(page.data for page in pages)))
    return HEADER.pack(MAGIC, DELTA, 0, 0, len(body), len(head)) + body


def delta_of(page_no: int, data: bytes, base: bytes) -> FramePage:
    """Return a page as a delta against `base`, proved by decoding it again."""
    stored = compress_delta(data, base)
    if decompress_delta(stored, base, len(data)) != data:
        raise CodecError("a delta did not decode to what was encoded")
    return FramePage(page_no, stored, len(data), base_hash(base))


def resolve_delta(page: FramePage, base: bytes) -> bytes:
    """Return the page's bytes.

    Raises:
        FrameError: `base` is not the page this delta was made against, or it is damaged.
    """
    _check_base(page, base)
    try:
        return decompress_delta(page.data, base, page.length)
    except CodecError as error:
        raise FrameError(str(error)) from error


def resolve_deltas(pages: Sequence[tuple[FramePage, bytes]]) -> list[bytes]:
    """Return the bytes of many pages, each given with its base; quicker than one by one.

    Raises:
        FrameError: as `resolve_delta`, for the first page concerned.
    """
    for page, base in pages:
        _check_base(page, base)
    found: list[bytes] = []
    longest = max((page.length for page, _ in pages), default=1)
    at_once = max(1, _JOINED_BYTES // (2 * longest + 1))
    for begin in range(0, len(pages), at_once):
        some = pages[begin : begin + at_once]
        try:
            found += decompress_deltas([(page.data, base, page.length) for page, base in some])
        except CodecError:
            found += [resolve_delta(page, base) for page, base in some]
    return found


def decode(raw: bytes) -> Frame:
    """Return the frame held by exactly these bytes.

    Raises:
        FrameError: anything about them is not as FORMAT.md says; never more than
            MAX_PLAIN_BYTES are allocated on the word of the data.
    """
    try:
        kind, body, plain_length = _parts(raw)
        if kind == PLAIN:
            return _decode_plain(decompress(body, plain_length))
        return _decode_delta(body, plain_length)
    except (CodecError, struct.error) as error:
        raise FrameError(str(error)) from error


def some_pages(
    raw: bytes, indexes: Collection[int], page_size: int
) -> tuple[int, dict[int, FramePage]]:
    """Return the file number and, by position, those pages of a frame that it has.

    Decompresses no further than the last page wanted, in one go if the pages have the size
    that is expected of them. The caller has hashed the frame's bytes, so what lies behind
    need not be looked at.

    Raises:
        FrameError: what was looked at is not as FORMAT.md says.
    """
    try:
        kind, body, plain_length = _parts(raw)
        if kind == DELTA:
            return _some_deltas(body, plain_length, indexes)
        plain = Prefix(body, plain_length)
        longest_head = _COUNTS.size + FRAME_PAGES * _PAGE.size
        guess = longest_head + (max(indexes, default=-1) + 1) * page_size
        plain.upto(min(guess, plain_length))
        count, file_no = _counts(plain.upto(_COUNTS.size))
        end = _COUNTS.size + count * _PAGE.size
        rows = tuple(_PAGE.iter_unpack(plain.upto(end)[_COUNTS.size : end]))
        last = min(count - 1, max(indexes, default=-1))
        ends = list(accumulate((length for _, length in rows[: last + 1]), initial=end))
        pages = plain.upto(ends[-1])
        return file_no, {
            index: FramePage(rows[index][0], pages[ends[index] : ends[index + 1]], rows[index][1])
            for index in indexes
            if index <= last
        }
    except (CodecError, struct.error) as error:
        raise FrameError(str(error)) from error


def _check_base(page: FramePage, base: bytes) -> None:
    if base_hash(base) != page.base_hash:
        raise FrameError(f"page {page.page_no} does not fit its base")


def _some_deltas(
    body: memoryview, head_length: int, indexes: Collection[int]
) -> tuple[int, dict[int, FramePage]]:
    table = _delta_table(body, head_length)
    count = len(table.numbers)
    return table.file_no, {index: table.page(body, index) for index in indexes if index < count}


def _decode_plain(plain: bytes) -> Frame:
    count, file_no = _counts(plain)
    offset = _COUNTS.size + count * _PAGE.size
    pages = []
    for page_no, length in _PAGE.iter_unpack(plain[_COUNTS.size : offset]):
        if length > MAX_PAGE_BYTES:
            raise FrameError("page length")
        pages.append(FramePage(page_no, plain[offset : offset + length], length))
        offset += length
    if offset != len(plain):
        raise FrameError("page lengths do not add up")
    return Frame(PLAIN, file_no, tuple(pages))


def _decode_delta(body: memoryview, head_length: int) -> Frame:
    table = _delta_table(body, head_length)
    pages = [table.page(body, index) for index in range(len(table.numbers))]
    return Frame(DELTA, table.file_no, tuple(pages))


class _DeltaTable(NamedTuple):
    """The head of a delta frame, by columns: most of its pages are not looked at."""

    file_no: int
    numbers: tuple[int, ...]
    lengths: tuple[int, ...]
    base_hashes: tuple[bytes, ...]
    bounds: tuple[int, ...]
    """Where in the body each delta begins, and the last one ends."""

    def page(self, body: memoryview, index: int) -> FramePage:
        """Return one delta."""
        data = bytes(body[self.bounds[index] : self.bounds[index + 1]])
        return FramePage(self.numbers[index], data, self.lengths[index], self.base_hashes[index])


def _delta_table(body: memoryview, head_length: int) -> _DeltaTable:
    (small_length,) = _HEAD_LENGTH.unpack_from(body)
    offset = _HEAD_LENGTH.size + small_length
    head = decompress(body[_HEAD_LENGTH.size : offset], head_length)
    count, file_no = _counts(head)
    if len(head) != _COUNTS.size + count * _DELTA_PAGE.size:
        raise FrameError("page table length")
    rows = _DELTA_PAGE.iter_unpack(head[_COUNTS.size :])
    numbers, lengths, stored, base_hashes = zip(*rows, strict=True)
    bounds = tuple(accumulate(stored, initial=offset))
    if max(lengths) > MAX_PAGE_BYTES:
        raise FrameError("page length")
    if bounds[-1] != len(body):
        raise FrameError("delta lengths do not add up")
    return _DeltaTable(file_no, numbers, lengths, base_hashes, bounds)


def _parts(raw: bytes) -> tuple[int, memoryview, int]:
    """Return type, body and plain length of a frame; raises `FrameError` or `struct.error`."""
    magic, kind, flags, zero, stored_length, plain_length = HEADER.unpack_from(raw)
    if (
        magic != MAGIC
        or flags
        or zero
        or stored_length != len(raw) - HEADER.size
        or plain_length > MAX_PLAIN_BYTES
    ):
        raise FrameError("frame header")
    if kind not in {PLAIN, DELTA}:
        raise FrameError(f"frame type {kind}")
    return kind, memoryview(raw)[HEADER.size :], plain_length


def _counts(head: bytes) -> tuple[int, int]:
    count, file_no = _COUNTS.unpack_from(head)
    if not 1 <= count <= FRAME_PAGES:
        raise FrameError("page count")
    return count, file_no
