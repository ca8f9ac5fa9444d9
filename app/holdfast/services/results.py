"""What work brought, as frozen rows: they cross from the process that did it to who asked.

Nothing of the engine is imported here: who asks may have windows to show.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from holdfast.core.model import BackupInfo, CaptureReport, Level
from holdfast.core.names import display_name
from holdfast.core.table_rows import TableResult
from holdfast.vault.clean_result import CleanResult
from holdfast.vault.findings import CheckReport, Finding, Severity


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


@dataclass(frozen=True, slots=True)
class Removed:
    """One backup that went, or would go."""

    backup_id: str
    name: str
    created_at: datetime
    size_bytes: int
    """Size of the database at that time."""
    reason: str


@dataclass(frozen=True, slots=True)
class RetentionOutcome:
    """What one application did."""

    removed: tuple[Removed, ...] = ()
    """Backups that went, the last made first."""
    would_go: tuple[Removed, ...] = ()
    """Those that did not go, but would: without a yes, or when asked only to look."""
    kept: int = 0
    """Backups that are there now."""
    held: str = ""
    """What has happened to the source, in words: because of it nothing goes at present."""
    needs_confirmation: bool = False
    """So many would go that a person is asked first: nothing was removed."""
    freed_bytes: int = 0
    """Given back to the disk; what lies in the trash comes later."""
    warnings: tuple[str, ...] = ()
    problem: str = ""
    """After a backup: why retention could not be carried out. The backup is made."""


@dataclass(frozen=True, slots=True)
class SliceReport:
    """What reading a part of a vault again found."""

    findings: tuple[Finding, ...]
    objects: int
    """Packs and manifests that were read."""
    read_bytes: int
    total_bytes: int
    """Of all packs and manifests of the vault."""

    @property
    def is_whole(self) -> bool:
        """True when nothing that was read is damaged, and nothing was missing."""
        bad = {Severity.DAMAGE, Severity.MISSING}
        return not any(finding.severity in bad for finding in self.findings)

    @property
    def concerned(self) -> tuple[str, ...]:
        """Names of the backups that cannot be restored whole, sorted."""
        return tuple(sorted({name for finding in self.findings for name in finding.backups}))

    @property
    def words(self) -> str:
        """What was found, what it means and what to do next, in sentences."""
        return "" if self.is_whole else damage_words(self.concerned)


def damage_words(concerned: tuple[str, ...]) -> str:
    """Return that a vault is damaged, which backups that concerns and what to do next."""
    names = [display_name(name) for name in concerned]
    if not names:
        return "Part of the vault is damaged; no backup is concerned. Run a vault check."
    some = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
    return (
        f"Part of the vault is damaged. Not whole any more: {some}. Other backups are not "
        "concerned. Run a vault check, put the damaged part aside, then back up: that "
        "stores anew what the database still holds."
    )
