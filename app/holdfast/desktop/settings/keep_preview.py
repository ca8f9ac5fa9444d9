"""Which backups would go next under a rule that is being typed, and why each other stays."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from holdfast.core.model import Profile
from holdfast.core.names import display_name
from holdfast.core.retention import KeepRule
from holdfast.core.time_words import short_when
from holdfast.desktop.parts.fold import Fold
from holdfast.desktop.parts.pieces import label
from holdfast.desktop.parts.said import begun, said
from holdfast.desktop.stage import Stage
from holdfast.services.keeping.keep_outlook import KeepOutlook, keep_outlook

_ROWS_SHOWN = 500
_HEIGHT = 220


class KeepPreview(QWidget):
    """A sentence, and the list behind it."""

    def __init__(self, stage: Stage, profile: Profile, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._stage = stage
        self._profile = profile
        self.sentence = label(wraps=True)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([self.tr("Made"), self.tr("Then"), self.tr("Why")])
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(self.tr("What would become of each backup"))
        self.list.setFixedHeight(_HEIGHT)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.fold = Fold(stage.theme, self.tr("Show every backup"), self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sentence)
        layout.addWidget(self.fold)

    def show_rule(self, rule: KeepRule) -> None:
        """Show what a rule would do to the backups there are."""
        desk, backstage = self._stage.backstage.desk, self._stage.backstage
        profile_id = self._profile.profile_id

        def work() -> KeepOutlook:
            zone = backstage.settings.get(profile_id).zone
            return keep_outlook(desk, profile_id, rule, zone)

        self._stage.background.ask(self, partial(work), self._show, key="outlook")

    def _show(self, outlook: KeepOutlook) -> None:
        going, total = len(outlook.going), len(outlook.backups)
        if not total:
            self.sentence.setText(self.tr("There are no backups yet."))
        elif going:
            words = self.tr(
                "%n backup(s) would go at the next clean-up; {0} would stay.", "", going
            )
            self.sentence.setText(words.format(self.locale().toString(total - going)))
        else:
            self.sentence.setText(self.tr("All %n backup(s) would stay.", "", total))
        now = self._stage.backstage.desk.clock.now()
        self.list.clear()
        rows = []
        for each in outlook.backups[:_ROWS_SHOWN]:
            then = self.tr("stays") if each.keep else self.tr("goes")
            row = QTreeWidgetItem(
                [begun(said(short_when(each.created_at, now))), begun(then), begun(said(each.why))]
            )
            row.setToolTip(0, display_name(each.name))
            icon = ("check", "good") if each.keep else ("x", "warning")
            row.setIcon(1, self._stage.theme.icon(*icon))
            row.setTextAlignment(0, Qt.AlignmentFlag.AlignLeading)
            rows.append(row)
        self.list.addTopLevelItems(rows)
        self.fold.setVisible(bool(total))
