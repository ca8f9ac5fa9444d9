"""The backups of a profile as a table, and everything that can be done with one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from holdfast.core.model import BackupInfo
from holdfast.desktop.parts.paged_model import Column, Page, PagedModel, Wanted
from holdfast.desktop.parts.pieces import GAP, WIDE_GAP, Role, Voice, button, label
from holdfast.desktop.parts.row_table import row_table
from holdfast.desktop.stage import Stage
from holdfast.desktop.window.backup_columns import all_grade_words, backup_columns, level_words
from holdfast.services.status.lists import Lists, ListWish

_Index = QModelIndex | QPersistentModelIndex
_WIDTHS = (144, 104, 88, 138, 100, 116)
_LEVEL, _GRADE = 3, 4
"""Columns whose words are longer in some languages."""
_PADDING = 28


class BackupsPage(QWidget):
    """Shows the backups; each wish carries the `BackupInfo` it is about."""

    restore_wanted = Signal(object)
    browse_wanted = Signal(object)
    compare_wanted = Signal(object)
    pin_wanted = Signal(object, bool)
    verify_wanted = Signal(object)
    export_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._stage = stage
        self._profile_id = ""
        self._lists = Lists(stage.backstage.desk)
        clock = stage.backstage.desk.clock
        columns = backup_columns(self.locale(), clock.now)
        self.model = _BackupModel(columns, self._fetch, stage, self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in names and notes"))
        self.search.setAccessibleName(self.tr("Search in names and notes"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.model.search)
        self.count = label(voice=Voice.MUTED)
        self.table = row_table(self.model, self.tr("Backups, newest first"), _WIDTHS)
        self._actions = self._make_actions()
        self.restore = button(self.tr("&Restore this one…"), Role.PLAIN)
        self.restore.clicked.connect(self._actions["restore"].trigger)
        self.more = button(self.tr("&More"), Role.PLAIN, stage.theme.icon("chevron-down"))
        self.more.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.more.clicked.connect(self._open_menu_below)
        self._lay_out()
        self.model.loaded.connect(self._on_loaded)
        self._on_current()

    def show_profile(self, profile_id: str) -> None:
        """Show the backups of a profile."""
        if profile_id != self._profile_id:
            self._profile_id = profile_id
            self.search.clear()
        self.model.reload()

    def current(self) -> BackupInfo | None:
        """Return the chosen backup."""
        return self.model.row_at(self.table.currentIndex().row())

    def _fetch(self, wanted: Wanted) -> Page[BackupInfo]:
        wish = ListWish(
            offset=wanted.offset,
            rows=wanted.rows,
            order=wanted.column,
            descending=wanted.descending,
            search=wanted.search,
        )
        total, rows = self._lists.backups(self._profile_id, wish)
        return Page(total, rows)

    def _make_actions(self) -> dict[str, QAction]:
        made: dict[str, QAction] = {}
        wishes = {
            "restore": (self.tr("&Restore…"), "rotate-ccw", self.restore_wanted),
            "browse": (self.tr("&Browse"), "table-2", self.browse_wanted),
            "compare": (self.tr("&Compare with…"), "git-compare-arrows", self.compare_wanted),
            "verify": (self.tr("&Verify now"), "badge-check", self.verify_wanted),
            "export": (self.tr("&Export as file…"), "file-down", self.export_wanted),
            "delete": (self.tr("&Delete…"), "trash-2", self.delete_wanted),
        }
        for key, (words, icon, signal) in wishes.items():
            action = QAction(self._stage.theme.icon(icon), words, self)
            action.triggered.connect(lambda _=False, s=signal: self._wish(s))
            made[key] = action
        pin = QAction(self._stage.theme.icon("pin"), self.tr("&Pin"), self)
        pin.triggered.connect(self._toggle_pin)
        made["pin"] = pin
        made["browse"].setShortcut(QKeySequence("Ctrl+B"))
        made["delete"].setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        for action in made.values():
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        return made

    def _lay_out(self) -> None:
        table = self.table
        header = table.horizontalHeader()
        for section, words in (
            (_LEVEL, level_words().values()),
            (_GRADE, all_grade_words().values()),
        ):
            longest = max(map(table.fontMetrics().horizontalAdvance, words))
            header.resizeSection(section, max(_WIDTHS[section], longest + _PADDING))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open_menu)
        table.doubleClicked.connect(lambda _: self._actions["browse"].trigger())
        table.selectionModel().currentRowChanged.connect(self._on_current)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.search, 1)
        row.addWidget(self.count)
        row.addWidget(self.restore)
        row.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        layout.setSpacing(GAP)
        layout.addLayout(row)
        layout.addWidget(table, 1)

    def _on_loaded(self) -> None:
        self.count.setText(self.tr("%n backup(s)", "", self.model.rowCount()))
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._on_current()

    def _on_current(self, index: QModelIndex | None = None) -> None:
        info = self.current()
        for widget in (self.restore, self.more):
            widget.setEnabled(info is not None)
        for action in self._actions.values():
            action.setEnabled(info is not None)
        if info is not None:
            pinned = info.protected
            self._actions["pin"].setText(self.tr("Un&pin") if pinned else self.tr("&Pin"))
            self._actions["pin"].setIcon(self._stage.theme.icon("pin-off" if pinned else "pin"))
            self._actions["delete"].setEnabled(not pinned)

    def _wish(self, signal: SignalInstance) -> None:
        info = self.current()
        if info is not None:
            signal.emit(info)

    def _toggle_pin(self) -> None:
        info = self.current()
        if info is not None:
            self.pin_wanted.emit(info, not info.protected)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for key in ("restore", "browse", "compare"):
            menu.addAction(self._actions[key])
        menu.addSeparator()
        for key in ("pin", "verify", "export"):
            menu.addAction(self._actions[key])
        menu.addSeparator()
        menu.addAction(self._actions["delete"])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _open_menu(self, at: QPoint) -> None:
        if self.current() is not None:
            self._menu().popup(self.table.viewport().mapToGlobal(at))

    def _open_menu_below(self) -> None:
        self._menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


class _BackupModel(PagedModel[BackupInfo]):
    """Marks the backups that are kept for good with a pin."""

    def __init__(
        self,
        columns: Sequence[Column[BackupInfo]],
        fetch: Callable[[Wanted], Page[BackupInfo]],
        stage: Stage,
        parent: QObject,
    ) -> None:
        super().__init__(columns, fetch, stage.background, parent)
        self._theme = stage.theme

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        info = self.row_at(index.row()) if index.column() == 0 else None
        if info is not None and info.protected:
            if role == Qt.ItemDataRole.DecorationRole:
                return self._theme.icon("pin", "link")
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{0}, pinned").format(super().data(index, role))
        return super().data(index, role)
