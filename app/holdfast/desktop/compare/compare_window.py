"""The comparing window: what differs between a backup and another one, or now.

Counts first, for all tables; the rows of one table when it is chosen. Comparing runs on a
background thread and can be stopped at any time; the database of now is read within one
transaction and let go as soon as that ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QProgressBar,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from holdfast.core.errors import HoldfastError
from holdfast.core.model import BackupInfo, Profile
from holdfast.core.names import display_name
from holdfast.core.progress import Advance
from holdfast.desktop.browse.rows_view import RowsView
from holdfast.desktop.compare.changes_delegate import ChangesDelegate
from holdfast.desktop.compare.changes_model import ChangesModel
from holdfast.desktop.compare.comparing import Comparing
from holdfast.desktop.compare.difference_words import schema_words, summary_words
from holdfast.desktop.compare.differences_list import DifferencesList
from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.parts.moment_words import moment_words
from holdfast.desktop.parts.pieces import GAP, WIDE_GAP, Voice, button, label
from holdfast.desktop.parts.said import said, told
from holdfast.desktop.parts.trouble import TroublePanel
from holdfast.desktop.stage import Stage

if TYPE_CHECKING:
    from holdfast.core.differences import ComparisonResult, TableDiff

NOW = ""
SHOWN_ROWS = 500
_WIDTH, _HEIGHT = 1100, 720
_SCHEMA_LINES = 4


class CompareWindow(QWidget):
    """Compares two states of one database; gone when closed."""

    def __init__(
        self,
        stage: Stage,
        profile_id: str,
        backup_id: str,
        other_id: str = NOW,
        parent: QWidget | None = None,
    ) -> None:
        """See the class; `other_id` empty: with the database as it is now."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._stage = stage
        self._profile_id = profile_id
        self._backup_id = backup_id
        self._other_id = other_id
        self._profile: Profile | None = None
        self._counting = Comparing(stage, self)
        self._fetching = Comparing(stage, self)
        self._table: TableDiff | None = None
        self.title = label(self.tr("Compare"), Voice.TITLE)
        self.summary = label("", Voice.MUTED, wraps=True)
        self.before = QComboBox()
        self.after = QComboBox()
        self.progress = QProgressBar()
        self.stop = button(self.tr("&Stop"))
        self.again = button(self.tr("Compare &again"), icon=stage.theme.icon("refresh-cw", "text"))
        self.trouble = TroublePanel(stage.theme)
        self.tables = DifferencesList()
        self.schema = QListWidget()
        self.rows_title = label("", Voice.HEADING)
        self.rows_note = label("", Voice.MUTED, wraps=True)
        self.changes = ChangesModel(stage.theme, self)
        self.view = RowsView(stage.theme)
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self.setWindowTitle(self.tr("Compare"))
        offer_help(self, "looking#compare")
        self.resize(_WIDTH, _HEIGHT)
        self._lay_out()
        self._connect()
        self._ask_backups()

    @property
    def is_comparing(self) -> bool:
        """Whether tables are being compared."""
        return self._counting.is_running

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is being compared."""
        self._counting.stop()
        self._fetching.stop()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        for combo, name in ((self.before, self.tr("From")), (self.after, self.tr("To"))):
            combo.setAccessibleName(name)
            combo.setMinimumContentsLength(22)
            combo.setEnabled(False)
        sides = QHBoxLayout()
        sides.setSpacing(GAP)
        for words, combo in ((self.tr("&From"), self.before), (self.tr("&to"), self.after)):
            name_label = label(words)
            name_label.setBuddy(combo)
            sides.addWidget(name_label)
            sides.addWidget(combo)
        sides.addStretch(1)
        sides.addWidget(self.again)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.view.setModel(self.changes)
        self.view.setItemDelegate(ChangesDelegate(self.view))
        self.view.setAccessibleName(self.tr("Rows that differ"))
        self.view.verticalHeader().hide()
        self.schema.setAccessibleName(self.tr("Differences of the schema"))
        self.schema.setMaximumHeight(self.fontMetrics().lineSpacing() * 2 * _SCHEMA_LINES)
        working = QHBoxLayout()
        working.setSpacing(GAP)
        working.addWidget(self.progress, 1)
        working.addWidget(self.stop)
        left, right = QWidget(), QWidget()
        parts: tuple[tuple[QWidget, tuple[QWidget, ...]], ...] = (
            (left, (self.tables, self.schema)),
            (right, (self.rows_title, self.rows_note, self.view)),
        )
        for side, widgets in parts:
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
            for widget in widgets:
                column.addWidget(widget)
        self._body.addWidget(left)
        self._body.addWidget(right)
        self._body.setStretchFactor(1, 1)
        self._body.setSizes([380, _WIDTH - 380])
        self._body.setChildrenCollapsible(False)
        self._body.setHandleWidth(WIDE_GAP)
        self._body.setStyleSheet("QSplitter::handle { background: transparent; }")
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        column.setSpacing(GAP)
        column.addWidget(self.title)
        column.addLayout(sides)
        column.addWidget(self.summary)
        column.addLayout(working)
        column.addWidget(self.trouble)
        column.addWidget(self._body, 1)
        self._show_working(working=True)

    def _connect(self) -> None:
        self.before.activated.connect(self._sides_chosen)
        self.after.activated.connect(self._sides_chosen)
        self.again.clicked.connect(self.compare)
        self.trouble.again.clicked.connect(self._try_again)
        self.stop.clicked.connect(self._stop)
        self._counting.advanced.connect(self._advanced)
        self._counting.compared.connect(self._compared)
        self._counting.failed.connect(self._failed)
        self._fetching.compared.connect(self._rows_came)
        self._fetching.failed.connect(self._rows_failed)
        self.tables.chosen.connect(self._ask_rows)
        self.view.copy_wanted.connect(self._copy)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)

    def _ask_backups(self) -> None:
        desk, profile_id = self._stage.backstage.desk, self._profile_id

        def work() -> tuple[Profile, tuple[BackupInfo, ...]]:
            from holdfast.services.making.backups import BackupService

            profile = desk.book.find(profile_id)
            return profile, BackupService(desk, profile).list_backups().backups

        self.trouble.hide()
        self._stage.background.ask(self, work, self._show_backups, self._failed)

    def _show_backups(self, found: tuple[Profile, tuple[BackupInfo, ...]]) -> None:
        self._profile, backups = found
        name = display_name(self._profile.name)
        self.setWindowTitle(self.tr("{0}: Compare").format(name))
        self.title.setText(self.tr("What has changed in {0}").format(name))
        now = self._stage.backstage.desk.clock.now()
        self.after.addItem(self.tr("Now"), NOW)
        for info in backups:
            words = moment_words(self.locale(), info.created_at, now)
            for combo in (self.before, self.after):
                combo.addItem(words, info.backup_id)
                combo.setItemData(
                    combo.count() - 1, display_name(info.name), Qt.ItemDataRole.ToolTipRole
                )
        for combo, wanted in ((self.before, self._backup_id), (self.after, self._other_id)):
            combo.setEnabled(True)
            combo.setCurrentIndex(max(combo.findData(wanted), 0))
        if not backups:
            self._show_working(working=False)
            self.summary.setText(self.tr("There is no backup to compare with yet."))
            return
        # A backup that has gone meanwhile is not in the list.
        self._backup_id, self._other_id = self.before.currentData(), self.after.currentData()
        self.before.setFocus()
        self.compare()

    def _sides_chosen(self) -> None:
        chosen = (self.before.currentData(), self.after.currentData())
        if chosen != (self._backup_id, self._other_id):
            self._backup_id, self._other_id = chosen
            self.compare()

    def _try_again(self) -> None:
        if self._profile is None:
            self._ask_backups()
        else:
            self.compare()

    def compare(self) -> None:
        """Compare the two sides anew."""
        if self._profile is None:
            return
        self._fetching.stop()
        self._table = None
        self.trouble.hide()
        self.tables.clear()
        self.schema.clear()
        self.schema.hide()
        self._show_rows("", "")
        self.summary.setText(self.tr("Comparing…"))
        self._show_working(working=True)
        self._counting.begin(self._profile, self._backup_id, self._other_id)

    def _advanced(self, report: Advance) -> None:
        self.progress.setRange(0, max(report.total, 1))
        self.progress.setValue(report.done)
        words = self.tr("Comparing table {0} of {1}…")
        at = min(report.done + 1, report.total)
        self.summary.setText(words.format(at, report.total))

    def _compared(self, found: ComparisonResult) -> None:
        self._show_working(working=False)
        differing = [table for table in found.tables if table.differs or table.added is None]
        words = [summary_words(self.locale(), found.tables)]
        if same := len(found.tables) - len(differing):
            words.append(self.tr("%n table(s) have the same rows.", "", same))
        self.summary.setText(" ".join(words))
        for change in found.schema:
            self.schema.addItem(schema_words(change))
        self.schema.setVisible(bool(found.schema))
        self._body.setEnabled(bool(differing or found.schema))
        self.tables.show_tables(differing)
        if not differing:
            self._show_rows("", self.tr("There is no row that differs."))

    def _failed(self, error: HoldfastError) -> None:
        self._show_working(working=False)
        self.summary.setText("")
        self.trouble.show_error(error, again=True)

    def _stop(self) -> None:
        self._counting.stop()
        self._fetching.stop()
        self._show_working(working=False)
        self.summary.setText(self.tr("Stopped."))

    def _ask_rows(self, table: TableDiff) -> None:
        """Fetch the rows of a table that differ; its counts are there already."""
        self._table = table
        self._fetching.stop()
        if self._profile is None or table.added is None or not table.columns:
            self._show_rows(table.name, said(table.note))
            return
        self._show_rows(table.name, self.tr("Reading the rows…"))
        self._fetching.begin(
            self._profile,
            self._backup_id,
            self._other_id,
            only=(table.name,),
            limit_rows=SHOWN_ROWS,
        )

    def _rows_came(self, found: ComparisonResult) -> None:
        table = next((each for each in found.tables), None)
        if self._table is None or table is None or table.name != self._table.name:
            return
        notes = [display_name(said(table.note))] if table.note else []
        numbers = (table.added or 0, table.removed or 0, table.changed or 0)
        if max(numbers) > SHOWN_ROWS:
            most = self.locale().toString(SHOWN_ROWS)
            notes.append(self.tr("At most {0} rows of each kind are shown.").format(most))
        self._show_rows(table.name, " ".join(notes), table)
        self.view.fit_columns()

    def _rows_failed(self, error: HoldfastError) -> None:
        name = self._table.name if self._table else ""
        self._show_rows(name, told(error))

    def _show_rows(self, name: str, note: str, table: TableDiff | None = None) -> None:
        self.rows_title.setText(display_name(name))
        self.rows_note.setText(note)
        self.rows_note.setVisible(bool(note))
        self.changes.show_changes(table)

    def _show_working(self, *, working: bool) -> None:
        if working:
            self.progress.setRange(0, 0)
        self.progress.setVisible(working)
        self.stop.setVisible(working)
        self.again.setEnabled(not working and self._profile is not None)

    def _copy(self, row: int, column: int) -> None:
        index = self.changes.index(row, column)
        QGuiApplication.clipboard().setText(str(index.data() or ""))
