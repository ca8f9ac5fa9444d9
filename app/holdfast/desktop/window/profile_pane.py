"""The right side of the window: the header of the chosen profile and its three pages."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from holdfast.desktop.parts.pieces import WIDE_GAP, line
from holdfast.desktop.stage import Stage
from holdfast.desktop.window.activity_page import ActivityPage
from holdfast.desktop.window.backups_page import BackupsPage
from holdfast.desktop.window.overview_page import OverviewPage
from holdfast.desktop.window.verdict_header import VerdictHeader
from holdfast.services.checking.audit_check import AuditCheck, check_trail
from holdfast.services.status.freshness import Standing
from holdfast.services.status.overview import Overview, OverviewService

OVERVIEW, BACKUPS, ACTIVITY = range(3)


class ProfilePane(QWidget):
    """Shows one profile; asks for what its visible page needs, and for nothing else."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        """See the class."""
        super().__init__(parent)
        self._stage = stage
        self._overviews = OverviewService(stage.backstage.desk)
        self._profile_id = ""
        self._chain_asked = False
        self.header = VerdictHeader(stage.theme)
        self.overview = OverviewPage(stage.theme)
        self.backups = BackupsPage(stage)
        self.activity = ActivityPage(stage)
        self.overview.day_chosen.connect(self._open_day)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Pages of this database"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for words in (self.tr("&Overview"), self.tr("Bac&kups"), self.tr("A&ctivity")):
            self.tabs.addTab(words)
        self.pages = QStackedWidget()
        for page in (self.overview, self.backups, self.activity):
            self.pages.addWidget(page)
        self.tabs.currentChanged.connect(self._turn_to)
        strip = QVBoxLayout()
        strip.setContentsMargins(WIDE_GAP, 8, WIDE_GAP, 0)
        strip.addWidget(self.tabs)
        head = QVBoxLayout()
        head.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, 0)
        head.addWidget(self.header)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(strip)
        layout.addWidget(line())
        layout.addWidget(self.pages, 1)

    @property
    def profile_id(self) -> str:
        """Id of the profile that is shown."""
        return self._profile_id

    def show_standing(self, standing: Standing) -> None:
        """Show how the profile stands; another one than before starts all pages anew."""
        self.header.show_standing(standing)
        if standing.profile.profile_id != self._profile_id:
            self._profile_id = standing.profile.profile_id
            self.activity.show_day(None)
            self.refresh()

    def refresh(self) -> None:
        """Ask again for what the visible page shows."""
        if not self._profile_id:
            return
        page = self.pages.currentIndex()
        if page == OVERVIEW:
            profile_id = self._profile_id
            self._stage.background.ask(
                self,
                lambda: self._overviews.overview(profile_id),
                self._show_overview,
                key="overview",
            )
        elif page == BACKUPS:
            self.backups.show_profile(self._profile_id)
        else:
            self.activity.show_profile(self._profile_id)
            self._check_chain()

    def _check_chain(self) -> None:
        """Ask once whether the audit trail is whole; the badge says what was found."""
        if self._chain_asked:
            return
        self._chain_asked = True
        desk = self._stage.backstage.desk
        self._stage.background.ask(self, lambda: check_trail(desk), self._show_chain)

    def _show_chain(self, checked: AuditCheck) -> None:
        words = self.tr("Chain intact") if checked.is_intact else self.tr("Chain broken")
        if checked.accepted_at is not None:
            words = self.tr("Gap accepted")
        self.activity.show_chain(words, intact=checked.is_intact)

    def _show_overview(self, overview: Overview) -> None:
        self.overview.show_overview(overview, self._stage.backstage.desk.clock.now())

    def _turn_to(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self.refresh()

    def _open_day(self, day: date) -> None:
        self.activity.show_day(day)
        self.tabs.setCurrentIndex(ACTIVITY)
