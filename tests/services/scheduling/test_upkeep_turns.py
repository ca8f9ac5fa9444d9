"""Drills and slices wait for a quiet hour, and come one at a time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from holdfast.core.bus import Bus
from holdfast.core.errors import NotFoundError
from holdfast.core.settings import BackupSettingsUpdate
from holdfast.services.desk import Desk, open_desk
from holdfast.services.orders import BackupOrder, Order, SliceOrder
from holdfast.services.protecting.pauses import Pauses
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.protecting.settings import SettingsService
from holdfast.services.scheduling.scheduler import BackupScheduler
from holdfast.services.scheduling.skip_rules import SkipRules
from holdfast.services.scheduling.upkeep_turns import UpkeepTurns
from holdfast.system.mounts import Mount
from holdfast.system.paths import AppPaths
from tests.support.clocks import SetClock
from tests.support.databases import build_database
from tests.support.recorded_orders import RecordedOrders

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
TEN_YEARS = timedelta(days=3652)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    monkeypatch.setenv("TZ", "UTC")
    return SetClock(datetime(2027, 1, 1, 2, tzinfo=UTC))


@pytest.fixture
def desk(home: Path, tmp_path: Path, clock: SetClock) -> Desk:
    """Two databases in vaults of their own; a slice of each vault is due."""
    desk = open_desk(AppPaths(home), clock)
    for name in ("books", "notes"):
        source = build_database(tmp_path / f"{name}.db", rows=40)
        ProfileService(desk).protect(source, tmp_path / f"vault of {name}")
    return desk


def test_what_is_due_is_asked_once_an_hour_by_either_clock(desk: Desk, clock: SetClock) -> None:
    taken: list[Order] = []
    turns = UpkeepTurns(desk, taken.append, lambda: False)
    assert [turns.take_one() for _ in range(3)] == [True, True, False]
    assert {type(order) for order in taken} == {SliceOrder}
    for by, felt in ((HOUR, None), (-TEN_YEARS, timedelta()), (timedelta(), HOUR)):
        clock.step(by, felt=felt)
        assert turns.take_one()
        assert turns.take_one()
        clock.step(MINUTE)
        assert not turns.take_one()


def test_no_proof_goes_through_a_network_that_costs_money(
    desk: Desk, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    books, notes = (ProfileService(desk).find(name) for name in ("books", "notes"))
    SettingsService(desk).update(books.profile_id, BackupSettingsUpdate(pause_on_metered=True))
    mount = Mount(b"/media/server", "fuse.sshfs", 0, 1)
    monkeypatch.setattr("holdfast.services.scheduling.skip_rules.mount_of", lambda path: mount)
    taken: list[Order] = []
    turns = UpkeepTurns(desk, taken.append, lambda: False)
    board = Pauses(desk).board()
    assert turns.take_one(SkipRules(board, metered=lambda: True))
    assert not turns.take_one(SkipRules(board, metered=lambda: True))
    assert taken == [SliceOrder(Path(notes.vault_path))]
    clock.step(HOUR)
    while turns.take_one(SkipRules(board, metered=lambda: False)):
        pass
    assert SliceOrder(Path(books.vault_path)) in taken


def test_an_order_that_cannot_be_taken_keeps_no_other(desk: Desk) -> None:
    taken: list[Order] = []

    def refuse_first(order: Order) -> None:
        taken.append(order)
        if len(taken) == 1:
            raise NotFoundError("It was removed meanwhile.")

    turns = UpkeepTurns(desk, refuse_first, lambda: False)
    assert turns.take_one()
    assert len(taken) == 2
    assert not turns.take_one()


def test_nothing_on_battery(desk: Desk) -> None:
    assert not UpkeepTurns(desk, print, lambda: True).take_one()


def test_backups_go_first_and_a_pause_of_everything_stops_this_too(
    desk: Desk, clock: SetClock
) -> None:
    orders = RecordedOrders(desk)
    scheduler = BackupScheduler(desk, orders, Bus(), battery=lambda: False)
    scheduler.make_ready()
    Pauses(desk).pause(clock.now() + MINUTE)
    scheduler.check_and_run_backups()
    assert orders.upkeep == []
    clock.step(MINUTE)
    orders.submit(BackupOrder(desk.book.find("books").profile_id))
    scheduler.check_and_run_backups()
    assert orders.upkeep == []
    orders.end()
    for many in (1, 2, 2):
        scheduler.check_and_run_backups()
        assert len(orders.upkeep) == many
