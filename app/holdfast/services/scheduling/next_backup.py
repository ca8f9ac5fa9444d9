"""When a profile is due after a scheduled run of it has ended."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from holdfast.core.runs import Outcome
from holdfast.core.schedule import next_run, rearm
from holdfast.core.settings import BackupSettingsResponse
from holdfast.services.desk import Desk

if TYPE_CHECKING:
    from holdfast.catalogue.catalogue import Catalogue

WAITING_AT_MOST = timedelta(minutes=15)
"""A program that holds its database may be closed any minute."""


def next_after_run(
    desk: Desk, catalogue: Catalogue, profile_id: str, outcome: Outcome
) -> datetime | None:
    """Write when a profile is due next, and return it; None if it is disabled or gone.

    The rule is read in the same step, so that one that was changed meanwhile counts.

    Raises:
        CatalogueError: it could not be written; the profile is still due.
    """
    now = desk.clock.now()
    failures = 0
    if outcome in {Outcome.FAILED, Outcome.WAITING}:
        # The run has its row by now, unless the history could not be written.
        failures = max(catalogue.runs.failures_in_a_row(profile_id), 1)

    def following(settings: BackupSettingsResponse) -> datetime:
        if not failures:
            return next_run(settings.schedule_rule(), now)
        again_at = rearm(failures, now)
        return min(again_at, now + WAITING_AT_MOST) if outcome is Outcome.WAITING else again_at

    written = catalogue.settings.note_run(profile_id, following)
    return None if written is None else written.next_backup_at
