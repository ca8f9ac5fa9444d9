"""The restore wizard: five pages from "Which backup?" to "Done", and back again with Undo.

Looking happens on a reading thread and in the background; the restore itself is carried
out by another process through the dispatcher. Nothing is changed before its last step.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from holdfast.core.errors import HoldfastError, InternalError
from holdfast.core.events import JobEnded
from holdfast.core.model import Profile
from holdfast.core.names import display_name
from holdfast.core.runs import Outcome
from holdfast.core.wire import read
from holdfast.desktop.browse.browse_window import BrowseWindow
from holdfast.desktop.browse.reading_thread import ReadingThread
from holdfast.desktop.compare.compare_window import CompareWindow
from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.parts.pieces import Role, button
from holdfast.desktop.parts.steps_rail import StepsRail
from holdfast.desktop.parts.wizard_frame import lay_out_wizard
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.restore.choice import Choice, Scope
from holdfast.desktop.restore.done_page import DonePage
from holdfast.desktop.restore.what_page import WhatPage
from holdfast.desktop.restore.where_page import WherePage
from holdfast.desktop.restore.which_page import WhichPage
from holdfast.desktop.restore.work_page import WorkPage
from holdfast.desktop.stage import Stage
from holdfast.services.orders import UndoOrder
from holdfast.services.results import RestoreResult, TablesResult

_WIDTH, _HEIGHT = 900, 600
_HELP = "restoring"
_LAST_CHOICE = 2
"""Of the pages, the last one on which something is chosen."""


class RestoreWizard(QDialog):
    """Restores one profile; opened with `open`, gone when closed."""

    def __init__(
        self,
        stage: Stage,
        profile_id: str,
        backup_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """See the class; `backup_id` is the backup to begin with, empty for the newest."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._stage = stage
        self._profile_id = profile_id
        self._choice: Choice | None = None
        self._undoing = False
        self._close_when_ended = False
        self._reader = ReadingThread(stage.backstage.desk, profile_id, self)
        self.which = WhichPage(stage, self._reader, backup_id)
        self.what = WhatPage(stage, self._reader)
        self.where = WherePage(stage, self.which.details.wait_until_stopped)
        self.work = WorkPage(stage)
        self.outcome = DonePage(stage)
        self._pages: tuple[WizardPage[Choice], ...] = (
            self.which,
            self.what,
            self.where,
            self.work,
            self.outcome,
        )
        steps = (
            self.tr("Which backup?"),
            self.tr("What?"),
            self.tr("Where to?"),
            self.tr("Restoring"),
            self.tr("Done"),
        )
        self.rail = StepsRail(stage.theme, self.tr("Restore"), steps, _HELP)
        self.stack = QStackedWidget()
        self.back = button(self.tr("&Back"))
        self.next = button(self.tr("&Next"), Role.PRIMARY)
        self.close_button = button(self.tr("Cancel"))
        self.setWindowTitle(self.tr("Restore"))
        offer_help(self, _HELP)
        self.resize(_WIDTH, _HEIGHT)
        self._lay_out()
        self._connect()
        self._show_buttons()
        self._stage.background.ask(
            self,
            lambda: stage.backstage.desk.book.find(profile_id),
            self._begin,
            self._cannot_begin,
        )

    @property
    def page(self) -> WizardPage[Choice]:
        """The page that is shown."""
        return self._pages[self.stack.currentIndex()]

    def go_on(self) -> None:
        """Go to the next page, begin to restore, or close when all is done."""
        at = self.stack.currentIndex()
        if self.page is self.outcome:
            self.reject()
            return
        if self._choice is None or at > _LAST_CHOICE or not self.page.is_ready:
            return
        self._choice = self.page.filled(self._choice)
        if at == _LAST_CHOICE:
            self._restore(self._choice)
        else:
            self._go(at + 1)

    def go_back(self) -> None:
        """Go to the page before; from a failure to the last choice."""
        at = self.stack.currentIndex()
        self._go(_LAST_CHOICE if at > _LAST_CHOICE else max(at - 1, 0))

    def reject(self) -> None:
        """Close; while something is being restored, stop that first."""
        if self.work.is_working:
            self._close_when_ended = True
            self.work.cancel()
            return
        self._reader.close()
        self.which.details.stop()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, wherever one is; a button that has the focus is pressed instead."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, (QPushButton, QToolButton)) and focused.isVisible():
            focused.click()
        elif self.next.isEnabled():
            self.go_on()

    def event(self, event: QEvent) -> bool:
        """Look again at who has the file open when one comes back from closing it."""
        if event.type() is QEvent.Type.WindowActivate and self.page is self.where:
            self.where.look_again_if_held()
        return super().event(event)

    def _lay_out(self) -> None:
        for page in self._pages:
            self.stack.addWidget(page)
        lay_out_wizard(self, self.rail, self.stack, self.close_button, self.back, self.next)
        for before, after in ((self.stack, self.back), (self.back, self.next)):
            QWidget.setTabOrder(before, after)
        QWidget.setTabOrder(self.next, self.close_button)

    def _connect(self) -> None:
        self.next.clicked.connect(self.go_on)
        self.back.clicked.connect(self.go_back)
        self.close_button.clicked.connect(self.reject)
        for page in self._pages:
            page.changed.connect(self._show_buttons)
        self.where.changed.connect(self._lead_on)
        self.which.details.tables_came.connect(self.what.show_tables)
        self.which.details.browse_wanted.connect(self._browse)
        self.which.details.compare_wanted.connect(self._compare)
        self.which.timeline.doubleClicked.connect(self.go_on)
        self.work.ended.connect(self._ended)
        self.work.refused.connect(self._failed)
        self.outcome.undo_wanted.connect(self._undo)

    def _begin(self, profile: Profile) -> None:
        self._choice = Choice(profile)
        words = self.tr("Restore {0}").format(display_name(profile.name))
        self.setWindowTitle(words)
        self._go(0)

    def _cannot_begin(self, error: HoldfastError) -> None:
        self.which.details.show_none("")
        self.which.trouble.show_error(error)

    def _go(self, at: int) -> None:
        if self.page is not self._pages[at]:
            self.page.leave()
        self.stack.setCurrentIndex(at)
        self.rail.go(at)
        if self._choice is not None:
            self._pages[at].enter(self._choice)
        self._show_buttons()

    def _show_buttons(self) -> None:
        at = self.stack.currentIndex()
        choosing = at <= _LAST_CHOICE
        again = self.page is self.outcome and self.outcome.has_failed and not self._undoing
        self.back.setVisible((choosing and at > 0) or again)
        over = self.page is self.outcome
        self.next.setVisible(choosing or over)
        self.next.setEnabled(self.page.is_ready)
        words = self.tr("&Close") if over else self.tr("&Next")
        if at == _LAST_CHOICE:
            saves = self._choice is not None and self._choice.scope is Scope.FILE
            words = self.tr("&Save") if saves else self.tr("&Restore")
        self.next.setText(words)
        self.close_button.setVisible(choosing)

    def _lead_on(self) -> None:
        """Let Enter restore once nothing stands in the way, unless a path is being typed."""
        if self.page is self.where and self.where.is_ready and not self.where.path.hasFocus():
            self.next.setFocus()

    def _restore(self, choice: Choice) -> None:
        titles = {
            Scope.WHOLE: self.tr("Restoring…"),
            Scope.TABLES: self.tr("Bringing the rows back…"),
            Scope.FILE: self.tr("Saving…"),
        }
        self._undoing = False
        self._go(3)
        self.work.begin(choice.order(), choice.scope, titles[choice.scope])

    def _undo(self) -> None:
        self._undoing = True
        self._go(3)
        sure = self._choice is not None and self._choice.surely_closed
        order = UndoOrder(self._profile_id, accept_unknown=sure)
        self.work.begin(order, Scope.WHOLE, self.tr("Taking it back…"))

    def _ended(self, event: JobEnded) -> None:
        if event.outcome is Outcome.DONE and event.result is not None:
            self._show_result(event)
        elif event.outcome is Outcome.CANCELLED:
            self.outcome.show_stopped(event.reason)
        elif event.error is not None:
            self.outcome.show_error(HoldfastError.from_dict(event.error))
        else:
            self.outcome.show_error(InternalError(event.reason))
        self._arrive()

    def _failed(self, error: HoldfastError) -> None:
        self.outcome.show_error(error)
        self._arrive()

    def _show_result(self, event: JobEnded) -> None:
        scope = self._choice.scope if self._choice is not None else Scope.WHOLE
        if scope is Scope.TABLES and not self._undoing and self._choice is not None:
            from pathlib import Path

            target = Path(self._choice.profile.source_path)
            self.outcome.show_tables(read(TablesResult, event.result), target)
        else:
            self.outcome.show_restored(read(RestoreResult, event.result), undone=self._undoing)

    def _arrive(self) -> None:
        self._go(4)
        self.rail.go(3 if self.outcome.has_failed else 5)
        self.next.setFocus()
        if self._close_when_ended:
            self.reject()

    def _browse(self) -> None:
        if self.which.info is not None:
            BrowseWindow(self._stage, self._profile_id, self.which.info.backup_id, self).show()

    def _compare(self) -> None:
        if self.which.info is not None:
            backup_id = self.which.info.backup_id
            CompareWindow(self._stage, self._profile_id, backup_id, "", self).show()
