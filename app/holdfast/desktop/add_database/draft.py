"""What has been chosen in the wizard so far, as a frozen value that goes from page to page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from holdfast.core.settings import BackupSettingsUpdate
from holdfast.services.protecting.found_database import FoundDatabase
from holdfast.services.vaults.vault_place import VaultPlace


@dataclass(frozen=True, slots=True)
class Draft:
    """Nothing of it exists yet; the last page makes it true."""

    databases: tuple[FoundDatabase, ...] = ()
    place: VaultPlace | None = None
    settings: BackupSettingsUpdate | None = None

    @property
    def sources(self) -> tuple[Path, ...]:
        """The files of the databases."""
        return tuple(database.path for database in self.databases)
