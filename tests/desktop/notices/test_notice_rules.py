"""When what is told: over days of failures, sleeps and choices."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.core.runs import Outcome
from holdfast.desktop.notices.notice_choice import NoticeChoice, read_choice
from holdfast.desktop.notices.notice_rules import (
    AGAIN_AFTER,
    EndedWork,
    Notice,
    NoticeKind,
    NoticeRules,
    Stand,
)

T0 = datetime(2026, 11, 22, 18, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def _ended(
    outcome: Outcome = Outcome.FAILED,
    kind: str = "backup",
    *,
    scheduled: bool = True,
    error: str = "VaultMissingError",
) -> EndedWork:
    return EndedWork(kind, outcome, "z", "Zotero", scheduled, "The disk is not there.", error)


def _stand(
    good_at: datetime | None, *, is_safe: bool = True, is_choice: bool = False, name: str = "z"
) -> Stand:
    return Stand(name, "Zotero", is_safe, is_choice, T0 - 100 * DAY, good_at)


def _kinds(*notices: Notice | None) -> list[NoticeKind]:
    return [notice.kind for notice in notices if notice is not None]


def test_a_failure_that_lasts_is_told_once_a_day_and_another_cause_at_once() -> None:
    rules = NoticeRules()
    told = [rules.ended(_ended(), T0 + n * HOUR) for n in range(48)]
    assert [n for n, notice in enumerate(told) if notice] == [0, 23, 46]
    assert _kinds(rules.ended(_ended(error="VaultFullError"), T0 + 48 * HOUR)) == [
        NoticeKind.BACKUP_FAILED
    ]


def test_whoever_asked_gets_an_answer_each_time_unless_they_watch() -> None:
    rules = NoticeRules()
    mine = _ended(scheduled=False)
    assert all(rules.ended(mine, T0 + n * HOUR) for n in range(3))
    assert rules.ended(mine, T0, watched=True) is None
    assert rules.ended(_ended(error="Other"), T0, watched=True) is not None  # the schedule's


def test_safe_again_is_said_once_and_only_when_it_is_true() -> None:
    rules = NoticeRules()
    assert rules.ended(_ended(), T0) is not None
    # A verdict may stay safe over a failure: the last good backup is young.
    assert rules.looked([_stand(T0 - HOUR)], T0) == ()
    assert rules.looked([_stand(T0 + HOUR, is_safe=False)], T0 + HOUR) == ()
    assert _kinds(*rules.looked([_stand(T0 + HOUR)], T0 + HOUR)) == [NoticeKind.RECOVERED]
    assert rules.looked([_stand(T0 + HOUR)], T0 + 2 * HOUR) == ()
    # The next failure is a new one and told at once.
    assert rules.ended(_ended(), T0 + 3 * HOUR) is not None


def test_nobody_hears_of_the_end_of_a_trouble_they_never_heard_of() -> None:
    rules = NoticeRules(NoticeChoice(failures=False))
    assert rules.ended(_ended(), T0) is None
    assert rules.looked([_stand(T0 + HOUR)], T0 + HOUR) == ()


def test_staleness_is_told_once_a_day_and_once_a_week_where_it_was_chosen() -> None:
    for is_choice, expected in ((False, [0, 1, 2, 3, 4, 5, 6, 7]), (True, [0, 7])):
        rules = NoticeRules()
        stale = _stand(T0 - 3 * DAY, is_safe=False, is_choice=is_choice)
        days = [n for n in range(8) if rules.looked([stale], T0 + n * DAY)]
        assert days == expected
    assert NoticeRules().looked([_stand(T0 - 3 * DAY + HOUR, is_safe=False)], T0) == ()
    never = NoticeRules(NoticeChoice(stale_after_days=0))
    assert never.looked([_stand(None, is_safe=False)], T0) == ()


def test_a_restart_tells_nothing_twice() -> None:
    rules = NoticeRules()
    stale = _stand(T0 - 5 * DAY, is_safe=False)
    assert rules.ended(_ended(), T0) is not None
    assert rules.looked([stale], T0)
    again = NoticeRules(memory=rules.memory())
    assert again.ended(_ended(), T0 + HOUR) is None
    assert again.looked([stale], T0 + HOUR) == ()
    assert _kinds(*again.looked([_stand(T0 + 2 * HOUR)], T0 + 2 * HOUR)) == [NoticeKind.RECOVERED]


@pytest.mark.parametrize(
    "memory", [None, {"told": 3}, {"told": {"z:backup:": "yesterday"}, "trouble": {"z": 7}}]
)
def test_a_memory_that_makes_no_sense_is_none(memory: dict[str, object] | None) -> None:
    rules = NoticeRules(memory=memory)
    assert rules.memory() == {"told": {}, "trouble": {}}
    assert rules.ended(_ended(), T0) is not None


def test_a_clock_that_was_ahead_silences_nothing_for_years() -> None:
    rules = NoticeRules()
    assert rules.ended(_ended(), T0 + 3650 * DAY) is not None
    assert rules.ended(_ended(), T0) is not None


def test_success_is_silent_and_what_was_asked_for_by_hand_is_answered() -> None:
    rules = NoticeRules()
    assert rules.ended(_ended(Outcome.DONE), T0) is None
    assert _kinds(rules.ended(_ended(Outcome.DONE, "restore", scheduled=False), T0)) == [
        NoticeKind.RESTORED
    ]
    assert rules.ended(_ended(Outcome.DONE, "restore", scheduled=False), T0, watched=True) is None
    loud = NoticeRules(NoticeChoice(successes=True))
    assert _kinds(
        loud.ended(_ended(Outcome.DONE), T0), loud.ended(_ended(Outcome.UNCHANGED), T0)
    ) == [NoticeKind.BACKED_UP]
    for outcome in (Outcome.WAITING, Outcome.SKIPPED, Outcome.CANCELLED):
        assert rules.ended(_ended(outcome), T0) is None


@given(
    st.lists(
        st.tuples(
            st.integers(min_value=1, max_value=600),
            st.sampled_from(["VaultMissingError", "VaultFullError", "done", "look"]),
        ),
        max_size=80,
    )
)
def test_no_cause_is_ever_told_twice_within_a_day_without_a_recovery(
    steps: list[tuple[int, str]],
) -> None:
    rules, now, good_at = NoticeRules(), T0, T0
    told: dict[str, datetime] = {}
    for minutes, what in steps:
        now += timedelta(minutes=minutes)
        if what == "done":
            good_at = now
            rules.ended(_ended(Outcome.DONE, error=""), now)
        elif what == "look":
            for notice in rules.looked([_stand(good_at)], now):
                if notice.kind is NoticeKind.RECOVERED:
                    assert told, "nobody was worried"
                    told.clear()
        elif rules.ended(_ended(error=what), now) is not None:
            assert what not in told or now - told[what] >= AGAIN_AFTER
            told[what] = now


@pytest.mark.parametrize("stored", [None, 7, {}, {"failures": "no", "stale_after_days": -1}])
def test_a_stored_choice_that_makes_no_sense_is_the_default(stored: object) -> None:
    assert read_choice(stored) == NoticeChoice()
    chosen = NoticeChoice(failures=False, successes=True, stale_after_days=9)
    assert read_choice(chosen.stored()) == chosen
