"""The second page: what of the backup? All of it, some tables, or another file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from holdfast.core.model import Structure
from holdfast.desktop.browse.reading_thread import ReadingThread
from holdfast.desktop.parts.pieces import Voice, label
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.restore.choice import Choice, Scope
from holdfast.desktop.restore.tables_choice import TablesChoice
from holdfast.desktop.stage import Stage

_INDENT = 31
"""Puts what is said of a choice below its words, on either side."""

if TYPE_CHECKING:
    from holdfast.core.shown_rows import TableHead


class WhatPage(WizardPage[Choice]):
    """See the module."""

    def __init__(self, stage: Stage, reader: ReadingThread, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(stage, "", "", parent)
        self.title.setText(self.tr("What should come back?"))
        self.explanation.hide()
        self.whole = QRadioButton(self.tr("The &whole database"))
        self.tables = QRadioButton(self.tr("Chosen &tables or rows"))
        self.file = QRadioButton(self.tr("Save it as another &file"))
        self.choice_of_tables = TablesChoice(stage.theme, reader)
        self.choice_of_tables.changed.connect(self.changed)
        self._group = QButtonGroup(self)
        self._notes = {}
        told = (
            (self.whole, self.tr("Everything is as it was then. What is there now is kept.")),
            (self.tables, self.tr("They come into the database as it is now, in one step.")),
            (self.file, self.tr("The present database is not touched.")),
        )
        for radio, words in told:
            self._group.addButton(radio)
            radio.setAccessibleDescription(words)
            note = self._notes[radio] = label(words, Voice.MUTED, wraps=True)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(radio, 0, Qt.AlignmentFlag.AlignLeading)
            column.addWidget(note)
            note.setContentsMargins(_INDENT, 0, _INDENT, 0)
            note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            self.body.addLayout(column)
            if radio is self.tables:
                self.choice_of_tables.setContentsMargins(_INDENT, 0, _INDENT, 0)
                self.body.addWidget(self.choice_of_tables, 100)
        self.body.addStretch(1)
        self.whole.setChecked(True)
        self.choice_of_tables.hide()
        self._group.buttonToggled.connect(self._turned)

    @property
    def is_ready(self) -> bool:
        """Whether what is chosen is complete."""
        return not self.tables.isChecked() or self.choice_of_tables.is_ready

    def show_tables(self, tables: tuple[TableHead, ...]) -> None:
        """Offer the tables of the backup that was chosen."""
        self.choice_of_tables.show_tables(tables)

    def enter(self, choice: Choice) -> None:
        """Offer only what can be done with this backup."""
        info = choice.backup
        damaged = info is not None and info.structure is Structure.DAMAGED
        for radio in (self.whole, self.tables):
            radio.setEnabled(not damaged)
        self.explanation.setVisible(damaged)
        if damaged:
            self.explanation.setText(
                self.tr(
                    "The database was damaged when this backup was made, so it is not put in the "
                    "place of yours. It can be saved as another file to be looked at."
                )
            )
            self.file.setChecked(True)
        checked = self._group.checkedButton()
        if checked is not None:
            checked.setFocus()

    def filled(self, choice: Choice) -> Choice:
        """Return the choice with what is to come back."""
        if self.tables.isChecked():
            tables = self.choice_of_tables.chosen
            return replace(choice, scope=Scope.TABLES, tables=tables, file=None)
        scope = Scope.FILE if self.file.isChecked() else Scope.WHOLE
        file = choice.file if scope is Scope.FILE else None
        return replace(choice, scope=scope, tables=(), file=file)

    def _turned(self) -> None:
        self.choice_of_tables.setVisible(self.tables.isChecked())
        self.changed.emit()
