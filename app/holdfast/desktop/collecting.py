"""Garbage is collected on the main thread only: a Qt object that dies elsewhere takes us along.

Automatic collection runs on whatever thread happens to allocate, so it is off. What the
imports have made is put aside once (`settled`), so that a collection looks at little.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject


class Collecting(QObject):
    """Collects when asked: at ticks of the schedule, and when windows close."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Switch automatic collection off."""
        super().__init__(parent)
        gc.disable()

    def settled(self) -> None:
        """Everything that stays is imported now: look at it no more."""
        gc.collect()
        gc.freeze()

    def collect(self, _event: object = None) -> None:
        """Collect now; called on the main thread."""
        gc.collect()

    def end(self) -> None:
        """Give the interpreter its habit back."""
        gc.unfreeze()
        gc.enable()
