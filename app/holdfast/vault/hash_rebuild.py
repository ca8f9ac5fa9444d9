"""Making the page-hash cache anew from the vault, when it is missing or does not fit.

Costs one reading of the newest backup, and spares the next run from storing everything
again. Record by record the result is what the run that made the backup would have kept.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from blake3 import blake3

from holdfast.core.errors import VaultDamagedError
from holdfast.core.pages import GROUP_BYTES
from holdfast.core.progress import SILENT, Progress
from holdfast.vault.backup_writer import hash_group
from holdfast.vault.manifest import Manifest
from holdfast.vault.page_hashes import HASH_BYTES, HashesHeader, NewHashes
from holdfast.vault.page_stream import stream_groups
from holdfast.vault.series import Series

WINDOW_BYTES = 32 * 1024 * 1024
"""Smaller than for a check: this runs in the process that backs up."""


def rebuild_hashes(
    series: Series,
    manifest: Manifest,
    hashes_dir: Path,
    path: Path,
    progress: Progress = SILENT,
) -> HashesHeader:
    """Write the page hashes of a backup's database into the cache file `path`.

    `hashes_dir` takes the unfinished file and lies on the same disk. The header carries no
    stat tuple: the next run reads the source, whatever its times say.

    Raises:
        VaultDamagedError: a page cannot be read, or the whole is not what the manifest
            describes; the cache is as it was.
        StagingError: there is no room for the cache.
        CancelledError: the listener stopped it; the cache is as it was.
    """
    file = manifest.files[0]
    hashes = NewHashes(hashes_dir, file.page_size)
    try:
        with closing(
            stream_groups(series, manifest, 0, progress, window_bytes=WINDOW_BYTES)
        ) as groups:
            for index, group in groups:
                digest = blake3(group).digest(length=HASH_BYTES)
                hashes.put(index, digest + hash_group(bytes(group), file.page_size))
        tree = hashes.tree_sha256(-(-file.size_bytes // GROUP_BYTES))
        if tree != file.tree_sha256:
            backup = manifest.info.name
            raise VaultDamagedError(
                f"The pages stored for the backup “{backup}” are each intact, but together "
                "they are not the file that its manifest describes.",
                object_name=manifest.object_name,
                backups=(backup,),
                details=f"tree hash {tree}, expected {file.tree_sha256}",
            )
        header = HashesHeader(
            series_id=manifest.series_id,
            backup_id=manifest.info.backup_id,
            tree_sha256=tree,
            size_bytes=file.size_bytes,
            page_size=file.page_size,
            stat=None,
            began_ns=0,
            full_read_ns=0,
        )
        hashes.keep(header, path)
    finally:
        hashes.discard()
    return header
