"""The fourth page: restoring. The steps one below the other, how far the present one is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QWidget

from holdfast.core.errors import HoldfastError
from holdfast.core.events import JobAdvanced, JobEnded
from holdfast.desktop.parts.pieces import Voice, button, label, speak
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.restore.choice import Choice, Scope
from holdfast.desktop.restore.phases import STEPS, Step, step_at
from holdfast.desktop.stage import Stage
from holdfast.desktop.work import Work
from holdfast.services.orders import Order

_MARK = 18
_TOP = 1000


class WorkPage(WizardPage[Choice]):
    """See the module; the work itself is done by another process."""

    ended = Signal(object)
    """The `JobEnded`."""
    refused = Signal(object)
    """The `HoldfastError` for which it was not even begun."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(stage, "", "", parent)
        self._work: Work | None = None
        self._scope = Scope.WHOLE
        self._at = 0
        self._marks: list[QLabel] = []
        self._words: list[QLabel] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.phase = label("", Voice.MUTED)
        self.stop = button(self.tr("&Stop"))
        self.stop.clicked.connect(self.cancel)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.phase)
        self.body.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addStretch(1)
        stage.theme.changed.connect(self._draw)

    @property
    def is_working(self) -> bool:
        """Whether something is being done."""
        return self._work is not None

    @property
    def is_ready(self) -> bool:
        """Never: one goes on when it has ended."""
        return False

    def begin(self, order: Order, scope: Scope, title: str) -> None:
        """Let an order be carried out."""
        self._scope, self._at = scope, 0
        self.title.setText(title)
        self.explanation.setText(
            self.tr("If this is stopped or fails, the present database stays what it is.")
        )
        self._make_steps()
        self.progress.setRange(0, 0)
        self.phase.setText(self.tr("Waiting for its turn…"))
        self.stop.setEnabled(True)
        self.stop.setFocus()
        work = self._work = Work(self.stage, order, self)
        work.began.connect(lambda _: self.phase.setText(self.tr("Beginning…")))
        work.advanced.connect(self._advanced)
        work.ended.connect(self._ended)
        work.refused.connect(self._refused)
        work.start()

    def cancel(self) -> None:
        """Stop at the next safe point."""
        if self._work is not None:
            self.stop.setEnabled(False)
            self.phase.setText(self.tr("Stopping at the next safe point…"))
            self._work.cancel()

    def _make_steps(self) -> None:
        for old in (*self._marks, *self._words):
            self._grid.removeWidget(old)
            old.deleteLater()
        steps = STEPS[self._scope]
        self._marks = [QLabel() for _ in steps]
        self._words = [label(self._step_words(step)) for step in steps]
        for row, (mark, words) in enumerate(zip(self._marks, self._words, strict=True)):
            mark.setFixedSize(_MARK, _MARK)
            self._grid.addWidget(mark, row, 0)
            self._grid.addWidget(words, row, 1)
        self._draw()

    def _advanced(self, event: JobAdvanced) -> None:
        at = step_at(self._scope, event.phase, self._at)
        if at != self._at:
            self._at = at
            self._draw()
        if event.total > 0:
            self.progress.setRange(0, _TOP)
            self.progress.setValue(round(_TOP * min(event.done / event.total, 1)))
        else:
            self.progress.setRange(0, 0)
        if self.stop.isEnabled():
            self.phase.setText(self._phase_words(event))

    def _phase_words(self, event: JobAdvanced) -> str:
        words = self._step_words(STEPS[self._scope][self._at])
        if event.left_s is None or event.total <= 0:
            return words
        percent = int(100 * min(event.done / event.total, 1))
        told = self.tr("{0}: {1} %, {2} s left")
        return told.format(words, percent, max(1, round(event.left_s)))

    def _step_words(self, step: Step) -> str:
        return {
            Step.BUILD: self.tr("Bring the backup out of the vault"),
            Step.CHECK: self.tr("Check that it is whole"),
            Step.KEEP: self.tr("Keep what is there now"),
            Step.PLACE: self.tr("Put it in its place and compare every byte"),
            Step.BRING: self.tr("Bring the rows back, all in one step"),
        }[step]

    def _draw(self) -> None:
        for at, (mark, words) in enumerate(zip(self._marks, self._words, strict=True)):
            done, now = at < self._at, at == self._at
            name, colour = ("circle-check", "good") if done else ("circle", "muted")
            if now:
                name, colour = "arrow-right", "accent"
            icon = self.stage.theme.icon(name, colour)
            mark.setPixmap(icon.pixmap(QSize(_MARK, _MARK), self.devicePixelRatioF()))
            speak(words, Voice.PLAIN if now or done else Voice.MUTED)
            state = self.tr("done") if done else self.tr("now") if now else self.tr("to come")
            words.setAccessibleName(f"{words.text()}, {state}")

    def _ended(self, event: JobEnded) -> None:
        self._forget()
        self.ended.emit(event)

    def _refused(self, error: HoldfastError) -> None:
        self._forget()
        self.refused.emit(error)

    def _forget(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
