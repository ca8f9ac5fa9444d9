"""A path to type, to choose or to drop: a field and the button beside it."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from holdfast.desktop.parts.pieces import GAP, button, field_label


class PathKind(Enum):
    """What is to be chosen."""

    FILE = auto()
    """One that is there."""
    NEW_FILE = auto()
    """One that may be there."""
    FOLDER = auto()


class PathField(QWidget):
    """See the module. What is typed is taken as it is; nobody looks at it here."""

    changed = Signal()

    def __init__(
        self, words: str, choose: str, kind: PathKind, parent: QWidget | None = None
    ) -> None:
        """See the class.

        Args:
            words: what the field is called, with its key.
            choose: what the button says; also the title of the dialog it opens.
            kind: what is to be chosen.
            parent: Qt's.
        """
        super().__init__(parent)
        self._kind = kind
        self.field = QLineEdit()
        self.label = field_label(words, self.field)
        self.choose = button(choose)
        self.choose.clicked.connect(self._ask)
        self.field.textChanged.connect(self.changed)
        self.setFocusProxy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.field, 1)
        row.addWidget(self.choose)

    @property
    def path(self) -> Path | None:
        """What stands there; None when nothing does."""
        text = self.field.text().strip()
        return Path(text).expanduser() if text else None

    def show_path(self, path: Path | None) -> None:
        """Let a path stand there."""
        self.field.setText("" if path is None else str(path))

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.choose.text().replace("&", "").rstrip("…"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._kind is PathKind.FOLDER:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        elif self._kind is PathKind.NEW_FILE:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
            dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        at = self.path
        if at is not None:
            dialog.setDirectory(str(at if at.is_dir() else at.parent))
        dialog.fileSelected.connect(self.field.setText)
        dialog.open()
