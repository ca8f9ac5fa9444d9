"""The smallest parts: labels in a voice, cards, buttons in a role, a banner.

Voices and roles are words of the style sheet. A button always has a name that is read
aloud; one that shows only an icon must be given it.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from holdfast.desktop.look.theme import Theme

GAP = 12
"""Between parts that belong together."""
FORM_GAP = 10
"""Between the rows of a form."""
_FIELD_HEIGHT = 32
_NUMBER_WIDTH = 200
_BUTTON_ICON = QSize(22, 16)
"""Wider than the drawing, which stands in its middle: air between it and the words."""
FIELD_PLACE = "field"
"""Marks the labels of fields, which stand in one column wherever they are on a page."""
WIDE_GAP = 20
"""Between groups, and around a page."""


class Voice(StrEnum):
    """How a label speaks."""

    PLAIN = ""
    MUTED = "muted"
    TITLE = "title"
    HEADING = "heading"
    FIGURE = "figure"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


class Role(StrEnum):
    """What a button is for."""

    PLAIN = ""
    PRIMARY = "primary"
    """The one thing a person most likely wants; at most one in a window."""
    QUIET = "quiet"
    DANGER = "danger"


def label(text: str = "", voice: Voice = Voice.PLAIN, *, wraps: bool = False) -> QLabel:
    """Return a label of plain text; names from databases are never taken for markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if wraps:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    speak(made, voice)
    return made


def speak(made: QLabel, voice: Voice) -> None:
    """Let a label speak in another voice."""
    made.setProperty("voice", voice.value)
    _restyle(made)


def button(text: str, role: Role = Role.PLAIN, icon: QIcon | None = None) -> QPushButton:
    """Return a button with words on it."""
    made = QPushButton(text)
    made.setProperty("role", role.value)
    made.setAutoDefault(False)
    if icon is not None:
        made.setIcon(icon)
        made.setIconSize(_BUTTON_ICON)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def icon_button(icon: QIcon, name: str) -> QToolButton:
    """Return a button that shows an icon alone; `name` is read aloud and shown on hover."""
    made = QToolButton()
    made.setIcon(icon)
    made.setIconSize(QSize(18, 18))
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def card(*, sideways: bool = False, role: str = "card") -> tuple[QFrame, QBoxLayout]:
    """Return a card and the layout inside it; roles: card, good, warning, bad, idle."""
    frame = QFrame()
    frame.setProperty("role", role)
    layout: QBoxLayout = QHBoxLayout(frame) if sideways else QVBoxLayout(frame)
    layout.setContentsMargins(16, 14, 16, 14)
    layout.setSpacing(GAP)
    return frame, layout


def field_label(words: str, field: QWidget) -> QLabel:
    """Return the label of a field: its key goes to the field, its words are read aloud for it."""
    made = QLabel(words)
    made.setBuddy(field)
    made.setMinimumHeight(_FIELD_HEIGHT)  # a form puts labels at the top of their row
    made.setProperty("place", FIELD_PLACE)
    field.setAccessibleName(words.replace("&", ""))
    return made


def narrow(field: QAbstractSpinBox) -> None:
    """Let a field of a number or a time be as wide as those need, not as the window."""
    field.setMaximumWidth(_NUMBER_WIDTH)
    field.lineEdit().setTextMargins(5, 0, 0, 0)  # the style sheet's padding does not reach it


def take_role(frame: QWidget, role: str) -> None:
    """Let a frame or button look like another role of the style sheet."""
    frame.setProperty("role", role)
    _restyle(frame)


def take_state(field: QWidget, *, wrong: bool) -> None:
    """Let a field look wrong or right; what is wrong with it stands beside it in words."""
    state = "wrong" if wrong else ""
    if field.property("state") != state:
        field.setProperty("state", state)
        _restyle(field)


def line() -> QFrame:
    """Return a thin line between groups."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


class Banner(QFrame):
    """One sentence on a ground of state, with an icon and perhaps a button."""

    _ICONS = {  # noqa: RUF012 - a constant table
        "good": "circle-check",
        "warning": "triangle-alert",
        "bad": "circle-x",
        "idle": "info",
    }

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """See the class; hidden until it has something to say."""
        super().__init__(parent)
        self._theme = theme
        self._state = "idle"
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(GAP)
        self._icon = QLabel()
        self._text = label(wraps=True)
        self.action = button("", Role.PLAIN)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self.action, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._draw)
        self.hide()

    def say(self, state: str, text: str, action: str = "") -> None:
        """Show a sentence; state is good, warning, bad or idle."""
        self._state = state
        self._text.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.setAccessibleName(text)
        take_role(self, state)
        self._draw()
        self.show()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def _draw(self) -> None:
        icon = self._theme.icon(self._ICONS[self._state], self._state)
        self._icon.setPixmap(icon.pixmap(QSize(18, 18), self.devicePixelRatioF()))


def _restyle(widget: QWidget) -> None:
    widget.style().unpolish(widget)
    widget.style().polish(widget)
