"""How a wizard is laid out: steps at the leading side, the page, and its buttons below."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from holdfast.desktop.parts.pieces import GAP, WIDE_GAP, line
from holdfast.desktop.parts.steps_rail import StepsRail

_BELOW = 16


def lay_out_wizard(
    wizard: QDialog, rail: StepsRail, pages: QWidget, leaving: QPushButton, *going: QPushButton
) -> None:
    """Fill a wizard.

    Args:
        wizard: without a layout yet.
        rail: its steps.
        pages: what shows the page at hand.
        leaving: the button that ends it, apart from the others.
        going: the buttons that lead from page to page.
    """
    buttons = QHBoxLayout()
    buttons.setSpacing(GAP)
    buttons.addWidget(leaving)
    buttons.addStretch(1)
    for each in going:
        buttons.addWidget(each)
    right = QVBoxLayout()
    right.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, _BELOW)
    right.setSpacing(_BELOW)
    right.addWidget(pages, 1)
    right.addWidget(line())
    right.addLayout(buttons)
    row = QHBoxLayout(wizard)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rail)
    row.addLayout(right, 1)
