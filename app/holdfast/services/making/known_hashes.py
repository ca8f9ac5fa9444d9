"""What is remembered of the newest backup: may the source be skipped, what is it compared with?

The cache is only used when it describes exactly the backup it is asked about; when it is
missing or stale it is made anew by reading the vault.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from holdfast.core.errors import VaultDamagedError
from holdfast.core.model import BackupInfo, CaptureReport
from holdfast.core.progress import Progress
from holdfast.sources.stat_tuple import is_surely_unchanged, take_stat
from holdfast.vault.manifest import BackupFile, Manifest
from holdfast.vault.page_hashes import HashesHeader, NewHashes, OldHashes, rewrite_header
from holdfast.vault.series import Series

FULL_READ_EVERY = timedelta(days=7)
"""However unchanged a source looks, it is read whole at least this often."""


class KnownHashes:
    """The page-hash cache of one series."""

    def __init__(self, folder: Path, series: Series) -> None:
        """See the class; `folder` holds the caches of all series."""
        self._folder = folder
        self._series = series
        self._path = folder / f"{series.series_id}.hashes"

    def prove_unchanged(self, parent: Manifest, source: Path, now_ns: int) -> HashesHeader | None:
        """Return the cache's header if the source is surely what `parent` holds.

        Nothing is read but stat tuples and the header. None means "read the source".
        """
        try:
            hashes = OldHashes(self._path)
        except ValueError:
            return None
        header = hashes.header
        hashes.close()
        try:
            stat_now = take_stat(source)
        except OSError:
            return None
        age_ns = now_ns - header.full_read_ns
        if (
            header.stat is None
            or not _describes(header, parent)
            or not 0 <= age_ns < FULL_READ_EVERY.total_seconds() * 1e9
            or not is_surely_unchanged(header.stat, stat_now, header.began_ns)
        ):
            return None
        return header

    def turn_to(self, header: HashesHeader, backup_id: str) -> None:
        """Let the cache describe a newer backup with the same content."""
        rewrite_header(self._path, replace(header, backup_id=backup_id))

    def open_for(self, parent: Manifest, progress: Progress) -> OldHashes:
        """Return the parent's page hashes, made anew from the vault where they do not fit.

        Raises:
            VaultDamagedError: the parent cannot be read whole; there are no hashes.
        """
        try:
            hashes = OldHashes(self._path)
            if _describes(hashes.header, parent):
                return hashes
            hashes.close()
        except ValueError:
            pass
        from holdfast.vault.hash_rebuild import rebuild_hashes

        rebuild_hashes(self._series, parent, self._folder, self._path, progress)
        try:
            return OldHashes(self._path)
        except ValueError as error:
            raise VaultDamagedError(
                "The page hashes of the newest backup could not be made anew.",
                object_name=parent.object_name,
                details=str(error),
            ) from error

    def keep(
        self,
        hashes: NewHashes,
        info: BackupInfo,
        file: BackupFile,
        report: CaptureReport | None,
    ) -> None:
        """Make new hashes the cache; without a report the source is read again next time."""
        began_ns = report.began_ns if report else 0
        header = HashesHeader(
            series_id=self._series.series_id,
            backup_id=info.backup_id,
            tree_sha256=file.tree_sha256,
            size_bytes=file.size_bytes,
            page_size=file.page_size,
            stat=report.stat if report else None,
            began_ns=began_ns,
            full_read_ns=began_ns,
        )
        hashes.keep(header, self._path)


def _describes(header: HashesHeader, parent: Manifest) -> bool:
    """Tell whether cached hashes are those of a backup's database."""
    file = parent.files[0]
    return (
        header.series_id == parent.series_id
        and header.backup_id == parent.info.backup_id
        and header.tree_sha256 == file.tree_sha256
        and header.size_bytes == file.size_bytes
        and header.page_size == file.page_size
    )
