"""`holdfast run` as it is: one a home, through signals and sleeps, beside the command line."""

from __future__ import annotations

import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from holdfast.catalogue.rows import RunFilter
from holdfast.core.errors import AlreadyRunningError
from holdfast.core.model import Level
from holdfast.core.runs import Outcome, RunKind
from holdfast.services.desk import Desk
from tests.support.bank import hostile_writer
from tests.support.databases import build_database
from tests.support.headless import Headless, RehearsalClock, headless
from tests.support.protected import Protected, change_rows, protect

EVENING = datetime(2027, 1, 30, 18, tzinfo=UTC)
THREE = datetime(2027, 1, 31, 3, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
HALF_GRACE = timedelta(seconds=50)


@pytest.fixture
def clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RehearsalClock:
    clock = RehearsalClock(tmp_path / "clock", EVENING)
    monkeypatch.setenv("HOLDFAST_CLOCK", str(clock.path))
    monkeypatch.setenv("TZ", "UTC")
    return clock


@pytest.fixture
def books(home: Path, tmp_path: Path, clock: RehearsalClock) -> Protected:
    return protect(home, build_database(tmp_path / "books.db", rows=40), tmp_path / "vault")


@pytest.fixture
def bank(home: Path, tmp_path: Path, clock: RehearsalClock) -> Protected:
    """A database that a test can hold, so that its backup lasts as long as it wants."""
    with hostile_writer(tmp_path / "bank.db", calm=True):
        pass
    return protect(home, tmp_path / "bank.db", tmp_path / "vault", "bank")


def scheduled(desk: Desk) -> list[Outcome]:
    """Return how the scheduled backups of the history ended, oldest first."""
    rows = desk.catalogue().runs.page(RunFilter(kinds=frozenset({RunKind.BACKUP})))
    return [row.outcome for row in reversed(rows) if row.start.scheduled]


def test_what_is_due_is_made_and_told(books: Protected, clock: RehearsalClock) -> None:
    profile_id = books.profile.profile_id
    with headless(books.desk.paths.home, clock) as running:
        clock.set(THREE)
        began = running.until("JobBegan", kind="backup")
        assert (began["profile_id"], began["scheduled"]) == (profile_id, True)
        assert running.until_backed_up() == "done"
        running.until("BackupsChanged", profile_id=profile_id)
        running.until("SettingsChanged", profile_id=profile_id)
        clock.step(DAY)
        assert running.until("ComputerWoke")["gap_s"] == pytest.approx(86400, abs=1)
        assert running.until_backed_up() == "unchanged"
        assert running.end(signal.SIGINT) == 0
    assert scheduled(books.desk) == [Outcome.DONE, Outcome.UNCHANGED]


def test_the_second_of_a_home_says_who_runs_and_leaves(
    books: Protected, clock: RehearsalClock
) -> None:
    home = books.desk.paths.home
    with headless(home, clock) as first:
        second = first.call("run")
        assert second.returncode == AlreadyRunningError.exit_status
        assert f"process {first.process.pid}" in second.stderr
        assert "since 2027-01-30 18:00" in second.stderr
        first.process.send_signal(signal.SIGHUP)
        first.tick()
        first.kill()
        with headless(home, clock) as heir:  # nothing has to be unlocked
            assert heir.end() == 0


def test_told_to_end_it_stops_what_is_at_work_and_makes_it_at_the_next_start(
    bank: Protected, clock: RehearsalClock
) -> None:
    home = bank.desk.paths.home
    with hostile_writer(bank.source, calm=True) as writer:
        writer.hold("exclusive")
        with headless(home, clock) as running:
            clock.set(THREE)
            running.until("JobAdvanced")
            assert running.end() == 0
            assert running.ended() == ["cancelled"]
            assert bank.desk.catalogue().runs.running() == []
        with headless(home, clock) as running:
            running.until("JobAdvanced")
            running.kill()  # its children notice that nobody hears them any more
    with headless(home, clock) as running:
        assert running.until_backed_up() == "done"
        running.tick()
        assert running.end() == 0
    assert scheduled(bank.desk)[-1] is Outcome.DONE
    assert scheduled(bank.desk).count(Outcome.DONE) == 1
    assert bank.desk.catalogue().runs.running() == []


def sleeps_eight_hours(running: Headless, clock: RehearsalClock) -> None:
    running.suspend()
    clock.step(8 * HOUR)
    running.wake()


def test_a_sleep_at_rest_is_caught_up_once_after_the_grace(
    books: Protected, clock: RehearsalClock
) -> None:
    clock.set(THREE - 2 * HOUR)
    with headless(books.desk.paths.home, clock, grace_s=90) as running:
        for _ in range(2):  # the second one falls into the grace after the first
            sleeps_eight_hours(running, clock)
            running.until("ComputerWoke")
            assert running.tick()["due"] == 1
            clock.step(HALF_GRACE)
            running.tick()
        assert running.ended() == []
        clock.step(HALF_GRACE)
        assert running.until_backed_up() == "done"
        running.tick()
        assert running.end() == 0
    assert scheduled(books.desk) == [Outcome.DONE]


def test_a_sleep_during_a_backup_loses_nothing_and_brings_no_second_one(
    bank: Protected, clock: RehearsalClock
) -> None:
    with hostile_writer(bank.source, calm=True) as writer:
        writer.hold("exclusive")
        with headless(bank.desk.paths.home, clock) as running:
            clock.set(THREE)
            running.until("JobAdvanced")
            sleeps_eight_hours(running, clock)
            running.until("ComputerWoke")
            running.tick()
            writer.ask("go")
            assert running.until_backed_up() == "done"
            running.tick()
            assert running.end() == 0
            assert running.ended() == ["done"]
    assert scheduled(bank.desk) == [Outcome.DONE]
    [made] = bank.backups.list_backups().backups
    [proof] = bank.verification.verify(made.name, Level.RESTORED)
    assert proof.passed


def test_the_command_line_beside_it_gets_its_turn(books: Protected, clock: RehearsalClock) -> None:
    with headless(books.desk.paths.home, clock) as running:
        change_rows(books.source, 20, seed=1)
        clock.set(THREE)
        others = [running.beside("backup", "books", "--name", f"by hand {n}") for n in range(3)]
        setting = running.beside("set", "books", "keep_count=9")
        assert running.until_backed_up() in {"done", "unchanged"}, "whoever came first"
        assert [other.wait() for other in others] == [0, 0, 0]
        assert setting.wait() == 0
        assert running.end() == 0
    made = books.backups.list_backups()
    assert len(made.backups) == 4
    assert made.damaged == ()
    settings = books.desk.catalogue().settings.get(books.profile.profile_id)
    assert settings is not None
    assert (settings.keep_count, settings.next_backup_at) == (9, THREE + DAY)
    assert settings.last_backup_at == THREE


def test_a_pause_from_another_process_counts_at_the_next_tick(
    books: Protected, clock: RehearsalClock
) -> None:
    with headless(books.desk.paths.home, clock) as running:
        assert running.call("pause", "--for", "2d").returncode == 0
        clock.set(THREE)
        skipped = running.until("RunSkipped")
        assert "paused until 2027-02-01 18:00" in skipped["reason"]
        assert running.call("resume").returncode == 0
        assert running.until_backed_up() == "done"
        assert running.end() == 0
    assert scheduled(books.desk) == [Outcome.SKIPPED, Outcome.DONE]


def test_a_vault_that_is_away_fails_alone_and_is_tried_until_it_is_back(
    books: Protected, tmp_path: Path, clock: RehearsalClock
) -> None:
    home, away = books.desk.paths.home, tmp_path / "unplugged"
    notes = protect(home, build_database(tmp_path / "notes.db"), tmp_path / "second", "notes")
    books.vault.rename(away)
    with headless(home, clock) as running:
        clock.set(THREE)
        assert {running.until_backed_up() for _ in range(2)} == {"failed", "done"}
        profile_id = books.profile.profile_id
        for failures, minutes in enumerate((1, 5, 15), start=1):
            running.until_heard(failures, "SettingsChanged", profile_id=profile_id)
            clock.step(timedelta(minutes=minutes))
            assert running.until_backed_up() == "failed"
        running.until_heard(4, "SettingsChanged", profile_id=profile_id)
        away.rename(books.vault)
        clock.step(HOUR)
        assert running.until_backed_up() == "done"
        assert running.end() == 0
    assert scheduled(books.desk).count(Outcome.FAILED) == 4
    assert len(notes.backups.list_backups().backups) == 1
    assert len(books.backups.list_backups().backups) == 1
