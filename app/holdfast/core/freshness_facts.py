"""What a verdict on a profile is made of: facts, and the ages from which they weigh.

`core.freshness` judges, `services.status.freshness` gathers. Pure values: no clock, no file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from types import MappingProxyType

from holdfast.core.model import Level, Structure
from holdfast.core.runs import Outcome
from holdfast.core.schedule import BackupFrequency


class Newest(StrEnum):
    """What is known of the backup that was made last."""

    GOOD = "good"
    DAMAGED = "damaged"
    """SQLite found damage in the database when it was made."""
    LOST = "lost"
    """A verification found that the vault no longer has its bytes as they were."""
    NONE = "none"
    """There is no backup at all."""


class SourceSeen(StrEnum):
    """The database as it was last seen."""

    FINE = "fine"
    """Nothing speaks against it; perhaps nobody has looked."""
    MISSING = "missing"
    EMPTY = "empty"
    DAMAGED = "damaged"
    SHRUNK = "shrunk"
    """To less than half of what it was, and nobody has said that this is meant."""


class VaultSeen(StrEnum):
    """The vault as it was last seen."""

    FINE = "fine"
    """Nothing speaks against it; perhaps nobody has looked."""
    MISSING = "missing"
    """Its folder is not there, or holds no vault: a disk that is not connected."""
    REFUSED = "refused"
    """Another vault, an older copy of it, or one that cannot be read lies there."""
    DAMAGED = "damaged"
    """A check found damaged objects, and no later full check found it whole."""


@dataclass(frozen=True, slots=True)
class GoodBackup:
    """The last good backup: read back, not damaged, not made by a restore."""

    backup_id: str
    name: str
    made_at: datetime
    level: Level
    structure: Structure = Structure.OK

    def __post_init__(self) -> None:
        """Refuse a backup of which nothing has been proved, or that is known to be damaged."""
        if self.level is Level.NONE or self.structure is Structure.DAMAGED:
            raise ValueError("that is not a good backup")


@dataclass(frozen=True, slots=True)
class LastRun:
    """The last attempt at a backup that has ended and was not cancelled."""

    outcome: Outcome
    began_at: datetime
    reason: str = ""
    error: str = ""
    """Class of the error, from `core.errors`."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause that is in force, of this profile or of all."""

    until: datetime | None = None
    """None: until a person says otherwise."""
    everything: bool = False
    """All profiles are paused, not this one alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FreshnessFacts:
    """Everything a verdict on one profile rests on."""

    name: str
    since: datetime
    """When the profile was made."""
    vault_path: str = ""
    enabled: bool = True
    frequency: BackupFrequency = BackupFrequency.DAILY
    drill_every_days: int = 7
    """How often a restore is to be proved; 0 is never."""
    zone: tzinfo | None = None
    """Whose clock times are told by; None is the computer's."""
    next_backup_at: datetime | None = None
    good: GoodBackup | None = None
    newest: Newest = Newest.NONE
    lost: int = 0
    """Backups that a verification found damaged in the vault, the newest one included."""
    proved_at: datetime | None = None
    """When a backup was last proved restorable."""
    last_run: LastRun | None = None
    failures: int = 0
    """Attempts in a row that failed or had to wait."""
    running: bool = False
    """A backup is being made now."""
    pause: Pause | None = None
    source: SourceSeen = SourceSeen.FINE
    vault: VaultSeen = VaultSeen.FINE
    vault_damaged_at: datetime | None = None
    """When a check of the vault found damage; None where an attempt at a backup met it."""
    seen: str = ""
    """What was seen of database and vault, in a sentence, where somebody looked just now."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Ages of the last good backup from which a verdict gets worse, ascending."""

    due: timedelta
    attention: timedelta
    unsafe: timedelta


LIMITS: Mapping[BackupFrequency, Limits] = MappingProxyType(
    {
        BackupFrequency.HOURLY: Limits(timedelta(hours=3), timedelta(days=1), timedelta(days=3)),
        BackupFrequency.DAILY: Limits(timedelta(hours=36), timedelta(days=2), timedelta(days=3)),
        BackupFrequency.WEEKLY: Limits(timedelta(days=9), timedelta(days=14), timedelta(days=21)),
        BackupFrequency.MONTHLY: Limits(timedelta(days=38), timedelta(days=62), timedelta(days=93)),
    }
)
"""*Unsafe* is three periods and at least three days, *attention* two and at least one day;
*due* is one period and some slack, so that a computer that was off for an evening, or a run
that takes long, turns nothing yellow."""

OVERDUE_AFTER = timedelta(hours=1)
"""A scheduled time that passed so long ago without a backup makes a profile due."""
FUTURE_AFTER = timedelta(hours=24)
"""A backup dated further ahead than this tells of a wrong clock, and proves no freshness."""
PATIENCE = 3
"""So many failures in a row of a kind that may pass by itself are put up with."""
UNPROVED_AFTER = timedelta(days=21)
"""At least so long a profile may go without a proved restore, however often drills are due."""
DRILLS_MISSED = 3
"""A proof is missed when so many drills are overdue."""
