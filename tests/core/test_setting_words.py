"""Settings and coming backups in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from holdfast.core.coming_runs import coming_runs
from holdfast.core.model import Level
from holdfast.core.retention import KeepRule
from holdfast.core.schedule import BackupFrequency, ScheduleRule, Weekday
from holdfast.core.setting_words import keep_words, proof_words, schedule_words
from holdfast.core.time_words import ago, day_ago, short_when, span

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (ScheduleRule(BackupFrequency.HOURLY, "00:05"), "every hour at minute 05 (UTC)"),
        (
            ScheduleRule(BackupFrequency.DAILY, zone="Europe/Berlin"),
            "every day at 03:00 (Europe/Berlin)",
        ),
        (
            ScheduleRule(BackupFrequency.WEEKLY, weekday=Weekday.FRIDAY),
            "every Friday at 03:00 (UTC)",
        ),
        (ScheduleRule(BackupFrequency.WEEKLY), "every Monday at 03:00 (UTC)"),
        (
            ScheduleRule(BackupFrequency.MONTHLY, day_of_month=31),
            "on the last day of every month at 03:00 (UTC)",
        ),
        (ScheduleRule(BackupFrequency.MONTHLY), "on day 1 of every month at 03:00 (UTC)"),
    ],
)
def test_a_schedule_is_said_in_words(rule: ScheduleRule, words: str) -> None:
    assert schedule_words(rule) == words


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (KeepRule(last=7), "the last 7"),
        (KeepRule(last=7, monthly=12), "the last 7, and one for each of 12 months"),
        (
            KeepRule(last=1, daily=14, weekly=8, yearly=1),
            "the last 1, and one for each of 14 days, 8 weeks and 1 year",
        ),
        (KeepRule(hourly=24), "one for each of 24 hours"),
    ],
)
def test_a_keep_rule_is_said_in_words(rule: KeepRule, words: str) -> None:
    assert keep_words(rule) == words


def test_what_is_proved_is_said_in_words() -> None:
    assert proof_words(Level.OPENED, 7).endswith("opened; a restore is tried every 7 days")
    assert proof_words(Level.STORED, 1).endswith("a restore is tried every day")
    assert proof_words(Level.RESTORED, 0).endswith("no restore is tried later")


def test_the_next_backups_begin_with_the_one_that_is_due_or_tried_again() -> None:
    rule = ScheduleRule(BackupFrequency.DAILY, "20:00")
    usual = [NOW + 2 * HOUR + day * 24 * HOUR for day in range(3)]
    assert list(coming_runs(rule, usual[0], NOW)) == usual
    assert list(coming_runs(rule, None, NOW)) == usual
    assert list(coming_runs(rule, NOW - 9 * HOUR, NOW)) == [NOW, *usual[:2]]
    assert list(coming_runs(rule, NOW + HOUR / 4, NOW)) == [NOW + HOUR / 4, *usual[:2]]
    assert coming_runs(rule, None, NOW, enabled=False) == ()


def test_a_day_is_called_yesterday_only_when_it_feels_like_it() -> None:
    assert day_ago(NOW - 22 * HOUR, NOW, UTC) == "yesterday"
    assert day_ago(NOW - 42 * HOUR, NOW, UTC) == "yesterday"
    assert day_ago(NOW - 43 * HOUR, NOW, UTC) == "1 day ago"
    after_midnight = NOW + 7 * HOUR
    assert day_ago(NOW, after_midnight, UTC) == "7 hours ago"


def test_lengths_have_no_sign_and_tomorrow_has_a_name() -> None:
    assert span(timedelta(days=-9)) == span(timedelta(days=9)) == "9 days"
    assert span(timedelta(seconds=59)) == "less than a minute"
    assert ago(NOW + 3 * HOUR, NOW) == "in 3 hours"
    assert short_when(NOW + 7 * HOUR, NOW, UTC) == "tomorrow 01:00"
