"""Keeps the tray true: reads the facts when something has changed, and does what is asked.

One question at a time: whatever changes while it is asked is asked about once more.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from holdfast.core.errors import HoldfastError
from holdfast.desktop.parts.said import said
from holdfast.desktop.stage import Stage
from holdfast.desktop.tray.tray import Tray
from holdfast.desktop.tray.tray_facts import PauseChoice, TrayFacts, read_facts
from holdfast.desktop.work_watch import WorkWatch


class TrayKeeper(QObject):
    """See the module; lives on the main thread."""

    facts_read = Signal(object)
    """The `TrayFacts`, for whoever else wants to know."""

    def __init__(
        self, tray: Tray, stage: Stage, watch: WorkWatch, parent: QObject | None = None
    ) -> None:
        """See the class."""
        super().__init__(parent)
        self._tray = tray
        self._stage = stage
        self._watch = watch
        self._asking = False
        self._again = False
        watch.changed.connect(self._show_jobs)
        bridge = stage.bridge
        for changed in (
            bridge.profiles_changed,
            bridge.settings_changed,
            bridge.backups_changed,
            bridge.history_changed,
            bridge.pause_changed,
            bridge.job_ended,
            bridge.woke,
            bridge.ticked,
        ):
            changed.connect(self.refresh)
        tray.back_up_wanted.connect(self.back_up)
        tray.cancel_wanted.connect(self._cancel)
        tray.pause_wanted.connect(self._pause)
        tray.resume_wanted.connect(self._resume)

    def refresh(self, _event: object = None) -> None:
        """Read the facts anew, soon."""
        if self._asking:
            self._again = True
            return
        self._asking = True
        backstage = self._stage.backstage
        self._stage.background.ask(self, lambda: read_facts(backstage), self._take, self._fail)

    def back_up(self, profile_ids: tuple[str, ...]) -> None:
        """Back profiles up, one after the other where they share a vault."""
        dispatcher = self._stage.backstage.dispatcher

        def submit() -> None:
            from holdfast.services.orders import BackupOrder

            for profile_id in profile_ids:
                dispatcher.submit(BackupOrder(profile_id))

        self._do(submit)

    def _cancel(self, job_id: str) -> None:
        dispatcher = self._stage.backstage.dispatcher
        self._do(lambda: dispatcher.cancel(job_id))

    def _pause(self, choice: PauseChoice) -> None:
        backstage = self._stage.backstage

        def pause() -> None:
            backstage.pauses.pause(choice.ends_at(backstage.desk.clock.now()))

        self._do(pause)

    def _resume(self) -> None:
        backstage = self._stage.backstage

        def resume() -> None:
            backstage.pauses.resume()
            backstage.scheduler.check_soon()

        self._do(resume)

    def _do(self, work: Callable[[], object]) -> None:
        self._stage.background.ask(self, work, self.refresh)

    def _show_jobs(self) -> None:
        self._tray.show_jobs(self._watch.jobs)

    def _take(self, facts: TrayFacts) -> None:
        self._tray.show_facts(facts)
        self.facts_read.emit(facts)
        self._next()

    def _fail(self, error: HoldfastError) -> None:
        """Keep what is shown; whoever wants to know why opens the window."""
        self._tray.say(said(error.message).rstrip(".。"))
        self._next()

    def _next(self) -> None:
        self._asking = False
        if self._again:
            self._again = False
            self.refresh()
