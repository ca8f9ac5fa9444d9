"""What moving in and out tells of itself, as frozen rows: for terminals, windows and programs.

Nothing of the engine is imported here: who asks may have windows to show.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from holdfast.core.earlier_forms import Dialect, Times


class Fate(StrEnum):
    """What becomes of a file, or of a row of settings."""

    TAKEN = "taken over"
    """Or, in a preview: will be."""
    KNOWN = "known"
    """It was taken over before; nothing is done."""
    LEFT = "left"
    """It stays where it is, and is not taken over; `why` says the reason."""


@dataclass(frozen=True, slots=True)
class MovedFile:
    """One thing in the earlier program's folder, or written there."""

    name: str
    fate: Fate
    size_bytes: int
    why: str = ""
    """For what is left: the reason. For others: what a person should know."""
    profile: str = ""
    """Whose backup it is; empty for what is left."""
    made_at: datetime | None = None
    kind: str = ""
    protected: bool = False
    added_bytes: int = 0
    """What it added to the vault."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a time of day comes to when it is read one way."""

    zone: str
    backup_time: str
    """`HH:MM` in that zone."""
    next_at: datetime | None
    """None while the schedule is off."""


@dataclass(frozen=True, slots=True)
class MovedUser:
    """One row of `backup_settings`."""

    user_id: int | None
    """None where the row does not say."""
    fate: Fate
    profile: str = ""
    """Name of the profile it becomes, or became before."""
    profile_id: str = ""
    """Empty in a preview."""
    enabled: bool = False
    frequency: str = ""
    keep_count: int = 0
    as_utc: Reading | None = None
    as_local: Reading | None = None
    notes: tuple[str, ...] = ()
    """What was done about values that break the rules, as sentences."""


@dataclass(frozen=True, slots=True)
class MovedIn:
    """What moving in did, or would do."""

    database: Path
    dialect: Dialect
    vault: Path
    users: tuple[MovedUser, ...]
    files: tuple[MovedFile, ...]
    only_look: bool
    """Nothing was changed: a preview. Files were looked at, but not read whole."""
    times: Times | None = None
    """How times of day were read; None in a preview."""
    duration_s: float = 0.0
    warnings: tuple[str, ...] = ()

    def count(self, fate: Fate) -> int:
        """Return how many files have this fate."""
        return sum(file.fate is fate for file in self.files)


@dataclass(frozen=True, slots=True)
class MovedOut:
    """What moving out did."""

    profile: str
    database: Path
    folder: Path
    dialect: Dialect
    user_id: int
    new_row: bool
    """The user had no settings there before."""
    changed: tuple[str, ...]
    """Columns that got another value than when they came in."""
    files: tuple[MovedFile, ...]
    notes: tuple[str, ...] = ()
    duration_s: float = 0.0


class Held(StrEnum):
    """Who holds a backup while both programs run."""

    BOTH = "both"
    """The same bytes on both sides."""
    DIFFERENT = "different"
    """Both hold it, and not the same."""
    EARLIER = "earlier only"
    HOLDFAST = "holdfast only"
    NEITHER = "no backup"
    """It is no backup: a foreign, empty or damaged file."""


@dataclass(frozen=True, slots=True)
class HeldBackup:
    """One backup, as both sides have it."""

    held: Held
    file: str
    """Its file in the earlier program's folder; empty where there is none."""
    backup: str
    """Its name here; empty where there is none."""
    made_at: datetime | None
    size_bytes: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class BesideProfile:
    """One profile beside the earlier program's settings and backups."""

    profile: str
    user_id: int
    settings: tuple[str, ...]
    """Settings that differ, as sentences."""
    backups: tuple[HeldBackup, ...]
    newest: str
    """How the last backup of each side compares, as a sentence."""
    newest_equal: bool | None
    """Whether those hold the same data; None where one side has none."""

    def count(self, held: Held) -> int:
        """Return how many backups are held so."""
        return sum(backup.held is held for backup in self.backups)


@dataclass(frozen=True, slots=True)
class Beside:
    """What both programs hold."""

    database: Path
    folder: Path
    profiles: tuple[BesideProfile, ...]
    others: tuple[HeldBackup, ...]
    """What lies in the folder and is no backup."""

    @property
    def equal(self) -> bool:
        """True when everything the earlier program holds is held here, and equal."""
        different = {Held.DIFFERENT, Held.EARLIER}
        return not any(
            backup.held in different for profile in self.profiles for backup in profile.backups
        )
