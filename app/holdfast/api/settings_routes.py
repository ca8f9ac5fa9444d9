"""The four routes of the migration guide: settings, a look at the schedule, its figures."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body

from holdfast.api.calls import ProfileName, TheCall
from holdfast.api.documents import example, refusals
from holdfast.api.forms import SETTINGS, SETTINGS_CHANGE, STATS, Triggered
from holdfast.api.problems import NO_SCHEDULE, ProblemError
from holdfast.core.settings import BackupSettingsResponse, BackupSettingsUpdate, SchedulerStats
from holdfast.services.protecting.settings import SettingsService

settings_routes = APIRouter(prefix="/api/backup", tags=["backup"])

_Change = Annotated[
    BackupSettingsUpdate,
    Body(openapi_examples={"daily": {"summary": "Daily, two weeks", "value": SETTINGS_CHANGE}}),
]


@settings_routes.get("/settings", responses={200: example(SETTINGS), **refusals(404)})
def get_backup_settings(call: TheCall, wanted: ProfileName = "") -> BackupSettingsResponse:
    """Return when a profile is backed up and how many backups are kept."""
    return SettingsService(call.desk, call.needs.bus).get(call.profile(wanted).profile_id)


@settings_routes.put("/settings", responses={200: example(SETTINGS), **refusals(404)})
def update_backup_settings(
    change: _Change, call: TheCall, wanted: ProfileName = ""
) -> BackupSettingsResponse:
    """Change some settings of a profile; what is left out stays as it is."""
    profile_id = call.profile(wanted).profile_id
    return SettingsService(call.desk, call.needs.bus).update(profile_id, change)


@settings_routes.post("/trigger", responses=refusals(404))
def trigger_backup_check(call: TheCall, wanted: ProfileName = "") -> Triggered:
    """Look at the schedule now: what is due is begun, as it would be within a minute anyway.

    Nothing that is not due is backed up; for that there is `POST /api/backups`.
    """
    call.profile_id(wanted)
    scheduler = call.needs.scheduler
    if not scheduler.get_stats().is_running:
        raise ProblemError(NO_SCHEDULE)
    return Triggered(due=scheduler.check_and_run_backups().due)


@settings_routes.get("/stats", responses={200: example(STATS), **refusals(404)})
def get_scheduler_stats(call: TheCall, wanted: ProfileName = "") -> SchedulerStats:
    """Return how the schedule is doing: of one profile, or of all the token is for."""
    stats = call.needs.scheduler.get_stats()
    profile_id = call.profile_id(wanted)
    if not profile_id:
        return stats
    enabled = SettingsService(call.desk).get(profile_id).enabled
    return stats.model_copy(
        update={"enabled_backup_settings": int(enabled), "total_backup_settings": 1}
    )
