"""Verdicts on real profiles: from the catalogue alone, and with a look at both places."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from holdfast.catalogue import quick_facts
from holdfast.core.audit_chain import AuditAction
from holdfast.core.clock import Clock
from holdfast.core.errors import SourceMissingError, VaultError
from holdfast.core.freshness import Freshness
from holdfast.core.model import BackupInfo, Level, Structure
from holdfast.core.next_steps import ActionCode
from holdfast.core.runs import Outcome, RunEnd, RunKind, RunStart
from holdfast.services.keeping.acceptances import Acceptances
from holdfast.services.protecting.pauses import Pauses
from holdfast.services.status.freshness import OVERCOME, FreshnessService, Standing
from holdfast.system.identity import this_process
from tests.support.databases import build_database
from tests.support.protected import Protected, protect


class LaterClock:
    """The computer's clock, so much later; asked again it may be later still."""

    def __init__(self, real: Clock) -> None:
        self._real = real
        self.later = timedelta(0)

    def now(self) -> datetime:
        return self._real.now() + self.later

    def monotonic(self) -> float:
        return self._real.monotonic()


@pytest.fixture
def books(tmp_path: Path) -> Protected:
    """A database with one backup, on a clock that can be moved."""
    made = protect(tmp_path / "home", build_database(tmp_path / "books.db"), tmp_path / "vault")
    moved = replace(made, desk=replace(made.desk, clock=LaterClock(made.desk.clock)))
    moved.backups.create_backup("first")
    return moved


def move(books: Protected, later: timedelta) -> None:
    clock = books.desk.clock
    assert isinstance(clock, LaterClock)
    clock.later = later


def standing(books: Protected, *, look: bool = False) -> Standing:
    one = FreshnessService(books.desk).standing(books.profile, look=look)
    [same] = FreshnessService(books.desk).all(look=look)
    assert same == one, "one profile and all profiles are told alike"
    return one


def state(books: Protected, *, look: bool = False) -> tuple[Freshness, ActionCode]:
    found = standing(books, look=look).verdict
    return found.state, found.action.code


def cache(books: Protected, backups: Iterable[BackupInfo]) -> None:
    books.desk.backup_cache.put_series(books.profile, backups)


def attempt(
    books: Protected, outcome: Outcome, error: str = "", reason: str = "It failed."
) -> None:
    now = books.desk.clock.now()
    profile = books.profile
    start = RunStart(RunKind.BACKUP, now, profile.profile_id, profile.name, profile.vault_id)
    books.desk.history.record(start, RunEnd(outcome, now, reason, error))


def test_a_backup_that_was_just_made_is_safe_and_ages(books: Protected) -> None:
    assert state(books) == (Freshness.SAFE, ActionCode.NONE)
    assert state(books, look=True) == (Freshness.SAFE, ActionCode.NONE)
    move(books, timedelta(days=9))
    found = standing(books).verdict
    assert found.state is Freshness.FAILED
    assert found.sentence == "Not safe. The last good backup is 9 days old."


def test_a_profile_without_any_backup_says_so(tmp_path: Path) -> None:
    bare = protect(tmp_path / "home", build_database(tmp_path / "b.db"), tmp_path / "vault")
    assert state(bare) == (Freshness.ATTENTION, ActionCode.BACK_UP)


def test_a_backup_the_cache_never_saw_is_known_from_the_history(books: Protected) -> None:
    cache(books, [])
    found = standing(books).verdict
    assert (found.state, found.good_at is not None) == (Freshness.SAFE, True)
    assert "read back" in found.sentence


def test_a_backup_that_was_deleted_is_not_remembered_as_good(books: Protected) -> None:
    books.backups.delete_backup("first")
    cache(books, [])
    found = standing(books).verdict
    assert found.state is Freshness.ATTENTION
    assert found.good_at is None


def test_what_was_found_of_the_newest_backup_counts(books: Protected) -> None:
    [first] = books.backups.list_backups().backups
    newer = replace(first, backup_id="f" * 16, name="second")
    lost = replace(newer, level=Level.NONE, verified_at=books.desk.clock.now())
    cache(books, [first, lost])
    assert state(books) == (Freshness.FAILED, ActionCode.CHECK_VAULT)
    damaged = replace(newer, structure=Structure.DAMAGED)
    cache(books, [first, damaged])
    assert state(books) == (Freshness.FAILED, ActionCode.RESTORE)
    assert standing(books).verdict.action.command[-1] == "first", "the last good one is offered"
    proved = replace(newer, level=Level.RESTORED, verified_at=books.desk.clock.now())
    cache(books, [first, proved])
    assert "proved restorable" in standing(books).verdict.sentence
    assert standing(books).backups == 2


def test_failures_are_counted_from_the_last_success_on(books: Protected) -> None:
    attempt(books, Outcome.WAITING, "SourceBusyError")
    move(books, timedelta(hours=40))
    attempt(books, Outcome.WAITING, "SourceBusyError")
    assert state(books) == (Freshness.DUE, ActionCode.CLOSE_PROGRAM)
    attempt(books, Outcome.WAITING, "SourceBusyError", "Somebody holds it.")
    found = standing(books).verdict
    assert (found.state, found.reason) == (Freshness.ATTENTION, "Somebody holds it.")
    attempt(books, Outcome.CANCELLED)
    assert standing(books).verdict.state is Freshness.ATTENTION, "a cancelled run says nothing"


def test_a_run_of_a_clock_that_was_ahead_hides_no_later_one(books: Protected) -> None:
    move(books, timedelta(days=300))
    attempt(books, Outcome.UNCHANGED)
    move(books, timedelta(hours=1))
    attempt(books, Outcome.FAILED, "VaultFullError")
    assert state(books) == (Freshness.ATTENTION, ActionCode.CLEAN_VAULT)


def test_a_vault_that_is_away_is_seen_by_looking_and_by_the_last_run(books: Protected) -> None:
    away = books.vault.with_name("away")
    os.rename(books.vault, away)  # noqa: PTH104 - a folder, on purpose
    assert state(books)[0] is Freshness.SAFE
    assert state(books, look=True) == (Freshness.DUE, ActionCode.CONNECT_VAULT)
    with pytest.raises(VaultError):
        books.backups.create_backup()
    assert state(books) == (Freshness.DUE, ActionCode.CONNECT_VAULT)
    os.rename(away, books.vault)  # noqa: PTH104 - as above
    assert state(books, look=True)[0] is Freshness.SAFE, "it is back"
    assert standing(books, look=True).verdict.reason == OVERCOME


def test_a_database_that_vanished_is_seen_by_looking(books: Protected) -> None:
    books.source.unlink()
    found = standing(books, look=True).verdict
    assert (found.state, found.action.code) == (Freshness.ATTENTION, ActionCode.FIND_SOURCE)
    assert str(books.source) in found.reason
    with pytest.raises(SourceMissingError):
        books.backups.create_backup()
    assert state(books) == (Freshness.ATTENTION, ActionCode.FIND_SOURCE)
    build_database(books.source)
    assert standing(books, look=True).verdict.reason == OVERCOME
    assert state(books, look=True)[0] is Freshness.SAFE


def test_a_database_that_shrank_is_told_until_the_person_says_that_it_is_meant(
    books: Protected,
) -> None:
    cache(books, books.backups.list_backups().backups)
    books.source.write_bytes(books.source.read_bytes()[:4096])
    assert state(books)[0] is Freshness.SAFE, "nobody has looked"
    assert state(books, look=True) == (Freshness.ATTENTION, ActionCode.REVIEW)
    Acceptances(books.desk).accept(books.profile)
    assert state(books, look=True)[0] is Freshness.SAFE
    books.source.write_bytes(b"")
    assert state(books, look=True) == (Freshness.FAILED, ActionCode.RESTORE)


def test_a_run_counts_as_going_on_while_its_process_lives(books: Protected) -> None:
    start = RunStart(RunKind.BACKUP, books.desk.clock.now(), books.profile.profile_id)
    dead = replace(this_process(), started="1")
    books.desk.history.begin_run(start, dead)
    assert not standing(books).verdict.running
    books.desk.history.begin_run(start)
    assert standing(books).verdict.running


def test_a_pause_of_one_profile_or_of_all_is_told(books: Protected) -> None:
    pauses = Pauses(books.desk)
    pauses.pause(None, books.profile.profile_id)
    assert standing(books).verdict.action.command == ("holdfast", "resume", "books")
    pauses.resume(books.profile.profile_id)
    pauses.pause(books.desk.clock.now() + timedelta(hours=1))
    assert standing(books).verdict.action.command == ("holdfast", "resume")
    move(books, timedelta(hours=2))
    assert state(books)[0] is Freshness.SAFE


def test_a_check_that_found_damage_counts_until_it_was_seen_to(books: Protected) -> None:
    now, vault_id = books.desk.clock.now(), books.profile.vault_id
    start = RunStart(RunKind.VERIFICATION, now, vault_id=vault_id)
    books.desk.history.record(start, RunEnd(Outcome.FAILED, now, "A pack is damaged."))
    assert state(books) == (Freshness.FAILED, ActionCode.CHECK_VAULT)
    move(books, timedelta(minutes=1))
    books.backups.create_backup()
    assert state(books) == (Freshness.ATTENTION, ActionCode.CHECK_VAULT), "a newer one is good"
    books.desk.audit.log(AuditAction.PUT_ASIDE, subject="series/x/packs/y", vault=vault_id)
    assert state(books)[0] is Freshness.SAFE


def test_no_statement_reads_a_whole_table_of_runs_or_backups(books: Protected) -> None:
    connection = sqlite3.connect(books.desk.paths.catalogue_file)
    explained: list[str] = []
    try:
        for statement in quick_facts.statements():
            values = {"one": "", "ahead": 0, "from": 0}
            plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)
            explained += [row[3] for row in plan]
    finally:
        connection.close()
    assert explained
    whole = ("SCAN run", "SCAN r ", "SCAN c ", "SCAN backup_cache")
    assert [line for line in explained if line.startswith(whole)] == []
