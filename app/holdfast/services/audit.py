"""AuditLogger: what was done, when and to what, as a chain that shows tampering."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

from holdfast.catalogue.quick_audit import QuickAudit
from holdfast.core.audit_chain import (
    ASKED_BY,
    Anchor,
    AuditAction,
    AuditRow,
    following,
    trail_of,
)
from holdfast.core.clock import Clock
from holdfast.core.names import new_id
from holdfast.core.wire import plain_form
from holdfast.system.identity import this_machine


class AuditLogger:
    """Appends to the trail of one home; safe on any thread and between processes."""

    def __init__(
        self, trail: QuickAudit, clock: Clock, home_path: Path, *, asked_by: str = ""
    ) -> None:
        """See the class; with `asked_by` every entry names the program that asked for it."""
        self.trail = trail
        self._clock = clock
        self._home_path = home_path
        self._asked_by = asked_by

    def on_behalf_of(self, asked_by: str) -> AuditLogger:
        """Return a logger of the same trail whose entries name a program's token."""
        return AuditLogger(self.trail, self._clock, self._home_path, asked_by=asked_by)

    def log(
        self, action: AuditAction, *, profile_id: str = "", subject: str = "", **facts: object
    ) -> AuditRow:
        """Write one entry; `facts` are plain values and rows, told as JSON.

        The first entry of a trail also carries random digits, so that no two are the same.

        Raises:
            CatalogueError: it could not be written.
        """
        at = self._clock.now()
        if self._asked_by:
            facts[ASKED_BY] = self._asked_by

        def follow(head: AuditRow | None, number: int) -> AuditRow:
            told = facts if head else {**facts, "begun": new_id()}
            body = json.dumps(plain_form(told), sort_keys=True, separators=(",", ":"))
            return following(
                head, number, at, action.value, profile_id=profile_id, subject=subject, body=body
            )

        return self.trail.append(follow)

    def home(self) -> str:
        """Return 16 hex digits for this home: a hash of the computer and the folder."""
        place = os.fsencode(os.path.realpath(self._home_path))
        seed = b"holdfast home " + this_machine().encode("ascii") + b" " + place
        return hashlib.sha256(seed).hexdigest()[:16]

    def head_text(self) -> str | None:
        """Return the head of the chain as a manifest carries it, see `Anchor`; None before it."""
        ends = self.trail.ends()
        if ends is None:
            return None
        first, last = ends
        return Anchor(self.home(), trail_of(first), last.number, last.own_hash).text
