"""The dialog that makes the profiles of an existing vault known: after a loss, or elsewhere.

Choose a vault, see what it holds, take it over; the vault is only read. What there is to
know about each profile afterwards, such as that it belongs to another computer, is said
here.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from holdfast.core.errors import HoldfastError
from holdfast.core.events import ProfilesChanged
from holdfast.core.names import display_name
from holdfast.core.time_words import ago
from holdfast.desktop.add_database.choice_list import ChoiceList
from holdfast.desktop.add_database.choice_row import ChoiceRow
from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.parts.pieces import (
    GAP,
    WIDE_GAP,
    Banner,
    Role,
    Voice,
    button,
    card,
    label,
    line,
)
from holdfast.desktop.parts.said import said, told
from holdfast.desktop.parts.size_words import size_words
from holdfast.desktop.stage import Stage
from holdfast.services.protecting.recognisers import Surroundings, surroundings_here
from holdfast.services.vaults.vault_opening import OpenedSeries, OpenedVault, open_known_vault
from holdfast.services.vaults.vault_place import PlaceKind, Suggestion, VaultPlaces, vault_within
from holdfast.services.vaults.vaults import SeriesFacts, VaultListing, list_vault

SIZE = QSize(720, 600)
SMALLEST = QSize(560, 420)


class OpenVaultDialog(QDialog):
    """See the module."""

    def __init__(
        self, stage: Stage, parent: QWidget | None = None, *, here: Surroundings | None = None
    ) -> None:
        """See the class; `here` is this person on this computer by default."""
        super().__init__(parent)
        self._stage = stage
        self._home = (here or surroundings_here()).home
        self._own: list[Path] = []
        self._found: Sequence[Suggestion] = ()
        self.listing: VaultListing | None = None
        self.opened: OpenedVault | None = None
        self.setWindowTitle(self.tr("Restore from an existing vault"))
        offer_help(self, "new-computer")
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        self.title = label(self.tr("Which vault?"), Voice.TITLE, wraps=True)
        self.explanation = label(
            self.tr("Its databases become known here with all their backups. It is only read."),
            Voice.MUTED,
            wraps=True,
        )
        self.list = ChoiceList(stage.theme, many=False)
        self.list.setAccessibleName(self.tr("Vaults on this computer"))
        self.list.changed.connect(self._look)
        self.choose = button(
            self.tr("Choose a &folder…"), icon=stage.theme.icon("folder-open", "text")
        )
        self.choose.clicked.connect(self._ask_for_folder)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("Reading the vault"))
        self.busy.hide()
        self.answer = Banner(stage.theme)
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(0, 0, 4, 0)
        self._cards.setSpacing(8)
        self.cancel = button(self.tr("&Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.take = button(self.tr("&Open this vault"), Role.PRIMARY)
        self.take.setDefault(True)
        self.take.setEnabled(False)
        self.take.clicked.connect(self._on_take)
        self._lay_out()
        self._search()

    def bring(self, folder: Path) -> None:
        """Look at a folder that a person names."""
        self._own = [folder, *(other for other in self._own if other != folder)]
        self._show()
        self.list.choose(os.fspath(folder))

    def _search(self) -> None:
        desk, home = self._stage.backstage.desk, self._home
        self._stage.background.ask(
            self, lambda: VaultPlaces(desk).vaults_here(home), self._take_found
        )

    def _take_found(self, found: Sequence[Suggestion]) -> None:
        self._found = found
        self._show()
        if found and not self.list.current_key:
            self.list.choose(os.fspath(found[0].path))
        elif not found and not self._own:
            self.answer.say(
                "idle",
                self.tr("No vault was found by itself. Connect its disk, or choose its folder."),
            )

    def _show(self) -> None:
        own = {os.fspath(path): path for path in self._own}
        rows = [
            ChoiceRow(
                key=key,
                title=display_name(path.name) or key,
                detail=display_name(key),
                icon="folder-open",
            )
            for key, path in own.items()
        ]
        for each in self._found:
            key = os.fspath(each.path)
            if key in own:
                continue
            title = display_name(each.label) or self.tr("A vault on this computer")
            if each.kind is PlaceKind.VAULT:
                names = ", ".join(display_name(name) for name in each.used_by)
                title = self.tr("The vault of {0}").format(names)
            icon = "usb" if each.kind is PlaceKind.EXTERNAL else "hard-drive"
            rows.append(ChoiceRow(key=key, title=title, detail=display_name(key), icon=icon))
        self.list.setVisible(bool(rows))
        self.list.show_rows(rows)

    def _look(self) -> None:
        key = self.list.current_key
        self.listing = None
        self.take.setEnabled(False)
        self._clear()
        if not key:
            return
        self.answer.hide()
        self.busy.show()
        self._stage.background.ask(
            self,
            lambda: list_vault(vault_within(Path(key))),
            self._take_listing,
            self._fail,
            key="look",
        )

    def _take_listing(self, listing: VaultListing) -> None:
        self.busy.hide()
        self.listing = listing
        for warning in listing.warnings:
            self.answer.say("warning", said(warning))
        if not listing.series:
            self.answer.say("idle", self.tr("This vault holds no backups yet."))
            return
        for series in listing.series:
            self._add_card(*self._series_words(series))
        self.take.setEnabled(True)

    def _series_words(self, series: SeriesFacts) -> tuple[str, list[str]]:
        name = display_name(series.profiles[0]) if series.profiles else self.tr("Unknown")
        facts = [self.tr("%n backup(s)", "", series.backups)]
        if series.newest_at is not None:
            now = self._stage.backstage.desk.clock.now()
            newest = said(ago(min(series.newest_at, now), now))
            facts.append(self.tr("the newest {0}").format(newest))
        facts.append(size_words(self.locale(), series.size_bytes))
        if series.hosts and series.hosts[0]:
            facts.append(self.tr("from {0}").format(display_name(series.hosts[0])))
        lines = [", ".join(facts), *(display_name(source) for source in series.sources[:1])]
        if series.damaged:
            lines.append(self.tr("%n backup(s) cannot be read.", "", series.damaged))
        return name, lines

    def _on_take(self) -> None:
        if self.opened is not None or self.listing is None:
            self.accept()
            return
        desk, path = self._stage.backstage.desk, self.listing.path
        self.take.setEnabled(False)
        self.busy.show()
        self._stage.background.ask(
            self, lambda: open_known_vault(desk, path), self._take_opened, self._fail
        )

    def _take_opened(self, opened: OpenedVault) -> None:
        self.opened = opened
        self.busy.hide()
        self._clear()
        self.list.hide()
        self.choose.hide()
        new = sum(series.is_new for series in opened.series)
        self.title.setText(self.tr("The vault is open"))
        self.explanation.setText(
            self.tr("%n database(s) became known.", "", new)
            if new
            else self.tr("Everything in it was known already.")
        )
        for series in opened.series:
            self._add_card(*self._opened_words(series))
        lines = [*opened.warnings, *(error.message for error in opened.unread)]
        if lines:
            self.answer.say("warning", "\n".join(map(said, lines)))
        self.cancel.hide()
        self.take.setText(self.tr("&Close"))
        self.take.setEnabled(True)
        self.take.setFocus()
        self._stage.backstage.bus.publish(ProfilesChanged())

    def _opened_words(self, series: OpenedSeries) -> tuple[str, list[str]]:
        backups = self.tr("%n backup(s)", "", series.backups)
        if not series.is_new:
            backups = self.tr("{0}, known already").format(backups)
        return display_name(series.profile.name), [backups, *map(said, series.notes)]

    def _fail(self, error: HoldfastError) -> None:
        self.busy.hide()
        self.answer.say("bad", told(error))
        self.take.setEnabled(self.listing is not None)

    def _add_card(self, name: str, lines: Sequence[str]) -> None:
        frame, inside = card()
        inside.setSpacing(4)
        inside.addWidget(label(name, Voice.HEADING, wraps=True))
        for words in lines:
            inside.addWidget(label(words, Voice.MUTED, wraps=True))
        frame.setAccessibleName(f"{name}: {' '.join(lines)}")
        self._cards.insertWidget(self._cards.count() - 1, frame)

    def _clear(self) -> None:
        while self._cards.count() > 1:
            taken = self._cards.takeAt(0)
            frame = taken.widget() if taken is not None else None
            if isinstance(frame, QFrame):
                frame.hide()
                frame.deleteLater()

    def _ask_for_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the folder of a vault"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.bring(Path(name)))
        dialog.open()

    def _lay_out(self) -> None:
        self._cards.addStretch(1)
        content = QWidget()
        content.setLayout(self._cards)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        folder = QHBoxLayout()
        folder.addWidget(self.choose)
        folder.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, 16)
        layout.setSpacing(GAP)
        layout.addWidget(self.title)
        layout.addWidget(self.explanation)
        layout.addWidget(self.list, 1)
        layout.addLayout(folder)
        layout.addWidget(self.answer)
        layout.addWidget(self.busy)
        layout.addWidget(scroll, 2)
        layout.addWidget(line())
        layout.addLayout(buttons)
