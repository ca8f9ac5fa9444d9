"""The browsing window: a backup as a database that can be looked at, without restoring it.

Tables left, rows right. All reading happens in a process of the window's own, which ends with
it; an export has another, so that one can go on looking.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from holdfast.core.errors import CancelledError, HoldfastError
from holdfast.core.model import BackupInfo, Profile
from holdfast.core.names import display_name
from holdfast.core.progress import Advance
from holdfast.desktop.browse.reading_thread import ReadingThread
from holdfast.desktop.browse.rows_pane import RowsPane
from holdfast.desktop.browse.table_list import TableList
from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.parts.moment_words import exact_words, moment_words
from holdfast.desktop.parts.pieces import GAP, WIDE_GAP, Banner, Voice, button, label
from holdfast.desktop.parts.said import told
from holdfast.desktop.parts.size_words import size_words
from holdfast.desktop.parts.stoppable import Stoppable
from holdfast.desktop.parts.trouble import TroublePanel
from holdfast.desktop.stage import Stage

if TYPE_CHECKING:
    from holdfast.core.shown_rows import ExportedRows, RowsWanted, TableHead
    from holdfast.services.browsing.reading_process import ReadingProcess

_WIDTH, _HEIGHT = 1100, 720
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class BrowseWindow(QWidget):
    """Shows one backup; gone when closed."""

    def __init__(
        self, stage: Stage, profile_id: str, backup_id: str, parent: QWidget | None = None
    ) -> None:
        """See the class; `backup_id` may be a name or `latest` too."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._stage = stage
        self._profile_id = profile_id
        self._backup_id = backup_id
        self._profile: Profile | None = None
        self._exporting: Stoppable | None = None
        self._reader = ReadingThread(stage.backstage.desk, profile_id, self)
        self.title = label(self.tr("Opening the backup…"), Voice.TITLE, wraps=True)
        self.facts = label("", Voice.MUTED, wraps=True)
        self.banner = Banner(stage.theme)
        self.trouble = TroublePanel(stage.theme)
        self.tables = TableList(stage.theme, self._reader)
        self.pane = RowsPane(stage.theme, self._reader)
        self.stop_export = button(self.tr("Stop the e&xport"))
        self.stop_export.hide()
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self.setWindowTitle(self.tr("Browse a backup"))
        offer_help(self, "looking#browse")
        self.resize(_WIDTH, _HEIGHT)
        self._lay_out()
        self._connect()
        self.open()

    def open(self) -> None:
        """Open the backup, again if that failed before."""
        self.trouble.hide()
        self._reader.open(self._backup_id)
        desk, profile_id = self._stage.backstage.desk, self._profile_id

        def look(reading: ReadingProcess) -> tuple[Profile, BackupInfo, tuple[TableHead, ...]]:
            return desk.book.find(profile_id), reading.info, reading.tables()

        self._reader.ask(look, self._opened, self._not_opened)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the reading thread and stop an export."""
        self._reader.close()
        if self._exporting is not None:
            self._exporting.stop()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self._body.addWidget(self.tables)
        self._body.addWidget(self.pane)
        self._body.setStretchFactor(0, 0)
        self._body.setStretchFactor(1, 1)
        self._body.setSizes([260, _WIDTH - 260])
        self._body.setChildrenCollapsible(False)
        self._body.setHandleWidth(WIDE_GAP)
        self._body.setStyleSheet("QSplitter::handle { background: transparent; }")
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.facts)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self.banner, 1)
        below.addWidget(self.stop_export)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.trouble)
        column.addWidget(self._body, 1)
        column.addLayout(below)
        QWidget.setTabOrder(self.tables, self.pane.search)
        QWidget.setTabOrder(self.pane.search, self.pane.export)
        QWidget.setTabOrder(self.pane.export, self.pane.view)
        self._body.setEnabled(False)

    def _connect(self) -> None:
        self.tables.chosen.connect(self.pane.show_table)
        self.pane.counted.connect(self.tables.tell_rows)
        self.pane.export_wanted.connect(self._ask_file)
        self.trouble.again.clicked.connect(self.open)
        self.stop_export.clicked.connect(self._stop_export)
        for keys, done in (
            (QKeySequence(QKeySequence.StandardKey.Close), self.close),
            (QKeySequence(QKeySequence.StandardKey.Find), self.pane.search.setFocus),
            (QKeySequence(Qt.Key.Key_Escape), self._escape),
        ):
            QShortcut(keys, self, done)

    def _escape(self) -> None:
        """Leave the search first, then the window."""
        if self.pane.search.text():
            self.pane.search.clear()
        else:
            self.close()

    def _opened(self, found: tuple[Profile, BackupInfo, tuple[TableHead, ...]]) -> None:
        self._profile, info, tables = found
        now = self._stage.backstage.desk.clock.now()
        locale = self.locale()
        name = display_name(self._profile.name)
        moment = moment_words(locale, info.created_at, now)
        self.setWindowTitle(self.tr("{0}, {1}: Browse").format(name, moment))
        self.title.setText(self.tr("{0} as it was on {1}").format(name, moment))
        self.title.setToolTip(exact_words(locale, info.created_at))
        size = size_words(locale, info.size_bytes)
        count = self.tr("%n table(s)", "", len(tables))
        self.facts.setText(self.tr("{0}, {1}. Looking at it changes nothing.").format(count, size))
        self._body.setEnabled(True)
        self.tables.show_tables(tables)
        self.tables.choose()
        self.tables.setFocus()
        if not tables:
            self.pane.count.setText(self.tr("There are no tables in this backup."))

    def _not_opened(self, error: HoldfastError) -> None:
        self.title.setText(self.tr("This backup could not be opened"))
        self._body.setEnabled(False)
        self.trouble.show_error(error, again=True)

    def _ask_file(self, wanted: RowsWanted) -> None:
        name = _UNSAFE.sub("_", display_name(wanted.table or "result"))
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export as CSV"),
            str(Path.home() / f"{name}.csv"),
            self.tr("Comma-separated values (*.csv)"),
        )
        if chosen:
            self.export_to(wanted, Path(chosen))

    def export_to(self, wanted: RowsWanted, file: Path) -> None:
        """Write rows into a file; the banner says how it goes."""
        profile, backup_id = self._profile, self._backup_id
        if profile is None:
            return
        self._stop_export()
        stoppable = self._exporting = Stoppable(self)
        stoppable.advanced.connect(self._export_advanced)
        progress = stoppable.progress

        def work() -> ExportedRows:
            from holdfast.services.browsing.reading_process import ReadingProcess

            with ReadingProcess() as reading:
                return reading.export(profile, backup_id, wanted, file, progress=progress)

        self.banner.say("idle", self.tr("Exporting…"))
        self.stop_export.show()
        self._stage.background.ask(self, work, self._exported, self._not_exported, key="export")

    def _export_advanced(self, report: Advance) -> None:
        number = self.locale().toString(report.done)
        self.banner.say("idle", self.tr("Exporting… {0} rows so far").format(number))

    def _exported(self, done: ExportedRows) -> None:
        self._end_export()
        words = self.tr("%n row(s) were written to {0}.", "", done.rows)
        self.banner.say("good", words.format(display_name(str(done.file))))

    def _not_exported(self, error: HoldfastError) -> None:
        self._end_export()
        if isinstance(error, CancelledError):
            self.banner.say("idle", self.tr("The export was stopped; no file was written."))
        else:
            self.banner.say("bad", told(error))

    def _stop_export(self) -> None:
        if self._exporting is not None:
            self._exporting.stop()

    def _end_export(self) -> None:
        self.stop_export.hide()
        if self._exporting is not None:
            self._exporting.deleteLater()
            self._exporting = None
