"""The third page: where to? The exact path, the room there, who has it open, what is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from holdfast.core.errors import HoldfastError
from holdfast.core.names import display_name
from holdfast.desktop.parts.fold import Fold
from holdfast.desktop.parts.path_label import PathLabel
from holdfast.desktop.parts.pieces import GAP, Banner, Voice, button, card, label
from holdfast.desktop.parts.size_words import size_words
from holdfast.desktop.parts.trouble import TroublePanel
from holdfast.desktop.parts.wizard_page import WizardPage
from holdfast.desktop.restore.choice import Choice, Scope
from holdfast.desktop.restore.outlook import Obstacle, Outlook, look_ahead
from holdfast.desktop.stage import Stage


class WherePage(WizardPage[Choice]):
    """See the module."""

    def __init__(
        self, stage: Stage, settled: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        """See the class.

        Args:
            stage: see `Stage`.
            settled: called on a thread, returns when the wizard itself has nothing open.
            parent: of the widget.
        """
        super().__init__(stage, parent=parent)
        self._settled = settled
        self.title.setText(self.tr("Where to?"))
        self._choice: Choice | None = None
        self._outlook: Outlook | None = None
        self.path = QLineEdit()
        self.path.setAccessibleName(self.tr("The new file"))
        self.path.textEdited.connect(self.look)
        self.choose = button(self.tr("&Choose…"))
        self.choose.clicked.connect(self._ask_file)
        self.target = PathLabel()
        self.room = label("")
        self.kept = label("", wraps=True)
        self.banner = Banner(stage.theme)
        self.banner.action.clicked.connect(self.look)
        self.trouble = TroublePanel(stage.theme)
        self.trouble.again.clicked.connect(self.look)
        self.while_open = QCheckBox(self.tr("&Restore while it is open"))
        self.while_open.toggled.connect(self.changed)
        self.surely_closed = QCheckBox(self.tr("I have made &sure that no program has it open"))
        self._file_row = QWidget()
        self.cannot_close = self._fold()
        self.unseen = self._unseen_card()
        self._lay_out()

    @property
    def is_ready(self) -> bool:
        """Whether nothing stands in the way."""
        if self._outlook is None:
            return False
        if self._outlook.obstacle is Obstacle.HELD:
            return self.while_open.isChecked()
        return self._outlook.obstacle is Obstacle.NONE

    def enter(self, choice: Choice) -> None:
        """Show where this choice would go, and look at that place."""
        self._choice = choice
        to_file = choice.scope is Scope.FILE
        self._file_row.setVisible(to_file)
        if to_file and not self.path.text():
            self.path.setText(str(proposed_file(choice)))
        told = {
            Scope.WHOLE: self.tr("The backup takes the place of the present database."),
            Scope.TABLES: self.tr("The rows come into the present database."),
            Scope.FILE: self.tr("The backup is written to a new file."),
        }
        self.explanation.setText(told[choice.scope])
        self.while_open.setChecked(False)
        self.surely_closed.setChecked(False)
        self.banner.hide()
        self.look()
        if to_file:
            self.path.setFocus()

    def filled(self, choice: Choice) -> Choice:
        """Return the choice with its place."""
        file = self._file() if choice.scope is Scope.FILE else None
        held = self._outlook is not None and self._outlook.obstacle is Obstacle.HELD
        unseen = self._outlook is not None and self._outlook.plan.unseen
        return replace(
            choice,
            file=file,
            while_open=held and self.while_open.isChecked(),
            surely_closed=unseen and self.surely_closed.isChecked(),
        )

    def look(self) -> None:
        """Look at the place again."""
        if self._choice is None:
            return
        self._outlook = None
        self.trouble.hide()
        choice, desk = self.filled(self._choice), self.stage.backstage.desk
        settled = self._settled
        if choice.scope is Scope.FILE and choice.file is None:
            self.banner.say("idle", self.tr("Choose a file to write to."))
            self.changed.emit()
            return

        def work() -> Outlook:
            settled()
            return look_ahead(desk, choice)

        self.stage.background.ask(self, work, self._show, self._failed, key="look")
        self.changed.emit()

    def look_again_if_held(self) -> None:
        """Look again when the program that stood in the way may have been closed meanwhile."""
        if self._outlook is not None and self._outlook.obstacle is Obstacle.HELD:
            self.look()

    def _fold(self) -> Fold:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(28, 0, 0, 0)
        column.setSpacing(4)
        words = self.tr(
            "The program then sees the restored data at its next look. What it has read before "
            "and saves afterwards is its own, and may overwrite restored rows. Do this only for "
            "a program that copes with its data changing under it."
        )
        self.while_open.setAccessibleDescription(words)
        column.addWidget(label(words, Voice.MUTED, wraps=True))
        column.addWidget(self.while_open)
        return Fold(self.stage.theme, self.tr("It cannot be closed?"), inside)

    def _unseen_card(self) -> QFrame:
        frame, inside = card()
        words = self.tr(
            "If the present file is too damaged to be written through SQLite, it has to be "
            "replaced. A program of another user that still had it open would go on writing "
            "into the old file, and what it saves would be lost. Without your word the file is "
            "not replaced, and nothing is changed."
        )
        self.surely_closed.setAccessibleDescription(words)
        inside.addWidget(label(words, Voice.MUTED, wraps=True))
        inside.addWidget(self.surely_closed, 0, Qt.AlignmentFlag.AlignLeading)
        frame.hide()
        return frame

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._file_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.path, 1)
        row.addWidget(self.choose)
        frame, inside = card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        told: tuple[tuple[str, QLabel], ...] = (
            (self.tr("File"), self.target),
            (self.tr("Room"), self.room),
            (self.tr("Before"), self.kept),
        )
        for at, (name, value) in enumerate(told):
            grid.addWidget(label(name, Voice.MUTED), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, at, 1)
        inside.addLayout(grid)
        self.body.addWidget(self._file_row)
        self.body.addWidget(self.trouble)
        self.body.addWidget(frame)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.cannot_close)
        self.body.addWidget(self.unseen)
        self.body.addStretch(1)
        self.cannot_close.hide()

    def _show(self, outlook: Outlook) -> None:
        self._outlook = outlook
        plan, locale = outlook.plan, self.locale()
        self.target.show_path(str(plan.target))
        words = self.tr("{0} free, {1} needed")
        self.room.setText(
            words.format(size_words(locale, plan.free_bytes), size_words(locale, plan.size_bytes))
        )
        if not plan.in_place or outlook.obstacle is Obstacle.IS_THE_DATABASE:
            self.kept.setText(self.tr("The present database is not touched."))
        elif outlook.there:
            self.kept.setText(
                self.tr(
                    "What is there now is kept first, as a backup of its own. So this can be "
                    "undone."
                )
            )
        else:
            self.kept.setText(self.tr("There is no database at that place now."))
        held = outlook.obstacle is Obstacle.HELD
        again = self.tr("&Try again") if held else ""
        self.banner.say(*self._said(outlook), again)
        if held and not self.path.hasFocus():
            self.banner.action.setFocus()
        self.cannot_close.setVisible(held and not plan.open_here)
        self.unseen.setVisible(self._asks_for_word(outlook))
        if not held:
            self.while_open.setChecked(False)
        self.changed.emit()

    def _asks_for_word(self, outlook: Outlook) -> bool:
        """Tell whether the file may be replaced, and only the person knows who has it open."""
        whole = self._choice is not None and self._choice.scope is Scope.WHOLE
        return whole and outlook.plan.unseen and outlook.obstacle is Obstacle.NONE

    def _said(self, outlook: Outlook) -> tuple[str, str]:
        """Return how it looks, as a state and a sentence."""
        plan = outlook.plan
        programs = self.locale().createSeparatedList([display_name(p) for p in plan.programs])
        match outlook.obstacle:
            case Obstacle.HELD if plan.programs:
                many = len(plan.programs) > 1
                one, several = (
                    self.tr("{0} is running. Close it to continue."),
                    self.tr("{0} are running. Close them to continue."),
                )
                told = (several if many else one).format(programs)
                return "warning", told[:1].upper() + told[1:]
            case Obstacle.HELD:
                return "warning", self.tr(
                    "Holdfast itself is comparing the database in another window. Close that "
                    "window to continue."
                )
            case Obstacle.NO_FOLDER:
                folder = display_name(str(plan.target.parent))
                words = self.tr("The folder {0} is not there. Choose another one.")
                return "bad", words.format(folder)
            case Obstacle.THERE_ALREADY:
                return "bad", self.tr("A file of this name is already there. Choose another name.")
            case Obstacle.IS_A_FOLDER:
                return "bad", self.tr("That is a folder. Add the name of a file.")
            case Obstacle.IS_THE_DATABASE:
                return "bad", self.tr(
                    "That is the database itself. Choose another name, or go back and choose the "
                    "whole database."
                )
            case Obstacle.NO_ROOM:
                return "bad", self.tr(
                    "There is not enough room. Free some space there, or choose another place."
                )
            case Obstacle.GONE:
                return "bad", self.tr(
                    "There is no database at that place, so no rows can come into it. Go back and "
                    "choose the whole database."
                )
        if plan.programs:
            words = self.tr("{0} has the database open. It may have to be started again to see it.")
            return "idle", words.format(programs)
        if not plan.in_place:
            return "good", self.tr("The file can be written.")
        if plan.unseen:
            return "idle", self.tr(
                "No program of yours has the database open. Holdfast may not look into the "
                "programs of other users: whether one of them has it open is not known."
            )
        return "good", self.tr("No program has the database open.")

    def _failed(self, error: HoldfastError) -> None:
        self.banner.hide()
        self.trouble.show_error(error, again=True)
        self.changed.emit()

    def _file(self) -> Path | None:
        text = self.path.text().strip()
        return Path(text).expanduser() if text else None

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the backup as"), self.path.text() or str(Path.home())
        )
        if name:
            self.path.setText(name)
            self.look()


def proposed_file(choice: Choice) -> Path:
    """Return a name for a new file: the database's own, with the day of the backup."""
    source = Path(choice.profile.source_path)
    assert choice.backup is not None
    stamp = f"{choice.backup.created_at.astimezone():%Y-%m-%d %H-%M}"
    return Path.home() / f"{source.stem} {stamp}{source.suffix or '.db'}"
