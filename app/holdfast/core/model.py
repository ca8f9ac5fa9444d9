"""The values that cross borders between folders: frozen, plain, with no behaviour of note.

Engine values are dataclasses, not pydantic models: a backup process starts several times
an hour, and pydantic's import alone is a fifth of its start. Settings that people type are
validated by pydantic where they enter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Grade(StrEnum):
    """How a source was read."""

    ENGINE = "engine copy"
    """Through SQLite itself, inside one read transaction."""
    GUARDED = "guarded copy"
    """Files copied while the program had them locked, recovered and checked afterwards."""
    ADOPTED = "adopted file"
    """A file that another program had made as a backup, taken over as it was and checked."""


class Structure(StrEnum):
    """What SQLite's own check said of a copy."""

    OK = "ok"
    DAMAGED = "damaged"
    UNCHECKED = "unchecked"
    """It could not run to an end: the database uses functions or collations of its program."""


class Level(StrEnum):
    """What has been proved of a backup, lowest first."""

    NONE = "none"
    STORED = "stored"
    """Read back from the vault and hashed."""
    OPENED = "opened"
    """`quick_check` passed on the content."""
    RESTORED = "restored"
    """Restored from the vault, compared byte for byte, full `integrity_check`."""


class BackupKind(StrEnum):
    """Why a backup was made; the first word of its name."""

    AUTO = "auto_backup"
    MANUAL = "manual"
    PRE_RESTORE = "pre_restore"
    PRE_MIGRATION = "pre_migration"


@dataclass(frozen=True, slots=True)
class StatTuple:
    """Identity and times of a database's files; any inequality means "read it".

    Each part is `(device, inode, size_bytes, mtime_ns, ctime_ns)`, or None for an absent
    file. `-shm` is left out: our own read-only open may create it.
    """

    main: tuple[int, int, int, int, int] | None
    wal: tuple[int, int, int, int, int] | None
    journal: tuple[int, int, int, int, int] | None

    @property
    def newest_ns(self) -> int:
        """Newest mtime or ctime of any part, nanoseconds since 1970; 0 if all are absent."""
        parts = [part for part in (self.main, self.wal, self.journal) if part is not None]
        return max((max(part[3], part[4]) for part in parts), default=0)


@dataclass(frozen=True, slots=True)
class DatabaseFacts:
    """What a source's header says, as far as it could be read."""

    page_size: int
    """Bytes, 512 to 65536."""
    page_count: int
    journal_mode: str
    """`wal`, or `delete` for every rollback mode (the header tells no more)."""
    encoding: str = "UTF-8"
    application_id: int = 0
    user_version: int = 0
    reserved_bytes: int = 0
    auto_vacuum: int = 0


@dataclass(frozen=True, slots=True)
class StructureCheck:
    """Outcome of `quick_check` or `integrity_check` on one database."""

    structure: Structure
    check: str
    """`quick_check` or `integrity_check`."""
    messages: tuple[str, ...] = ()
    """SQLite's findings, at most 20 lines; or why it could not be checked."""
    stand_ins: tuple[str, ...] = ()
    """Collations of the program that were answered by a stand-in."""


@dataclass(frozen=True, slots=True)
class CaptureReport:
    """How one capture went."""

    grade: Grade
    facts: DatabaseFacts
    stat: StatTuple
    """Taken before the first byte was read."""
    began_ns: int
    """Wall clock when reading began, nanoseconds since 1970."""
    size_bytes: int
    duration_s: float
    lock_s: float
    """Seconds during which the program could not commit; 0 in WAL mode."""
    tries: int
    """Readings begun, the successful one included."""
    check: StructureCheck | None
    """None: it could not be run without keeping the program waiting; run it on the copy."""
    notes: tuple[str, ...] = ()
    """Sentences for the person: a stall that was caused, a warning about the file system."""


@dataclass(frozen=True, slots=True)
class PackUse:
    """One pack a backup needs, and how many bytes it has on disk."""

    pack_id: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """One backup as people see it; what lists, details and JSON are made of."""

    backup_id: str
    """16 lower-case hex digits, unique in its series."""
    name: str
    kind: BackupKind
    created_at: datetime
    profile: str
    source_path: str
    size_bytes: int
    """Size of the database at that time."""
    added_bytes: int
    """Bytes this backup added to the vault; shown with, stored without its manifest."""
    changed_pages: int
    page_count: int
    page_size: int
    grade: Grade
    level: Level
    """Highest level proved so far."""
    verified_at: datetime | None
    structure: Structure
    protected: bool
    note: str = ""
    unchanged: bool = False
    """The source was recognised as unchanged, or every page was the same."""
    messages: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Profile:
    """What to protect and where to; settings of schedule and retention join later."""

    profile_id: str
    """16 lower-case hex digits."""
    name: str
    source_path: str
    vault_path: str
    vault_id: str
    series_id: str
    created_at: datetime
