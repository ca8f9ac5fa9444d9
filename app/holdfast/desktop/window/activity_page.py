"""The history of a profile: every run with its outcome and reason, and the audit badge."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from holdfast.core.runs import Outcome
from holdfast.desktop.parts.paged_model import Page, PagedModel, Wanted
from holdfast.desktop.parts.pieces import GAP, WIDE_GAP, Role, button
from holdfast.desktop.parts.row_table import row_table
from holdfast.desktop.stage import Stage
from holdfast.desktop.window.run_columns import OUTCOME_ICONS, run_columns
from holdfast.desktop.window.run_drawer import RunDrawer
from holdfast.services.status.lists import Lists, ListWish, RunRow

_WIDTHS = (130, 100, 170)
_OUTCOME_COLUMN = 2
_Index = QModelIndex | QPersistentModelIndex


class ActivityPage(QWidget):
    """See the module."""

    audit_wanted = Signal()

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._stage = stage
        self._profile_id = ""
        self._day: date | None = None
        self._lists = Lists(stage.backstage.desk)
        self.model = _RunModel(stage, self._fetch, self)
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Which runs"))
        for words, outcomes in (
            (self.tr("All runs"), ()),
            (self.tr("Went well"), (Outcome.DONE, Outcome.UNCHANGED)),
            (self.tr("Failed or waiting"), (Outcome.FAILED, Outcome.WAITING)),
            (self.tr("Skipped or cancelled"), (Outcome.SKIPPED, Outcome.CANCELLED)),
        ):
            self.filter.addItem(words, outcomes)
        self.filter.currentIndexChanged.connect(lambda _: self.model.reload())
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in reasons and names"))
        self.search.setAccessibleName(self.tr("Search in reasons and names"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.model.search)
        self.day = button("", Role.QUIET, stage.theme.icon("x", "link"))
        self.day.clicked.connect(lambda: self.show_day(None))
        self.audit = button(self.tr("Audit trail"), Role.QUIET)
        self.audit.clicked.connect(self.audit_wanted)
        self.table = row_table(self.model, self.tr("Runs, newest first"), _WIDTHS)
        self.drawer = RunDrawer(stage.theme)
        self._lay_out()
        self.show_day(None)

    def show_profile(self, profile_id: str) -> None:
        """Show the runs of a profile."""
        if profile_id != self._profile_id:
            self._profile_id = profile_id
            self.drawer.show_run(None)
        self.model.reload()

    def show_day(self, day: date | None) -> None:
        """Show the runs of one day only, or of all."""
        self._day = day
        self.day.setVisible(day is not None)
        if day is not None:
            self.day.setText(self.tr("Only {0}").format(day.isoformat()))
        if self._profile_id:
            self.model.reload()

    def show_chain(self, words: str, *, intact: bool) -> None:
        """Show what was found of the audit trail."""
        icon = ("shield-check", "good") if intact else ("shield-x", "bad")
        self.audit.setIcon(self._stage.theme.icon(*icon))
        self.audit.setText(words)

    def _fetch(self, wanted: Wanted) -> Page[RunRow]:
        since = until = None
        if self._day is not None:
            since = datetime.combine(self._day, time()).astimezone()
            until = datetime.combine(self._day + timedelta(days=1), time()).astimezone()
        wish = ListWish(
            offset=wanted.offset,
            rows=wanted.rows,
            order=wanted.column,
            descending=wanted.descending,
            search=wanted.search,
            outcomes=self._outcomes(),
            since=since,
            until=until,
        )
        total, rows = self._lists.runs(self._profile_id, wish)
        return Page(total, rows)

    def _outcomes(self) -> tuple[Outcome, ...]:
        chosen = self.filter.currentData()
        return tuple(Outcome(each) for each in chosen) if chosen else ()

    def _lay_out(self) -> None:
        table = self.table
        table.selectionModel().currentRowChanged.connect(
            lambda index, _: self.drawer.show_run(self.model.row_at(index.row()))
        )
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.search, 1)
        row.addWidget(self.day)
        row.addWidget(self.filter)
        row.addWidget(self.audit)
        lower = QHBoxLayout()
        lower.setSpacing(GAP)
        lower.addWidget(table, 1)
        lower.addWidget(self.drawer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        layout.setSpacing(GAP)
        layout.addLayout(row)
        layout.addLayout(lower, 1)


class _RunModel(PagedModel[RunRow]):
    """Adds the icon of the outcome: words and a shape, not a colour alone."""

    def __init__(self, stage: Stage, fetch: Any, parent: QObject) -> None:
        clock = stage.backstage.desk.clock
        super().__init__(run_columns(clock.now), fetch, stage.background, parent)
        self._theme = stage.theme

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DecorationRole and index.column() == _OUTCOME_COLUMN:
            row = self.row_at(index.row())
            return None if row is None else self._theme.icon(*OUTCOME_ICONS[row.outcome])
        return super().data(index, role)
