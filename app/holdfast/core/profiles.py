"""The book of profiles, as an interface: a small file now, the catalogue later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from holdfast.core.model import Profile


@dataclass(frozen=True, slots=True)
class LastRestore:
    """The last restore in place of a profile: what `undo` needs."""

    target_path: str
    restored_id: str
    pre_restore_id: str
    """The backup of what was there before."""
    restored_at: datetime


@dataclass(frozen=True, slots=True)
class ProfileMemory:
    """What was last seen or done, for one profile."""

    newest_id: str = ""
    """Newest backup this computer has seen in the series: an older copy of the vault lacks it."""
    last_restore: LastRestore | None = None


class ProfileBook(Protocol):
    """Profiles and their memory; every method is one atomic step, safe between processes."""

    def all(self) -> list[Profile]:
        """Return all profiles by name."""

    def find(self, name_or_id: str) -> Profile:
        """Return one profile.

        Raises:
            NotFoundError: none has this name or id.
        """

    def add(self, profile: Profile, *, shares_source: bool = False) -> None:
        """Add a profile; with `shares_source` another one may protect the same source.

        Raises:
            UsageError: its name is taken, or its source is protected in the same vault.
        """

    def memory(self, profile_id: str) -> ProfileMemory:
        """Return what is remembered; an empty memory for a new profile."""

    def remember(self, profile_id: str, memory: ProfileMemory) -> None:
        """Replace what is remembered."""
