"""The next few backups of a profile, as people are shown them. Pure; the instant comes in."""

from __future__ import annotations

from datetime import datetime

from holdfast.core.schedule import ScheduleRule, upcoming

SHOWN = 3


def coming_runs(
    rule: ScheduleRule,
    next_backup_at: datetime | None,
    now: datetime,
    *,
    enabled: bool = True,
    count: int = SHOWN,
) -> tuple[datetime, ...]:
    """Return when the next backups begin, in UTC; none while the schedule is off.

    One that is due already, or is tried again soon after a failure, comes first.
    """
    if not enabled:
        return ()
    first = None if next_backup_at is None else max(next_backup_at, now)
    later = upcoming(rule, first or now, count)
    return later if first is None else (first, *later)[:count]
