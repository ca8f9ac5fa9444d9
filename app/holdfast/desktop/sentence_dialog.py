"""One sentence that must be read, what it means, and the technical part behind a fold."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.parts.pieces import GAP, WIDE_GAP, Role, Voice, button, label

WIDTH = 480
_DETAILS_HEIGHT = 160
_SHOWN: set[QDialog] = set()
"""What is open: a dialog without a parent would go with the last name for it."""


class SentenceDialog(QDialog):
    """Opened with `open`; gone when closed."""

    def __init__(
        self, title: str, text: str, details: str = "", parent: QWidget | None = None
    ) -> None:
        """See the class; without details there is no fold."""
        super().__init__(parent)
        self.setWindowTitle("Holdfast")
        offer_help(self, "troubleshooting")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        column.setSpacing(GAP)
        column.addWidget(label(title, Voice.HEADING, wraps=True))
        column.addWidget(label(text, wraps=True))
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setMinimumHeight(_DETAILS_HEIGHT)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.hide()
        column.addWidget(self.details, 1)
        row = QHBoxLayout()
        self.fold = button(self.tr("&Details"), Role.QUIET)
        self.fold.setCheckable(True)
        self.fold.setVisible(bool(details))
        self.fold.toggled.connect(self._unfold)
        self.close_button = button(self.tr("&Close"), Role.PRIMARY)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        row.addWidget(self.fold)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self.close_button.setFocus()
        self.finished.connect(lambda _: _SHOWN.discard(self))

    def open(self) -> None:
        """Show it; nobody else has to hold it."""
        _SHOWN.add(self)
        super().open()

    def _unfold(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.adjustSize()
