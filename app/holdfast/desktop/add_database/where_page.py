"""Second page: where backups are kept. Disks by name, vaults that are there, any folder.

What is said of the chosen place is computed off the main thread; one goes on only with a
place of which it has been said that a vault can be there.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from holdfast.core.names import display_name
from holdfast.desktop.add_database.choice_list import ChoiceList
from holdfast.desktop.add_database.choice_row import ChoiceRow
from holdfast.desktop.add_database.draft import Draft
from holdfast.desktop.parts.pieces import Banner, Role, button
from holdfast.desktop.parts.said import said
from holdfast.desktop.parts.size_words import size_words
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.stage import Stage
from holdfast.services.protecting.recognisers import Surroundings, surroundings_here
from holdfast.services.protecting.size_estimate import estimate_sizes
from holdfast.services.vaults.vault_place import (
    PlaceKind,
    Standing,
    Suggestion,
    VaultPlace,
    VaultPlaces,
)

_ICONS = {
    PlaceKind.VAULT: "shield-check",
    PlaceKind.EXTERNAL: "usb",
    PlaceKind.DISK: "hard-drive",
    PlaceKind.NETWORK: "network",
    PlaceKind.HOME: "folder",
}


class WherePage(WizardPage[Draft]):
    """See the module."""

    def __init__(
        self,
        stage: Stage,
        here: Surroundings | None = None,
        parent: QWidget | None = None,
        *,
        shares_source: bool = False,
    ) -> None:
        """See the class; `here` is this person on this computer by default.

        With `shares_source` the vault may protect the database already.
        """
        super().__init__(stage, "", "", parent)
        self._shares_source = shares_source
        self.title.setText(self.tr("Where shall backups be kept?"))
        self.explanation.setText(
            self.tr("Best on another disk than the database: one that fails takes both along.")
        )
        self._home = (here or surroundings_here()).home
        self._draft = Draft()
        self._place: VaultPlace | None = None
        self._suggestions: Sequence[Suggestion] = ()
        self._own: list[Path] = []
        self.list = ChoiceList(stage.theme, many=False)
        self.list.setAccessibleName(self.tr("Places for backups"))
        self.list.changed.connect(self._assess)
        self.verdict = Banner(stage.theme)
        self.warning = Banner(stage.theme)
        self.choose = button(
            self.tr("Choose a &folder…"), icon=stage.theme.icon("folder-open", "text")
        )
        self.choose.clicked.connect(self._ask_for_folder)
        row = QHBoxLayout()
        self.again = button(
            self.tr("Look for &disks again"),
            Role.QUIET,
            stage.theme.icon("refresh-cw", "link"),
        )
        self.again.clicked.connect(self._look)
        row.addWidget(self.choose)
        row.addWidget(self.again)
        row.addStretch(1)
        self.body.addWidget(self.list, 3)
        self.body.addLayout(row)
        self.body.addWidget(self.verdict)
        self.body.addWidget(self.warning)
        self.body.addStretch(1)
        stage.theme.changed.connect(self._draw_buttons)

    @property
    def is_ready(self) -> bool:
        """Whether the chosen place has been found good."""
        return self._place is not None and self._place.standing is not Standing.REFUSED

    @property
    def place(self) -> VaultPlace | None:
        """What was said of the chosen place; None while it is looked at."""
        return self._place

    @property
    def first_field(self) -> QWidget:
        """The list."""
        return self.list

    def enter(self, draft: Draft) -> None:
        """Ask for suggestions anew: a disk may have been connected meanwhile."""
        self._draft = draft
        self._place = None
        self._look()

    def filled(self, draft: Draft) -> Draft:
        """Return the draft with the place."""
        return replace(draft, place=self._place)

    def bring(self, folder: Path) -> None:
        """Add a folder that a person names, and choose it."""
        known = {suggestion.path for suggestion in self._suggestions}
        if folder not in known:
            self._own = [folder, *(other for other in self._own if other != folder)]
        self._show()
        self.list.choose(os.fspath(folder))

    def _look(self) -> None:
        draft = self._draft
        desk, sources, home = self.stage.backstage.desk, draft.sources, self._home
        self.stage.background.ask(
            self,
            lambda: VaultPlaces(desk).suggestions(sources, home),
            self._take_suggestions,
            key="suggest",
        )

    def _take_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        self._suggestions = suggestions
        self._show()
        if not self.list.current_key:
            first = [*(os.fspath(s.path) for s in suggestions), *map(os.fspath, self._own)]
            if first:
                self.list.choose(first[0])
        self._assess()

    def _assess(self) -> None:
        key = self.list.current_key
        self._place = None
        self.changed.emit()
        if not key:
            return
        desk, sources = self.stage.backstage.desk, self._draft.sources
        shares_source = self._shares_source

        def look() -> VaultPlace:
            needed = estimate_sizes(sources).first_bytes
            return VaultPlaces(desk, shares_source=shares_source).assess(Path(key), sources, needed)

        self.stage.background.ask(self, look, self._take_place, key="assess")

    def _take_place(self, place: VaultPlace) -> None:
        self._place = place
        refused = place.standing is Standing.REFUSED
        words = f"{said(place.sentence)} {said(place.hint)}".strip()
        if not refused and place.free_bytes is not None:
            free = size_words(self.locale(), place.free_bytes)
            words = self.tr("{0} {1} are free there.").format(words, free)
        self.verdict.say("bad" if refused else "good", words)
        if place.warning:
            self.warning.say("warning", said(place.warning))
        else:
            self.warning.hide()
        self.changed.emit()

    def _show(self) -> None:
        rows = [self._own_row(folder) for folder in self._own]
        rows += [self._row(suggestion) for suggestion in self._suggestions]
        self.list.show_rows(rows)

    def _row(self, suggestion: Suggestion) -> ChoiceRow:
        free = suggestion.free_bytes
        label = display_name(suggestion.label)
        path = display_name(os.fspath(suggestion.path))
        titles = {
            PlaceKind.VAULT: self.tr("The vault of {0}").format(
                ", ".join(display_name(name) for name in suggestion.used_by)
            ),
            PlaceKind.EXTERNAL: label or self.tr("External disk"),
            PlaceKind.DISK: label or self.tr("Another disk of this computer"),
            PlaceKind.NETWORK: label or self.tr("Network folder"),
            PlaceKind.HOME: self.tr("A folder on this computer"),
        }
        words = self.tr("{0} free").format(size_words(self.locale(), free)) if free else ""
        return ChoiceRow(
            key=os.fspath(suggestion.path),
            title=titles[suggestion.kind],
            detail=path,
            figure=words,
            icon=_ICONS[suggestion.kind],
            tool_tip=path,
        )

    def _own_row(self, folder: Path) -> ChoiceRow:
        path = display_name(os.fspath(folder))
        return ChoiceRow(
            key=os.fspath(folder),
            title=display_name(folder.name) or path,
            detail=path,
            icon="folder-open",
            tool_tip=path,
        )

    def _ask_for_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder for backups"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.bring(Path(name)))
        dialog.open()

    def _draw_buttons(self) -> None:
        self.choose.setIcon(self.stage.theme.icon("folder-open", "text"))
        self.again.setIcon(self.stage.theme.icon("refresh-cw", "link"))
