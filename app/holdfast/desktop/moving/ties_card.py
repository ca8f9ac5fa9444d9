"""What the settings of a profile offer that came from the earlier scheduler: compare, go back."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from holdfast.core.model import Profile
from holdfast.core.names import display_name
from holdfast.desktop.parts.pieces import GAP, Voice, button, label
from holdfast.desktop.stage import Stage
from holdfast.services.moving.earlier_ties import EarlierTies, earlier_ties


class TiesCard(QFrame):
    """Hidden for a profile that did not come from there."""

    def __init__(self, stage: Stage, profile: Profile, parent: QWidget | None = None) -> None:
        """See the class; where the profile came from is asked for off the main thread."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._stage = stage
        self._profile = profile
        self._ties: EarlierTies | None = None
        self.words = label("", Voice.MUTED, wraps=True)
        self.compare = button(self.tr("Com&pare with it…"))
        self.compare.clicked.connect(self._compare)
        self.go_back = button(self.tr("&Go back to it…"))
        self.go_back.clicked.connect(self._go_back)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.compare)
        buttons.addWidget(self.go_back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(GAP)
        column.addWidget(label(self.tr("The earlier backup scheduler"), Voice.HEADING))
        column.addWidget(self.words)
        column.addLayout(buttons)
        self.hide()
        desk, profile_id = stage.backstage.desk, profile.profile_id
        stage.background.ask(self, lambda: earlier_ties(desk, profile_id), self._take)

    def _take(self, ties: EarlierTies | None) -> None:
        self._ties = ties
        if ties is not None:
            words = self.tr(
                "This profile came from user {0} there. While both make backups you can see "
                "whether both hold the same; and everything can go back."
            )
            self.words.setText(words.format(display_name(str(ties.user_id))))
        self.setVisible(ties is not None)

    def _compare(self) -> None:
        from holdfast.desktop.moving.beside_dialog import BesideDialog

        if self._ties is not None:
            BesideDialog(self._stage, self._profile, self._ties, self.window()).open()

    def _go_back(self) -> None:
        from holdfast.desktop.moving.moving_out_dialog import MovingOutDialog

        if self._ties is not None:
            MovingOutDialog(self._stage, self._profile, self._ties, self.window()).open()
