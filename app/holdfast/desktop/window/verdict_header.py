"""The header of a profile: one verdict, the fix as a button, and the two things to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from holdfast.core.events import JobAdvanced
from holdfast.core.next_steps import ActionCode
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.health_mark import STATE_GROUNDS, health_mark
from holdfast.desktop.parts.pieces import GAP, WIDE_GAP, Role, Voice, button, label, take_role
from holdfast.desktop.parts.said import begun, said
from holdfast.services.status.freshness import Standing

_MARK = 40
_TOP = 1000


class VerdictHeader(QFrame):
    """Shows how the chosen profile stands; does not move while pages change below it."""

    back_up_wanted = Signal()
    restore_wanted = Signal()
    cancel_wanted = Signal()
    fix_wanted = Signal(object)
    """The `ActionCode` of the suggestion that was pressed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._theme = theme
        self._standing: Standing | None = None
        self._mark = QLabel()
        self._mark.setFixedSize(_MARK, _MARK)
        self.title = label(voice=Voice.TITLE)
        self.sentence = label(wraps=True)
        self.reason = label(voice=Voice.MUTED, wraps=True)
        self.fix = button("")
        self.fix.clicked.connect(self._on_fix)
        self.back_up = button(self.tr("&Back up now"), Role.PRIMARY)
        self.back_up.clicked.connect(self.back_up_wanted)
        self.restore = button(self.tr("&Restore…"), Role.PLAIN)
        self.restore.clicked.connect(self.restore_wanted)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, _TOP)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.phase = label(voice=Voice.MUTED)
        self.cancel = button(self.tr("&Cancel"))
        self.cancel.clicked.connect(self.cancel_wanted)
        self._work = QFrame()
        self._lay_out()
        theme.changed.connect(self._draw)
        self.work_ended()

    def show_standing(self, standing: Standing) -> None:
        """Show a verdict and what it suggests."""
        self._standing = standing
        verdict = standing.verdict
        self.title.setText(standing.profile.name)
        sentence = said(verdict.sentence)
        self.sentence.setText(sentence)
        self.reason.setText(said(verdict.reason))
        self.reason.setVisible(bool(verdict.reason))
        # Two buttons that do the same would be one too many.
        own = verdict.action.code not in {ActionCode.NONE, ActionCode.BACK_UP}
        self.fix.setVisible(own)
        self.fix.setText(said(verdict.action.words))
        self.restore.setEnabled(standing.backups > 0 or verdict.good_at is not None)
        self.setAccessibleName(f"{standing.profile.name}: {sentence}")
        self._draw()

    def work_began(self, phase: str) -> None:
        """Show that something is being done for this profile."""
        self.phase.setText(phase)
        self.progress.setRange(0, 0)
        self._work.show()
        self.back_up.setEnabled(False)

    def work_advanced(self, advance: JobAdvanced) -> None:
        """Show how far it is."""
        if not self._work.isVisible():
            self.work_began(advance.phase)
        if advance.total:
            self.progress.setRange(0, _TOP)
            self.progress.setValue(round(_TOP * min(advance.done / advance.total, 1)))
        else:
            self.progress.setRange(0, 0)
        words = begun(said(advance.phase))
        if advance.left_s is not None and advance.left_s >= 1:
            words = self.tr("{0}, {1} s left").format(words, round(advance.left_s))
        self.phase.setText(words)

    def work_ended(self) -> None:
        """Show that nothing is being done any more."""
        self._work.hide()
        self.progress.setRange(0, _TOP)
        self.progress.setValue(0)
        self.back_up.setEnabled(True)

    def _lay_out(self) -> None:
        work = QHBoxLayout(self._work)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(GAP)
        self.progress.setMinimumWidth(160)
        work.addWidget(self.progress, 1, Qt.AlignmentFlag.AlignVCenter)
        work.addWidget(self.phase)
        work.addWidget(self.cancel)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        words.addWidget(self.reason)
        words.addWidget(self._work)
        fix = QHBoxLayout()
        fix.addWidget(self.fix)
        fix.addStretch(1)
        words.addLayout(fix)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.restore)
        buttons.addWidget(self.back_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE_GAP, 16, WIDE_GAP, 16)
        row.setSpacing(16)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addLayout(buttons)
        row.setAlignment(buttons, Qt.AlignmentFlag.AlignTop)

    def _on_fix(self) -> None:
        if self._standing is not None:
            self.fix_wanted.emit(self._standing.verdict.action.code)

    def _draw(self) -> None:
        if self._standing is None:
            return
        state = self._standing.verdict.state
        take_role(self, STATE_GROUNDS[state])
        mark = health_mark(self._theme, state, _MARK, self.devicePixelRatioF())
        self._mark.setPixmap(mark)
