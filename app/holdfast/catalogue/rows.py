"""What the catalogue gives out and takes in: frozen rows, plain values, no ORM object.

Safe to hand to any thread. Times are aware UTC. The settings of a profile are not here:
they have their own form in `core.settings`, which needs pydantic.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from holdfast.core.model import BackupInfo, Profile
from holdfast.system.identity import ProcessIdentity


class RunKind(StrEnum):
    """What was attempted."""

    BACKUP = "backup"
    RESTORE = "restore"
    VERIFICATION = "verification"
    CLEANUP = "clean-up"


class Outcome(StrEnum):
    """How a run ended."""

    RUNNING = "running"
    """It has not ended; its process is alive, or `mark_interrupted` has not looked yet."""
    DONE = "done"
    UNCHANGED = "unchanged"
    """Done, and the source was what it was: nothing had to be stored."""
    SKIPPED = "skipped"
    """A rule of the person's said not now: paused, on battery, a metered network."""
    WAITING = "waiting"
    """The program holds its database; the next tick tries again."""
    CANCELLED = "cancelled"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class RunStart:
    """What is known when a run begins."""

    kind: RunKind
    started_at: datetime
    profile_id: str = ""
    """Empty for a run on a whole vault."""
    profile_name: str = ""
    """As it was then: the row outlives the profile."""
    vault_id: str = ""
    scheduled: bool = False
    """Begun by the schedule, not by a person."""


@dataclass(frozen=True, slots=True)
class RunFigures:
    """What a run found and made; zeros and empty text where there is nothing to say."""

    backup_id: str = ""
    backup_name: str = ""
    size_bytes: int = 0
    """Size of the database."""
    added_bytes: int = 0
    """What it added to the vault; for a clean-up, minus what it gave back."""
    changed_pages: int = 0
    lock_s: float = 0.0
    """Seconds during which the program could not commit."""


@dataclass(frozen=True, slots=True)
class RunEnd:
    """What is known when a run has ended."""

    outcome: Outcome
    ended_at: datetime
    reason: str = ""
    """A sentence: why nothing was done, or what went wrong."""
    error: str = ""
    """Class of the error, from `core.errors`; empty when there was none."""
    figures: RunFigures = field(default_factory=RunFigures)

    def __post_init__(self) -> None:
        """Refuse an end that is none."""
        if self.outcome is Outcome.RUNNING:
            raise ValueError("a run that ended is not running")


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run of the history."""

    run_id: int
    start: RunStart
    outcome: Outcome
    ended_at: datetime | None
    reason: str
    error: str
    figures: RunFigures
    owner: ProcessIdentity | None
    """The process that ran it; None for runs known from a vault alone."""

    @property
    def place(self) -> RunPlace:
        """Where a page of the history that ends with this row goes on."""
        return RunPlace(self.start.started_at, self.run_id)


@dataclass(frozen=True, slots=True)
class RunPlace:
    """A place in the history, which is ordered by start and then by number."""

    started_at: datetime
    run_id: int


@dataclass(frozen=True, slots=True)
class RunFilter:
    """Which runs a list shows; an empty choice means all."""

    profile_id: str = ""
    vault_id: str = ""
    kinds: frozenset[RunKind] = frozenset()
    outcomes: frozenset[Outcome] = frozenset()
    since: datetime | None = None
    """The first instant that is shown."""
    until: datetime | None = None
    """The first instant that is no longer shown."""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One entry of the audit trail, as it is stored; what the hashes mean is not known here."""

    number: int
    """Ascending from 1, without gaps unless somebody removed one."""
    at: datetime
    action: str
    profile_id: str
    subject: str
    """What it was done to: the name of a backup, of a setting."""
    body: str
    """The rest, as the text that was hashed."""
    previous_hash: str
    own_hash: str


@dataclass(frozen=True, slots=True)
class CachedBackup:
    """One backup of a vault, as last seen there."""

    profile_id: str
    vault_id: str
    series_id: str
    info: BackupInfo


@dataclass(frozen=True, slots=True)
class SeriesListing:
    """What the manifests of one series say: what a lost catalogue is filled from."""

    profile: Profile
    """As the newest manifest tells it, with the vault's present path."""
    backups: tuple[BackupInfo, ...]
    settings: Mapping[str, object] = field(default_factory=dict)
    """Chosen settings by name; empty when the manifests carry none."""
