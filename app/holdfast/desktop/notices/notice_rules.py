"""When to say what: the rules of notices. Pure, no Qt, no clock.

* A failure is told when it begins and once a day while it lasts; another cause is another
  failure. Attempts that wait for a program to let go are not told: if that goes on, the
  last good backup grows stale, and that is.
* What a person asked for and watches in the active window is told there and not here.
* "Safe again" is said only when it is true: a good backup younger than the trouble, and a
  verdict that says safe. Whoever made that backup, this process or another.
* Staleness is told once a day at most; once a week of a profile that is paused or switched
  off, for that was a choice.
* Success is silent unless the person wants to hear of it.

What was told is remembered across restarts: `memory` gives plain values for JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from holdfast.core.clock import format_instant, parse_instant
from holdfast.core.runs import Outcome
from holdfast.desktop.notices.notice_choice import NoticeChoice

AGAIN_AFTER = timedelta(hours=23)
"""The same cause is not told more often; an hour short of a day, so that it keeps its time."""
AGAIN_AFTER_CHOICE = timedelta(days=7)
_BACKUPS = frozenset({"backup"})
_RESTORES = frozenset({"restore", "undo", "restore-tables", "export"})
_CHECKS = frozenset({"verify", "drill", "slice", "vault-check"})
_SUCCEEDED = (Outcome.DONE, Outcome.UNCHANGED)


class NoticeKind(StrEnum):
    """What is told."""

    BACKUP_FAILED = "backup failed"
    RECOVERED = "recovered"
    BACKED_UP = "backed up"
    STALE = "stale"
    RESTORED = "restored"
    UNDONE = "undone"
    RESTORE_FAILED = "restore failed"
    CHECK_FAILED = "check failed"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to be told."""

    kind: NoticeKind
    profile_id: str = ""
    profile_name: str = ""
    reason: str = ""
    """What went wrong, in a sentence or two."""
    good_at: datetime | None = None
    """When the last good backup was made, where it matters."""
    age: timedelta | None = None
    """How old it is, of a stale one; None: there never was one."""

    @property
    def notice_id(self) -> str:
        """Equal for notices of which the later takes the place of the earlier."""
        return f"{self.profile_id}:{self.kind.value}"


@dataclass(frozen=True, slots=True)
class EndedWork:
    """A piece of work that is over."""

    kind: str
    """One of `services.orders.ORDERS`."""
    outcome: Outcome
    profile_id: str = ""
    profile_name: str = ""
    scheduled: bool = False
    reason: str = ""
    error: str = ""
    """Class of the error."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How one profile stands, as far as notices care."""

    profile_id: str
    name: str
    is_safe: bool
    is_choice: bool
    """Paused, or its schedule is off."""
    since: datetime
    """When the profile was made."""
    good_at: datetime | None


class NoticeRules:
    """Decides, and remembers what it has decided."""

    def __init__(
        self, choice: NoticeChoice | None = None, memory: Mapping[str, Any] | None = None
    ) -> None:
        """See the class; `memory` is what `memory()` gave in an earlier process."""
        self.choice = choice or NoticeChoice()
        self._told = _instants(memory, "told")
        self._trouble = _instants(memory, "trouble")
        """By profile: when the trouble began that "safe again" ends."""
        self._good_at: dict[str, datetime | None] = {}

    def memory(self) -> dict[str, dict[str, str]]:
        """Return what must not be forgotten, as plain values."""
        return {
            "told": {cause: format_instant(at) for cause, at in sorted(self._told.items())},
            "trouble": {name: format_instant(at) for name, at in sorted(self._trouble.items())},
        }

    def ended(self, work: EndedWork, now: datetime, *, watched: bool = False) -> Notice | None:
        """Return what is to be told of work that has ended.

        Args:
            work: what ended.
            now: aware.
            watched: the person has our window before their eyes.
        """
        if work.outcome is Outcome.FAILED:
            return self._failed(work, now, watched=watched and not work.scheduled)
        if work.outcome not in _SUCCEEDED or watched:
            return None
        notice = _notice(work, NoticeKind.BACKED_UP)
        if work.kind in _BACKUPS:
            worth_it = work.outcome is Outcome.DONE or not work.scheduled
            return notice if self.choice.successes and worth_it else None
        if work.kind in _RESTORES and self.choice.restores:
            undone = work.kind == "undo"
            return _notice(work, NoticeKind.UNDONE if undone else NoticeKind.RESTORED)
        return None

    def looked(self, stands: Iterable[Stand], now: datetime) -> tuple[Notice, ...]:
        """Return what is to be told of how all profiles stand."""
        notices = []
        here = set()
        for stand in stands:
            here.add(stand.profile_id)
            self._good_at[stand.profile_id] = stand.good_at
            notice = self._recovered(stand) or self._stale(stand, now)
            if notice is not None:
                notices.append(notice)
        self._forget(here)
        return tuple(notices)

    def _failed(self, work: EndedWork, now: datetime, *, watched: bool) -> Notice | None:
        if work.kind in _RESTORES:
            wanted = self.choice.restores or self.choice.failures
            return _notice(work, NoticeKind.RESTORE_FAILED) if wanted and not watched else None
        if work.kind not in _BACKUPS | _CHECKS:
            return None
        is_backup = work.kind in _BACKUPS
        if is_backup:
            self._trouble.setdefault(work.profile_id, now)
        cause = f"{work.profile_id}:{'backup' if is_backup else 'check'}:{work.error}"
        # A person who asked and does not look gets an answer, however often they ask.
        heard = work.scheduled and self._was_told(cause, now, AGAIN_AFTER)
        if watched or heard or not self.choice.failures:
            return None
        self._told[cause] = now
        kind = NoticeKind.BACKUP_FAILED if is_backup else NoticeKind.CHECK_FAILED
        return _notice(work, kind, self._good_at.get(work.profile_id))

    def _recovered(self, stand: Stand) -> Notice | None:
        began = self._trouble.get(stand.profile_id)
        if began is None or not stand.is_safe or stand.good_at is None or stand.good_at <= began:
            return None
        del self._trouble[stand.profile_id]
        told = [cause for cause in self._told if cause.startswith(f"{stand.profile_id}:")]
        for cause in told:
            del self._told[cause]
        if not self.choice.recoveries or not told:  # nobody was worried
            return None
        return Notice(NoticeKind.RECOVERED, stand.profile_id, stand.name, good_at=stand.good_at)

    def _stale(self, stand: Stand, now: datetime) -> Notice | None:
        limit = timedelta(days=self.choice.stale_after_days)
        age = now - (stand.good_at or stand.since)
        if not limit or age < limit:
            return None
        cause = f"{stand.profile_id}:stale:"
        again = AGAIN_AFTER_CHOICE if stand.is_choice else AGAIN_AFTER
        if self._was_told(cause, now, again):
            return None
        self._told[cause] = now
        self._trouble.setdefault(stand.profile_id, stand.good_at or stand.since)
        return Notice(
            NoticeKind.STALE,
            stand.profile_id,
            stand.name,
            good_at=stand.good_at,
            age=age if stand.good_at else None,
        )

    def _was_told(self, cause: str, now: datetime, again: timedelta) -> bool:
        told_at = self._told.get(cause)
        # Told in the future means that a clock was wrong then.
        return told_at is not None and timedelta(0) <= now - told_at < again

    def _forget(self, here: set[str]) -> None:
        """Let go of what is remembered of profiles that are gone; "" stands for vaults."""
        for known in (self._told, self._trouble):
            for name in [n for n in known if n.partition(":")[0] not in here | {""}]:
                del known[name]


def _notice(work: EndedWork, kind: NoticeKind, good_at: datetime | None = None) -> Notice:
    return Notice(kind, work.profile_id, work.profile_name, work.reason, good_at)


def _instants(memory: Mapping[str, Any] | None, part: str) -> dict[str, datetime]:
    """Return one part of a stored memory; what is none of ours is left out."""
    stored = (memory or {}).get(part)
    found = {}
    for name, text in stored.items() if isinstance(stored, Mapping) else ():
        try:
            found[str(name)] = parse_instant(text)
        except (TypeError, ValueError):
            continue
    return found
