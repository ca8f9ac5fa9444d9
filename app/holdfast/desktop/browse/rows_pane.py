"""The right side of the browsing window: search, the rows, the value at hand, a statement.

Shows either a table or what a statement gave; the window says which backup, and exports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from holdfast.core.errors import HoldfastError
from holdfast.core.names import display_name
from holdfast.core.shown_rows import RowsWanted, Value
from holdfast.desktop.browse.cell_words import copied_words, whole_words
from holdfast.desktop.browse.reading_thread import ReadingThread
from holdfast.desktop.browse.rows_model import MOST_ROWS, RowsModel
from holdfast.desktop.browse.rows_view import RowsView
from holdfast.desktop.browse.statement_box import StatementBox
from holdfast.desktop.browse.statement_model import StatementModel
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.fold import Fold
from holdfast.desktop.parts.pieces import GAP, Voice, button, label
from holdfast.desktop.parts.said import told
from holdfast.desktop.parts.trouble import TroublePanel

if TYPE_CHECKING:
    from holdfast.core.shown_rows import StatementRows, TableHead

_STATEMENT = "statement"
_VALUE_LINES = 6
_LONGEST_SHOWN = 200_000


class RowsPane(QWidget):
    """See the module."""

    counted = Signal(str, int)
    """A table without a search was counted to its end."""
    export_wanted = Signal(object)
    """A `RowsWanted`: what is shown."""

    def __init__(self, theme: Theme, reader: ReadingThread, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._reader = reader
        self._head: TableHead | None = None
        self._statement = ""
        self._copying: tuple[int, int] | None = None
        self._fresh = True
        self.rows = RowsModel(theme, reader, self)
        self.found = StatementModel(theme, self)
        self.title = label("", Voice.HEADING)
        self.count = label("", Voice.MUTED)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in all columns"))
        self.search.setAccessibleName(self.tr("Search in all columns"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.export = button(self.tr("&Export as CSV…"), icon=theme.icon("file-down", "text"))
        self.view = RowsView(theme)
        self.trouble = TroublePanel(theme)
        self.value = QPlainTextEdit()
        self.value.setReadOnly(True)
        self.value.setTabChangesFocus(True)
        self.value.setAccessibleName(self.tr("Value of the chosen cell"))
        self.value.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)
        self.value_fold = Fold(theme, self.tr("Value of the chosen cell"), self.value)
        self.box = StatementBox(theme)
        self.box_fold = Fold(theme, self.tr("Ask with SQL"), self.box)
        self._lay_out()
        self._connect()

    def show_table(self, head: TableHead | None) -> None:
        """Show a table from its beginning, without a search; one that is shown stays."""
        if head is self._head and not self._statement:
            return
        self._head = head
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._show_rows("")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.count)
        top.addLayout(words, 1)
        self.search.setMinimumWidth(self.fontMetrics().averageCharWidth() * 26)
        top.addWidget(self.search)
        top.addWidget(self.export)
        self.value.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.value.setFixedHeight(self.fontMetrics().lineSpacing() * _VALUE_LINES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.trouble)
        column.addWidget(self.view, 1)
        column.addWidget(self.value_fold)
        column.addWidget(self.box_fold)
        self.view.setModel(self.rows)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show_rows)
        self.export.clicked.connect(self._export)
        self.rows.counted.connect(self._tell_count)
        self.rows.came.connect(self._page_came)
        self.rows.failed.connect(self._show_error)
        self.rows.cell_came.connect(self._cell_came)
        self.view.cell_wanted.connect(self._cell_wanted)
        self.view.copy_wanted.connect(self._copy)
        self.value_fold.head.toggled.connect(self._value_opened)
        self.box.run_wanted.connect(self._run)
        self.box.stop_wanted.connect(self._stop)

    def _show_rows(self, search: str) -> None:
        self._stop()
        self.trouble.hide()
        self._statement = ""
        self._fresh = True
        self._copying = None
        self.value.clear()
        if self.view.model() is not self.rows:
            self.view.setModel(self.rows)
            self.found.show_rows(None)
        head = self._head
        self.title.setText(display_name(head.name) if head else "")
        self.count.setText(self.tr("Reading…") if head else "")
        self.search.setEnabled(head is not None)
        self.export.setEnabled(head is not None)
        self.rows.show_table(head, search)

    def _page_came(self) -> None:
        if self._fresh:
            self._fresh = False
            self.view.fit_columns()
            self.view.scrollToTop()

    def _tell_count(self, rows: int, complete: bool) -> None:
        number = self.locale().toString(rows)
        if self._statement:
            return
        if not complete:
            words = self.tr("{0} rows so far, still counting").format(number)
        elif self.rows.search:
            words = self.tr("%n row(s) found", "", rows) if rows else self.tr("Nothing found")
        elif rows > MOST_ROWS:
            most = self.locale().toString(MOST_ROWS)
            words = self.tr("{0} rows; the first {1} can be scrolled to").format(number, most)
        else:
            words = self.tr("{0} rows").format(number) if rows != 1 else self.tr("1 row")
        self.count.setText(words)
        if complete and not self.rows.search:
            self.counted.emit(self.rows.table, rows)

    def _show_error(self, error: HoldfastError) -> None:
        self.count.setText("")
        self.trouble.show_error(error)

    def _cell_wanted(self, row: int, column: int) -> None:
        if not self.value_fold.head.isChecked():
            return
        if self._statement:
            values = self.found.row_at(row)
            self._show_value(values[column] if values else None)
        elif self.rows.row_at(row) is not None:
            self._copying = None
            self.rows.ask_cell(row, column)

    def _value_opened(self, opened: bool) -> None:
        index = self.view.currentIndex()
        if opened and index.isValid():
            self._cell_wanted(index.row(), index.column())

    def _copy(self, row: int, column: int) -> None:
        if self._statement:
            values = self.found.row_at(row)
            QGuiApplication.clipboard().setText(copied_words(values[column]) if values else "")
        elif self.rows.row_at(row) is not None:
            self._copying = (row, column)
            self.rows.ask_cell(row, column)

    def _cell_came(self, row: int, column: int, value: Value) -> None:
        if self._copying == (row, column):
            self._copying = None
            QGuiApplication.clipboard().setText(copied_words(value))
        else:
            self._show_value(value)

    def _show_value(self, value: Value) -> None:
        words = whole_words(self.locale(), value)
        self.value.setPlainText(words[:_LONGEST_SHOWN])

    def _run(self, sql: str) -> None:
        self.box.set_running(running=True)
        self.trouble.hide()
        self._reader.ask(
            lambda reading: reading.run(sql),
            lambda found: self._ran(sql, found),
            self._refused,
            key=_STATEMENT,
        )

    def _ran(self, sql: str, found: StatementRows) -> None:
        self.box.set_running(running=False)
        self._statement = sql
        self.value.clear()
        self.found.show_rows(found)
        self.view.setModel(self.found)
        self.view.fit_columns()
        self.title.setText(self.tr("Result of the statement"))
        self.search.setEnabled(False)
        self.export.setEnabled(bool(found.columns))
        number = self.locale().toString(len(found.rows))
        if found.more:
            words = self.tr("The first {0} rows; an export has all of them").format(number)
        else:
            words = self.tr("{0} rows").format(number) if len(found.rows) != 1 else self.tr("1 row")
        self.count.setText(words)
        self.box.say(self.tr("Done. {0}.").format(words))

    def _refused(self, error: HoldfastError) -> None:
        self.box.set_running(running=False)
        self.box.say(told(error), Voice.BAD)

    def _stop(self) -> None:
        """Stop a statement that is being carried out; its answer is not waited for."""
        if self.box.stop.isEnabled():
            self._reader.drop(_STATEMENT)
            self.box.set_running(running=False)
            self.box.say(self.tr("Stopped."))

    def _export(self) -> None:
        if self._statement:
            self.export_wanted.emit(RowsWanted(sql=self._statement))
        elif self._head is not None:
            self.export_wanted.emit(RowsWanted(self._head.name, self.rows.search))
