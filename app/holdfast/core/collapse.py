"""Has the source collapsed? Then nothing is removed until the person says that it is meant.

A database that is suddenly missing, empty, damaged or less than half of what it was may be
the very disaster the backups are for, and thinning them out on schedule would finish it.
The measure is the newest good backup; those made of a collapsed source do not become it.

Pure functions; rows come in, a verdict goes out. No clock, no file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from holdfast.core.model import Structure
from holdfast.core.phrase import Phrase
from holdfast.core.retention_row import RetentionRow


class CollapseKind(StrEnum):
    """What has happened to a source."""

    MISSING = "missing"
    EMPTY = "empty"
    DAMAGED = "damaged"
    SHRUNK = "shrunk"


@dataclass(frozen=True, slots=True)
class SourceNow:
    """The source as it was found just now."""

    present: bool
    size_bytes: int = 0
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The person's word that the source is as it is meant to be, and what it was then.

    Later backups are measured against it: one more fall by half is another collapse.
    """

    backup_id: str
    """The newest backup at that time: it and those before it are no longer held against it."""
    size_bytes: int
    """Size of the source at that time; 0 when it was missing or empty."""
    damaged: bool = False
    """It was damaged then; until a good backup is made, damage is not held against it."""


@dataclass(frozen=True, slots=True)
class Collapse:
    """A source that must be looked at before anything is removed."""

    kind: CollapseKind
    before_bytes: int
    """Size in the newest good backup; 0 when there is none."""
    now_bytes: int
    """Size at present; 0 when missing, or damaged beyond measuring."""

    @property
    def words(self) -> Phrase:
        """What has happened, as a sentence without its stop."""
        match self.kind:
            case CollapseKind.MISSING:
                return Phrase("the database is not there")
            case CollapseKind.EMPTY:
                return Phrase("the database is empty")
            case CollapseKind.DAMAGED:
                return Phrase("the database is damaged")
            case CollapseKind.SHRUNK:
                return Phrase(
                    "the database has shrunk by more than half, from {0} to {1} bytes",
                    f"{self.before_bytes:,}",
                    f"{self.now_bytes:,}",
                )


def find_collapse(
    rows: Iterable[RetentionRow],
    source: SourceNow | None = None,
    accepted: Acceptance | None = None,
) -> Collapse | None:
    """Return what has happened to the source, or None when it is as it should be.

    Args:
        rows: all backups of the profile, in any order.
        source: the source as it is now; None when nobody has looked, then the backups tell.
        accepted: what the person said last, if anything.
    """
    witness = _Witness()
    for row in sorted(rows, key=lambda each: each.backup_id):
        if accepted is not None and row.backup_id > accepted.backup_id:
            witness.accept(accepted)
            accepted = None
        if not row.lost:  # what the vault has lost says nothing about the source
            witness.see(row.size_bytes, damaged=row.structure is Structure.DAMAGED)
    if accepted is not None:
        witness.accept(accepted)
    if source is None:
        return witness.collapse
    if not source.present:
        return witness.verdict(CollapseKind.MISSING, 0) if witness.good_bytes else None
    return witness.judge(source.size_bytes, damaged=source.damaged) or witness.collapse


class _Witness:
    """Follows the source through its backups, oldest first."""

    def __init__(self) -> None:
        self.good_bytes = 0  # size of the newest good one, 0 before the first
        self.collapse: Collapse | None = None  # how the newest one was
        self._damage_is_meant = False

    def accept(self, accepted: Acceptance) -> None:
        """Take the person's word for what the source was then."""
        self.good_bytes = accepted.size_bytes
        self.collapse = None
        self._damage_is_meant = accepted.damaged

    def see(self, size_bytes: int, *, damaged: bool) -> None:
        """Take in the next backup; a good one becomes the measure."""
        self.collapse = self.judge(size_bytes, damaged=damaged)
        if self.collapse is None and not damaged:
            self.good_bytes = size_bytes
            self._damage_is_meant = False

    def judge(self, size_bytes: int, *, damaged: bool) -> Collapse | None:
        """Return what is wrong with a source like this, measured by the newest good one."""
        if damaged:
            if self._damage_is_meant:
                return None
            return self.verdict(CollapseKind.DAMAGED, size_bytes)
        if self.good_bytes and not size_bytes:
            return self.verdict(CollapseKind.EMPTY, 0)
        if 2 * size_bytes < self.good_bytes:
            return self.verdict(CollapseKind.SHRUNK, size_bytes)
        return None

    def verdict(self, kind: CollapseKind, now_bytes: int) -> Collapse:
        """Return a collapse measured by the newest good one."""
        return Collapse(kind, self.good_bytes, now_bytes)
