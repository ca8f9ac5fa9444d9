"""The scheduler tick by tick: due, failed, skipped, paused, asleep, cut off, disturbed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from holdfast.catalogue import connection
from holdfast.catalogue.connection import writing
from holdfast.catalogue.rows import RunFilter, RunRow
from holdfast.core.bus import Bus
from holdfast.core.errors import CatalogueBusyError
from holdfast.core.events import (
    ComputerWoke,
    Event,
    HistoryChanged,
    RunSkipped,
    SchedulerTicked,
    SettingsChanged,
)
from holdfast.core.runs import Outcome
from holdfast.core.settings import BackupSettingsUpdate
from holdfast.services.desk import Desk, open_desk
from holdfast.services.orders import BackupOrder
from holdfast.services.protecting.pauses import PauseBoard, Pauses
from holdfast.services.protecting.settings import SettingsService
from holdfast.services.scheduling import skip_rules
from holdfast.services.scheduling.scheduler import BackupScheduler
from holdfast.services.scheduling.skip_rules import METERED, ON_BATTERY, SkipRules
from holdfast.system.mounts import Mount
from holdfast.system.paths import AppPaths
from tests.catalogue.places import profile
from tests.support.clocks import SetClock
from tests.support.recorded_orders import RecordedOrders

EVENING = datetime(2026, 11, 22, 18, tzinfo=UTC)
THREE = datetime(2026, 11, 23, 3, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
ONE, TWO = profile(1).profile_id, profile(2).profile_id


class Scene:
    """A home with two daily profiles at 03:00 UTC, and its scheduler without a thread."""

    def __init__(self, home: Path) -> None:
        self.clock = SetClock(EVENING)
        self.desk: Desk = open_desk(AppPaths(home), self.clock)
        self.events: list[Event] = []
        self.bus = Bus()
        self.bus.subscribe(self.events.append)
        self.battery = False
        self.meanwhile: Callable[[], None] = lambda: None
        """Happens in a tick after it has asked what is due."""
        for number in (1, 2):
            self.desk.book.add(profile(number))
        self.restart()

    def restart(self) -> None:
        """Begin anew, as after a crash."""
        self.orders = RecordedOrders(self.desk)
        self.scheduler = BackupScheduler(self.desk, self.orders, self.bus, rules=self._rules)
        self.scheduler.make_ready()

    def _rules(self, pauses: PauseBoard) -> SkipRules:
        self.meanwhile()
        return SkipRules(pauses, lambda: self.battery)

    def tick(self, after: timedelta = MINUTE) -> SchedulerTicked:
        self.clock.step(after)
        return self.scheduler.check_and_run_backups()

    def at(self, instant: datetime) -> SchedulerTicked:
        """Let time pass minute by minute, felt all the while, and tick at an instant."""
        self.clock.step(instant - self.clock.now() - MINUTE)
        self.scheduler._watch.rest()
        return self.tick()

    def begun(self) -> list[str]:
        return [begun.order.profile_id for begun in self.orders.begun]

    def next_at(self, profile_id: str = ONE) -> datetime | None:
        return SettingsService(self.desk).get(profile_id).next_backup_at

    def skipped(self) -> list[RunRow]:
        wanted = RunFilter(outcomes=frozenset({Outcome.SKIPPED}))
        return self.desk.catalogue().runs.page(wanted)

    def only_one(self) -> None:
        SettingsService(self.desk).update(TWO, BackupSettingsUpdate(enabled=False))


@pytest.fixture
def scene(home: Path, monkeypatch: pytest.MonkeyPatch) -> Scene:
    monkeypatch.setenv("TZ", "UTC")
    return Scene(home)


def test_due_profiles_are_handed_over_once_and_due_again_the_next_day(scene: Scene) -> None:
    scene.at(THREE - MINUTE)
    assert scene.begun() == []
    ticked = scene.tick()
    assert scene.begun() == [ONE, TWO]
    assert (ticked.due, ticked.running) == (2, 2)
    scene.tick()
    assert scene.begun() == [ONE, TWO]
    scene.orders.end(Outcome.DONE)
    scene.orders.end(Outcome.UNCHANGED)
    assert scene.next_at(ONE) == scene.next_at(TWO) == THREE + DAY
    assert scene.tick().due == 0
    assert SettingsChanged(ONE) in scene.events


def test_a_run_that_ends_during_a_tick_is_not_begun_again(scene: Scene) -> None:
    scene.at(THREE)
    scene.meanwhile = scene.orders.end
    scene.tick()
    scene.tick()
    assert scene.begun() == []


def test_a_failed_run_is_tried_again_later_and_later(scene: Scene) -> None:
    scene.only_one()
    scene.at(THREE)
    for minutes in (1, 5, 15, 60, 60):
        scene.orders.end(Outcome.FAILED)
        again_at = scene.clock.now() + minutes * MINUTE
        assert scene.next_at() == again_at
        scene.at(again_at)
        assert scene.begun() == [ONE]
    scene.orders.end(Outcome.WAITING)
    assert scene.next_at() == scene.clock.now() + 15 * MINUTE
    scene.at(scene.clock.now() + 15 * MINUTE)
    scene.orders.end(Outcome.DONE)
    assert scene.next_at() == THREE + DAY


def test_what_a_person_stops_waits_for_the_next_day_and_what_we_stop_stays_due(
    scene: Scene,
) -> None:
    scene.at(THREE)
    scene.orders.end(Outcome.CANCELLED)
    assert scene.next_at(ONE) == THREE + DAY
    scene.scheduler.stop()
    scene.orders.end(Outcome.CANCELLED)
    assert scene.next_at(TWO) == THREE
    scene.restart()
    scene.tick()
    assert scene.begun() == [TWO]


def test_a_change_while_it_runs_counts(scene: Scene) -> None:
    scene.at(THREE)
    SettingsService(scene.desk).update(ONE, BackupSettingsUpdate(backup_time="12:00"))
    SettingsService(scene.desk).update(TWO, BackupSettingsUpdate(enabled=False))
    scene.orders.end()
    scene.orders.end()
    assert scene.next_at(ONE) == THREE + 9 * HOUR
    assert scene.next_at(TWO) is None


def test_a_rule_leaves_one_skipped_run_a_day_and_one_to_catch_up(scene: Scene) -> None:
    scene.only_one()
    SettingsService(scene.desk).update(ONE, BackupSettingsUpdate(pause_on_battery=True))
    scene.battery = True
    for day in range(3):
        scene.at(THREE + day * DAY)
        for _ in range(3):
            scene.tick()
        scene.restart()
        scene.tick()
    assert scene.begun() == []
    rows = scene.skipped()
    assert [row.start.started_at for row in rows] == [THREE + day * DAY for day in (2, 1, 0)]
    assert {row.reason for row in rows} == {ON_BATTERY}
    assert scene.events.count(RunSkipped(ONE, "books 1", ON_BATTERY)) == 3
    assert scene.next_at() == THREE
    scene.battery = False
    scene.tick()
    assert scene.begun() == [ONE]
    scene.orders.end()
    assert scene.next_at() == THREE + 3 * DAY


def test_a_pause_is_told_with_its_end_and_lifts_by_itself(scene: Scene) -> None:
    Pauses(scene.desk).pause(THREE + HOUR, ONE)
    scene.at(THREE)
    assert scene.begun() == [TWO]
    [row] = scene.skipped()
    assert row.reason == "Skipped: backups are paused until 2026-11-23 04:00."
    scene.at(THREE + HOUR)
    assert scene.begun() == [TWO, ONE]


@pytest.mark.parametrize(("kind", "expected"), [("nfs4", METERED), ("ext4", None)])
def test_a_metered_network_matters_only_where_the_vault_is_reached_through_it(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, kind: str, expected: str | None
) -> None:
    monkeypatch.setattr(skip_rules, "mount_of", lambda path: Mount(b"/media/disk", kind, 0, 1))
    board = Pauses(scene.desk).board()
    rules = SkipRules(board, metered=lambda: True)
    service = SettingsService(scene.desk)
    assert rules.reason(profile(1), service.get(ONE)) is None
    wants = service.update(ONE, BackupSettingsUpdate(pause_on_metered=True))
    assert rules.reason(profile(1), wants) == expected
    assert SkipRules(board, metered=lambda: False).reason(profile(1), wants) is None


def test_after_a_sleep_one_backup_is_caught_up_after_the_grace(scene: Scene) -> None:
    scene.only_one()
    scene.clock.step(3 * DAY, felt=20 * timedelta(seconds=1))
    ticked = scene.scheduler.check_and_run_backups()
    assert (ticked.due, scene.begun()) == (1, [])
    [woke] = [event for event in scene.events if isinstance(event, ComputerWoke)]
    assert woke.gap_s == pytest.approx(3 * 86400 - 20)
    scene.tick()
    assert scene.begun() == []
    scene.tick()
    assert scene.begun() == [ONE]
    scene.orders.end()
    assert scene.next_at() == THREE + 3 * DAY


def test_a_second_sleep_during_the_grace_begins_it_anew(scene: Scene) -> None:
    scene.clock.step(8 * HOUR, felt=timedelta())
    scene.clock.step(8 * HOUR, felt=timedelta())
    scene.scheduler.check_and_run_backups()
    scene.tick()
    scene.clock.step(HOUR, felt=timedelta())
    scene.scheduler.check_and_run_backups()
    scene.tick()
    assert scene.begun() == []
    scene.tick()
    assert scene.begun() == [ONE, TWO]


def test_a_sleep_during_a_run_brings_no_second_one(scene: Scene) -> None:
    scene.only_one()
    scene.at(THREE)
    scene.clock.step(8 * HOUR, felt=timedelta())
    for _ in range(4):
        scene.scheduler.check_and_run_backups()
        scene.clock.step(MINUTE)
    assert scene.begun() == [ONE]
    scene.orders.end()
    assert scene.next_at() == THREE + DAY


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_ten_years_wrong_neither_stops_nor_repeats_backups(
    scene: Scene, years: int
) -> None:
    scene.only_one()
    scene.at(THREE)
    scene.orders.end()
    scene.clock.step(years * 365 * DAY, felt=timedelta())
    for _ in range(4):
        scene.tick()
    next_at = scene.next_at()
    assert next_at is not None
    assert next_at <= scene.clock.now() + DAY
    while scene.orders.begun:
        scene.orders.end()
    scene.clock.step(-years * 365 * DAY, felt=timedelta())
    for _ in range(4):
        scene.tick()
    assert scene.begun() == []
    assert scene.next_at() == THREE + DAY


def test_a_frozen_clock_is_no_sleep(scene: Scene) -> None:
    for _ in range(5):
        scene.clock.step(timedelta(), felt=MINUTE)
        scene.scheduler.check_and_run_backups()
    assert not [event for event in scene.events if isinstance(event, ComputerWoke)]


def test_a_crash_during_a_run_ends_it_and_it_is_made_up_for(scene: Scene) -> None:
    scene.only_one()
    scene.at(THREE)
    scene.orders.crash()
    scene.events.clear()
    scene.restart()
    assert HistoryChanged(ONE) in scene.events
    [row] = scene.desk.catalogue().runs.page()
    assert (row.outcome, scene.desk.catalogue().runs.running()) == (Outcome.FAILED, [])
    scene.tick()
    assert scene.begun() == [ONE]


def test_a_run_of_the_command_line_that_was_cut_off_is_ended_within_the_hour(
    scene: Scene,
) -> None:
    scene.orders.submit(BackupOrder(ONE))
    scene.orders.crash()
    scene.tick(59 * MINUTE)
    assert len(scene.desk.catalogue().runs.running()) == 1
    scene.tick()
    assert scene.desk.catalogue().runs.running() == []


def test_a_clock_that_was_set_while_the_catalogue_was_busy_is_not_forgotten(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.clock.step(-3652 * DAY, felt=MINUTE)
    with monkeypatch.context() as hurried:
        hurried.setattr(connection, "BUSY_TIMEOUT_S", 0.0)
        with writing(scene.desk.paths.catalogue_file), pytest.raises(CatalogueBusyError):
            scene.scheduler.check_and_run_backups()
    scene.tick()
    next_at = scene.next_at()
    assert next_at is not None
    assert next_at <= scene.clock.now() + DAY


def test_a_crash_after_a_run_brings_no_second_one(scene: Scene) -> None:
    scene.only_one()
    scene.at(THREE)
    scene.orders.end(Outcome.DONE, heard=False)
    scene.restart()
    scene.tick()
    assert scene.begun() == []
    assert scene.next_at() == THREE + DAY


def test_a_profile_with_impossible_settings_fails_by_itself(scene: Scene) -> None:
    with writing(scene.desk.paths.catalogue_file) as catalogue:
        catalogue.execute("UPDATE backup_settings SET zone = 'Nowhere/At_all' WHERE id = 1")
    scene.restart()
    scene.at(THREE)
    scene.tick()
    assert scene.begun() == [TWO]
    [failed] = scene.desk.catalogue().runs.page(RunFilter(profile_id=ONE))
    assert failed.outcome is Outcome.FAILED
    assert "zone cannot be “Nowhere/At_all”" in failed.reason
    SettingsService(scene.desk).update(ONE, BackupSettingsUpdate(zone="Europe/Berlin"))
    scene.at(THREE + DAY)
    assert scene.begun() == [TWO, ONE]


def test_a_profile_whose_order_is_refused_stops_no_other(
    scene: Scene, logged: list[logging.LogRecord]
) -> None:
    scene.orders.refused.add(ONE)
    scene.at(THREE)
    scene.tick()
    assert scene.begun() == [TWO]
    assert len(logged) == 1  # and not again each minute
    scene.orders.refused.clear()
    scene.at(THREE + 10 * MINUTE)
    assert scene.begun() == [TWO, ONE]


def test_the_numbers_of_the_guide(scene: Scene) -> None:
    scene.only_one()
    stats = scene.scheduler.get_stats()
    assert stats.model_dump() == {
        "is_running": False,
        "check_interval_seconds": 60,
        "enabled_backup_settings": 1,
        "total_backup_settings": 2,
    }
    changed = scene.scheduler.update_backup_settings(ONE, BackupSettingsUpdate(keep_count=3))
    assert scene.scheduler.get_backup_settings(ONE) == changed
