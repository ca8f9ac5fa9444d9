"""SettingsService: what a person chose for a profile, and when its next backup is due.

A profile without settings, taken over from an earlier version or just made, gets the
defaults with the time zone of this computer. A change is one step between processes: two
that come together both count. Every change stands in the audit trail, old and new.

Imports pydantic: not for the process that only makes a backup, which has
`desk.settings`. Safe on any thread.
"""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from holdfast.core.audit_chain import AuditAction
from holdfast.core.bus import Bus
from holdfast.core.events import SettingsChanged
from holdfast.core.schedule import next_run
from holdfast.core.settings import BackupSettingsResponse, BackupSettingsUpdate, ChosenSettings
from holdfast.services.desk import Desk
from holdfast.system.local_zone import local_zone

if TYPE_CHECKING:
    from holdfast.catalogue.settings_table import Decided, SettingsTable

_CHOSEN = tuple(ChosenSettings.model_fields)


class SettingsService:
    """The settings of all profiles of one home."""

    def __init__(self, desk: Desk, bus: Bus | None = None) -> None:
        """See the class; with a bus, changes are published on it."""
        self._desk = desk
        self._bus = bus

    @cached_property
    def _table(self) -> SettingsTable:
        return self._desk.catalogue().settings

    def get(self, profile_id: str) -> BackupSettingsResponse:
        """Return the settings of a profile, making the defaults where there are none.

        Raises:
            NotFoundError: there is no such profile.
        """
        return self._table.get(profile_id) or self._change(profile_id, None)

    def all(self) -> dict[str, BackupSettingsResponse]:
        """Return all settings there are by the profile's id."""
        return self._table.all()

    def update(self, profile_id: str, update: BackupSettingsUpdate) -> BackupSettingsResponse:
        """Change some settings; when the next backup is due follows from them.

        A due or retried backup is not put off by a change that says nothing about when.

        Raises:
            NotFoundError: there is no such profile.
        """
        return self._change(profile_id, update)

    def ensure_all(self) -> tuple[str, ...]:
        """Give every profile without settings the defaults; return the ids of those."""
        known = self._table.profile_ids()
        bare = [p.profile_id for p in self._desk.book.all() if p.profile_id not in known]
        for profile_id in bare:
            self._change(profile_id, None)
        return tuple(bare)

    def _change(
        self, profile_id: str, update: BackupSettingsUpdate | None
    ) -> BackupSettingsResponse:
        """Apply an update in one step; None only makes the defaults where nothing is."""
        now = self._desk.clock.now()
        before: dict[str, Any] = {}

        def decide(old: BackupSettingsResponse | None) -> Decided | None:
            before.clear()
            if old is not None:
                before.update(chosen_form(old))
                if update is None:
                    return None
            start = old or ChosenSettings(zone=local_zone())
            new = start.updated(update) if update is not None else start
            return ChosenSettings.model_validate(chosen_form(new)), _due(old, new, now)

        written = self._table.change(profile_id, decide, now)
        after = chosen_form(written)
        new_values = {name: value for name, value in after.items() if before.get(name) != value}
        if not before or new_values:
            self._desk.audit.log(
                AuditAction.SETTINGS_CHANGED,
                profile_id=profile_id,
                subject=self._desk.book.find(profile_id).name,
                old={name: before[name] for name in new_values if name in before},
                new={name: after[name] for name in _CHOSEN if name in new_values},
            )
        if self._bus is not None:
            self._bus.publish(SettingsChanged(profile_id))
        return written


def chosen_form(settings: ChosenSettings) -> dict[str, Any]:
    """Return the settings a person chose as plain values by name."""
    return settings.model_dump(mode="json", include=set(_CHOSEN))


def _due(old: BackupSettingsResponse | None, new: ChosenSettings, now: datetime) -> datetime | None:
    """Return when a profile whose settings become `new` is due."""
    if not new.enabled:
        return None
    if (
        old is not None
        and old.next_backup_at is not None
        and old.schedule_rule() == new.schedule_rule()
    ):
        return old.next_backup_at
    return next_run(new.schedule_rule(), now)
