"""The question whether to finish what is at work before leaving."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.parts.pieces import GAP, WIDE_GAP, Role, Voice, button, label

WIDTH = 460


class LeaveDialog(QDialog):
    """Asks once; closing it means staying."""

    finish_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        """See the class; `names` says whose work it is, empty ones stand for vaults."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quit Holdfast"))
        offer_help(self, "schedule")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        column.setSpacing(GAP)
        column.addWidget(label(self._head(names), Voice.HEADING, wraps=True))
        column.addWidget(
            label(
                self.tr(
                    "Stopping it does no harm: what is not finished does not count. A "
                    "scheduled backup is begun anew when Holdfast starts again."
                ),
                wraps=True,
            )
        )
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self.stay = button(self.tr("Do &not quit"), Role.QUIET)
        self.stop = button(self.tr("&Stop it and quit"))
        self.finish = button(self.tr("&Finish it, then quit"), Role.PRIMARY)
        row.addWidget(self.stay)
        row.addStretch(1)
        row.addWidget(self.stop)
        row.addWidget(self.finish)
        column.addLayout(row)
        # A width that is set hides what the layout needs, which is more in some languages.
        self.setMinimumWidth(max(WIDTH, column.minimumSize().width()))
        self.finish.setDefault(True)
        self.finish.setFocus()
        self.stay.clicked.connect(self.reject)
        self.stop.clicked.connect(self._stop)
        self.finish.clicked.connect(self._finish)

    def _head(self, names: Sequence[str]) -> str:
        if len(names) == 1 and names[0]:
            return self.tr("Work on {0} is not finished yet.").format(names[0])
        return self.tr("%n piece(s) of work are not finished yet.", "", len(names))

    def _stop(self) -> None:
        self.accept()
        self.stop_wanted.emit()

    def _finish(self) -> None:
        self.accept()
        self.finish_wanted.emit()
