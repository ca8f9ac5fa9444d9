"""A row of the earlier program's settings, judged and read: what it comes to here.

Values come from files that may break their own rules. Each that does is put right in the
most cautious way and told, so that no setting is lost and none is made up in silence. What
came in is remembered with its profile, so that it can go back as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from holdfast.core.earlier_forms import Dialect, Times, read_instant
from holdfast.core.names import display_name
from holdfast.core.schedule import BackupFrequency, Weekday
from holdfast.core.setting_rules import KEEP_COUNT_HIGHEST, KEEP_COUNT_LOWEST
from holdfast.core.settings import BackupSettingsUpdate, ChosenSettings
from holdfast.services.desk import Desk
from holdfast.sources.earlier_database import COLUMNS, Cell

PREFERENCE = "migration."
"""Begins the name under which the origin of a profile is remembered."""
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d*)?)?\Z")
_ON = frozenset({"1", "true", "t", "yes", "on"})
_OFF = frozenset({"0", "false", "f", "no", "off"})
_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class EarlierSettings:
    """One row, as far as it can be used."""

    user_id: int
    enabled: bool
    frequency: BackupFrequency
    backup_time: str
    keep_count: int
    weekday: Weekday | None
    day_of_month: int | None
    row: Mapping[str, Cell]
    """As it was found."""
    notes: tuple[str, ...]

    def update(self, times: Times, local_zone: str) -> BackupSettingsUpdate:
        """Return these settings as those of a profile."""
        return BackupSettingsUpdate(
            enabled=self.enabled,
            frequency=self.frequency,
            backup_time=self.backup_time,
            weekday=self.weekday,
            day_of_month=self.day_of_month,
            zone=zone_of(times, local_zone),
            keep_count=self.keep_count,
        )


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a profile came from, and what came in."""

    database: str
    """Path of the application's database, links resolved."""
    user_id: int
    dialect: Dialect
    times: Times
    row: Mapping[str, Cell]
    """As it was found."""
    chosen: Mapping[str, Any] = field(default_factory=dict)
    """The settings it became; empty until it has them."""

    def form(self) -> dict[str, Any]:
        """Return the plain form."""
        return {
            "database": self.database,
            "user_id": self.user_id,
            "dialect": self.dialect.value,
            "times": self.times.value,
            "row": dict(self.row),
            "chosen": dict(self.chosen),
        }


def zone_of(times: Times, local_zone: str) -> str:
    """Return the zone in which `backup_time` is meant."""
    return local_zone if times is Times.LOCAL else "UTC"


def origins(desk: Desk) -> dict[str, Origin]:
    """Return where profiles came from, by their ids; those of this home that are still there."""
    known = {profile.profile_id for profile in desk.book.all()}
    found = {}
    for name, form in desk.preferences.beginning(PREFERENCE).items():
        origin = _origin(form)
        profile_id = name.removeprefix(PREFERENCE)
        if origin is not None and profile_id in known:
            found[profile_id] = origin
    return found


def remember(desk: Desk, profile_id: str, origin: Origin) -> None:
    """Remember where a profile came from."""
    desk.preferences.put(PREFERENCE + profile_id, origin.form(), desk.clock.now())


def chosen_of(settings: ChosenSettings) -> dict[str, Any]:
    """Return those settings that the earlier program has too, and what decides its times."""
    names = {
        "enabled",
        "frequency",
        "backup_time",
        "keep_count",
        "zone",
        "weekday",
        "day_of_month",
    }
    return settings.model_dump(mode="json", include=names)


def differences(settings: EarlierSettings, now: ChosenSettings) -> Iterator[str]:
    """Yield a sentence for each setting that is another one here than over there."""
    here = now.model_dump(mode="json")
    there = settings.update(Times.UTC, "UTC").model_dump(mode="json")
    for name in ("enabled", "frequency", "backup_time", "keep_count"):
        if here[name] != there[name]:
            yield f"{name} is {_plain(there[name])} there and {_plain(here[name])} here."


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value)


def judge(row: Mapping[str, Cell], users: frozenset[int] | None) -> EarlierSettings | str:
    """Return what a row comes to, or a sentence why it cannot be used at all."""
    user_id = row["user_id"]
    if type(user_id) is not int or user_id < 0:
        return f"The row says no user: its user_id is {_shown(user_id)}."
    notes: list[str] = []
    if users is None:
        notes.append("There is no table of users; the settings were taken all the same.")
    elif user_id not in users:
        notes.append(
            f"There is no user {user_id} any more; the settings were taken all the same, because "
            "the earlier program went by them."
        )
    frequency = _frequency(row["frequency"], notes)
    weekday, day = _days(row, frequency)
    return EarlierSettings(
        user_id=user_id,
        enabled=_enabled(row["enabled"], notes),
        frequency=frequency,
        backup_time=_time(row["backup_time"], notes),
        keep_count=_keep_count(row["keep_count"], notes),
        weekday=weekday,
        day_of_month=day,
        row=row,
        notes=tuple(notes),
    )


def _enabled(value: Cell, notes: list[str]) -> bool:
    text = str(value).strip().lower()
    if text in _ON | _OFF:
        return text in _ON
    notes.append(f"enabled was {_shown(value)}; the schedule is off until you turn it on.")
    return False


def _frequency(value: Cell, notes: list[str]) -> BackupFrequency:
    text = str(value).strip().lower()
    if text in set(BackupFrequency):
        if text == BackupFrequency.HOURLY:
            notes.append("frequency was hourly, which the earlier program did not know.")
        return BackupFrequency(text)
    notes.append(f"frequency was {_shown(value)}; daily was taken.")
    return BackupFrequency.DAILY


def _time(value: Cell, notes: list[str]) -> str:
    match = _TIME.match(value.strip()) if isinstance(value, str) else None
    if match is not None and int(match[1]) < 24 and int(match[2]) < 60:
        text = f"{int(match[1]):02d}:{match[2]}"
        if text != value:
            notes.append(f"backup_time was {_shown(value)}; {text} was taken.")
        return text
    notes.append(f"backup_time was {_shown(value)}; 03:00 was taken.")
    return "03:00"


def _keep_count(value: Cell, notes: list[str]) -> int:
    try:
        number = int(value)  # type: ignore[arg-type]  # what is no number is caught
    except (TypeError, ValueError, OverflowError):
        notes.append(f"keep_count was {_shown(value)}; 7 was taken.")
        return 7
    near = min(max(number, KEEP_COUNT_LOWEST), KEEP_COUNT_HIGHEST)
    if near != value:
        notes.append(f"keep_count was {_shown(value)}; {near} was taken.")
    return near


def _days(row: Mapping[str, Cell], frequency: BackupFrequency) -> tuple[Weekday | None, int | None]:
    """Return the day of week or month: the earlier program kept it in its next run alone."""
    instants = (read_instant(row.get(name)) for name in ("next_backup_at", "last_backup_at"))
    at = next((each for each in instants if each is not None), None)
    if at is None:
        return None, None
    if frequency is BackupFrequency.WEEKLY:
        return tuple(Weekday)[at.weekday()], None
    return None, at.day if frequency is BackupFrequency.MONTHLY else None


def _shown(value: Cell) -> str:
    if value is None:
        return "empty"
    text = display_name(str(value))
    return f"“{text[:_LONGEST_SHOWN]}{'…' if len(text) > _LONGEST_SHOWN else ''}”"


def _origin(form: Any) -> Origin | None:
    try:
        return Origin(
            database=str(form["database"]),
            user_id=int(form["user_id"]),
            dialect=Dialect(form["dialect"]),
            times=Times(form["times"]),
            row={name: form["row"][name] for name in COLUMNS if name in form["row"]},
            chosen=dict(form["chosen"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
