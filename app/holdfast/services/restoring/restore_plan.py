"""What a restore would do and meet, as a value to be shown before it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from holdfast.core.model import BackupInfo


@dataclass(frozen=True, slots=True)
class RestorePlan:
    """What a restore would do, to be shown before it is asked for."""

    info: BackupInfo
    target: Path
    """The exact final path; links are followed."""
    size_bytes: int
    free_bytes: int
    holders: tuple[str, ...]
    """Programs that have the target open now."""
    in_place: bool
    programs: tuple[str, ...] = ()
    """The same, as a person would call them, each once; this process is not among them."""
    open_here: bool = False
    """This very process has the target open, to compare it for example."""
    unseen: bool = False
    """Programs of other users cannot be looked into: one of them may have the target open."""
