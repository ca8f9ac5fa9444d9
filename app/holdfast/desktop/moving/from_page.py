"""First page: which application's database, and where its backups lie.

Both can be typed, chosen or dropped. What they are is looked at off the main thread; one goes
on only with a database that has the earlier program's tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFormLayout, QWidget

from holdfast.core.earlier_forms import Dialect
from holdfast.core.errors import HoldfastError
from holdfast.desktop.moving.moving_draft import MovingDraft
from holdfast.desktop.parts.path_field import PathField, PathKind
from holdfast.desktop.parts.pieces import Banner, Voice, card, label
from holdfast.desktop.parts.said import told
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.stage import Stage
from holdfast.services.moving.earlier_program import EarlierProgram, backups_in, recognise_program


class FromPage(WizardPage[MovingDraft]):
    """See the module."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(stage, parent=parent)
        self.title.setText(self.tr("Where are you coming from?"))
        self.explanation.setText(
            self.tr(
                "Settings and backups of the earlier backup scheduler come over. Its database "
                "and its files are only read, and it may go on running."
            )
        )
        self._program: EarlierProgram | None = None
        self._folder_good = True
        self._chose_folder = False
        self._filling = False
        self.database = PathField(self.tr("&Database"), self.tr("Choose a &file…"), PathKind.FILE)
        self.folder = PathField(
            self.tr("Its backups, a f&older"), self.tr("Choose a fold&er…"), PathKind.FOLDER
        )
        self.database.changed.connect(self._look_at_database)
        self.folder.changed.connect(self._on_folder)
        frame, inside = card()
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.database.label, self.database)
        form.addRow(self.folder.label, self.folder)
        inside.addLayout(form)
        inside.addWidget(
            label(self.tr("or drop the database and the folder here"), Voice.MUTED, wraps=True)
        )
        self.answer = Banner(stage.theme)
        self.about_folder = Banner(stage.theme)
        self.body.addWidget(frame)
        self.body.addWidget(self.answer)
        self.body.addWidget(self.about_folder)
        self.body.addStretch(1)
        self.setAcceptDrops(True)
        for field in (self.database, self.folder):
            field.field.setAcceptDrops(False)

    @property
    def is_ready(self) -> bool:
        """Whether the database is one of the earlier program's, and the folder can be read."""
        return self._program is not None and self._folder_good

    @property
    def first_field(self) -> QWidget:
        """The database."""
        return self.database.field

    def filled(self, draft: MovingDraft) -> MovingDraft:
        """Return the draft with program and folder."""
        return replace(draft, program=self._program, backups=self.folder.path)

    def bring(self, paths: Sequence[Path]) -> None:
        """Take what a person drops: a folder for the backups, anything else for the database."""
        self.stage.background.ask(
            self, lambda: [(path, path.is_dir()) for path in paths], self._take_brought
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take whatever has a path; what is wrong with it is said when it is dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.bring(paths)

    def _take_brought(self, brought: Sequence[tuple[Path, bool]]) -> None:
        for path, is_folder in brought:
            (self.folder if is_folder else self.database).show_path(path)

    def _look_at_database(self) -> None:
        path = self.database.path
        self._program = None
        self.changed.emit()
        if path is None:
            self.answer.hide()
            return
        self.stage.background.ask(
            self,
            lambda: recognise_program(path),
            self._take_program,
            self._refuse_database,
            key="database",
        )

    def _take_program(self, program: EarlierProgram) -> None:
        if self.database.path is None:
            return
        self._program = program
        version = "TypeScript" if program.dialect is Dialect.TYPESCRIPT else "Python"
        users = self.tr("%n user(s)", "", program.rows)
        words = self.tr("A database of the earlier scheduler, {0} version, with settings of {1}.")
        self.answer.say("good", words.format(version, users))
        if not self._chose_folder:
            self._filling = True
            self.folder.show_path(program.folder)
            self._on_folder()
            self._filling = False
        self.changed.emit()

    def _refuse_database(self, error: HoldfastError) -> None:
        if self.database.path is not None:
            self.answer.say("bad", told(error))
        self.changed.emit()

    def _on_folder(self) -> None:
        self._chose_folder = not self._filling
        path = self.folder.path
        self._folder_good = path is None
        self.changed.emit()
        if path is None:
            self.about_folder.say(
                "idle", self.tr("Without a folder only the settings come over, no backups.")
            )
            return
        self.stage.background.ask(
            self,
            lambda: backups_in(path),
            self._take_folder,
            self._refuse_folder,
            key="folder",
        )

    def _take_folder(self, files: int) -> None:
        if self.folder.path is None:
            return
        self._folder_good = True
        if files:
            words = self.tr("%n file(s) there may be backups.", "", files)
            self.about_folder.say("good", words)
        else:
            self.about_folder.say("warning", self.tr("There is no backup file in that folder."))
        self.changed.emit()

    def _refuse_folder(self, error: HoldfastError) -> None:
        if self.folder.path is not None:
            self.about_folder.say("bad", told(error))
        self.changed.emit()
