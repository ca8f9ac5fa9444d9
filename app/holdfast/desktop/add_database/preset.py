"""How often and how many: the presets of the wizard, as settings. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from holdfast.core.schedule import BackupFrequency, ScheduleRule, Weekday
from holdfast.core.settings import BackupSettingsUpdate
from holdfast.services.protecting.size_estimate import SizeEstimate

HOURS_KEPT = 24
"""Of hourly backups so many of the last are kept, and of days before them one each."""


class Preset(StrEnum):
    """What a person may choose."""

    HOURLY = "hourly"
    DAILY = "daily"
    WEEKLY = "weekly"
    CUSTOM = "custom"


USUAL_COUNTS = {
    BackupFrequency.HOURLY: 30,
    BackupFrequency.DAILY: 30,
    BackupFrequency.WEEKLY: 12,
    BackupFrequency.MONTHLY: 12,
}
"""Where the slider stands at first, in days, weeks or months."""


def rule_of(preset: Preset, zone: str) -> ScheduleRule:
    """Return when a preset backs up; in the evening, when computers are mostly on.

    Raises:
        KeyError: it is the person's own.
    """
    frequencies = {
        Preset.HOURLY: (BackupFrequency.HOURLY, "00:00"),
        Preset.DAILY: (BackupFrequency.DAILY, "18:00"),
        Preset.WEEKLY: (BackupFrequency.WEEKLY, "18:00"),
    }
    frequency, at = frequencies[preset]
    weekday = Weekday.FRIDAY if preset is Preset.WEEKLY else None
    return ScheduleRule(frequency, at, weekday, None, zone)


@dataclass(frozen=True, slots=True)
class Keeping:
    """How many backups stay: `count` days, weeks or months."""

    frequency: BackupFrequency
    count: int
    """1 to 30."""

    @property
    def settings(self) -> dict[str, int]:
        """The keep settings by name; every rule that is not meant is 0."""
        hourly = self.frequency is BackupFrequency.HOURLY
        others = dict.fromkeys(("keep_hourly", "keep_weekly", "keep_monthly", "keep_yearly"), 0)
        return {
            **others,
            "keep_count": HOURS_KEPT if hourly else self.count,
            "keep_daily": self.count if hourly else 0,
        }

    def bytes_of(self, estimate: SizeEstimate) -> int:
        """Return what the backups that stay will take, roughly."""
        if self.frequency is BackupFrequency.HOURLY:
            return estimate.kept_bytes(self.frequency, HOURS_KEPT, daily=self.count)
        return estimate.kept_bytes(self.frequency, self.count)


def settings_of(rule: ScheduleRule, keeping: Keeping) -> BackupSettingsUpdate:
    """Return what is to be set for the new profiles."""
    return BackupSettingsUpdate.model_validate(
        {
            "enabled": True,
            "frequency": rule.frequency,
            "backup_time": rule.backup_time,
            "weekday": rule.weekday,
            "day_of_month": rule.day_of_month,
            "zone": rule.zone,
            **keeping.settings,
        }
    )
