"""What went wrong: what kind of thing, the sentence, what to do, and technical text in a fold."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from holdfast.core.errors import HoldfastError
from holdfast.core.names import display_name
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.fold import Fold
from holdfast.desktop.parts.pieces import GAP, Voice, button, label
from holdfast.desktop.parts.said import said, told

_ICON = 20
_DETAILS_LINES = 6


class TroublePanel(QFrame):
    """Shows one error; hidden while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """See the class; `again` is shown by whoever can try again."""
        super().__init__(parent)
        self.setProperty("role", "bad")
        self._theme = theme
        self._icon = QLabel()
        self.title = label("", Voice.HEADING, wraps=True)
        self.message = label("", wraps=True)
        self.hint = label("", wraps=True)
        for words in (self.title, self.message, self.hint):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.again = button(self.tr("&Try again"), icon=theme.icon("refresh-cw", "text"))
        self.again.hide()
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setFixedHeight(self.fontMetrics().lineSpacing() * _DETAILS_LINES)
        self.fold = Fold(theme, self.tr("Details"), self.details)
        words_column = QVBoxLayout()
        words_column.setSpacing(6)
        for part in (self.title, self.message, self.hint):
            words_column.addWidget(part)
        words_column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeading)
        words_column.addWidget(self.fold)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(GAP)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words_column, 1)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def show_error(self, error: HoldfastError, *, again: bool = False) -> None:
        """Show an error; with `again` there is a button to try again."""
        self.title.setText(said(error.title))
        self.message.setText(display_name(said(error.message)))
        self.hint.setText(display_name(said(error.hint)))
        self.hint.setVisible(bool(error.hint))
        self.again.setVisible(again)
        self.details.setPlainText(error.details)
        self.fold.setVisible(bool(error.details))
        self.setAccessibleName(f"{said(error.title)}: {told(error)}")
        self.show()

    def _draw(self) -> None:
        icon = self._theme.icon("circle-x", "bad")
        self._icon.setPixmap(icon.pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
        self.again.setIcon(self._theme.icon("refresh-cw", "text"))
