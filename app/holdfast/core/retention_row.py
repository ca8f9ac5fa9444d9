"""What retention knows of one backup: a few facts of its manifest, and what follows from them.

Pure: standard library only, no clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from holdfast.core.model import BackupInfo, BackupKind, Level, Structure


@dataclass(frozen=True, slots=True)
class RetentionRow:
    """One backup of the profile that is being looked at."""

    backup_id: str
    """Ids of one series sort in the order the backups were made, whatever the clocks said."""
    created_at: datetime
    """Aware; what the clock said, which may be wrong."""
    kind: BackupKind
    protected: bool
    level: Level
    structure: Structure
    size_bytes: int
    """Size of the database at that time."""
    unchanged: bool = False
    """Its content is that of the backup made before it."""
    lost: bool = False
    """A verification found that the vault no longer has its bytes as they were."""

    def __post_init__(self) -> None:
        """Refuse a time that could be any of 26 hours."""
        if self.created_at.tzinfo is None:
            raise ValueError("an instant needs a time zone")

    @property
    def damaged(self) -> bool:
        """Whether it is worth less than it seems: a damaged database, or damaged in the vault."""
        return self.lost or self.structure is Structure.DAMAGED

    @property
    def verified(self) -> bool:
        """Whether it has been opened or restored and SQLite found its structure in order."""
        return (
            not self.damaged
            and self.structure is Structure.OK
            and self.level in {Level.OPENED, Level.RESTORED}
        )


def retention_row(info: BackupInfo) -> RetentionRow:
    """Return the row of a backup.

    A verification that finds the vault's bytes damaged takes every level away again and
    leaves its time: that is how a lost backup is told from one nobody has looked at.
    """
    return RetentionRow(
        backup_id=info.backup_id,
        created_at=info.created_at,
        kind=info.kind,
        protected=info.protected,
        level=info.level,
        structure=info.structure,
        size_bytes=info.size_bytes,
        unchanged=info.unchanged,
        lost=info.level is Level.NONE and info.verified_at is not None,
    )
