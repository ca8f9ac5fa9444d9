"""The main window: which databases are protected, and for the chosen one how it stands.

Asks for the standings when something has changed and at each tick of the schedule while it
is seen; a page asks for its own rows when it is turned to. Closing hides it: the tray, or
whoever started it, decides whether the program ends.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from holdfast.core.errors import HoldfastError
from holdfast.core.events import JobAdvanced, JobBegan, JobEnded
from holdfast.core.next_steps import ActionCode
from holdfast.core.runs import Outcome
from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.parts.pieces import WIDE_GAP, Banner
from holdfast.desktop.parts.said import said, told
from holdfast.desktop.stage import Stage
from holdfast.desktop.window.backup_actions import BackupActions
from holdfast.desktop.window.empty_page import EmptyPage
from holdfast.desktop.window.profile_pane import ACTIVITY, ProfilePane
from holdfast.desktop.window.sidebar import Sidebar
from holdfast.desktop.work import Work
from holdfast.services.orders import BackupOrder
from holdfast.services.status.freshness import Standing

SIZE = QSize(1120, 760)
SMALLEST = QSize(820, 540)
_HELP = ("verdicts", "looking", "history")
"""The page of the manual for each page of a profile."""


class MainWindow(QMainWindow):
    """See the module."""

    closed = Signal()
    """The person closed it; it is hidden, not gone."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._stage = stage
        self._standings: Sequence[Standing] = ()
        self._jobs: dict[str, str] = {}
        self._over: set[str] = set()
        self._wanted = ""
        self._failed_profile = ""
        self.setWindowTitle("Holdfast")
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        self.setAcceptDrops(True)
        self.sidebar = Sidebar(stage.theme)
        self.banner = Banner(stage.theme)
        self.empty = EmptyPage(stage.theme)
        self.pane = ProfilePane(stage)
        self.actions_on_backups = BackupActions(stage, self, self.say)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_profile(self, profile_id: str) -> None:
        """Come to the front with this profile chosen; "" leaves the choice as it is."""
        self._wanted = profile_id
        self.show()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if profile_id:
            self.sidebar.choose(profile_id)
        self.refresh()

    def add_database(self, path: Path | None = None) -> None:
        """Open the wizard that protects a database."""
        from holdfast.desktop.add_database.add_database_wizard import AddDatabaseWizard

        wizard = AddDatabaseWizard(self._stage, self)
        wizard.added.connect(self.show_profile)
        wizard.earlier_wanted.connect(self.move_in)
        if path is not None:
            wizard.preselect(path)
        wizard.open()

    def move_in(self) -> None:
        """Open the wizard for who comes from the earlier backup scheduler."""
        from holdfast.desktop.moving.moving_in_wizard import MovingInWizard

        wizard = MovingInWizard(self._stage, self)
        wizard.moved.connect(self.show_profile)
        wizard.show()  # what it does may take long, and does not stand in the way

    def open_vault(self) -> None:
        """Open the dialog that takes an existing vault's profiles over."""
        from holdfast.desktop.add_database.open_vault_dialog import OpenVaultDialog

        dialog = OpenVaultDialog(self._stage, self)
        dialog.finished.connect(lambda _: self.refresh())
        dialog.open()

    def open_settings(self, profile_id: str = "") -> None:
        """Open the settings, at the page of a profile."""
        from holdfast.desktop.settings.settings_dialog import SettingsDialog

        SettingsDialog(self._stage, profile_id or self.sidebar.profile_id, self).open()

    def start_restore(self, profile_id: str = "") -> None:
        """Open the restore wizard for a profile."""
        from holdfast.desktop.restore.restore_wizard import RestoreWizard

        chosen = profile_id or self.sidebar.profile_id
        if chosen:
            RestoreWizard(self._stage, chosen, "", self).open()

    def back_up(self, profile_id: str = "") -> None:
        """Back a profile up now."""
        chosen = profile_id or self.sidebar.profile_id
        if not chosen:
            return
        self.banner.hide()
        work = Work(self._stage, BackupOrder(chosen), self)
        if chosen == self.pane.profile_id:
            self.pane.header.work_began(self.tr("Beginning"))
        work.ended.connect(lambda _: work.deleteLater())
        work.refused.connect(self._failed)
        work.start()

    def show_audit_trail(self) -> None:
        """Open the audit trail."""
        from holdfast.desktop.window.audit_window import AuditWindow

        AuditWindow(self._stage, self).open()

    def refresh(self) -> None:
        """Ask again how everything stands."""
        freshness = self._stage.backstage.freshness

        dispatcher = self._stage.backstage.dispatcher

        def work() -> _Found:
            standings = freshness.all()
            jobs = {each.job_id: each.order.profile_id for each in dispatcher.running()}
            return _Found(standings, _program_icons(standings), jobs)

        self._stage.background.ask(self, work, self._show, key="standings")

    def say(self, state: str, text: str) -> None:
        """Show a sentence above everything."""
        self._failed_profile = ""
        self.banner.say(state, text, self.tr("&Close"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide, and say so."""
        event.accept()
        self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Look anew at what may have changed unseen."""
        super().showEvent(event)
        self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if _files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin to protect the first file that was dropped; the wizard says what is wrong."""
        files = _files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.add_database(files[0])

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        strip = QVBoxLayout()
        strip.setContentsMargins(WIDE_GAP, 0, WIDE_GAP, 0)
        strip.addWidget(self.banner)
        column.addLayout(strip)
        column.addWidget(self.stack, 1)
        for page in (QWidget(), self.empty, self.pane):
            self.stack.addWidget(page)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(right, 1)
        self.setCentralWidget(whole)
        self.sidebar.hide()

    def _connect(self) -> None:
        sidebar, header, bridge = self.sidebar, self.pane.header, self._stage.bridge
        sidebar.chosen.connect(self._choose)
        sidebar.add_wanted.connect(self.add_database)
        sidebar.settings_wanted.connect(self.open_settings)
        self.empty.protect_wanted.connect(self.add_database)
        self.empty.open_vault_wanted.connect(self.open_vault)
        self.empty.earlier_wanted.connect(self.move_in)
        self.banner.action.clicked.connect(self.banner.hide)
        header.back_up_wanted.connect(self.back_up)
        header.restore_wanted.connect(self.start_restore)
        header.cancel_wanted.connect(self._cancel)
        header.fix_wanted.connect(self._fix)
        self.pane.activity.audit_wanted.connect(self.show_audit_trail)
        backups, actions = self.pane.backups, self.actions_on_backups
        backups.restore_wanted.connect(actions.restore)
        backups.browse_wanted.connect(actions.browse)
        backups.compare_wanted.connect(actions.compare)
        backups.pin_wanted.connect(actions.pin)
        backups.verify_wanted.connect(actions.verify)
        backups.export_wanted.connect(actions.export)
        backups.delete_wanted.connect(actions.delete)
        bridge.job_began.connect(self._on_began)
        bridge.job_advanced.connect(self._on_advanced)
        bridge.job_ended.connect(self._on_ended)
        for changed in (
            bridge.profiles_changed,
            bridge.settings_changed,
            bridge.backups_changed,
            bridge.history_changed,
            bridge.pause_changed,
        ):
            changed.connect(lambda _: self._refresh_all())
        bridge.ticked.connect(lambda _: self.refresh() if self.isVisible() else None)
        for keys, what in (
            ("Ctrl+N", self.add_database),
            ("Ctrl+,", self.open_settings),
            ("F5", self._refresh_all),
            ("Ctrl+W", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda w=what: w())
        offer_help(self, self._help_page)

    def _help_page(self) -> str:
        if self.stack.currentWidget() is self.pane:
            return _HELP[self.pane.tabs.currentIndex()]
        return "getting-started"

    def _show(self, found: _Found) -> None:
        standings = self._standings = found.standings
        for job_id, profile_id in found.jobs.items():  # those that began before this window
            if job_id not in self._over:
                self._jobs.setdefault(job_id, profile_id)
        self.sidebar.setVisible(bool(standings))
        if not standings:
            self.stack.setCurrentWidget(self.empty)
            return
        now = self._stage.backstage.desk.clock.now()
        self.sidebar.show_standings(standings, now, found.icons)
        if self._wanted:
            self.sidebar.choose(self._wanted)
            self._wanted = ""
        self._choose(self.sidebar.profile_id)

    def _choose(self, profile_id: str) -> None:
        standing = next((s for s in self._standings if s.profile.profile_id == profile_id), None)
        if standing is None:
            return
        self.actions_on_backups.profile_id = profile_id
        if profile_id != self.pane.profile_id and profile_id not in self._jobs.values():
            self.pane.header.work_ended()
        self.pane.show_standing(standing)
        self.stack.setCurrentWidget(self.pane)

    def _refresh_all(self) -> None:
        if self.isVisible():
            self.refresh()
            self.pane.refresh()

    def _on_began(self, event: JobBegan) -> None:
        self._jobs[event.job_id] = event.profile_id
        if event.profile_id and event.profile_id == self._failed_profile:
            self.banner.hide()  # it is tried again, from wherever: what was said is over
        if event.profile_id == self.pane.profile_id:
            self.pane.header.work_began(self.tr("Beginning"))
        self.refresh()

    def _on_advanced(self, event: JobAdvanced) -> None:
        if self._jobs.get(event.job_id) == self.pane.profile_id:
            self.pane.header.work_advanced(event)

    def _on_ended(self, event: JobEnded) -> None:
        self._over.add(event.job_id)
        profile_id = self._jobs.pop(event.job_id, "")
        if profile_id and profile_id == self.pane.profile_id:
            self.pane.header.work_ended()
            if event.outcome in {Outcome.FAILED, Outcome.WAITING} and event.reason:
                self.say("bad", said(event.reason))
                self._failed_profile = profile_id
        self._refresh_all()

    def _cancel(self) -> None:
        dispatcher = self._stage.backstage.dispatcher
        ids = [job for job, profile in self._jobs.items() if profile == self.pane.profile_id]
        for job_id in ids:
            self._stage.background.ask(self, partial(dispatcher.cancel, job_id), _nothing)

    def _fix(self, code: ActionCode) -> None:
        """Do what the verdict suggests, or open the place where it can be done."""
        match code:
            case ActionCode.RESTORE:
                self.start_restore()
            case ActionCode.RESUME:
                pauses, profile_id = self._stage.backstage.pauses, self.pane.profile_id
                self._stage.background.ask(
                    self, lambda: pauses.resume(profile_id), _nothing, self._failed
                )
            case ActionCode.TURN_ON | ActionCode.MOVE_VAULT | ActionCode.FIND_SOURCE:
                self.open_settings()
            case ActionCode.LOOK | ActionCode.REVIEW:
                self.pane.tabs.setCurrentIndex(ACTIVITY)
            case ActionCode.CHECK_VAULT | ActionCode.CLEAN_VAULT:
                self.open_settings()
            case _:
                self.back_up()

    def _failed(self, error: HoldfastError) -> None:
        self.pane.header.work_ended()
        self.say("bad", told(error))


@dataclass(frozen=True, slots=True)
class _Found:
    standings: Sequence[Standing]
    icons: Mapping[str, str]
    jobs: Mapping[str, str]
    """Profile of each job at work, by its id."""


def _program_icons(standings: Sequence[Standing]) -> dict[str, str]:
    """Return the icon of the program each database belongs to, where it is known."""
    icons = {s.profile.profile_id: _program_icon(s.profile.source_path) for s in standings}
    return {profile_id: icon for profile_id, icon in icons.items() if icon}


@lru_cache(maxsize=4096)
def _program_icon(source_path: str) -> str:
    from holdfast.services.protecting.recognisers import recognise, surroundings_here

    known = recognise(Path(source_path), surroundings_here())
    return known.program.icon if known else ""


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _nothing(answer: object) -> None:
    """Nobody waits for this answer."""
