"""What the window shows while nothing is protected: one sentence and three buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from holdfast.desktop.help.asking import show_help
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.pieces import GAP, Role, Voice, button, label

_PICTURE = 72


class EmptyPage(QWidget):
    """See the module."""

    protect_wanted = Signal()
    open_vault_wanted = Signal()
    earlier_wanted = Signal()
    """The person comes from the earlier backup scheduler."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._theme = theme
        self._picture = QLabel()
        self.protect = button(self.tr("&Protect a database"), Role.PRIMARY)
        self.protect.clicked.connect(self.protect_wanted)
        self.open_vault = button(self.tr("Restore from an &existing vault"))
        self.open_vault.clicked.connect(self.open_vault_wanted)
        self.help = button(self.tr("How to &begin"), Role.QUIET)
        self.help.clicked.connect(lambda: show_help("getting-started"))
        self.earlier = button(self.tr("Come from an earlier backup &scheduler"), Role.QUIET)
        self.earlier.clicked.connect(self.earlier_wanted)
        words = label(
            self.tr(
                "Holdfast keeps copies of your programs' databases while you work, and brings "
                "any of them back."
            ),
            Voice.MUTED,
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addStretch(1)
        buttons.addWidget(self.protect)
        buttons.addWidget(self.open_vault)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP)
        layout.addStretch(2)
        title = label(self.tr("Nothing is protected yet."), Voice.TITLE)
        for each in (self._picture, title, words):
            layout.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(GAP)
        layout.addLayout(buttons)
        layout.addWidget(self.help, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        theme.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        icon = self._theme.icon("shield", "muted")
        size = QSize(_PICTURE, _PICTURE)
        self._picture.setPixmap(icon.pixmap(size, self.devicePixelRatioF()))
