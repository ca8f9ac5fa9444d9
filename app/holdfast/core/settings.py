"""Settings and figures that people and programs exchange, validated where they come in.

The only module of `core` that imports pydantic: a backup process starts without it, so
nothing else here, and nothing it needs, may import this module.

Names follow the migration guide; its *user* is a profile here. What the guide does not have
is ours: weekday, day of month, time zone, keep rules, verification, pauses. Every model is
frozen and refuses settings it does not know. `explain` turns a refusal into the sentence a
person reads. No clock.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
)

from holdfast.core.errors import HoldfastError, UsageError
from holdfast.core.local_time import zone_named
from holdfast.core.model import BackupInfo, BackupKind, Grade, Level, Structure
from holdfast.core.names import display_name
from holdfast.core.retention import KeepRule, RetentionPlan
from holdfast.core.schedule import BackupFrequency, ScheduleRule, Weekday
from holdfast.core.setting_rules import (
    DRILL_DAYS_HIGHEST,
    KEEP_COUNT_HIGHEST,
    KEEP_COUNT_LOWEST,
    KEEP_PERIODS_HIGHEST,
    SETTING_RULES,
    parse_backup_time,
    refusal,
    shown_value,
)

__all__ = [
    "BackupFrequency",
    "BackupMetadata",
    "BackupSettingsResponse",
    "BackupSettingsUpdate",
    "ChosenSettings",
    "Problem",
    "RetentionLine",
    "RetentionSummary",
    "SchedulerStats",
    "Weekday",
    "explain",
    "problems",
]


def _is_number(value: object) -> object:
    """Refuse true and false where a number is meant; pydantic takes them for 1 and 0."""
    if isinstance(value, bool):
        raise ValueError("a number")
    return value


def _is_backup_time(text: str) -> str:
    try:
        parse_backup_time(text)
    except HoldfastError as error:
        raise ValueError(error.message) from None
    return text


def _is_zone(name: str) -> str:
    try:
        zone_named(name)
    except HoldfastError as error:
        raise ValueError(error.message) from None
    return name


def _is_provable(level: Level) -> Level:
    if level is Level.NONE:
        raise ValueError("a level that proves something")
    return level


def _in_utc(instant: datetime) -> datetime:
    return instant.astimezone(UTC)


KeepCount = Annotated[
    int, BeforeValidator(_is_number), Field(ge=KEEP_COUNT_LOWEST, le=KEEP_COUNT_HIGHEST)
]
KeepPeriods = Annotated[int, BeforeValidator(_is_number), Field(ge=0, le=KEEP_PERIODS_HIGHEST)]
DayOfMonth = Annotated[int, BeforeValidator(_is_number), Field(ge=1, le=31)]
DrillDays = Annotated[int, BeforeValidator(_is_number), Field(ge=0, le=DRILL_DAYS_HIGHEST)]
BackupTime = Annotated[str, AfterValidator(_is_backup_time)]
ZoneName = Annotated[str, AfterValidator(_is_zone)]
ProvedLevel = Annotated[Level, AfterValidator(_is_provable)]
Instant = Annotated[AwareDatetime, AfterValidator(_in_utc)]

_CLEARED_BY_NONE = frozenset({"weekday", "day_of_month"})


class _Words(BaseModel):
    """What all models here have in common."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)


class ChosenSettings(_Words):
    """All settings of a profile that a person chooses; the defaults are those of a new one."""

    enabled: bool = True
    frequency: BackupFrequency = BackupFrequency.DAILY
    backup_time: BackupTime = "03:00"
    """`HH:MM` in `zone`."""
    weekday: Weekday | None = None
    """For weekly backups; None is Monday."""
    day_of_month: DayOfMonth | None = None
    """For monthly backups; None is the 1st, 31 is always the last day."""
    zone: ZoneName = "UTC"
    keep_count: KeepCount = 7
    """The last so many backups stay; the other keep rules add to them."""
    keep_hourly: KeepPeriods = 0
    keep_daily: KeepPeriods = 0
    keep_weekly: KeepPeriods = 0
    keep_monthly: KeepPeriods = 0
    keep_yearly: KeepPeriods = 0
    verification: ProvedLevel = Level.OPENED
    """What is proved of each backup when it is made."""
    drill_every_days: DrillDays = 7
    """How often a backup is restored from the vault and compared; 0 is never."""
    pause_on_battery: bool = False
    pause_on_metered: bool = False

    def schedule_rule(self) -> ScheduleRule:
        """Return when backups are made."""
        return ScheduleRule(
            frequency=self.frequency,
            backup_time=self.backup_time,
            weekday=self.weekday,
            day_of_month=self.day_of_month,
            zone=self.zone,
        )

    def keep_rule(self) -> KeepRule:
        """Return which backups stay."""
        return KeepRule(
            last=self.keep_count,
            hourly=self.keep_hourly,
            daily=self.keep_daily,
            weekly=self.keep_weekly,
            monthly=self.keep_monthly,
            yearly=self.keep_yearly,
        )

    def updated(self, update: BackupSettingsUpdate) -> Self:
        """Return the same settings with those of the update in their place."""
        return self.model_copy(update=update.changes())


class BackupSettingsUpdate(_Words):
    """Settings to change; what is left out, or None, stays as it is.

    None for `weekday` and `day_of_month` takes the choice back.
    """

    enabled: bool | None = None
    frequency: BackupFrequency | None = None
    backup_time: BackupTime | None = None
    weekday: Weekday | None = None
    day_of_month: DayOfMonth | None = None
    zone: ZoneName | None = None
    keep_count: KeepCount | None = None
    keep_hourly: KeepPeriods | None = None
    keep_daily: KeepPeriods | None = None
    keep_weekly: KeepPeriods | None = None
    keep_monthly: KeepPeriods | None = None
    keep_yearly: KeepPeriods | None = None
    verification: ProvedLevel | None = None
    drill_every_days: DrillDays | None = None
    pause_on_battery: bool | None = None
    pause_on_metered: bool | None = None

    def changes(self) -> dict[str, Any]:
        """Return the settings that change, by name."""
        return {
            name: getattr(self, name)
            for name in type(self).model_fields
            if name in self.model_fields_set
            and (name in _CLEARED_BY_NONE or getattr(self, name) is not None)
        }


class BackupSettingsResponse(ChosenSettings):
    """The settings of one profile as they are stored."""

    id: int
    """Number of the row."""
    profile_id: str
    """The guide's `user_id`."""
    last_backup_at: Instant | None = None
    next_backup_at: Instant | None = None
    """None while disabled."""
    created_at: Instant
    updated_at: Instant


class BackupMetadata(_Words):
    """One backup, as programs see it."""

    backup_id: str
    name: str
    kind: BackupKind
    created_at: Instant
    profile: str
    source_path: str
    size_bytes: int
    added_bytes: int
    changed_pages: int
    page_count: int
    page_size: int
    grade: Grade
    level: Level
    verified_at: Instant | None
    structure: Structure
    protected: bool
    note: str
    unchanged: bool
    messages: tuple[str, ...]

    @classmethod
    def of(cls, info: BackupInfo) -> Self:
        """Return the form of a backup that is given to programs."""
        return cls.model_validate(info)


class RetentionLine(_Words):
    """What becomes of one backup."""

    backup_id: str
    name: str
    created_at: Instant
    size_bytes: int
    keep: bool
    codes: tuple[str, ...]
    """Codes of the reasons (`retention_words.Why`), the strongest first."""
    reasons: tuple[str, ...]
    """The same in words."""


class RetentionSummary(_Words):
    """What a keep rule would do to the backups of a profile, and why."""

    total_backups: int
    kept_backups: int
    removed_backups: int
    protected_backups: int
    needs_confirmation: bool
    """So many would go that the person is asked first."""
    collapse: str
    """Why nothing goes at present, in words; empty when there is no such reason."""
    lines: tuple[RetentionLine, ...]
    """One for each backup, the last made first."""

    @classmethod
    def of(cls, plan: RetentionPlan, names: Mapping[str, str]) -> Self:
        """Return the preview of a plan; `names` gives each backup's name by its id."""
        return cls(
            total_backups=len(plan.verdicts),
            kept_backups=len(plan.kept),
            removed_backups=len(plan.removed),
            protected_backups=sum(verdict.row.protected for verdict in plan.verdicts),
            needs_confirmation=plan.needs_confirmation,
            collapse=plan.collapse.words if plan.collapse else "",
            lines=tuple(
                RetentionLine(
                    backup_id=verdict.row.backup_id,
                    name=names[verdict.row.backup_id],
                    created_at=verdict.row.created_at,
                    size_bytes=verdict.row.size_bytes,
                    keep=verdict.keep,
                    codes=tuple(reason.why.value for reason in verdict.reasons),
                    reasons=tuple(reason.words for reason in verdict.reasons),
                )
                for verdict in plan.verdicts
            ),
        )


class SchedulerStats(_Words):
    """How the scheduler is doing; names and meaning as in the guide."""

    is_running: bool
    check_interval_seconds: int
    enabled_backup_settings: int
    total_backup_settings: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One value that was refused; a form shows it beside its field."""

    field: str
    sentence: str


def problems(error: ValidationError) -> tuple[Problem, ...]:
    """Return the refused values in the order of the fields, each in a whole sentence."""
    found = []
    for each in error.errors(include_url=False, include_context=False):
        field = ".".join(str(part) for part in each["loc"])
        found.append(Problem(field, _sentence(field, each["type"], each["input"])))
    return tuple(found)


def explain(error: ValidationError) -> UsageError:
    """Return the error to show for settings that pydantic refused: setting, value and rule."""
    sentences = [problem.sentence for problem in problems(error)]
    return UsageError(" ".join([*sentences, "Nothing was changed."]))


def _sentence(field: str, kind: str, value: object) -> str:
    if not field:
        return f"Settings cannot be {shown_value(value)}: each is a name with a value."
    known = field in SETTING_RULES
    if kind == "extra_forbidden" and not known:
        near = difflib.get_close_matches(field, SETTING_RULES, n=1)
        instead = f"; perhaps {near[0]} is meant" if near else ""
        return f"There is no setting {display_name(field)[:60]}{instead}."
    if kind == "missing":
        return f"The setting {field} is missing."
    return refusal(field, value, None if known else "it does not have that form")
