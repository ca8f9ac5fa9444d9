"""Vaults as a whole: check them, clean them, list what they hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from holdfast.core.audit_chain import AuditAction
from holdfast.core.errors import VaultDamagedError
from holdfast.core.progress import SILENT, Progress
from holdfast.core.runs import RunFigures, RunKind
from holdfast.services.desk import Desk
from holdfast.services.results import SeriesCleaned
from holdfast.services.run_record import recorded
from holdfast.services.series_access import read_backups, writing_turn
from holdfast.vault.check import check_vault as check
from holdfast.vault.check import quarantine, quarantine_manifest
from holdfast.vault.clean import clean
from holdfast.vault.findings import CheckReport
from holdfast.vault.layout import backups_folder, parse_manifest_name, parse_pack_name
from holdfast.vault.series import Series
from holdfast.vault.vault import open_vault, refresh_companions, repair_twins

__all__ = ["SeriesFacts", "VaultListing"]


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


def check_vault(
    path: Path, *, read_data: bool, deep: bool = False, progress: Progress = SILENT
) -> CheckReport:
    """Look a vault over; every finding names its object and the backups concerned.

    Raises:
        VaultError: it cannot even be opened.
    """
    return check(open_vault(path), read_data=read_data, deep=deep, progress=progress)


def put_aside_damaged(desk: Desk, path: Path, report: CheckReport) -> tuple[str, ...]:
    """Move the damaged packs and manifests of a report out of the way; their object names.

    They go to the trash, where readers still find what is whole in a pack. The next backup
    of the series stores the pages of such a pack anew; until then, and for the backups the
    report names, nothing gets better or worse.

    Raises:
        VaultBusyError: a series is being written; what was moved so far is moved.
    """
    vault = open_vault(path)
    moved = []
    for name in dict.fromkeys(f.object_name for f in report.findings if f.severity == "damage"):
        parts = name.split("/")
        if len(parts) != 4 or parts[0] != "series" or parts[1] not in vault.series_ids():
            continue
        series = Series(vault, parts[1])
        pack_id = parse_pack_name(parts[3]) if parts[2] == "packs" else None
        with writing_turn(series, desk.clock):
            if pack_id is not None:
                quarantine(series, pack_id, clock=desk.clock)
            elif parts[2] == "backups" and parse_manifest_name(parts[3]) is not None:
                quarantine_manifest(series, name, clock=desk.clock)
            else:
                continue
        moved.append(name)
        desk.audit.log(AuditAction.PUT_ASIDE, subject=name, vault=vault.vault_id)
    return tuple(moved)


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
    with recorded(desk, RunKind.CLEANUP, vault_id=vault.vault_id) as notes:
        for series_id in vault.series_ids():
            series = Series(vault, series_id)
            with writing_turn(series, desk.clock, progress):
                result = clean(series, progress, immediately=immediately, clock=desk.clock)
            cleaned.append(SeriesCleaned(series_id, result))
        repair_twins(vault)
        refresh_companions(vault)
        freed = sum(each.result.freed_bytes for each in cleaned)
        notes.figures = RunFigures(added_bytes=-freed)
        desk.audit.log(AuditAction.VAULT_CLEANED, subject=vault.vault_id, freed_bytes=freed)
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
