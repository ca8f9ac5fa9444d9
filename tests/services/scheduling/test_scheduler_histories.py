"""Never zero, never two: thousands of ticks with random sleeps, clocks, crashes and failures.

The scheduler and the catalogue are real; jobs end as a random history says. Longer lives
are worth a run by hand after a change: raise the steps.
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from holdfast.catalogue.rows import RunFilter, RunRow
from holdfast.core.bus import Bus
from holdfast.core.runs import Outcome
from holdfast.core.schedule import (
    BackupFrequency,
    ScheduleRule,
    Weekday,
    next_run,
    period_start,
)
from holdfast.core.settings import BackupSettingsUpdate
from holdfast.services.desk import open_desk
from holdfast.services.protecting.settings import SettingsService
from holdfast.services.scheduling.scheduler import BackupScheduler
from holdfast.system.paths import AppPaths
from tests.catalogue.places import profile
from tests.support.clocks import SetClock
from tests.support.recorded_orders import RecordedOrders

ONE = profile(1).profile_id
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TEN_YEARS = timedelta(days=3652)
MADE = (Outcome.DONE, Outcome.UNCHANGED)
HOURLY, DAILY = BackupFrequency.HOURLY, BackupFrequency.DAILY


@dataclass(frozen=True)
class Life:
    """What a computer goes through; shares of steps."""

    rule: ScheduleRule
    tick: timedelta
    steps: int
    asleep: float = 0.1
    crash: float = 0.05
    fails: float = 0.2
    wrong_clock: float = 0.0


LIVES = {
    "hourly": Life(ScheduleRule(HOURLY, "00:30", zone="Europe/Berlin"), HOUR / 4, 500),
    "half-hour zone": Life(ScheduleRule(DAILY, "02:15", zone="Australia/Lord_Howe"), HOUR, 600),
    "daily": Life(ScheduleRule(DAILY, "02:30", zone="America/New_York"), HOUR, 600),
    "weekly": Life(
        ScheduleRule(BackupFrequency.WEEKLY, "02:30", Weekday.SUNDAY, zone="Europe/Berlin"),
        6 * HOUR,
        500,
    ),
    "monthly": Life(
        ScheduleRule(BackupFrequency.MONTHLY, "03:00", day_of_month=31, zone="UTC"), DAY, 500
    ),
    "wrong clocks": Life(
        ScheduleRule(DAILY, "03:00", zone="Europe/Berlin"), HOUR, 1000, wrong_clock=0.02
    ),
}


class Computer:
    """One profile's life, step by step."""

    def __init__(self, home: Path, life: Life, seed: int) -> None:
        self.chance = random.Random(seed)
        self.life = life
        self.clock = SetClock(datetime(2028, 1, 1, 11, 7, tzinfo=UTC))
        self.wrong = timedelta()
        self.woke = False
        """Whether this step's tick lies in the grace after a sleep."""
        self.desk = open_desk(AppPaths(home), self.clock)
        self.desk.book.add(profile(1))
        rule = life.rule
        update = BackupSettingsUpdate(
            frequency=rule.frequency, backup_time=rule.backup_time, weekday=rule.weekday,
            day_of_month=rule.day_of_month, zone=rule.zone,
        )  # fmt: skip
        self.settings = SettingsService(self.desk)
        self.settings.update(ONE, update)
        self.start()

    def start(self) -> None:
        self.orders = RecordedOrders(self.desk)
        self.scheduler = BackupScheduler(
            self.desk, self.orders, Bus(), interval_s=self.life.tick.total_seconds()
        )
        self.scheduler.make_ready()

    def step(self) -> None:
        """Let something happen, then tick."""
        chance, life = self.chance.random, self.life
        self.woke = False
        if self.orders.begun and chance() < 0.7:
            self.end_one()
        if chance() < life.wrong_clock:
            to = self.chance.choice([-1, 0, 1]) * TEN_YEARS
            self.clock.step(to - self.wrong, felt=timedelta())
            self.wrong = to
        if chance() < life.asleep:
            self.clock.step(self.chance.uniform(0.2, 40) * life.tick, felt=timedelta())
            self.woke = True
        if chance() < life.crash:
            self.orders.crash()
            self.clock.step(self.chance.uniform(0, 60) * life.tick)
            self.start()
        self.clock.step(life.tick)
        self.scheduler.check_and_run_backups()

    def end_one(self) -> None:
        chance = self.chance.random()
        fails = chance < self.life.fails
        outcome = self.chance.choice([Outcome.FAILED, Outcome.WAITING] if fails else MADE)
        if chance > 1 - self.life.crash:
            self.orders.end(outcome, heard=False)
            self.orders.crash()
            self.start()
        else:
            self.orders.end(outcome)

    def made(self) -> list[RunRow]:
        rows = self.desk.catalogue().runs.page(RunFilter(ONE), rows=100_000)
        return [row for row in rows if row.outcome in MADE]

    def assert_never_zero(self) -> None:
        """Fail unless this period's backup is made, at work, or about to be tried again."""
        now, rule = self.clock.now(), self.life.rule
        if self.orders.begun:
            assert len(self.orders.begun) == 1
            return
        next_at = self.settings.get(ONE).next_backup_at
        assert next_at is not None
        if self.life.wrong_clock:
            assert next_at <= next_run(rule, next_run(rule, now))
            return
        latest = self.desk.catalogue().runs.page(RunFilter(ONE), rows=1)
        if latest and latest[0].outcome not in MADE:
            assert next_at <= now + HOUR + self.life.tick
        elif latest and latest[0].start.started_at >= period_start(rule, now):
            assert next_at == next_run(rule, now)
        else:
            assert next_at > now or self.woke, "a due backup was not begun"


@pytest.fixture
def quick_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is such a thing: what is tested is no disk."""
    memory = Path("/dev/shm")
    if memory.is_dir():
        with tempfile.TemporaryDirectory(dir=memory) as folder:
            yield Path(folder)
    else:
        yield tmp_path


@pytest.mark.parametrize("name", LIVES)
def test_each_period_gets_its_backup_and_none_gets_two(
    quick_disk: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "UTC")
    life = LIVES[name]
    computer = Computer(quick_disk, life, seed=sum(name.encode()))
    for _ in range(life.steps):
        computer.step()
        computer.assert_never_zero()
    made = [row.start.started_at for row in computer.made()]
    periods = Counter(period_start(life.rule, at) for at in made)
    assert set(periods.values()) == {1}
    assert len(periods) > 15
