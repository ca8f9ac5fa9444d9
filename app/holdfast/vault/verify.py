"""Proving that a backup is stored: every frame it needs is read, hashed and decoded.

Nothing is written anywhere. What is proved is exactly what a restore would write: the tree
hash of each file, computed from the bytes the vault gives back now.
"""

from __future__ import annotations

import hashlib
from contextlib import closing

from holdfast.core.errors import VaultDamagedError
from holdfast.core.progress import SILENT, Progress
from holdfast.vault.manifest import Manifest
from holdfast.vault.page_stream import stream_groups
from holdfast.vault.series import Series


def verify_stored(series: Series, manifest: Manifest, progress: Progress = SILENT) -> None:
    """Read a whole backup from the vault and prove it by its tree hashes.

    Raises:
        VaultDamagedError: names the object, and this backup as concerned.
        CancelledError: the listener stopped it; nothing was changed by it.
    """
    for file_no, file in enumerate(manifest.files):
        root = hashlib.sha256()
        with closing(stream_groups(series, manifest, file_no, progress)) as groups:
            for _, group in groups:
                root.update(hashlib.sha256(group).digest())
        if root.hexdigest() != file.tree_sha256:
            backup = manifest.info.name
            raise VaultDamagedError(
                f"The pages stored for the backup “{backup}” are each intact, but together "
                "they are not the file that its manifest describes.",
                object_name=manifest.object_name,
                backups=(backup,),
                details=f"tree hash {root.hexdigest()}, expected {file.tree_sha256}",
            )
