"""The audit trail's chain: how an entry is hashed, and what is wrong with a chain.

Every entry carries the hash of the one before it, so that nothing can be edited, removed,
inserted or swapped without all later hashes changing. Whoever can write the catalogue can
compute those anew; therefore the head of the chain is also written into every manifest. Such
an anchor names the home and the trail it belongs to: a new catalogue begins a new trail, and
other computers may write to the same vault. An anchor of ours that the chain does not
contain tells that it was rewritten or cut off.

What this cannot find: entries after the last anchor that were rewritten, or cut off together
with SQLite's own count of them, by somebody who computes the hashes anew; and a whole trail
put in place of the old one that claims to have been begun by opening a vault. The latter
stands in the trail as its beginning, for a person to see.

Pure: rows in, findings out. `audit_faults` says what is wrong with a chain.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from holdfast.core.clock import format_instant

BEGINNING = "0" * 64
"""What stands in the place of a hash before the first entry."""
ASKED_BY = "asked_by"
"""In an entry's body: the name of the token in whose name a program asked for it."""
_ID_DIGITS = 16
_in_one_line = json.JSONEncoder(separators=(",", ":")).encode


class AuditAction(StrEnum):
    """What was done; every one stands in the documentation."""

    BACKUP_MADE = "backup made"
    BACKUP_ADOPTED = "backup adopted"
    BACKUP_DELETED = "backup deleted"
    BACKUP_PINNED = "backup pinned"
    BACKUP_UNPINNED = "backup unpinned"
    RESTORED = "restored"
    VERIFIED = "verified"
    VAULT_CLEANED = "vault cleaned"
    VAULT_CHECKED = "vault checked"
    VAULT_OPENED = "vault opened"
    PUT_ASIDE = "put aside"
    PROFILE_ADDED = "profile added"
    PROFILE_CHANGED = "profile changed"
    PROFILE_REMOVED = "profile removed"
    SETTINGS_CHANGED = "settings changed"
    MOVED_OUT = "moved out"
    PAUSED = "paused"
    RESUMED = "resumed"
    COLLAPSE_ACCEPTED = "collapse accepted"
    TRAIL_ACCEPTED = "trail accepted"
    TOKEN_MADE = "token made"
    TOKEN_REVOKED = "token revoked"
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

    home: str
    """Which home wrote it, 16 hex digits: a computer and a folder."""
    trail: str
    """Which trail of that home, 16 hex digits: see `trail_of`."""
    number: int
    own_hash: str
    where: str = ""
    """The backup whose manifest says so, for people."""

    @property
    def text(self) -> str:
        """The form a manifest carries: `<home>:<trail>:17:<64 hex digits>`."""
        return f"{self.home}:{self.trail}:{self.number}:{self.own_hash}"


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
    facts = [format_instant(at), action, profile_id, subject, body, previous_hash]
    return numbered_hash(number, _in_one_line(facts))


def numbered_hash(number: int, facts: str) -> str:
    """Return the hash of an entry whose other facts stand in a JSON list already."""
    return hashlib.sha256(f"[{number},{facts[1:]}".encode("ascii")).hexdigest()


def number_that_fits(row: AuditRow, highest: int) -> int | None:
    """Return the number, up to a highest one, under which an entry's own hash is right."""
    at, previous = format_instant(row.at), row.previous_hash
    facts = _in_one_line([at, row.action, row.profile_id, row.subject, row.body, previous])
    numbers = range(1, highest + 1)
    return next(
        (number for number in numbers if numbered_hash(number, facts) == row.own_hash), None
    )


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


def trail_of(first: AuditRow) -> str:
    """Return the name of the trail that begins with this entry: 16 hex digits of its hash."""
    return first.own_hash[:_ID_DIGITS]


def read_anchor(text: object, where: str) -> Anchor | None:
    """Return the anchor a manifest carries; None when it is none."""
    parts = text.split(":") if isinstance(text, str) else []
    if len(parts) != 4:
        return None
    home, trail, number, own = parts
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        return None
    if (len(home), len(trail), len(own)) != (_ID_DIGITS, _ID_DIGITS, len(BEGINNING)):
        return None
    return Anchor(home, trail, int(number), own, where)
