"""What a cell with a value of a database gives to a table view: words, side, colour, letters."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QFont

from holdfast.core.shown_rows import LongValue, Value
from holdfast.desktop.browse.cell_words import cell_words, spoken_words
from holdfast.desktop.look.theme import Theme

CELL_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.FontRole,
        Qt.ItemDataRole.ForegroundRole,
    }
)

# Made once: a view asks for each cell it paints, and joining flags takes longer than all else.
_NUMBERS = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_WORDS = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


def cell_look(theme: Theme, value: Value, role: int) -> Any:
    """Return what belongs to one of `CELL_ROLES`, None where nothing does."""
    if role == Qt.ItemDataRole.DisplayRole:
        return cell_words(QLocale(), value)
    if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
        return spoken_words(QLocale(), value)
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return _NUMBERS if isinstance(value, (int, float)) else _WORDS
    if role == Qt.ItemDataRole.ForegroundRole:
        unlike_text = value is None or isinstance(value, (bytes, LongValue))
        return QColor(theme.colours.muted) if unlike_text else None
    if role == Qt.ItemDataRole.FontRole and value is None:
        slanted = QFont()
        slanted.setItalic(True)
        return slanted
    return None
