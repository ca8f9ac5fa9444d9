"""Is the work of a person safe? One verdict for one profile, from facts, in one place.

Status, tray, window, notification and API show what `verdict` returns and judge nothing
themselves. Facts are looked at one by one; each may give a finding, and the worst finding
is the verdict. Ages count more than attempts: a failure that may pass by itself says
nothing while the last good backup is recent, and no success of yesterday hides that the
last good backup is old.

What must stay true:

* *Safe* is only said of a good backup (read back, not damaged) that is younger than
  `LIMITS` allows, of a profile whose database and vault are not known to be in trouble.
* An older last good backup never makes a verdict better.
* Every verdict has exactly one sentence.

Sentences are `Phrase`s, which a window may say in another language. Pure: the present instant
comes in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from holdfast.core.freshness_facts import (
    DRILLS_MISSED,
    FUTURE_AFTER,
    LIMITS,
    OVERDUE_AFTER,
    PATIENCE,
    UNPROVED_AFTER,
    FreshnessFacts,
    GoodBackup,
    Newest,
    SourceSeen,
    VaultSeen,
)
from holdfast.core.model import Level, Structure
from holdfast.core.next_steps import (
    NOTHING_TO_DO,
    Action,
    ActionCode,
    action,
    code_for_error,
    passes_by_itself,
)
from holdfast.core.phrase import Phrase
from holdfast.core.runs import Outcome
from holdfast.core.time_words import ago, day_ago, short_when, span


class Freshness(StrEnum):
    """How safe a profile is, best first."""

    SAFE = "safe"
    DUE = "due"
    """Nothing is wrong, but a backup is due."""
    PAUSED = "paused"
    """Paused, or its schedule is off, by a person's choice."""
    ATTENTION = "attention"
    """Something wants to be looked at; there is a good backup of late, or none was tried."""
    FAILED = "failed"
    """Not safe: no good backup, one that is too old, or a database or vault in danger."""


_HEADS = {
    Freshness.SAFE: "Safe. {0}.",
    Freshness.DUE: "Due. {0}.",
    Freshness.PAUSED: "Paused. {0}.",
    Freshness.ATTENTION: "Needs attention. {0}.",
    Freshness.FAILED: "Not safe. {0}.",
}
_RANK = {state: rank for rank, state in enumerate(Freshness)}
_PAUSED = "its backups are paused; {0}"
_PAUSED_UNTIL = "its backups are paused until {0}; {1}"
_ALL_PAUSED = "all backups are paused; {0}"
_ALL_PAUSED_UNTIL = "all backups are paused until {0}; {1}"
_GONE_WRONG = (Outcome.FAILED, Outcome.WAITING)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person is told about one profile."""

    state: Freshness
    sentence: str
    """One or two words and one sentence: "Safe. Backed up 12 minutes ago and checked." """
    action: Action
    reason: str = ""
    """Why, or what else there is to know, in whole sentences; often empty."""
    good_at: datetime | None = None
    """When the last good backup was made."""
    running: bool = False
    """A backup is being made now."""

    @property
    def rank(self) -> int:
        """0 for the best state, higher for worse ones."""
        return _RANK[self.state]


@dataclass(frozen=True, slots=True)
class _Finding:
    state: Freshness
    words: Phrase
    """A sentence without its stop."""
    code: ActionCode = ActionCode.NONE
    reason: str = ""


def verdict(facts: FreshnessFacts, now: datetime) -> Verdict:
    """Return the one verdict on a profile."""
    # The first of the worst: findings come in the order in which people want to know.
    worst = max(_findings(facts, now), key=lambda finding: _RANK[finding.state])
    good = facts.good
    step = NOTHING_TO_DO
    if worst.code is not ActionCode.NONE:
        whole = facts.pause is not None and facts.pause.everything
        name = "" if whole and worst.code is ActionCode.RESUME else facts.name
        step = action(worst.code, name, facts.vault_path, good.name if good else "")
    return Verdict(
        state=worst.state,
        sentence=Phrase(_HEADS[worst.state], worst.words.at_the_beginning()),
        action=step,
        reason=worst.reason,
        good_at=good.made_at if good else None,
        running=facts.running,
    )


def _findings(facts: FreshnessFacts, now: datetime) -> Iterator[_Finding]:
    yield from _danger(facts, now)
    yield from _attempts(facts, now)
    yield _freshness(facts, now)
    yield from _proof(facts, now)
    yield from _choice(facts, now)


def _danger(facts: FreshnessFacts, now: datetime) -> Iterator[_Finding]:
    """What threatens the database or its backups, however fresh they are."""
    failed, good = Freshness.FAILED, _good_words(facts, now)
    restore = ActionCode.RESTORE if facts.good else ActionCode.LOOK
    match facts.source:
        case SourceSeen.DAMAGED:
            yield _Finding(
                failed, Phrase("the database is damaged; {0}", good), restore, _why(facts)
            )
        case SourceSeen.EMPTY:
            yield _Finding(failed, Phrase("the database is empty; {0}", good), restore, _why(facts))
        case SourceSeen.SHRUNK:
            words = Phrase("the database has shrunk by more than half; {0}", good)
            kept = "Until you have looked, no older backup is removed."
            yield _Finding(Freshness.ATTENTION, words, ActionCode.REVIEW, kept)
        case SourceSeen.MISSING:
            state = Freshness.ATTENTION if _is_recent(facts, now) else failed
            words = Phrase("the database is not there; {0}", good)
            yield _Finding(state, words, ActionCode.FIND_SOURCE, _why(facts))
        case SourceSeen.FINE:
            pass
    match facts.vault:
        case VaultSeen.DAMAGED:
            words = Phrase("part of the vault is damaged; {0}", good)
            state = Freshness.ATTENTION if _is_newer_than_damage(facts) else failed
            yield _Finding(state, words, ActionCode.CHECK_VAULT, _why(facts))
        case VaultSeen.REFUSED:
            state = Freshness.ATTENTION if _is_recent(facts, now) else failed
            words = Phrase("the vault cannot be used; {0}", good)
            yield _Finding(state, words, ActionCode.MOVE_VAULT, _why(facts))
        case VaultSeen.MISSING:
            words = Phrase("the vault is not there; {0}", good)
            yield _Finding(Freshness.DUE, words, ActionCode.CONNECT_VAULT, _why(facts))
        case VaultSeen.FINE:
            pass
    if facts.newest is Newest.LOST:
        words = Phrase("the newest backup is damaged in the vault; {0}", good)
        yield _Finding(failed, words, ActionCode.CHECK_VAULT)
    elif facts.lost:
        words = Phrase.counted(
            facts.lost,
            "{0} older backup is damaged in the vault; {1}",
            "{0} older backups are damaged in the vault; {1}",
            good,
        )
        yield _Finding(Freshness.ATTENTION, words, ActionCode.CHECK_VAULT)
    if facts.newest is Newest.DAMAGED and facts.source is SourceSeen.FINE:
        words = Phrase("the newest backup is of a damaged database; {0}", good)
        yield _Finding(failed, words, restore, _why(facts))


def _attempts(facts: FreshnessFacts, now: datetime) -> Iterator[_Finding]:
    """What became of the last attempts."""
    run = facts.last_run
    if run is None or run.outcome not in _GONE_WRONG:
        return
    code, recent = code_for_error(run.error), _is_recent(facts, now)
    words = Phrase("the last backup could not be made; {0}", _good_words(facts, now))
    if not passes_by_itself(run.error):
        state = Freshness.ATTENTION if recent else Freshness.FAILED
        yield _Finding(state, words, code, run.reason)
    elif not recent and facts.failures >= PATIENCE:
        yield _Finding(Freshness.ATTENTION, words, code, run.reason)


def _freshness(facts: FreshnessFacts, now: datetime) -> _Finding:
    """How old the last good backup is: the one finding that is always there."""
    good, limits = facts.good, LIMITS[facts.frequency]
    if good is None:
        return _nothing_good(facts)
    age = now - good.made_at
    if age < -FUTURE_AFTER:
        words = Phrase("the last good backup is dated {0}", ago(good.made_at, now))
        reason = "This computer's clock is wrong, or was: how old the backup is cannot be told."
        return _Finding(Freshness.ATTENTION, words, ActionCode.SET_CLOCK, reason)
    code, why = _next_step(facts), _waiting_for(facts, now)
    aged = _good_words(facts, now)
    if not facts.enabled:
        words = Phrase("the schedule is off; {0}", aged)
        return _Finding(Freshness.PAUSED, words, ActionCode.TURN_ON)
    if age > limits.unsafe:
        return _Finding(Freshness.FAILED, aged, code, why)
    if facts.pause is None and age > limits.attention:
        return _Finding(Freshness.ATTENTION, aged, code, why)
    if age > limits.due or _is_overdue(facts, now):
        return _Finding(Freshness.DUE, aged, code, why)
    return _Finding(Freshness.SAFE, _safe_words(facts, good, now), reason=_trouble(facts))


def _nothing_good(facts: FreshnessFacts) -> _Finding:
    if facts.newest is not Newest.NONE:
        words = Phrase("there is no good backup")
        return _Finding(Freshness.FAILED, words, ActionCode.LOOK, _why(facts))
    if facts.running:
        return _Finding(Freshness.DUE, Phrase("the first backup is being made"))
    run = facts.last_run
    if run is not None and run.outcome in _GONE_WRONG:
        words = Phrase("no backup could be made so far")
        return _Finding(Freshness.FAILED, words, code_for_error(run.error), run.reason)
    words = Phrase("nothing is backed up yet")
    return _Finding(Freshness.ATTENTION, words, ActionCode.BACK_UP)


def _proof(facts: FreshnessFacts, now: datetime) -> Iterator[_Finding]:
    """Whether it is too long ago that a restore was proved."""
    good = facts.good
    if good is None or not facts.drill_every_days:
        return
    if good.structure is not Structure.OK and facts.proved_at is None:
        return  # what only its own program can check is never proved
    allowed = max(timedelta(days=DRILLS_MISSED * facts.drill_every_days), UNPROVED_AFTER)
    since = facts.proved_at or facts.since
    if now - since <= allowed:
        return
    if facts.proved_at:
        form = "{0}, but no restore was proved for {1}"
    else:
        form = "{0}, but no restore was proved in the {1} since the profile was made"
    words = Phrase(form, _made_words(good, now, facts), span(now - since))
    yield _Finding(Freshness.ATTENTION, words, ActionCode.PROVE)


def _choice(facts: FreshnessFacts, now: datetime) -> Iterator[_Finding]:
    """What the person has chosen."""
    pause = facts.pause
    if pause is None:
        return
    good = _good_words(facts, now)
    if pause.until:
        form = _ALL_PAUSED_UNTIL if pause.everything else _PAUSED_UNTIL
        words = Phrase(form, short_when(pause.until, now, facts.zone), good)
    else:
        words = Phrase(_ALL_PAUSED if pause.everything else _PAUSED, good)
    yield _Finding(Freshness.PAUSED, words, ActionCode.RESUME)


def _is_recent(facts: FreshnessFacts, now: datetime) -> bool:
    """Tell whether there is a good backup that is young enough for its schedule."""
    if facts.good is None:
        return False
    return -FUTURE_AFTER <= now - facts.good.made_at <= LIMITS[facts.frequency].due


def _is_newer_than_damage(facts: FreshnessFacts) -> bool:
    """Tell whether a good backup was made after the vault was found damaged."""
    found_at = facts.vault_damaged_at
    return facts.good is not None and found_at is not None and facts.good.made_at > found_at


def _is_overdue(facts: FreshnessFacts, now: datetime) -> bool:
    return facts.next_backup_at is not None and now - facts.next_backup_at >= OVERDUE_AFTER


def _next_step(facts: FreshnessFacts) -> ActionCode:
    if facts.running:
        return ActionCode.NONE
    if facts.vault is VaultSeen.MISSING:
        return ActionCode.CONNECT_VAULT
    if facts.pause is not None:
        return ActionCode.RESUME
    run = facts.last_run
    if run is not None and run.outcome in _GONE_WRONG:
        return code_for_error(run.error)
    return ActionCode.BACK_UP


def _waiting_for(facts: FreshnessFacts, now: datetime) -> str:
    """Say why there is no younger backup, as far as that is known."""
    if facts.running:
        return "A backup is being made now."
    if facts.pause is not None:
        return "Backups are paused."
    run, next_at = facts.last_run, facts.next_backup_at
    if run is not None and run.outcome in {*_GONE_WRONG, Outcome.SKIPPED} and run.reason:
        return run.reason
    if next_at is not None and _is_overdue(facts, now):
        when = short_when(next_at, now, facts.zone)
        form = "A backup has been due since {0} and was not begun: is Holdfast running?"
        return Phrase(form, when)
    return ""


def _trouble(facts: FreshnessFacts) -> str:
    """Say what the last attempt met although everything is safe."""
    run = facts.last_run
    return run.reason if run is not None and run.outcome in _GONE_WRONG else ""


def _why(facts: FreshnessFacts) -> str:
    return facts.seen or _trouble(facts)


def _good_words(facts: FreshnessFacts, now: datetime) -> Phrase:
    """Say how old the last good backup is, to follow a semicolon."""
    if facts.good is None:
        return Phrase("there is no good backup")
    age = now - facts.good.made_at
    if age < -FUTURE_AFTER:
        return Phrase("the last good backup is dated {0}", ago(facts.good.made_at, now))
    return Phrase("the last good backup is {0} old", span(max(age, timedelta())))


def _made_words(good: GoodBackup, now: datetime, facts: FreshnessFacts) -> Phrase:
    return Phrase("backed up {0}", day_ago(min(good.made_at, now), now, facts.zone))


def _safe_words(facts: FreshnessFacts, good: GoodBackup, now: datetime) -> Phrase:
    made = _made_words(good, now, facts)
    proved = facts.proved_at
    if proved is not None and now - proved >= -FUTURE_AFTER:
        proved_ago = day_ago(min(proved, now), now, facts.zone)
        return Phrase("{0}, proved restorable {1}", made, proved_ago)
    if good.level is Level.STORED:
        return Phrase("{0} and read back; its content is not checked yet", made)
    return Phrase("{0} and checked", made)
