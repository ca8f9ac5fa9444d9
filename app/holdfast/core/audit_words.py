"""What an entry of the audit trail says, as a sentence for a person.

Entries outlive the version that wrote them, and somebody may have edited them: whatever an
entry's body holds, there is a sentence. Pure.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from holdfast.core.audit_chain import ASKED_BY, AuditAction, AuditRow
from holdfast.core.names import display_name

_Facts = Mapping[str, Any]
_NOT_SAID = "nothing"


def sentence(row: AuditRow) -> str:
    """Return what was done, in one sentence with a stop; names are made harmless."""
    facts = facts_of(row)
    try:
        words = _SENTENCES[AuditAction(row.action)](display_name(row.subject), facts)
    except (ValueError, TypeError, AttributeError):
        words = f"{display_name(row.action)}: {display_name(row.subject)}"
    words = words.rstrip(". ")
    asked_by = facts.get(ASKED_BY)
    return (
        f"{words}; a program with the token “{_shown(asked_by)}” asked."
        if asked_by
        else f"{words}."
    )


def facts_of(row: AuditRow) -> dict[str, Any]:
    """Return what an entry's body holds by name; empty where it is not one of ours."""
    try:
        facts = json.loads(row.body) if row.body else {}
    except (ValueError, RecursionError):
        return {}
    return facts if isinstance(facts, dict) else {}


def _made(name: str, facts: _Facts) -> str:
    damaged = " of a damaged database" if facts.get("structure") == "damaged" else ""
    return f"Made the backup “{name}”{damaged}, {_shown(facts.get('level', 'stored'))}"


def _deleted(name: str, facts: _Facts) -> str:
    forced = ", though it was pinned" if facts.get("forced") is True else ""
    return f"Deleted the backup “{name}”{forced}{_because(facts)}"


def _restored(name: str, facts: _Facts) -> str:
    tables, target = facts.get("tables"), facts.get("target")
    if isinstance(tables, list):
        return f"Brought back from “{name}”: {', '.join(map(_shown, tables))}"
    return f"Restored “{name}”" + (f" to {_shown(target)}" if target else "")


def _verified(name: str, facts: _Facts) -> str:
    if facts.get("passed") is False:
        return f"Found the backup “{name}” damaged"
    return f"Verified the backup “{name}”: {_shown(facts.get('asked', 'stored'))}"


def _opened(vault: str, facts: _Facts) -> str:
    profiles, moved = (facts.get(name) or [] for name in ("profiles", "moved"))
    done = [
        f"{words} {', '.join(map(_shown, names))}"
        for words, names in (("added", profiles), ("followed", moved))
        if names
    ]
    return f"Opened the vault {_shown(facts.get('path', vault))}: {'; '.join(done) or _NOT_SAID}"


def _changed(name: str, facts: _Facts) -> str:
    return f"Set for “{name}”: {_changes(facts)}"


def _changed_profile(name: str, facts: _Facts) -> str:
    return f"Changed the profile “{name}”: {_changes(facts)}"


def _changes(facts: _Facts) -> str:
    """Return `keep_count from 7 to 3, zone Europe/Berlin`."""
    old, new = facts.get("old") or {}, facts.get("new") or {}
    changes = [
        f"{_shown(what)} from {_value(old[what])} to {_value(value)}"
        if what in old
        else f"{_shown(what)} {_value(value)}"
        for what, value in new.items()
    ]
    return ", ".join(changes) or _NOT_SAID


def _paused(name: str, facts: _Facts) -> str:
    until = facts.get("until")
    what = f"the backups of “{name}”" if name else "all scheduled backups"
    return f"Paused {what}" + (f" until {_shown(until)}" if until else "")


def _resumed(name: str, facts: _Facts) -> str:
    return f"Went on with the backups of “{name}”" if name else "Went on with all backups"


def _token_made(name: str, facts: _Facts) -> str:
    profile = facts.get("profile")
    return f"Made the token “{name}” for {f'“{_shown(profile)}”' if profile else 'all profiles'}"


def _ended(verb: str) -> Callable[[str, _Facts], str]:
    def told(what: str, facts: _Facts) -> str:
        return f"{verb} {what}{_because(facts)}"

    return told


def _failed(what: str, facts: _Facts) -> str:
    return f"Failed: {what}{_because(facts)}"


_SENTENCES: Mapping[AuditAction, Callable[[str, _Facts], str]] = {
    AuditAction.BACKUP_MADE: _made,
    AuditAction.BACKUP_ADOPTED: lambda name, facts: (
        f"Adopted the backup “{name}” of {_shown(facts.get('made_at', 'another program'))}"
    ),
    AuditAction.BACKUP_DELETED: _deleted,
    AuditAction.BACKUP_PINNED: lambda name, _: f"Pinned the backup “{name}”",
    AuditAction.BACKUP_UNPINNED: lambda name, _: f"Unpinned the backup “{name}”",
    AuditAction.RESTORED: _restored,
    AuditAction.VERIFIED: _verified,
    AuditAction.VAULT_CLEANED: lambda vault, _: f"Cleaned the vault {vault}",
    AuditAction.VAULT_OPENED: _opened,
    AuditAction.PUT_ASIDE: lambda name, _: f"Put damaged {name} of a vault aside",
    AuditAction.PROFILE_ADDED: lambda name, facts: (
        f"Protected {_shown(facts.get('source', name))} as “{name}”"
    ),
    AuditAction.PROFILE_CHANGED: _changed_profile,
    AuditAction.PROFILE_REMOVED: lambda name, _: f"Removed the profile “{name}”",
    AuditAction.SETTINGS_CHANGED: _changed,
    AuditAction.MOVED_OUT: lambda name, facts: (
        f"Wrote settings and backups of “{name}” out for the earlier backup scheduler, "
        f"to {_shown(facts.get('database', _NOT_SAID))}"
    ),
    AuditAction.PAUSED: _paused,
    AuditAction.RESUMED: _resumed,
    AuditAction.COLLAPSE_ACCEPTED: lambda name, _: (
        f"Accepted what the database of “{name}” has become"
    ),
    AuditAction.TOKEN_MADE: _token_made,
    AuditAction.TOKEN_REVOKED: lambda name, _: f"Revoked the token “{name}”",
    AuditAction.SKIPPED: _ended("Skipped a"),
    AuditAction.CANCELLED: _ended("Cancelled a"),
    AuditAction.FAILED: _failed,
}


def _because(facts: _Facts) -> str:
    reason = facts.get("reason")
    return f": {_shown(reason)}" if reason else ""


def _value(value: object) -> str:
    if value is None:
        return _NOT_SAID
    if isinstance(value, bool):
        return "on" if value else "off"
    return _shown(value)


def _shown(value: object) -> str:
    return display_name(str(value))
