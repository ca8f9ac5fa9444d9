"""Settings change in one step, follow their profile, and are found when they are due."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from holdfast.catalogue.catalogue import Catalogue
from holdfast.catalogue.settings_table import Decide, Decided, SettingsTable
from holdfast.core.errors import NotFoundError
from holdfast.core.model import Level
from holdfast.core.schedule import BackupFrequency, Weekday
from holdfast.core.settings import BackupSettingsResponse, BackupSettingsUpdate, ChosenSettings
from tests.catalogue.places import NOON, new_catalogue, profile

HOUR = timedelta(hours=1)
ONE, TWO = profile(1).profile_id, profile(2).profile_id
ODD = ChosenSettings(
    enabled=True,
    frequency=BackupFrequency.MONTHLY,
    backup_time="23:59",
    weekday=Weekday.SUNDAY,
    day_of_month=31,
    zone="Australia/Lord_Howe",
    keep_count=30,
    keep_hourly=1,
    keep_daily=2,
    keep_weekly=3,
    keep_monthly=4,
    keep_yearly=1000,
    verification=Level.RESTORED,
    drill_every_days=0,
    pause_on_battery=True,
    pause_on_metered=True,
)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    catalogue = Catalogue(new_catalogue(tmp_path))
    catalogue.profiles.add(profile(1))
    catalogue.profiles.add(profile(2))
    return catalogue


@pytest.fixture
def settings(catalogue: Catalogue) -> SettingsTable:
    return catalogue.settings


def updated(update: BackupSettingsUpdate) -> Decide:
    """Decide for an update that makes the next backup due in an hour."""

    def decide(old: BackupSettingsResponse | None) -> Decided:
        return (old or ChosenSettings()).updated(update), NOON + HOUR

    return decide


def at(instant: datetime) -> Callable[[BackupSettingsResponse], datetime]:
    return lambda _: instant


def test_every_setting_comes_back(settings: SettingsTable) -> None:
    assert settings.get(ONE) is None
    written = settings.put(ONE, ODD, NOON + HOUR, NOON)
    assert settings.get(ONE) == written
    assert settings.all() == {ONE: written}
    assert {name: getattr(written, name) for name in ChosenSettings.model_fields} == dict(ODD)
    assert (written.created_at, written.updated_at) == (NOON, NOON)
    assert (written.next_backup_at, written.last_backup_at) == (NOON + HOUR, None)


def test_a_change_keeps_the_rest(settings: SettingsTable) -> None:
    first = settings.put(ONE, ODD, NOON + HOUR, NOON)
    update = BackupSettingsUpdate(keep_count=3, weekday=None)
    changed = settings.change(ONE, updated(update), NOON + HOUR)
    expected = {"keep_count": 3, "weekday": None, "updated_at": NOON + HOUR}
    assert changed == first.model_copy(update=expected)
    assert settings.get(ONE) == changed


def test_a_first_change_begins_with_the_defaults(settings: SettingsTable) -> None:
    changed = settings.change(ONE, updated(BackupSettingsUpdate(keep_count=3)), NOON)
    assert changed.keep_count == 3
    assert changed.backup_time == ChosenSettings().backup_time
    assert changed.next_backup_at == NOON + HOUR


def test_disabling_clears_the_next_backup(settings: SettingsTable) -> None:
    settings.put(ONE, ODD, NOON, NOON)
    changed = settings.change(ONE, updated(BackupSettingsUpdate(enabled=False)), NOON)
    assert changed.next_backup_at is None
    settings.note_run(ONE, at(NOON), last_backup_at=NOON)
    noted = settings.get(ONE)
    assert noted is not None
    assert (noted.next_backup_at, noted.last_backup_at) == (None, NOON)


def test_a_run_is_noted(settings: SettingsTable) -> None:
    settings.put(ONE, ODD, NOON, NOON)
    settings.note_run(ONE, at(NOON + HOUR), last_backup_at=NOON)
    settings.note_run(ONE, at(NOON + 2 * HOUR))
    noted = settings.get(ONE)
    assert noted is not None
    assert (noted.next_backup_at, noted.last_backup_at) == (NOON + 2 * HOUR, NOON)
    assert noted.updated_at == NOON
    assert settings.note_run("nobody", at(NOON)) is None


def test_what_is_decided_to_stay_stays(settings: SettingsTable) -> None:
    written = settings.put(ONE, ODD, NOON, NOON)
    assert settings.change(ONE, lambda old: None, NOON + HOUR) == written
    assert settings.get(ONE) == written


def test_due_are_the_enabled_whose_time_has_come(settings: SettingsTable) -> None:
    settings.put(ONE, ODD, NOON, NOON)
    settings.put(TWO, ODD, NOON - HOUR, NOON)
    assert settings.due(NOON - 2 * HOUR) == []
    assert settings.due(NOON - timedelta(microseconds=1)) == [TWO]
    assert settings.due(NOON) == [TWO, ONE]
    assert settings.counts() == (2, 2)
    settings.put(TWO, ODD.updated(BackupSettingsUpdate(enabled=False)), NOON, NOON)
    assert settings.due(NOON) == [ONE]
    assert settings.counts() == (1, 2)


def test_without_a_profile_there_are_no_settings(
    catalogue: Catalogue, settings: SettingsTable
) -> None:
    with pytest.raises(NotFoundError):
        settings.put("nobody", ODD, None, NOON)
    with pytest.raises(NotFoundError):
        settings.change("nobody", updated(BackupSettingsUpdate()), NOON)
    settings.put(ONE, ODD, None, NOON)
    catalogue.profiles.remove(ONE)
    assert settings.all() == {}
    assert settings.counts() == (0, 0)


def test_changes_that_come_together_both_count(settings: SettingsTable) -> None:
    settings.put(ONE, ChosenSettings(), None, NOON)

    def change(name: str) -> None:
        for value in range(1, 11):
            settings.change(ONE, updated(BackupSettingsUpdate.model_validate({name: value})), NOON)

    names = ("keep_daily", "keep_weekly", "keep_monthly")
    threads = [threading.Thread(target=change, args=[name]) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    last = settings.get(ONE)
    assert last is not None
    assert [getattr(last, name) for name in names] == [10, 10, 10]
