"""What discovery finds, as frozen rows: files that may be protected, and why some may not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class Trouble(StrEnum):
    """Why a file cannot be protected."""

    NOT_SQLITE = "not sqlite"
    ENCRYPTED = "encrypted"
    EMPTY = "empty"
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"
    MISSING = "missing"
    FOLDER = "folder"
    OWN = "own"
    """One of Holdfast's own files."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What speaks against a file, for the person."""

    trouble: Trouble
    sentence: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class FoundDatabase:
    """One file that may be protected."""

    path: Path
    name: str
    """What a profile for it might be called."""
    size_bytes: int
    changed_at: datetime | None
    program_id: str = ""
    """Empty where no known program owns it."""
    program: str = ""
    title: str = ""
    """What it is to its program: "Address book"."""
    icon: str = "database"
    """Name of a file of `resources/icons`."""
    sentence: str = ""
    """What is in it, as far as is known."""
    is_exclusive: bool = False
    """Its program lets nobody else read it while it runs."""
    companions: tuple[Path, ...] = ()
    """Folders that belong to it and are not backed up with it."""
    problem: Problem | None = None
    protected_as: tuple[str, ...] = ()
    """Names of the profiles that protect it already."""
    real_path: str = ""
    """Without links: two rows with the same one are one file."""
