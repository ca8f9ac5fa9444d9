"""Which backups stay and why: the cases a person would ask about, by example."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from holdfast.core.collapse import Acceptance, Collapse, CollapseKind, SourceNow
from holdfast.core.errors import UsageError
from holdfast.core.model import BackupInfo, BackupKind, Grade, Level, Structure
from holdfast.core.retention import (
    KeepRule,
    RetentionPlan,
    empty_backups,
    old_protected_backups,
    plan_retention,
)
from holdfast.core.retention_row import RetentionRow, retention_row
from holdfast.core.retention_words import Why
from tests.core.histories import row
from tests.core.wall_clocks import DAY, HOUR, utc

NOON = utc(2026, 11, 14, 12)
NOW = utc(2026, 11, 14, 13)


def days(count: int, *, until: datetime = NOON) -> list[RetentionRow]:
    """Return one good backup a day, oldest first, the last one at `until`."""
    return [row(number, until - (count - 1 - number) * DAY) for number in range(count)]


def judged(
    rows: list[RetentionRow],
    rule: KeepRule,
    *,
    zone: str = "UTC",
    now: datetime = NOW,
    source: SourceNow | None = None,
    accepted: Acceptance | None = None,
) -> RetentionPlan:
    """Return the plan as of 14 November 2026, 13:00."""
    return plan_retention(rows, rule, zone=zone, now=now, source=source, accepted=accepted)


def words(plan: RetentionPlan, wanted: RetentionRow) -> str:
    """Return why a backup stays or goes."""
    return next(verdict.words for verdict in plan.verdicts if verdict.row == wanted)


def test_keep_count_keeps_so_many() -> None:
    rows = days(10)
    plan = judged(rows, KeepRule.of_count(7))
    assert list(plan.kept) == rows[:2:-1]
    assert list(plan.removed) == rows[2::-1]
    assert words(plan, rows[3]) == "one of the last seven"
    assert words(plan, rows[0]) == "no rule needs it"
    assert not plan.needs_confirmation


def test_backups_that_nobody_verified_are_counted_all_the_same() -> None:
    rows = [row(number, NOON + number * HOUR, level=Level.STORED) for number in range(5)]
    assert len(judged(rows, KeepRule.of_count(1)).kept) == 1


def test_the_last_three_verified_stay_whatever_the_rule() -> None:
    rows = days(6)
    rows += [row(number, NOON + number * HOUR, level=Level.STORED) for number in range(6, 12)]
    plan = judged(rows, KeepRule.of_count(1))
    assert list(plan.kept) == [rows[11], rows[5], rows[4], rows[3]]
    assert words(plan, rows[3]) == "one of the last three verified"


@pytest.mark.parametrize(
    ("level", "structure"),
    [
        (Level.NONE, Structure.OK),
        (Level.STORED, Structure.OK),
        (Level.RESTORED, Structure.UNCHECKED),
        (Level.OPENED, Structure.DAMAGED),
    ],
)
def test_what_counts_as_verified(level: Level, structure: Structure) -> None:
    assert not row(0, NOON, level=level, structure=structure).verified
    assert not row(0, NOON, lost=True).verified
    assert row(0, NOON, level=Level.OPENED).verified
    assert row(0, NOON, level=Level.RESTORED).verified


def test_each_reason_in_words() -> None:
    made = utc(2026, 11, 14, 14, 5)
    rule = KeepRule(last=1, hourly=1, daily=1, weekly=1, monthly=1, yearly=1)
    plan = judged([row(0, made)], rule, now=made)
    assert [reason.words for reason in plan.verdicts[0].reasons] == [
        "the last one",
        "newest of the hour from 14:00 on 14 November",
        "newest of 14 November",
        "newest of the week from 9 November",
        "newest of November 2026",
        "newest of 2026",
        "one of the last three verified",
        "the newest one",
    ]


def test_a_day_of_another_year_is_named_with_its_year() -> None:
    rows = [row(0, utc(2025, 12, 31, 12)), *(row(n, NOON + n * HOUR) for n in range(1, 5))]
    assert words(judged(rows, KeepRule(daily=2)), rows[0]) == "newest of 31 December 2025"


def test_days_begin_at_midnight_of_the_profile() -> None:
    late, early = utc(2026, 11, 13, 22, 30), utc(2026, 11, 13, 23, 30)  # 23:30 and 00:30 in Berlin
    rows = [row(0, late, level=Level.STORED), row(1, early, level=Level.STORED)]
    assert len(judged(rows, KeepRule(daily=2)).kept) == 1
    plan = judged(rows, KeepRule(daily=2), zone="Europe/Berlin")
    assert words(plan, rows[0]) == "newest of 13 November"
    assert words(plan, rows[1]).startswith("newest of 14 November")


def test_the_two_hours_of_one_name_in_autumn_are_two() -> None:
    rows = [row(n, utc(2026, 10, 25, n, 15), level=Level.STORED) for n in (0, 1)]
    assert len(judged(rows, KeepRule(hourly=2), zone="Europe/Berlin").kept) == 2


def test_weeks_at_the_turn_of_the_year_are_not_torn() -> None:
    rows = [
        row(0, utc(2026, 12, 30), level=Level.STORED),
        row(1, utc(2027, 1, 2), level=Level.STORED),
    ]
    plan = judged(rows, KeepRule(weekly=2), now=utc(2027, 1, 3))
    assert words(plan, rows[1]).startswith("newest of the week from 28 December 2026")
    assert list(plan.removed) == rows[:1]


def test_only_days_that_have_a_backup_count() -> None:
    rows = days(3, until=NOON - 400 * DAY)
    assert not judged(rows, KeepRule(daily=3)).removed


def test_pins_stay_and_take_no_place() -> None:
    rows = days(10)
    rows[0] = row(0, rows[0].created_at, protected=True)
    rows[9] = row(9, rows[9].created_at, protected=True, kind=BackupKind.PRE_RESTORE)
    plan = judged(rows, KeepRule.of_count(7))
    assert [each.backup_id for each in plan.removed] == [rows[1].backup_id]
    assert words(plan, rows[0]) == "pinned"
    assert words(plan, rows[9]).startswith("pinned: made before a restore; one of the last three")


def test_a_backup_dated_in_the_future_stays_and_takes_no_place() -> None:
    rows = days(8)
    ahead = row(8, NOW + timedelta(hours=24, seconds=1))
    plan = judged([*rows, ahead], KeepRule.of_count(7))
    assert words(plan, ahead) == "dated in the future"
    assert list(plan.removed) == rows[:1]


def test_a_backup_dated_a_day_ahead_is_one_like_others() -> None:
    rows = [*days(7), row(7, NOW + timedelta(hours=24))]
    assert list(judged(rows, KeepRule.of_count(7)).removed) == rows[:1]


def test_a_damaged_backup_takes_no_place_and_goes_when_good_ones_follow() -> None:
    rows = days(8)
    rows[7] = row(7, rows[7].created_at, structure=Structure.DAMAGED)
    meant = Acceptance(rows[7].backup_id, rows[7].size_bytes, damaged=True)
    plan = judged(rows, KeepRule.of_count(7), accepted=meant)
    assert not plan.removed
    assert words(plan, rows[7]) == "the newest one; damaged, but made recently"
    assert words(plan, rows[6]).endswith("the newest good one")
    later = [row(number, NOON + number * HOUR) for number in range(8, 15)]
    plan = judged([*rows, *later], KeepRule.of_count(7))
    assert words(plan, rows[7]) == "damaged, and newer good backups stay"
    assert len(plan.kept) == 7


def test_the_newest_good_one_stays_though_a_clock_dated_it_long_ago() -> None:
    rows = days(3)
    behind = row(3, utc(2016, 1, 1), level=Level.STORED)
    last = row(4, NOON, structure=Structure.DAMAGED)
    meant = Acceptance(last.backup_id, last.size_bytes, damaged=True)
    plan = judged([*rows, behind, last], KeepRule(daily=1), accepted=meant)
    assert words(plan, behind) == "the newest good one"


def test_what_the_vault_has_lost_takes_no_place() -> None:
    rows = days(4)
    rows[3] = row(3, rows[3].created_at, lost=True)
    assert not judged(rows, KeepRule.of_count(3)).removed


def test_a_backup_that_goes_says_when_its_content_stays() -> None:
    rows = days(8)
    rows[0] = row(0, rows[0].created_at, unchanged=True)
    words_of_it = words(judged(rows, KeepRule.of_count(7)), rows[0])
    assert words_of_it == "no rule needs it; its content was that of the one before it"


def test_an_adopted_folder_of_old_backups_pushes_out_nothing_new() -> None:
    """They are made last, and dated first."""
    rows = days(7)
    adopted = [row(100 + number, utc(2020, 1, 1) + number * DAY) for number in range(7)]
    plan = judged([*rows, *adopted], KeepRule.of_count(7))
    assert not plan.removed


def test_more_than_thirty_percent_is_asked_for() -> None:
    assert not judged(days(10), KeepRule.of_count(7)).needs_confirmation
    assert judged(days(10), KeepRule.of_count(6)).needs_confirmation


def test_nothing_goes_while_the_source_has_collapsed() -> None:
    plan = judged(days(10), KeepRule.of_count(7), source=SourceNow(present=False))
    assert not plan.removed
    assert plan.collapse == Collapse(CollapseKind.MISSING, 1_000_000, 0)
    assert plan.verdicts[-1].words == "stays until you have looked: the database is not there"
    assert plan.verdicts[-1].reasons[0].why is Why.COLLAPSE
    assert not plan.needs_confirmation


def test_the_persons_word_lets_retention_go_on() -> None:
    rows = days(10)
    gone = SourceNow(present=False)
    meant = Acceptance(rows[-1].backup_id, 0)
    assert len(judged(rows, KeepRule.of_count(7), source=gone, accepted=meant).removed) == 3


def test_no_backups_are_no_trouble() -> None:
    plan = judged([], KeepRule.of_count(7), source=SourceNow(present=False))
    assert (plan.verdicts, plan.collapse, plan.needs_confirmation) == ((), None, False)


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        row(0, datetime(2026, 1, 1))  # noqa: DTZ001 - the point of the test


@pytest.mark.parametrize("count", [0, 31, -1, True, 7.0, "7", None])
def test_a_keep_count_out_of_bounds_is_refused(count: object) -> None:
    with pytest.raises(UsageError) as caught:
        KeepRule.of_count(count)  # type: ignore[arg-type] # as a damaged row has it
    assert caught.value.message.startswith("The setting keep_count cannot be ")
    assert "it is a whole number from 1 to 30" in caught.value.message


@pytest.mark.parametrize("count", [1, 30])
def test_the_bounds_of_keep_count_are_inside(count: int) -> None:
    assert KeepRule.of_count(count) == KeepRule(last=count)


def test_a_rule_that_keeps_nothing_is_refused() -> None:
    with pytest.raises(UsageError, match="a rule keeps at least one backup"):
        KeepRule()
    with pytest.raises(UsageError, match=r"The setting keep_daily cannot be -1: .* 0 to 1000"):
        KeepRule(daily=-1)


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(UsageError, match="The setting zone cannot be “Nowhere”"):
        judged(days(1), KeepRule(last=1), zone="Nowhere")


def test_empty_backups_go_but_not_the_last_made_nor_a_pin() -> None:
    rows = [
        row(0, NOON, size_bytes=0, level=Level.STORED),
        row(1, NOON, size_bytes=0, level=Level.STORED, protected=True),
        row(2, NOON),
        row(3, NOON, size_bytes=0, level=Level.STORED),
    ]
    assert empty_backups(rows) == (rows[0],)
    assert empty_backups([*rows, row(4, NOON)]) == (rows[3], rows[0])
    assert empty_backups(rows, collapse=Collapse(CollapseKind.EMPTY, 1, 0)) == ()


def test_the_last_three_verified_stay_even_if_empty() -> None:
    rows = [row(number, NOON, size_bytes=0) for number in range(5)]
    assert empty_backups(rows) == (rows[1], rows[0])


def with_old_ones(protected: RetentionRow) -> list[RetentionRow]:
    """Return a protected backup and three verified ones of today."""
    return [protected, *(row(number, NOON + number * HOUR) for number in range(1, 4))]


def test_protected_backups_go_after_ninety_days() -> None:
    made = NOON + HOUR - 90 * DAY
    old = row(0, made, kind=BackupKind.PRE_RESTORE, protected=True)
    younger = row(0, made + timedelta(seconds=1), kind=BackupKind.PRE_RESTORE, protected=True)
    assert old_protected_backups(with_old_ones(old), now=NOW) == (old,)
    assert old_protected_backups(with_old_ones(younger), now=NOW) == ()
    assert old_protected_backups(with_old_ones(younger), now=NOW, days_old=89) == (younger,)
    collapse = Collapse(CollapseKind.MISSING, 1, 0)
    assert old_protected_backups(with_old_ones(old), now=NOW, collapse=collapse) == ()


def test_a_persons_pin_does_not_grow_old() -> None:
    pin = row(0, NOON - 900 * DAY, protected=True)
    assert old_protected_backups(with_old_ones(pin), now=NOW) == ()
    assert old_protected_backups(with_old_ones(pin), now=NOW, pins=True) == (pin,)


def test_a_clock_years_ahead_makes_no_protected_backup_old() -> None:
    rows = [row(0, NOON - DAY, kind=BackupKind.PRE_MIGRATION, protected=True)]
    rows += [row(number, NOON + number * HOUR) for number in range(1, 3)]
    rows.append(row(3, NOON + 3650 * DAY))
    assert old_protected_backups(rows, now=NOON + 3650 * DAY) == ()
    rows += [row(number, NOON + 3650 * DAY) for number in (4, 5)]
    assert old_protected_backups(rows, now=NOW) == ()


def test_the_last_verified_ones_stay_even_if_old_and_protected() -> None:
    rows = [row(n, NOON - 400 * DAY, kind=BackupKind.PRE_RESTORE, protected=True) for n in range(3)]
    assert old_protected_backups(rows, now=NOW) == ()


@pytest.mark.parametrize("wrong", [0, -90, True, 1.5])
def test_a_wrong_number_of_days_is_refused(wrong: object) -> None:
    with pytest.raises(UsageError, match="The setting days_old cannot be"):
        old_protected_backups([], now=NOW, days_old=wrong)  # type: ignore[arg-type] # on purpose


@pytest.mark.parametrize(
    ("level", "verified_at", "lost"),
    [(Level.NONE, NOON, True), (Level.NONE, None, False), (Level.STORED, NOON, False)],
)
def test_a_row_says_what_its_backup_says(
    level: Level, verified_at: datetime | None, lost: bool
) -> None:
    info = BackupInfo(
        backup_id="0000000100000002",
        name="manual_1",
        kind=BackupKind.MANUAL,
        created_at=NOON,
        profile="Zotero",
        source_path="zotero.sqlite",
        size_bytes=4096,
        added_bytes=100,
        changed_pages=1,
        page_count=1,
        page_size=4096,
        grade=Grade.ENGINE,
        level=level,
        verified_at=verified_at,
        structure=Structure.UNCHECKED,
        protected=True,
        unchanged=True,
    )
    assert retention_row(info) == RetentionRow(
        backup_id="0000000100000002",
        created_at=NOON,
        kind=BackupKind.MANUAL,
        protected=True,
        level=level,
        structure=Structure.UNCHECKED,
        size_bytes=4096,
        unchanged=True,
        lost=lost,
    )
