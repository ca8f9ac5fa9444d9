"""Put a staged file in a target's place: choose the way, go it, prove the result.

The whole of a restore after the file has been built and before the person is told. Runs in
a job process; the caller has resolved what an earlier crash left (`swap_undo`), has built
and checked the staged file in the target's folder (`staging_path`), and has taken the
protected backup of what is there now.

Two ways (`replace_live`, `swap`); which one is decided by what SQLite says of the target,
not by guessing from its bytes. A target that a program has open is only ever written
through SQLite, and only when the caller has the person's consent.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import apsw

from holdfast.core.clock import Clock, SystemClock
from holdfast.core.errors import (
    InternalError,
    RestoreCheckError,
    SourceDamagedError,
    SourceError,
    SourceNotDatabaseError,
    TargetRefusedError,
)
from holdfast.core.model import Structure, StructureCheck
from holdfast.core.progress import SILENT, Progress
from holdfast.sources.connections import open_writer
from holdfast.sources.header import HEADER_BYTES, facts_from_header
from holdfast.sources.holders import SIDECARS, Holder, find_holders, sidecar
from holdfast.sources.masked_compare import Fingerprint
from holdfast.sources.prove import Proof, prove
from holdfast.sources.replace_live import (
    WalModeRefusedError,
    data_version,
    replace_through_sqlite,
)
from holdfast.sources.swap import SwapReport, refuse_unsuitable, swap
from holdfast.sources.swap_intent import intent_path
from holdfast.sources.target_words import held, shown

Way = Literal["through SQLite", "swap", "new file"]


@dataclass(frozen=True, slots=True)
class PlaceReport:
    """How a staged file got into its place."""

    way: Way
    holders: tuple[Holder, ...]
    """Programs that had the target open while it was written, with the person's consent."""
    recovery_dir: Path | None
    """Where a swap put the old file and its sidecars."""
    check: StructureCheck
    """`quick_check` of the target afterwards."""
    changed_since: bool = False
    """A program has written to the target since; see the notes."""
    notes: tuple[str, ...] = ()


def staging_path(target: Path) -> Path:
    """Return a free name in the target's real folder, for the file that will be put there."""
    real = Path(os.path.realpath(target))
    return real.with_name(f".holdfast-staged-{os.urandom(8).hex()}")


def put_back(
    staged: Path,
    target: Path,
    *,
    allow_held: bool = False,
    accept_unknown: bool = False,
    checked: StructureCheck | None = None,
    timeout_s: float = 30.0,
    progress: Progress = SILENT,
    clock: Clock | None = None,
) -> PlaceReport:
    """Make the target the staged database and prove it; afterwards `staged` is gone.

    Args:
        staged: a finished file of ours in the target's real folder, closed.
        target: where it goes; links are followed, and nothing need lie there.
        allow_held: write through SQLite although programs have the target open. They see
            the new content at their next transaction; what one read before and writes back
            after is its own. Never allows a swap.
        accept_unknown: allow a swap although nobody can tell who has the target open.
        checked: what SQLite's check said of the staged file, when the caller has hashed and
            checked it. Where nothing lay before it is then not proved a second time: putting
            it there was one rename, and nobody can have had it open.
        timeout_s: how long to wait for locks.
        progress: phases "waiting", "restoring", "comparing", "checking".
        clock: names the recovery folder and measures waits.

    Raises:
        TargetHeldError: names the programs; nothing was changed.
        TargetRefusedError: restoring there would be unsafe; nothing was changed.
        RestoreError: a step failed; the message says which state the target is in.
        RestoreCheckError: the target was written, but it is not proved to be the backup;
            the message says what it is now and where the old file lies.
        CancelledError: stopped; the message says whether anything was changed.
    """
    clock = clock or SystemClock()
    target = Path(os.path.realpath(target))
    there = refuse_unsuitable(target) is not None
    if os.path.lexists(intent_path(target)):
        raise TargetRefusedError(
            f"An interrupted restore of {shown(target)} has not been resolved yet. "
            "It was not changed.",
            hint="Start Holdfast again: it resolves that first.",
        )
    report = find_holders(target)
    if report.holders and not allow_held:
        raise held(target, report)
    whole = _is_whole_database(staged)
    if there and whole:
        try:
            return _through_sqlite(staged, target, report.holders, timeout_s, progress, clock)
        except (SourceNotDatabaseError, SourceDamagedError, WalModeRefusedError):
            pass  # SQLite cannot write through it, and has changed nothing
        except SourceError as error:
            raise TargetRefusedError(error.message, details=error.details) from error
    return _by_swap(
        staged,
        target,
        "swap" if there else "new file",
        whole=whole,
        accept_unknown=accept_unknown,
        checked=None if there else checked,
        timeout_s=timeout_s,
        progress=progress,
        clock=clock,
    )


def _through_sqlite(
    staged: Path,
    target: Path,
    holders: tuple[Holder, ...],
    timeout_s: float,
    progress: Progress,
    clock: Clock,
) -> PlaceReport:
    proofs: list[Proof] = []

    def then(connection: apsw.Connection, version: int) -> None:
        proofs.append(
            prove(
                connection,
                target,
                staged,
                version,
                timeout_s=timeout_s,
                progress=progress,
                clock=clock,
            )
        )

    replace_through_sqlite(
        staged, target, timeout_s=timeout_s, progress=progress, clock=clock, then=then
    )
    (proof,) = proofs
    notes = proof.notes
    try:
        staged.unlink()
    except OSError as error:
        # The restore stands all the same; only our own file is in the way.
        notes += (f"The working file {shown(staged)} may be deleted ({error.strerror}).",)
    return PlaceReport("through SQLite", holders, None, proof.check, proof.changed_since, notes)


def _by_swap(
    staged: Path,
    target: Path,
    way: Way,
    *,
    whole: bool,
    accept_unknown: bool,
    checked: StructureCheck | None,
    timeout_s: float,
    progress: Progress,
    clock: Clock,
) -> PlaceReport:
    if checked is not None:
        return _publish_checked(staged, target, way, checked, accept_unknown, clock)
    expected = Fingerprint.of_file(staged)
    swapped = swap(staged, target, now=clock.now(), accept_unknown=accept_unknown)
    try:
        proof = (
            _prove_swapped(target, expected, timeout_s, progress, clock)
            if whole
            else _prove_damaged(target, expected)
        )
    except RestoreCheckError as error:
        raise RestoreCheckError(
            f"{error.message} {_where_the_old_is(swapped)}".strip(),
            hint=error.hint,
            details=error.details,
        ) from error
    return PlaceReport(
        way,
        (),
        swapped.recovery_dir,
        proof.check,
        proof.changed_since,
        swapped.notes + proof.notes,
    )


def _publish_checked(
    staged: Path,
    target: Path,
    way: Way,
    checked: StructureCheck,
    accept_unknown: bool,
    clock: Clock,
) -> PlaceReport:
    """Put a staged file that the caller has proved where nothing lay before."""
    identity = staged.stat()
    swapped = swap(staged, target, now=clock.now(), accept_unknown=accept_unknown)
    now = target.stat()
    if (now.st_dev, now.st_ino, now.st_size) != (
        identity.st_dev,
        identity.st_ino,
        identity.st_size,
    ):
        raise RestoreCheckError(
            f"Something else lies at {shown(target)} than what was just put there. "
            f"{_where_the_old_is(swapped)}".strip()
        )
    return PlaceReport(way, (), swapped.recovery_dir, checked, False, swapped.notes)


def _prove_swapped(
    target: Path, expected: Fingerprint, timeout_s: float, progress: Progress, clock: Clock
) -> Proof:
    try:
        connection = open_writer(target, busy_timeout_s=0.1)
    except SourceError as error:
        raise RestoreCheckError(
            f"{shown(target)} holds the backup, but it could not be opened to prove that.",
            details=error.details,
        ) from error
    try:
        version = data_version(connection)
        return prove(
            connection,
            target,
            expected,
            version,
            timeout_s=timeout_s,
            progress=progress,
            clock=clock,
        )
    except apsw.Error as error:
        raise RestoreCheckError(
            f"{shown(target)} holds the backup, but it could not be read to prove that.",
            details=str(error),
        ) from error
    finally:
        connection.close(True)


def _prove_damaged(target: Path, expected: Fingerprint) -> Proof:
    """Prove a backup of a damaged file, which SQLite cannot open: by its bytes alone."""
    difference = expected.difference(Fingerprint.of_file(target))
    if difference is not None:
        raise RestoreCheckError(
            f"{shown(target)} was written, but is not the backup: {difference}."
        )
    note = "The backup is of a database that was damaged already; it was restored as it is."
    return Proof(StructureCheck(Structure.DAMAGED, "quick_check", (note,)), False, (note,))


def _is_whole_database(staged: Path) -> bool:
    """Tell whether the staged file is a database of as many pages as its header says.

    Raises:
        InternalError: it is not there, or has sidecars and so is not finished.
    """
    if any(os.path.lexists(sidecar(staged, suffix)) for suffix in SIDECARS):
        raise InternalError(
            "The file that was to be put back still has a journal beside it. Nothing was changed."
        )
    try:
        with staged.open("rb") as file:
            header = file.read(HEADER_BYTES)
        size = staged.stat().st_size
    except OSError as error:
        raise InternalError(
            "The file that was to be put back has gone. Nothing was changed.", details=str(error)
        ) from error
    try:
        facts = facts_from_header(header, size, shown(staged))
    except SourceError:
        return False
    return facts.page_size * facts.page_count == size


def _where_the_old_is(swapped: SwapReport) -> str:
    if swapped.recovery_dir is None:
        return ""
    return f"What lay there before is in {shown(swapped.recovery_dir)}."
