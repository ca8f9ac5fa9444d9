"""The first page: which backup? The timeline at one side, its details at the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from holdfast.core.errors import HoldfastError
from holdfast.core.model import BackupInfo
from holdfast.desktop.browse.reading_thread import ReadingThread
from holdfast.desktop.parts.pieces import WIDE_GAP
from holdfast.desktop.parts.trouble import TroublePanel
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.restore.backup_details import BackupDetails
from holdfast.desktop.restore.choice import Choice
from holdfast.desktop.restore.timeline import INFO, TimelineDelegate, TimelineModel
from holdfast.desktop.stage import Stage

if TYPE_CHECKING:
    from holdfast.services.series_access import BackupList

_TIMELINE = 250


class WhichPage(WizardPage[Choice]):
    """See the module."""

    def __init__(
        self, stage: Stage, reader: ReadingThread, wanted: str, parent: QWidget | None = None
    ) -> None:
        """See the class; `wanted` is the id of the backup to begin with, or empty."""
        super().__init__(stage, "", "", parent)
        self.title.setText(self.tr("Which backup?"))
        self.explanation.setText(
            self.tr("Choose the moment to go back to. Nothing is changed before the last step.")
        )
        self._wanted = wanted
        self._choice: Choice | None = None
        self._info: BackupInfo | None = None
        self.trouble = TroublePanel(stage.theme)
        self.trouble.again.clicked.connect(self._ask)
        self.model = TimelineModel(self)
        self.timeline = QListView()
        self.timeline.setModel(self.model)
        self.timeline.setItemDelegate(TimelineDelegate(stage.theme, self.timeline))
        self.timeline.setUniformItemSizes(True)
        self.timeline.setMouseTracking(True)
        self.timeline.setAccessibleName(self.tr("Timeline of backups"))
        self.timeline.setFixedWidth(_TIMELINE)
        self.timeline.selectionModel().currentChanged.connect(self._go)
        self.details = BackupDetails(stage)
        self.details.read_with(reader)
        self.details.show_none(self.tr("Looking into the vault…"))
        row = QHBoxLayout()
        row.setSpacing(WIDE_GAP)
        row.addWidget(self.timeline)
        row.addWidget(self.details, 1)
        self.body.addWidget(self.trouble)
        self.body.addLayout(row, 1)

    @property
    def is_ready(self) -> bool:
        """Whether a backup is chosen."""
        return self._info is not None

    @property
    def info(self) -> BackupInfo | None:
        """The backup that is chosen."""
        return self._info

    def enter(self, choice: Choice) -> None:
        """Ask for the backups, the first time."""
        first, self._choice = self._choice is None, choice
        if first:
            self._ask()
        self.details.go_on()
        self.timeline.setFocus()

    def leave(self) -> None:
        """Compare no more."""
        self.details.stop()

    def filled(self, choice: Choice) -> Choice:
        """Return the choice with the backup."""
        return replace(choice, backup=self._info)

    def _ask(self) -> None:
        assert self._choice is not None
        desk, profile = self.stage.backstage.desk, self._choice.profile
        self.trouble.hide()

        def work() -> BackupList:
            from holdfast.services.making.backups import BackupService

            return BackupService(desk, profile).list_backups()

        self.stage.background.ask(self, work, self._show, self._failed, key="backups")

    def _show(self, found: BackupList) -> None:
        self.model.show_backups(found.backups, self.stage.backstage.desk.clock.now())
        if not found.backups:
            self.details.show_none(self.tr("There is no backup to go back to yet."))
            return
        row = self.model.row_of(self._wanted)
        if row < 0:
            row = self.model.row_to_begin_with()
        self.timeline.selectionModel().setCurrentIndex(
            self.model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.timeline.scrollTo(self.model.index(row))
        if found.damaged:
            self.trouble.show_error(found.damaged[0])

    def _failed(self, error: HoldfastError) -> None:
        self.details.show_none("")
        self.trouble.show_error(error, again=True)
        self.trouble.again.setFocus()

    def _go(self, current: QModelIndex) -> None:
        self._info = current.data(INFO) if current.isValid() else None
        if self._info is None:
            self.details.show_now()
        elif self._choice is not None:
            self.details.show_backup(self._choice.profile, self._info)
        self.changed.emit()
