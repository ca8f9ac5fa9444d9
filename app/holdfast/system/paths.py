"""Where Holdfast keeps its own state: one home, moved as a whole by HOLDFAST_HOME.

Vaults and people's databases lie elsewhere. Everything here can be lost without losing a
backup. Folders are private (0700): staged copies of databases pass through `work`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from holdfast.core.errors import StagingError

ENVIRONMENT_VARIABLE = "HOLDFAST_HOME"


@dataclass(frozen=True, slots=True)
class AppPaths:
    """The folders of one home."""

    home: Path

    @property
    def catalogue_file(self) -> Path:
        """The database of profiles, settings and history."""
        return self.home / "catalogue.db"

    @property
    def profiles_file(self) -> Path:
        """Where the first version kept its profiles; taken over into the catalogue."""
        return self.home / "profiles.json"

    @property
    def hashes_dir(self) -> Path:
        """Page hashes of the newest backup of each series: a cache."""
        return self.home / "hashes"

    @property
    def work_dir(self) -> Path:
        """Working files of running processes; emptied of dead ones' leftovers."""
        return self.home / "work"

    def make(self) -> AppPaths:
        """Create the folders that are missing and return self.

        Raises:
            StagingError: the home cannot be made or written.
        """
        try:
            for folder in (self.home, self.hashes_dir, self.work_dir):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise StagingError(
                f"Holdfast's own folder {self.home} cannot be used: {error.strerror}. "
                "No database and no backup was touched.",
                hint=f"Make it writable, or set {ENVIRONMENT_VARIABLE} to another folder.",
                details=str(error),
            ) from error
        return self


def default_paths() -> AppPaths:
    """Return the paths under HOLDFAST_HOME, else under the system's data folder."""
    moved = os.environ.get(ENVIRONMENT_VARIABLE)
    if moved:
        return AppPaths(Path(moved).expanduser().absolute())
    from platformdirs import user_data_path

    return AppPaths(user_data_path("holdfast", appauthor=False))
