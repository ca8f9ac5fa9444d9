"""A path shown whole: its lines end after a separator, and what is copied is the path itself."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from holdfast.core.names import display_name

_BREAK = "\N{ZERO WIDTH SPACE}"
_SEPARATORS = re.compile(r"(?<=[/\\])(?=.)")
_LONG = re.compile(r"[^/\\\u200b]{24}(?=[^/\\\u200b]{8})")
"""A part that may be broken anywhere: it might be wider than there is room."""


class PathLabel(QLabel):
    """See the module."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """See the class; shows an ellipsis until there is a path."""
        super().__init__("…", parent)
        self._path = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        copy = QAction(self.tr("&Copy path"), self)
        copy.triggered.connect(self._copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_path(self, path: str) -> None:
        """Show a path, whatever characters are in it."""
        self._path = path
        shown = display_name(path)
        self.setText(_LONG.sub(rf"\g<0>{_BREAK}", _SEPARATORS.sub(_BREAK, shown)))
        self.setAccessibleName(shown)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._path)
