"""The last page: what was done and how to take it back, or what went wrong and what to do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QWidget

from holdfast.core.errors import HoldfastError
from holdfast.core.names import display_name
from holdfast.desktop.parts.moment_words import moment_words
from holdfast.desktop.parts.pieces import GAP, Banner, Voice, button, label
from holdfast.desktop.parts.said import said, together
from holdfast.desktop.parts.trouble import TroublePanel
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.restore.choice import Choice
from holdfast.desktop.stage import Stage
from holdfast.services.results import RestoreResult, TablesResult

_NAMED_TABLES = 3


class DonePage(WizardPage[Choice]):
    """See the module."""

    undo_wanted = Signal()

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(stage, "", "", parent)
        self._target: Path | None = None
        self.has_failed = False
        """It was stopped or went wrong."""
        self.banner = Banner(stage.theme)
        self.trouble = TroublePanel(stage.theme)
        self.notes = QListWidget()
        self.notes.setAccessibleName(self.tr("What else is to be known"))
        self.notes.setWordWrap(True)
        self.kept = label("", Voice.MUTED, wraps=True)
        self.show_folder = button(
            self.tr("&Show in folder"), icon=stage.theme.icon("folder-open", "text")
        )
        self.show_folder.clicked.connect(self._open_folder)
        self.undo = button(self.tr("&Undo"), icon=stage.theme.icon("undo-2", "text"))
        self.undo.clicked.connect(self.undo_wanted)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.show_folder)
        row.addWidget(self.undo)
        row.addStretch(1)
        for part in (self.banner, self.trouble, self.kept, self.notes):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self.body.addStretch(1)

    @property
    def sentence(self) -> str:
        """What it says happened."""
        return self.trouble.message.text() if self.trouble.isVisibleTo(self) else self.banner.text

    def show_restored(self, result: RestoreResult, *, undone: bool = False) -> None:
        """Tell of a database that was put back or written."""
        moment = self._moment(result)
        if result.pre_restore is None and result.way == "new file":
            words = self.tr("The state of {0} was saved as {1}.")
            told = words.format(moment, display_name(result.target.name))
        elif undone:
            told = self.tr("Taken back: the database is as it was before the restore.")
        else:
            told = self.tr("Restored to {0}.").format(moment)
        sentence = together([told, *self._rows(result.tables), self.tr("Checked.")])
        notes = [display_name(said(warning)) for warning in result.warnings]
        if result.recovery_dir is not None:
            words = self.tr("The old file is kept for 30 days in {0}.")
            notes.append(words.format(display_name(str(result.recovery_dir))))
        self._show(sentence, result.pre_restore, notes, result.target)

    def show_tables(self, result: TablesResult, target: Path) -> None:
        """Tell of tables that were brought back."""
        words = self.tr("Brought back from {0}:").format(self._moment(result))
        told = []
        for table in result.tables:
            number = self.locale().toString(table.inserted + table.replaced)
            told.append(self.tr("{0} rows of {1}").format(number, display_name(table.name)))
        sentence = f"{words} {self.locale().createSeparatedList(told)}."
        notes = []
        for table in result.tables:
            name = display_name(table.name)
            if table.created:
                notes.append(self.tr("{0} was not there any more and was made again.").format(name))
            if table.already_there:
                number = self.locale().toString(table.already_there)
                words = self.tr("{0}: {1} rows were there already and stayed.")
                notes.append(words.format(name, number))
            for columns, words in (
                (table.not_restored, self.tr("{0} has no {1} any more, so that was left out.")),
                (table.not_in_backup, self.tr("{0}: the backup has no {1}; it has its default.")),
                (table.silenced_triggers, self.tr("{0}: these triggers did not fire: {1}.")),
            ):
                if columns:
                    names = self.locale().createSeparatedList([display_name(c) for c in columns])
                    notes.append(words.format(name, names))
        self._show(sentence, result.pre_restore, notes, target)

    def show_stopped(self, reason: str) -> None:
        """Tell that it was stopped."""
        self._show("", None, [], None)
        self.title.setText(self.tr("Stopped"))
        self.banner.say("idle", said(reason) or self.tr("Nothing was changed."))

    def show_error(self, error: HoldfastError) -> None:
        """Tell what went wrong, what it means and what to do."""
        self._show("", None, [], None)
        self.title.setText(self.tr("It was not restored"))
        self.banner.hide()
        self.trouble.show_error(error)

    def _show(self, sentence: str, kept: str | None, notes: list[str], target: Path | None) -> None:
        self._target = target
        self.has_failed = target is None
        self.title.setText(self.tr("Done"))
        self.explanation.hide()
        self.trouble.hide()
        self.banner.say("good", sentence)
        words = self.tr("What was there before is kept as the backup {0}.")
        self.kept.setText(words.format(display_name(kept or "")))
        self.kept.setVisible(kept is not None)
        self.notes.clear()
        self.notes.addItems(notes)
        self.notes.setVisible(bool(notes))
        self.undo.setVisible(kept is not None)
        self.show_folder.setVisible(target is not None)

    def _rows(self, tables: tuple[tuple[str, int], ...]) -> list[str]:
        """Return `1,214 items, 88 collections.`, the longest tables first."""
        longest = sorted(tables, key=lambda table: -table[1])[:_NAMED_TABLES]
        words = [
            self.tr("{0} {1}").format(self.locale().toString(rows), display_name(name))
            for name, rows in longest
            if rows
        ]
        return [f"{', '.join(words)}."] if words else []

    def _moment(self, result: RestoreResult | TablesResult) -> str:
        now = self.stage.backstage.desk.clock.now()
        return moment_words(self.locale(), result.info.created_at, now)

    def _open_folder(self) -> None:
        if self._target is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target.parent)))
