"""Writing one backup: groups in, packs and page maps out, the manifest last.

Takes a database group by group (`GroupSink`), compares each with the hashes of the previous
backup, and stores the pages that differ. Runs in one process under the series' lock, on the
thread that captures; two workers compress.

Order is safety. Packs are published and read back before anybody can point to them, and the
manifest, which points to them, is the caller's last step (`Series.publish`). Whatever goes
wrong before leaves unreferenced packs for the next sweep and nothing else.

While a source cannot commit (`hold_short`) nothing is compressed. The pages that differ from
the previous backup (or, in a first backup, the groups as they are) are spooled and encoded
after its lock is released.
"""

from __future__ import annotations

import hashlib
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from blake3 import blake3

from holdfast.core.errors import VaultDamagedError
from holdfast.core.model import DatabaseFacts, PackUse
from holdfast.core.pages import GROUP_BYTES
from holdfast.core.progress import SILENT, Advance, Progress
from holdfast.vault.backup_reader import PackShelf
from holdfast.vault.frame_encoder import WORKERS, FrameEncoder
from holdfast.vault.layout import stored_page_size
from holdfast.vault.manifest import BackupFile, Manifest, encode_columns
from holdfast.vault.pack_writer import PackSet
from holdfast.vault.page_hashes import HASH_BYTES, LEAF_BYTES, NewHashes, OldHashes
from holdfast.vault.page_map import NOWHERE, PageMap
from holdfast.vault.series import Series
from holdfast.vault.spool import Spool

BATCH_GROUPS = 16
IN_FLIGHT = 4
IN_FLIGHT_HOLDING = 24
"""Batches of 1 MiB that may wait for the workers while the source's program waits for us."""


def hash_group(data: bytes, page_size: int) -> bytes:
    """Return a group's tree leaf and the hashes of its pages, as records hold them."""
    view = memoryview(data)
    pages = (
        blake3(view[at : at + page_size]).digest(length=HASH_BYTES)
        for at in range(0, len(data), page_size)
    )
    return hashlib.sha256(view).digest() + b"".join(pages)


@dataclass(frozen=True, slots=True)
class StoredFiles:
    """What a manifest needs to know of the stored content."""

    files: tuple[BackupFile, ...]
    packs: tuple[PackUse, ...]
    added_bytes: int
    """Bytes of the packs this run published."""
    changed_pages: int
    damaged: tuple[VaultDamagedError, ...]
    """Damage met in earlier packs; what it concerned was stored anew."""


class BackupWriter:
    """Stores the content of one backup. Use once, then `finish` or `abandon`."""

    def __init__(
        self,
        series: Series,
        parent: Manifest | None,
        old_hashes: OldHashes | None,
        *,
        hashes_dir: Path,
        work_dir: Path,
        created_us: int,
        progress: Progress = SILENT,
        deltas: bool = True,
        pack_limit: int = 0,
    ) -> None:
        """See the class.

        Args:
            series: where to; the caller holds its lock.
            parent: the newest backup, None for the first.
            old_hashes: hashes of the parent's database; without them all pages are stored.
            hashes_dir: folder for the new hashes.
            work_dir: folder for the spool.
            created_us: creation time in µs since 1970, written into pack headers.
            progress: told about storing; may cancel.
            deltas: store changed pages as deltas where that pays.
            pack_limit: bytes a pack may have, 0 for the format's.
        """
        self._series = series
        self._old = old_hashes
        self._parent = parent if old_hashes is not None else None
        self._hashes_dir = hashes_dir
        self._progress = progress
        self._deltas = deltas
        self._spool = Spool(work_dir)
        self._batch: list[tuple[int, bytes, bytes]] = []
        self._flight: deque[tuple[list[tuple[int, bytes, bytes]], Future[list[bytes]]]] = deque()
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="holdfast-encode")
        self._shelf = PackShelf(series)
        self._packs = PackSet(
            series.store,
            vault_id=series.vault.vault_id,
            series_id=series.series_id,
            created_us=created_us,
            limit=pack_limit,
        )
        self._old_packs: tuple[PackUse, ...] = self._parent.packs if self._parent else ()
        self._new: NewHashes | None = None
        self._map = PageMap.empty(0)
        self._encoder: FrameEncoder | None = None
        self._files: list[tuple[str, str, int, int, str, PageMap]] = []
        self._forced: npt.NDArray[np.bool_] | None = None
        self._changed_pages = 0
        self._done_bytes = self._changed_bytes = 0

    def begin(self, facts: DatabaseFacts, size_bytes: int, *, hold_short: bool) -> None:
        """See `GroupSink.begin`; the file is the backup's database."""
        self._begin(stored_page_size(facts.page_size), size_bytes, hold_short=hold_short)

    def begin_extra(self, role: str, name: str, size_bytes: int) -> None:
        """Begin another file of the same backup; the one before it is complete."""
        self._end_file()
        self._role, self._name = role, name
        self._begin(4096, size_bytes, hold_short=False)

    def name_database(self, name: str) -> None:
        """Say what the database's file is called; before or after `begin`."""
        self._role, self._name = "database", name

    def group(self, index: int, data: bytes | memoryview) -> None:
        """See `GroupSink.group`."""
        digest = blake3(data).digest(length=HASH_BYTES)
        old = self._old_record(index)
        if old[:HASH_BYTES] == digest and not self._is_forced(index):
            assert self._new is not None
            self._new.put(index, old)
            self._done_bytes += len(data)
        elif self._hold_short and not self._follows:
            self._spool.append(index, digest, data)
        else:
            self._take(index, digest, bytes(data))

    def finish(self) -> StoredFiles:
        """Store what was put aside, publish the packs and read them back.

        Raises:
            VaultFullError, VaultWriteError: nothing was committed; call `abandon`.
        """
        self._end_file()
        new_packs = self._packs.finish()
        packs = [*self._old_packs, *new_packs]
        used: set[int] = set()
        for entry in self._files:
            used.update(int(number) for number in entry[5].used_packs())
        numbers = {old: new for new, old in enumerate(sorted(used))}
        renumbered = list(numbers) != list(range(len(packs)))
        files = []
        for file_no, (role, name, size, page_size, tree, page_map) in enumerate(self._files):
            columns = self._columns_of_parent(file_no, tree, page_map)
            if columns is None or renumbered:
                page_map.renumber(numbers if renumbered else {})
                columns = encode_columns(page_map)
            files.append(BackupFile(role, name, size, page_size, tree, columns))
        damaged = tuple(self._encoder.damaged) if self._encoder else ()
        self._shelf.close()
        self._pool.shutdown()
        return StoredFiles(
            files=tuple(files),
            packs=tuple(packs[number] for number in numbers),
            added_bytes=sum(pack.size_bytes for pack in new_packs),
            changed_pages=self._changed_pages,
            damaged=damaged,
        )

    def take_hashes(self) -> NewHashes | None:
        """Return the database's new hashes; the caller keeps or discards them."""
        hashes, self._database_hashes = self._database_hashes, None
        return hashes

    def abandon(self) -> None:
        """Drop everything that is not published; safe to call at any time, also twice."""
        self._pool.shutdown(cancel_futures=True)
        self._spool.discard()
        self._packs.abandon()
        self._shelf.close()
        for hashes in (self._new, self._database_hashes):
            if hashes is not None:
                hashes.discard()
        self._new = self._database_hashes = None

    _role = "database"
    _name = "database"
    _hold_short = _follows = False
    _size_bytes = 0
    _page_size = 4096
    _zero = b""
    _begun = False
    _database_hashes: NewHashes | None = None

    def _begin(self, page_size: int, size_bytes: int, *, hold_short: bool) -> None:
        """Set up for a file from its first group; also when a reading is begun anew."""
        self._spool.discard()
        self._batch.clear()
        self._flight.clear()
        if self._new is not None:
            self._new.discard()
        self._new = NewHashes(self._hashes_dir, page_size)
        self._hold_short, self._begun = hold_short, True
        self._size_bytes, self._page_size = size_bytes, page_size
        self._zero = blake3(bytes(page_size)).digest(length=HASH_BYTES)
        self._done_bytes = self._changed_bytes = self._changed_pages = 0
        pages = -(-size_bytes // page_size)
        file_no = len(self._files)
        self._follows = self._parent_fits(page_size)
        if self._follows and self._parent is not None:
            self._map = self._parent.page_map(0).resized(pages)
        else:
            self._map = PageMap.empty(pages)
        self._find_missing(page_size)
        bases = None
        if self._deltas and self._follows:
            bases = (self._shelf, [pack.pack_id for pack in self._old_packs])
        self._encoder = FrameEncoder(
            self._packs,
            self._map,
            file_no=file_no,
            first_pack=len(self._old_packs),
            pool=self._pool,
            bases=bases,
            page_size=page_size,
        )

    def _parent_fits(self, page_size: int) -> bool:
        return (
            self._role == "database"
            and self._old is not None
            and self._parent is not None
            and self._parent.files[0].page_size == page_size
        )

    def _find_missing(self, page_size: int) -> None:
        """Mark pages whose packs are gone: they are stored anew, whatever their hashes say."""
        self._forced = None
        if not self._follows:
            return
        gone = set(self._series.missing_packs(self._old_packs))
        numbers = [n for n, pack in enumerate(self._old_packs) if pack.pack_id in gone]
        if not numbers:
            return
        lost = np.isin(self._map.pack, numbers) | np.isin(self._map.base_pack, numbers)
        for column in (self._map.pack, self._map.base_pack):
            column[lost] = NOWHERE
        per_group = GROUP_BYTES // page_size
        padded = np.zeros(-(-len(lost) // per_group) * per_group, np.bool_)
        padded[: len(lost)] = lost
        self._forced = np.any(padded.reshape(-1, per_group), axis=1)

    def _is_forced(self, index: int) -> bool:
        return self._forced is not None and bool(self._forced[index])

    def _old_record(self, index: int) -> bytes:
        return self._old.record(index) if self._follows and self._old is not None else b""

    def _take(self, index: int, digest: bytes, data: bytes) -> None:
        """Collect a group that differs; 16 of them make a job for the workers."""
        self._batch.append((index, digest, data))
        if len(self._batch) >= BATCH_GROUPS:
            self._send()

    def _send(self) -> None:
        if self._batch:
            batch, self._batch = self._batch, []
            page_size = self._page_size
            job = self._pool.submit(lambda: [hash_group(g[2], page_size) for g in batch])
            self._flight.append((batch, job))
            if len(self._flight) > (IN_FLIGHT_HOLDING if self._hold_short else IN_FLIGHT):
                self._land()

    def _land(self) -> None:
        batch, job = self._flight.popleft()
        for (index, digest, data), hashes in zip(batch, job.result(), strict=True):
            self._compare(index, digest, data, hashes)
        self._progress.advance(
            Advance("storing", self._done_bytes, self._size_bytes, self._changed_bytes)
        )

    def _compare(self, index: int, digest: bytes, data: bytes, hashes: bytes) -> None:
        """Find the changed pages of a group and hand them to the encoder."""
        assert self._new is not None
        assert self._encoder is not None
        record = digest + hashes
        old = b"" if self._is_forced(index) else self._old_record(index)
        page_size = self._page_size
        page_no = index * (GROUP_BYTES // page_size)
        at = HASH_BYTES + LEAF_BYTES
        if not self._follows and len(data) == GROUP_BYTES and self._zero not in record[at:]:
            # All of it is new and none of it zeros: most groups of a first backup.
            self._changed_pages += GROUP_BYTES // page_size
            self._changed_bytes += len(data)
            self._done_bytes += len(data)
            self._encoder.add_group(page_no, data)
            self._new.put(index, record)
            return
        for offset in range(0, len(data), page_size):
            page_hash = record[at : at + HASH_BYTES]
            if old[at : at + HASH_BYTES] != page_hash:
                page = data[offset : offset + page_size]
                self._changed_pages += 1
                self._changed_bytes += len(page)
                short = len(page) < page_size
                if page_hash == self._zero or (short and not any(page)):
                    self._map.clear(page_no)
                elif self._hold_short and self._follows:
                    self._spool.append(page_no, b"", page)
                else:
                    self._encoder.add(page_no, page)
            page_no += 1
            at += HASH_BYTES
        self._new.put(index, record)
        self._done_bytes += len(data)

    def _end_file(self) -> None:
        if not self._begun:
            return
        assert self._encoder is not None
        assert self._new is not None
        if not self._follows:
            for index, digest, data in self._spool.drain():
                self._take(index, digest, data)
        self._send()
        while self._flight:
            self._land()
        for page_no, _, page in self._spool.drain():
            self._encoder.add(page_no, page)
        self._encoder.finish()
        tree = self._new.tree_sha256(-(-self._size_bytes // GROUP_BYTES))
        self._files.append(
            (self._role, self._name, self._size_bytes, self._page_size, tree, self._map)
        )
        if len(self._files) == 1:
            self._database_hashes = self._new
        else:
            self._new.discard()
        self._new, self._begun = None, False

    def _columns_of_parent(
        self, file_no: int, tree: str, page_map: PageMap
    ) -> tuple[str, ...] | None:
        """Return the parent's encoded map when nothing at all changed."""
        if file_no or self._parent is None or self._changed_pages or len(self._files) > 1:
            return None
        file = self._parent.files[0]
        same = file.tree_sha256 == tree and file.pages == len(page_map)
        return file.columns if same and self._forced is None else None
