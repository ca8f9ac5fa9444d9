"""SQLite's own checks on a stored backup, without restoring it."""

from __future__ import annotations

from pathlib import Path

from holdfast.core.model import StructureCheck
from holdfast.core.progress import SILENT, Progress
from holdfast.sources.structure_check import CheckName, check_structure
from holdfast.vault.browse_vfs import open_backup
from holdfast.vault.manifest import Manifest
from holdfast.vault.series import Series


def check_stored(
    series: Series, manifest: Manifest, *, full: bool = False, progress: Progress = SILENT
) -> StructureCheck:
    """Run `quick_check` (or `integrity_check` when `full`) through the page map.

    Raises:
        VaultDamagedError: a page could not be read from the vault.
    """
    with open_backup(series, manifest) as backup:
        connection = backup.connect()
        try:
            check: CheckName = "integrity_check" if full else "quick_check"
            return check_structure(
                connection, Path(manifest.info.source_path), check, progress=progress
            )
        finally:
            connection.close()
            backup.raise_pending()
