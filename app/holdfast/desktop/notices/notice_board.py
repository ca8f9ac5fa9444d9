"""The board: hears what happens, asks the rules, and lets a notifier tell it.

What was told is kept in the preferences, so that a restart does not tell it again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from holdfast.core.errors import HoldfastError
from holdfast.core.events import JobEnded
from holdfast.core.freshness import Freshness
from holdfast.desktop.notices.notice_choice import PREFERENCE, NoticeChoice, read_choice
from holdfast.desktop.notices.notice_rules import EndedWork, Notice, NoticeRules, Stand
from holdfast.desktop.notices.notice_words import TRY_AGAIN, NoticeWords
from holdfast.desktop.notices.notifier import Message, Notifier
from holdfast.desktop.stage import Stage
from holdfast.desktop.tray.tray_facts import TrayFacts
from holdfast.desktop.work_watch import AtWork, WorkWatch
from holdfast.services.status.freshness import Standing

MEMORY = "notices:told"


class NoticeBoard(QObject):
    """See the module; lives on the main thread."""

    open_wanted = Signal(str)
    back_up_wanted = Signal(object)
    """Ids of profiles, a tuple of one."""

    def __init__(
        self,
        stage: Stage,
        watch: WorkWatch,
        notifier: Notifier,
        balloon: Callable[[str, str], object],
        is_watched: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """See the class.

        Args:
            stage: where to ask.
            watch: says what has ended.
            notifier: delivers; its presses come back here.
            balloon: shows title and body of what could not be delivered.
            is_watched: tells whether the person has our window before their eyes.
            parent: keeps this.
        """
        super().__init__(parent)
        self._stage = stage
        self._notifier = notifier
        self._balloon = balloon
        self._is_watched = is_watched
        self._words = NoticeWords(self)
        self._rules: NoticeRules | None = None
        self._early: list[tuple[AtWork, JobEnded]] = []
        self._stored: dict[str, Any] = {}
        watch.ended.connect(self._hear_end)
        notifier.pressed.connect(self._press)
        notifier.failed.connect(self._deliver_otherwise)
        preferences = stage.backstage.desk.preferences
        stage.background.ask(
            self, lambda: (preferences.get(PREFERENCE), preferences.get(MEMORY)), self._begin
        )

    def take_facts(self, facts: TrayFacts) -> None:
        """Look whether anything is to be told of how profiles stand."""
        preferences = self._stage.backstage.desk.preferences
        self._stage.background.ask(
            self,
            lambda: (read_choice(preferences.get(PREFERENCE)), facts),
            self._look,
            key="choice",
        )

    def close(self) -> None:
        """Tell nothing more."""
        self._notifier.close()

    def _begin(self, stored: tuple[object, object]) -> None:
        choice, memory = stored
        self._stored = memory if isinstance(memory, dict) else {}
        self._rules = NoticeRules(read_choice(choice), self._stored)
        early, self._early = self._early, []
        for job, ended in early:
            self._hear_end(job, ended)

    def _hear_end(self, job: AtWork, ended: JobEnded) -> None:
        if self._rules is None:
            self._early.append((job, ended))
            return
        work = EndedWork(
            kind=job.kind,
            outcome=ended.outcome,
            profile_id=job.profile_id,
            profile_name=job.profile_name,
            scheduled=job.scheduled,
            reason=ended.reason,
            error=str((ended.error or {}).get("error", "")),
        )
        now = self._stage.backstage.desk.clock.now()
        notice = self._rules.ended(work, now, watched=self._is_watched())
        self._tell([notice] if notice else [])

    def _look(self, seen: tuple[NoticeChoice, TrayFacts]) -> None:
        if self._rules is None:
            return
        self._rules.choice, facts = seen
        self._tell(self._rules.looked([_stand(each) for each in facts.standings], facts.at))

    def _tell(self, notices: list[Notice] | tuple[Notice, ...]) -> None:
        now = self._stage.backstage.desk.clock.now()
        for notice in notices:
            self._notifier.send(self._words.message(notice, now))
        assert self._rules is not None
        memory = self._rules.memory()
        if memory != self._stored:
            self._stored = memory
            preferences = self._stage.backstage.desk.preferences
            self._stage.background.ask(
                self, lambda: preferences.put(MEMORY, memory, now), _nothing, _forgive
            )

    def _press(self, message_id: str, action: str) -> None:
        profile_id = message_id.partition(":")[0]
        if action == TRY_AGAIN:
            self.back_up_wanted.emit((profile_id,))
        else:
            self.open_wanted.emit(profile_id)

    def _deliver_otherwise(self, message: Message, _reason: str) -> None:
        """Show at the icon what the system would not take; the window shows it anyway."""
        self._balloon(message.title, message.body)


def _stand(standing: Standing) -> Stand:
    profile, verdict = standing.profile, standing.verdict
    return Stand(
        profile_id=profile.profile_id,
        name=profile.name,
        is_safe=verdict.state is Freshness.SAFE,
        is_choice=verdict.state is Freshness.PAUSED or not standing.enabled,
        since=profile.created_at,
        good_at=verdict.good_at,
    )


def _nothing(answer: object) -> None:
    """Nobody waits for this answer."""


def _forgive(error: HoldfastError) -> None:
    """Not remembered: at worst the same is told once more after a restart."""
