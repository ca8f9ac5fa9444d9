"""What every page of the settings is: it holds what was typed, and can save it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from holdfast.desktop.parts.pieces import FIELD_PLACE, FORM_GAP, GAP, WIDE_GAP, Voice, card, label

_WIDEST_LABEL = 190
"""A longer one leaves the column instead of moving all the others."""
Save = Callable[[], None]
"""Saves what was typed; runs on a thread and touches no widget."""


class SettingsPage(QScrollArea):
    """A scrolling page of cards. Nothing is saved before the dialog calls `save`."""

    changed = Signal()
    """Something was typed: `is_changed` or `problems` may differ from before."""
    title = ""
    icon = "settings"
    help_page = "settings"
    """Page of the manual, perhaps with `#` and an anchor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = QWidget()
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        self.column.setSpacing(WIDE_GAP)
        self.setWidget(self.inside)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the fields of all cards begin at the same edge."""
        labels = [
            each for each in self.findChildren(QLabel) if each.property("place") == FIELD_PLACE
        ]
        widths = [each.sizeHint().width() for each in labels]
        column = max((width for width in widths if width <= _WIDEST_LABEL), default=0)
        for each in labels:
            each.setMinimumWidth(column)
        super().showEvent(event)

    def is_changed(self) -> bool:
        """Tell whether anything differs from what is saved."""
        return False

    def problems(self) -> list[str]:
        """Return what is wrong with what was typed, a sentence each; shown beside the fields."""
        return []

    def save(self) -> Save | None:
        """Return how to save what was typed; None when nothing differs."""
        return None

    def saved(self) -> None:
        """Take what was typed for what is saved; called after `save` went well."""

    def add_card(self, title: str) -> QVBoxLayout:
        """Add a card with a heading, and return the layout below it."""
        frame, layout = card()
        layout.addWidget(label(title, Voice.HEADING))
        inner = QVBoxLayout()
        layout.addLayout(inner)
        self.column.addWidget(frame)
        return inner

    def add_form(self, title: str) -> QFormLayout:
        """Add a card with a heading, and return the form below it."""
        form = QFormLayout()
        form.setVerticalSpacing(FORM_GAP)
        form.setHorizontalSpacing(GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.add_card(title).addLayout(form)
        return form
