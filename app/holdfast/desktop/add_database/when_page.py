"""Third page: when and how many. Three presets and one's own, a slider, and what follows.

The times are computed from the form as it stands; the space from samples of the databases.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from holdfast.core.errors import HoldfastError
from holdfast.core.schedule import BackupFrequency, ScheduleRule, upcoming
from holdfast.core.setting_rules import KEEP_COUNT_HIGHEST, KEEP_COUNT_LOWEST
from holdfast.core.time_words import short_when
from holdfast.desktop.add_database.draft import Draft
from holdfast.desktop.add_database.preset import (
    HOURS_KEPT,
    USUAL_COUNTS,
    Keeping,
    Preset,
    rule_of,
    settings_of,
)
from holdfast.desktop.parts.pieces import GAP, Voice, card, label
from holdfast.desktop.parts.said import said
from holdfast.desktop.parts.schedule_form import ScheduleForm
from holdfast.desktop.parts.size_words import size_words
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.stage import Stage
from holdfast.services.protecting.size_estimate import SizeEstimate, estimate_sizes
from holdfast.system.local_zone import local_zone

TIMES_SHOWN = 3
_SLIDER_HEIGHT = 26
"""The style sheet's handle is higher than Fusion's own, and would be cut off."""


class WhenPage(WizardPage[Draft]):
    """See the module."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(stage, "", "", parent)
        self.title.setText(self.tr("When, and how many?"))
        self.explanation.setText(
            self.tr("Backups are made while the computer is on; what was missed is made up for.")
        )
        self._zone = ""
        self._estimate: SizeEstimate | None = None
        self._frequency = BackupFrequency.DAILY
        self.presets: dict[Preset, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self.custom: ScheduleForm | None = None
        """Made when it is first wanted: it knows all time zones there are."""
        self._custom_place = QVBoxLayout()
        self.keep = QSlider(Qt.Orientation.Horizontal)
        self.keep.setRange(KEEP_COUNT_LOWEST, KEEP_COUNT_HIGHEST)
        self.keep.setPageStep(5)
        self.keep.setMinimumHeight(_SLIDER_HEIGHT)
        self.keep.setValue(USUAL_COUNTS[self._frequency])
        self.keep.valueChanged.connect(self._preview)
        self.kept = label(voice=Voice.PLAIN, wraps=True)
        self.times = label(voice=Voice.PLAIN)
        self._times_name = label(self.tr("Next times"), Voice.MUTED)
        self._lay_out()
        self.presets[Preset.DAILY].setChecked(True)
        self._group.buttonToggled.connect(self._follow)

    @property
    def is_ready(self) -> bool:
        """Whether the schedule makes sense, and it is known where the computer is."""
        return bool(self._zone) and self._rule() is not None

    @property
    def first_field(self) -> QWidget:
        """The schedule that is chosen."""
        return self.presets[self._preset()]

    def enter(self, draft: Draft) -> None:
        """Find out how large the databases are, and what time zone this is."""
        sources = draft.sources
        self.stage.background.ask(
            self, lambda: (local_zone(), estimate_sizes(sources)), self._take, key="estimate"
        )
        self._preview()

    def filled(self, draft: Draft) -> Draft:
        """Return the draft with the settings."""
        rule = self._rule()
        assert rule is not None  # one does not go on from here before
        return replace(draft, settings=settings_of(rule, self._keeping(rule.frequency)))

    def choose(self, preset: Preset) -> None:
        """Choose a preset, as by its button."""
        self.presets[preset].setChecked(True)

    def _take(self, known: tuple[str, SizeEstimate]) -> None:
        zone, self._estimate = known
        self._zone = self._zone or zone
        self._follow()

    def _preset(self) -> Preset:
        return next(preset for preset, choice in self.presets.items() if choice.isChecked())

    def _rule(self) -> ScheduleRule | None:
        preset = self._preset()
        if preset is not Preset.CUSTOM:
            return rule_of(preset, self._zone or "UTC")
        try:
            return self.custom.rule() if self.custom is not None else None
        except HoldfastError:
            return None  # the form says why

    def _keeping(self, frequency: BackupFrequency) -> Keeping:
        return Keeping(frequency, self.keep.value())

    def _follow(self) -> None:
        """Follow a change of the schedule: another frequency has another usual number."""
        own = self._preset() is Preset.CUSTOM
        if own and self.custom is None and self._zone:
            self.custom = ScheduleForm(self.stage.backstage.desk.clock.now)
            self.custom.show_rule(rule_of(Preset.DAILY, self._zone))
            self.custom.changed.connect(self._follow)
            self._custom_place.addWidget(self.custom)
        if self.custom is not None:
            self.custom.setVisible(own)
        rule = self._rule()
        if rule is not None and rule.frequency is not self._frequency:
            self._frequency = rule.frequency
            self.keep.setValue(USUAL_COUNTS[rule.frequency])
        self._preview()

    def _preview(self) -> None:
        rule = self._rule()
        own = self._preset() is Preset.CUSTOM
        for part in (self._times_name, self.times):
            part.setVisible(not own)
        if rule is not None:
            self.kept.setText(self._kept_words(rule.frequency))
            self.keep.setAccessibleDescription(self.kept.text())
        if rule is not None and not own and self._zone:
            now = self.stage.backstage.desk.clock.now()
            times = upcoming(rule, now, TIMES_SHOWN)
            zone = rule.zone_info
            self.times.setText("   ·   ".join(said(short_when(at, now, zone)) for at in times))
        self.changed.emit()

    def _kept_words(self, frequency: BackupFrequency) -> str:
        count = self.keep.value()
        span = {
            BackupFrequency.HOURLY: self.tr("%n day(s)", "", count),
            BackupFrequency.DAILY: self.tr("%n day(s)", "", count),
            BackupFrequency.WEEKLY: self.tr("%n week(s)", "", count),
            BackupFrequency.MONTHLY: self.tr("%n month(s)", "", count),
        }[frequency]
        hourly = frequency is BackupFrequency.HOURLY
        if self._estimate is None:
            if hourly:
                words = self.tr("Keeps the last {0} backups and one for each of {1}.")
                return words.format(HOURS_KEPT, span)
            return self.tr("Keeps about {0}.").format(span)
        size = size_words(self.locale(), self._keeping(frequency).bytes_of(self._estimate))
        if hourly:
            words = self.tr("Keeps the last {0} backups and one for each of {1}, roughly {2}.")
            return words.format(HOURS_KEPT, span, size)
        return self.tr("Keeps about {0}, roughly {1}.").format(span, size)

    def _lay_out(self) -> None:
        when, inside = card()
        for preset, words in (
            (Preset.HOURLY, self.tr("Every &hour while I work")),
            (Preset.DAILY, self.tr("Every &day")),
            (Preset.WEEKLY, self.tr("Every &week")),
            (Preset.CUSTOM, self.tr("C&ustom")),
        ):
            choice = QRadioButton(words)
            self._group.addButton(choice)
            self.presets[preset] = choice
            inside.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeading)
        inside.setSpacing(4)
        inside.addLayout(self._custom_place)
        times = QHBoxLayout()
        times.setSpacing(GAP)
        times.addWidget(self._times_name)
        times.addWidget(self.times, 1)
        inside.addSpacing(6)
        inside.addLayout(times)
        how_many, grid_side = card()
        grid = QGridLayout()
        named = QLabel(self.tr("How far &back"))
        named.setBuddy(self.keep)
        self.keep.setAccessibleName(self.tr("How far back"))
        grid.addWidget(named, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.keep, 0, 1)
        grid.addWidget(self.kept, 1, 1)
        grid.setHorizontalSpacing(GAP)
        grid_side.addLayout(grid)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(GAP)
        column.addWidget(when)
        column.addWidget(how_many)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(scroll, 1)
