"""Where the audit trail lies: entries are appended and read, never changed.

What is written, how an entry is hashed and whether the chain holds is the business of the
service above. Two processes that append together get one after the other: the head is read
and the new entry written under one lock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from holdfast.catalogue.rows import AuditRow
from holdfast.catalogue.sessions import Sessions
from holdfast.catalogue.tables import StoredAuditEntry

SLICE_ROWS = 500
_FACTS = tuple(AuditRow.__slots__)


class AuditTrail:
    """The table `audit_entry`."""

    def __init__(self, sessions: Sessions) -> None:
        """See the class."""
        self._sessions = sessions

    def append(self, follow: Callable[[AuditRow | None, int], AuditRow]) -> AuditRow:
        """Write the entry that follows the last one, and return it.

        Args:
            follow: gets the last entry (None before the first) and the number of the next,
                and returns the next; called once, under the lock.
        """
        with self._sessions.writing() as session:
            number = _last_number(session) + 1
            row = follow(_head(session), number)
            if row.number != number:
                raise ValueError(f"the entry that follows has number {number}, not {row.number}")
            session.add(StoredAuditEntry(**{name: getattr(row, name) for name in _FACTS}))
            session.flush()
            return row

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
