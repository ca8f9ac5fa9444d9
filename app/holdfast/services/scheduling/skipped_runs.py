"""Scheduled instants that a rule let pass: one skipped run for each, with the reason.

A profile on battery for a week stays due all the time; the history says so once a scheduled
instant, not once a minute. What has been written is remembered, and found in the history
after a restart.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from holdfast.catalogue.rows import RunFilter
from holdfast.core.audit_chain import AuditAction
from holdfast.core.bus import Bus
from holdfast.core.events import HistoryChanged, RunSkipped
from holdfast.core.model import Profile
from holdfast.core.runs import Outcome, RunEnd, RunKind, RunStart
from holdfast.core.schedule import next_run, period_start
from holdfast.core.settings import BackupSettingsResponse
from holdfast.services.desk import Desk

if TYPE_CHECKING:
    from holdfast.catalogue.catalogue import Catalogue


class SkippedRuns:
    """Writes skipped runs. Not safe between threads: the scheduler's tick holds a lock."""

    def __init__(self, desk: Desk, catalogue: Catalogue, bus: Bus) -> None:
        """See the class."""
        self._desk = desk
        self._catalogue = catalogue
        self._bus = bus
        self._told_until: dict[str, datetime] = {}
        """The next scheduled instant of a profile for whose present one there is a run."""

    def forget(self) -> None:
        """Look into the history again: the clock was set."""
        self._told_until.clear()

    def note(self, profile: Profile, settings: BackupSettingsResponse, reason: str) -> None:
        """Write that the present scheduled instant is let pass, unless that is written.

        Raises:
            CatalogueError: it could not be written.
        """
        now = self._desk.clock.now()
        rule, due_at = settings.schedule_rule(), settings.next_backup_at
        if now < self._told_until.get(profile.profile_id, now):
            return
        # A retry after a failure lies within a period and is no scheduled instant.
        since = period_start(rule, now)
        if due_at is not None:
            since = max(since, due_at)
        wanted = RunFilter(
            profile_id=profile.profile_id,
            kinds=frozenset({RunKind.BACKUP}),
            outcomes=frozenset({Outcome.SKIPPED}),
            since=since,
        )
        if not self._catalogue.runs.page(wanted, rows=1):
            self._write(profile, reason, now)
        self._told_until[profile.profile_id] = next_run(rule, now)

    def _write(self, profile: Profile, reason: str, now: datetime) -> None:
        start = RunStart(
            kind=RunKind.BACKUP,
            started_at=now,
            profile_id=profile.profile_id,
            profile_name=profile.name,
            vault_id=profile.vault_id,
            scheduled=True,
        )
        self._desk.history.record(start, RunEnd(Outcome.SKIPPED, now, reason))
        self._desk.audit.log(
            AuditAction.SKIPPED,
            profile_id=profile.profile_id,
            subject=RunKind.BACKUP.value,
            reason=reason,
        )
        self._bus.publish(RunSkipped(profile.profile_id, profile.name, reason))
        self._bus.publish(HistoryChanged(profile.profile_id))
