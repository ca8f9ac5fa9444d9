"""Writing the history, in SQL by hand: a backup's process begins and ends its own run.

`RunHistory` reads what is written here, and writes through here too. Each method is one
unit of work; safe between processes and threads.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from holdfast.catalogue.connection import writing
from holdfast.catalogue.stored_forms import stored_document, stored_instant, stored_text
from holdfast.core.errors import NotFoundError
from holdfast.core.runs import Outcome, RunEnd, RunStart
from holdfast.system.identity import ProcessIdentity, this_process

_RECENT_ROWS = 1000
"""Among so many a run of a process that has just died is looked for."""


class QuickHistory:
    """Begins and ends runs in one catalogue.

    Raises:
        CatalogueError: from every method, when the file cannot be written.
    """

    def __init__(self, path: Path) -> None:
        """See the class; the catalogue must be there and up to date (`opening`)."""
        self._path = path

    def begin_run(self, start: RunStart, owner: ProcessIdentity | None = None) -> int:
        """Write that a run has begun and return its number.

        Args:
            start: what is known of it.
            owner: the process that carries it out, this one by default.
        """
        document = stored_document((owner or this_process()).as_dict())
        row = {
            **stored_start(start),
            "outcome": Outcome.RUNNING.value,
            "reason": "",
            "error": "",
            "owner": document,
        }
        with writing(self._path) as connection:
            return _insert(connection, row)

    def end_run(self, run_id: int, end: RunEnd) -> bool:
        """Write how a run ended; False if that had been written before, which stays.

        Raises:
            NotFoundError: there is no such run.
        """
        row = stored_end(end)
        with writing(self._path) as connection:
            done = connection.execute(
                f"UPDATE run SET {', '.join(f'{name} = :{name}' for name in row)} "
                "WHERE id = :id AND outcome = 'running'",
                {**row, "id": run_id},
            )
            if done.rowcount:
                return True
            if connection.execute("SELECT 1 FROM run WHERE id = ?", [run_id]).fetchone() is None:
                raise NotFoundError(f"There is no run {run_id} in the history.")
            return False

    def end_runs_of(self, owner: ProcessIdentity, end: RunEnd) -> int | None:
        """Write the end of every run that a process, known to be dead, left without one.

        Return how many those were; None when that process had not begun any run at all.
        """
        document = stored_document(owner.as_dict())
        row = {**stored_end(end), "owner": document}
        with writing(self._path) as connection:
            # The clock may have gone back since a run began.
            done = connection.execute(
                "UPDATE run SET outcome = :outcome, ended_at = max(:ended_at, started_at), "
                "reason = :reason, error = :error WHERE outcome = 'running' AND owner = :owner",
                row,
            )
            if done.rowcount:
                return done.rowcount
            recent = f"SELECT owner FROM run ORDER BY id DESC LIMIT {_RECENT_ROWS}"
            begun = connection.execute(
                f"SELECT 1 FROM ({recent}) WHERE owner = ? LIMIT 1", [document]
            ).fetchone()
            return 0 if begun else None

    def record(self, start: RunStart, end: RunEnd) -> int:
        """Write a run that was over as soon as it began: skipped, paused, not possible."""
        with writing(self._path) as connection:
            return _insert(connection, {**stored_start(start), **stored_end(end), "owner": None})


def _insert(connection: sqlite3.Connection, row: dict[str, Any]) -> int:
    done = connection.execute(
        f"INSERT INTO run ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})", row
    )
    assert done.lastrowid is not None
    return done.lastrowid


def add_ended_runs(connection: sqlite3.Connection, runs: Sequence[tuple[RunStart, RunEnd]]) -> None:
    """Write many runs that are over, known from a vault alone."""
    for start, end in runs:
        _insert(connection, {**stored_start(start), **stored_end(end), "owner": None})


def stored_start(start: RunStart) -> dict[str, Any]:
    """Return the columns that tell how a run began."""
    return {
        "kind": start.kind.value,
        "started_at": stored_instant(start.started_at),
        "profile_id": start.profile_id,
        "profile_name": stored_text(start.profile_name),
        "vault_id": start.vault_id,
        "scheduled": int(start.scheduled),
    }


def stored_end(end: RunEnd) -> dict[str, Any]:
    """Return the columns that tell how a run ended."""
    figures = end.figures
    return {
        "outcome": end.outcome.value,
        "ended_at": stored_instant(end.ended_at),
        "reason": stored_text(end.reason),
        "error": end.error,
        "backup_id": figures.backup_id,
        "backup_name": stored_text(figures.backup_name),
        "size_bytes": figures.size_bytes,
        "added_bytes": figures.added_bytes,
        "changed_pages": figures.changed_pages,
        "lock_s": figures.lock_s,
    }
