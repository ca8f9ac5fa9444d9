"""Settings as services see them: defaults, due times, the trail, two changes at once."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from holdfast.core.audit_chain import AuditAction
from holdfast.core.bus import Bus
from holdfast.core.errors import NotFoundError
from holdfast.core.events import Event, SettingsChanged
from holdfast.core.schedule import BackupFrequency, next_run
from holdfast.core.settings import BackupSettingsUpdate, ChosenSettings
from holdfast.services.desk import Desk, desk_at, open_desk
from holdfast.services.protecting.settings import SettingsService
from holdfast.system.paths import AppPaths
from tests.catalogue.places import profile
from tests.support.clocks import SetClock

MORNING = datetime(2026, 11, 22, 9, 15, tzinfo=UTC)
ONE, TWO = profile(1).profile_id, profile(2).profile_id


@pytest.fixture
def clock() -> SetClock:
    return SetClock(MORNING)


@pytest.fixture
def desk(paths: AppPaths, clock: SetClock, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    desk = open_desk(paths, clock)
    for number in (1, 2):
        desk.book.add(profile(number))
    return desk


@pytest.fixture
def paths(home: Path) -> AppPaths:
    return AppPaths(home).make()


def changes_of(desk: Desk) -> list[dict[str, object]]:
    """Return what the trail says about settings, oldest first."""
    rows = desk.catalogue().audit.rows()
    return [json.loads(row.body) for row in rows if row.action == AuditAction.SETTINGS_CHANGED]


def test_a_profile_without_settings_is_backed_up_daily_in_its_own_zone(desk: Desk) -> None:
    settings = SettingsService(desk).get(ONE)
    assert settings.model_dump(include=set(ChosenSettings.model_fields)) == dict(
        ChosenSettings(zone="Europe/Berlin")
    )
    assert settings.next_backup_at == datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
    assert SettingsService(desk).ensure_all() == (TWO,)
    assert SettingsService(desk).ensure_all() == ()
    with pytest.raises(NotFoundError):
        SettingsService(desk).get("nobody")


def test_a_change_moves_the_next_backup_and_tells_old_and_new(desk: Desk) -> None:
    heard: list[Event] = []
    bus = Bus()
    bus.subscribe(heard.append)
    service = SettingsService(desk, bus)
    service.get(ONE)
    hourly = BackupSettingsUpdate(frequency=BackupFrequency.HOURLY, backup_time="00:30")
    changed = service.update(ONE, hourly)
    assert changed.next_backup_at == datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    assert service.update(ONE, hourly) == changed
    assert service.update(ONE, BackupSettingsUpdate(enabled=False)).next_backup_at is None
    assert [each["new"] for each in changes_of(desk)][1:] == [
        {"backup_time": "00:30", "frequency": "hourly"},
        {"enabled": False},
    ]
    assert changes_of(desk)[1]["old"] == {"backup_time": "03:00", "frequency": "daily"}
    assert heard == [SettingsChanged(ONE)] * 4


def test_an_overdue_backup_is_not_put_off_by_another_setting(desk: Desk, clock: SetClock) -> None:
    service = SettingsService(desk)
    due_at = service.get(ONE).next_backup_at
    clock.step(timedelta(days=40))
    assert service.update(ONE, BackupSettingsUpdate(keep_count=3)).next_backup_at == due_at
    service.update(ONE, BackupSettingsUpdate(enabled=False))
    again = service.update(ONE, BackupSettingsUpdate(enabled=True))
    assert again.next_backup_at == next_run(again.schedule_rule(), clock.now())


def test_changes_of_two_processes_both_count(desk: Desk, clock: SetClock) -> None:
    SettingsService(desk).get(ONE)
    program = (
        "import sys\n"
        "from holdfast.core.settings import BackupSettingsUpdate\n"
        "from holdfast.services.desk import open_desk\n"
        "from holdfast.services.protecting.settings import SettingsService\n"
        "service = SettingsService(open_desk())\n"
        "sys.stdin.readline()\n"
        "for value in range(1, 16):\n"
        "    service.update(sys.argv[1], BackupSettingsUpdate(**{sys.argv[2]: value}))\n"
    )
    names = ("keep_daily", "keep_weekly")
    others = [
        subprocess.Popen([sys.executable, "-c", program, ONE, name], stdin=subprocess.PIPE)
        for name in names
    ]
    for other in others:
        assert other.stdin is not None
        other.stdin.write(b"go\n")
        other.stdin.close()
    assert [other.wait() for other in others] == [0, 0]
    settings = SettingsService(desk_at(desk.paths, clock)).get(ONE)
    assert [getattr(settings, name) for name in names] == [15, 15]
    assert len(changes_of(desk)) == 1 + 30
