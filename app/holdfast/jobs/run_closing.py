"""The run of a child that died: its row in the history gets the end the child could not write.

Only rows of that one process are touched. A child that died before it had begun its run
leaves one all the same, so that nothing that was tried is forgotten.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from holdfast.catalogue.opening import make_ready
from holdfast.catalogue.quick_audit import QuickAudit
from holdfast.catalogue.quick_history import QuickHistory
from holdfast.core.audit_chain import ASKED_BY, AuditAction, AuditRow, following
from holdfast.core.events import JobEnded
from holdfast.core.runs import Outcome, RunEnd, RunStart
from holdfast.jobs.order import JobOrder
from holdfast.system.identity import ProcessIdentity
from holdfast.system.paths import AppPaths, default_paths


def close_runs(
    order: JobOrder, owner: ProcessIdentity | None, ended: JobEnded, now: datetime
) -> None:
    """Write the end of what a dead child had begun, or the whole run if it had not begun any.

    Args:
        order: what the child was to do.
        owner: which process it was; None when none was started.
        ended: how it ended.
        now: when that was found.

    Raises:
        CatalogueError, StagingError: the history could not be written.
    """
    if order.run_kind is None:
        return
    paths = (AppPaths(Path(order.home)) if order.home else default_paths()).make()
    make_ready(paths.catalogue_file)
    history = QuickHistory(paths.catalogue_file)
    error = str((ended.error or {}).get("error", ""))
    end = RunEnd(ended.outcome, now, ended.reason, error)
    closed = history.end_runs_of(owner, end) if owner is not None else None
    if closed is None:
        start = RunStart(
            kind=order.run_kind,
            started_at=now,
            profile_id=order.profile_id,
            profile_name=order.profile_name,
            vault_id=order.vault_id,
            scheduled=order.scheduled,
        )
        history.record(start, end)
    if closed != 0:
        _log(QuickAudit(paths.catalogue_file), order, end, now)


def _log(trail: QuickAudit, order: JobOrder, end: RunEnd, now: datetime) -> None:
    action = AuditAction.CANCELLED if end.outcome is Outcome.CANCELLED else AuditAction.FAILED
    facts = {"error": end.error, "reason": end.reason}
    if order.asked_by:
        facts[ASKED_BY] = order.asked_by
    body = json.dumps(facts, sort_keys=True, separators=(",", ":"))
    subject = order.run_kind.value if order.run_kind else order.kind

    def follow(head: AuditRow | None, number: int) -> AuditRow:
        return following(
            head, number, now, action.value, profile_id=order.profile_id, subject=subject, body=body
        )

    trail.append(follow)
