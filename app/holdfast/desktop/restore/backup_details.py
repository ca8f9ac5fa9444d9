"""The details of one backup: when, how large, what is proved, rows by table, what differs now.

Rows are counted on the wizard's own thread. What differs from now is found by itself only
for a small database: reading one that a program is using keeps that program from saving
for as long as it takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from holdfast.core.errors import HoldfastError
from holdfast.core.model import BackupInfo, Level, Profile, Structure
from holdfast.core.names import display_name
from holdfast.core.time_words import ago
from holdfast.desktop.browse.reading_thread import ReadingThread
from holdfast.desktop.browse.table_list import TableList
from holdfast.desktop.compare.comparing import Comparing
from holdfast.desktop.compare.difference_words import summary_words
from holdfast.desktop.parts.moment_words import exact_words, moment_words
from holdfast.desktop.parts.pieces import GAP, Voice, button, label
from holdfast.desktop.parts.said import said, told
from holdfast.desktop.parts.size_words import size_words
from holdfast.desktop.stage import Stage

if TYPE_CHECKING:
    from holdfast.core.differences import ComparisonResult
    from holdfast.core.shown_rows import TableHead

SMALL_BYTES = 64_000_000
SHORT_S = 2.0


class BackupDetails(QFrame):
    """See the module."""

    browse_wanted = Signal()
    compare_wanted = Signal()
    tables_came = Signal(object)
    """The `TableHead`s of the backup that is shown."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class; says to choose a backup until `show_backup`."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._stage = stage
        self._reader: ReadingThread | None = None
        self._comparing = Comparing(stage, self)
        self._compared_with: tuple[Profile, BackupInfo] | None = None
        self._cut_off: tuple[Profile, BackupInfo] | None = None
        self._comparing.compared.connect(self._compared)
        self._comparing.failed.connect(self._not_compared)
        self.title = label("", Voice.HEADING, wraps=True)
        self.moment = label("", Voice.MUTED, wraps=True)
        self.facts = label("", wraps=True)
        self.proof = label("", wraps=True)
        self.difference = label("", wraps=True)
        self.browse = button(self.tr("&Browse…"), icon=stage.theme.icon("table-2", "text"))
        self.compare = button(
            self.tr("&Compare with now…"), icon=stage.theme.icon("git-compare-arrows", "text")
        )
        self.browse.clicked.connect(self.browse_wanted)
        self.compare.clicked.connect(self.compare_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 14)
        self._column.setSpacing(6)
        for part in (self.title, self.moment, self.facts, self.proof, self.difference):
            self._column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.browse)
        buttons.addWidget(self.compare)
        buttons.addStretch(1)
        self._column.addSpacing(4)
        self._column.addLayout(buttons)
        self.tables: TableList | None = None

    def read_with(self, reader: ReadingThread) -> None:
        """Count rows on this thread from now on."""
        self._reader = reader
        self.tables = TableList(self._stage.theme, reader)
        self.tables.setAccessibleName(self.tr("Rows of each table"))
        self._column.insertWidget(5, self.tables, 1)

    def show_now(self) -> None:
        """Say what the top of the timeline is."""
        self._show(
            self.tr("Now"),
            self.tr("This is the database as it is now. Choose a backup below to go back to it."),
        )

    def show_none(self, words: str) -> None:
        """Say why there is nothing to be shown."""
        self._show("", words)

    def show_backup(self, profile: Profile, info: BackupInfo) -> None:
        """Show a backup and begin to look into it."""
        now, locale = self._stage.backstage.desk.clock.now(), self.locale()
        self._show(
            moment_words(locale, info.created_at, now),
            f"{exact_words(locale, info.created_at)} ({said(ago(info.created_at, now))})",
        )
        facts = [size_words(locale, info.size_bytes), display_name(info.name)]
        if info.note:
            facts.append(display_name(info.note))
        self.facts.setText(" · ".join(facts))
        self.proof.setText(self._proof(info))
        for part in (self.facts, self.proof, self.difference, self.browse, self.compare):
            part.show()
        if self._reader is not None:
            self._reader.open(info.backup_id)
            self._reader.ask(lambda reading: reading.tables(), self._show_tables, self._unreadable)
        if info.size_bytes <= SMALL_BYTES and info.structure is not Structure.DAMAGED:
            self._compare(profile, info)
        else:
            self.difference.setText("")
            self.difference.hide()

    def stop(self) -> None:
        """Stop comparing: it has the database open, which is in the way of a restore."""
        self._cut_off = self._compared_with if self._comparing.is_running else None
        self._comparing.stop()

    def go_on(self) -> None:
        """Compare what `stop` has cut off."""
        if self._cut_off is not None:
            self._compare(*self._cut_off)

    def wait_until_stopped(self) -> None:
        """Wait until the database is not open for a comparison any more; for other threads."""
        self._comparing.wait_until_gone()

    def _compare(self, profile: Profile, info: BackupInfo) -> None:
        self._compared_with, self._cut_off = (profile, info), None
        self.difference.setText(self.tr("Looking for differences from now…"))
        self._comparing.begin(profile, info.backup_id, time_limit_s=SHORT_S)

    def _show(self, title: str, words: str) -> None:
        self._comparing.stop()
        self._cut_off = None
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.moment.setText(words)
        for part in (self.facts, self.proof, self.difference, self.browse, self.compare):
            part.hide()
        if self.tables is not None:
            self.tables.hide()

    def _show_tables(self, tables: tuple[TableHead, ...]) -> None:
        if self.tables is not None:
            self.tables.show_tables([head for head in tables if head.kind != "view"])
            self.tables.show()
        self.tables_came.emit(tables)

    def _unreadable(self, error: HoldfastError) -> None:
        self.facts.setText(told(error))

    def _compared(self, found: ComparisonResult) -> None:
        if not found.schema and not any(t.differs or t.added is None for t in found.tables):
            self.difference.setText(self.tr("The same as now."))
            return
        words = [self.tr("Different from now."), summary_words(self.locale(), found.tables)]
        if found.schema:
            words.append(self.tr("The schema has changed too."))
        self.difference.setText(" ".join(words))

    def _not_compared(self, error: HoldfastError) -> None:
        self.difference.setText(
            self.tr("What differs from now cannot be told: {0}").format(said(error.message))
        )

    def _proof(self, info: BackupInfo) -> str:
        if info.structure is Structure.DAMAGED:
            return self.tr("The database was damaged when this backup was made.")
        return {
            Level.NONE: self.tr("Part of this backup is damaged in the vault."),
            Level.STORED: self.tr("Stored and read back; it is checked before it is put in place."),
            Level.OPENED: self.tr("Checked: SQLite found its structure in order."),
            Level.RESTORED: self.tr("Proved restorable."),
        }[info.level]
