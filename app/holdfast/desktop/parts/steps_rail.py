"""The rail of a wizard: its steps one below the other, done, at hand and to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from holdfast.desktop.help.asking import show_help
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.pieces import WIDE_GAP, Role, Voice, button, label, speak

_MARK = 26
_WIDTH = 200


class StepsRail(QFrame):
    """Shows where one is; nothing in it can be pressed but the help."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        steps: Sequence[str],
        page: str,
        parent: QWidget | None = None,
    ) -> None:
        """See the class; `page` of the manual is what the help opens."""
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setFixedWidth(_WIDTH)
        self._theme = theme
        self._at = 0
        self._names = tuple(steps)
        self._marks = [QLabel() for _ in steps]
        self._words = [label(step, wraps=True) for step in steps]
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(18)
        grid.setColumnStretch(1, 1)
        for row, (mark, words) in enumerate(zip(self._marks, self._words, strict=True)):
            mark.setFixedSize(_MARK, _MARK)
            grid.addWidget(mark, row, 0)
            grid.addWidget(words, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        layout.setSpacing(WIDE_GAP)
        layout.addWidget(label(title, Voice.HEADING, wraps=True))
        layout.addLayout(grid)
        layout.addStretch(1)
        self.help = button(self.tr("Help"), Role.QUIET, theme.icon("book-open", "link"))
        self.help.setProperty("place", "rail")
        self.help.clicked.connect(lambda: show_help(*page.split("#", 1)))
        layout.addWidget(self.help)
        theme.changed.connect(self._draw)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw anew: the style sheet gives fonts only when a widget is first shown."""
        super().showEvent(event)
        self._draw()

    def go(self, step: int) -> None:
        """Show that one is at a step, counted from 0; all of them done when it is past the last."""
        self._at = step
        self._draw()

    def _draw(self) -> None:
        for place, (mark, words) in enumerate(zip(self._marks, self._words, strict=True)):
            mark.setPixmap(self._picture(place))
            speak(words, Voice.PLAIN if place == self._at else Voice.MUTED)
            font = words.font()
            font.setWeight(QFont.Weight.DemiBold if place == self._at else QFont.Weight.Normal)
            words.setFont(font)
        at = min(self._at, len(self._names) - 1)
        words_of_all = self.tr("Step {0} of {1}: {2}")
        self.setAccessibleName(words_of_all.format(at + 1, len(self._names), self._names[at]))

    def _picture(self, place: int) -> QPixmap:
        """Return a circle with the step's number, or with a check mark when it is done."""
        colours = self._theme.colours
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(_MARK, _MARK) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRect(1, 1, _MARK - 2, _MARK - 2)
        if place == self._at:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
        else:
            painter.setPen(QPen(QColor(colours.edge), 1.2))
            painter.setBrush(QColor(colours.card))
        painter.drawEllipse(circle)
        if place < self._at:
            self._theme.icon("check", "good").paint(painter, circle.adjusted(5, 5, -5, -5))
        else:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            colour = colours.accent_text if place == self._at else colours.muted
            painter.setPen(QColor(colour))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(place + 1))
        painter.end()
        return picture
