"""What the tray shows, as facts: how all profiles stand, the pause, and what follows. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holdfast.core.freshness import Freshness
    from holdfast.desktop.stage import Backstage
    from holdfast.desktop.work_watch import AtWork
    from holdfast.services.protecting.pauses import PauseState
    from holdfast.services.status.freshness import Standing

_MORNING_HOUR = 6


class TrayState(StrEnum):
    """How things stand, all profiles together."""

    SAFE = "safe"
    WORKING = "working"
    ATTENTION = "attention"
    FAILED = "failed"
    PAUSED = "paused"


class PauseChoice(StrEnum):
    """How long the menu offers to pause."""

    AN_HOUR = "an hour"
    UNTIL_TOMORROW = "until tomorrow"
    UNTIL_RESUMED = "until resumed"

    def ends_at(self, now: datetime) -> datetime | None:
        """Return when such a pause ends that begins now; None: a person ends it.

        Tomorrow begins in the morning by the clock on this computer's wall: whoever pauses
        in the evening is done by then, and nobody waits for midnight.
        """
        if self is PauseChoice.AN_HOUR:
            return now + timedelta(hours=1)
        if self is PauseChoice.UNTIL_RESUMED:
            return None
        day = now.astimezone().date() + timedelta(days=1)
        return datetime(day.year, day.month, day.day, _MORNING_HOUR).astimezone()


@dataclass(frozen=True, slots=True)
class TrayFacts:
    """What is known of all profiles at one instant."""

    at: datetime
    standings: tuple[Standing, ...]
    """By name."""
    pause: PauseState
    """Of everything."""

    @property
    def worst(self) -> Standing | None:
        """The profile that is worst off, if any wants to be looked at."""
        found = max(self.standings, key=lambda each: each.verdict.rank, default=None)
        return found if found is not None and _is_trouble(found) else None

    @property
    def troubled(self) -> int:
        """How many profiles want to be looked at."""
        return sum(_is_trouble(each) for each in self.standings)

    @property
    def last_good_at(self) -> datetime | None:
        """When the youngest good backup of any profile was made."""
        made = [s.verdict.good_at for s in self.standings if s.verdict.good_at is not None]
        return max(made, default=None)

    @property
    def next_at(self) -> datetime | None:
        """When the next scheduled backup is due; None when none is, or all are paused."""
        if self.pause.paused:
            return None
        due = [s.next_backup_at for s in self.standings if s.enabled and s.next_backup_at]
        return min(due, default=None)


def read_facts(backstage: Backstage) -> TrayFacts:
    """Read the facts from the catalogue; called on a thread."""
    return TrayFacts(
        at=backstage.desk.clock.now(),
        standings=tuple(backstage.freshness.all()),
        pause=backstage.pauses.state(),
    )


def tray_state(facts: TrayFacts, jobs: Sequence[AtWork]) -> TrayState:
    """Return the one state for the icon.

    What is due is not wrong yet, and one paused profile among others is the person's
    choice: both look safe.
    """
    if jobs:
        return TrayState.WORKING
    if facts.worst is not None:
        failed = _is(facts.worst, _freshness().FAILED)
        return TrayState.FAILED if failed else TrayState.ATTENTION
    all_paused = bool(facts.standings) and all(
        _is(each, _freshness().PAUSED) for each in facts.standings
    )
    return TrayState.PAUSED if facts.pause.paused or all_paused else TrayState.SAFE


def share_of(jobs: Sequence[AtWork]) -> float | None:
    """Return how far all work is, 0 to 1; None when nothing is known."""
    known = [job.share for job in jobs if job.share is not None]
    return sum(known) / len(known) if known else None


def _is_trouble(standing: Standing) -> bool:
    return _is(standing, _freshness().ATTENTION, _freshness().FAILED)


def _is(standing: Standing, *states: Freshness) -> bool:
    return standing.verdict.state in states


def _freshness() -> type[Freshness]:
    """Return the states of verdicts; imported with the first verdict, after the icon is up."""
    from holdfast.core.freshness import Freshness

    return Freshness
