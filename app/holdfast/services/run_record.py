"""One run, from its first row to its last: whatever happens inside, it leaves one outcome.

Every service that backs up, restores, verifies or cleans up does it inside `recorded`. The
run is written when it begins, so that one that dies is found, and completed when it ends;
the audit trail gets its entry in the same place. Work inside work, such as the safety copy
a restore makes, has a run of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from holdfast.core.audit_chain import AuditAction
from holdfast.core.errors import (
    CancelledError,
    CatalogueError,
    HoldfastError,
    SourceBusyError,
    TargetHeldError,
    VaultBusyError,
)
from holdfast.core.model import Profile
from holdfast.core.runs import Outcome, RunEnd, RunFigures, RunKind, RunStart
from holdfast.services.desk import Desk

_SCHEDULED: ContextVar[bool] = ContextVar("scheduled", default=False)
_WAITING = (SourceBusyError, VaultBusyError, TargetHeldError)


@dataclass(slots=True)
class RunNotes:
    """What the work tells of itself before it ends."""

    run_id: int
    outcome: Outcome = Outcome.DONE
    reason: str = ""
    figures: RunFigures = field(default_factory=RunFigures)
    error: HoldfastError | None = None
    """Set where the work failed but something was kept, such as a damaged original."""
    warnings: list[str] = field(default_factory=list)


@contextmanager
def by_schedule() -> Iterator[None]:
    """Let every run begun in the block count as scheduled."""
    token = _SCHEDULED.set(True)
    try:
        yield
    finally:
        _SCHEDULED.reset(token)


@contextmanager
def recorded(
    desk: Desk, kind: RunKind, profile: Profile | None = None, *, vault_id: str = ""
) -> Iterator[RunNotes]:
    """Give the notes of a new run; its end is written when the block ends, however it does.

    Raises:
        CatalogueError: the run could not be begun; the block was not entered.
    """
    start = RunStart(
        kind=kind,
        started_at=desk.clock.now(),
        profile_id=profile.profile_id if profile else "",
        profile_name=profile.name if profile else "",
        vault_id=vault_id or (profile.vault_id if profile else ""),
        scheduled=_SCHEDULED.get(),
    )
    notes = RunNotes(desk.history.begin_run(start))
    try:
        yield notes
    except BaseException as error:
        _close(desk, start, notes, error)
        raise
    _close(desk, start, notes, notes.error)


def outcome_of(error: BaseException) -> Outcome:
    """Return how a run ends that this error ended."""
    if isinstance(error, (CancelledError, KeyboardInterrupt)):
        return Outcome.CANCELLED
    return Outcome.WAITING if isinstance(error, _WAITING) else Outcome.FAILED


def _close(desk: Desk, start: RunStart, notes: RunNotes, error: BaseException | None) -> None:
    outcome, reason, name = notes.outcome, notes.reason, ""
    if error is not None:
        outcome, name = outcome_of(error), type(error).__name__
        reason = error.message if isinstance(error, HoldfastError) else f"{name}: {error}"
    ended_at = max(desk.clock.now(), start.started_at)  # the clock may have gone back
    try:
        desk.history.end_run(notes.run_id, RunEnd(outcome, ended_at, reason, name, notes.figures))
        if error is not None:
            action = AuditAction.CANCELLED if outcome is Outcome.CANCELLED else AuditAction.FAILED
            desk.audit.log(
                action,
                profile_id=start.profile_id,
                subject=start.kind.value,
                error=name,
                reason=reason,
            )
    except CatalogueError as lost:
        # What was done is done, and an error on its way out says more than this one.
        notes.warnings.append(f"The history could not be written: {lost.message}")
