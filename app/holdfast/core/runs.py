"""The words for a run: one attempt at a backup, restore, verification or clean-up.

Each leaves exactly one row in the history, with a reason where nothing was done.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


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
