"""The whole catalogue: every table of one home, for services that need more than profiles.

What the schedule needs stands here at once, in SQL by hand; the rest goes through SQLAlchemy,
which takes a quarter of a second to import and 45 MB for as long as the process lives, and so
comes with the first use. Holds no connection and no thread: each call is a unit of work of
its own, from any thread.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from holdfast.catalogue.preferences import Preferences
from holdfast.catalogue.quick_audit import QuickAudit
from holdfast.catalogue.rows import SeriesListing
from holdfast.catalogue.run_history import RunHistory
from holdfast.catalogue.settings_table import SettingsTable

if TYPE_CHECKING:
    from holdfast.catalogue.backup_cache import BackupCache
    from holdfast.catalogue.profile_table import ProfileTable
    from holdfast.catalogue.rebuild import NextRun, Rebuilt
    from holdfast.catalogue.sessions import Sessions


class Catalogue:
    """See the module."""

    def __init__(self, path: Path) -> None:
        """See the class; the file must be there and up to date, which `open_desk` sees to."""
        self._path = path
        self.settings = SettingsTable(path)
        self.runs = RunHistory(path)
        self.audit = QuickAudit(path)
        self.preferences = Preferences(path)

    @cached_property
    def profiles(self) -> ProfileTable:
        """The profiles, with their sources and vaults."""
        from holdfast.catalogue.profile_table import ProfileTable

        return ProfileTable(self._sessions)

    @cached_property
    def backups(self) -> BackupCache:
        """What was last seen in the vaults."""
        from holdfast.catalogue.backup_cache import BackupCache

        return BackupCache(self._sessions)

    @cached_property
    def _sessions(self) -> Sessions:
        from holdfast.catalogue.sessions import Sessions

        return Sessions(self._path)

    def rebuild(
        self,
        listings: Iterable[SeriesListing],
        now: datetime,
        next_run: NextRun | None = None,
    ) -> Rebuilt:
        """Fill it from what vaults hold; see `rebuild`. Without `next_run` nothing is due."""
        from holdfast.catalogue import rebuild

        return rebuild.rebuild(self._sessions, listings, now, next_run or rebuild.never)
