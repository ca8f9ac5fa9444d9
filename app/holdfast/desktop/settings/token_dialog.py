"""A new token: for which program, for which profile, where it may restore to; shown once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from holdfast.core.errors import HoldfastError
from holdfast.core.model import Profile
from holdfast.core.names import display_name
from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.parts.pieces import (
    GAP,
    WIDE_GAP,
    Banner,
    Role,
    Voice,
    button,
    field_label,
    label,
)
from holdfast.desktop.parts.said import told
from holdfast.desktop.stage import Stage
from holdfast.services.api_tokens import ApiTokens, Token

SIZE = QSize(560, 460)


class TokenDialog(QDialog):
    """See the module; the text of the token is forgotten with it."""

    made = Signal()

    def __init__(
        self, stage: Stage, profiles: Sequence[Profile], parent: QWidget | None = None
    ) -> None:
        """See the class."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Make a token"))
        offer_help(self, "api#tokens")
        self.resize(SIZE)
        self._stage = stage
        self._profiles = {profile.profile_id: profile for profile in profiles}
        self.title = label(self.tr("Let a program in"), Voice.TITLE, wraps=True)
        self.explanation = label(
            self.tr(
                "Whoever has the token can back up, restore and delete what it is for. The "
                "audit trail names the program with everything that is done so."
            ),
            Voice.MUTED,
            wraps=True,
        )
        self.name = QLineEdit()
        self.profile = QComboBox()
        self.profile.addItem(self.tr("All profiles"), "")
        for profile in profiles:
            self.profile.addItem(display_name(profile.name), profile.profile_id)
        self.folders = QListWidget()
        self.folders.setMaximumHeight(90)
        self.add_folder = button(self.tr("&Add a folder…"))
        self.add_folder.clicked.connect(self._ask_for_folder)
        self.remove_folder = button(self.tr("&Remove"))
        self.remove_folder.clicked.connect(lambda: self.folders.takeItem(self.folders.currentRow()))
        self.answer = Banner(stage.theme)
        self.text = QLineEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("The token"))
        self.copy = button(self.tr("C&opy"), Role.PRIMARY, stage.theme.icon("copy", "accent_text"))
        self.copy.clicked.connect(self._copy)
        self.close_button = button(self.tr("&Cancel"))
        self.close_button.clicked.connect(self.reject)
        self.make = button(self.tr("&Make the token"), Role.PRIMARY)
        self.make.setDefault(True)
        self.make.clicked.connect(self._make)
        self.question, self.shown = QWidget(), QWidget()
        self._lay_out()
        self.name.textChanged.connect(self._draw)
        self._draw()

    def bring(self, folder: Path) -> None:
        """Allow restores into a folder."""
        self.folders.addItem(str(folder))
        self.folders.setCurrentRow(self.folders.count() - 1)

    def _ask_for_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder for restores"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.bring(Path(name)))
        dialog.open()

    def _make(self) -> None:
        desk, name = self._stage.backstage.desk, self.name.text().strip()
        profile = self._profiles.get(self.profile.currentData())
        folders = [Path(self.folders.item(row).text()) for row in range(self.folders.count())]
        self.make.setEnabled(False)
        self._stage.background.ask(
            self,
            partial(ApiTokens(desk).add, name, profile, folders),
            self._take,
            self._fail,
        )

    def _take(self, made: tuple[Token, str]) -> None:
        token, text = made
        self.title.setText(self.tr("The token of {0}").format(display_name(token.name)))
        self.explanation.setText(
            self.tr("Give it to the program now: it is not shown again. Only its hash is kept.")
        )
        self.answer.hide()
        self.question.hide()
        self.make.hide()
        self.text.setText(text)
        self.shown.show()
        self.close_button.setText(self.tr("C&lose"))
        self.text.selectAll()
        self.copy.setFocus()
        self.made.emit()

    def _fail(self, error: HoldfastError) -> None:
        self.answer.say("bad", told(error))
        self._draw()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.text())
        self.copy.setText(self.tr("C&opied"))

    def _draw(self) -> None:
        self.make.setEnabled(bool(self.name.text().strip()))

    def _lay_out(self) -> None:
        form = QFormLayout(self.question)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(field_label(self.tr("&Program"), self.name), self.name)
        form.addRow(field_label(self.tr("&For"), self.profile), self.profile)
        form.addRow(field_label(self.tr("May restore &to"), self.folders), self.folders)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.add_folder)
        buttons.addWidget(self.remove_folder)
        buttons.addStretch(1)
        form.addRow("", buttons)
        original = self.tr("The original place it always may. Other folders only if named here.")
        form.addRow("", label(original, Voice.MUTED, wraps=True))
        row = QHBoxLayout(self.shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.text, 1)
        row.addWidget(self.copy)
        self.shown.hide()
        end = QHBoxLayout()
        end.setSpacing(GAP)
        end.addStretch(1)
        end.addWidget(self.close_button)
        end.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, 16)
        column.setSpacing(GAP)
        for part in (self.title, self.explanation, self.question, self.shown, self.answer):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(end)
