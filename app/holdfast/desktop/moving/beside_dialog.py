"""Do both programs hold the same? Asked for one profile, answered backup by backup."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from holdfast.core.model import Profile
from holdfast.core.names import display_name
from holdfast.core.wire import read
from holdfast.desktop.moving.earlier_sentences import retold
from holdfast.desktop.moving.moved_words import MovedWords
from holdfast.desktop.moving.moving_dialog import MovingDialog
from holdfast.desktop.parts.path_field import PathField, PathKind
from holdfast.desktop.parts.words_table import WordsTable
from holdfast.desktop.stage import Stage
from holdfast.services.moving.earlier_ties import EarlierTies
from holdfast.services.moving.migration_rows import Beside, Held
from holdfast.services.orders import BesideOrder

_WIDTHS = (260, 170, 170)


class BesideDialog(MovingDialog):
    """See the module."""

    def __init__(
        self, stage: Stage, profile: Profile, ties: EarlierTies, parent: QWidget | None = None
    ) -> None:
        """See the class."""
        super().__init__(stage, parent)
        self._profile_id = profile.profile_id
        words = self.tr("Does the earlier program hold the same as {0}?")
        words = words.format(display_name(profile.name))
        heads = (self.tr("Backup"), self.tr("Made"), self.tr("Who has it"), self.tr("To know"))
        self.introduce(
            words,
            self.tr("Every file is read whole. Nothing is changed on either side."),
            WordsTable(self.tr("Backups of both"), heads, _WIDTHS),
        )
        self.folder = PathField(
            self.tr("&Folder of its backups"), self.tr("C&hoose a folder…"), PathKind.FOLDER
        )
        self.folder.show_path(ties.folder)
        self.folder.changed.connect(self._draw)
        self.form.addRow(self.folder.label, self.folder)
        self.begin.setText(self.tr("Co&mpare"))
        self._words = MovedWords(stage, self)
        self._draw()

    def on_begin(self) -> None:
        """Compare."""
        folder = self.folder.path
        if folder is not None:
            self.run(BesideOrder(self._profile_id, folder))

    def show_result(self, form: Mapping[str, Any]) -> None:
        """Say whether both hold the same, and show every backup."""
        found = read(Beside, form)
        profile = found.profiles[0]
        same = self.tr("%n backup(s) are the same byte for byte.", "", profile.count(Held.BOTH))
        if found.equal:
            words = self.tr("Everything the earlier program holds is held here too. {0}")
            self.banner.say("good", words.format(same))
        else:
            missing = profile.count(Held.EARLIER) + profile.count(Held.DIFFERENT)
            words = self.tr("%n backup(s) there are not held here, or differ.", "", missing)
            more = self.tr("To take over what is missing, come from the earlier scheduler again.")
            self.banner.say("warning", f"{words} {more} {same}")
        self.notes.setText("\n".join(retold(note) for note in (profile.newest, *profile.settings)))
        different_first = [Held.DIFFERENT, Held.EARLIER, Held.HOLDFAST, Held.BOTH, Held.NEITHER]
        backups = sorted(
            [*profile.backups, *found.others], key=lambda each: different_first.index(each.held)
        )
        self.table.show_rows([self._words.held(each) for each in backups])

    def _draw(self) -> None:
        self.begin.setEnabled(self.folder.path is not None)
