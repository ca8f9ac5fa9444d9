"""The tray: the icon that says how things stand, and its menu.

Shows what it is handed and says what is wanted; it knows no services. The menu is made
anew only when its lines change; while work advances only their words do.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from holdfast.desktop.tray.tray_facts import (
    PauseChoice,
    TrayFacts,
    TrayState,
    share_of,
    tray_state,
)
from holdfast.desktop.tray.tray_picture import tray_icon
from holdfast.desktop.tray.tray_seat import TraySeat
from holdfast.desktop.tray.tray_words import TrayWords
from holdfast.desktop.work_watch import AtWork

_STEPS = 32
"""So many pictures the ring has: more cannot be told apart."""


class Tray(QObject):
    """See the module; lives on the main thread."""

    open_wanted = Signal(str)
    """Id of the profile to show; empty for the window as it is."""
    settings_wanted = Signal()
    restore_wanted = Signal(str)
    back_up_wanted = Signal(object)
    """Ids of the profiles, a tuple."""
    cancel_wanted = Signal(str)
    pause_wanted = Signal(object)
    """Until when, a `PauseChoice`."""
    resume_wanted = Signal()
    help_wanted = Signal()
    about_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """See the class; nothing is seen before `sit`."""
        super().__init__(parent)
        self._seat = TraySeat(self)
        self._words = TrayWords(self)
        self._facts: TrayFacts | None = None
        self._jobs: tuple[AtWork, ...] = ()
        self._override = self.tr("Holdfast is starting")
        self._override_state: TrayState | None = TrayState.SAFE
        self._picture: tuple[TrayState, int | None] | None = None
        self._tooltip = ""
        self._lines: object = None
        self._work_actions: list[QAction] = []
        self.menu = QMenu()
        self._status = QAction(self)
        self._status.triggered.connect(self._open_worst)

    @property
    def state(self) -> TrayState:
        """What the icon shows."""
        if self._override_state is not None:
            return self._override_state
        return tray_state(self._facts, self._jobs) if self._facts else TrayState.SAFE

    @property
    def tooltip(self) -> str:
        """What the icon says."""
        if self._override or self._facts is None:
            return self.tr("{0}.").format(self._override)
        return self._words.tooltip(self._facts, self._jobs)

    def sit(self, seat: TraySeat) -> None:
        """Take a seat."""
        self._seat = seat
        seat.pressed.connect(self._open_worst)
        self._draw()
        state, step = self._looks()
        seat.put(tray_icon(state, _share(step)), self.tooltip, self.menu)

    def balloon(self, title: str, body: str) -> bool:
        """Show a message at the icon; False when nobody could see it."""
        return self._seat.balloon(title, body)

    def leave(self) -> None:
        """Take the icon away."""
        self._seat.leave()

    def show_facts(self, facts: TrayFacts) -> None:
        """Show how things stand."""
        self._facts = facts
        if self._override_state is TrayState.SAFE:  # it was starting
            self._override, self._override_state = "", None
        self._draw()

    def show_jobs(self, jobs: tuple[AtWork, ...]) -> None:
        """Show what is at work."""
        self._jobs = jobs
        self._draw()

    def say(self, sentence: str, state: TrayState | None = None) -> None:
        """Say one thing in place of how things stand: without a stop; empty takes it back."""
        self._override, self._override_state = sentence, state
        self._draw()

    def _draw(self) -> None:
        lines = self._wanted_lines()
        if lines != self._lines:
            self._lines = lines
            self._compose()
        words = self._override or (self._words.status(self._facts) if self._facts else "")
        _put(self._status, words)
        for action, job in zip(self._work_actions, self._jobs, strict=True):
            _put(action, self._words.at_work(job))
        if (picture := self._looks()) != self._picture:
            self._picture = picture
            self._seat.show_icon(tray_icon(picture[0], _share(picture[1])))
        if (tooltip := self.tooltip) != self._tooltip:
            self._tooltip = tooltip
            self._seat.show_words(tooltip)

    def _looks(self) -> tuple[TrayState, int | None]:
        state = self.state
        share = share_of(self._jobs) if state is TrayState.WORKING else None
        return state, None if share is None else round(share * _STEPS)

    def _wanted_lines(self) -> object:
        """Return what the lines of the menu depend on, their changing words apart."""
        facts, jobs = self._facts, [job.job_id for job in self._jobs]
        if facts is None:
            return jobs
        profiles = [(s.profile.profile_id, s.profile.name, s.backups > 0) for s in facts.standings]
        return facts.pause.paused, profiles, jobs

    def _compose(self) -> None:
        menu = self.menu
        menu.clear()
        menu.addAction(self._status)
        menu.addSeparator()
        self._work_actions = [self._add_job(job) for job in self._jobs]
        if self._jobs:
            menu.addSeparator()
        if self._facts is not None and self._facts.standings:
            self._add_profiles(self._facts)
            menu.addSeparator()
        self._add(menu, self.tr("&Open Holdfast"), partial(self._ask_open, ""))
        if self._facts is not None:
            self._add(menu, self.tr("Se&ttings…"), self.settings_wanted)
        menu.addSeparator()
        self._add(menu, self.tr("&Help"), self.help_wanted)
        self._add(menu, self.tr("&About Holdfast"), self.about_wanted)
        menu.addSeparator()
        self._add(menu, self.tr("&Quit"), self.quit_wanted)

    def _add_job(self, job: AtWork) -> QAction:
        shown = self._add(self.menu, "", partial(self._ask_open, job.profile_id))
        words = self.tr("Cancel")
        if len(self._jobs) > 1:
            words = self.tr("Cancel {0}").format(_plain(job.profile_name))
        self._add(self.menu, words, partial(self._ask_cancel, job.job_id))
        return shown

    def _add_profiles(self, facts: TrayFacts) -> None:
        names = [(s.profile.profile_id, s.profile.name) for s in facts.standings]
        back_up = self.tr("&Back up now")
        if len(names) == 1:
            self._add(self.menu, back_up, partial(self._ask_back_up, names[0][:1]))
        else:
            every = tuple(profile_id for profile_id, _ in names)
            menu = self.menu.addMenu(back_up)
            self._add(menu, self.tr("&All"), partial(self._ask_back_up, every))
            menu.addSeparator()
            for profile_id, name in names:
                self._add(menu, _plain(name), partial(self._ask_back_up, (profile_id,)))
        self._add_restore(facts)
        self._add_pause(facts)

    def _add_restore(self, facts: TrayFacts) -> None:
        restorable = [s.profile for s in facts.standings if s.backups]
        words = self.tr("&Restore…")
        if len(restorable) < 2:
            at = restorable[0].profile_id if restorable else ""
            action = self._add(self.menu, words, partial(self._ask_restore, at))
            action.setEnabled(bool(restorable))
            return
        menu = self.menu.addMenu(words)
        for profile in restorable:
            self._add(
                menu,
                _plain(profile.name),
                partial(self._ask_restore, profile.profile_id),
            )

    def _add_pause(self, facts: TrayFacts) -> None:
        if facts.pause.paused:
            self._add(self.menu, self.tr("Resume &backups"), self.resume_wanted)
            return
        menu = self.menu.addMenu(self.tr("&Pause backups"))
        for words, choice in (
            (self.tr("For &1 hour"), PauseChoice.AN_HOUR),
            (self.tr("Until &tomorrow"), PauseChoice.UNTIL_TOMORROW),
            (self.tr("Until I &resume"), PauseChoice.UNTIL_RESUMED),
        ):
            self._add(menu, words, partial(self._ask_pause, choice))

    def _add(
        self, menu: QMenu, words: str, then: Callable[..., object] | SignalInstance
    ) -> QAction:
        action = QAction(words, menu)
        action.triggered.connect(then)
        menu.addAction(action)
        return action

    def _ask_open(self, profile_id: str, _checked: bool = False) -> None:
        self.open_wanted.emit(profile_id)

    def _ask_back_up(self, profile_ids: tuple[str, ...], _checked: bool = False) -> None:
        self.back_up_wanted.emit(profile_ids)

    def _ask_restore(self, profile_id: str, _checked: bool = False) -> None:
        self.restore_wanted.emit(profile_id)

    def _ask_cancel(self, job_id: str, _checked: bool = False) -> None:
        self.cancel_wanted.emit(job_id)

    def _open_worst(self) -> None:
        worst = self._facts.worst if self._facts else None
        self.open_wanted.emit(worst.profile.profile_id if worst else "")

    def _ask_pause(self, choice: PauseChoice, _checked: bool = False) -> None:
        self.pause_wanted.emit(choice)


def _share(step: int | None) -> float | None:
    return None if step is None else step / _STEPS


def _plain(name: str) -> str:
    """Return a name as the text of an action: its ampersands are no mnemonics."""
    return name.replace("&", "&&")


def _put(action: QAction, words: str) -> None:
    if action.text() != (text := _plain(words)):
        action.setText(text)
