"""Last page: what was chosen becomes true, and the first backups are made and proved."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from holdfast.desktop.add_database.backup_card import BackupCard
from holdfast.desktop.add_database.draft import Draft
from holdfast.desktop.add_database.protecting import Protecting, Stand
from holdfast.desktop.parts.pieces import GAP
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.stage import Stage
from holdfast.system.autostart import start_at_login


class FirstBackupPage(WizardPage[Draft]):
    """See the module."""

    over = Signal()
    """Nothing more comes by itself."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(stage, "", "", parent)
        self.cards: list[BackupCard] = []
        self._ways: list[Protecting] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(GAP)
        self._column.addStretch(1)
        content = QWidget()
        content.setLayout(self._column)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.at_login = QCheckBox(self.tr("Start Holdfast when I &log in"))
        self.at_login.setChecked(True)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self.at_login, 0, Qt.AlignmentFlag.AlignLeading)
        self._draw()

    @property
    def is_ready(self) -> bool:
        """Whether everything has ended, well or not."""
        return all(way.is_over for way in self._ways)

    @property
    def is_anything_made(self) -> bool:
        """Whether a profile is there, so that one cannot go back to choose otherwise."""
        return any(way.profile is not None or not way.is_over for way in self._ways)

    @property
    def is_all_well(self) -> bool:
        """Whether everything was made and proved."""
        return bool(self._ways) and all(way.stand is Stand.DONE for way in self._ways)

    @property
    def profile_ids(self) -> tuple[str, ...]:
        """The profiles that were made."""
        return tuple(way.profile.profile_id for way in self._ways if way.profile is not None)

    def begin(self, draft: Draft, keeper: QObject) -> None:
        """Make it true; what goes on belongs to `keeper`, which may outlive the page's sight."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self.cards, self._ways = [], []
        assert draft.place is not None
        assert draft.settings is not None
        for database in draft.databases:
            way = Protecting(self.stage, database, draft.place.path, draft.settings, keeper)
            way.changed.connect(self._on_change)
            self._ways.append(way)
            card = BackupCard(self.stage.theme, way)
            self.cards.append(card)
            self._column.insertWidget(self._column.count() - 1, card)
        self._begin_next()

    def stop(self) -> None:
        """Stop everything at its next safe point."""
        for way in self._ways:
            way.stop()

    def finish(self) -> None:
        """Arrange what is ticked."""
        wanted = self.at_login.isChecked()
        self.stage.background.ask(self, lambda: start_at_login(wanted), _nothing)

    def _begin_next(self) -> None:
        """Begin the first that waits when the profile before it is made: one vault, one writer."""
        for way in self._ways:
            if way.stand is Stand.AT_WORK and way.profile is None:
                return
            if way.stand is Stand.WAITING:
                way.start()
                return

    def _on_change(self) -> None:
        self._begin_next()
        self._draw()
        self.changed.emit()
        if self.is_ready:
            self.over.emit()

    def _draw(self) -> None:
        if not self.is_ready or not self._ways:
            title = self.tr("The first backup")
            words = self.tr("You may close this window; the work goes on.")
        elif self.is_all_well:
            title = self.tr("Done. Your work is safe.")
            words = self.tr("From now on backups are made by themselves.")
        else:
            title = self.tr("Not everything went well")
            words = self.tr("What is missing is said below.")
        self.title.setText(title)
        self.explanation.setText(words)


def _nothing(answer: object) -> None:
    """Nobody waits for this answer."""
