"""The audit trail's chain: how an entry is hashed, and what is wrong with a chain.

Every entry carries the hash of the one before it, so that nothing can be edited, removed,
inserted or swapped without all later hashes changing. Whoever can write the catalogue can
compute those anew; therefore the head of the chain, its number and hash, is also written
into every manifest. An anchor that the chain does not contain tells that it was rewritten
or cut off; what was added after the last anchor is protected by nothing else.

Pure: rows in, findings out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from holdfast.core.clock import format_instant

BEGINNING = "0" * 64
"""What stands in the place of a hash before the first entry."""


class AuditAction(StrEnum):
    """What was done; every one stands in the documentation."""

    BACKUP_MADE = "backup made"
    BACKUP_DELETED = "backup deleted"
    BACKUP_PINNED = "backup pinned"
    BACKUP_UNPINNED = "backup unpinned"
    RESTORED = "restored"
    VERIFIED = "verified"
    VAULT_CLEANED = "vault cleaned"
    VAULT_OPENED = "vault opened"
    PUT_ASIDE = "put aside"
    PROFILE_ADDED = "profile added"
    PROFILE_CHANGED = "profile changed"
    PROFILE_REMOVED = "profile removed"
    SETTINGS_CHANGED = "settings changed"
    PAUSED = "paused"
    RESUMED = "resumed"
    COLLAPSE_ACCEPTED = "collapse accepted"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One entry of the audit trail."""

    number: int
    """Ascending from 1, without gaps unless somebody removed one."""
    at: datetime
    action: str
    profile_id: str
    subject: str
    """What it was done to: the name of a backup, of a setting."""
    body: str
    """The rest, as one line of JSON."""
    previous_hash: str
    own_hash: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A head of the chain as some manifest remembers it."""

    number: int
    own_hash: str
    where: str
    """The backup whose manifest says so, for people."""

    @property
    def text(self) -> str:
        """The form a manifest carries: `17:<64 hex digits>`."""
        return f"{self.number}:{self.own_hash}"


@dataclass(frozen=True, slots=True)
class ChainFault:
    """The first thing that is wrong with a chain."""

    number: int
    """Number of the first entry that is not as it was written."""
    what: str
    """`edited`, `removed`, `inserted`, `swapped`, `cut off` or `rewritten`."""
    words: str
    """A sentence for the person."""


def entry_hash(
    number: int,
    at: datetime,
    action: str,
    profile_id: str,
    subject: str,
    body: str,
    previous_hash: str,
) -> str:
    """Return SHA-256 over every fact of an entry and the hash before it, as hex."""
    facts = [number, format_instant(at), action, profile_id, subject, body, previous_hash]
    return hashlib.sha256(json.dumps(facts, separators=(",", ":")).encode("ascii")).hexdigest()


def following(
    head: AuditRow | None,
    number: int,
    at: datetime,
    action: str,
    *,
    profile_id: str = "",
    subject: str = "",
    body: str = "",
) -> AuditRow:
    """Return the entry that follows the head."""
    previous = head.own_hash if head else BEGINNING
    own = entry_hash(number, at, action, profile_id, subject, body, previous)
    return AuditRow(number, at, action, profile_id, subject, body, previous, own)


def read_anchor(text: str, where: str) -> Anchor | None:
    """Return the anchor a manifest carries; None when it is none."""
    number, _, own = text.partition(":")
    if not number.isascii() or not number.isdigit() or len(own) != len(BEGINNING):
        return None
    return Anchor(int(number), own, where)


def first_fault(
    rows: Iterable[AuditRow], *, last_number: int, anchors: Iterable[Anchor] = ()
) -> ChainFault | None:
    """Return the first thing that is wrong with a chain, None when it is intact.

    Args:
        rows: every entry, by number.
        last_number: the highest number that was ever given.
        anchors: heads of the chain that manifests remember, in any order.
    """
    raise NotImplementedError
