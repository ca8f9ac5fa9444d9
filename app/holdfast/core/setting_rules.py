"""What each setting may be, in words, and how a wrong one is refused.

The rules of `schedule`, `retention` and `settings` stand here once, so that a value is
refused with the same sentence wherever it comes in: a form, the command line, a row of the
catalogue that somebody edited by hand. A refusal names the setting, the value and the rule.

Pure: standard library only, no clock. Pydantic stays in `settings`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import time
from enum import Enum
from types import MappingProxyType

from holdfast.core.errors import UsageError
from holdfast.core.names import display_name

KEEP_COUNT_LOWEST = 1
KEEP_COUNT_HIGHEST = 30
"""Bounds of `keep_count`, as in the migration guide."""
KEEP_PERIODS_HIGHEST = 1000
"""Most hours, days, weeks, months or years a keep rule counts."""
DRILL_DAYS_HIGHEST = 365

_SHOWN_CHARACTERS = 60
_BACKUP_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_PERIODS = f"it is a whole number from 0 to {KEEP_PERIODS_HIGHEST}; 0 keeps none for that reason"
_YES_NO = "it is true or false"

SETTING_RULES: Mapping[str, str] = MappingProxyType(
    {
        "enabled": _YES_NO,
        "frequency": "it is hourly, daily, weekly or monthly",
        "backup_time": "it is a time of day from 00:00 to 23:59, written as HH:MM",
        "weekday": "it is monday, tuesday, wednesday, thursday, friday, saturday or sunday",
        "day_of_month": "it is a whole number from 1 to 31; in shorter months 31 is the last day",
        "zone": "it is the name of a time zone this computer knows, such as Europe/Berlin or UTC",
        "keep_count": (
            f"it is a whole number from {KEEP_COUNT_LOWEST} to {KEEP_COUNT_HIGHEST}, "
            "the backups to keep"
        ),
        "keep_hourly": _PERIODS,
        "keep_daily": _PERIODS,
        "keep_weekly": _PERIODS,
        "keep_monthly": _PERIODS,
        "keep_yearly": _PERIODS,
        "verification": "it is stored, opened or restored, what is proved of each backup",
        "drill_every_days": (
            f"it is a whole number of days from 0 to {DRILL_DAYS_HIGHEST}; 0 means never"
        ),
        "pause_on_battery": _YES_NO,
        "pause_on_metered": _YES_NO,
    }
)
"""Rule of each setting, ready to follow "cannot be …: " in a sentence."""


def shown_value(value: object) -> str:
    """Return a value as a sentence shows it: quoted text, plain numbers, at most one line."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        value = value.value
    text = value if isinstance(value, str) else repr(value)
    text = display_name(text[: _SHOWN_CHARACTERS + 1])  # each character may become several
    if len(text) > _SHOWN_CHARACTERS:
        text = text[: _SHOWN_CHARACTERS - 1] + "…"
    return f"“{text}”" if isinstance(value, str) else text


def refusal(field: str, value: object, rule: str | None = None) -> str:
    """Return the sentence that refuses a value: the setting, the value, the rule."""
    rule = SETTING_RULES[field] if rule is None else rule
    return f"The setting {display_name(field)} cannot be {shown_value(value)}: {rule}."


def wrong_setting(field: str, value: object, rule: str | None = None) -> UsageError:
    """Return the error for one wrong value; `rule` only for settings without one here."""
    return UsageError(f"{refusal(field, value, rule)} Nothing was changed.")


def parse_backup_time(text: str) -> time:
    """Return `HH:MM` as a time of day.

    Raises:
        UsageError: the text has another form; only the digits 0 to 9 count.
    """
    match = _BACKUP_TIME.fullmatch(text)
    if match is None:
        raise wrong_setting("backup_time", text)
    return time(int(match[1]), int(match[2]))
