"""One first backup as it is seen: name, progress, and how it ended."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from holdfast.desktop.add_database.protecting import Protecting, Stand
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.fold import Fold
from holdfast.desktop.parts.pieces import GAP, Voice, button, label, take_role

_TOP = 1000
_MARK = 24
_ROLES = {
    Stand.WAITING: ("card", "", "muted"),
    Stand.AT_WORK: ("card", "", "link"),
    Stand.DONE: ("good", "circle-check", "good"),
    Stand.STOPPED: ("idle", "circle-pause", "idle"),
    Stand.FAILED: ("bad", "circle-x", "bad"),
}
"""Ground, icon and its colour; no icon is that of the program."""


class BackupCard(QFrame):
    """Shows one `Protecting`."""

    def __init__(self, theme: Theme, way: Protecting, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._theme = theme
        self.way = way
        self._mark = QLabel()
        self._mark.setFixedSize(_MARK, _MARK)
        self.name = label(way.database.name, Voice.HEADING)
        self.words = label(wraps=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of {0}").format(way.database.name))
        self.again = button(self.tr("&Try again"))
        self.again.clicked.connect(way.start)
        self._technical = label(voice=Voice.MUTED, wraps=True)
        self._technical.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details = Fold(theme, self.tr("Details"), self._technical)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.name)
        column.addWidget(self.words)
        column.addWidget(self.progress)
        column.addWidget(self.details)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(GAP)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(self.again, 0, Qt.AlignmentFlag.AlignVCenter)
        way.changed.connect(self._draw)
        theme.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        way = self.way
        role, icon, colour = _ROLES[way.stand]
        if self.property("role") != role:
            take_role(self, role)
        picture = self._theme.icon(icon or way.database.icon, colour)
        self._mark.setPixmap(picture.pixmap(QSize(_MARK, _MARK), self.devicePixelRatioF()))
        self.words.setText(way.words)
        self.setAccessibleName(f"{way.database.name}: {way.words}")
        self.progress.setVisible(way.stand is Stand.AT_WORK)
        if way.share is None:
            self.progress.setRange(0, 0)
        else:
            self.progress.setRange(0, _TOP)
            self.progress.setValue(round(_TOP * way.share))
        self.again.setVisible(way.stand in {Stand.FAILED, Stand.STOPPED})
        self._technical.setText(way.details)
        self.details.setVisible(bool(way.details))
