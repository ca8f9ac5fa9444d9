"""The box for a statement of the person's, for those who want it; folded away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.pieces import GAP, Voice, button, label, speak

_LINES = 4


class StatementBox(QWidget):
    """Takes a statement; who holds it carries it out and says how it went."""

    run_wanted = Signal(str)
    stop_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Statement in SQL"))
        self.text.setPlaceholderText("SELECT … FROM …")
        self.text.setTabChangesFocus(True)
        letters = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        letters.setStyleHint(QFont.StyleHint.Monospace)
        letters.setPointSizeF(self.font().pointSizeF())
        self.text.setFont(letters)
        self.text.setFixedHeight(self.fontMetrics().lineSpacing() * (_LINES + 1))
        self.run = button(self.tr("R&un"), icon=theme.icon("play", "text"))
        self.run.setToolTip(self.tr("Ctrl+Enter"))
        self.run.clicked.connect(self._run)
        self.stop = button(self.tr("&Stop"), icon=theme.icon("x", "text"))
        self.stop.clicked.connect(self.stop_wanted)
        self.says = label("", Voice.MUTED, wraps=True)
        self.says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self.text, self._run)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.run)
        row.addWidget(self.stop)
        row.addWidget(self.says, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.text)
        column.addLayout(row)
        self.begin_anew()

    def begin_anew(self) -> None:
        """Be ready for a statement, saying what may be asked."""
        self.say(self.tr("Any statement that reads. The backup cannot be changed by it."))
        self.set_running(running=False)

    def set_running(self, *, running: bool) -> None:
        """Show whether a statement is being carried out."""
        # The button that was pressed keeps the focus as long as it can be used.
        had_focus = self.run.hasFocus() if running else self.stop.hasFocus()
        self.stop.setEnabled(running)
        self.run.setEnabled(not running)
        if had_focus:
            (self.stop if running else self.run).setFocus()
        if running:
            self.say(self.tr("Reading…"))

    def say(self, words: str, voice: Voice = Voice.MUTED) -> None:
        """Say how it went."""
        self.says.setText(words)
        speak(self.says, voice)

    def _run(self) -> None:
        if self.run.isEnabled():
            self.run_wanted.emit(self.text.toPlainText())
