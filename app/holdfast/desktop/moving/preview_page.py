"""Third page: what would come over, what would not and why, and what the times meant.

Another process looks at the folder; nothing is changed. One goes on when it has been said
how the times of the earlier program are to be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from holdfast.core.earlier_forms import Times
from holdfast.core.errors import HoldfastError
from holdfast.core.wire import read
from holdfast.desktop.moving.moved_tables import MovedTables
from holdfast.desktop.moving.moved_words import MovedWords
from holdfast.desktop.moving.moving_draft import MovingDraft
from holdfast.desktop.moving.work_panel import WorkPanel
from holdfast.desktop.parts.pieces import Voice, card, label
from holdfast.desktop.parts.trouble import TroublePanel
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.stage import Stage
from holdfast.services.moving.migration_rows import Fate, MovedIn, MovedUser


class PreviewPage(WizardPage[MovingDraft]):
    """See the module."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(stage, parent=parent)
        self.title.setText(self.tr("What comes over"))
        self.moved: MovedIn | None = None
        self._draft = MovingDraft()
        self._again = False
        self._words = MovedWords(stage, self)
        self.work = WorkPanel(stage)
        self.work.done.connect(self._take)
        self.work.stopped.connect(self._stopped)
        self.work.failed.connect(self._fail)
        self.trouble = TroublePanel(stage.theme)
        self.trouble.again.clicked.connect(self._look)
        self.question, inside = card()
        self.asked = label("", Voice.HEADING, wraps=True)
        self.local = QRadioButton()
        self.utc = QRadioButton()
        self._choice = QButtonGroup(self)
        inside.setSpacing(4)
        inside.addWidget(self.asked)
        for each in (self.local, self.utc):
            self._choice.addButton(each)
            inside.addWidget(each)
            each.toggled.connect(self.changed)
        self.tables = MovedTables(stage)
        for part in (self.work, self.trouble, self.question):
            self.body.addWidget(part)
        self.body.addWidget(self.tables, 1)
        self.body.addStretch()

    @property
    def is_ready(self) -> bool:
        """Whether it is known what comes over and how times are to be read."""
        return self.moved is not None and self.times is not None

    @property
    def times(self) -> Times | None:
        """What the times are said to have meant."""
        if self.local.isChecked():
            return Times.LOCAL
        return Times.UTC if self.utc.isChecked() else None

    @property
    def first_field(self) -> QWidget | None:
        """The question."""
        return self.local

    def enter(self, draft: MovingDraft) -> None:
        """Look at what there is now."""
        self._draft = draft
        self._look()

    def filled(self, draft: MovingDraft) -> MovingDraft:
        """Return the draft with the reading."""
        return replace(draft, times=self.times)

    def leave(self) -> None:
        """Stop looking."""
        self.work.cancel()

    def _look(self) -> None:
        if self.work.is_working:  # it was left and entered again before it stopped
            self._again = True
            return
        self.moved = None
        self.explanation.setText(self.tr("Looking. Nothing is changed."))
        for part in (self.trouble, self.question, self.tables):
            part.hide()
        self.work.begin(self._draft.order(only_look=True))
        self.changed.emit()

    def _take(self, form: Mapping[str, Any]) -> None:
        moved = self.moved = read(MovedIn, form)
        taken = [file for file in moved.files if file.fate is Fate.TAKEN]
        backups = self.tr("%n backup(s)", "", len(taken))
        words = self.tr("{0} in {1} of files would be taken over. Nothing is changed yet.")
        self.explanation.setText(words.format(backups, self._words.total(taken)))
        self.tables.show_moved(moved)
        self.tables.show()
        self._ask([user for user in moved.users if user.fate is Fate.TAKEN])
        self.changed.emit()

    def _ask(self, users: list[MovedUser]) -> None:
        """Ask what the times meant, with the first schedule that is on as the example."""
        example = next((user for user in users if user.enabled), users[0] if users else None)
        if example is None or example.as_utc is None or example.as_local is None:
            self.utc.setChecked(True)  # nothing depends on it: every user is here already
            return
        utc, local = example.as_utc, example.as_local
        self.asked.setText(
            self.tr("The earlier program took {0} for UTC. What did you mean by it?").format(
                utc.backup_time
            )
        )
        words = self.tr("My clock, {0}: the next backup {1}")
        self.local.setText(words.format(local.zone, self._words.reading(local)))
        words = self.tr("UTC, as it was made until now: the next backup {0}")
        self.utc.setText(words.format(self._words.reading(utc)))
        self.question.show()

    def _stopped(self, reason: str) -> None:
        if self._again:
            self._again = False
            self._look()

    def _fail(self, error: HoldfastError) -> None:
        if self._again:
            self._stopped("")
            return
        self.explanation.setText("")
        self.trouble.show_error(error, again=True)
        self.changed.emit()
