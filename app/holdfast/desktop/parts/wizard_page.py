"""What every page of a wizard is: words above it, a question, and an answer for the draft."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from holdfast.desktop.parts.pieces import GAP, Voice, label
from holdfast.desktop.stage import Stage

_Draft = TypeVar("_Draft")


class WizardPage(QWidget, Generic[_Draft]):
    """One page; the wizard shows it, and goes on when it is ready.

    What the pages fill in together is the wizard's draft, handed from one to the next.
    """

    changed = Signal()
    """Whether it is ready may have changed."""

    def __init__(
        self, stage: Stage, title: str = "", explanation: str = "", parent: QWidget | None = None
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

    @property
    def first_field(self) -> QWidget | None:
        """What the keyboard is on when the page is shown; None for the wizard's own button."""
        return None

    def enter(self, draft: _Draft) -> None:
        """Be shown; the draft holds what the pages before have chosen."""

    def filled(self, draft: _Draft) -> _Draft:
        """Return the draft with what is chosen here."""
        return draft

    def leave(self) -> None:
        """Stop what still goes on; the page is not shown any more."""
