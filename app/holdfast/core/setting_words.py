"""Settings as a person reads them: when, how many, what is proved. Pure, English."""

from __future__ import annotations

from holdfast.core.model import Level
from holdfast.core.retention import KeepRule
from holdfast.core.schedule import BackupFrequency, ScheduleRule, Weekday
from holdfast.core.time_words import counted

_PERIODS = ("hourly", "daily", "weekly", "monthly", "yearly")
_NOUNS = ("hour", "day", "week", "month", "year")


def schedule_words(rule: ScheduleRule) -> str:
    """Return when backups are made: `every day at 03:00 (Europe/Berlin)`."""
    at = rule.backup_time
    match rule.frequency:
        case BackupFrequency.HOURLY:
            when = f"every hour at minute {at[3:]}"
        case BackupFrequency.DAILY:
            when = f"every day at {at}"
        case BackupFrequency.WEEKLY:
            day = (rule.weekday or Weekday.MONDAY).value.capitalize()
            when = f"every {day} at {at}"
        case BackupFrequency.MONTHLY:
            day_of_month = rule.day_of_month or 1
            day = "the last day" if day_of_month == 31 else f"day {day_of_month}"
            when = f"on {day} of every month at {at}"
    return f"{when} ({rule.zone})"


def keep_words(rule: KeepRule) -> str:
    """Return which backups stay: `the last 7, and one for each of 12 months`."""
    last = [f"the last {rule.last:,}"] if rule.last else []
    periods = [
        counted(number, noun)
        for name, noun in zip(_PERIODS, _NOUNS, strict=True)
        if (number := getattr(rule, name))
    ]
    if not periods:
        return last[0]
    listed = " and ".join([", ".join(periods[:-1]), periods[-1]] if periods[1:] else periods)
    return ", and ".join([*last, f"one for each of {listed}"])


def proof_words(level: Level, drill_every_days: int) -> str:
    """Return what is proved, and how often a restore is tried."""
    each = {
        Level.STORED: "each backup is read back",
        Level.OPENED: "each backup is read back and opened",
        Level.RESTORED: "each backup is restored and compared",
    }.get(level, "nothing")
    if not drill_every_days:
        return f"{each}; no restore is tried later"
    often = "every day" if drill_every_days == 1 else f"every {drill_every_days:,} days"
    return f"{each}; a restore is tried {often}"
