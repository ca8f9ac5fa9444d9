"""Fourth page: it is done, and then: everything that was done and everything that was not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from holdfast.core.errors import HoldfastError
from holdfast.core.events import ProfilesChanged
from holdfast.core.wire import read
from holdfast.desktop.moving.moved_tables import MovedTables
from holdfast.desktop.moving.moved_words import MovedWords
from holdfast.desktop.moving.moving_draft import MovingDraft
from holdfast.desktop.moving.work_panel import WorkPanel
from holdfast.desktop.parts.pieces import Banner
from holdfast.desktop.parts.size_words import size_words
from holdfast.desktop.parts.trouble import TroublePanel
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.stage import Stage
from holdfast.services.moving.migration_rows import Fate, MovedIn


class TakingPage(WizardPage[MovingDraft]):
    """See the module."""

    over = Signal()
    """It has ended, well or not."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(stage, parent=parent)
        self.moved: MovedIn | None = None
        self._words = MovedWords(stage, self)
        self.work = WorkPanel(stage)
        self.work.done.connect(self._take)
        self.work.stopped.connect(self._stopped)
        self.work.failed.connect(self._fail)
        self.banner = Banner(stage.theme)
        self.beside = Banner(stage.theme)
        self.trouble = TroublePanel(stage.theme)
        self.tables = MovedTables(stage)
        for part in (self.work, self.banner, self.trouble, self.beside):
            self.body.addWidget(part)
        self.body.addWidget(self.tables, 1)
        self.body.addStretch()

    @property
    def is_ready(self) -> bool:
        """Whether nothing more comes by itself."""
        return not self.work.is_working

    @property
    def is_all_well(self) -> bool:
        """Whether it was done to its end."""
        return self.moved is not None

    @property
    def profile_ids(self) -> tuple[str, ...]:
        """The profiles that came over, now or before."""
        users = self.moved.users if self.moved is not None else ()
        return tuple(user.profile_id for user in users if user.profile_id)

    def begin(self, draft: MovingDraft) -> None:
        """Take over what was chosen."""
        self.moved = None
        for part in (self.banner, self.beside, self.trouble, self.tables):
            part.hide()
        self.title.setText(self.tr("Taking over"))
        self.explanation.setText(
            self.tr(
                "Each backup is read whole, checked and stored. You may stop at any time: what "
                "has come by then stays, and doing it again goes on from there."
            )
        )
        self.work.begin(draft.order(only_look=False))
        self.changed.emit()

    def _take(self, form: Mapping[str, Any]) -> None:
        moved = self.moved = read(MovedIn, form)
        taken = [file for file in moved.files if file.fate is Fate.TAKEN]
        left = moved.count(Fate.LEFT) + sum(user.fate is Fate.LEFT for user in moved.users)
        self.title.setText(self.tr("It is here"))
        self.explanation.setText(
            self.tr("The earlier program's database and files are as they were.")
        )
        said = [self._taken_words(moved)]
        if left:
            said.append(
                self.tr("%n thing(s) stayed where they are; the last tab says why.", "", left)
            )
        self.banner.say("warning" if left else "good", " ".join(said))
        if any(user.fate is Fate.TAKEN and user.enabled for user in moved.users):
            self.beside.say(
                "idle",
                self.tr(
                    "Both programs make backups now. Compare them in the profile's settings, "
                    "and turn the earlier one off when you trust this one."
                ),
            )
        self.tables.show_moved(moved)
        self.tables.tabs.setCurrentIndex(1 if taken else 0)
        self.tables.show()
        self._over()

    def _taken_words(self, moved: MovedIn) -> str:
        taken = [file for file in moved.files if file.fate is Fate.TAKEN]
        if not taken:
            return self.tr("There was no new backup to take over.")
        added = size_words(self.locale(), sum(file.added_bytes for file in taken))
        backups = self.tr("%n backup(s)", "", len(taken))
        words = self.tr("{0} taken over: {1} in files, {2} in the vault.")
        return words.format(backups, self._words.total(taken), added)

    def _stopped(self, reason: str) -> None:
        self.title.setText(self.tr("Stopped"))
        self.explanation.setText(self.tr("What has come so far stays. Do it again to go on."))
        self._over()

    def _fail(self, error: HoldfastError) -> None:
        self.title.setText(self.tr("Not everything came over"))
        self.explanation.setText(self.tr("What has come so far stays. Do it again to go on."))
        self.trouble.show_error(error)
        self._over()

    def _over(self) -> None:
        # Another process made the profiles: only now anybody here hears of them.
        self.stage.backstage.bus.publish(ProfilesChanged())
        self.changed.emit()
        self.over.emit()
