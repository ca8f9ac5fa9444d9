"""Everything that comes over and everything that does not, as tables under tabs."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from holdfast.desktop.moving.moved_words import MovedWords
from holdfast.desktop.parts.words_table import WordsTable
from holdfast.desktop.stage import Stage
from holdfast.services.moving.migration_rows import Fate, MovedIn

_USER_WIDTHS = (56, 110, 165, 145, 145)
_FILE_WIDTHS = (300, 180, 90)
_LEFT_WIDTHS = (300, 90)


class MovedTables(QWidget):
    """Shows a `MovedIn`, before or after it was done."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._words = MovedWords(stage, self)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("What comes over, and what does not"))
        self.stack = QStackedWidget()
        self.users = WordsTable(
            self.tr("Profiles"),
            (
                self.tr("User"),
                self.tr("Profile"),
                self.tr("Plan"),
                self.tr("Next, as UTC"),
                self.tr("Next, local time"),
                self.tr("To know"),
            ),
            _USER_WIDTHS,
        )
        titles = (self.tr("File"), self.tr("Made"), self.tr("Size"), self.tr("To know"))
        self.taken = WordsTable(self.tr("Backups"), titles, _FILE_WIDTHS)
        self.known = WordsTable(self.tr("Here already"), titles, _FILE_WIDTHS)
        self.left = WordsTable(
            self.tr("Left where they are"),
            (self.tr("File"), self.tr("Size"), self.tr("Why")),
            _LEFT_WIDTHS,
        )
        for table in (self.users, self.taken, self.known, self.left):
            self.stack.addWidget(table)
        self.tabs.currentChanged.connect(self._turn_to)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.tabs)
        layout.addWidget(self.stack, 1)

    def show_moved(self, moved: MovedIn) -> None:
        """Show what comes, or came, over."""
        words = self._words
        self.users.show_rows([words.user(user) for user in moved.users])
        self.taken.show_rows(words.files(moved.files, Fate.TAKEN))
        self.known.show_rows(words.files(moved.files, Fate.KNOWN))
        left = words.files(moved.files, Fate.LEFT)
        self.left.show_rows([(name, size, why) for name, _, size, why in left])
        taken = self.tr("To take over") if moved.only_look else self.tr("Taken over")
        # Made anew: a bar that is hidden does not notice that the words of a tab have grown.
        while self.tabs.count():
            self.tabs.removeTab(0)
        for name, table in (
            (self.tr("Profiles"), self.users),
            (taken, self.taken),
            (self.tr("Here already"), self.known),
            (self.tr("Left where they are"), self.left),
        ):
            if table.rows:
                number = self.locale().toString(len(table.rows))
                place = self.tabs.addTab(self.tr("{0} ({1})").format(name, number))
                self.tabs.setTabData(place, self.stack.indexOf(table))
        self.tabs.setCurrentIndex(0)
        self._turn_to(0)

    def _turn_to(self, place: int) -> None:
        if place >= 0 and (table := self.tabs.tabData(place)) is not None:
            self.stack.setCurrentIndex(table)
