"""The whole catalogue: every table of one home, for services that need more than profiles.

Imports SQLAlchemy, so it is imported where it is needed and not at a start. Holds no
connection and no thread: each call is a unit of work of its own, from any thread.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from holdfast.catalogue.backup_cache import BackupCache
from holdfast.catalogue.preferences import Preferences
from holdfast.catalogue.profile_table import ProfileTable
from holdfast.catalogue.quick_audit import QuickAudit
from holdfast.catalogue.rebuild import NextRun, Rebuilt, never, rebuild
from holdfast.catalogue.rows import SeriesListing
from holdfast.catalogue.run_history import RunHistory
from holdfast.catalogue.sessions import Sessions
from holdfast.catalogue.settings_table import SettingsTable


class Catalogue:
    """See the module."""

    def __init__(self, path: Path) -> None:
        """See the class; the file must be there and up to date, which `open_desk` sees to."""
        self._sessions = Sessions(path)
        self.profiles = ProfileTable(self._sessions)
        self.settings = SettingsTable(self._sessions)
        self.runs = RunHistory(self._sessions)
        self.audit = QuickAudit(path)
        self.backups = BackupCache(self._sessions)
        self.preferences = Preferences(self._sessions)

    def rebuild(
        self, listings: Iterable[SeriesListing], now: datetime, next_run: NextRun = never
    ) -> Rebuilt:
        """Fill it from what vaults hold; see `rebuild`."""
        return rebuild(self._sessions, listings, now, next_run)
