"""`holdfast history`: lists, filters, pages, and times as people type them."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from holdfast.cli.typed_times import typed_instant
from holdfast.core.errors import UsageError
from holdfast.core.runs import Outcome, RunEnd, RunKind, RunStart
from holdfast.services.desk import open_desk
from tests.cli.conftest import Ended

Call = Callable[..., Ended]
NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)


@pytest.fixture
def month(called: Call, profile: str) -> str:
    """A profile with thirty days of runs before its first real one, some of them bad."""
    desk = open_desk()
    known = desk.book.find(profile)
    for day in range(30, 0, -1):
        at = desk.clock.now() - timedelta(days=day)
        start = RunStart(RunKind.BACKUP, at, known.profile_id, known.name, known.vault_id)
        bad = day % 10 == 0
        outcome, reason = (Outcome.FAILED, f"Day {day} went wrong.") if bad else (Outcome.DONE, "")
        desk.history.record(start, RunEnd(outcome, at, reason))
    return profile


def test_the_last_run_stands_first_with_reasons_below(called: Call, month: str) -> None:
    lines = called("history", month).out.splitlines()
    assert lines[0].split() == ["BEGAN", "WHAT", "OUTCOME"]
    assert lines[1].startswith("today")
    assert "    Day 10 went wrong." in lines
    assert "PROFILE" in called("history").out.splitlines()[0]
    assert called("history", "nobody").status == 3


def test_pages_follow_each_other_without_gaps(called: Call, month: str) -> None:
    seen: list[int] = []
    words = ["history", month, "--limit", "7", "--outcome", "done"]
    while True:
        seen += [line["run"] for line in called("--json", *words).lines]
        more = called(*words).out.splitlines()[-1]
        if not more.startswith("Earlier ones: holdfast "):
            break
        words = shlex.split(more.removeprefix("Earlier ones: holdfast "))
    everything = called("--json", "history", month, "--limit", "100", "--outcome", "done").lines
    assert seen == [line["run"] for line in everything]
    assert len(seen) == 28


def test_filters_narrow_the_list(called: Call, month: str) -> None:
    failed = called("--json", "history", "--outcome", "failed").lines
    assert {line["outcome"] for line in failed} == {"failed"}
    assert len(failed) == 3
    assert len(called("--json", "history", "--since", "5d").lines) == 5
    assert len(called("--json", "history", "--until", "20d", "--limit", "99").lines) == 11
    assert called("history", "--kind", "restore").out.startswith("Nothing of that kind")
    assert called("history", "--kind", "nonsense").status == 2
    assert called("history", "--since", "whenever").status == 2
    assert called("history", "--before", "99999").status == 3


def test_a_failed_run_is_told_with_its_error(called: Call, profile: str, source: Path) -> None:
    source.unlink()
    assert called("backup", profile).status == 11
    last = called("--json", "history", "--limit", "1").json
    assert (last["kind"], last["outcome"]) == ("backup", "failed")
    assert last["error"] == "SourceMissingError"
    assert "There is no database" in last["reason"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("7d", NOW - timedelta(days=7)),
        ("90 minutes ago", NOW - timedelta(minutes=90)),
        ("2w", NOW - timedelta(weeks=2)),
        ("2026-11-20T08:00:00+02:00", datetime(2026, 11, 20, 6, tzinfo=UTC)),
    ],
)
def test_a_time_may_be_an_age_or_an_instant(typed: str, meant: datetime) -> None:
    assert typed_instant(typed, NOW) == meant


def test_a_day_is_local_and_ends_where_the_next_begins() -> None:
    begin = typed_instant("2026-11-20", NOW)
    assert begin.astimezone().strftime("%d %H:%M") == "20 00:00"
    assert typed_instant("2026-11-20", NOW, end_of_day=True) - begin == timedelta(days=1)
    assert typed_instant("today", NOW) - typed_instant("yesterday", NOW) == timedelta(days=1)


@pytest.mark.parametrize("typed", ["", "soon", "2026-13-01", "999999d", "9999999d", "9999-12-31"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="is no time"):
        typed_instant(typed, NOW, end_of_day=True)
