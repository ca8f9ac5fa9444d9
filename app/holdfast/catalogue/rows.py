"""What the catalogue gives out and takes in: frozen rows, plain values, no ORM object.

Safe to hand to any thread. Times are aware UTC. The settings of a profile are not here:
they have their own form in `core.settings`, which needs pydantic.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from holdfast.core.model import BackupInfo, Profile
from holdfast.core.runs import Outcome, RunFigures, RunKind, RunStart
from holdfast.system.identity import ProcessIdentity


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
class SeriesListing:
    """What the manifests of one series say: what a lost catalogue is filled from."""

    profile: Profile
    """As the newest manifest tells it, with the vault's present path."""
    backups: tuple[BackupInfo, ...]
    settings: Mapping[str, object] = field(default_factory=dict)
    """Chosen settings by name; empty when the manifests carry none."""
