"""Ten thousand histories of backups, and what retention must never do to any of them.

Each invariant is a function with a name that says it; each is one test. The last tests make
sure that the histories hold what the invariants are about.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from holdfast.core.collapse import find_collapse
from holdfast.core.model import Level, Structure
from holdfast.core.retention import RetentionPlan
from holdfast.core.retention_row import RetentionRow
from holdfast.core.retention_words import PERIODS, Why
from tests.core.histories import FUTURE, History, history

HISTORIES = 10_000
YEARS = timedelta(days=3652)
GOES = {Why.NOT_NEEDED, Why.OLD_DAMAGE}
BY_RULE = {Why.LAST, *PERIODS}
# How a calendar writes the period of an instant; %z tells the two hours of one name apart.
CALENDAR = {
    Why.HOURLY: "%Y-%m-%d %H %z",
    Why.DAILY: "%Y-%m-%d",
    Why.WEEKLY: "%G-%V",
    Why.MONTHLY: "%Y-%m",
    Why.YEARLY: "%Y",
}


def ids(rows: list[RetentionRow] | tuple[RetentionRow, ...]) -> set[str]:
    """Return the ids of backups."""
    return {each.backup_id for each in rows}


def both_orders(rows: list[RetentionRow]) -> tuple[list[RetentionRow], list[RetentionRow]]:
    """Return backups by the order of making and by date, the last first."""
    by_date = sorted(rows, key=lambda each: (each.created_at, each.backup_id), reverse=True)
    return sorted(rows, key=lambda each: each.backup_id, reverse=True), by_date


def good(rows: list[RetentionRow]) -> list[RetentionRow]:
    """Return the backups that are worth what they seem."""
    return [row for row in rows if row.structure is not Structure.DAMAGED and not row.lost]


def counted(given: History) -> list[RetentionRow]:
    """Return the backups that take a place in a rule."""
    return [each for each in good(given.dated) if not each.protected]


def by_rule(plan: RetentionPlan) -> dict[str, list[Why]]:
    """Return which parts of the rule keep each backup, guards left aside."""
    return {
        verdict.row.backup_id: [each.why for each in verdict.reasons if each.why in BY_RULE]
        for verdict in plan.verdicts
    }


def stays(plan: RetentionPlan, rows: list[RetentionRow]) -> bool:
    """Tell whether all these backups stay."""
    return ids(rows) <= ids(plan.kept)


def every_backup_has_one_verdict(given: History, plan: RetentionPlan) -> bool:
    found = [verdict.row for verdict in plan.verdicts]
    return sorted(found, key=repr) == sorted(given.rows, key=repr)


def every_verdict_has_its_reasons_in_words(given: History, plan: RetentionPlan) -> bool:
    return all(
        verdict.reasons
        and all(reason.words.strip() for reason in verdict.reasons)
        and verdict.keep == (not GOES & {reason.why for reason in verdict.reasons})
        and len(set(verdict.reasons)) == len(verdict.reasons)
        for verdict in plan.verdicts
    )


def protected_backups_stay(given: History, plan: RetentionPlan) -> bool:
    return stays(plan, [each for each in given.rows if each.protected])


def the_last_three_verified_stay(given: History, plan: RetentionPlan) -> bool:
    verified = [
        each
        for each in good(list(given.rows))
        if each.structure is Structure.OK and each.level in {Level.OPENED, Level.RESTORED}
    ]
    dated = [each for each in verified if each in given.dated]
    return all(stays(plan, order[:3]) for order in (*both_orders(verified), *both_orders(dated)))


def the_newest_and_the_newest_good_one_stay(given: History, plan: RetentionPlan) -> bool:
    last_made, _ = both_orders(list(given.rows))
    return all(stays(plan, order[:1]) for order in (last_made, *both_orders(good(given.dated))))


def nothing_goes_while_the_source_has_collapsed(given: History, plan: RetentionPlan) -> bool:
    collapse = find_collapse(given.rows, given.source, given.accepted)
    return plan.collapse == collapse and (collapse is None or not plan.removed)


def backups_dated_in_the_future_stay(given: History, plan: RetentionPlan) -> bool:
    return stays(plan, [each for each in given.rows if each.created_at > given.now + FUTURE])


def backups_dated_in_the_future_push_out_no_other(given: History, plan: RetentionPlan) -> bool:
    without = given.plan(rows=given.dated)
    kept = {verdict.row.backup_id: verdict for verdict in plan.verdicts}
    return plan.collapse != without.collapse or all(
        kept[verdict.row.backup_id] == verdict for verdict in without.verdicts
    )


def damaged_backups_take_nobodys_place(given: History, plan: RetentionPlan) -> bool:
    with_all = by_rule(plan)
    without = by_rule(given.plan(rows=good(list(given.rows))))
    return all(with_all[each] == why for each, why in without.items())


def protected_backups_take_nobodys_place(given: History, plan: RetentionPlan) -> bool:
    with_all = by_rule(plan)
    without = by_rule(given.plan(rows=[each for each in given.rows if not each.protected]))
    return all(with_all[each] == why for each, why in without.items())


def damaged_backups_stay_by_no_rule(given: History, plan: RetentionPlan) -> bool:
    found = by_rule(plan)
    return not any(
        found[each.backup_id] for each in given.rows if each not in good(list(given.rows))
    )


def damaged_backups_stay_until_three_good_ones_follow(given: History, plan: RetentionPlan) -> bool:
    sound = [each.backup_id for each in good(given.dated)]
    return stays(
        plan,
        [
            each
            for each in given.rows
            if each not in good([each]) and sum(other > each.backup_id for other in sound) < 3
        ],
    )


def kept_by(plan: RetentionPlan, why: Why) -> set[str]:
    """Return the ids of the backups that stay for one reason."""
    return {each for each, found in by_rule(plan).items() if why in found}


def exactly_the_last_stay_by_making_and_by_date(given: History, plan: RetentionPlan) -> bool:
    expected = [ids(order[: given.rule.last]) for order in both_orders(counted(given))]
    return kept_by(plan, Why.LAST) == set().union(*expected)


def exactly_the_newest_of_the_last_periods_stay(given: History, plan: RetentionPlan) -> bool:
    zone = ZoneInfo(given.zone)
    _, by_date = both_orders(counted(given))
    for why, form in CALENDAR.items():
        newest: dict[str, RetentionRow] = {}
        for each in by_date:
            newest.setdefault(each.created_at.astimezone(zone).strftime(form), each)
        if kept_by(plan, why) != ids(list(newest.values())[: getattr(given.rule, why)]):
            return False
    return True


def the_order_of_the_rows_does_not_matter(given: History, plan: RetentionPlan) -> bool:
    rows = list(given.rows)
    random.Random(len(rows)).shuffle(rows)
    return given.plan(rows=rows) == plan


def carried_out_twice_it_removes_nothing_more(given: History, plan: RetentionPlan) -> bool:
    return given.plan(rows=plan.kept).removed == ()


def time_alone_removes_nothing(given: History, plan: RetentionPlan) -> bool:
    """Ten years switched off: what is not dated in the future now is judged as it was."""
    if len(given.dated) < len(given.rows):
        return True
    return ids(given.plan(now=given.now + YEARS).removed) == ids(plan.removed)


def a_clock_ten_years_behind_removes_nothing_more(given: History, plan: RetentionPlan) -> bool:
    return ids(given.plan(now=given.now - YEARS).removed) <= ids(plan.removed)


def a_larger_rule_never_removes_more(given: History, plan: RetentionPlan) -> bool:
    larger = replace(given.rule, last=given.rule.last + 1, daily=given.rule.daily + 3)
    return ids(given.plan(rule=larger).removed) <= ids(plan.removed)


def more_than_thirty_percent_needs_the_persons_word(given: History, plan: RetentionPlan) -> bool:
    share = len(plan.removed) / len(given.rows) if given.rows else 0
    return plan.needs_confirmation == (share > 0.3)


Invariant = Callable[[History, RetentionPlan], bool]
INVARIANTS: list[Invariant] = [
    every_backup_has_one_verdict,
    every_verdict_has_its_reasons_in_words,
    protected_backups_stay,
    the_last_three_verified_stay,
    the_newest_and_the_newest_good_one_stay,
    nothing_goes_while_the_source_has_collapsed,
    backups_dated_in_the_future_stay,
    backups_dated_in_the_future_push_out_no_other,
    damaged_backups_take_nobodys_place,
    protected_backups_take_nobodys_place,
    damaged_backups_stay_by_no_rule,
    damaged_backups_stay_until_three_good_ones_follow,
    exactly_the_last_stay_by_making_and_by_date,
    exactly_the_newest_of_the_last_periods_stay,
    the_order_of_the_rows_does_not_matter,
    carried_out_twice_it_removes_nothing_more,
    time_alone_removes_nothing,
    a_clock_ten_years_behind_removes_nothing_more,
    a_larger_rule_never_removes_more,
    more_than_thirty_percent_needs_the_persons_word,
]


@pytest.fixture(scope="module")
def judged() -> tuple[dict[str, list[int]], Counter[str]]:
    """The seeds that break each invariant, and how often each kind of verdict came up."""
    broken: dict[str, list[int]] = {each.__name__: [] for each in INVARIANTS}
    met: Counter[str] = Counter()
    for seed in range(HISTORIES):
        given = history(seed)
        plan = given.plan()
        for holds in INVARIANTS:
            if not holds(given, plan):
                broken[holds.__name__].append(seed)
        met.update({reason.why for verdict in plan.verdicts for reason in verdict.reasons})
        met["confirmation"] += plan.needs_confirmation
        met["collapse accepted"] += (
            plan.collapse is None and find_collapse(given.rows, given.source) is not None
        )
        if plan.collapse:
            met[plan.collapse.kind] += 1
    return broken, met


@pytest.mark.parametrize("holds", INVARIANTS, ids=lambda each: each.__name__)
def test_ten_thousand_histories(
    holds: Invariant, judged: tuple[dict[str, list[int]], Counter[str]]
) -> None:
    seeds = judged[0][holds.__name__]
    assert not seeds, f"history({seeds[0]}) and {len(seeds) - 1} more"


@pytest.mark.parametrize(
    "kind",
    [*Why, "confirmation", "collapse accepted", "missing", "empty", "damaged", "shrunk"],
)
def test_the_histories_hold_enough_of_each_kind(
    kind: str, judged: tuple[dict[str, list[int]], Counter[str]]
) -> None:
    assert judged[1][kind] >= 100
