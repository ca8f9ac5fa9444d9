"""What each setting is called on a screen, where the audit trail has the name a command takes."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

SETTINGS = {
    "enabled": QT_TRANSLATE_NOOP("SettingNames", "schedule"),
    "frequency": QT_TRANSLATE_NOOP("SettingNames", "frequency"),
    "backup_time": QT_TRANSLATE_NOOP("SettingNames", "time of day"),
    "weekday": QT_TRANSLATE_NOOP("SettingNames", "day of the week"),
    "day_of_month": QT_TRANSLATE_NOOP("SettingNames", "day of the month"),
    "zone": QT_TRANSLATE_NOOP("SettingNames", "time zone"),
    "keep_count": QT_TRANSLATE_NOOP("SettingNames", "backups to keep"),
    "keep_hourly": QT_TRANSLATE_NOOP("SettingNames", "hours to keep one for"),
    "keep_daily": QT_TRANSLATE_NOOP("SettingNames", "days to keep one for"),
    "keep_weekly": QT_TRANSLATE_NOOP("SettingNames", "weeks to keep one for"),
    "keep_monthly": QT_TRANSLATE_NOOP("SettingNames", "months to keep one for"),
    "keep_yearly": QT_TRANSLATE_NOOP("SettingNames", "years to keep one for"),
    "verification": QT_TRANSLATE_NOOP("SettingNames", "proof of each backup"),
    "drill_every_days": QT_TRANSLATE_NOOP("SettingNames", "days between tried restores"),
    "pause_on_battery": QT_TRANSLATE_NOOP("SettingNames", "pause on battery"),
    "pause_on_metered": QT_TRANSLATE_NOOP("SettingNames", "pause on metered networks"),
    "name": QT_TRANSLATE_NOOP("SettingNames", "name"),
    "source": QT_TRANSLATE_NOOP("SettingNames", "database"),
    "vault": QT_TRANSLATE_NOOP("SettingNames", "vault"),
}


def setting_name(setting: str) -> str:
    """Return what a setting is called; the name itself where it is none of ours."""
    return QCoreApplication.translate("SettingNames", str(SETTINGS.get(setting, setting)))
