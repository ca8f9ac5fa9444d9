"""How many backups stay: the numbers of a keep rule, each with its bounds."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QSpinBox, QWidget

from holdfast.core.retention import KeepRule
from holdfast.core.setting_rules import (
    KEEP_COUNT_HIGHEST,
    KEEP_COUNT_LOWEST,
    KEEP_PERIODS_HIGHEST,
)
from holdfast.desktop.parts.pieces import FORM_GAP, GAP, field_label, narrow


class KeepForm(QWidget):
    """Holds a `KeepRule` while it is edited; what is typed is always a rule."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(FORM_GAP)
        layout.setHorizontalSpacing(GAP)
        self.fields: dict[str, QSpinBox] = {}
        for name, words, suffix in (
            ("keep_count", self.tr("&Last"), self.tr(" backups")),
            ("keep_hourly", self.tr("One for each of"), self.tr(" hours")),
            ("keep_daily", self.tr("One for each of"), self.tr(" days")),
            ("keep_weekly", self.tr("One for each of"), self.tr(" weeks")),
            ("keep_monthly", self.tr("One for each of"), self.tr(" months")),
            ("keep_yearly", self.tr("One for each of"), self.tr(" years")),
        ):
            field = QSpinBox()
            counted = name == "keep_count"
            field.setRange(
                KEEP_COUNT_LOWEST if counted else 0,
                KEEP_COUNT_HIGHEST if counted else KEEP_PERIODS_HIGHEST,
            )
            field.setSuffix(suffix)
            narrow(field)
            field.valueChanged.connect(self.changed)
            layout.addRow(field_label(words, field), field)
            field.setAccessibleName((words + suffix).replace("&", ""))
            self.fields[name] = field

    def show_rule(self, rule: KeepRule) -> None:
        """Show a rule."""
        values = (rule.last, rule.hourly, rule.daily, rule.weekly, rule.monthly, rule.yearly)
        for field, value in zip(self.fields.values(), values, strict=True):
            field.setValue(value)

    def values(self) -> dict[str, int]:
        """Return the settings by name."""
        return {name: field.value() for name, field in self.fields.items()}

    def rule(self) -> KeepRule:
        """Return the rule."""
        values = self.values()
        return KeepRule(last=values.pop("keep_count"), **{k[5:]: v for k, v in values.items()})
