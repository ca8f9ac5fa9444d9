"""One piece of work as it is seen: what is being done, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from holdfast.core.errors import HoldfastError, InternalError
from holdfast.core.events import JobAdvanced, JobEnded
from holdfast.core.runs import Outcome
from holdfast.desktop.parts.pieces import Voice, button, label
from holdfast.desktop.parts.said import begun, said
from holdfast.desktop.stage import Stage
from holdfast.desktop.work import Work
from holdfast.services.orders import Order

_TOP = 1000


class WorkPanel(QWidget):
    """See the module; the work itself is done by another process. Hidden while nothing is."""

    done = Signal(object)
    """What it brought, as JSON knows it."""
    stopped = Signal(str)
    """It was stopped; the sentence about it, perhaps empty."""
    failed = Signal(object)
    """The `HoldfastError`."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._stage = stage
        self._work: Work | None = None
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.phase = label("", Voice.MUTED)
        self.stop = button(self.tr("&Stop"))
        self.stop.clicked.connect(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.progress)
        column.addWidget(self.phase)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    @property
    def is_working(self) -> bool:
        """Whether something is being done."""
        return self._work is not None

    def begin(self, order: Order) -> None:
        """Let an order be carried out."""
        self.progress.setRange(0, 0)
        self.phase.setText(self.tr("Waiting for its turn…"))
        self.stop.setEnabled(True)
        self.show()
        work = self._work = Work(self._stage, order, self)
        work.began.connect(lambda _: self.phase.setText(self.tr("Beginning…")))
        work.advanced.connect(self._advanced)
        work.ended.connect(self._ended)
        work.refused.connect(self._refused)
        work.start()

    def cancel(self) -> None:
        """Stop at the next safe point."""
        if self._work is not None:
            self.stop.setEnabled(False)
            self.phase.setText(self.tr("Stopping at the next safe point…"))
            self._work.cancel()

    def _advanced(self, event: JobAdvanced) -> None:
        if event.total > 0:
            self.progress.setRange(0, _TOP)
            self.progress.setValue(round(_TOP * min(event.done / event.total, 1)))
        else:
            self.progress.setRange(0, 0)
        if not self.stop.isEnabled():
            return
        words = begun(said(event.phase))
        if event.total > 0:
            percent = int(100 * min(event.done / event.total, 1))
            words = self.tr("{0}: {1} %").format(words, percent)
        if event.left_s is not None and event.left_s >= 1:
            words = self.tr("{0}, {1} s left").format(words, round(event.left_s))
        self.phase.setText(words)

    def _ended(self, event: JobEnded) -> None:
        self._forget()
        if event.outcome is Outcome.CANCELLED:
            self.stopped.emit(event.reason)
        elif event.error is not None:
            self.failed.emit(HoldfastError.from_dict(event.error))
        elif event.result is None:
            self.failed.emit(InternalError(event.reason))
        else:
            self.done.emit(event.result)

    def _refused(self, error: HoldfastError) -> None:
        self._forget()
        self.failed.emit(error)

    def _forget(self) -> None:
        self.hide()
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
