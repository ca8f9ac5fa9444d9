"""Settings that people and programs send: what is taken, what is refused, and how it is said."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from holdfast.core import settings
from holdfast.core.errors import UsageError
from holdfast.core.model import BackupInfo, BackupKind, Grade, Level, Structure
from holdfast.core.retention import KeepRule, plan_retention
from holdfast.core.schedule import BackupFrequency, ScheduleRule, Weekday
from holdfast.core.setting_rules import SETTING_RULES, shown_value, wrong_setting
from holdfast.core.settings import (
    BackupMetadata,
    BackupSettingsResponse,
    BackupSettingsUpdate,
    ChosenSettings,
    RetentionSummary,
    SchedulerStats,
    explain,
    problems,
)
from tests.core.histories import row
from tests.core.wall_clocks import DAY, utc

NOON = utc(2026, 11, 14, 12)
MODELS = [
    each
    for each in vars(settings).values()
    if isinstance(each, type) and issubclass(each, BaseModel) and each is not BaseModel
]


def refused(given: object) -> ValidationError:
    """Return what pydantic says against an update."""
    with pytest.raises(ValidationError) as caught:
        BackupSettingsUpdate.model_validate(given)
    return caught.value


def test_the_guides_update_is_taken_as_it_stands() -> None:
    update = BackupSettingsUpdate(
        enabled=True, frequency=BackupFrequency.DAILY, backup_time="03:00", keep_count=7
    )
    assert update.changes() == {
        "enabled": True,
        "frequency": BackupFrequency.DAILY,
        "backup_time": "03:00",
        "keep_count": 7,
    }


def test_the_guides_names_stand_in_what_is_answered() -> None:
    theirs = {"enabled", "frequency", "backup_time", "keep_count"}
    row_only = {"id", "last_backup_at", "next_backup_at", "created_at", "updated_at"}
    assert theirs <= set(BackupSettingsUpdate.model_fields)
    assert theirs | row_only | {"profile_id"} <= set(BackupSettingsResponse.model_fields)
    assert list(SchedulerStats.model_fields) == [
        "is_running",
        "check_interval_seconds",
        "enabled_backup_settings",
        "total_backup_settings",
    ]


def test_everything_a_person_chooses_can_be_changed() -> None:
    assert list(BackupSettingsUpdate.model_fields) == list(ChosenSettings.model_fields)


def test_every_setting_has_its_rule_in_words() -> None:
    assert list(SETTING_RULES) == list(ChosenSettings.model_fields)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_models_are_frozen_and_refuse_what_they_do_not_know(model: type[BaseModel]) -> None:
    assert model.model_config["frozen"]
    assert model.model_config["extra"] == "forbid"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("enabled", "maybe"),
        ("enabled", 2),
        ("frequency", "yearly"),
        ("frequency", "Daily"),
        ("frequency", 1),
        ("backup_time", "25:00"),
        ("backup_time", "24:00"),
        ("backup_time", "3:00"),
        ("backup_time", "03:60"),
        ("backup_time", " 03:00"),
        ("backup_time", "03:00\n"),
        ("backup_time", "03:00:00"),
        ("backup_time", "0\N{DEVANAGARI DIGIT THREE}:00"),
        ("backup_time", 300),
        ("weekday", "mon"),
        ("weekday", 0),
        ("day_of_month", 0),
        ("day_of_month", 32),
        ("day_of_month", "last"),
        ("zone", "Mars/Olympus"),
        ("zone", ""),
        ("zone", "../etc/passwd"),
        ("zone", "Europe/\x1b[31mBerlin"),
        ("zone", 1),
        ("keep_count", 0),
        ("keep_count", 31),
        ("keep_count", -1),
        ("keep_count", 7.5),
        ("keep_count", "many"),
        ("keep_count", True),
        ("keep_count", float("nan")),
        ("keep_count", "9" * 10_000),
        ("keep_count", {"a": 1}),
        ("keep_hourly", -1),
        ("keep_daily", 1001),
        ("keep_weekly", "x"),
        ("keep_monthly", False),
        ("keep_yearly", []),
        ("verification", "none"),
        ("verification", "hashed"),
        ("drill_every_days", -1),
        ("drill_every_days", 366),
        ("pause_on_battery", "often"),
        ("pause_on_metered", None.__class__),
    ],
)
def test_a_wrong_value_is_named_with_its_setting_and_the_rule(field: str, value: object) -> None:
    error = explain(refused({field: value}))
    assert isinstance(error, UsageError)
    assert error.message == (
        f"The setting {field} cannot be {shown_value(value)}: {SETTING_RULES[field]}. "
        "Nothing was changed."
    )
    assert len(error.message) < 250
    assert error.message.isprintable()


def test_each_wrong_value_is_named_once() -> None:
    error = refused({"keep_count": 0, "backup_time": "25:00", "enabled": True, "zone": "X"})
    assert [problem.field for problem in problems(error)] == ["backup_time", "zone", "keep_count"]
    assert explain(error).message.count("cannot be") == 3
    assert explain(error).message.count("Nothing was changed.") == 1


def test_a_setting_that_does_not_exist_is_named_with_the_nearest() -> None:
    message = explain(refused({"keepcount": 7})).message
    assert message == (
        "There is no setting keepcount; perhaps keep_count is meant. Nothing was changed."
    )
    assert explain(refused({"colour\n": 7})).message.startswith(r"There is no setting colour\n.")


def test_something_that_is_no_settings_at_all_is_refused() -> None:
    assert explain(refused([1])).message == (
        "Settings cannot be [1]: each is a name with a value. Nothing was changed."
    )
    with pytest.raises(ValidationError) as caught:
        BackupSettingsUpdate.model_validate_json('{"zone": ')
    assert "each is a name with a value" in explain(caught.value).message


def test_a_missing_value_is_named() -> None:
    with pytest.raises(ValidationError) as caught:
        SchedulerStats.model_validate({"is_running": True, "check_interval_seconds": 60})
    assert explain(caught.value).message == (
        "The setting enabled_backup_settings is missing. "
        "The setting total_backup_settings is missing. Nothing was changed."
    )


def test_text_from_a_form_or_a_command_line_is_taken() -> None:
    given: dict[str, Any] = {"keep_count": "7", "enabled": "no", "weekday": "friday"}
    assert BackupSettingsUpdate(**given).changes() == {
        "enabled": False,
        "weekday": Weekday.FRIDAY,
        "keep_count": 7,
    }


@pytest.mark.parametrize(
    ("field", "lowest", "highest"),
    [("keep_count", 1, 30), ("keep_daily", 0, 1000), ("day_of_month", 1, 31)],
)
def test_the_bounds_are_inside(field: str, lowest: int, highest: int) -> None:
    for value in (lowest, highest):
        assert BackupSettingsUpdate.model_validate({field: value}).changes() == {field: value}


def test_none_leaves_a_setting_or_takes_a_choice_back() -> None:
    update = BackupSettingsUpdate(enabled=None, keep_count=None, weekday=None, day_of_month=None)
    assert update.changes() == {"weekday": None, "day_of_month": None}
    assert BackupSettingsUpdate().changes() == {}


def test_an_update_changes_what_it_names_and_nothing_else() -> None:
    before = ChosenSettings(weekday=Weekday.FRIDAY, keep_count=3, zone="Europe/Berlin")
    after = before.updated(BackupSettingsUpdate(weekday=None, keep_daily=14))
    assert after == ChosenSettings(weekday=None, keep_count=3, zone="Europe/Berlin", keep_daily=14)
    assert before.weekday is Weekday.FRIDAY


def test_a_new_profile_has_the_guides_settings() -> None:
    new = ChosenSettings()
    assert (new.enabled, new.frequency, new.backup_time, new.keep_count) == (
        True,
        "daily",
        "03:00",
        7,
    )
    assert new.schedule_rule() == ScheduleRule(BackupFrequency.DAILY, "03:00")
    assert new.keep_rule() == KeepRule(last=7)


def test_settings_become_the_rules_they_say() -> None:
    chosen = ChosenSettings(
        frequency=BackupFrequency.MONTHLY,
        backup_time="23:30",
        weekday=Weekday.SUNDAY,
        day_of_month=31,
        zone="Asia/Kathmandu",
        keep_count=1,
        keep_hourly=2,
        keep_daily=3,
        keep_weekly=4,
        keep_monthly=5,
        keep_yearly=6,
    )
    assert chosen.schedule_rule() == ScheduleRule(
        BackupFrequency.MONTHLY, "23:30", Weekday.SUNDAY, 31, "Asia/Kathmandu"
    )
    assert chosen.keep_rule() == KeepRule(1, 2, 3, 4, 5, 6)


def test_chosen_settings_survive_a_manifest() -> None:
    chosen = ChosenSettings(weekday=Weekday.SUNDAY, verification=Level.RESTORED)
    text = json.dumps(chosen.model_dump(mode="json"))
    assert ChosenSettings.model_validate_json(text) == chosen


def test_stored_instants_come_back_in_utc_and_naive_ones_are_refused() -> None:
    summer = datetime(2026, 7, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    given = {"id": 1, "profile_id": "0" * 16, "created_at": summer, "updated_at": summer}
    answer = BackupSettingsResponse.model_validate(given)
    assert answer.created_at.tzinfo is UTC
    assert (answer.created_at, answer.next_backup_at) == (utc(2026, 7, 1, 10), None)
    assert json.loads(answer.model_dump_json())["created_at"] == "2026-07-01T10:00:00Z"
    with pytest.raises(ValidationError):
        BackupSettingsResponse.model_validate({**given, "updated_at": datetime(2026, 7, 1)})  # noqa: DTZ001 - on purpose


INFO = BackupInfo(
    backup_id="0000000100000002",
    name="manual_1",
    kind=BackupKind.MANUAL,
    created_at=NOON,
    profile="Zotero",
    source_path="zotero.sqlite",
    size_bytes=4096,
    added_bytes=100,
    changed_pages=1,
    page_count=1,
    page_size=4096,
    grade=Grade.GUARDED,
    level=Level.RESTORED,
    verified_at=NOON,
    structure=Structure.OK,
    protected=True,
    note="before the move",
    messages=("one", "two"),
)


def test_a_backup_is_given_to_programs_with_all_its_facts() -> None:
    metadata = BackupMetadata.of(INFO)
    assert set(BackupMetadata.model_fields) == set(BackupInfo.__dataclass_fields__)
    assert all(getattr(metadata, name) == getattr(INFO, name) for name in metadata.model_fields_set)
    assert BackupMetadata.of(replace(INFO, verified_at=None)).verified_at is None
    written = json.loads(metadata.model_dump_json())
    assert (written["grade"], written["level"]) == ("guarded copy", "restored")


def test_the_preview_names_each_backup_with_its_reasons() -> None:
    rows = [row(number, NOON - (9 - number) * DAY) for number in range(10)]
    rows[0] = row(0, NOON - 9 * DAY, protected=True)
    names = {each.backup_id: f"backup {number}" for number, each in enumerate(rows)}
    plan = plan_retention(rows, KeepRule.of_count(5), zone="UTC", now=NOON)
    summary = RetentionSummary.of(plan, names)
    assert (summary.total_backups, summary.kept_backups, summary.removed_backups) == (10, 6, 4)
    assert (summary.protected_backups, summary.needs_confirmation) == (1, True)
    assert summary.collapse == ""
    assert [line.name for line in summary.lines] == [f"backup {n}" for n in range(9, -1, -1)]
    assert summary.lines[4].reasons == ("one of the last five",)
    assert summary.lines[4].codes == ("last",)
    assert summary.lines[5].reasons == ("no rule needs it",)
    assert not summary.lines[5].keep
    assert summary.lines[9].reasons == ("pinned",)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "empty"),
        (True, "true"),
        (0, "0"),
        ("", "“”"),
        (Level.NONE, "“none”"),
        ("a\x1b[0m\u202eb", r"“a\x1b[0m\u202eb”"),
        ("x" * 60, "“" + "x" * 60 + "”"),
        ("x" * 61, "“" + "x" * 59 + "…”"),
        ("\n" * 100, "“" + r"\n" * 29 + r"\…”"),
        (["x" * 100], "['" + "x" * 57 + "…"),
    ],
)
def test_a_value_is_shown_on_one_short_line(value: object, words: str) -> None:
    assert shown_value(value) == words


def test_a_setting_without_a_rule_of_its_own_is_given_one() -> None:
    assert wrong_setting("days_old", 0, "it is at least 1").message == (
        "The setting days_old cannot be 0: it is at least 1. Nothing was changed."
    )
