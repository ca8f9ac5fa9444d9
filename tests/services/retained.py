"""A protected database whose clock a test sets, and what retention did to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw

from holdfast.catalogue.rows import RunFilter, RunRow
from holdfast.core.audit_chain import AuditRow
from holdfast.core.model import BackupInfo
from holdfast.core.runs import RunKind
from holdfast.core.settings import ChosenSettings
from holdfast.services.desk import desk_at
from holdfast.services.keeping.retention import BackupRetentionPolicy
from tests.support.clocks import SetClock
from tests.support.databases import build_database
from tests.support.protected import Protected, change_rows, protect

BEGAN = datetime(2026, 11, 22, 17, tzinfo=UTC)


@dataclass
class Retained:
    """One profile, its policy, and what it left behind."""

    books: Protected
    clock: SetClock
    made: int = 0

    @property
    def policy(self) -> BackupRetentionPolicy:
        return BackupRetentionPolicy(self.books.desk, self.books.profile)

    def choose(self, **settings: object) -> None:
        """Choose the profile's settings."""
        chosen = ChosenSettings.model_validate(settings)
        table = self.books.desk.catalogue().settings
        table.put(self.books.profile.profile_id, chosen, None, self.clock.now())

    def backup(self, count: int = 1, *, every: timedelta = timedelta(hours=1)) -> BackupInfo:
        """Change the source and back it up, so many times; the last one is given back."""
        for _ in range(count):
            self.clock.step(every)
            self.made += 1
            change_rows(self.books.source, 2, seed=self.made)
            info = self.books.backups.create_backup(f"b{self.made}").info
        return info

    @property
    def names(self) -> list[str]:
        """Names of the backups there are, the last made first."""
        return [info.name for info in self.books.backups.list_backups().backups]

    def cleanups(self) -> list[RunRow]:
        """The clean-ups in the history, newest first."""
        return self.books.desk.catalogue().runs.page(RunFilter(kinds=frozenset({RunKind.CLEANUP})))

    def trail(self, action: str) -> list[AuditRow]:
        """The entries of the audit trail that tell of this, oldest first."""
        rows = self.books.desk.catalogue().audit.rows()
        return [row for row in rows if row.action == action]

    def shrink(self) -> None:
        """Empty the source's tables, so that it is far smaller than it was."""
        connection = apsw.Connection(str(self.books.source))
        try:
            connection.execute("DELETE FROM part; DELETE FROM thing; DROP TABLE IF EXISTS noise")
            connection.execute("VACUUM")
        finally:
            connection.close()


def retained(home: Path, source: Path, vault: Path, name: str = "books") -> Retained:
    """Protect a small new database, with a clock that stands at BEGAN."""
    build_database(source)
    clock = SetClock(BEGAN)
    books = protect(home, source, vault, name)
    return Retained(replace(books, desk=desk_at(books.desk.paths, clock)), clock)
