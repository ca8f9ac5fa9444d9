"""The history: one row for each run, written when it begins and completed when it ends.

A run whose process died is found by the process it names: `mark_interrupted` gives it its
end, with the reason. Lists go newest first by start, then by number, a page at a time; the
place of a page's last row is where the next one begins, so that runs that are added
meanwhile shift nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, or_, select
from sqlalchemy.orm import Session, aliased

from holdfast.catalogue.quick_history import QuickHistory
from holdfast.catalogue.rows import RunFilter, RunPlace, RunRow
from holdfast.catalogue.sessions import Sessions
from holdfast.catalogue.tables import StoredProfile, StoredRun
from holdfast.core.errors import NotFoundError
from holdfast.core.runs import Outcome, RunEnd, RunFigures, RunKind, RunStart
from holdfast.system.identity import ProcessIdentity, is_surely_dead

PAGE_ROWS = 200
FAILURES_COUNTED = 100
INTERRUPTED = (
    "It was cut off: the program was killed, it crashed, or the computer went off. Finished "
    "backups are safe; nothing unfinished counts as a backup."
)
EVERYTHING = RunFilter()
_NEVER_ENDED = (Outcome.FAILED.value, Outcome.WAITING.value)
_FIGURES = tuple(RunFigures.__slots__)
_START = tuple(name for name in RunStart.__slots__ if name != "kind")


class RunHistory:
    """The table `run`."""

    def __init__(self, sessions: Sessions) -> None:
        """See the class."""
        self._sessions = sessions
        self._quick = QuickHistory(sessions.path)

    def begin_run(self, start: RunStart, owner: ProcessIdentity | None = None) -> int:
        """See `QuickHistory.begin_run`."""
        return self._quick.begin_run(start, owner)

    def end_run(self, run_id: int, end: RunEnd) -> bool:
        """See `QuickHistory.end_run`."""
        return self._quick.end_run(run_id, end)

    def record(self, start: RunStart, end: RunEnd) -> int:
        """See `QuickHistory.record`."""
        return self._quick.record(start, end)

    def mark_interrupted(
        self, now: datetime, is_dead: Callable[[ProcessIdentity], bool] = is_surely_dead
    ) -> list[RunRow]:
        """Let every run whose process is gone end as failed, with the reason; return them."""
        ended: list[RunRow] = []
        with self._sessions.writing() as session:
            for row in session.scalars(_running()):
                owner = _owner(row.owner)
                if owner is None or is_dead(owner):
                    when = max(now, row.started_at)  # the clock may have gone back since
                    _end(row, RunEnd(Outcome.FAILED, when, INTERRUPTED))
                    ended.append(_run(row))
        return ended

    def running(self) -> list[RunRow]:
        """Return the runs that have no end yet, oldest first."""
        with self._sessions.reading() as session:
            return [_run(row) for row in session.scalars(_running())]

    def get(self, run_id: int) -> RunRow:
        """Return one run.

        Raises:
            NotFoundError: there is none with this number.
        """
        with self._sessions.reading() as session:
            row = session.get(StoredRun, run_id)
            if row is None:
                raise NotFoundError(f"There is no run {run_id} in the history.")
            return _run(row)

    def page(
        self,
        wanted: RunFilter = EVERYTHING,
        *,
        after: RunPlace | None = None,
        rows: int = PAGE_ROWS,
    ) -> list[RunRow]:
        """Return the next rows of a list, newest first; fewer than asked for at its end."""
        query = select(StoredRun).where(*_conditions(wanted))
        if after is not None:
            # The first half lets the index begin there; the second parts equal starts.
            query = query.where(
                StoredRun.started_at <= after.started_at,
                or_(StoredRun.started_at < after.started_at, StoredRun.id < after.run_id),
            )
        query = query.order_by(StoredRun.started_at.desc(), StoredRun.id.desc()).limit(rows)
        with self._sessions.reading() as session:
            return [_run(row) for row in session.scalars(query)]

    def count(self, wanted: RunFilter = EVERYTHING) -> int:
        """Return how many rows the whole list has."""
        query = select(func.count()).select_from(StoredRun).where(*_conditions(wanted))
        with self._sessions.reading() as session:
            return session.scalar(query) or 0

    def latest(
        self, kind: RunKind, outcomes: Iterable[Outcome] = (Outcome.DONE, Outcome.UNCHANGED)
    ) -> dict[str, RunRow]:
        """Return each profile's last run of a kind that ended so, by the profile's id."""
        run = aliased(StoredRun)
        last = (
            select(run.id)
            .where(
                run.profile_id == StoredProfile.profile_id,
                run.kind == kind.value,
                run.outcome.in_([outcome.value for outcome in outcomes]),
            )
            .order_by(run.started_at.desc(), run.id.desc())
            .limit(1)
            .scalar_subquery()
        )
        query = select(StoredRun).join(StoredProfile, StoredRun.id == last)
        with self._sessions.reading() as session:
            return {row.profile_id: _run(row) for row in session.scalars(query)}

    def failures_in_a_row(self, profile_id: str, kind: RunKind = RunKind.BACKUP) -> int:
        """Return how often a profile failed or waited since it last did neither, up to 100.

        Runs that go on, were skipped or were cancelled count for nothing.
        """
        counted = (*_NEVER_ENDED, Outcome.DONE.value, Outcome.UNCHANGED.value)
        query = (
            select(StoredRun.outcome)
            .where(
                StoredRun.profile_id == profile_id,
                StoredRun.kind == kind.value,
                StoredRun.outcome.in_(counted),
            )
            .order_by(StoredRun.started_at.desc(), StoredRun.id.desc())
            .limit(FAILURES_COUNTED)
        )
        with self._sessions.reading() as session:
            number = 0
            for outcome in session.scalars(query):
                if outcome not in _NEVER_ENDED:
                    break
                number += 1
            return number

    def forget_before(self, when: datetime) -> int:
        """Remove ended runs that began before an instant and return how many went."""
        old = delete(StoredRun).where(
            StoredRun.started_at < when, StoredRun.outcome != Outcome.RUNNING.value
        )
        with self._sessions.writing() as session:
            before = session.scalar(select(func.count()).select_from(StoredRun)) or 0
            session.execute(old)
            after = session.scalar(select(func.count()).select_from(StoredRun)) or 0
            return before - after


def add_ended_runs(session: Session, runs: Sequence[tuple[RunStart, RunEnd]]) -> None:
    """Write many runs that are over, known from a vault alone."""
    if runs:
        rows = [{**_stored_start(start), **_stored_end(end), "owner": None} for start, end in runs]
        session.execute(insert(StoredRun), rows)


def _running() -> Any:
    return (
        select(StoredRun)
        .where(StoredRun.outcome == Outcome.RUNNING.value)
        .order_by(StoredRun.started_at, StoredRun.id)
    )


def _conditions(wanted: RunFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.profile_id:
        found.append(StoredRun.profile_id == wanted.profile_id)
    if wanted.vault_id:
        found.append(StoredRun.vault_id == wanted.vault_id)
    if wanted.kinds:
        found.append(StoredRun.kind.in_(sorted(kind.value for kind in wanted.kinds)))
    if wanted.outcomes:
        found.append(StoredRun.outcome.in_(sorted(each.value for each in wanted.outcomes)))
    if wanted.since is not None:
        found.append(StoredRun.started_at >= wanted.since)
    if wanted.until is not None:
        found.append(StoredRun.started_at < wanted.until)
    return found


def _stored_start(start: RunStart) -> dict[str, Any]:
    return {"kind": start.kind.value, **{name: getattr(start, name) for name in _START}}


def _stored_end(end: RunEnd) -> dict[str, Any]:
    return {
        "outcome": end.outcome.value,
        "ended_at": end.ended_at,
        "reason": end.reason,
        "error": end.error,
        **{name: getattr(end.figures, name) for name in _FIGURES},
    }


def _end(row: StoredRun, end: RunEnd) -> None:
    for name, value in _stored_end(end).items():
        setattr(row, name, value)


def _owner(stored: str | None) -> ProcessIdentity | None:
    return None if stored is None else ProcessIdentity.from_dict(json.loads(stored))


def _run(row: StoredRun) -> RunRow:
    return RunRow(
        run_id=row.id,
        start=RunStart(kind=RunKind(row.kind), **{name: getattr(row, name) for name in _START}),
        outcome=Outcome(row.outcome),
        ended_at=row.ended_at,
        reason=row.reason,
        error=row.error,
        figures=RunFigures(**{name: getattr(row, name) for name in _FIGURES}),
        owner=_owner(row.owner),
    )
