"""The cache of backups as part of the whole catalogue: figures over all profiles.

What one profile's backups are is written and read in `QuickCache`.
"""

from __future__ import annotations

from sqlalchemy import func, select

from holdfast.catalogue.quick_cache import QuickCache
from holdfast.catalogue.sessions import Sessions
from holdfast.catalogue.tables import StoredBackup


class BackupCache(QuickCache):
    """The table `backup_cache`."""

    def __init__(self, sessions: Sessions) -> None:
        """See the class."""
        super().__init__(sessions.path)
        self._sessions = sessions

    def counts(self) -> dict[str, tuple[int, int]]:
        """Return how many backups each profile has, and the bytes they added to the vault."""
        query = select(
            StoredBackup.profile_id, func.count(), func.sum(StoredBackup.added_bytes)
        ).group_by(StoredBackup.profile_id)
        with self._sessions.reading() as session:
            rows = session.execute(query).all()
            return {profile: (number, int(added)) for profile, number, added in rows}
