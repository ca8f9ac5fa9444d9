"""Second page: the vault. The places are those of the wizard that protects a database."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from holdfast.desktop.add_database.draft import Draft
from holdfast.desktop.add_database.where_page import WherePage
from holdfast.desktop.moving.moving_draft import MovingDraft
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.stage import Stage
from holdfast.services.protecting.found_database import FoundDatabase
from holdfast.services.protecting.recognisers import Surroundings


class VaultPage(WizardPage[MovingDraft]):
    """See the module."""

    def __init__(
        self, stage: Stage, here: Surroundings | None = None, parent: QWidget | None = None
    ) -> None:
        """See the class; `here` is this person on this computer by default."""
        super().__init__(stage, parent=parent)
        self.title.hide()
        self.explanation.hide()
        self.places = WherePage(stage, here, shares_source=True)  # moving in again adds what is new
        self.places.changed.connect(self.changed)
        self.body.addWidget(self.places)

    @property
    def is_ready(self) -> bool:
        """Whether the chosen place has been found good."""
        return self.places.is_ready

    @property
    def first_field(self) -> QWidget:
        """The list of places."""
        return self.places.first_field

    def enter(self, draft: MovingDraft) -> None:
        """Ask for suggestions anew."""
        assert draft.program is not None
        program = draft.program
        found = FoundDatabase(program.database, program.database.stem, program.size_bytes, None)
        self.places.enter(Draft((found,)))

    def filled(self, draft: MovingDraft) -> MovingDraft:
        """Return the draft with the place."""
        return replace(draft, place=self.places.place)
