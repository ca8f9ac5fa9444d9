"""When backups are made: the fields of a schedule, and the times that follow from them.

The times are computed from the form as it stands, saved or not.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from holdfast.core.errors import HoldfastError
from holdfast.core.schedule import BackupFrequency, ScheduleRule, Weekday, upcoming
from holdfast.core.time_words import short_when
from holdfast.desktop.parts.pieces import (
    FORM_GAP,
    GAP,
    Voice,
    field_label,
    label,
    narrow,
    speak,
    take_state,
)
from holdfast.desktop.parts.said import begun, said
from holdfast.system.local_zone import zone_names

SHOWN = 3
_TIMES_TOP = 8
"""Puts the first line beside its label, which is as high as a field."""


class ScheduleForm(QWidget):
    """Holds a `ScheduleRule` while it is edited."""

    changed = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """See the class; `now` gives the present instant."""
        super().__init__(parent)
        self._now = now
        self.frequency = QComboBox()
        for frequency, words in (
            (BackupFrequency.HOURLY, self.tr("Every hour")),
            (BackupFrequency.DAILY, self.tr("Every day")),
            (BackupFrequency.WEEKLY, self.tr("Every week")),
            (BackupFrequency.MONTHLY, self.tr("Every month")),
        ):
            self.frequency.addItem(words, frequency.value)
        self.time = QTimeEdit()
        self.time.setDisplayFormat("HH:mm")
        # Hours come first on every clock; a window from right to left would swap them.
        self.time.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        narrow(self.time)
        self.minute = QSpinBox()
        self.minute.setRange(0, 59)
        narrow(self.minute)
        self.weekday = QComboBox()
        locale = self.locale()
        for number, weekday in enumerate(Weekday, 1):
            self.weekday.addItem(locale.standaloneDayName(number), weekday.value)
        self.day = QSpinBox()
        self.day.setRange(1, 31)
        narrow(self.day)
        self.day.setToolTip(self.tr("31 is the last day, also in shorter months."))
        self.zone = QComboBox()
        self.zone.setEditable(True)
        self.zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.zone.addItems(zone_names())
        completer = QCompleter(self.zone.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.zone.setCompleter(completer)
        self.wrong = label(voice=Voice.BAD, wraps=True)
        self.times = label(voice=Voice.MUTED, wraps=True)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(FORM_GAP)
        self._form.setHorizontalSpacing(GAP)
        self._form.addRow(field_label(self.tr("How &often"), self.frequency), self.frequency)
        self._form.addRow(field_label(self.tr("&On"), self.weekday), self.weekday)
        self._form.addRow(field_label(self.tr("On &day"), self.day), self.day)
        self._form.addRow(field_label(self.tr("At minute"), self.minute), self.minute)
        self._form.addRow(field_label(self.tr("&At"), self.time), self.time)
        self._form.addRow(field_label(self.tr("Time &zone"), self.zone), self.zone)
        self._form.addRow("", self.wrong)
        self.times.setContentsMargins(0, _TIMES_TOP, 0, 0)
        following = field_label(self.tr("Next times"), self.times)
        speak(following, Voice.MUTED)
        following.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        following.setContentsMargins(0, _TIMES_TOP, 0, 0)
        self._form.addRow(following, self.times)
        for signal in (
            self.frequency.currentIndexChanged,
            self.weekday.currentIndexChanged,
            self.time.timeChanged,
            self.minute.valueChanged,
            self.day.valueChanged,
            self.zone.editTextChanged,
        ):
            signal.connect(self._on_change)
        self._on_change()

    def show_rule(self, rule: ScheduleRule) -> None:
        """Show a rule."""
        self.frequency.setCurrentIndex(self.frequency.findData(rule.frequency.value))
        at = rule.clock_time
        self.time.setTime(QTime(at.hour, at.minute))
        self.minute.setValue(at.minute)
        weekday = rule.weekday or Weekday.MONDAY
        self.weekday.setCurrentIndex(self.weekday.findData(weekday.value))
        self.day.setValue(rule.day_of_month or 1)
        self.zone.setEditText(rule.zone)

    def values(self) -> dict[str, object]:
        """Return the settings as they are typed, right or wrong, by name."""
        frequency = self.frequency.currentData()
        hourly = frequency == BackupFrequency.HOURLY.value
        at = f"00:{self.minute.value():02}" if hourly else self.time.time().toString("HH:mm")
        return {
            "frequency": frequency,
            "backup_time": at,
            "weekday": self.weekday.currentData(),
            "day_of_month": self.day.value(),
            "zone": self.zone.currentText().strip(),
        }

    def rule(self) -> ScheduleRule:
        """Return the rule that is typed.

        Raises:
            UsageError: it makes no sense; the sentence says which field.
        """
        values = self.values()
        return ScheduleRule(
            frequency=BackupFrequency(str(values["frequency"])),
            backup_time=str(values["backup_time"]),
            weekday=Weekday(str(values["weekday"])),
            day_of_month=self.day.value(),
            zone=str(values["zone"]),
        )

    def problem(self) -> str:
        """Return what is wrong, in a sentence; empty when nothing is."""
        zone = self.zone.currentText().strip()
        if self.zone.findText(zone) < 0:
            words = self.tr("There is no time zone “{0}”. Choose one, such as Europe/Berlin.")
            return words.format(zone)
        try:
            self.rule()
        except HoldfastError as error:
            return said(error.message)
        return ""

    def _on_change(self) -> None:
        frequency = self.frequency.currentData()
        shown = {
            self.weekday: frequency == BackupFrequency.WEEKLY.value,
            self.day: frequency == BackupFrequency.MONTHLY.value,
            self.minute: frequency == BackupFrequency.HOURLY.value,
            self.time: frequency != BackupFrequency.HOURLY.value,
        }
        for field, visible in shown.items():
            self._form.setRowVisible(field, visible)
        problem = self.problem()
        self.wrong.setText(problem)
        self._form.setRowVisible(self.wrong, bool(problem))
        self._form.setRowVisible(self.times, not problem)
        take_state(self.zone, wrong=bool(problem))
        if not problem:
            now = self._now()
            times = upcoming(self.rule(), now, SHOWN)
            self.times.setText("\n".join(begun(said(short_when(at, now))) for at in times))
        else:
            self.times.clear()
        self.changed.emit()
