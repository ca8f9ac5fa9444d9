"""Stored instants judged anew: at a start, after a sleep, and when the clock was set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from holdfast.catalogue.rows import RunFilter
from holdfast.core.runs import Outcome, RunKind
from holdfast.core.schedule import next_after_clock_change, next_run, period_start
from holdfast.core.settings import BackupSettingsResponse
from holdfast.services.desk import Desk

if TYPE_CHECKING:
    from holdfast.catalogue.catalogue import Catalogue

_MADE = frozenset({Outcome.DONE, Outcome.UNCHANGED})
_RUNS_LOOKED_AT = 1000


def put_right(desk: Desk, catalogue: Catalogue) -> tuple[str, ...]:
    """Write anew when enabled profiles are due where the clock makes it wrong.

    Where no clock was wrong nothing changes, so it may be called at any time. An enabled
    profile for which nothing is scheduled gets its next instant.

    Returns:
        The ids of the profiles that changed.

    Raises:
        CatalogueError: it could not be read or written.
    """
    now = desk.clock.now()
    changed = []
    for profile_id, settings in catalogue.settings.all().items():
        if not settings.enabled:
            continue
        right = _right(catalogue, settings, now)
        if right != settings.next_backup_at:
            catalogue.settings.note_run(profile_id, _unless_changed(settings, right))
            changed.append(profile_id)
    return tuple(changed)


def _right(catalogue: Catalogue, settings: BackupSettingsResponse, now: datetime) -> datetime:
    rule, stored = settings.schedule_rule(), settings.next_backup_at
    coming = next_run(rule, now)
    if stored is None:
        return coming
    if now < stored <= coming:
        return stored  # nearly all, and they need no look at the history
    wanted = RunFilter(
        profile_id=settings.profile_id,
        kinds=frozenset({RunKind.BACKUP}),
        outcomes=_MADE,
        since=period_start(rule, now),
    )
    rows = catalogue.runs.page(wanted, rows=_RUNS_LOOKED_AT)
    made = [row.start.started_at for row in rows if row.start.scheduled]
    return next_after_clock_change(rule, stored, now, made)


def _unless_changed(
    judged: BackupSettingsResponse, right: datetime
) -> Callable[[BackupSettingsResponse], datetime | None]:
    """Return what to write: a person's change that came between counts more."""

    def decide(stored: BackupSettingsResponse) -> datetime | None:
        untouched = stored.next_backup_at == judged.next_backup_at
        return right if untouched else stored.next_backup_at

    return decide
