"""The history: one row for each run, written when it begins and completed when it ends.

A run whose process died is found by the process it names: `mark_interrupted` gives it its
end, with the reason. Lists go newest first by start, then by number, a page at a time; the
place of a page's last row is where the next one begins, so that runs that are added
meanwhile shift nothing.

In SQL by hand: the schedule asks here after each run, and looks for dead ones each hour.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from holdfast.catalogue.quick_history import QuickHistory, stored_end
from holdfast.catalogue.rows import RunFilter, RunPlace, RunRow
from holdfast.catalogue.stored_forms import read_instant, read_text, stored_instant
from holdfast.catalogue.units import Units
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
_RUNNING = "SELECT * FROM run WHERE outcome = 'running' ORDER BY started_at, id"
_NEWEST_FIRST = "ORDER BY started_at DESC, id DESC"


class RunHistory:
    """The table `run`."""

    def __init__(self, path: Path) -> None:
        """See the class; the catalogue must be there and up to date (`opening`)."""
        self._units = Units(path)
        self._quick = QuickHistory(path)

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
        with self._units.writing() as connection:
            for row in map(_run, connection.execute(_RUNNING).fetchall()):
                if row.owner is None or is_dead(row.owner):
                    when = max(now, row.start.started_at)  # the clock may have gone back since
                    values = stored_end(RunEnd(Outcome.FAILED, when, INTERRUPTED))
                    connection.execute(
                        f"UPDATE run SET {', '.join(f'{name} = :{name}' for name in values)} "
                        "WHERE id = :id",
                        {**values, "id": row.run_id},
                    )
                    query = connection.execute("SELECT * FROM run WHERE id = ?", [row.run_id])
                    ended.append(_run(query.fetchone()))
        return ended

    def running(self) -> list[RunRow]:
        """Return the runs that have no end yet, oldest first."""
        with self._units.reading() as connection:
            return [_run(row) for row in connection.execute(_RUNNING)]

    def get(self, run_id: int) -> RunRow:
        """Return one run.

        Raises:
            NotFoundError: there is none with this number.
        """
        with self._units.reading() as connection:
            row = connection.execute("SELECT * FROM run WHERE id = ?", [run_id]).fetchone()
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
        where, values = _conditions(wanted)
        if after is not None:
            # The first half lets the index begin there; the second parts equal starts.
            where += " AND started_at <= ? AND (started_at < ? OR id < ?)"
            started_at = stored_instant(after.started_at)
            values += [started_at, started_at, after.run_id]
        query = f"SELECT * FROM run WHERE {where} {_NEWEST_FIRST} LIMIT ?"
        with self._units.reading() as connection:
            return [_run(row) for row in connection.execute(query, [*values, rows])]

    def count(self, wanted: RunFilter = EVERYTHING) -> int:
        """Return how many rows the whole list has."""
        where, values = _conditions(wanted)
        with self._units.reading() as connection:
            query = connection.execute(f"SELECT count(*) FROM run WHERE {where}", values)
            return int(query.fetchone()[0])

    def latest(
        self, kind: RunKind, outcomes: Iterable[Outcome] = (Outcome.DONE, Outcome.UNCHANGED)
    ) -> dict[str, RunRow]:
        """Return each profile's last run of a kind that ended so, by the profile's id."""
        ends = [outcome.value for outcome in outcomes]
        query = (
            "SELECT run.* FROM profile JOIN run ON run.id = (SELECT last.id FROM run AS last "
            "WHERE last.profile_id = profile.profile_id AND last.kind = ? "
            f"AND last.outcome IN ({_marks(ends)}) "
            "ORDER BY last.started_at DESC, last.id DESC LIMIT 1)"
        )
        with self._units.reading() as connection:
            rows = connection.execute(query, [kind.value, *ends]).fetchall()
        return {str(row["profile_id"]): _run(row) for row in rows}

    def failures_in_a_row(self, profile_id: str, kind: RunKind = RunKind.BACKUP) -> int:
        """Return how often a profile failed or waited since it last did neither, up to 100.

        Runs that go on, were skipped or were cancelled count for nothing.
        """
        counted = (*_NEVER_ENDED, Outcome.DONE.value, Outcome.UNCHANGED.value)
        query = (
            "SELECT outcome FROM run WHERE profile_id = ? AND kind = ? "
            f"AND outcome IN ({_marks(counted)}) {_NEWEST_FIRST} LIMIT {FAILURES_COUNTED}"
        )
        number = 0
        with self._units.reading() as connection:
            for (outcome,) in connection.execute(query, [profile_id, kind.value, *counted]):
                if outcome not in _NEVER_ENDED:
                    break
                number += 1
        return number

    def forget_before(self, when: datetime) -> int:
        """Remove ended runs that began before an instant and return how many went."""
        with self._units.writing() as connection:
            done = connection.execute(
                "DELETE FROM run WHERE started_at < ? AND outcome <> 'running'",
                [stored_instant(when)],
            )
            return done.rowcount


def _conditions(wanted: RunFilter) -> tuple[str, list[Any]]:
    """Return what a list is narrowed by, as SQL and its values."""
    found = ["1"]
    values: list[Any] = []
    for name, value in (("profile_id", wanted.profile_id), ("vault_id", wanted.vault_id)):
        if value:
            found.append(f"{name} = ?")
            values.append(value)
    for name, chosen in (("kind", wanted.kinds), ("outcome", wanted.outcomes)):
        if chosen:
            found.append(f"{name} IN ({_marks(chosen)})")
            values += sorted(each.value for each in chosen)
    for sign, at in ((">=", wanted.since), ("<", wanted.until)):
        if at is not None:
            found.append(f"started_at {sign} ?")
            values.append(stored_instant(at))
    return " AND ".join(found), values


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)


def _run(row: sqlite3.Row) -> RunRow:
    ended_at, owner = row["ended_at"], row["owner"]
    return RunRow(
        run_id=row["id"],
        start=RunStart(
            kind=RunKind(row["kind"]),
            started_at=read_instant(row["started_at"]),
            profile_id=row["profile_id"],
            profile_name=read_text(row["profile_name"]),
            vault_id=row["vault_id"],
            scheduled=bool(row["scheduled"]),
        ),
        outcome=Outcome(row["outcome"]),
        ended_at=None if ended_at is None else read_instant(ended_at),
        reason=read_text(row["reason"]),
        error=row["error"],
        figures=RunFigures(
            backup_id=row["backup_id"],
            backup_name=read_text(row["backup_name"]),
            size_bytes=row["size_bytes"],
            added_bytes=row["added_bytes"],
            changed_pages=row["changed_pages"],
            lock_s=row["lock_s"],
        ),
        owner=None if owner is None else ProcessIdentity.from_dict(json.loads(owner)),
    )
