"""The tables to be brought back: a tick for each, and for each perhaps a condition for its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from holdfast.core.errors import HoldfastError
from holdfast.core.names import display_name
from holdfast.desktop.browse.reading_thread import ReadingThread
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.pieces import GAP, Voice, label, speak
from holdfast.desktop.parts.said import said

if TYPE_CHECKING:
    from holdfast.core.shown_rows import TableHead

_NAME = Qt.ItemDataRole.UserRole
_CONDITION = "condition"


class TablesChoice(QWidget):
    """See the module; a condition is tried on the backup while it is typed."""

    changed = Signal()

    def __init__(self, theme: Theme, reader: ReadingThread, parent: QWidget | None = None) -> None:
        """See the class; empty until `show_tables`."""
        super().__init__(parent)
        self._reader = reader
        self._conditions: dict[str, str] = {}
        self._wrong: set[str] = set()
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Tables to bring back"))
        self.list.setHeaderLabels([self.tr("Table"), self.tr("Rows")])
        side = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        self.list.headerItem().setTextAlignment(1, side)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemChanged.connect(self._ticked)
        self.list.currentItemChanged.connect(self._show_condition)
        self.where = QLineEdit()
        self.where.setPlaceholderText(self.tr("all rows"))
        self.where.textEdited.connect(self._typed)
        self.where_label = label(self.tr("&Only rows where"))
        self.where_label.setBuddy(self.where)
        self.says = label("", Voice.MUTED, wraps=True)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.where_label)
        row.addWidget(self.where, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.says)
        self._show_condition(None)

    @property
    def chosen(self) -> tuple[tuple[str, str | None], ...]:
        """The tables that are ticked, each with its condition or None."""
        names = [
            str(line.data(0, _NAME))
            for line in self._lines()
            if line.checkState(0) is Qt.CheckState.Checked
        ]
        return tuple((name, self._conditions.get(name, "").strip() or None) for name in names)

    @property
    def is_ready(self) -> bool:
        """Whether something is ticked, and no condition of it is wrong."""
        chosen = self.chosen
        return bool(chosen) and not any(name in self._wrong for name, _ in chosen)

    def show_tables(self, tables: Sequence[TableHead]) -> None:
        """Show the tables of a backup, none ticked."""
        self._conditions, self._wrong = {}, set()
        self.list.blockSignals(True)
        self.list.clear()
        for head in tables:
            if head.kind == "table":
                line = QTreeWidgetItem([display_name(head.name), self.tr("all")])
                line.setData(0, _NAME, head.name)
                line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                line.setCheckState(0, Qt.CheckState.Unchecked)
                side = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
                line.setTextAlignment(1, side)
                self.list.addTopLevelItem(line)
        self.list.blockSignals(False)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self.changed.emit()

    def tick(self, name: str) -> None:
        """Tick a table and go to it."""
        for line in self._lines():
            if line.data(0, _NAME) == name:
                line.setCheckState(0, Qt.CheckState.Checked)
                self.list.setCurrentItem(line)

    def _lines(self) -> list[QTreeWidgetItem]:
        lines = (self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount()))
        return [line for line in lines if line is not None]

    def _ticked(self, line: QTreeWidgetItem) -> None:
        self.list.setCurrentItem(line)
        self._show_condition(line)
        self.changed.emit()

    def _show_condition(self, line: QTreeWidgetItem | None) -> None:
        """Let the condition of the table at hand be changed, if it is ticked."""
        usable = line is not None and line.checkState(0) is Qt.CheckState.Checked
        name = str(line.data(0, _NAME)) if line is not None else ""
        self.where.setText(self._conditions.get(name, ""))
        self.where.setEnabled(usable)
        words = self.tr("Condition for the rows of {0}").format(display_name(name))
        self.where.setAccessibleName(words)
        self._try(name)

    def _typed(self, text: str) -> None:
        line = self.list.currentItem()
        if line is not None:
            name = str(line.data(0, _NAME))
            self._conditions[name] = text
            self._try(name)

    def _try(self, name: str) -> None:
        """Ask the backup how many rows fit, which tells too whether it is a condition."""
        where = self._conditions.get(name, "").strip()
        self._wrong.discard(name)
        if not where:
            self._reader.drop(_CONDITION)
            hint = self.tr("For example: itemID < 100. Leave it empty for all rows.")
            self._say(name, hint if self.where.isEnabled() else "", self.tr("all"))
            return
        # Not to be used before it is known to be right.
        self._wrong.add(name)
        table = '"' + name.replace('"', '""') + '"'
        sql = f"SELECT count(*) FROM {table} WHERE (\n{where}\n)"

        def found(rows: tuple[tuple[object, ...], ...]) -> None:
            self._wrong.discard(name)
            number = int(str(rows[0][0]))
            words = self.tr("%n row(s) of the backup fit.", "", number)
            self._say(name, words, self.locale().toString(number))

        def failed(error: HoldfastError) -> None:
            self._say(name, said(error.message), "?", Voice.BAD)

        self._reader.ask(lambda reading: reading.run(sql).rows, found, failed, key=_CONDITION)
        self.changed.emit()

    def _say(self, name: str, words: str, rows: str, voice: Voice = Voice.MUTED) -> None:
        self.says.setText(words)
        speak(self.says, voice)
        self.list.blockSignals(True)
        for line in self._lines():
            if line.data(0, _NAME) == name:
                line.setText(1, rows)
        self.list.blockSignals(False)
        self.changed.emit()
