"""The audit trail: what was done, the last first, and whether the chain is whole.

Checking asks every vault that can be reached, on a thread; the sentence says what was found
and which vaults could not be asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from holdfast.core.audit_words import sentence
from holdfast.core.names import display_name
from holdfast.core.time_words import short_when
from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.parts.moment_words import minute_words
from holdfast.desktop.parts.pieces import GAP, WIDE_GAP, Banner, Role, button
from holdfast.desktop.parts.said import begun, said, together, told
from holdfast.desktop.stage import Stage
from holdfast.services.checking.audit_check import AuditCheck, accept_trail, check_trail

ROWS = 500
SIZE = QSize(760, 560)


@dataclass(frozen=True, slots=True)
class _Shown:
    number: int
    at: datetime
    profile: str
    words: str


class AuditWindow(QDialog):
    """Shows the last entries, and the outcome of a check."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class; asks for the entries, and for a check, at once."""
        super().__init__(parent)
        self._stage = stage
        self.setWindowTitle(self.tr("Audit trail"))
        offer_help(self, "history#audit-trail")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        self.banner = Banner(stage.theme)
        self.list = QTreeWidget()
        self.list.setHeaderLabels(
            [self.tr("No."), self.tr("When"), self.tr("Database"), self.tr("What")]
        )
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName(self.tr("What was done, the last first"))
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.again = button(self.tr("&Check again"), Role.PLAIN, stage.theme.icon("shield-check"))
        self.again.clicked.connect(self.check)
        self.accept_fault = button(self.tr("&This was meant…"), Role.QUIET)
        self.accept_fault.setToolTip(
            self.tr("Say that an older copy of Holdfast's folder was put back on purpose.")
        )
        self.accept_fault.clicked.connect(self._ask_to_accept)
        self.accept_fault.hide()
        close = button(self.tr("C&lose"))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.again)
        row.addWidget(self.accept_fault)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self.banner)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        stage.background.ask(self, self._read, self._show)
        self.check()

    def check(self) -> None:
        """Check the whole chain, and what the vaults remember of it."""
        self.again.setEnabled(False)
        self.banner.say("idle", self.tr("Checking every line, and asking the vaults…"))
        desk = self._stage.backstage.desk
        self._stage.background.ask(self, lambda: check_trail(desk), self._tell, key="check")

    def _ask_to_accept(self) -> None:
        """Ask once: what is said here stands in the trail for good."""
        question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        question.setText(self.tr("Was an older copy of Holdfast's folder put back on purpose?"))
        question.setInformativeText(
            self.tr(
                "A line of the trail will say that you accepted this, and which backups remember "
                "more. It goes on being told; what is changed later still shows."
            )
        )
        yes = question.addButton(self.tr("&Accept"), QMessageBox.ButtonRole.AcceptRole)
        no = question.addButton(self.tr("&Cancel"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(no)
        yes.clicked.connect(self._accept_fault)
        question.open()

    def _accept_fault(self) -> None:
        desk = self._stage.backstage.desk
        self.accept_fault.hide()
        self._stage.background.ask(
            self,
            lambda: accept_trail(desk),
            self._on_accepted,
            lambda error: self.banner.say("bad", told(error)),
        )

    def _on_accepted(self, _: int) -> None:
        self.list.clear()
        self._stage.background.ask(self, self._read, self._show)
        self.check()

    def _read(self) -> Sequence[_Shown]:
        desk = self._stage.backstage.desk
        names = {profile.profile_id: profile.name for profile in desk.book.all()}
        return [
            _Shown(row.number, row.at, names.get(row.profile_id, ""), sentence(row))
            for row in desk.audit.trail.latest(ROWS)
        ]

    def _show(self, rows: Sequence[_Shown]) -> None:
        now = self._stage.backstage.desk.clock.now()
        for shown in rows:
            cells = (
                self.locale().toString(shown.number),
                begun(said(short_when(shown.at, now))),
                display_name(shown.profile),
                said(shown.words),
            )
            row = QTreeWidgetItem(cells)
            row.setToolTip(len(cells) - 1, cells[-1])
            self.list.addTopLevelItem(row)

    def _tell(self, checked: AuditCheck) -> None:
        self.again.setEnabled(True)
        accepted = checked.accepted_at is not None
        state = "good" if checked.is_intact else "warning" if accepted else "bad"
        self.banner.say(state, self._chain_words(checked))
        self.accept_fault.setVisible(not checked.is_intact and not accepted)

    def _chain_words(self, checked: AuditCheck) -> str:
        """Return what a check found, in a sentence or two."""
        if checked.fault is not None:
            words = [said(checked.fault.words)]
            if checked.accepted_at is not None:
                at = minute_words(self.locale(), checked.accepted_at)
                words.append(
                    self.tr("Accepted as meant on {0}; since then nothing is wrong.").format(at)
                )
            return together(words)
        words = [self.tr("The chain of %n line(s) is intact.", "", checked.entries)]
        if checked.anchors:
            words.append(self.tr("%n backup(s) in the vaults confirm it.", "", checked.anchors))
        if checked.not_asked:
            away = len(checked.not_asked)
            words.append(self.tr("%n vault(s) could not be asked.", "", away))
        return together(words)
