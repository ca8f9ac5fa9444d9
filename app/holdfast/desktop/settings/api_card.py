"""Programs that may ask for backups: the API on or off, where it is, and who has a token.

On, off and the port are saved with the dialog; tokens are made and revoked at once, because
one that is made is shown only once, and one that is revoked should not live until Apply.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QMessageBox,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from holdfast.core.errors import HoldfastError
from holdfast.core.model import Profile
from holdfast.core.names import display_name
from holdfast.desktop.help.asking import offer_help
from holdfast.desktop.parts.moment_words import moment_words
from holdfast.desktop.parts.pieces import (
    GAP,
    Banner,
    Role,
    Voice,
    button,
    field_label,
    label,
    narrow,
)
from holdfast.desktop.parts.said import told
from holdfast.desktop.parts.words_table import WordsTable
from holdfast.desktop.settings.token_dialog import TokenDialog
from holdfast.desktop.stage import Stage
from holdfast.services.api_tokens import ApiTokens, Token
from holdfast.services.preferences import PORTS, Chosen

_LOWEST_PORT = 1024
"""Below it only root may listen."""
_WIDTHS = (130, 110, 160)
_TABLE_HEIGHT = 170


@dataclass(frozen=True, slots=True)
class _Known:
    tokens: Sequence[Token]
    profiles: Sequence[Profile]


class ApiCard(QFrame):
    """See the module."""

    changed = Signal()
    """Something was typed that is saved with the dialog."""

    def __init__(self, stage: Stage, chosen: Chosen, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._stage = stage
        self._saved = {"api_on": chosen.api_on, "api_port": chosen.api_port}
        self._known = _Known((), ())
        self.question: QMessageBox | None = None
        self.on = QCheckBox(self.tr("Let programs on this computer ask for &backups"))
        self.on.setChecked(chosen.api_on)
        self.port = QSpinBox()
        self.port.setRange(_LOWEST_PORT, PORTS - 1)
        self.port.setGroupSeparatorShown(False)
        self.port.setValue(chosen.api_port)
        narrow(self.port)
        self.on.toggled.connect(self.changed)
        self.port.valueChanged.connect(self.changed)
        self.address = label("", wraps=True)
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = button(self.tr("Copy a&ddress"), icon=stage.theme.icon("copy", "text"))
        self.copy.clicked.connect(self._copy)
        self.trouble = Banner(stage.theme)
        self.tokens = WordsTable(
            self.tr("Programs that have a token"),
            (self.tr("Program"), self.tr("For"), self.tr("Since"), self.tr("May restore to")),
            _WIDTHS,
        )
        self.tokens.setMinimumHeight(_TABLE_HEIGHT)
        self.make = button(self.tr("&Make a token…"))
        self.make.clicked.connect(self._make)
        self.revoke = button(self.tr("Re&voke…"), Role.DANGER)
        self.revoke.clicked.connect(self._ask_to_revoke)
        self._lay_out()
        if stage.door is not None:
            stage.door.changed.connect(self._draw)
        self._draw()
        self._look()

    def is_changed(self) -> bool:
        """Tell whether anything differs from what is saved."""
        return self.values() != self._saved

    def values(self) -> dict[str, Any]:
        """Return what was typed, by the names of preferences."""
        return {"api_on": self.on.isChecked(), "api_port": self.port.value()}

    def saved(self) -> None:
        """Take what was typed for what is saved, and open or close the API by it."""
        self._saved = self.values()
        if self._stage.door is not None:
            self._stage.door.put(wanted=self.on.isChecked(), port=self.port.value())

    def _look(self) -> None:
        desk = self._stage.backstage.desk
        self._stage.background.ask(
            self, lambda: _Known(ApiTokens(desk).all(), desk.book.all()), self._show, key="tokens"
        )

    def _show(self, known: _Known) -> None:
        self._known = known
        names = {each.profile_id: display_name(each.name) for each in known.profiles}
        names[""] = self.tr("all profiles")
        now = self._stage.backstage.desk.clock.now()
        rows = []
        for token in known.tokens:
            folders = [display_name(str(folder)) for folder in token.restore_to]
            places = self.locale().createSeparatedList([self.tr("the original place"), *folders])
            whose = names.get(token.profile_id, self.tr("a profile that was removed"))
            made = moment_words(self.locale(), token.made_at, now)
            rows.append((display_name(token.name), whose, made, places))
        self.tokens.show_rows(rows)
        self.revoke.setEnabled(bool(rows))

    def _make(self) -> None:
        dialog = TokenDialog(self._stage, self._known.profiles, self.window())
        dialog.made.connect(self._look)
        dialog.open()

    def _ask_to_revoke(self) -> None:
        row = self.tokens.view.currentIndex().row()
        if not 0 <= row < len(self._known.tokens):
            return
        name = self._known.tokens[row].name
        asked = self.question = QMessageBox(self.window())
        asked.setIcon(QMessageBox.Icon.NoIcon)
        asked.setWindowTitle(self.tr("Revoke this token?"))
        offer_help(asked, "api#tokens")
        asked.setText(self.tr("Let {0} in no more?").format(display_name(name)))
        asked.setInformativeText(self.tr("What it has begun is finished. A new token can be made."))
        yes = asked.addButton(self.tr("&Revoke"), QMessageBox.ButtonRole.DestructiveRole)
        no = asked.addButton(self.tr("&Keep it"), QMessageBox.ButtonRole.RejectRole)
        asked.setDefaultButton(no)
        asked.setEscapeButton(no)
        asked.finished.connect(
            lambda _: self._revoke(name) if asked.clickedButton() is yes else None
        )
        asked.open()

    def _revoke(self, name: str) -> None:
        revoke = partial(ApiTokens(self._stage.backstage.desk).revoke, name)
        self._stage.background.ask(self, revoke, lambda _: self._look(), self._failed)

    def _failed(self, error: HoldfastError) -> None:
        self.trouble.say("bad", told(error))
        self._look()

    def _copy(self) -> None:
        if self._stage.door is not None:
            QGuiApplication.clipboard().setText(self._stage.door.address)

    def _draw(self) -> None:
        door = self._stage.door
        address = door.address if door is not None else ""
        if address:
            words = self.tr("It answers at {0}, on this computer alone.").format(address)
        elif door is not None and door.is_busy:
            words = self.tr("One moment…")
        else:
            words = self.tr("It is off: nothing listens.")
        self.address.setText(words)
        self.copy.setVisible(bool(address))
        if door is not None and door.error is not None:
            self.trouble.say("bad", told(door.error))
        else:
            self.trouble.hide()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(field_label(self.tr("P&ort"), self.port), self.port)
        where = QHBoxLayout()
        where.setSpacing(GAP)
        where.addWidget(self.address, 1)
        where.addWidget(self.copy)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.make)
        buttons.addWidget(self.revoke)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(GAP)
        column.addWidget(label(self.tr("Programs on this computer"), Voice.HEADING))
        words = self.tr(
            "A program with a token can ask for a backup before it does something risky. No "
            "other computer can reach this."
        )
        column.addWidget(label(words, Voice.MUTED, wraps=True))
        column.addWidget(self.on)
        column.addLayout(form)
        column.addLayout(where)
        column.addWidget(self.trouble)
        column.addWidget(self.tokens)
        column.addLayout(buttons)
