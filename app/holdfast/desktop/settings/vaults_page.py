"""The vaults in use: where each lies, how much room there is, check and clean up."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from holdfast.core.errors import HoldfastError
from holdfast.core.events import JobAdvanced, JobEnded
from holdfast.core.model import Profile
from holdfast.core.names import display_name
from holdfast.core.runs import Outcome
from holdfast.desktop.parts.pieces import GAP, Banner, Voice, button, label
from holdfast.desktop.parts.said import said, told
from holdfast.desktop.parts.size_words import size_words
from holdfast.desktop.settings.settings_page import SettingsPage
from holdfast.desktop.stage import Stage
from holdfast.desktop.work import Work
from holdfast.services.orders import Order, VaultCheckOrder, VaultCleanOrder

_TOP = 1000


class VaultsPage(SettingsPage):
    """Shows every vault once, with the profiles that use it."""

    icon = "hard-drive"
    help_page = "vaults"

    def __init__(
        self, stage: Stage, profiles: Sequence[Profile], parent: QWidget | None = None
    ) -> None:
        """See the class."""
        super().__init__(parent)
        self.title = self.tr("Vaults")
        by_path: dict[str, list[Profile]] = {}
        for profile in profiles:
            by_path.setdefault(profile.vault_path, []).append(profile)
        self.vaults = [_VaultCard(stage, self, path, users) for path, users in by_path.items()]
        if not self.vaults:
            words = self.tr("There is no vault yet: it is made with the first database.")
            self.column.addWidget(label(words, Voice.MUTED))
        self.column.addStretch(1)


class _VaultCard(QWidget):
    """One vault; its check and its clean-up run in processes of their own."""

    def __init__(self, stage: Stage, page: VaultsPage, path: str, users: Sequence[Profile]) -> None:
        super().__init__(page)
        self._stage = stage
        self._path = Path(path)
        self._work: Work | None = None
        column = page.add_card(display_name(path))
        names = ", ".join(display_name(profile.name) for profile in users)
        column.addWidget(label(self.tr("Backups of: {0}").format(names), wraps=True))
        self.room = label(voice=Voice.MUTED)
        column.addWidget(self.room)
        sealed = self.tr("Not encrypted: whoever has the disk can read the backups.")
        column.addWidget(label(sealed, Voice.MUTED, wraps=True))
        self.check = button(self.tr("Check"), icon=stage.theme.icon("shield-check"))
        self.check.clicked.connect(lambda: self._begin(VaultCheckOrder(self._path)))
        self.clean = button(self.tr("Clean up"), icon=stage.theme.icon("refresh-cw"))
        self.clean.clicked.connect(lambda: self._begin(VaultCleanOrder(self._path)))
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(lambda: self._work.cancel() if self._work else None)
        for each, what in ((self.check, self.tr("Check")), (self.clean, self.tr("Clean up"))):
            each.setAccessibleName(f"{what}: {display_name(path)}")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for each in (self.check, self.clean, self.cancel):
            row.addWidget(each)
        row.addWidget(self.progress, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        column.addLayout(row)
        self.banner = Banner(stage.theme)
        self.banner.action.clicked.connect(self.banner.hide)
        column.addWidget(self.banner)
        self._show_idle()
        stage.background.ask(
            self, lambda: shutil.disk_usage(path).free, self._show_room, self._away
        )

    def _show_room(self, free: int) -> None:
        self.room.setText(self.tr("{0} free").format(size_words(self.locale(), free)))

    def _away(self, error: HoldfastError) -> None:
        self.room.setText(self.tr("It is not there now. Connect the disk it is on."))

    def _begin(self, order: Order) -> None:
        self.banner.hide()
        self._work = Work(self._stage, order, self)
        self._work.advanced.connect(self._on_advanced)
        self._work.ended.connect(self._on_ended)
        self._work.refused.connect(lambda error: self._tell("bad", told(error)))
        self.progress.setRange(0, 0)
        for each in (self.check, self.clean):
            each.setEnabled(False)
        self.progress.show()
        self.cancel.show()
        self._work.start()

    def _on_advanced(self, event: JobAdvanced) -> None:
        if event.total:
            self.progress.setRange(0, _TOP)
            self.progress.setValue(round(_TOP * min(event.done / event.total, 1)))

    def _on_ended(self, event: JobEnded) -> None:
        if event.outcome is Outcome.CANCELLED:
            self._tell("idle", self.tr("Stopped. Everything in the vault is whole."))
        elif event.outcome is not Outcome.DONE:
            self._tell("bad", said(event.reason))
        elif self._work is not None and isinstance(self._work.order, VaultCheckOrder):
            findings = (event.result or {}).get("findings", [])
            bad = [each for each in findings if each.get("severity") in {"damage", "missing"}]
            if bad:
                words = self.tr("%n problem(s) found; the first: {0}", "", len(bad))
                first = f"{bad[0].get('object_name')}: {bad[0].get('what', '')}"
                self._tell("bad", words.format(display_name(first)))
            else:
                self._tell("good", self.tr("Everything in the vault is whole."))
        else:
            self._tell("good", self.tr("Cleaned up."))

    def _tell(self, state: str, words: str) -> None:
        self._show_idle()
        self.banner.say(state, words, self.tr("Close"))

    def _show_idle(self) -> None:
        self._work = None
        for each in (self.check, self.clean):
            each.setEnabled(True)
        self.progress.hide()
        self.cancel.hide()
