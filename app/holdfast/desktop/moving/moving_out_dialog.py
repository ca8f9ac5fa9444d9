"""The way back: settings and backups of a profile are written for the earlier program.

Before anything is written a person has seen where to, and said yes. What was written and what
was not stands in a table afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QComboBox, QMessageBox, QWidget

from holdfast.core.earlier_forms import Dialect
from holdfast.core.model import Profile
from holdfast.core.names import display_name
from holdfast.core.wire import read
from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.moving.earlier_sentences import retold
from holdfast.desktop.moving.moved_words import MovedWords
from holdfast.desktop.moving.moving_dialog import MovingDialog
from holdfast.desktop.parts.path_field import PathField, PathKind
from holdfast.desktop.parts.pieces import field_label
from holdfast.desktop.parts.words_table import WordsTable
from holdfast.desktop.stage import Stage
from holdfast.services.moving.earlier_ties import EarlierTies
from holdfast.services.moving.migration_rows import Fate, MovedFile, MovedOut
from holdfast.services.orders import MoveOutOrder

_WIDTHS = (260, 170, 140)


class MovingOutDialog(MovingDialog):
    """See the module."""

    def __init__(
        self, stage: Stage, profile: Profile, ties: EarlierTies, parent: QWidget | None = None
    ) -> None:
        """See the class."""
        super().__init__(stage, parent)
        self._profile_id = profile.profile_id
        words = self.tr("Go back to the earlier scheduler with {0}")
        words = words.format(display_name(profile.name))
        heads = (self.tr("File"), self.tr("Made"), self.tr("What was done"), self.tr("To know"))
        self.introduce(
            words,
            self.tr(
                "Its settings are written into the application's database, and its backups into "
                "a folder as plain files. No file that is there is overwritten, and here "
                "everything stays."
            ),
            WordsTable(self.tr("Files"), heads, _WIDTHS),
        )
        self.database = PathField(
            self.tr("Application's &database"), self.tr("Choose a &file…"), PathKind.NEW_FILE
        )
        self.database.show_path(ties.database)
        self.folder = PathField(
            self.tr("F&older for the backups"), self.tr("C&hoose a folder…"), PathKind.FOLDER
        )
        self.folder.show_path(ties.folder)
        self.version = QComboBox()
        self.version.addItem(self.tr("As it came"), "")
        self.version.addItem("TypeScript", Dialect.TYPESCRIPT.value)
        self.version.addItem("Python", Dialect.PYTHON.value)
        for field in (self.database, self.folder):
            self.form.addRow(field.label, field)
            field.changed.connect(self._draw)
        self.form.addRow(field_label(self.tr("&Version that reads it"), self.version), self.version)
        self.begin.setText(self.tr("&Write…"))
        self.confirmation: QMessageBox | None = None
        self._words = MovedWords(stage, self)
        self._draw()

    def on_begin(self) -> None:
        """Ask first, with both places in view."""
        database, folder = self.database.path, self.folder.path
        if database is None or folder is None:
            return
        asked = self.confirmation = QMessageBox(self)
        asked.setIcon(QMessageBox.Icon.NoIcon)
        asked.setWindowTitle(self.tr("Go back to the earlier scheduler?"))
        offer_help(asked, "coming-from-the-earlier-scheduler")
        asked.setText(self.tr("Write settings and backups for the earlier program?"))
        words = self.tr("The settings go into {0}, the backups into {1}. Nothing is removed here.")
        asked.setInformativeText(
            words.format(display_name(str(database)), display_name(str(folder)))
        )
        yes = asked.addButton(self.tr("W&rite"), QMessageBox.ButtonRole.AcceptRole)
        no = asked.addButton(self.tr("&Do not write"), QMessageBox.ButtonRole.RejectRole)
        asked.setDefaultButton(no)
        asked.setEscapeButton(no)
        dialect = Dialect(self.version.currentData()) if self.version.currentData() else None
        order = MoveOutOrder(self._profile_id, database.absolute(), folder.absolute(), dialect)
        asked.finished.connect(lambda _: self.run(order) if asked.clickedButton() is yes else None)
        asked.open()

    def show_result(self, form: Mapping[str, Any]) -> None:
        """Say what was written, and show every file."""
        moved = read(MovedOut, form)
        written = [file for file in moved.files if file.fate is Fate.TAKEN]
        files = self.tr("%n backup(s) written, {0}.", "", len(written))
        told = [self._row_words(moved), files.format(self._words.total(written))]
        known = sum(file.fate is Fate.KNOWN for file in moved.files)
        if known:
            told.append(self.tr("%n file(s) lay there already, equal byte for byte.", "", known))
        left = sum(file.fate is Fate.LEFT for file in moved.files)
        if left:
            told.append(self.tr("%n backup(s) were not written; below is said why.", "", left))
        self.banner.say("warning" if left else "good", " ".join(told))
        off = self.tr("When the earlier program goes on, turn this profile's schedule off here.")
        self.notes.setText("\n".join([*(retold(note) for note in moved.notes), off]))
        order = [Fate.LEFT, Fate.TAKEN, Fate.KNOWN]
        files_in_order = sorted(moved.files, key=lambda file: order.index(file.fate))
        self.table.show_rows([self._row(file) for file in files_in_order])

    def _row(self, file: MovedFile) -> tuple[str, ...]:
        done = {
            Fate.TAKEN: self.tr("written"),
            Fate.KNOWN: self.tr("was there, equal"),
            Fate.LEFT: self.tr("not written"),
        }[file.fate]
        name, made, _, why = self._words.file(file)
        return name, made, done, why

    def _row_words(self, moved: MovedOut) -> str:
        if moved.new_row:
            return self.tr("User {0} has its settings there now.").format(moved.user_id)
        if moved.changed:
            names = self.locale().createSeparatedList(list(moved.changed))
            return self.tr("Changed for user {0}: {1}.").format(moved.user_id, names)
        return self.tr("The settings there were left as they are: nothing was changed here.")

    def _draw(self) -> None:
        ready = self.database.path is not None and self.folder.path is not None
        self.begin.setEnabled(ready)
