"""`holdfast set`: what is taken, what is refused, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ended

Call = Callable[..., Ended]


def test_what_changed_and_the_next_backups_are_told(called: Call, profile: str) -> None:
    ended = called("set", profile, "keep_count=14", "frequency=hourly", "zone=UTC")
    assert ended.status == 0
    assert "keep_count  7 → 14" in ended.out
    assert "frequency   daily → hourly" in ended.out
    assert "Next backups: " in ended.out
    again = called("set", profile, "keep_count=14")
    assert "Nothing changed" in again.out
    found = called("--json", "set", profile, "keep_count=15").json
    assert found["changed"] == {"keep_count": {"old": 14, "new": 15}}
    assert len(found["next"]) == 3


def test_a_choice_can_be_taken_back(called: Call, profile: str) -> None:
    assert called("set", profile, "weekday=friday").status == 0
    assert "weekday  friday → none" in called("set", profile, "weekday=").out
    off = called("set", profile, "enabled=off")
    assert "backups are made when you ask" in off.out


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("backup_time=25:00", "backup_time cannot be “25:00”: it is a time of day"),
        ("keep_count=0", "keep_count cannot be “0”: it is a whole number from 1 to 30"),
        ("keep_count=31", "keep_count cannot be “31”"),
        ("keep_count=", "keep_count cannot be “”"),
        ("zone=Mars/Base", "zone cannot be “Mars/Base”"),
        ("frequency=never", "it is hourly, daily, weekly or monthly"),
        ("keep_cuont=3", "There is no setting keep_cuont; perhaps keep_count is meant"),
        ("enabled=perhaps", "it is true or false"),
        ("keep_count", "is not NAME=VALUE"),
        ("=3", "is not NAME=VALUE"),
    ],
)
def test_a_wrong_value_names_setting_value_and_rule(
    called: Call, profile: str, change: str, said: str
) -> None:
    before = called("--json", "show", profile).json["settings"]
    ended = called("set", profile, "keep_weekly=5", change)
    assert ended.status == 2
    assert said in ended.err
    assert "Nothing was changed." in ended.err
    assert called("--json", "show", profile).json["settings"] == before


def test_setting_something_twice_is_not_guessed(called: Call, profile: str) -> None:
    ended = called("set", profile, "keep_count=3", "keep_count=4")
    assert ended.status == 2
    assert "set twice" in ended.err


def test_changes_need_a_profile_that_is_there(called: Call) -> None:
    assert called("set", "nobody", "keep_count=3").status == 3
    assert called("set", "nobody").status == 2


def test_a_profile_follows_its_database_and_its_vault_and_gets_another_name(
    called: Call, profile: str, source: Path, vault: Path
) -> None:
    moved, away = source.with_name("moved.db"), vault.with_name("away")
    source.rename(moved)
    vault.rename(away)
    ended = called("set", profile, f"source={moved}", f"vault={away}", "name=two words")
    assert ended.status == 0, ended.err
    assert f"source  {source} → {moved}" in ended.out
    assert "name    things → two words" in ended.out
    assert called("status", "two words").status == 0
    assert called("backup", "two words").status == 0


def test_a_place_that_cannot_be_changes_no_setting_either(
    called: Call, profile: str, source: Path, tmp_path: Path
) -> None:
    (tmp_path / "text.db").write_text("This is no database, but it is long enough to be one.")
    for change, status in (
        (f"source={tmp_path / 'gone.db'}", 11),
        (f"source={tmp_path / 'text.db'}", 14),
        (f"vault={tmp_path / 'nowhere'}", 21),
        ("source=", 2),
        ("name=", 2),
    ):
        assert called("set", profile, change, "keep_count=3").status == status, change
        found = called("--json", "show", profile).json
        assert (found["settings"]["keep_count"], found["source"]) == (7, str(source))
