"""One series in a vault whose source is bytes in memory: backups of exactly what a test says.

The way a backup run goes, without a database: pages are compared with the hash cache of the
backup before, stored, and published. Restoring gives the bytes back.
"""

from __future__ import annotations

import os
import random
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from holdfast.core.errors import VaultDamagedError
from holdfast.core.model import (
    BackupInfo,
    BackupKind,
    DatabaseFacts,
    Grade,
    Level,
    Structure,
)
from holdfast.core.names import new_id
from holdfast.core.pages import GROUP_BYTES
from holdfast.vault.backup_writer import BackupWriter
from holdfast.vault.hash_rebuild import rebuild_hashes
from holdfast.vault.manifest import Manifest
from holdfast.vault.page_hashes import HashesHeader, OldHashes
from holdfast.vault.rebuild import rebuild_file
from holdfast.vault.series import Series
from holdfast.vault.vault import Vault, create_vault, open_vault

BEGAN = datetime(2026, 11, 22, 17, tzinfo=UTC)


class ByteSeries:
    """A series, its hash cache, and the instant of its next backup."""

    def __init__(self, folder: Path, *, page_size: int = 4096, vault: Vault | None = None) -> None:
        self.folder = folder
        self.page_size = page_size
        vault = vault or create_vault(folder / "vault", BEGAN)
        self.series = Series(vault, new_id()).make()
        self._hashes = folder / f"hashes-{self.series.series_id}"
        self._at = BEGAN

    @property
    def vault(self) -> Vault:
        return self.series.vault

    def reopened(self) -> Vault:
        """The vault as another process would open it."""
        return open_vault(self.vault.path)

    def path(self, object_name: str) -> Path:
        return self.vault.path / object_name

    def pack_paths(self) -> list[Path]:
        return sorted((self.vault.path / "series" / self.series.series_id / "packs").iterdir())

    def forget_hashes(self) -> None:
        self._hashes.unlink(missing_ok=True)

    def backup(
        self,
        content: bytes,
        *,
        name: str = "",
        deltas: bool = True,
        pack_limit: int = 0,
        extra: tuple[tuple[str, bytes], ...] = (),
        rebuild: bool = True,
    ) -> Manifest:
        """Store and publish; `rebuild` makes a lost hash cache anew instead of doing without."""
        with self.series.lock():
            return self.write(
                content,
                name=name,
                deltas=deltas,
                pack_limit=pack_limit,
                extra=extra,
                rebuild=rebuild,
            )

    def write(
        self,
        content: bytes,
        *,
        name: str = "",
        deltas: bool = True,
        pack_limit: int = 0,
        extra: tuple[tuple[str, bytes], ...] = (),
        rebuild: bool = True,
    ) -> Manifest:
        """As `backup`, for a caller that holds the lock, or pretends there was none."""
        self._at += timedelta(minutes=1)
        entries = self.series.entries()
        parent = self.series.read(entries[-1]) if entries else None
        old = self._old_hashes(parent, rebuild=rebuild) if parent else None
        writer = BackupWriter(
            self.series,
            parent,
            old,
            hashes_dir=self.folder,
            work_dir=self.folder,
            created_us=int(self._at.timestamp() * 1e6),
            deltas=deltas,
            pack_limit=pack_limit,
        )
        facts = DatabaseFacts(self.page_size, len(content) // self.page_size, "delete")
        try:
            writer.begin(facts, len(content), hold_short=False)
            _hand_over(writer, content)
            for role, other in extra:
                writer.begin_extra(role, role, len(other))
                _hand_over(writer, other)
            stored = writer.finish()
            hashes = writer.take_hashes()
        finally:
            writer.abandon()
            if old is not None:
                old.close()
        backup_id = self.series.new_backup_id()
        info = BackupInfo(
            backup_id=backup_id,
            name=name or f"backup {backup_id}",
            kind=BackupKind.MANUAL,
            created_at=self._at,
            profile="bytes",
            source_path="/nowhere",
            size_bytes=len(content),
            added_bytes=stored.added_bytes,
            changed_pages=stored.changed_pages,
            page_count=facts.page_count,
            page_size=self.page_size,
            grade=Grade.ENGINE,
            level=Level.STORED,
            verified_at=self._at,
            structure=Structure.UNCHECKED,
            protected=False,
        )
        manifest = Manifest(
            info=info,
            vault_id=self.vault.vault_id,
            series_id=self.series.series_id,
            revision=1,
            parent_id=parent.info.backup_id if parent else None,
            files=stored.files,
            packs=stored.packs,
        )
        self.series.publish(manifest)
        assert hashes is not None
        file = stored.files[0]
        hashes.keep(
            HashesHeader(
                series_id=self.series.series_id,
                backup_id=backup_id,
                tree_sha256=file.tree_sha256,
                size_bytes=file.size_bytes,
                page_size=file.page_size,
                stat=None,
                began_ns=0,
                full_read_ns=0,
            ),
            self._hashes,
        )
        return manifest

    def read(self, backup_id: str) -> Manifest:
        """The newest revision of a backup."""
        entry = next(e for e in self.series.entries() if e.backup_id == backup_id)
        return self.series.read(entry)

    def restore(self, manifest: Manifest, file_no: int = 0) -> bytes:
        """The bytes of a backup, rebuilt as a restore does."""
        current = self.read(manifest.info.backup_id)
        with tempfile.TemporaryFile(dir=self.folder) as file:
            rebuild_file(self.series, current, file_no, file.fileno())
            return os.pread(file.fileno(), current.files[file_no].size_bytes, 0)

    def hashes(self) -> bytes:
        """The records of the hash cache, without its header."""
        return self._hashes.read_bytes()[4096:]

    def _old_hashes(self, parent: Manifest, *, rebuild: bool) -> OldHashes | None:
        try:
            hashes = OldHashes(self._hashes)
            if hashes.header.backup_id == parent.info.backup_id:
                return hashes
            hashes.close()
        except ValueError:
            pass
        if not rebuild:
            return None
        try:
            rebuild_hashes(self.series, parent, self.folder, self._hashes)
        except VaultDamagedError:
            return None
        return OldHashes(self._hashes)


def pages(seed: int, count: int, page_size: int = 4096) -> bytes:
    """Pages that compress to a half; of another seed they are no delta of these."""
    chance = random.Random(seed)
    made = []
    for number in range(count):
        line = f"page {number} of {seed} ".encode()
        noise = chance.randbytes(page_size // 2)
        made.append((line * page_size)[: page_size - len(noise)] + noise)
    return b"".join(made)


def with_pages(content: bytes, changes: dict[int, bytes], page_size: int = 4096) -> bytes:
    """The content with some pages replaced."""
    changed = bytearray(content)
    for number, page in changes.items():
        changed[number * page_size : (number + 1) * page_size] = page
    return bytes(changed)


def touched(content: bytes, numbers: list[int], seed: int, page_size: int = 4096) -> bytes:
    """The content with a few bytes changed in each of these pages: good for deltas."""
    changed = bytearray(content)
    chance = random.Random(seed)
    for number in numbers:
        at = number * page_size + chance.randrange(page_size - 8)
        changed[at : at + 8] = chance.randbytes(8)
    return bytes(changed)


def _hand_over(writer: BackupWriter, content: bytes) -> None:
    for offset in range(0, len(content), GROUP_BYTES):
        writer.group(offset // GROUP_BYTES, content[offset : offset + GROUP_BYTES])
