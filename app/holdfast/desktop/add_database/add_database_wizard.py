"""The wizard that brings databases under protection: What, Where, When, First backup.

Nothing exists before the last page: a person who cancels leaves nothing behind. From there
on the window may be closed; the wizard stays, unseen, until its work is over.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from holdfast.desktop.add_database.draft import Draft
from holdfast.desktop.add_database.first_backup_page import FirstBackupPage
from holdfast.desktop.add_database.what_page import WhatPage
from holdfast.desktop.add_database.when_page import WhenPage
from holdfast.desktop.add_database.where_page import WherePage
from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.parts.pieces import Role, button
from holdfast.desktop.parts.steps_rail import StepsRail
from holdfast.desktop.parts.wizard_frame import lay_out_wizard
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.stage import Stage
from holdfast.services.protecting.recognisers import Surroundings

SIZE = QSize(900, 620)
SMALLEST = QSize(720, 480)
_WHAT, _FIRST = 0, 3
_HELP = "getting-started#in-the-window"


class AddDatabaseWizard(QDialog):
    """See the module."""

    added = Signal(str)
    """A profile was made; its id. Told when the wizard closes, the first one last."""
    earlier_wanted = Signal()
    """The person comes from the earlier backup scheduler; this wizard has closed."""

    def __init__(
        self, stage: Stage, parent: QWidget | None = None, *, here: Surroundings | None = None
    ) -> None:
        """See the class; `here` is this person on this computer by default."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Protect a database"))
        offer_help(self, _HELP)
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        self._draft = Draft()
        self._told = False
        self.what = WhatPage(stage, here)
        self.where = WherePage(stage, here)
        self.when = WhenPage(stage)
        self.first = FirstBackupPage(stage)
        self.pages: tuple[WizardPage[Draft], ...] = (self.what, self.where, self.when, self.first)
        names = (self.tr("What"), self.tr("Where"), self.tr("When"), self.tr("First backup"))
        self.rail = StepsRail(stage.theme, self.tr("Protect a database"), names, _HELP)
        self.stack = QStackedWidget()
        for page in self.pages:
            self.stack.addWidget(page)
            page.changed.connect(self._draw)
        self.cancel = button(self.tr("&Cancel"))
        self.back = button(self.tr("&Back"))
        self.next = button(self.tr("&Next"), Role.PRIMARY)
        self.next.setDefault(True)
        self.cancel.clicked.connect(self._on_cancel)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._on_next)
        self.what.checked.connect(self._on_checked)
        self.what.earlier_wanted.connect(self._on_earlier)
        self.first.over.connect(self._on_over)
        lay_out_wizard(self, self.rail, self.stack, self.cancel, self.back, self.next)
        self._go(_WHAT)

    @property
    def step(self) -> int:
        """Which page is shown, from 0."""
        return self.stack.currentIndex()

    def preselect(self, path: Path) -> None:
        """Begin with a file, such as one that was dropped on the main window."""
        self.what.bring([path])

    def done(self, result: int) -> None:
        """Close; what is under way goes on, and the profiles that were made are told."""
        if self.step != _FIRST:
            for page in self.pages:
                page.leave()
        super().done(result)
        if not self._told:
            self._told = True
            for profile_id in reversed(self.first.profile_ids):
                self.added.emit(profile_id)
        if self.first.is_ready:
            self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as by Escape."""
        event.ignore()
        self.reject()

    def _on_next(self) -> None:
        page = self.pages[self.step]
        if self.step == _FIRST:
            self.first.finish()
            self.accept()
            return
        if not page.is_ready:
            return
        self._draft = page.filled(self._draft)
        if self.step == _WHAT:
            self.next.setEnabled(False)
            self.what.check(self._draft)
        elif self.step + 1 == _FIRST:
            self._go(_FIRST)
            self.first.begin(self._draft, self)
        else:
            self._go(self.step + 1)

    def _on_earlier(self) -> None:
        self.reject()
        self.earlier_wanted.emit()

    def _on_checked(self, all_good: bool) -> None:
        if all_good and self.step == _WHAT:
            self._go(_WHAT + 1)
        else:
            self._draw()

    def _go_back(self) -> None:
        if self.step > _WHAT:
            self._go(self.step - 1)

    def _on_cancel(self) -> None:
        if self.step == _FIRST and not self.first.is_ready:
            self.first.stop()
        else:
            self.reject()

    def _on_over(self) -> None:
        if not self.isVisible() and self._told:
            self.deleteLater()

    def _go(self, step: int) -> None:
        self.stack.setCurrentIndex(step)
        self.rail.go(step)
        self.pages[step].enter(self._draft)
        self._draw()
        (self.pages[step].first_field or self.next).setFocus()

    def _draw(self) -> None:
        page = self.pages[self.step]
        is_first_backup = self.step == _FIRST
        is_made = is_first_backup and self.first.is_anything_made
        self.back.setVisible(self.step > _WHAT and not is_made)
        if is_first_backup:
            self.rail.go(_FIRST + self.first.is_all_well)
        self.next.setEnabled(page.is_ready or is_first_backup)
        words = self.tr("&Next")
        cancel = self.tr("&Cancel")
        if self.step + 1 == _FIRST:
            words = self.tr("&Protect now")
        elif is_first_backup and page.is_ready:
            words = self.tr("&Finish")
        elif is_first_backup:
            words = self.tr("&Go on in the background")
            cancel = self.tr("&Stop")
        self.next.setText(words)
        self.cancel.setText(cancel)
        self.cancel.setVisible(not (is_first_backup and page.is_ready))
