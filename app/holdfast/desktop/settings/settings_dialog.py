"""The settings: a list of pages left, the page right; nothing is saved until Apply or OK.

What cannot be saved is said beside its field, and Apply stays grey until it is mended.
Saving happens on a thread; what fails there is said above the buttons, and stays typed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from holdfast.core.errors import HoldfastError
from holdfast.core.model import Profile
from holdfast.desktop.help.asking import offer_help, show_help
from holdfast.desktop.parts.pieces import GAP, WIDE_GAP, Banner, Role, line, take_role
from holdfast.desktop.parts.said import told
from holdfast.desktop.settings.advanced_page import AdvancedPage
from holdfast.desktop.settings.general_page import GeneralPage
from holdfast.desktop.settings.profile_page import ProfilePage
from holdfast.desktop.settings.settings_page import Save, SettingsPage
from holdfast.desktop.settings.vaults_page import VaultsPage
from holdfast.desktop.stage import Stage
from holdfast.services.preferences import Chosen, PreferenceService

SIZE = QSize(900, 640)
_LIST_WIDTH = 210


class SettingsDialog(QDialog):
    """See the module."""

    def __init__(self, stage: Stage, profile_id: str = "", parent: QWidget | None = None) -> None:
        """See the class; opens at the page of a profile when one is given."""
        super().__init__(parent)
        self._stage = stage
        self._wanted = profile_id
        self._closing = False
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        self.list = QListWidget()
        self.list.setProperty("role", "side")
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setIconSize(QSize(18, 18))
        self.list.setAccessibleName(self.tr("Pages of the settings"))
        self.stack = QStackedWidget()
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.banner = Banner(stage.theme)
        self.banner.action.clicked.connect(self.banner.hide)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(
            standard.Ok | standard.Cancel | standard.Apply | standard.Help
        )
        for which, words in (
            (standard.Ok, self.tr("&OK")),
            (standard.Cancel, self.tr("&Cancel")),
            (standard.Apply, self.tr("A&pply")),
            (standard.Help, self.tr("Help")),
        ):
            self.buttons.button(which).setText(words)
        self.ok = self.buttons.button(standard.Ok)
        self.apply = self.buttons.button(standard.Apply)
        take_role(self.ok, Role.PRIMARY.value)
        self.ok.clicked.connect(self._on_ok)
        self.apply.clicked.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        self.buttons.helpRequested.connect(self._help)
        offer_help(self, self._help_page)
        self._lay_out()
        self.pages: list[SettingsPage] = []
        self._update()
        desk = stage.backstage.desk
        stage.background.ask(
            self, lambda: (PreferenceService(desk).load(), desk.book.all()), self._fill
        )

    def _help_page(self) -> str:
        at = self.stack.currentIndex()
        return self.pages[at].help_page if 0 <= at < len(self.pages) else "settings"

    def _help(self) -> None:
        show_help(*self._help_page().split("#", 1))

    def _lay_out(self) -> None:
        side = QFrame()
        side.setProperty("role", "side")
        beside = QVBoxLayout(side)
        beside.setContentsMargins(GAP, WIDE_GAP, GAP, GAP)
        beside.addWidget(self.list)
        lower = QVBoxLayout()
        lower.setContentsMargins(WIDE_GAP, GAP, WIDE_GAP, WIDE_GAP)
        lower.setSpacing(GAP)
        lower.addWidget(self.banner)
        lower.addWidget(self.buttons)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.stack, 1)
        right.addWidget(line())
        right.addLayout(lower)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addLayout(right, 1)

    def _fill(self, found: tuple[Chosen, Sequence[Profile]]) -> None:
        chosen, profiles = found
        self._add(GeneralPage(self._stage, chosen))
        for profile in profiles:
            self._add(ProfilePage(self._stage, profile))
        self._add(VaultsPage(self._stage, profiles))
        self._add(AdvancedPage(self._stage, chosen))
        ids = [profile.profile_id for profile in profiles]
        self.list.setCurrentRow(1 + ids.index(self._wanted) if self._wanted in ids else 0)
        self.list.setFocus()
        self._update()

    def _add(self, page: SettingsPage) -> None:
        self.pages.append(page)
        self.stack.addWidget(page)
        self.list.addItem(QListWidgetItem(self._stage.theme.icon(page.icon), page.title))
        page.changed.connect(self._update)

    def _update(self) -> None:
        wrong = any(page.problems() for page in self.pages)
        self.apply.setEnabled(not wrong and any(page.is_changed() for page in self.pages))
        self.ok.setEnabled(not wrong)

    def _on_ok(self) -> None:
        self._closing = True
        self._save()

    def _save(self) -> None:
        changed = [page for page in self.pages if page.is_changed()]
        saves: list[Save] = [save for page in changed if (save := page.save()) is not None]

        def work() -> None:
            for save in saves:
                save()

        def done(_: None) -> None:
            for page in changed:
                page.saved()
            self._update()
            if self._closing:
                self.accept()

        if saves:
            self._stage.background.ask(self, work, done, self._failed)
        elif self._closing:
            self.accept()

    def _failed(self, error: HoldfastError) -> None:
        self._closing = False
        words = told(error)
        self.banner.say("bad", words, self.tr("C&lose"))
