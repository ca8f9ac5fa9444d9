"""First page: which databases. What was found, grouped, and whatever file a person brings.

Files come by the list, the file dialog, or dropped; each that cannot be protected is
answered here, where it happens.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QWidget

from holdfast.core.errors import CancelledError, HoldfastError
from holdfast.core.names import display_name
from holdfast.core.time_words import ago
from holdfast.desktop.add_database.choice_list import ChoiceList
from holdfast.desktop.add_database.choice_row import ChoiceRow
from holdfast.desktop.add_database.draft import Draft
from holdfast.desktop.parts.pieces import Banner, Role, Voice, button, label
from holdfast.desktop.parts.said import said, together, told
from holdfast.desktop.parts.size_words import size_words
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.stage import Stage
from holdfast.services.protecting.discovery import DiscoveryService
from holdfast.services.protecting.found_database import FoundDatabase
from holdfast.services.protecting.recognisers import Surroundings
from holdfast.sources.database_search import DatabaseSearch


class WhatPage(WizardPage[Draft]):
    """See the module."""

    checked = Signal(bool)
    """Answer to `check`: everything that is ticked can still be protected."""
    earlier_wanted = Signal()
    """The person comes from the earlier backup scheduler."""

    def __init__(
        self, stage: Stage, here: Surroundings | None = None, parent: QWidget | None = None
    ) -> None:
        """See the class; `here` is this person on this computer by default."""
        super().__init__(stage, "", "", parent)
        self.title.setText(self.tr("What do you want to protect?"))
        self.explanation.setText(
            self.tr("Looking for the databases of your programs on this computer…")
        )
        self._discovery = DiscoveryService(stage.backstage.desk, here)
        self._search = DatabaseSearch()
        self._looked = False
        self._known: Sequence[FoundDatabase] = ()
        self._others: Sequence[FoundDatabase] = ()
        self._brought: list[FoundDatabase] = []
        self.answer = Banner(stage.theme)
        self.list = ChoiceList(stage.theme, many=True)
        self.list.setAccessibleName(self.tr("Databases on this computer"))
        self.list.changed.connect(self._on_tick)
        self.searching = QProgressBar()
        self.searching.setRange(0, 0)
        self.searching.setTextVisible(False)
        self.searching.setAccessibleName(self.tr("Looking for databases"))
        self.choose = button(
            self.tr("Choose a &file…"), icon=stage.theme.icon("folder-open", "text")
        )
        self.choose.clicked.connect(self._ask_for_files)
        self.note = label(self.tr("or drop files here"), Voice.MUTED)
        self.companions = label("", Voice.MUTED, wraps=True)
        self.companions.hide()
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.note)
        row.addStretch(1)
        self.earlier = button(self.tr("From an &earlier backup scheduler…"), Role.QUIET)
        self.earlier.clicked.connect(self.earlier_wanted)
        row.addWidget(self.earlier)
        self.body.addWidget(self.answer)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.searching)
        self.body.addLayout(row)
        self.body.addWidget(self.companions)
        self.setAcceptDrops(True)
        self.list.setAcceptDrops(False)
        stage.theme.changed.connect(self._draw_buttons)

    @property
    def is_ready(self) -> bool:
        """Whether something is ticked."""
        return bool(self.list.ticked)

    @property
    def first_field(self) -> QWidget:
        """The list."""
        return self.list

    def enter(self, draft: Draft) -> None:
        """Look for databases, the first time."""
        if not self._looked:
            self._looked = True
            self.stage.background.ask(
                self, lambda: self._discovery.known(self._search), self._take_known, self._on_error
            )

    def filled(self, draft: Draft) -> Draft:
        """Return the draft with the ticked databases."""
        rows = {os.fspath(row.path): row for row in self._rows()}
        return Draft(tuple(rows[key] for key in self.list.ticked), draft.place, draft.settings)

    def leave(self) -> None:
        """Stop looking."""
        self._search.cancel()

    def bring(self, paths: Sequence[Path]) -> None:
        """Look at files that a person names; good ones are added and ticked, bad ones answered."""
        self.stage.background.ask(
            self,
            lambda: [self._discovery.look_at(path) for path in paths],
            self._take_brought,
            key="bring",
        )

    def check(self, draft: Draft) -> None:
        """Look again at what is ticked: a disk may have gone; `checked` tells."""
        paths = draft.sources
        self.stage.background.ask(
            self,
            lambda: [self._discovery.look_at(path) for path in paths],
            self._take_checked,
            key="check",
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take whatever has a path; what is wrong with it is said when it is dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.bring(paths)

    def _ask_for_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a database"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters(
            [
                self.tr("Databases (*.db *.sqlite *.sqlite3 *.db3 *.gnucash *.anki2 *.gpkg)"),
                self.tr("All files (*)"),
            ]
        )
        dialog.filesSelected.connect(lambda names: self.bring([Path(name) for name in names]))
        dialog.open()

    def _take_known(self, rows: Sequence[FoundDatabase]) -> None:
        self._known = self._not_brought(rows)
        self._show()
        self.stage.background.ask(
            self, lambda: self._discovery.others(self._search), self._take_others, self._on_error
        )

    def _take_others(self, rows: Sequence[FoundDatabase]) -> None:
        self._others = self._not_brought(rows)
        self.searching.hide()
        if self._known or self._others:
            words = self.tr("These databases were found on this computer. Tick one or several.")
        else:
            words = self.tr("No databases were found by themselves. Choose the file of yours.")
        self.explanation.setText(words)
        self._show()

    def _take_brought(self, rows: Sequence[FoundDatabase]) -> None:
        self._answer([row for row in rows if row.problem is not None])
        good = [row for row in rows if row.problem is None]
        listed = {row.real_path: row.path for row in self._rows()}
        new = {row.real_path: row for row in good if row.real_path not in listed}
        self._brought[:0] = new.values()
        self._show()
        keys = [os.fspath(listed.get(row.real_path, row.path)) for row in good]
        for key in keys:
            self.list.tick(key)
        if keys:
            self.list.choose(keys[0])

    def _not_brought(self, rows: Sequence[FoundDatabase]) -> list[FoundDatabase]:
        """Return those that the person has not brought before they were found: one row a file."""
        brought = {row.real_path for row in self._brought}
        return [row for row in rows if row.real_path not in brought]

    def _take_checked(self, rows: Sequence[FoundDatabase]) -> None:
        bad = {row.path: row for row in rows if row.problem is not None}
        self._known = [bad.get(row.path, row) for row in self._known]
        self._others = [bad.get(row.path, row) for row in self._others]
        self._brought = [bad.get(row.path, row) for row in self._brought]
        self._answer(list(bad.values()))
        if bad:
            self._show()
        self.checked.emit(not bad)

    def _answer(self, bad: Sequence[FoundDatabase]) -> None:
        if not bad:
            self.answer.hide()
            return
        lines = []
        for row in bad:
            assert row.problem is not None
            lines.append(
                together(said(part) for part in (row.problem.sentence, row.problem.hint) if part)
            )
        self.answer.say("bad", "\n".join(lines))

    def _on_error(self, error: HoldfastError) -> None:
        self.searching.hide()
        if not isinstance(error, CancelledError):
            self.answer.say("bad", told(error))

    def _on_tick(self) -> None:
        folders = [
            (row.name, display_name(companion.name))
            for row in self._rows()
            if os.fspath(row.path) in self.list.ticked
            for companion in row.companions
        ]
        words = self.tr("{0} also keeps files in the folder {1}; they are not part of the backup.")
        self.companions.setText("\n".join(words.format(*folder) for folder in folders))
        self.companions.setVisible(bool(folders))
        self.changed.emit()

    def _rows(self) -> list[FoundDatabase]:
        return [*self._brought, *self._known, *self._others]

    def _show(self) -> None:
        refused = [row for row in self._rows() if row.problem is not None]
        rows: list[ChoiceRow] = []
        for heading, found in (
            (self.tr("Chosen by you"), self._brought),
            (self.tr("Your programs"), self._known),
            (self.tr("Other databases, the last changed first"), self._others),
        ):
            good = [row for row in found if row.problem is None]
            if good:
                rows += [ChoiceRow("", heading), *(self._row(row) for row in good)]
        if refused:
            rows.append(ChoiceRow("", self.tr("These cannot be protected")))
            rows += [self._row(row) for row in refused]
        self.list.show_rows(rows)
        self._on_tick()

    def _row(self, found: FoundDatabase) -> ChoiceRow:
        path = display_name(os.fspath(found.path))
        if found.problem is not None:
            detail = said(found.problem.sentence)
        elif found.protected_as:
            names = ", ".join(display_name(name) for name in found.protected_as)
            detail = self.tr("Already protected as “{0}”").format(names)
        else:
            detail = said(found.sentence) or path
        now = self.stage.backstage.desk.clock.now()
        changed_at = min(found.changed_at, now) if found.changed_at is not None else None
        changed = self.tr("changed {0}").format(said(ago(changed_at, now))) if changed_at else ""
        hint = said(found.problem.hint) if found.problem is not None else ""
        return ChoiceRow(
            key=os.fspath(found.path),
            title=found.name,
            detail=detail,
            figure=size_words(self.locale(), found.size_bytes) if not found.problem else "",
            aside=changed if found.problem is None else "",
            icon=found.icon,
            refused=found.problem is not None,
            tool_tip=f"{path}\n{hint}".strip(),
        )

    def _draw_buttons(self) -> None:
        self.choose.setIcon(self.stage.theme.icon("folder-open", "text"))
