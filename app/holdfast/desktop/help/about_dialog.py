"""About: the version, what belongs into a report, where data lies, and all licences."""

from __future__ import annotations

from pathlib import Path

import PySide6
from PySide6.QtCore import QSize, Qt, QTimer, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QTabBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from holdfast import __version__
from holdfast.core.names import display_name
from holdfast.desktop.help.asking import offer_help, show_help
from holdfast.desktop.look.theme import Theme
from holdfast.desktop.parts.pieces import GAP, WIDE_GAP, Role, Voice, button, card, label
from holdfast.services.help.about import Versions, shortened, versions
from holdfast.services.help.installed_parts import installed_parts, licences_text

SIZE = QSize(620, 620)
_MARK = 56
_SAID_S = 3.0


class AboutDialog(QDialog):
    """See the module; gone when closed."""

    def __init__(self, theme: Theme, home: Path, parent: QWidget | None = None) -> None:
        """See the class; `home` is Holdfast's own folder."""
        super().__init__(parent)
        self._theme = theme
        self._home = home
        self._versions = versions()
        self.setWindowTitle(self.tr("About"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(SIZE)
        self._mark = QLabel()
        self._mark.setFixedSize(_MARK, _MARK)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Pages of About"))
        self.tabs.addTab(self.tr("This &installation"))
        self.tabs.addTab(self.tr("&Licences"))
        self.stack = QStackedWidget()
        self.copy = button(self.tr("Copy &details"), icon=theme.icon("copy"))
        self.manual = button(self.tr("&Manual"), icon=theme.icon("book-open"))
        self.close_button = button(self.tr("&Close"), Role.PRIMARY)
        self.show_folder = button(self.tr("&Show in folder"), icon=theme.icon("folder-open"))
        self.parts = QTreeWidget()
        self.texts = QPlainTextEdit()
        self._said = QTimer(self)
        self._said.setSingleShot(True)
        self._said.setInterval(round(_SAID_S * 1000))
        self.stack.addWidget(self._installation())
        self.stack.addWidget(self._licences())
        self._lay_out()
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        self.copy.clicked.connect(self._copy)
        self._said.timeout.connect(lambda: self.copy.setText(self.tr("Copy &details")))
        self.manual.clicked.connect(lambda: show_help("index"))
        self.show_folder.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        theme.changed.connect(self._draw)
        offer_help(self, "where-things-are")
        self._draw()

    @property
    def details(self) -> str:
        """What a report needs, in English whatever the program speaks."""
        lines = [
            f"Holdfast {self._versions.holdfast}",
            *(f"{name}: {value}" for name, value in _facts(self._versions)),
            f"Window system: {QGuiApplication.platformName()}",
            f"Own folder: {shortened(self._home)}",
        ]
        return "\n".join(lines)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the button that most people want."""
        super().showEvent(event)
        self.close_button.setFocus()

    def _lay_out(self) -> None:
        name = QVBoxLayout()
        name.setSpacing(2)
        name.addWidget(label(f"Holdfast {__version__}", Voice.TITLE))
        words = self.tr("Keeps the SQLite databases you depend on restorable.")
        name.addWidget(label(words, wraps=True))
        name.addWidget(label("© 2026 Holdfast contributors, MIT", Voice.MUTED))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(name, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.manual)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        column.addLayout(buttons)

    def _installation(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        frame, inside = card()
        inside.addWidget(label(self.tr("Versions"), Voice.HEADING))
        form = QFormLayout()
        form.setHorizontalSpacing(WIDE_GAP)
        form.setVerticalSpacing(6)
        titles = (
            self.tr("SQLite, for your databases"),
            self.tr("SQLite, for the catalogue"),
            "Qt",
            "Python",
            self.tr("System"),
        )
        for title, (_, value) in zip(titles, _facts(self._versions), strict=True):
            form.addRow(label(title, Voice.MUTED), _selectable(value))
        inside.addLayout(form)
        column.addWidget(frame)
        frame, inside = card()
        inside.addWidget(label(self.tr("Data folder"), Voice.HEADING))
        inside.addWidget(_selectable(display_name(str(self._home))))
        words = self.tr(
            "Profiles, settings and history lie here. Backups lie in the vaults that you chose."
        )
        inside.addWidget(label(words, Voice.MUTED, wraps=True))
        inside.addWidget(self.show_folder, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(frame)
        column.addStretch(1)
        return page

    def _licences(self) -> QWidget:
        page = QFrame()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        words = self.tr(
            "Holdfast is free software under the MIT licence. It stands on the work of others, "
            "each under its own licence; Qt is used under the LGPL, version 3."
        )
        column.addWidget(label(words, wraps=True))
        text = licences_text()
        self.texts.setVisible(bool(text))
        self.parts.setVisible(not text)
        if text:
            self.texts.setPlainText(text)
            self.texts.setReadOnly(True)
            self.texts.setAccessibleName(self.tr("Licences of all parts"))
            column.addWidget(self.texts, 1)
            return page
        self.parts.setAccessibleName(self.tr("Licences of all parts"))
        self.parts.setHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        self.parts.setRootIsDecorated(False)
        self.parts.setUniformRowHeights(True)
        for part in installed_parts():
            line = QTreeWidgetItem([part.name, part.version, part.licence])
            line.setToolTip(2, part.licence)
            self.parts.addTopLevelItem(line)
        self.parts.resizeColumnToContents(0)
        self.parts.resizeColumnToContents(1)
        column.addWidget(self.parts, 1)
        return page

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)
        self.copy.setText(self.tr("Copied"))
        self._said.start()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._home)))

    def _draw(self) -> None:
        icon = self._theme.icon("shield-check", "accent")
        self._mark.setPixmap(icon.pixmap(QSize(_MARK, _MARK), self.devicePixelRatioF()))
        for each, name in (
            (self.copy, "copy"),
            (self.manual, "book-open"),
            (self.show_folder, "folder-open"),
        ):
            each.setIcon(self._theme.icon(name, "text"))


def _facts(told: Versions) -> tuple[tuple[str, str], ...]:
    """Return the versions below Holdfast's own, with their names for a report."""
    return (
        ("SQLite (databases)", told.sqlite),
        ("SQLite (catalogue)", told.catalogue_sqlite),
        ("Qt", f"{qVersion()}, PySide {PySide6.__version__}"),
        ("Python", told.python),
        ("System", told.system),
    )


def _selectable(words: str) -> QLabel:
    made = label(words, wraps=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
