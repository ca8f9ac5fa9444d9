"""When a backup is due: the cases a person would ask about, by example."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from holdfast.core.errors import UsageError
from holdfast.core.schedule import (
    MADE_UP_LIMIT,
    BackupFrequency,
    ScheduleRule,
    Weekday,
    due_run,
    is_due,
    next_after_clock_change,
    next_run,
    period_start,
    rearm,
    upcoming,
)
from tests.core.wall_clocks import DAY, HOUR, utc

DAILY, HOURLY = BackupFrequency.DAILY, BackupFrequency.HOURLY
WEEKLY, MONTHLY = BackupFrequency.WEEKLY, BackupFrequency.MONTHLY
BERLIN_NIGHTLY = ScheduleRule(DAILY, "03:00", zone="Europe/Berlin")


def shown(rule: ScheduleRule, after: datetime, count: int) -> list[str]:
    """Return the next runs as the wall shows them."""
    return [
        f"{at.astimezone(rule.zone_info):%a %d %b %H:%M}" for at in upcoming(rule, after, count)
    ]


def test_a_daily_run_comes_at_its_local_time_summer_and_winter() -> None:
    assert next_run(BERLIN_NIGHTLY, utc(2026, 7, 1)) == utc(2026, 7, 1, 1)
    assert next_run(BERLIN_NIGHTLY, utc(2026, 12, 1)) == utc(2026, 12, 1, 2)


def test_the_next_run_after_a_run_is_another_one() -> None:
    assert next_run(BERLIN_NIGHTLY, utc(2026, 7, 1, 1)) == utc(2026, 7, 2, 1)


def test_instants_come_back_in_utc() -> None:
    after = datetime(2026, 7, 1, 2, 59, tzinfo=ZoneInfo("Europe/Berlin"))
    found = next_run(BERLIN_NIGHTLY, after)
    assert found == utc(2026, 7, 1, 1)
    assert found.tzinfo is UTC


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        next_run(BERLIN_NIGHTLY, datetime(2026, 7, 1))  # noqa: DTZ001 - the point of the test


def test_a_time_that_does_not_come_runs_at_the_next_instant() -> None:
    rule = ScheduleRule(DAILY, "02:30", zone="Europe/Berlin")
    assert shown(rule, utc(2026, 3, 27, 12), 3) == [
        "Sat 28 Mar 02:30",
        "Sun 29 Mar 03:00",
        "Mon 30 Mar 02:30",
    ]


def test_a_time_that_comes_twice_runs_once_the_first_time() -> None:
    rule = ScheduleRule(DAILY, "02:30", zone="Europe/Berlin")
    assert upcoming(rule, utc(2026, 10, 24, 12), 2) == (
        utc(2026, 10, 25, 0, 30),
        utc(2026, 10, 26, 1, 30),
    )


def test_a_day_that_a_zone_leaves_out_has_no_daily_run() -> None:
    rule = ScheduleRule(DAILY, "03:00", zone="Pacific/Apia")
    assert shown(rule, utc(2011, 12, 29), 3) == [
        "Thu 29 Dec 03:00",
        "Sat 31 Dec 03:00",
        "Sun 01 Jan 03:00",
    ]


def test_a_weekly_run_on_a_day_that_was_left_out_comes_right_after_it() -> None:
    rule = ScheduleRule(WEEKLY, "03:00", Weekday.FRIDAY, zone="Pacific/Apia")
    assert shown(rule, utc(2011, 12, 29), 2) == ["Sat 31 Dec 00:00", "Fri 06 Jan 03:00"]


def test_hourly_runs_pass_both_changes_of_the_clock_each_hour_once() -> None:
    rule = ScheduleRule(HOURLY, "00:20", zone="Europe/Berlin")
    for start in (utc(2026, 3, 28, 22), utc(2026, 10, 24, 22)):
        assert upcoming(rule, start, 6) == tuple(
            start + timedelta(minutes=20) + hours * HOUR for hours in range(6)
        )


def test_hourly_runs_use_the_local_minute() -> None:
    rule = ScheduleRule(HOURLY, "17:10", zone="Asia/Kathmandu")  # UTC+5:45
    assert upcoming(rule, utc(2026, 1, 1), 2) == (utc(2026, 1, 1, 0, 25), utc(2026, 1, 1, 1, 25))


@pytest.mark.parametrize(
    ("minute", "start", "expected"),
    [
        # 02:00 becomes 02:30: the quarter past two never comes.
        ("15", utc(2026, 10, 3, 14), ["Sun 04 Oct 01:15", "Sun 04 Oct 02:30", "Sun 04 Oct 03:15"]),
        ("45", utc(2026, 10, 3, 14), ["Sun 04 Oct 00:45", "Sun 04 Oct 01:45", "Sun 04 Oct 02:45"]),
        # 02:00 becomes 01:30: the quarter to two comes twice within half an hour.
        ("45", utc(2026, 4, 4, 14), ["Sun 05 Apr 01:45", "Sun 05 Apr 02:45", "Sun 05 Apr 03:45"]),
        ("15", utc(2026, 4, 4, 14), ["Sun 05 Apr 01:15", "Sun 05 Apr 02:15", "Sun 05 Apr 03:15"]),
    ],
)
def test_a_zone_that_shifts_by_half_an_hour_has_one_run_between_two_full_hours(
    minute: str, start: datetime, expected: list[str]
) -> None:
    rule = ScheduleRule(HOURLY, f"00:{minute}", zone="Australia/Lord_Howe")
    assert shown(rule, start, 3) == expected


def test_the_31st_is_the_last_day_of_shorter_months_and_does_not_drift() -> None:
    rule = ScheduleRule(MONTHLY, "03:00", day_of_month=31)
    assert [f"{at:%d %b}" for at in upcoming(rule, utc(2027, 12, 31, 3), 12)] == [
        "31 Jan", "29 Feb", "31 Mar", "30 Apr", "31 May", "30 Jun",
        "31 Jul", "31 Aug", "30 Sep", "31 Oct", "30 Nov", "31 Dec",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("year", "day"), [(2026, "28 Feb"), (2028, "29 Feb"), (2100, "28 Feb"), (2000, "29 Feb")]
)
def test_the_29th_follows_leap_years(year: int, day: str) -> None:
    rule = ScheduleRule(MONTHLY, "03:00", day_of_month=29)
    assert f"{next_run(rule, utc(year, 2, 1)):%d %b}" == day


def test_a_daily_rule_runs_on_a_leap_day() -> None:
    assert shown(ScheduleRule(DAILY), utc(2028, 2, 28, 12), 2) == [
        "Tue 29 Feb 03:00",
        "Wed 01 Mar 03:00",
    ]


def test_a_weekly_rule_without_a_day_is_for_mondays() -> None:
    assert shown(ScheduleRule(WEEKLY), utc(2026, 11, 22), 2) == [
        "Mon 23 Nov 03:00",
        "Mon 30 Nov 03:00",
    ]


def test_a_monthly_rule_without_a_day_is_for_the_first() -> None:
    assert shown(ScheduleRule(MONTHLY), utc(2026, 11, 22), 1) == ["Tue 01 Dec 03:00"]


@pytest.mark.parametrize("frequency", BackupFrequency)
@pytest.mark.parametrize(
    "moment",
    [utc(1970, 1, 1), utc(2038, 1, 19, 3, 14, 7), utc(2100, 2, 28, 23, 59, 59), utc(9990, 1, 1)],
)
def test_instants_of_wrong_clocks_have_a_next_run(
    frequency: BackupFrequency, moment: datetime
) -> None:
    rule = ScheduleRule(frequency, zone="America/New_York")
    assert timedelta() < next_run(rule, moment) - moment <= timedelta(days=32)


def test_a_period_begins_with_its_run() -> None:
    run = utc(2026, 7, 1, 1)
    assert period_start(BERLIN_NIGHTLY, run) == run
    assert period_start(BERLIN_NIGHTLY, run + DAY - timedelta(microseconds=1)) == run
    assert period_start(BERLIN_NIGHTLY, run - timedelta(microseconds=1)) == run - DAY


def test_nothing_is_due_without_a_stored_instant() -> None:
    assert not is_due(None, utc(2026, 1, 1))
    assert due_run(BERLIN_NIGHTLY, None, utc(2026, 1, 1)) is None


def test_a_run_is_due_from_its_instant_on() -> None:
    at = utc(2026, 7, 1, 1)
    assert not is_due(at, at - timedelta(microseconds=1))
    assert is_due(at, at)
    assert due_run(BERLIN_NIGHTLY, at, at - timedelta(seconds=1)) is None


def test_a_week_switched_off_is_made_up_by_one_run() -> None:
    due = due_run(BERLIN_NIGHTLY, utc(2026, 7, 1, 1), utc(2026, 7, 8, 12))
    assert due is not None
    assert (due.since, due.made_up, due.next_at) == (
        utc(2026, 7, 1, 1),
        7,
        utc(2026, 7, 9, 1),
    )


def test_a_run_in_time_makes_up_for_none() -> None:
    due = due_run(BERLIN_NIGHTLY, utc(2026, 7, 1, 1), utc(2026, 7, 1, 1, 0, 59))
    assert due is not None
    assert (due.made_up, due.next_at) == (0, utc(2026, 7, 2, 1))


def test_years_switched_off_are_counted_only_so_far() -> None:
    due = due_run(ScheduleRule(HOURLY), utc(2016, 1, 1), utc(2026, 1, 1))
    assert due is not None
    assert (due.made_up, due.next_at) == (MADE_UP_LIMIT, utc(2026, 1, 1, 1))


@pytest.mark.parametrize(
    ("failures", "minutes"), [(1, 1), (2, 5), (3, 15), (4, 60), (5, 60), (1000, 60)]
)
def test_a_failed_run_is_tried_again_later_and_later(failures: int, minutes: int) -> None:
    now = datetime(2026, 7, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    assert rearm(failures, now) == utc(2026, 7, 1, 10) + timedelta(minutes=minutes)


def test_a_run_that_did_not_fail_is_not_re_armed() -> None:
    with pytest.raises(ValueError, match="did not fail"):
        rearm(0, utc(2026, 7, 1))


NOON = utc(2026, 7, 1, 12)
TOMORROW = utc(2026, 7, 2, 1)


@pytest.mark.parametrize(
    ("why", "next_at", "runs", "expected"),
    [
        ("all is well", TOMORROW, [utc(2026, 7, 1, 1)], TOMORROW),
        ("a run was missed", utc(2026, 7, 1, 1), [utc(2026, 6, 30, 1)], utc(2026, 7, 1, 1)),
        ("re-armed within the period", utc(2026, 7, 1, 13), [], utc(2026, 7, 1, 13)),
        ("ten years ahead", utc(2036, 7, 2, 1), [utc(2036, 7, 1, 9)], TOMORROW),
        ("two days ahead", utc(2026, 7, 3, 1), [utc(2026, 7, 1, 1)], TOMORROW),
        (
            "an hour ahead when tomorrow's run was made",
            utc(2026, 7, 3, 1),
            [utc(2026, 7, 1, 1), utc(2026, 7, 2, 1, 5)],
            utc(2026, 7, 3, 1),
        ),
        (
            "days ahead for days: no more than one run is left out",
            utc(2026, 7, 9, 1),
            [utc(2026, 7, day, 1, 5) for day in range(1, 9)],
            utc(2026, 7, 3, 1),
        ),
        (
            "ten years behind for a while, today's run was made before",
            utc(2016, 7, 2, 1),
            [utc(2026, 7, 1, 1), utc(2016, 7, 1, 1)],
            TOMORROW,
        ),
        (
            "ten years behind overnight",
            utc(2016, 7, 2, 1),
            [utc(2026, 6, 30, 1), utc(2016, 7, 1, 1)],
            utc(2016, 7, 2, 1),
        ),
    ],
)
def test_a_clock_that_was_wrong(
    why: str, next_at: datetime, runs: list[datetime], expected: datetime
) -> None:
    assert next_after_clock_change(BERLIN_NIGHTLY, next_at, NOON, runs) == expected, why


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"frequency": "yearly"}, "The setting frequency cannot be “yearly”: it is hourly"),
        ({"backup_time": "25:00"}, "The setting backup_time cannot be “25:00”: it is a time"),
        ({"backup_time": "3:00"}, "backup_time cannot be “3:00”"),
        ({"backup_time": "03:60"}, "backup_time cannot be “03:60”"),
        ({"backup_time": "03:00\n"}, r"backup_time cannot be “03:00\n”"),
        ({"backup_time": "0\N{DEVANAGARI DIGIT THREE}:00"}, "backup_time cannot be"),
        ({"weekday": "someday"}, "The setting weekday cannot be “someday”: it is monday"),
        ({"day_of_month": 0}, "The setting day_of_month cannot be 0: it is a whole number"),
        ({"day_of_month": 32}, "day_of_month cannot be 32"),
        ({"day_of_month": True}, "day_of_month cannot be true"),
        ({"zone": "Mars/Olympus"}, "The setting zone cannot be “Mars/Olympus”: it is the name"),
        ({"zone": "America"}, "zone cannot be “America”"),
        ({"zone": "../../etc/passwd"}, "zone cannot be “../../etc/passwd”"),
        ({"zone": "/etc/localtime"}, "zone cannot be"),
        ({"zone": ""}, "zone cannot be “”"),
        ({"zone": "a\0b"}, "zone cannot be"),
        ({"zone": "\udc80"}, "zone cannot be"),
        ({"zone": "x" * 100_000}, "zone cannot be “xxxxx"),
    ],
    ids=str,
)
def test_a_wrong_rule_is_refused_in_a_sentence(wrong: dict[str, object], sentence: str) -> None:
    given: dict[str, object] = {"frequency": "daily", **wrong}
    with pytest.raises(UsageError) as caught:
        ScheduleRule(**given)  # type: ignore[arg-type] # values as a damaged row has them
    assert sentence in caught.value.message
    assert caught.value.message.endswith(". Nothing was changed.")
    assert len(caught.value.message) < 250
    assert "\n" not in caught.value.message


def test_plain_words_of_a_stored_row_make_a_rule() -> None:
    stored = ScheduleRule("weekly", "03:00", "friday")  # type: ignore[arg-type] # as stored
    assert stored == ScheduleRule(WEEKLY, "03:00", Weekday.FRIDAY)
    assert stored.frequency is WEEKLY
    assert stored.weekday is Weekday.FRIDAY
