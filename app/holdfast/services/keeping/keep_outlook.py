"""What a keep rule would do to the backups of a profile, before it is saved.

From the catalogue's memory of the vault, so it answers while the vault is away; what is
really removed is decided when the rule is applied, from the vault itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from holdfast.core.retention import KeepRule, plan_retention
from holdfast.core.retention_row import retention_row
from holdfast.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would become of one backup."""

    name: str
    created_at: datetime
    size_bytes: int
    keep: bool
    why: str


@dataclass(frozen=True, slots=True)
class KeepOutlook:
    """What would become of all."""

    backups: tuple[Outlook, ...]
    """The last made first."""
    added_bytes: int
    """What they take in the vault together."""

    @property
    def going(self) -> tuple[Outlook, ...]:
        """Those that would go."""
        return tuple(each for each in self.backups if not each.keep)


def keep_outlook(desk: Desk, profile_id: str, rule: KeepRule, zone: str) -> KeepOutlook:
    """Return what the rule would do.

    Raises:
        CatalogueError: the catalogue cannot be read.
        UsageError: an unknown zone.
    """
    infos = {info.backup_id: info for info in desk.catalogue().backups.of_profile(profile_id)}
    rows = [retention_row(info) for info in infos.values()]
    plan = plan_retention(rows, rule, zone=zone, now=desk.clock.now())
    backups = tuple(
        Outlook(
            name=infos[verdict.row.backup_id].name,
            created_at=verdict.row.created_at,
            size_bytes=verdict.row.size_bytes,
            keep=verdict.keep,
            why=verdict.words,
        )
        for verdict in plan.verdicts
    )
    return KeepOutlook(backups, sum(info.added_bytes for info in infos.values()))
