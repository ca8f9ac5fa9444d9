"""The wizard for who comes from the earlier scheduler: From, Vault, Preview, Taking over.

Nothing exists before the last page. While something is taken over the wizard does not stand
in the way of the main window; closing it then stops the work first.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.moving.from_page import FromPage
from holdfast.desktop.moving.moving_draft import MovingDraft
from holdfast.desktop.moving.preview_page import PreviewPage
from holdfast.desktop.moving.taking_page import TakingPage
from holdfast.desktop.moving.vault_page import VaultPage
from holdfast.desktop.parts.pieces import Role, button
from holdfast.desktop.parts.steps_rail import StepsRail
from holdfast.desktop.parts.wizard_frame import lay_out_wizard
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.stage import Stage
from holdfast.services.protecting.recognisers import Surroundings

SIZE = QSize(1020, 680)
SMALLEST = QSize(760, 500)
_LAST_CHOICE, _TAKING = 2, 3
_HELP = "coming-from-the-earlier-scheduler"


class MovingInWizard(QDialog):
    """See the module."""

    moved = Signal(str)
    """Profiles came over; the id of the first. Told when the wizard closes."""

    def __init__(
        self, stage: Stage, parent: QWidget | None = None, *, here: Surroundings | None = None
    ) -> None:
        """See the class; `here` is this person on this computer by default."""
        super().__init__(parent)
        title = self.tr("From an earlier backup scheduler")
        self.setWindowTitle(title)
        offer_help(self, _HELP)
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        self._draft = MovingDraft()
        self._closing = False
        self.source = FromPage(stage)
        self.vault = VaultPage(stage, here)
        self.preview = PreviewPage(stage)
        self.taking = TakingPage(stage)
        self.pages: tuple[WizardPage[MovingDraft], ...] = (
            self.source,
            self.vault,
            self.preview,
            self.taking,
        )
        names = (
            self.tr("From where?"),
            self.tr("Where to?"),
            self.tr("What comes over"),
            self.tr("Taking over"),
        )
        self.rail = StepsRail(stage.theme, title, names, _HELP)
        self.stack = QStackedWidget()
        self.cancel = button(self.tr("&Cancel"))
        self.back = button(self.tr("&Back"))
        self.next = button(self.tr("&Next"), Role.PRIMARY)
        self.next.setDefault(True)
        for page in self.pages:
            self.stack.addWidget(page)
            page.changed.connect(self._draw)
        self.cancel.clicked.connect(self.reject)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._on_next)
        self.taking.over.connect(self._on_over)
        lay_out_wizard(self, self.rail, self.stack, self.cancel, self.back, self.next)
        self._go(0)

    @property
    def step(self) -> int:
        """Which page is shown, from 0."""
        return self.stack.currentIndex()

    def preselect(self, path: Path) -> None:
        """Begin with a database or a folder."""
        self.source.bring([path])

    def done(self, result: int) -> None:
        """Close; what is being taken over is stopped first."""
        if self.taking.work.is_working:
            self._closing = True
            self.taking.work.cancel()
            return
        for page in self.pages:
            page.leave()
        super().done(result)
        if self.taking.profile_ids:
            self.moved.emit(self.taking.profile_ids[0])
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as by Escape."""
        event.ignore()
        self.reject()

    def _on_next(self) -> None:
        page = self.pages[self.step]
        if self.step == _TAKING:
            self.accept()
            return
        if not page.is_ready:
            return
        self._draft = page.filled(self._draft)
        page.leave()
        self._go(self.step + 1)
        if self.step == _TAKING:
            self.taking.begin(self._draft)

    def _go_back(self) -> None:
        if self.step > 0:
            self.pages[self.step].leave()
            self._go(self.step - 1)

    def _on_over(self) -> None:
        if self._closing:
            self.reject()
        elif self.isVisible():
            self.next.setFocus()

    def _go(self, step: int) -> None:
        self.stack.setCurrentIndex(step)
        self.rail.go(step)
        self.pages[step].enter(self._draft)
        self._draw()
        (self.pages[step].first_field or self.next).setFocus()

    def _draw(self) -> None:
        page, taking = self.pages[self.step], self.step == _TAKING
        over = taking and page.is_ready
        if taking:
            self.rail.go(_TAKING + self.taking.is_all_well)
        self.back.setVisible(self.step > 0 and (not taking or (over and not self._is_well)))
        self.next.setEnabled(page.is_ready)
        words = self.tr("&Next")
        if self.step == _LAST_CHOICE:
            words = self.tr("&Take over now")
        elif taking:
            words = self.tr("&Finish")
        self.next.setText(words)
        self.next.setVisible(not taking or over)
        self.cancel.setVisible(not taking)

    @property
    def _is_well(self) -> bool:
        return self.taking.is_all_well
