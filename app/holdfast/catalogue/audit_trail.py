"""Where the audit trail lies: entries are appended and read, never changed.

What is written, how an entry is hashed and whether the chain holds is the business of the
service above. Two processes that append together get one after the other: the head is read
and the new entry written under one lock.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from holdfast.catalogue.quick_audit import Follow, QuickAudit
from holdfast.catalogue.sessions import Sessions
from holdfast.catalogue.tables import StoredAuditEntry
from holdfast.core.audit_chain import AuditRow

SLICE_ROWS = 500
_FACTS = tuple(AuditRow.__slots__)


class AuditTrail:
    """The table `audit_entry`."""

    def __init__(self, sessions: Sessions) -> None:
        """See the class."""
        self._sessions = sessions
        self._quick = QuickAudit(sessions.path)

    def append(self, follow: Follow) -> AuditRow:
        """See `QuickAudit.append`."""
        return self._quick.append(follow)

    def head(self) -> AuditRow | None:
        """Return the last entry."""
        with self._sessions.reading() as session:
            return _head(session)

    def last_number(self) -> int:
        """Return the highest number ever given: more than the head's, if the end was cut off."""
        with self._sessions.reading() as session:
            return _last_number(session)

    def count(self) -> int:
        """Return how many entries there are."""
        with self._sessions.reading() as session:
            return session.scalar(select(func.count()).select_from(StoredAuditEntry)) or 0

    def rows(self, *, after: int = 0, profile_id: str = "") -> Iterator[AuditRow]:
        """Yield the entries with higher numbers, oldest first; all profiles by default.

        Read in slices, each a unit of work of its own: nobody waits for a slow reader.
        """
        while True:
            query = select(StoredAuditEntry).where(StoredAuditEntry.number > after)
            if profile_id:
                query = query.where(StoredAuditEntry.profile_id == profile_id)
            query = query.order_by(StoredAuditEntry.number).limit(SLICE_ROWS)
            with self._sessions.reading() as session:
                found = [_row(each) for each in session.scalars(query)]
            yield from found
            if len(found) < SLICE_ROWS:
                return
            after = found[-1].number

    def latest(self, rows: int, *, profile_id: str = "") -> list[AuditRow]:
        """Return the last entries, newest first."""
        query = select(StoredAuditEntry)
        if profile_id:
            query = query.where(StoredAuditEntry.profile_id == profile_id)
        query = query.order_by(StoredAuditEntry.number.desc()).limit(rows)
        with self._sessions.reading() as session:
            return [_row(each) for each in session.scalars(query)]


def _head(session: Session) -> AuditRow | None:
    query = select(StoredAuditEntry).order_by(StoredAuditEntry.number.desc()).limit(1)
    row = session.scalars(query).one_or_none()
    return None if row is None else _row(row)


def _last_number(session: Session) -> int:
    given = text("SELECT seq FROM sqlite_sequence WHERE name = 'audit_entry'")
    return session.scalar(given) or 0


def _row(row: StoredAuditEntry) -> AuditRow:
    return AuditRow(**{name: getattr(row, name) for name in _FACTS})
