"""What a check of a vault finds, in words and in order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters, worst first."""

    DAMAGE = "damage"
    """Bytes are not what was written."""
    MISSING = "missing"
    """An object is not there."""
    SURPLUS = "surplus"
    """Something nobody needs; the next clean-up takes away what is ours."""
    NOTICE = "notice"
    """Worth knowing; no backup is concerned."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be."""

    severity: Severity
    object_name: str
    """Path inside the vault."""
    what: str
    """One sentence for the person."""
    backups: tuple[str, ...] = ()
    """Names of the backups that cannot be restored whole because of it."""
    details: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Outcome of one check."""

    findings: tuple[Finding, ...]
    series: int
    backups: int
    packs: int
    read_bytes: int
    """Bytes of packs that were read and hashed; 0 when only the structure was checked."""

    @property
    def is_whole(self) -> bool:
        """True when nothing is damaged or missing."""
        bad = {Severity.DAMAGE, Severity.MISSING}
        return not any(finding.severity in bad for finding in self.findings)

    @property
    def concerned(self) -> tuple[str, ...]:
        """Names of all backups that cannot be restored whole, sorted."""
        return tuple(sorted({name for finding in self.findings for name in finding.backups}))
