"""The settings of one profile: what, when, where, how much to keep, and the rest."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from holdfast.core.model import Level, Profile
from holdfast.core.names import display_name
from holdfast.core.settings import BackupSettingsResponse, BackupSettingsUpdate
from holdfast.desktop.moving.ties_card import TiesCard
from holdfast.desktop.parts.keep_form import KeepForm
from holdfast.desktop.parts.pieces import GAP, Voice, button, field_label, label, narrow, take_state
from holdfast.desktop.parts.schedule_form import ScheduleForm
from holdfast.desktop.settings.keep_preview import KeepPreview
from holdfast.desktop.settings.settings_page import Save, SettingsPage
from holdfast.desktop.stage import Stage
from holdfast.services.protecting.profiles import ProfileService

_MOST_DRILL_DAYS = 365


class ProfilePage(SettingsPage):
    """See the module; its fields are empty until the settings have come."""

    icon = "database"

    def __init__(self, stage: Stage, profile: Profile, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self.title = display_name(profile.name)
        self._stage = stage
        self._profile = profile
        self._settings: BackupSettingsResponse | None = None
        self._saved: dict[str, Any] = {}
        self._saved_places: dict[str, str] = {}
        self.name = QLineEdit(profile.name)
        self.source = QLineEdit(profile.source_path)
        self.vault = QLineEdit(profile.vault_path)
        self.wrong_name = label(voice=Voice.BAD, wraps=True)
        self.enabled = QCheckBox(self.tr("Back up on &schedule"))
        self.schedule = ScheduleForm(stage.backstage.desk.clock.now)
        self.keep = KeepForm()
        self.preview = KeepPreview(stage, profile)
        self.verification = QComboBox()
        self.drill = QSpinBox()
        self.on_battery = QCheckBox(self.tr("Pause on &battery"))
        self.on_metered = QCheckBox(self.tr("Pause on &metered networks"))
        self._add_places()
        self._add_rules()
        self.ties = TiesCard(stage, profile)
        self.column.addWidget(self.ties)
        self.column.addStretch(1)
        self.inside.setEnabled(False)
        settings = stage.backstage.settings
        stage.background.ask(self, partial(settings.get, profile.profile_id), self._show)

    def is_changed(self) -> bool:
        """Tell whether anything differs from what is saved."""
        if self._settings is None:
            return False
        return self._values() != self._saved or self._places() != self._saved_places

    def problems(self) -> list[str]:
        """Return what is wrong; each stands beside its field."""
        missing = "" if self.name.text().strip() else self.tr("A profile needs a name.")
        self.wrong_name.setText(missing)
        self.wrong_name.setVisible(bool(missing))
        take_state(self.name, wrong=bool(missing))
        return [problem for problem in (missing, self.schedule.problem()) if problem]

    def save(self) -> Save | None:
        """Return how to save what was typed."""
        values, places = self._values(), self._places()
        changed = {name: value for name, value in values.items() if self._saved[name] != value}
        moved = {n: place for n, place in places.items() if self._saved_places[n] != place}
        settings, profile_id = self._stage.backstage.settings, self._profile.profile_id
        desk, bus = self._stage.backstage.desk, self._stage.backstage.bus

        def save() -> None:
            if moved:
                ProfileService(desk, bus).change(
                    profile_id,
                    name=moved.get("name"),
                    source=Path(moved["source"]) if "source" in moved else None,
                    vault=Path(moved["vault"]) if "vault" in moved else None,
                )
            if changed:
                settings.update(profile_id, BackupSettingsUpdate.model_validate(changed))

        return save

    def saved(self) -> None:
        """Take what was typed for what is saved."""
        self._saved, self._saved_places = self._values(), self._places()

    def _add_places(self) -> None:
        what = self.add_form(self.tr("What"))
        what.addRow(field_label(self.tr("&Name"), self.name), self.name)
        what.addRow("", self.wrong_name)
        what.addRow(
            field_label(self.tr("&Database"), self.source),
            self._with_button(self.source, self._choose_source),
        )
        when = self.add_card(self.tr("When"))
        when.addWidget(self.enabled)
        when.addWidget(self.schedule)
        self.enabled.toggled.connect(self.schedule.setEnabled)
        where = self.add_form(self.tr("Where"))
        where.addRow(
            field_label(self.tr("&Vault"), self.vault),
            self._with_button(self.vault, self._choose_vault),
        )
        hint = self.tr("Say where the vault is when it has moved. Its backups stay as they are.")
        where.addRow("", label(hint, Voice.MUTED, wraps=True))
        for field in (self.name, self.source, self.vault):
            field.textChanged.connect(self.changed)
        for signal in (self.enabled.toggled, self.schedule.changed):
            signal.connect(self.changed)

    def _add_rules(self) -> None:
        keep = self.add_card(self.tr("Keep"))
        keep.addWidget(self.keep)
        keep.addWidget(self.preview)
        self.keep.changed.connect(lambda: self.preview.show_rule(self.keep.rule()))
        for words, level in (
            (self.tr("Read back"), Level.STORED),
            (self.tr("Read back and checked"), Level.OPENED),
            (self.tr("Restored and compared"), Level.RESTORED),
        ):
            self.verification.addItem(words, level.value)
        self.drill.setRange(0, _MOST_DRILL_DAYS)
        self.drill.setSuffix(self.tr(" days"))
        self.drill.setSpecialValueText(self.tr("never"))
        narrow(self.drill)
        rest: QFormLayout = self.add_form(self.tr("Advanced"))
        rest.addRow(field_label(self.tr("Each backup &is"), self.verification), self.verification)
        rest.addRow(field_label(self.tr("Try a &restore every"), self.drill), self.drill)
        rest.addRow("", self.on_battery)
        rest.addRow("", self.on_metered)
        for signal in (
            self.keep.changed,
            self.verification.currentIndexChanged,
            self.drill.valueChanged,
            self.on_battery.toggled,
            self.on_metered.toggled,
        ):
            signal.connect(self.changed)

    def _show(self, settings: BackupSettingsResponse) -> None:
        self._settings = settings
        self.enabled.setChecked(settings.enabled)
        self.schedule.setEnabled(settings.enabled)
        self.schedule.show_rule(settings.schedule_rule())
        self.keep.show_rule(settings.keep_rule())
        self.verification.setCurrentIndex(self.verification.findData(settings.verification.value))
        self.drill.setValue(settings.drill_every_days)
        self.on_battery.setChecked(settings.pause_on_battery)
        self.on_metered.setChecked(settings.pause_on_metered)
        self.saved()
        self.inside.setEnabled(True)
        self.preview.show_rule(self.keep.rule())
        self.changed.emit()

    def _values(self) -> dict[str, Any]:
        return {
            "enabled": self.enabled.isChecked(),
            **self.schedule.values(),
            **self.keep.values(),
            "verification": self.verification.currentData(),
            "drill_every_days": self.drill.value(),
            "pause_on_battery": self.on_battery.isChecked(),
            "pause_on_metered": self.on_metered.isChecked(),
        }

    def _places(self) -> dict[str, str]:
        return {
            "name": self.name.text().strip(),
            "source": self.source.text().strip(),
            "vault": self.vault.text().strip(),
        }

    def _choose_source(self) -> None:
        start = str(Path(self.source.text()).parent)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the database"), start)
        if name:
            self.source.setText(name)

    def _choose_vault(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Choose the vault's folder"), self.vault.text()
        )
        if name:
            self.vault.setText(name)

    def _with_button(self, field: QLineEdit, choose: Any) -> QHBoxLayout:
        chooser = button(self.tr("Change…"))
        chooser.setAccessibleName(f"{self.tr('Change…')} {field.accessibleName()}".strip())
        chooser.clicked.connect(choose)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(field, 1)
        row.addWidget(chooser)
        return row
