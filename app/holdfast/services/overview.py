"""What the overview of a profile shows: a year of days, the next runs, sizes over time.

From the catalogue alone: the vault may be away. Days are those of the zone that is given,
the person's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from holdfast.catalogue.profile_figures import ProfileFigures, RunFigure, SizeFigure
from holdfast.core.coming_runs import coming_runs
from holdfast.core.runs import Outcome, RunKind
from holdfast.services.desk import Desk
from holdfast.services.settings import SettingsService

POINTS_SHOWN = 400
YEAR = timedelta(days=53 * 7)


class DayOutcome(StrEnum):
    """How a day went, all runs together."""

    GOOD = "good"
    WARNING = "warning"
    """A backup was made, and something else went wrong or was put off."""
    FAILED = "failed"
    """Something was tried and no backup was made."""


@dataclass(frozen=True, slots=True)
class DayFacts:
    """One day that had runs."""

    day: date
    outcome: DayOutcome
    backups: int
    """Backups made, unchanged ones included."""
    troubles: int
    """Runs that failed, waited or were skipped."""
    reason: str
    """Of the last trouble; empty when there was none."""


@dataclass(frozen=True, slots=True)
class SizeFacts:
    """Sizes at one time."""

    at: datetime
    database_bytes: int
    vault_bytes: int
    """What the backups up to then take in the vault."""


@dataclass(frozen=True, slots=True)
class Overview:
    """See the module."""

    days: tuple[DayFacts, ...]
    next_runs: tuple[datetime, ...]
    """Empty while the schedule is off."""
    sizes: tuple[SizeFacts, ...]
    """Oldest first, at most POINTS_SHOWN."""
    backups: int
    vault_bytes: int
    plain_bytes: int
    """What the same backups would take as plain copies."""


class OverviewService:
    """Overviews of the profiles of one home; safe on any thread."""

    def __init__(self, desk: Desk) -> None:
        """See the class."""
        self._desk = desk
        self._figures = ProfileFigures(desk.paths.catalogue_file)
        self._settings = SettingsService(desk)

    def overview(self, profile_id: str, zone: tzinfo | None = None) -> Overview:
        """Return what there is to show; None stands for the zone of the computer.

        Raises:
            NotFoundError: there is no such profile.
        """
        now = self._desk.clock.now()
        settings = self._settings.get(profile_id)
        sizes = self._figures.sizes(profile_id)
        next_runs = coming_runs(
            settings.schedule_rule(), settings.next_backup_at, now, enabled=settings.enabled
        )
        return Overview(
            days=days_of(self._figures.runs(profile_id, now - YEAR), zone),
            next_runs=next_runs,
            sizes=sizes_of(sizes),
            backups=len(sizes),
            vault_bytes=sum(size.added_bytes for size in sizes),
            plain_bytes=sum(size.size_bytes for size in sizes),
        )


def days_of(runs: Iterable[RunFigure], zone: tzinfo | None) -> tuple[DayFacts, ...]:
    """Return the days that had runs, oldest first."""
    by_day: dict[date, list[RunFigure]] = {}
    for run in runs:
        if run.outcome is not Outcome.RUNNING:
            by_day.setdefault(run.started_at.astimezone(zone).date(), []).append(run)
    return tuple(_day(day, by_day[day]) for day in sorted(by_day))


def sizes_of(figures: Sequence[SizeFigure]) -> tuple[SizeFacts, ...]:
    """Return the sizes over time, thinned out evenly, the first and the last always there."""
    together, facts = 0, []
    for figure in figures:
        together += figure.added_bytes
        facts.append(SizeFacts(figure.made_at, figure.size_bytes, together))
    if len(facts) <= POINTS_SHOWN:
        return tuple(facts)
    last = len(facts) - 1
    return tuple(facts[place * last // (POINTS_SHOWN - 1)] for place in range(POINTS_SHOWN))


def _day(day: date, runs: Sequence[RunFigure]) -> DayFacts:
    made = sum(
        run.kind is RunKind.BACKUP and run.outcome in {Outcome.DONE, Outcome.UNCHANGED}
        for run in runs
    )
    troubles = [
        run for run in runs if run.outcome in {Outcome.FAILED, Outcome.WAITING, Outcome.SKIPPED}
    ]
    failed = any(run.outcome is not Outcome.SKIPPED for run in troubles)
    if not troubles:
        outcome = DayOutcome.GOOD
    elif failed and not made:
        outcome = DayOutcome.FAILED
    else:
        outcome = DayOutcome.WARNING
    return DayFacts(day, outcome, made, len(troubles), troubles[-1].reason if troubles else "")
