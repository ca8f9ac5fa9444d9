"""BackupScheduler: every profile gets its backup when it is due, once, whatever happens.

Each minute `check_and_run_backups` asks which profiles are due and hands them to the
dispatcher; what runs does so in processes of its own. What is due stands in the catalogue,
so a crash, a restart, a sleep or a week switched off leave one backup to catch up, not none
and not seven. When the next one is due is decided when one has ended:

* it was made, or nothing had changed: at the rule's next instant;
* it failed: after 1, 5, 15, 60 minutes, then hourly; its program holds it: within 15;
* a person stopped it: at the rule's next instant; we stop it because we end: still now;
* a rule says not now: one skipped run each scheduled instant, and still due.

One scheduler looks after a home at a time, in whatever process. Ticks come on a thread of
their own, ends of jobs on the dispatcher's; safe on any thread. Names as in the guide.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from holdfast.core.bus import Bus
from holdfast.core.errors import HoldfastError, UsageError
from holdfast.core.events import (
    BackupsChanged,
    ComputerWoke,
    Event,
    HistoryChanged,
    JobBegan,
    JobEnded,
    SchedulerTicked,
    SettingsChanged,
)
from holdfast.core.model import BackupKind, Profile
from holdfast.core.runs import Outcome, RunEnd, RunKind, RunStart
from holdfast.core.schedule import is_due
from holdfast.core.settings import BackupSettingsResponse, BackupSettingsUpdate, SchedulerStats
from holdfast.services.desk import Desk
from holdfast.services.library import new_dispatcher
from holdfast.services.orders import BackupOrder, Order
from holdfast.services.protecting.pauses import PauseBoard, Pauses
from holdfast.services.protecting.settings import SettingsService
from holdfast.services.scheduling.clock_change import put_right
from holdfast.services.scheduling.next_backup import next_after_run
from holdfast.services.scheduling.skip_rules import SkipRules
from holdfast.services.scheduling.skipped_runs import SkippedRuns
from holdfast.services.scheduling.upkeep_turns import UpkeepTurns
from holdfast.services.scheduling.wake_watch import GRACE_S, WakeWatch
from holdfast.system.power import on_battery
from holdfast.system.single_instance import SingleInstance

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from holdfast.catalogue.catalogue import Catalogue
    from holdfast.services.making.backups import BackupService
    from holdfast.services.scheduling.ticking import Ticking

INTERVAL_S = 60.0
LOCK_NAME = "schedule.lock"
_HOLD_OFF_S = 300.0
"""A profile whose order or end cannot be noted is left alone for so long."""
_WRONG_SETTINGS_S = 3600.0
_BURY_EVERY = timedelta(hours=1)
_LOG = logging.getLogger("holdfast.scheduler")


class TakesOrders(Protocol):
    """What is needed of a `Dispatcher`."""

    def submit(
        self,
        order: Order,
        *,
        scheduled: bool = False,
        idle: bool = False,
        on_end: Callable[[JobEnded], None] | None = None,
    ) -> Any:
        """Let an order be carried out; `on_end` hears of its end once."""

    def busy(self) -> int:
        """Return how many orders are at work or waiting."""


class BackupScheduler:
    """See the module.

    Args:
        desk: of the home to look after.
        dispatcher: takes the orders.
        bus: where jobs tell of themselves, and where changes are told.
        interval_s: seconds from one tick to the next.
        grace_s: seconds after a sleep before missed backups are caught up.
        rules: what keeps backups from being made at one tick, given the pauses.
        battery: tells whether the computer runs on its battery, for drills and slices.
    """

    _instances: ClassVar[dict[Path, BackupScheduler]] = {}
    _instances_lock: ClassVar[threading.Lock] = threading.Lock()

    def __init__(
        self,
        desk: Desk,
        dispatcher: TakesOrders,
        bus: Bus,
        *,
        interval_s: float = INTERVAL_S,
        grace_s: float = GRACE_S,
        rules: Callable[[PauseBoard], SkipRules] = SkipRules,
        battery: Callable[[], bool] = on_battery,
    ) -> None:
        """See the class; nothing runs before `start`."""
        self._desk = desk
        self._dispatcher = dispatcher
        self._bus = bus
        self._interval_s = interval_s
        self._rules = rules
        self._settings = SettingsService(desk, bus)
        self._pauses = Pauses(desk, bus)
        self._catalogue: Catalogue = desk.catalogue()
        self._skipped = SkippedRuns(desk, self._catalogue, bus)
        self._upkeep = UpkeepTurns(
            desk, lambda order: dispatcher.submit(order, scheduled=True, idle=True), battery
        )
        self._watch = WakeWatch(desk.clock, interval_s, grace_s)
        self._lock = SingleInstance(desk.paths.home / LOCK_NAME)
        self._judged = True
        """Whether all stored instants were judged since the clock was last wrong."""
        self._buried_at = desk.clock.now()
        self._ticking: Ticking | None = None
        self._leave_bus: Callable[[], None] = lambda: None
        self._close: Callable[[], object] = lambda: None
        self._stopping = False
        self._tick_lock = threading.Lock()
        self._state_lock = threading.Lock()
        self._in_flight: set[str] = set()
        self._held_off: dict[str, float] = {}
        self._jobs: dict[str, str] = {}
        """Profile of each job that has begun, by its id."""

    @classmethod
    def get_instance(
        cls, desk: Desk, dispatcher: TakesOrders, bus: Bus, **options: Any
    ) -> BackupScheduler:
        """Return this process's scheduler of a home; the arguments count at the first call."""
        home = desk.paths.home.resolve()
        with cls._instances_lock:
            if home not in cls._instances:
                cls._instances[home] = cls(desk, dispatcher, bus, **options)
            return cls._instances[home]

    @classmethod
    def of(cls, backups: BackupService, **options: Any) -> BackupScheduler:
        """Return the scheduler of the same home, with a dispatcher that `stop` closes."""
        bus, dispatcher = new_dispatcher(backups.desk)
        scheduler = cls.get_instance(backups.desk, dispatcher, bus, **options)
        if scheduler._dispatcher is dispatcher:
            scheduler._close = dispatcher.close
        return scheduler

    def start(self) -> None:
        """Begin to look after the home; runs that were cut off are given their end.

        Raises:
            AlreadyRunningError: another process does.
            StagingError, CatalogueError: the home cannot be used.
        """
        from holdfast.services.scheduling.ticking import Ticking

        with self._state_lock:
            if self._ticking is not None:
                return
            self._lock.take(self._desk.clock.now())
            try:
                self.make_ready()
            except BaseException:
                self._lock.leave()
                raise
            self._leave_bus = self._bus.subscribe(self._hear)
            self._ticking = Ticking(self._tick_safely, self._interval_s)
            self._ticking.start()

    def make_ready(self) -> None:
        """Bring the catalogue to what is true now; `start` begins with it.

        Runs whose process is gone are given their end, profiles without settings the
        defaults, and every stored instant is judged by the present clock.

        Raises:
            CatalogueError: it could not be read or written.
        """
        self._stopping = False
        self._bury(self._desk.clock.now())
        self._settings.ensure_all()
        self._put_right()
        self._watch.look()

    def will_stop(self) -> None:
        """Know that the end is near: what is stopped from now on stays due. Never waits."""
        self._stopping = True

    def stop(self) -> None:
        """Begin nothing more; jobs at work are the dispatcher's to finish or stop.

        Call it before `Dispatcher.close`: backups that are stopped then stay due.
        """
        self.will_stop()
        with self._state_lock:
            ticking, self._ticking = self._ticking, None
        if ticking is not None:
            ticking.stop()
            self._leave_bus()
            self._lock.leave()
        self._close()
        with self._instances_lock:
            home = self._desk.paths.home.resolve()
            if self._instances.get(home) is self:
                del self._instances[home]

    def get_backup_settings(self, profile_id: str) -> BackupSettingsResponse:
        """Return the settings of a profile; see `SettingsService.get`."""
        return self._settings.get(profile_id)

    def update_backup_settings(
        self, profile_id: str, input_data: BackupSettingsUpdate
    ) -> BackupSettingsResponse:
        """Change settings of a profile; see `SettingsService.update`."""
        return self._settings.update(profile_id, input_data)

    def get_stats(self) -> SchedulerStats:
        """Return how the scheduler is doing."""
        enabled, total = self._catalogue.settings.counts()
        return SchedulerStats(
            is_running=self._ticking is not None,
            check_interval_seconds=round(self._interval_s),
            enabled_backup_settings=enabled,
            total_backup_settings=total,
        )

    def check_soon(self) -> None:
        """Let the next tick come now: the computer woke, or a pause is over."""
        ticking = self._ticking
        if ticking is not None:
            ticking.ask()

    def check_and_run_backups(self) -> SchedulerTicked:
        """Look at the clock, hand over what is due, and tell of it: one tick.

        One profile's trouble is logged and keeps no other from its backup.

        Raises:
            CatalogueError: it cannot be known what is due; the next tick tries again.
        """
        with self._tick_lock:
            try:
                return self._tick()
            finally:
                self._watch.rest()

    def _tick_safely(self) -> None:
        """Tick, and let nothing stop the next one."""
        try:
            self.check_and_run_backups()
        except HoldfastError as error:
            _LOG.error("a tick was lost: %s %s", error.message, error.details)
        except Exception:
            _LOG.exception("a tick was lost")

    def _tick(self) -> SchedulerTicked:
        gap_s = self._watch.look()
        if gap_s is not None:
            self._judged = False  # remembered until it was done: the catalogue may be busy now
            self._bus.publish(ComputerWoke(gap_s))
        if not self._judged:
            self._put_right()
        now = self._desk.clock.now()
        if abs(now - self._buried_at) >= _BURY_EVERY:
            self._bury(now)
        due = self._catalogue.settings.due(now)
        if not self._stopping and not self._watch.in_grace():
            self._hand_over(due)
        ticked = SchedulerTicked(now, len(due), self._dispatcher.busy())
        self._bus.publish(ticked)
        return ticked

    def _put_right(self) -> None:
        """Judge every stored instant anew: the clock was set, the computer slept, or a start."""
        self._skipped.forget()
        for profile_id in put_right(self._desk, self._catalogue):
            self._bus.publish(SettingsChanged(profile_id))
        self._judged = True

    def _bury(self, now: datetime) -> None:
        """Give an end to runs whose process is gone, those of the command line too."""
        buried = self._catalogue.runs.mark_interrupted(now)
        self._buried_at = now
        for profile_id in {run.start.profile_id for run in buried}:
            self._bus.publish(HistoryChanged(profile_id))

    def _hand_over(self, due: list[str]) -> None:
        """Hand over what is due; what may wait for a quiet hour when nothing is at work then."""
        pauses = self._pauses.board()
        rules = self._rules(pauses)
        self._hand_over_backups(due, rules)
        if not self._dispatcher.busy() and not pauses.state().paused:
            self._upkeep.take_one(rules)

    def _hand_over_backups(self, due: list[str], rules: SkipRules) -> None:
        profiles = {each.profile_id: each for each in self._desk.book.all()} if due else {}
        for profile_id in due:
            profile = profiles.get(profile_id)
            if profile is None or not self._is_free(profile_id):
                continue
            try:
                self._begin_or_skip(profile, rules)
            except HoldfastError as error:
                self._hold_off(profile_id)
                _LOG.error("“%s” was not begun: %s", profile.name, error.message)
            except Exception:
                self._hold_off(profile_id)
                _LOG.exception("“%s” was not begun", profile.name)

    def _begin_or_skip(self, profile: Profile, rules: SkipRules) -> None:
        profile_id = profile.profile_id
        try:
            settings = self._catalogue.settings.get(profile_id)
        except UsageError as wrong:
            self._cannot_begin(profile, wrong)
            return
        # A run of ours may have ended since the tick asked what is due.
        if settings is None or not is_due(settings.next_backup_at, self._desk.clock.now()):
            return
        reason = rules.reason(profile, settings)
        if reason is not None:
            self._skipped.note(profile, settings, reason)
            return
        with self._state_lock:
            self._in_flight.add(profile_id)
        try:
            self._dispatcher.submit(
                BackupOrder(profile_id, backup_kind=BackupKind.AUTO),
                scheduled=True,
                on_end=lambda ended: self._ended(profile_id, ended),
            )
        except BaseException:
            with self._state_lock:
                self._in_flight.discard(profile_id)
            raise

    def _cannot_begin(self, profile: Profile, wrong: UsageError) -> None:
        """Let the history say why a due backup cannot even be begun, once an hour."""
        self._hold_off(profile.profile_id, _WRONG_SETTINGS_S)
        now = self._desk.clock.now()
        start = RunStart(
            RunKind.BACKUP, now, profile.profile_id, profile.name, profile.vault_id, scheduled=True
        )
        end = RunEnd(Outcome.FAILED, now, wrong.message, type(wrong).__name__)
        self._desk.history.record(start, end)
        self._bus.publish(HistoryChanged(profile.profile_id))

    def _ended(self, profile_id: str, ended: JobEnded) -> None:
        """Decide when a profile is due after a run of ours has ended."""
        try:
            stays_due = self._stopping and ended.outcome is Outcome.CANCELLED
            if not stays_due:
                next_after_run(self._desk, self._catalogue, profile_id, ended.outcome)
        except Exception:
            # Still due in the catalogue; without this it would be tried again each minute.
            self._hold_off(profile_id)
            raise
        finally:
            with self._state_lock:
                self._in_flight.discard(profile_id)
        self._bus.publish(SettingsChanged(profile_id))

    def _is_free(self, profile_id: str) -> bool:
        with self._state_lock:
            until = self._held_off.get(profile_id)
            if until is not None and self._desk.clock.monotonic() >= until:
                del self._held_off[profile_id]
                until = None
            return until is None and profile_id not in self._in_flight

    def _hold_off(self, profile_id: str, span_s: float = _HOLD_OFF_S) -> None:
        with self._state_lock:
            self._held_off[profile_id] = self._desk.clock.monotonic() + span_s

    def _hear(self, event: Event) -> None:
        """Tell what a job of anybody's in this process has changed."""
        if isinstance(event, JobBegan):
            self._jobs[event.job_id] = event.profile_id
            self._bus.publish(HistoryChanged(event.profile_id))
        elif isinstance(event, JobEnded):
            profile_id = self._jobs.pop(event.job_id, "")
            self._bus.publish(HistoryChanged(profile_id))
            self._bus.publish(BackupsChanged(profile_id))
