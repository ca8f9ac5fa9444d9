"""The drawer beside the list of runs: everything that is known of one, ready to be copied."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QFrame, QVBoxLayout, QWidget

from holdfast.core.names import display_name
from holdfast.core.runs import Outcome
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.moment_words import minute_words
from holdfast.desktop.parts.pieces import GAP, Role, Voice, button, label, speak
from holdfast.desktop.parts.said import begun, said
from holdfast.desktop.parts.size_words import size_words
from holdfast.desktop.window.run_columns import kind_words, outcome_words
from holdfast.services.status.lists import RunRow

_VOICES = {
    Outcome.FAILED: Voice.BAD,
    Outcome.WAITING: Voice.WARNING,
    Outcome.DONE: Voice.GOOD,
    Outcome.UNCHANGED: Voice.GOOD,
}
_WIDTH = 300
_MARGIN = 16


class RunDrawer(QFrame):
    """Shows one run; hidden while none is chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFixedWidth(_WIDTH)
        self._title = label(voice=Voice.HEADING)
        self._outcome = label()
        self._reason = label(wraps=True)
        self._reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._form = QFormLayout()
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading)
        self.copy = button(self.tr("&Copy details"), Role.PLAIN, theme.icon("copy"))
        self.copy.clicked.connect(self._copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 14, _MARGIN, 14)
        layout.setSpacing(GAP)
        layout.addWidget(self._title)
        layout.addWidget(self._outcome)
        layout.addWidget(self._reason)
        layout.addLayout(self._form)
        layout.addStretch(1)
        layout.addWidget(self.copy)
        self._lines: list[tuple[str, str]] = []
        self.hide()

    def show_run(self, run: RunRow | None) -> None:
        """Show a run, or nothing."""
        self.setVisible(run is not None)
        if run is None:
            return
        self._title.setText(kind_words(run.start.kind))
        self._outcome.setText(begun(outcome_words(run.outcome)))
        speak(self._outcome, _VOICES.get(run.outcome, Voice.MUTED))
        self._reason.setText(display_name(said(run.reason)))
        self._reason.setVisible(bool(run.reason))
        self._lines = self._told(run)
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, value in self._lines:
            shown = label(self._fitting(value), wraps=True)
            shown.setToolTip(value if shown.text() != value else "")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._form.addRow(label(name, Voice.MUTED), shown)

    def _fitting(self, value: str) -> str:
        """Return a text that can be broken into lines as it is, a long name without its middle."""
        names = max(self.fontMetrics().horizontalAdvance(name) for name, _ in self._lines)
        room = _WIDTH - 2 * _MARGIN - names - 2 * GAP
        if " " in value.strip() and not value.startswith("auto_"):
            return value
        return self.fontMetrics().elidedText(value, Qt.TextElideMode.ElideMiddle, room)

    def _told(self, run: RunRow) -> list[tuple[str, str]]:
        locale, figures = self.locale(), run.figures
        lines = [(self.tr("Began"), self._exact(run.start.started_at))]
        if run.ended_at is not None:
            lines.append((self.tr("Ended"), self._exact(run.ended_at)))
        by = self.tr("the schedule") if run.start.scheduled else self.tr("you")
        lines.append((self.tr("Begun by"), by))
        facts: tuple[tuple[str, object, Callable[[], str]], ...] = (
            (self.tr("Backup"), figures.backup_name, lambda: display_name(figures.backup_name)),
            (
                self.tr("Database"),
                figures.size_bytes,
                lambda: size_words(locale, figures.size_bytes),
            ),
            (
                self.tr("Added"),
                figures.added_bytes,
                lambda: size_words(locale, figures.added_bytes),
            ),
            (
                self.tr("Pages changed"),
                figures.changed_pages,
                lambda: locale.toString(figures.changed_pages),
            ),
        )
        return [*lines, *((name, words()) for name, value, words in facts if value)]

    def _exact(self, at: datetime) -> str:
        return minute_words(self.locale(), at)

    def _copy(self) -> None:
        head = f"{self._title.text()}: {self._outcome.text()}"
        reason = [self._reason.text()] if self._reason.text() else []
        lines = [head, *reason, *(f"{name}: {value}" for name, value in self._lines)]
        QGuiApplication.clipboard().setText("\n".join(lines))
