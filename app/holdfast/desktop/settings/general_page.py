"""General settings: start at login, theme, language, what to be told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QWidget

from holdfast.desktop.look.first_look import FirstLook, keep_first_look
from holdfast.desktop.look.theme import ThemeChoice
from holdfast.desktop.notices.notice_choice import MOST_STALE_DAYS, PREFERENCE, read_choice
from holdfast.desktop.parts.pieces import Voice, field_label, label, narrow
from holdfast.desktop.settings.settings_page import Save, SettingsPage
from holdfast.desktop.stage import Stage
from holdfast.services.preferences import Chosen, PreferenceService
from holdfast.system.autostart import start_at_login, starts_at_login


class GeneralPage(SettingsPage):
    """See the module."""

    icon = "settings"
    help_page = "getting-started#what-the-icon-says"

    def __init__(self, stage: Stage, chosen: Chosen, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self.title = self.tr("General")
        self._stage = stage
        self._notices = read_choice(chosen.notifications)
        self.login = QCheckBox(self.tr("Start Holdfast when I &log in"))
        start = self.add_card(self.tr("Start"))
        start.addWidget(self.login)
        start.addWidget(
            label(self.tr("Backups are made while Holdfast runs."), Voice.MUTED, wraps=True)
        )
        self.theme = QComboBox()
        for words, value in (
            (self.tr("As the system"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        ):
            self.theme.addItem(words, value)
        self.language = QComboBox()
        self.language.addItem(self.tr("As the system"), "system")
        for words, value in (("English", "en"), ("Deutsch", "de"), ("简体中文", "zh_CN")):
            self.language.addItem(words, value)
        look = self.add_form(self.tr("Appearance"))
        look.addRow(field_label(self.tr("&Theme"), self.theme), self.theme)
        look.addRow(field_label(self.tr("L&anguage"), self.language), self.language)
        hint = self.tr("Another language shows when Holdfast is started again.")
        look.addRow("", label(hint, Voice.MUTED, wraps=True))
        told = self.add_card(self.tr("Notifications"))
        self.flags = {
            "failures": QCheckBox(self.tr("A backup &failed")),
            "recoveries": QCheckBox(self.tr("A database is safe &again after a failure")),
            "successes": QCheckBox(self.tr("&Every backup that was made")),
            "restores": QCheckBox(self.tr("A &restore is finished")),
        }
        for flag in self.flags.values():
            told.addWidget(flag)
            flag.toggled.connect(self.changed)
        self.stale = QSpinBox()
        self.stale.setRange(0, MOST_STALE_DAYS)
        self.stale.setSuffix(self.tr(" days"))
        self.stale.setSpecialValueText(self.tr("never"))
        narrow(self.stale)
        told.addWidget(field_label(self.tr("There has been no good backup &for"), self.stale))
        told.addWidget(self.stale)
        self.column.addStretch(1)
        self._show(chosen)
        self.login.toggled.connect(self.changed)
        for box in (self.theme, self.language):
            box.currentIndexChanged.connect(self.changed)
        self.stale.valueChanged.connect(self.changed)

    def is_changed(self) -> bool:
        """Tell whether anything differs from what is saved."""
        return self._values() != self._saved

    def save(self) -> Save | None:
        """Return how to save what was typed."""
        values, saved = self._values(), self._saved
        desk = self._stage.backstage.desk

        def save() -> None:
            if values["login"] != saved["login"]:
                start_at_login(bool(values["login"]))
            notices = replace(self._notices, **values["notices"])
            PreferenceService(desk).save(
                theme=values["theme"],
                language=values["language"],
                **{PREFERENCE: notices.stored()},
            )
            keep_first_look(desk.paths.home, FirstLook(values["theme"], values["language"]))

        return save

    def saved(self) -> None:
        """Take what was typed for what is saved, and show the theme at once."""
        self._saved = self._values()
        self._stage.theme.choose(ThemeChoice(str(self._saved["theme"])))

    def _show(self, chosen: Chosen) -> None:
        self.login.setChecked(starts_at_login())
        self.theme.setCurrentIndex(max(self.theme.findData(chosen.theme), 0))
        self.language.setCurrentIndex(max(self.language.findData(chosen.language), 0))
        for name, flag in self.flags.items():
            flag.setChecked(bool(getattr(self._notices, name)))
        self.stale.setValue(self._notices.stale_after_days)
        self._saved = self._values()

    def _values(self) -> dict[str, Any]:
        notices: dict[str, Any] = {name: flag.isChecked() for name, flag in self.flags.items()}
        notices["stale_after_days"] = self.stale.value()
        return {
            "login": self.login.isChecked(),
            "theme": self.theme.currentData(),
            "language": self.language.currentData(),
            "notices": notices,
        }
