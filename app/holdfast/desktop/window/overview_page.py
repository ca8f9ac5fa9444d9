"""The overview of a profile: a year of days, the next runs, sizes, and what it saves."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from holdfast.core.time_words import short_when
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.day_mark import DayLegend, DayState
from holdfast.desktop.parts.heat_map import Day, HeatMap
from holdfast.desktop.parts.moment_words import day_words
from holdfast.desktop.parts.pieces import GAP, WIDE_GAP, Voice, card, label
from holdfast.desktop.parts.said import begun, said
from holdfast.desktop.parts.size_plot import SizePlot, SizePoint
from holdfast.desktop.parts.size_words import size_words
from holdfast.services.status.overview import DayFacts, Overview


class OverviewPage(QScrollArea):
    """Shows the overview it is handed."""

    day_chosen = Signal(object)
    """A `datetime.date` whose runs are wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.days = HeatMap(theme)
        self.days.day_chosen.connect(self.day_chosen)
        self.plot = SizePlot(theme)
        self.next_runs = label(voice=Voice.PLAIN)
        self.backups = label(voice=Voice.FIGURE)
        self.vault = label(voice=Voice.FIGURE)
        self.plain = label(voice=Voice.FIGURE)
        self.saved = label(voice=Voice.MUTED, wraps=True)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        layout.setSpacing(GAP)
        year, in_year = card()
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Last year"), Voice.HEADING))
        head.addStretch(1)
        head.addWidget(DayLegend(theme))
        in_year.addLayout(head)
        in_year.addWidget(self.days)
        layout.addWidget(year)
        lower = QHBoxLayout()
        lower.setSpacing(GAP)
        sizes, in_sizes = card()
        in_sizes.addWidget(label(self.tr("Size over time"), Voice.HEADING))
        in_sizes.addWidget(self.plot, 1)
        lower.addWidget(sizes, 3)
        lower.addLayout(self._side(), 1)
        layout.addLayout(lower, 1)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def show_overview(self, overview: Overview, now: datetime) -> None:
        """Show these figures."""
        days = {
            facts.day: Day(DayState(facts.outcome), self._told(facts)) for facts in overview.days
        }
        self.days.show_days(days, now.astimezone().date())
        self.plot.show_points(
            [SizePoint(s.at, s.database_bytes, s.vault_bytes) for s in overview.sizes]
        )
        times = "\n".join(begun(said(short_when(at, now))) for at in overview.next_runs)
        self.next_runs.setText(times or self.tr("None: the schedule is off."))
        self.backups.setText(self.locale().toString(overview.backups))
        self.vault.setText(size_words(self.locale(), overview.vault_bytes))
        self.plain.setText(size_words(self.locale(), overview.plain_bytes))
        share = overview.plain_bytes / overview.vault_bytes if overview.vault_bytes else 0
        words = self.tr("Plain copies would take {0} times as much.")
        number = self.locale().toString(round(share)) if share >= 1.95 else ""
        self.saved.setText(words.format(number) if number else "")

    def _side(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GAP)
        coming, in_coming = card()
        in_coming.addWidget(label(self.tr("Next backups"), Voice.HEADING))
        in_coming.addWidget(self.next_runs)
        column.addWidget(coming)
        figures, in_figures = card()
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        rows = (
            (self.backups, self.tr("backups")),
            (self.vault, self.tr("in the vault")),
            (self.plain, self.tr("as plain copies")),
        )
        for row, (figure, words) in enumerate(rows):
            grid.addWidget(figure, row, 0)
            under = Qt.AlignmentFlag.AlignBottom
            grid.addWidget(label(words, Voice.MUTED), row, 1, under)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(8)
        in_figures.addLayout(grid)
        in_figures.addWidget(self.saved)
        in_figures.addStretch(1)
        column.addWidget(figures, 1)
        return column

    def _told(self, facts: DayFacts) -> str:
        """Return what a day was like, in words."""
        words = [self._date(facts.day), self.tr("%n backup(s)", "", facts.backups)]
        if facts.troubles:
            words.append(self.tr("%n attempt(s) without a backup", "", facts.troubles))
        return "\n".join([*words, said(facts.reason)] if facts.reason else words)

    def _date(self, day: date) -> str:
        return day_words(self.locale(), day)
