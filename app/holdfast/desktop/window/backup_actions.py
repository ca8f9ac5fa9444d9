"""What is done with one backup from the table: each wish leads to a window or to work.

Everything that fails says so in the window's banner; what takes time goes to a process of
its own and shows in the header.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from holdfast.core.errors import HoldfastError
from holdfast.core.events import JobEnded
from holdfast.core.model import BackupInfo, Level
from holdfast.core.names import display_name
from holdfast.core.runs import Outcome
from holdfast.core.time_words import short_when
from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.parts.said import said, told
from holdfast.desktop.stage import Stage
from holdfast.desktop.work import Work
from holdfast.services.orders import ExportOrder, Order, VerifyOrder

Say = Callable[[str, str], None]
"""Shows a sentence: the state (good, warning, bad, idle) and the words."""


class BackupActions(QObject):
    """Carries out wishes about the backups of one profile at a time."""

    def __init__(self, stage: Stage, window: QWidget, say: Say) -> None:
        """See the class; `window` is the parent of what is opened."""
        super().__init__(window)
        self._stage = stage
        self._window = window
        self._say = say
        self.profile_id = ""
        """Whose backups the wishes are about."""

    def restore(self, info: BackupInfo) -> None:
        """Open the restore wizard at this backup."""
        from holdfast.desktop.restore.restore_wizard import RestoreWizard

        RestoreWizard(self._stage, self.profile_id, info.backup_id, self._window).open()

    def browse(self, info: BackupInfo) -> None:
        """Open a window on the tables of this backup."""
        from holdfast.desktop.browse.browse_window import BrowseWindow

        BrowseWindow(self._stage, self.profile_id, info.backup_id, self._window).show()

    def compare(self, info: BackupInfo) -> None:
        """Open a window on what is different now."""
        from holdfast.desktop.compare.compare_window import CompareWindow

        CompareWindow(self._stage, self.profile_id, info.backup_id, "", self._window).show()

    def pin(self, info: BackupInfo, pinned: bool) -> None:
        """Keep a backup for good, or no longer."""
        from holdfast.services.making.backups import BackupService

        desk, profile_id = self._stage.backstage.desk, self.profile_id

        def work() -> BackupInfo:
            service = BackupService(desk, desk.book.find(profile_id))
            return service.set_protected(info.backup_id, pinned)

        self._stage.background.ask(self, work, self._changed, self._failed)

    def verify(self, info: BackupInfo) -> None:
        """Restore a backup to a working file and compare it."""
        order = VerifyOrder(self.profile_id, info.backup_id, Level.RESTORED)
        done = self.tr("Proved restorable: every byte was compared.")
        self._do(order, done)

    def export(self, info: BackupInfo) -> None:
        """Ask for a file and save a backup there."""
        source = Path(info.source_path)
        stamp = f"{info.created_at.astimezone():%Y-%m-%d %H-%M}"
        proposed = Path.home() / f"{source.stem} {stamp}{source.suffix or '.db'}"
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export as file"), str(proposed)
        )
        if name:
            done = self.tr("Saved as {0}.").format(display_name(name))
            self._do(ExportOrder(self.profile_id, info.backup_id, Path(name)), done)

    def delete(self, info: BackupInfo) -> None:
        """Ask, then let a backup go."""
        now = self._stage.backstage.desk.clock.now()
        question = QMessageBox(self._window)
        question.setIcon(QMessageBox.Icon.NoIcon)
        question.setWindowTitle(self.tr("Delete this backup?"))
        offer_help(question, "retention#where-removed-backups-go")
        question.setText(
            self.tr("Delete the backup made {0}?").format(said(short_when(info.created_at, now)))
        )
        question.setInformativeText(
            self.tr("Other backups are not concerned. Its space is given back by a later clean-up.")
        )
        delete = question.addButton(self.tr("&Delete"), QMessageBox.ButtonRole.DestructiveRole)
        keep = question.addButton(self.tr("&Keep it"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)
        question.setEscapeButton(keep)
        question.finished.connect(
            lambda _: self._delete(info) if question.clickedButton() is delete else None
        )
        question.open()

    def _delete(self, info: BackupInfo) -> None:
        from holdfast.services.making.backups import BackupService

        desk, profile_id = self._stage.backstage.desk, self.profile_id

        def work() -> BackupInfo:
            return BackupService(desk, desk.book.find(profile_id)).delete_backup(info.backup_id)

        self._stage.background.ask(self, work, self._changed, self._failed)

    def _do(self, order: Order, done: str) -> None:
        work = Work(self._stage, order, self)

        def ended(event: JobEnded) -> None:
            if event.outcome in {Outcome.DONE, Outcome.UNCHANGED}:
                self._say("good", done)
            else:
                state = "idle" if event.outcome is Outcome.CANCELLED else "bad"
                self._say(state, said(event.reason))
            work.deleteLater()

        work.ended.connect(ended)
        work.refused.connect(self._failed)
        work.start()

    def _changed(self, info: BackupInfo) -> None:
        from holdfast.core.events import BackupsChanged

        self._stage.backstage.bus.publish(BackupsChanged(self.profile_id))

    def _failed(self, error: HoldfastError) -> None:
        self._say("bad", told(error))
