"""What an entry of the audit trail says, as a sentence for a person.

Entries outlive the version that wrote them, and somebody may have edited them: whatever an
entry's body holds, there is a sentence. Pure.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from typing import Any

from holdfast.core.audit_chain import ASKED_BY, AuditAction, AuditRow
from holdfast.core.model import Level
from holdfast.core.names import display_name
from holdfast.core.phrase import Phrase
from holdfast.core.runs import RunKind
from holdfast.core.setting_rules import SETTING_RULES

_Facts = Mapping[str, Any]
_PLACES = frozenset({"name", "source", "vault"})
"""What of a profile can be changed beside its settings."""
_WORDS = frozenset({*(kind.value for kind in RunKind), *(level.value for level in Level)})
"""What stands in an entry as a word of ours, and can be said in another language."""


def sentence(row: AuditRow) -> str:
    """Return what was done, in one sentence with a stop; names are made harmless.

    A `Phrase` wherever the line is one that Holdfast writes.
    """
    facts = facts_of(row)
    try:
        words = _SENTENCES[AuditAction(row.action)](display_name(row.subject), facts)
    except (ValueError, TypeError, AttributeError):
        words = Phrase("{0}: {1}", display_name(row.action), display_name(row.subject))
    if words[-1:] in {".", " "}:  # of a name, or nothing at all after the colon
        words = Phrase("{0}", words.rstrip(". "))
    asked_by = facts.get(ASKED_BY)
    if asked_by:
        form = "{0}; a program with the token “{1}” asked."
        return Phrase(form, words, _shown(asked_by))
    return Phrase("{0}.", words)


def facts_of(row: AuditRow) -> dict[str, Any]:
    """Return what an entry's body holds by name; empty where it is not one of ours."""
    try:
        facts = json.loads(row.body) if row.body else {}
    except (ValueError, RecursionError):
        return {}
    return facts if isinstance(facts, dict) else {}


def _made(name: str, facts: _Facts) -> Phrase:
    level = _known(_shown(facts.get("level", "stored")))
    if facts.get("structure") == "damaged":
        return Phrase("Made the backup “{0}” of a damaged database, {1}", name, level)
    return Phrase("Made the backup “{0}”, {1}", name, level)


def _deleted(name: str, facts: _Facts) -> Phrase:
    if facts.get("forced") is True:
        return _because(Phrase("Deleted the backup “{0}”, though it was pinned", name), facts)
    return _because(Phrase("Deleted the backup “{0}”", name), facts)


def _restored(name: str, facts: _Facts) -> Phrase:
    tables, target = facts.get("tables"), facts.get("target")
    if isinstance(tables, list):
        return Phrase("Brought back from “{0}”: {1}", name, ", ".join(map(_shown, tables)))
    if target:
        return Phrase("Restored “{0}” to {1}", name, _shown(target))
    return Phrase("Restored “{0}”", name)


def _verified(name: str, facts: _Facts) -> Phrase:
    if facts.get("passed") is False:
        return Phrase("Found the backup “{0}” damaged", name)
    asked = _known(_shown(facts.get("asked", "stored")))
    return Phrase("Verified the backup “{0}”: {1}", name, asked)


def _opened(vault: str, facts: _Facts) -> Phrase:
    profiles, moved = (facts.get(name) or [] for name in ("profiles", "moved"))
    done = [
        Phrase(form, ", ".join(map(_shown, names)))
        for form, names in (("added {0}", profiles), ("followed {0}", moved))
        if names
    ]
    what = _joined("{0}; {1}", done)
    return Phrase("Opened the vault {0}: {1}", _shown(facts.get("path", vault)), what)


def _checked(vault: str, facts: _Facts) -> Phrase:
    if facts.get("whole") is True:
        return Phrase("Checked the vault {0}: everything in it is whole", vault)
    return Phrase("Checked the vault {0}: found damage", vault)


def _trail_accepted(what: str, facts: _Facts) -> Phrase:
    anchors = facts.get("anchors")
    number = len(anchors) if isinstance(anchors, list) else 0
    return Phrase(
        "Accepted that the trail is not what backups remember; there are {0} of them", number
    )


def _changed(name: str, facts: _Facts) -> Phrase:
    return Phrase("Set for “{0}”: {1}", name, _changes(facts))


def _changed_profile(name: str, facts: _Facts) -> Phrase:
    return Phrase("Changed the profile “{0}”: {1}", name, _changes(facts))


def _changes(facts: _Facts) -> Phrase:
    """Return `keep_count from 7 to 3, zone Europe/Berlin`."""
    old, new = facts.get("old") or {}, facts.get("new") or {}
    changes = [
        Phrase("{0} from {1} to {2}", _setting(what), _value(old[what]), _value(value))
        if what in old
        else Phrase("{0} {1}", _setting(what), _value(value))
        for what, value in new.items()
    ]
    return _joined("{0}, {1}", changes)


def _setting(what: object) -> str:
    """Return the name of a setting, which a screen says in words of its own."""
    name = _shown(what)
    return Phrase(name) if name in SETTING_RULES or name in _PLACES else name


def _joined(form: str, parts: Sequence[Phrase]) -> Phrase:
    if not parts:
        return Phrase("nothing")
    return reduce(lambda before, part: Phrase(form, before, part), parts)


def _paused(name: str, facts: _Facts) -> Phrase:
    until = facts.get("until")
    if name and until:
        return Phrase("Paused the backups of “{0}” until {1}", name, _shown(until))
    if name:
        return Phrase("Paused the backups of “{0}”", name)
    if until:
        return Phrase("Paused all scheduled backups until {0}", _shown(until))
    return Phrase("Paused all scheduled backups")


def _resumed(name: str, facts: _Facts) -> Phrase:
    if name:
        return Phrase("Went on with the backups of “{0}”", name)
    return Phrase("Went on with all backups")


def _token_made(name: str, facts: _Facts) -> Phrase:
    if profile := facts.get("profile"):
        return Phrase("Made the token “{0}” for “{1}”", name, _shown(profile))
    return Phrase("Made the token “{0}” for all profiles", name)


def _adopted(name: str, facts: _Facts) -> Phrase:
    if made_at := facts.get("made_at"):
        return Phrase("Adopted the backup “{0}” of {1}", name, _shown(made_at))
    return Phrase("Adopted the backup “{0}” of another program", name)


def _moved_out(name: str, facts: _Facts) -> Phrase:
    form = "Wrote settings and backups of “{0}” out for the earlier backup scheduler, to {1}"
    database = facts.get("database")
    return Phrase(form, name, _shown(database) if database else Phrase("nothing"))


def _told(form: str) -> Callable[[str, _Facts], Phrase]:
    """Return what puts the subject into a template."""

    def told(what: str, facts: _Facts) -> Phrase:
        return Phrase(form, what)

    return told


def _ended(form: str) -> Callable[[str, _Facts], Phrase]:
    """Return what puts a kind of run into a template, and says why it ended so."""

    def told(what: str, facts: _Facts) -> Phrase:
        return _because(Phrase(form, _known(what)), facts)

    return told


_SENTENCES: Mapping[AuditAction, Callable[[str, _Facts], Phrase]] = {
    AuditAction.BACKUP_MADE: _made,
    AuditAction.BACKUP_ADOPTED: _adopted,
    AuditAction.BACKUP_DELETED: _deleted,
    AuditAction.BACKUP_PINNED: _told("Pinned the backup “{0}”"),
    AuditAction.BACKUP_UNPINNED: _told("Unpinned the backup “{0}”"),
    AuditAction.RESTORED: _restored,
    AuditAction.VERIFIED: _verified,
    AuditAction.VAULT_CLEANED: _told("Cleaned the vault {0}"),
    AuditAction.VAULT_CHECKED: _checked,
    AuditAction.VAULT_OPENED: _opened,
    AuditAction.PUT_ASIDE: _told("Put damaged {0} of a vault aside"),
    AuditAction.PROFILE_ADDED: lambda name, facts: Phrase(
        "Protected {0} as “{1}”", _shown(facts.get("source", name)), name
    ),
    AuditAction.PROFILE_CHANGED: _changed_profile,
    AuditAction.PROFILE_REMOVED: _told("Removed the profile “{0}”"),
    AuditAction.SETTINGS_CHANGED: _changed,
    AuditAction.MOVED_OUT: _moved_out,
    AuditAction.PAUSED: _paused,
    AuditAction.RESUMED: _resumed,
    AuditAction.COLLAPSE_ACCEPTED: _told("Accepted what the database of “{0}” has become"),
    AuditAction.TRAIL_ACCEPTED: _trail_accepted,
    AuditAction.TOKEN_MADE: _token_made,
    AuditAction.TOKEN_REVOKED: _told("Revoked the token “{0}”"),
    AuditAction.SKIPPED: _ended("Skipped a {0}"),
    AuditAction.CANCELLED: _ended("Cancelled a {0}"),
    AuditAction.FAILED: _ended("Failed: {0}"),
}


def _because(words: Phrase, facts: _Facts) -> Phrase:
    reason = facts.get("reason")
    return Phrase("{0}: {1}", words, _shown(reason).rstrip(". ")) if reason else words


def _known(word: str) -> str:
    """Return a word of ours as a phrase, any other as it is."""
    return Phrase(word) if word in _WORDS else word


def _value(value: object) -> str:
    if value is None:
        return Phrase("nothing")
    if isinstance(value, bool):
        return Phrase("on") if value else Phrase("off")
    return _shown(value)


def _shown(value: object) -> str:
    return display_name(str(value))
