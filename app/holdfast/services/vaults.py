"""Vaults as a whole: check them, clean them, list what they hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from holdfast.core.errors import VaultDamagedError
from holdfast.core.progress import SILENT, Progress
from holdfast.services.desk import Desk
from holdfast.services.series_access import read_backups
from holdfast.vault.check import check_vault as check
from holdfast.vault.clean import CleanResult, clean
from holdfast.vault.findings import CheckReport
from holdfast.vault.layout import backups_folder
from holdfast.vault.series import Series
from holdfast.vault.vault import open_vault, refresh_companions, repair_twins

__all__ = ["CheckReport", "SeriesCleaned", "SeriesFacts", "VaultListing"]


@dataclass(frozen=True, slots=True)
class SeriesFacts:
    """One series of a vault."""

    series_id: str
    profiles: tuple[str, ...]
    """Names the profile has had, newest first."""
    sources: tuple[str, ...]
    """Paths of its database, newest first."""
    hosts: tuple[str, ...]
    backups: int
    newest_at: datetime | None
    size_bytes: int
    damaged: int
    """Manifests that cannot be read."""


@dataclass(frozen=True, slots=True)
class VaultListing:
    """What a vault holds."""

    vault_id: str
    path: Path
    created_at: str
    series: tuple[SeriesFacts, ...]
    free_bytes: int | None
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeriesCleaned:
    """What one clean-up gave back."""

    series_id: str
    result: CleanResult


def check_vault(
    path: Path, *, read_data: bool, deep: bool = False, progress: Progress = SILENT
) -> CheckReport:
    """Look a vault over; every finding names its object and the backups concerned.

    Raises:
        VaultError: it cannot even be opened.
    """
    return check(open_vault(path), read_data=read_data, deep=deep, progress=progress)


def clean_vault(
    desk: Desk, path: Path, *, immediately: bool = False, progress: Progress = SILENT
) -> tuple[SeriesCleaned, ...]:
    """Give back the space that no backup needs, series by series.

    Also writes VAULT.json, its copy, README.txt and recover.py again where they were lost.

    Raises:
        VaultBusyError: a series is being written; those before it are clean.
        VaultDamagedError: a manifest cannot be read, so nothing of its series was removed.
    """
    vault = open_vault(path)
    cleaned = []
    for series_id in vault.series_ids():
        series = Series(vault, series_id)
        with series.lock():
            result = clean(series, progress, immediately=immediately, clock=desk.clock)
        cleaned.append(SeriesCleaned(series_id, result))
    repair_twins(vault)
    refresh_companions(vault)
    return tuple(cleaned)


def list_vault(path: Path) -> VaultListing:
    """Return what a vault holds, without changing anything.

    Raises:
        VaultError: it cannot be opened.
    """
    vault = open_vault(path)
    series = tuple(_facts(Series(vault, series_id)) for series_id in vault.series_ids())
    return VaultListing(
        vault.vault_id, vault.path, vault.created_at, series, vault.store.free_bytes(),
        vault.warnings,
    )  # fmt: skip


def _facts(series: Series) -> SeriesFacts:
    damaged: list[VaultDamagedError]
    manifests, damaged = read_backups(series)
    newest_first = list(reversed(manifests))
    manifest_bytes = sum(
        stored.size_bytes for stored in series.store.list(backups_folder(series.series_id))
    )
    return SeriesFacts(
        series_id=series.series_id,
        profiles=tuple(dict.fromkeys(m.info.profile for m in newest_first)),
        sources=tuple(dict.fromkeys(m.info.source_path for m in newest_first)),
        hosts=tuple(dict.fromkeys(str(m.profile.get("host", "")) for m in newest_first)),
        backups=len(manifests),
        newest_at=newest_first[0].info.created_at if newest_first else None,
        size_bytes=sum(series.packs().values()) + manifest_bytes,
        damaged=len(damaged),
    )
