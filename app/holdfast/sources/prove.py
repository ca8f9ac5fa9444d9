"""Prove that a target which was just put back is the backup.

Everything is asked in one read transaction of one connection, so of one state: every byte
compared under the mask, `quick_check`, and the rows that break a foreign key counted. Where
the content lies, in the file or still in its `-wal`, makes no difference.

A backup may itself be damaged or break its own foreign keys; that is told in a note. Only
what the backup does not have is a failed restore.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw

from holdfast.core.clock import Clock
from holdfast.core.errors import CancelledError, RestoreCheckError, SourceError, TargetHeldError
from holdfast.core.model import DatabaseFacts, Structure, StructureCheck
from holdfast.core.pages import GROUP_BYTES, GroupSink
from holdfast.core.progress import Advance, Progress
from holdfast.sources.connections import open_finished
from holdfast.sources.header import HEADER_BYTES, facts_from_header
from holdfast.sources.masked_compare import Difference, Fingerprint, MaskedCompare
from holdfast.sources.replace_live import LockWait, data_version
from holdfast.sources.snapshot_reading import read_snapshot
from holdfast.sources.structure_check import check_structure
from holdfast.sources.target_words import shown

_STEP_BYTES = 16 * GROUP_BYTES


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found of a target that is the backup."""

    check: StructureCheck
    """Of the target, in the state that was compared."""
    changed_since: bool
    """A program has committed since the restore, so its bytes could not be compared."""
    notes: tuple[str, ...] = ()


def prove(
    connection: apsw.Connection,
    target: Path,
    expected: Path | Fingerprint,
    version: int,
    *,
    timeout_s: float,
    progress: Progress,
    clock: Clock,
) -> Proof:
    """Compare and check what the connection sees.

    Args:
        connection: to the target; outside a transaction.
        target: its path, for messages.
        expected: the staged file, or its fingerprint where it has become the target.
        version: `data_version` of the connection before the restore. Where it has moved, a
            difference is the doing of a program that has committed since.
        timeout_s: how long to wait for programs that lock the target.
        progress: phases "comparing" and "checking". A cancel stops the proof only.
        clock: measures the wait.

    Raises:
        RestoreCheckError: the target is not the backup, or it could not be found out; the
            message says so.
        CancelledError: stopped; the message says that the restore itself is complete.
    """
    waiting = LockWait(target, timeout_s, progress, clock)
    try:
        waiting.retry(lambda: _begin(connection))
        try:
            return _prove(connection, target, expected, version, progress)
        finally:
            connection.execute("ROLLBACK")
    except CancelledError as error:
        raise CancelledError(
            f"Stopped while the restore was being checked. {shown(target)} holds the backup, "
            "but that has not been proved."
        ) from error
    except (apsw.Error, SourceError, TargetHeldError, OSError) as error:
        details = getattr(error, "details", "") or str(error)
        raise RestoreCheckError(
            f"{shown(target)} holds the backup, but it could not be read again to prove that.",
            hint="Look at the details; restoring once more does no harm.",
            details=details,
        ) from error


def _prove(
    connection: apsw.Connection,
    target: Path,
    expected: Path | Fingerprint,
    version: int,
    progress: Progress,
) -> Proof:
    difference = _compare(connection, target, expected, progress)
    changed = difference is not None and data_version(connection) != version
    if difference is not None and not changed:
        raise RestoreCheckError(
            f"{shown(target)} was written, but is not the backup: {difference}.",
            hint="Restore again, to another disk if it happens twice.",
        )
    check = check_structure(connection, target, progress=progress)
    violations = count_violations(connection)
    notes = []
    if changed:
        notes.append(
            f"A program wrote to {shown(target)} right after it was restored, so it could not be "
            "compared byte by byte with the backup."
        )
    if check.structure is Structure.DAMAGED:
        _must_be_the_backups(target, expected, check)
        notes.append("The backup itself is damaged inside; it was restored as it is.")
    if violations:
        notes += _broken_keys(target, expected, violations)
    return Proof(check, changed, tuple(notes))


def count_violations(connection: apsw.Connection) -> int | None:
    """Return how many rows break a foreign key; None where the schema cannot be followed."""
    try:
        found = connection.execute("SELECT count(*) FROM pragma_foreign_key_check").get
    except apsw.SQLError:
        return None  # a key that refers to what does not exist: the program's own affair
    return int(str(found))


def _begin(connection: apsw.Connection) -> None:
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _compare(
    connection: apsw.Connection, target: Path, expected: Path | Fingerprint, progress: Progress
) -> Difference | None:
    if isinstance(expected, Fingerprint):
        found = expected.like()
        _stream(connection, target, found, progress)
        return expected.difference(found)
    with MaskedCompare(expected) as comparison:
        _stream(connection, target, comparison, progress)
        return comparison.result()


def _stream(connection: apsw.Connection, target: Path, sink: GroupSink, progress: Progress) -> None:
    """Lead what the connection's transaction sees into the sink."""
    if str(connection.execute("PRAGMA journal_mode").get) == "wal":
        read_snapshot(connection, target, sink, progress=_Comparing(progress))
        return
    _, header = connection.read("main", 0, 0, HEADER_BYTES)
    size = os.stat(target).st_size  # noqa: PTH116 - a path; opening it would cost our lock
    sink.begin(_facts(header, size, target), size, hold_short=True)
    for offset, data in _raw(connection, size):
        for at in range(0, len(data), GROUP_BYTES):
            sink.group((offset + at) // GROUP_BYTES, data[at : at + GROUP_BYTES])
        progress.advance(Advance("comparing", offset + len(data), size))


def _facts(header: bytes, size: int, target: Path) -> DatabaseFacts:
    return facts_from_header(header, size, shown(target))


def _raw(connection: apsw.Connection, size: int) -> Iterator[tuple[int, bytes]]:
    for offset in range(0, size, _STEP_BYTES):
        _, data = connection.read("main", 0, offset, min(_STEP_BYTES, size - offset))
        yield offset, data


def _must_be_the_backups(target: Path, expected: Path | Fingerprint, found: StructureCheck) -> None:
    """Refuse damage that the backup does not have; equal bytes have equal damage."""
    if isinstance(expected, Fingerprint):
        return
    staged = open_finished(expected)
    try:
        own = check_structure(staged, expected)
    finally:
        staged.close()
    if own.structure is not Structure.DAMAGED:
        raise RestoreCheckError(
            f"{shown(target)} holds the backup, but SQLite finds it damaged where the backup is "
            "sound.",
            hint="Restore again, to another disk if it happens twice.",
            details="\n".join(found.messages),
        )


def _broken_keys(target: Path, expected: Path | Fingerprint, violations: int) -> list[str]:
    if isinstance(expected, Path):
        staged = open_finished(expected)
        try:
            own = count_violations(staged)
        finally:
            staged.close()
        if own is not None and violations > own:
            raise RestoreCheckError(
                f"{shown(target)} holds the backup, but {violations} rows in it refer to rows "
                f"that are not there; in the backup these are {own}.",
                hint="Restore again, to another disk if it happens twice.",
            )
    return [
        f"{violations} rows refer to rows that do not exist; that was already so when the backup "
        "was made."
    ]


class _Comparing:
    """Gives the phase its own name: the same reading, for another purpose."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def advance(self, report: Advance) -> None:
        self._progress.advance(Advance("comparing", report.done, report.total))
