"""What the overview of a profile shows: a year of days, the next runs, sizes over time.

From the catalogue alone: the vault may be away. Days are those of the zone that is given,
the person's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from itertools import pairwise

from holdfast.catalogue.profile_figures import ProfileFigures, RunCounts
from holdfast.core.coming_runs import coming_runs
from holdfast.services.desk import Desk
from holdfast.services.protecting.settings import SettingsService

POINTS_SHOWN = 400
DAYS_SHOWN = 53 * 7


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
        next_runs = coming_runs(
            settings.schedule_rule(), settings.next_backup_at, now, enabled=settings.enabled
        )
        totals = self._figures.totals(profile_id)
        return Overview(
            days=self._days(profile_id, now, zone),
            next_runs=next_runs,
            sizes=tuple(
                SizeFacts(figure.made_at, figure.size_bytes, figure.together_bytes)
                for figure in self._figures.sizes(profile_id, POINTS_SHOWN)
            ),
            backups=totals.backups,
            vault_bytes=totals.added_bytes,
            plain_bytes=totals.size_bytes,
        )

    def _days(self, profile_id: str, now: datetime, zone: tzinfo | None) -> tuple[DayFacts, ...]:
        today = now.astimezone(zone).date()
        days = [today - timedelta(days=back) for back in range(DAYS_SHOWN - 1, -1, -1)]
        begins = [first_instant(day, zone) for day in (*days, today + timedelta(days=1))]
        counted = self._figures.runs(profile_id, list(pairwise(begins)))
        return tuple(_day(days[counts.span], counts) for counts in counted)


def first_instant(day: date, zone: tzinfo | None) -> datetime:
    """Return when a day begins, in UTC; None stands for the zone of the computer.

    Where the clock is put forward over midnight, that is the instant at which it is.
    """
    midnight = datetime.combine(day, time(), zone)
    return midnight.astimezone(UTC)


def _day(day: date, counts: RunCounts) -> DayFacts:
    if not counts.troubles:
        outcome = DayOutcome.GOOD
    elif counts.failures and not counts.backups:
        outcome = DayOutcome.FAILED
    else:
        outcome = DayOutcome.WARNING
    return DayFacts(day, outcome, counts.backups, counts.troubles, counts.reason)
