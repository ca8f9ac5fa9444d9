"""AuditLogger: what was done, when and to what, as a chain that shows tampering."""

from __future__ import annotations

import json

from holdfast.catalogue.quick_audit import QuickAudit
from holdfast.core.audit_chain import AuditAction, AuditRow, following
from holdfast.core.clock import Clock
from holdfast.core.wire import plain_form


class AuditLogger:
    """Appends to the trail of one home; safe on any thread and between processes."""

    def __init__(self, trail: QuickAudit, clock: Clock) -> None:
        """See the class."""
        self._trail = trail
        self._clock = clock

    def log(
        self, action: AuditAction, *, profile_id: str = "", subject: str = "", **facts: object
    ) -> AuditRow:
        """Write one entry; `facts` are plain values and rows, told as JSON.

        Raises:
            CatalogueError: it could not be written.
        """
        body = json.dumps(plain_form(facts), sort_keys=True, separators=(",", ":"))
        at = self._clock.now()

        def follow(head: AuditRow | None, number: int) -> AuditRow:
            return following(
                head, number, at, action.value, profile_id=profile_id, subject=subject, body=body
            )

        return self._trail.append(follow)

    def head_text(self) -> str | None:
        """Return the head of the chain as a manifest carries it: `17:<hash>`; None before it."""
        head = self._trail.head()
        return None if head is None else f"{head.number}:{head.own_hash}"
