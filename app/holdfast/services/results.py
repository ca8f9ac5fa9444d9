"""What work brought, as frozen rows: they cross from the process that did it to who asked.

Nothing of the engine is imported here: who asks may have windows to show.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from holdfast.core.model import BackupInfo, CaptureReport, Level
from holdfast.core.table_rows import TableResult
from holdfast.vault.clean_result import CleanResult
from holdfast.vault.findings import CheckReport


@dataclass(frozen=True, slots=True)
class BackupResult:
    """What one run brought."""

    info: BackupInfo
    capture: CaptureReport | None
    """None: the source was recognised as unchanged without reading it."""
    warnings: tuple[str, ...]
    duration_s: float
    first: bool


@dataclass(frozen=True, slots=True)
class RestoreResult:
    """What a restore did."""

    info: BackupInfo
    target: Path
    way: str
    """`new file`, `through SQLite` or `swap`."""
    pre_restore: str | None
    """Name of the safety copy of what was there before."""
    tables: tuple[tuple[str, int], ...]
    """Rows by table in the restored database."""
    recovery_dir: Path | None
    warnings: tuple[str, ...]
    duration_s: float


@dataclass(frozen=True, slots=True)
class TablesResult:
    """What restoring tables did."""

    info: BackupInfo
    tables: tuple[TableResult, ...]
    pre_restore: str


@dataclass(frozen=True, slots=True)
class VerificationResult:
    """What verifying one backup found."""

    info: BackupInfo
    level: Level
    """The level that was asked for."""
    passed: bool
    messages: tuple[str, ...]
    duration_s: float


@dataclass(frozen=True, slots=True)
class Verifications:
    """What verifying some backups of a profile found, newest first."""

    results: tuple[VerificationResult, ...]


@dataclass(frozen=True, slots=True)
class VaultChecked:
    """What looking a vault over found and did."""

    report: CheckReport
    put_aside: tuple[str, ...]
    """Damaged objects that were moved out of the way."""


@dataclass(frozen=True, slots=True)
class SeriesCleaned:
    """What one clean-up gave back."""

    series_id: str
    result: CleanResult


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning a vault gave back, series by series."""

    series: tuple[SeriesCleaned, ...]
