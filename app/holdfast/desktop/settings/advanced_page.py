"""Advanced settings: the log, the data folder, and programs that may ask for backups."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from holdfast import __version__
from holdfast.core.names import display_name
from holdfast.desktop.help.asking import show_about
from holdfast.desktop.parts.pieces import Voice, button, field_label, label
from holdfast.desktop.settings.api_card import ApiCard
from holdfast.desktop.settings.settings_page import Save, SettingsPage
from holdfast.desktop.stage import Stage
from holdfast.services.preferences import Chosen, LogLevel, PreferenceService


class AdvancedPage(SettingsPage):
    """See the module."""

    icon = "code"
    help_page = "where-things-are"

    def __init__(self, stage: Stage, chosen: Chosen, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self.title = self.tr("Advanced")
        self._stage = stage
        self._saved = chosen.log_level
        home = stage.backstage.desk.paths.home
        self.level = QComboBox()
        for words, level in (
            (self.tr("Warnings only"), LogLevel.WARNINGS),
            (self.tr("Normal"), LogLevel.NORMAL),
            (self.tr("Everything"), LogLevel.EVERYTHING),
        ):
            self.level.addItem(words, level.value)
        self.level.setCurrentIndex(self.level.findData(chosen.log_level.value))
        self.level.currentIndexChanged.connect(self.changed)
        form = self.add_form(self.tr("Log"))
        form.addRow(field_label(self.tr("The &log says"), self.level), self.level)
        folder = self.add_card(self.tr("Data folder"))
        path = label(display_name(str(home)), wraps=True)
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        folder.addWidget(path)
        words = self.tr(
            "Profiles, settings and history lie here. No backup does: losing this folder loses "
            "no backup."
        )
        folder.addWidget(label(words, Voice.MUTED, wraps=True))
        show = button(self.tr("&Show in folder"), icon=stage.theme.icon("folder-open"))
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(home))))
        folder.addWidget(show, 0, Qt.AlignmentFlag.AlignLeading)
        self.api = ApiCard(stage, chosen)
        self.api.changed.connect(self.changed)
        self.column.addWidget(self.api)
        self.about = button(self.tr("A&bout Holdfast…"), icon=stage.theme.icon("info"))
        self.about.clicked.connect(show_about)
        version = QHBoxLayout()
        version.addWidget(label(f"Holdfast {__version__}", Voice.MUTED), 1)
        version.addWidget(self.about)
        self.column.addLayout(version)
        self.column.addStretch(1)

    def is_changed(self) -> bool:
        """Tell whether anything differs from what is saved."""
        return bool(self.level.currentData() != self._saved.value) or self.api.is_changed()

    def save(self) -> Save | None:
        """Return how to save what was typed."""
        desk, level = self._stage.backstage.desk, str(self.level.currentData())
        wanted = self.api.values()
        return lambda: PreferenceService(desk).save(log_level=level, **wanted)

    def saved(self) -> None:
        """Take what was typed for what is saved."""
        self._saved = LogLevel(self.level.currentData())
        self.api.saved()
