"""What the two dialogs about the earlier program share: a question, its work, and the answer.

First the question with its fields; then the work, which can be stopped; then what it brought,
or what went wrong. Closing while it works stops it first.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from holdfast.core.errors import HoldfastError
from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.moving.work_panel import WorkPanel
from holdfast.desktop.parts.pieces import GAP, WIDE_GAP, Banner, Role, Voice, button, label, line
from holdfast.desktop.parts.trouble import TroublePanel
from holdfast.desktop.parts.words_table import WordsTable
from holdfast.desktop.stage import Stage
from holdfast.services.orders import Order

SIZE = QSize(780, 600)
SMALLEST = QSize(560, 440)


class MovingDialog(QDialog):
    """See the module; whoever is one fills the form, and the table of the answer."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offer_help(self, "coming-from-the-earlier-scheduler")
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        self.stage = stage
        self._closing = False
        self.is_over = False
        """The work was done to its end."""
        self.title = label("", Voice.TITLE, wraps=True)
        self.explanation = label("", Voice.MUTED, wraps=True)
        self.question = QWidget()
        self.form = QFormLayout(self.question)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.answer = QWidget()
        self.notes = label("", wraps=True)
        self._rest = QWidget()
        self.work = WorkPanel(stage)
        self.work.done.connect(self._on_done)
        self.work.stopped.connect(self._on_stopped)
        self.work.failed.connect(self._on_failed)
        self.trouble = TroublePanel(stage.theme)
        self.banner = Banner(stage.theme)
        self.close_button = button(self.tr("&Close"))
        self.close_button.clicked.connect(self.reject)
        self.begin = button("", Role.PRIMARY)
        self.begin.setDefault(True)
        self.begin.clicked.connect(self.on_begin)
        self._lay_out()

    def introduce(self, title: str, explanation: str, table: WordsTable) -> None:
        """Say what is asked, and what will be done; the answer will stand in a table."""
        self.setWindowTitle(title)
        self.title.setText(title)
        self.explanation.setText(explanation)
        self.table = table
        answer = QVBoxLayout(self.answer)
        answer.setContentsMargins(0, 0, 0, 0)
        answer.addWidget(self.notes)
        answer.addWidget(table, 1)

    def on_begin(self) -> None:
        """Do what the button says."""

    def show_result(self, form: Mapping[str, Any]) -> None:
        """Show what the work brought."""

    def run(self, order: Order) -> None:
        """Let the work be done."""
        self.question.setEnabled(False)
        self.begin.setEnabled(False)
        for part in (self.trouble, self.banner, self.answer):
            part.hide()
        self._rest.show()
        self.work.begin(order)

    def reject(self) -> None:
        """Close; what is being done is stopped first."""
        if self.work.is_working:
            self._closing = True
            self.work.cancel()
        else:
            super().reject()

    def _on_done(self, form: Mapping[str, Any]) -> None:
        self.is_over = True
        self.show_result(form)
        self.answer.show()
        self._rest.hide()
        self._come_back()

    def _on_stopped(self, reason: str) -> None:
        self.banner.say("idle", reason or self.tr("It was stopped."))
        self._come_back()

    def _on_failed(self, error: HoldfastError) -> None:
        self.trouble.show_error(error)
        self._come_back()

    def _come_back(self) -> None:
        self.question.setEnabled(True)
        self.begin.setEnabled(True)
        if self._closing:
            self.reject()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, 16)
        column.setSpacing(GAP)
        for part in (self.title, self.explanation, self.question, self.work):
            column.addWidget(part)
        column.addWidget(self.banner)
        column.addWidget(self.trouble)
        column.addWidget(self.answer, 1)
        column.addWidget(self._rest, 1)
        column.addWidget(line())
        column.addLayout(buttons)
        self.answer.hide()
