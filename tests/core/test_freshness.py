"""The verdict on a profile: what it says, when it gets worse, and what it never says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.core import errors
from holdfast.core.freshness import Freshness, Verdict, verdict
from holdfast.core.freshness_facts import (
    FUTURE_AFTER,
    LIMITS,
    FreshnessFacts,
    GoodBackup,
    LastRun,
    Newest,
    Pause,
    SourceSeen,
    VaultSeen,
)
from holdfast.core.model import Level, Structure
from holdfast.core.next_steps import ActionCode, action, code_for_error, passes_by_itself
from holdfast.core.runs import Outcome
from holdfast.core.schedule import BackupFrequency

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
ERRORS = sorted(
    {kind.__name__ for kind in vars(errors).values() if isinstance(kind, type)}
    | {"", "OfLaterError"}
)


def facts(age: timedelta | None = 12 * MINUTE, **changes: Any) -> FreshnessFacts:
    """A daily profile whose last good backup is so old; nothing else speaks against it."""
    level = changes.pop("level", Level.OPENED)
    structure = changes.pop("structure", Structure.OK)
    good = None if age is None else GoodBackup("1" * 16, "b", NOW - age, level, structure)
    known: dict[str, Any] = {
        "name": "zotero",
        "since": NOW - 5 * DAY,
        "vault_path": "/v",
        "zone": UTC,
        "good": good,
        "newest": Newest.GOOD if good else Newest.NONE,
        **changes,
    }
    return FreshnessFacts(**known)


def failed(error: str, outcome: Outcome = Outcome.FAILED) -> LastRun:
    return LastRun(outcome, NOW - MINUTE, "It did not work.", error)


def said(known: FreshnessFacts) -> str:
    return verdict(known, NOW).sentence


def judged(known: FreshnessFacts) -> tuple[Freshness, ActionCode]:
    found = verdict(known, NOW)
    return found.state, found.action.code


def test_the_sentences_are_those_people_were_promised() -> None:
    assert said(facts(proved_at=NOW - DAY)) == (
        "Safe. Backed up 12 minutes ago, proved restorable yesterday."
    )
    assert said(facts(9 * DAY)) == "Not safe. The last good backup is 9 days old."
    assert said(facts()) == "Safe. Backed up 12 minutes ago and checked."
    assert said(facts(level=Level.STORED, structure=Structure.UNCHECKED)) == (
        "Safe. Backed up 12 minutes ago and read back; its content is not checked yet."
    )
    assert said(facts(pause=Pause(NOW + 14 * HOUR, everything=True))) == (
        "Paused. All backups are paused until tomorrow 08:00; "
        "the last good backup is 12 minutes old."
    )


@pytest.mark.parametrize("frequency", BackupFrequency)
def test_a_backup_that_ages_goes_through_every_state_at_its_limit(
    frequency: BackupFrequency,
) -> None:
    limits = LIMITS[frequency]
    steps = [
        (limits.due, Freshness.SAFE),
        (limits.due + MINUTE, Freshness.DUE),
        (limits.attention + MINUTE, Freshness.ATTENTION),
        (limits.unsafe + MINUTE, Freshness.FAILED),
    ]
    known = [facts(age, frequency=frequency, since=NOW, drill_every_days=0) for age, _ in steps]
    assert [verdict(each, NOW).state for each in known] == [state for _, state in steps]
    assert [verdict(each, NOW).action.code for each in known[1:]] == [ActionCode.BACK_UP] * 3


def test_without_any_backup_nothing_is_safe() -> None:
    assert judged(facts(None)) == (Freshness.ATTENTION, ActionCode.BACK_UP)
    assert judged(facts(None, running=True)) == (Freshness.DUE, ActionCode.NONE)
    assert judged(facts(None, last_run=failed("VaultFullError"))) == (
        Freshness.FAILED,
        ActionCode.CLEAN_VAULT,
    )
    assert judged(facts(None, newest=Newest.DAMAGED))[0] is Freshness.FAILED


def test_a_lasting_failure_is_told_at_once_and_a_passing_one_when_it_counts() -> None:
    full = failed("VaultFullError")
    assert judged(facts(last_run=full)) == (Freshness.ATTENTION, ActionCode.CLEAN_VAULT)
    assert judged(facts(40 * HOUR, last_run=full)) == (Freshness.FAILED, ActionCode.CLEAN_VAULT)
    busy = failed("SourceBusyError", Outcome.WAITING)
    fresh = verdict(facts(last_run=busy, failures=9), NOW)
    assert (fresh.state, fresh.reason) == (Freshness.SAFE, "It did not work.")
    assert judged(facts(40 * HOUR, last_run=busy, failures=2))[0] is Freshness.DUE
    assert judged(facts(40 * HOUR, last_run=busy, failures=3)) == (
        Freshness.ATTENTION,
        ActionCode.CLOSE_PROGRAM,
    )


def test_a_database_or_a_vault_in_danger_is_told_however_fresh_the_backup_is() -> None:
    assert judged(facts(source=SourceSeen.DAMAGED)) == (Freshness.FAILED, ActionCode.RESTORE)
    assert judged(facts(source=SourceSeen.EMPTY)) == (Freshness.FAILED, ActionCode.RESTORE)
    assert judged(facts(source=SourceSeen.MISSING)) == (
        Freshness.ATTENTION,
        ActionCode.FIND_SOURCE,
    )
    assert judged(facts(source=SourceSeen.SHRUNK)) == (Freshness.ATTENTION, ActionCode.REVIEW)
    assert judged(facts(vault=VaultSeen.DAMAGED)) == (Freshness.FAILED, ActionCode.CHECK_VAULT)
    healed = facts(vault=VaultSeen.DAMAGED, vault_damaged_at=NOW - HOUR)
    assert judged(healed) == (Freshness.ATTENTION, ActionCode.CHECK_VAULT)
    later = facts(vault=VaultSeen.DAMAGED, vault_damaged_at=NOW)
    assert judged(later) == (Freshness.FAILED, ActionCode.CHECK_VAULT)
    assert judged(facts(vault=VaultSeen.REFUSED)) == (Freshness.ATTENTION, ActionCode.MOVE_VAULT)
    assert judged(facts(vault=VaultSeen.MISSING)) == (Freshness.DUE, ActionCode.CONNECT_VAULT)
    assert judged(facts(newest=Newest.LOST)) == (Freshness.FAILED, ActionCode.CHECK_VAULT)
    assert judged(facts(newest=Newest.DAMAGED)) == (Freshness.FAILED, ActionCode.RESTORE)
    assert "2 older backups are damaged" in said(facts(lost=2))


def test_a_clock_that_was_wrong_proves_no_freshness() -> None:
    assert verdict(facts(-23 * HOUR), NOW).sentence == "Safe. Backed up just now and checked."
    ahead = verdict(facts(-3 * DAY), NOW)
    assert (ahead.state, ahead.action.code) == (Freshness.ATTENTION, ActionCode.SET_CLOCK)
    assert "dated in 3 days" in ahead.sentence


def test_a_missed_proof_is_told_unless_nobody_wants_one_or_nobody_can_give_it() -> None:
    old: dict[str, Any] = {"since": NOW - 90 * DAY}
    assert judged(facts(**old)) == (Freshness.ATTENTION, ActionCode.PROVE)
    assert judged(facts(**old, proved_at=NOW - 20 * DAY))[0] is Freshness.SAFE
    assert "no restore was proved for 3 weeks" in said(facts(**old, proved_at=NOW - 22 * DAY))
    assert judged(facts(**old, proved_at=NOW - 22 * DAY, drill_every_days=10))[0] is Freshness.SAFE
    assert judged(facts(**old, drill_every_days=0))[0] is Freshness.SAFE
    unchecked = Structure.UNCHECKED
    assert judged(facts(**old, structure=unchecked))[0] is Freshness.SAFE
    once = facts(**old, structure=unchecked, proved_at=NOW - 40 * DAY)
    assert judged(once) == (Freshness.ATTENTION, ActionCode.PROVE), "it could be proved before"


def test_what_the_person_chose_is_no_alarm_until_a_pause_outlasts_the_backup() -> None:
    paused = Pause()
    assert judged(facts(2 * DAY + HOUR, pause=paused)) == (Freshness.PAUSED, ActionCode.RESUME)
    assert judged(facts(4 * DAY, pause=paused)) == (Freshness.FAILED, ActionCode.RESUME)
    assert verdict(facts(pause=paused), NOW).action.command == ("holdfast", "resume", "zotero")
    everything = Pause(everything=True)
    assert verdict(facts(pause=everything), NOW).action.command == ("holdfast", "resume")
    assert judged(facts(400 * DAY, enabled=False, drill_every_days=0)) == (
        Freshness.PAUSED,
        ActionCode.TURN_ON,
    )


def test_a_schedule_that_nobody_keeps_is_told() -> None:
    late = verdict(facts(30 * HOUR, next_backup_at=NOW - 6 * HOUR), NOW)
    assert late.state is Freshness.DUE
    assert late.reason == (
        "A backup has been due since today 12:00 and was not begun: is Holdfast running?"
    )
    assert verdict(facts(30 * HOUR, next_backup_at=NOW - 5 * MINUTE), NOW).state is Freshness.SAFE


def test_every_action_but_none_has_words_and_a_command() -> None:
    for code in ActionCode:
        step = action(code, "p", "/v")
        assert bool(step.words) == bool(step.command) == (code is not ActionCode.NONE)


def test_an_error_nobody_knows_here_is_something_to_look_at() -> None:
    assert code_for_error("OfLaterError") is ActionCode.LOOK
    assert not passes_by_itself("OfLaterError")
    assert passes_by_itself("")  # a run that was cut off


ages = st.timedeltas(timedelta(0), 400 * DAY)
instants = st.timedeltas(-30 * DAY, 400 * DAY).map(lambda age: NOW - age)
runs = st.builds(
    LastRun,
    st.sampled_from([outcome for outcome in Outcome if outcome is not Outcome.RUNNING]),
    instants,
    st.sampled_from(["", "It did not work."]),
    st.sampled_from(ERRORS),
)
anything = st.builds(
    FreshnessFacts,
    name=st.just("zotero"),
    since=instants,
    vault_path=st.just("/v"),
    enabled=st.booleans(),
    frequency=st.sampled_from(BackupFrequency),
    drill_every_days=st.integers(0, 365),
    zone=st.just(UTC),
    next_backup_at=st.none() | instants,
    good=st.none()
    | st.builds(
        GoodBackup,
        st.just("1" * 16),
        st.just("b"),
        instants,
        st.sampled_from([Level.STORED, Level.OPENED, Level.RESTORED]),
        st.sampled_from([Structure.OK, Structure.UNCHECKED]),
    ),
    newest=st.sampled_from(Newest),
    lost=st.integers(0, 3),
    proved_at=st.none() | instants,
    last_run=st.none() | runs,
    failures=st.integers(0, 100),
    running=st.booleans(),
    pause=st.none() | st.builds(Pause, st.none() | instants, st.booleans()),
    source=st.sampled_from(SourceSeen),
    vault=st.sampled_from(VaultSeen),
    vault_damaged_at=st.none() | instants,
)


def assert_sound(found: Verdict) -> None:
    head, _, sentence = found.sentence.partition(". ")
    assert head in {"Safe", "Due", "Paused", "Needs attention", "Not safe"}
    assert sentence.endswith(".")
    assert len(sentence) > 10
    assert ". " not in sentence
    assert "None" not in found.sentence


@given(anything)
def test_every_verdict_has_one_head_and_one_sentence(known: FreshnessFacts) -> None:
    assert_sound(verdict(known, NOW))


@given(anything)
def test_safe_needs_a_good_backup_younger_than_the_limit(known: FreshnessFacts) -> None:
    if verdict(known, NOW).state is Freshness.SAFE:
        assert known.good is not None
        age = NOW - known.good.made_at
        assert -FUTURE_AFTER <= age <= LIMITS[known.frequency].due
        assert known.source is SourceSeen.FINE
        assert known.vault is VaultSeen.FINE
        assert known.enabled
        assert known.pause is None


@given(anything, ages, ages)
def test_an_older_backup_is_never_better(
    known: FreshnessFacts, one: timedelta, other: timedelta
) -> None:
    if known.good is None:
        return
    younger, older = (
        replace(known, good=replace(known.good, made_at=NOW - age)) for age in sorted((one, other))
    )
    assert verdict(younger, NOW).rank <= verdict(older, NOW).rank


@given(anything, ages)
def test_time_that_passes_makes_nothing_better(known: FreshnessFacts, passed: timedelta) -> None:
    if known.good is None or known.good.made_at > NOW:
        return
    assert verdict(known, NOW).rank <= verdict(known, NOW + passed).rank


@pytest.mark.parametrize(
    ("level", "structure"), [(Level.NONE, Structure.OK), (Level.OPENED, Structure.DAMAGED)]
)
def test_a_backup_that_proves_nothing_is_not_good(level: Level, structure: Structure) -> None:
    with pytest.raises(ValueError, match="good"):
        GoodBackup("1" * 16, "b", NOW, level, structure)
