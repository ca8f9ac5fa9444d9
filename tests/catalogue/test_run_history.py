"""One row for each run, an end for each, and lists that lose and repeat nothing."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from holdfast.catalogue.catalogue import Catalogue
from holdfast.catalogue.rows import RunFilter, RunRow
from holdfast.catalogue.run_history import INTERRUPTED, RunHistory
from holdfast.core.errors import NotFoundError
from holdfast.core.runs import Outcome, RunEnd, RunFigures, RunKind, RunStart
from holdfast.system.identity import ProcessIdentity, this_process
from tests.catalogue.places import NOON, new_catalogue, profile

MINUTE = timedelta(minutes=1)
START = RunStart(RunKind.BACKUP, NOON, "p", "books caf\udce9", "v", scheduled=True)
FIGURES = RunFigures("b" * 16, "auto\udce9", 1 << 40, -5, 7, 0.25)
END = RunEnd(Outcome.DONE, NOON + MINUTE, "Because.", "SourceError", FIGURES)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return Catalogue(new_catalogue(tmp_path))


@pytest.fixture
def runs(catalogue: Catalogue) -> RunHistory:
    return catalogue.runs


def test_a_run_begins_and_ends(runs: RunHistory) -> None:
    run_id = runs.begin_run(START)
    assert [row.run_id for row in runs.running()] == [run_id]
    assert runs.get(run_id).owner == this_process()
    assert runs.get(run_id).ended_at is None
    assert runs.end_run(run_id, END)
    assert runs.get(run_id) == RunRow(
        run_id, START, Outcome.DONE, NOON + MINUTE, "Because.", "SourceError", FIGURES,
        this_process(),
    )  # fmt: skip
    assert runs.running() == []


def test_the_first_end_counts(runs: RunHistory) -> None:
    run_id = runs.begin_run(START)
    runs.end_run(run_id, END)
    assert not runs.end_run(run_id, RunEnd(Outcome.FAILED, NOON + 2 * MINUTE))
    assert runs.get(run_id).outcome is Outcome.DONE
    with pytest.raises(NotFoundError):
        runs.end_run(run_id + 1, END)
    with pytest.raises(NotFoundError):
        runs.get(run_id + 1)
    with pytest.raises(ValueError, match="not running"):
        RunEnd(Outcome.RUNNING, NOON)


def _dead_process() -> ProcessIdentity:
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        pid = child.pid
    return replace(this_process(), pid=pid)


def test_the_run_of_a_dead_process_becomes_a_failed_one(runs: RunHistory) -> None:
    dead = runs.begin_run(START, _dead_process())
    alive = runs.begin_run(START)
    elsewhere = runs.begin_run(START, replace(_dead_process(), machine="0" * 16))
    [ended] = runs.mark_interrupted(NOON + MINUTE)
    assert ended == runs.get(dead)
    assert (ended.outcome, ended.reason) == (Outcome.FAILED, INTERRUPTED)
    assert ended.ended_at == NOON + MINUTE
    assert {row.run_id for row in runs.running()} == {alive, elsewhere}
    assert runs.mark_interrupted(NOON) == []


def test_an_end_never_lies_before_the_beginning(runs: RunHistory) -> None:
    runs.begin_run(START, _dead_process())
    [ended] = runs.mark_interrupted(NOON - timedelta(days=400))
    assert ended.ended_at == NOON


def test_a_run_that_was_not_made_has_its_row(runs: RunHistory) -> None:
    run_id = runs.record(START, RunEnd(Outcome.SKIPPED, NOON, "The computer is on battery."))
    assert runs.get(run_id).outcome is Outcome.SKIPPED
    assert runs.mark_interrupted(NOON) == []


def _fill(runs: RunHistory, number: int) -> list[RunRow]:
    """Runs of any kind and outcome, several at the same instant, in any order."""
    chance = random.Random(number)
    ended = [outcome for outcome in Outcome if outcome is not Outcome.RUNNING]
    rows = []
    for _ in range(number):
        at = NOON + chance.randrange(20) * MINUTE
        start = RunStart(chance.choice(list(RunKind)), at, chance.choice("pqr"), "", "v")
        end = RunEnd(chance.choice(ended), at + MINUTE)
        rows.append(runs.get(runs.record(start, end)))
    return sorted(rows, key=lambda row: (row.start.started_at, row.run_id), reverse=True)


FILTERS = {
    "all": RunFilter(),
    "profile": RunFilter(profile_id="q"),
    "vault": RunFilter(vault_id="other"),
    "kinds": RunFilter(kinds=frozenset({RunKind.RESTORE, RunKind.CLEANUP})),
    "outcomes": RunFilter(profile_id="p", outcomes=frozenset({Outcome.FAILED, Outcome.SKIPPED})),
    "times": RunFilter(since=NOON + 5 * MINUTE, until=NOON + 9 * MINUTE),
}


def _fits(row: RunRow, wanted: RunFilter) -> bool:
    start = row.start
    return (
        wanted.profile_id in {"", start.profile_id}
        and wanted.vault_id in {"", start.vault_id}
        and (not wanted.kinds or start.kind in wanted.kinds)
        and (not wanted.outcomes or row.outcome in wanted.outcomes)
        and (wanted.since is None or start.started_at >= wanted.since)
        and (wanted.until is None or start.started_at < wanted.until)
    )


def test_pages_give_every_row_once_and_in_order(runs: RunHistory) -> None:
    everything = _fill(runs, 120)
    for name, wanted in FILTERS.items():
        expected = [row for row in everything if _fits(row, wanted)]
        found: list[RunRow] = []
        for _ in range(120 // 7 + 1):
            found += runs.page(wanted, after=found[-1].place if found else None, rows=7)
        assert found == expected, name
        assert runs.count(wanted) == len(expected), name


def test_runs_that_come_meanwhile_shift_no_page(runs: RunHistory) -> None:
    everything = _fill(runs, 20)
    first = runs.page(rows=10)
    runs.record(replace(START, started_at=NOON + 60 * MINUTE), END)
    assert first + runs.page(after=first[-1].place, rows=100) == everything


def test_the_latest_of_each_profile(catalogue: Catalogue) -> None:
    for number in (1, 2, 3):
        catalogue.profiles.add(profile(number))
    runs = catalogue.runs

    def ran(number: int, minutes: int, outcome: Outcome, kind: RunKind = RunKind.BACKUP) -> int:
        at = NOON + minutes * MINUTE
        start = RunStart(kind, at, profile(number).profile_id)
        return runs.record(start, RunEnd(outcome, at))

    good = ran(1, 5, Outcome.DONE)
    ran(1, 1, Outcome.UNCHANGED)
    ran(1, 9, Outcome.FAILED)
    ran(1, 9, Outcome.DONE, RunKind.RESTORE)
    unchanged = ran(2, 3, Outcome.UNCHANGED)
    ran(3, 1, Outcome.FAILED)
    found = {row.run_id for row in runs.latest(RunKind.BACKUP).values()}
    assert found == {good, unchanged}
    assert set(runs.latest(RunKind.BACKUP)) == {profile(n).profile_id for n in (1, 2)}


def test_failures_in_a_row(runs: RunHistory) -> None:
    outcomes = [
        (Outcome.FAILED, 1),
        (Outcome.DONE, 0),
        (Outcome.FAILED, 1),
        (Outcome.WAITING, 2),
        (Outcome.SKIPPED, 2),
        (Outcome.CANCELLED, 2),
        (Outcome.FAILED, 3),
        (Outcome.UNCHANGED, 0),
    ]
    assert runs.failures_in_a_row("p") == 0
    for minutes, (outcome, expected) in enumerate(outcomes):
        at = NOON + minutes * MINUTE
        runs.record(replace(START, started_at=at), RunEnd(outcome, at))
        assert runs.failures_in_a_row("p") == expected, minutes
    assert runs.failures_in_a_row("another") == 0


def test_old_runs_can_be_forgotten_but_none_that_goes_on(runs: RunHistory) -> None:
    goes_on = runs.begin_run(START)
    runs.record(START, END)
    kept = runs.record(replace(START, started_at=NOON + MINUTE), END)
    assert runs.forget_before(NOON + MINUTE) == 1
    assert {row.run_id for row in runs.page()} == {goes_on, kept}
