"""What every page of the restore wizard is: words above it, and an answer for the choice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from holdfast.desktop.parts.pieces import GAP, Voice, label
from holdfast.desktop.restore.choice import Choice
from holdfast.desktop.stage import Stage


class RestorePage(QWidget):
    """One page; the wizard shows it, and goes on when it is ready."""

    changed = Signal()
    """Whether it is ready may have changed."""

    def __init__(
        self, stage: Stage, title: str, explanation: str, parent: QWidget | None = None
    ) -> None:
        """See the class."""
        super().__init__(parent)
        self.stage = stage
        self.title = label(title, Voice.TITLE, wraps=True)
        self.explanation = label(explanation, Voice.MUTED, wraps=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.title)
        layout.addWidget(self.explanation)
        layout.addSpacing(6)
        layout.addLayout(self.body, 1)

    @property
    def is_ready(self) -> bool:
        """Whether one may go on."""
        return True

    def enter(self, choice: Choice) -> None:
        """Be shown; the choice holds what the pages before have brought."""

    def filled(self, choice: Choice) -> Choice:
        """Return the choice with what is chosen here."""
        return choice
