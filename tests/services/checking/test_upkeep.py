"""Drills and slices: what is due when, whose turn it is, and what a drill proves."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from holdfast.core.bus import Bus
from holdfast.core.errors import CancelledError
from holdfast.core.events import JobEnded
from holdfast.core.model import Level, Structure
from holdfast.core.progress import Advance
from holdfast.core.runs import Outcome
from holdfast.core.wire import read
from holdfast.jobs.job_runner import JobRunner
from holdfast.services.checking.drills import run_drill
from holdfast.services.checking.slice_check import check_slice
from holdfast.services.checking.upkeep import due_upkeep
from holdfast.services.orders import DrillOrder, Order, SliceOrder, job_order
from holdfast.services.results import SliceReport, Verifications
from tests.services.retained import Retained, retained
from tests.support.databases import build_with_tokenizer


class StopsAt:
    """Asks the work to stop at its so-manieth report."""

    def __init__(self, report: int) -> None:
        self._left = report

    def advance(self, report: Advance) -> None:
        self._left -= 1
        if self._left <= 0:
            raise CancelledError


DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def books(home: Path, tmp_path: Path) -> Retained:
    books = retained(home, tmp_path / "books.db", tmp_path / "vault")
    books.choose(drill_every_days=7)
    books.backup(4)
    return books


def due(books: Retained) -> list[Order]:
    return due_upkeep(books.books.desk, books.clock.now())


def drill(books: Retained) -> str:
    """Drill once; the name of the backup whose turn it was."""
    [result] = run_drill(books.books.desk, books.books.profile).results
    assert result.passed
    return result.info.name


def drilling(books: Retained) -> bool:
    return DrillOrder(books.books.profile.profile_id) in due(books)


def slicing(books: Retained) -> bool:
    return SliceOrder(books.books.vault) in due(books)


def test_a_drill_is_due_each_week_and_a_slice_each_day(books: Retained) -> None:
    assert due(books) == [
        DrillOrder(books.books.profile.profile_id),
        SliceOrder(books.books.vault),
    ]
    drill(books)
    check_slice(books.books.desk, books.books.vault)
    assert due(books) == []
    books.clock.step(DAY)
    assert due(books) == [SliceOrder(books.books.vault)]
    check_slice(books.books.desk, books.books.vault)
    books.clock.step(6 * DAY - HOUR)
    assert not drilling(books)
    books.clock.step(HOUR)
    assert drilling(books)


@pytest.mark.parametrize("settings", [{"drill_every_days": 0}, {"enabled": False}])
def test_who_wants_no_drills_gets_none_but_the_vault_is_read(
    books: Retained, settings: dict[str, object]
) -> None:
    books.choose(**settings)
    assert due(books) == [SliceOrder(books.books.vault)]


def test_a_profile_without_a_backup_has_nothing_to_drill(home: Path, tmp_path: Path) -> None:
    bare = retained(home, tmp_path / "bare.db", tmp_path / "vault", "bare")
    bare.choose()
    assert not drilling(bare)
    assert run_drill(bare.books.desk, bare.books.profile).results == ()


def test_a_clock_that_was_years_ahead_stops_nothing_once_it_is_right(books: Retained) -> None:
    books.clock.step(3652 * DAY)
    drill(books)
    check_slice(books.books.desk, books.books.vault)
    books.clock.step(-3652 * DAY)
    assert (drilling(books), slicing(books)) == (True, True)


def test_a_vault_that_is_away_is_not_asked_for_and_a_failed_try_waits_a_day(
    books: Retained,
) -> None:
    away = books.books.vault.with_name("away")
    shutil.move(books.books.vault, away)
    assert due(books) == []
    shutil.move(away, books.books.vault)
    assert drilling(books)
    shutil.rmtree(books.books.desk.paths.work_dir)  # nowhere to restore to
    books.books.desk.paths.work_dir.write_text("in the way")
    with pytest.raises(Exception, match="work"):
        run_drill(books.books.desk, books.books.profile)
    assert not drilling(books)
    books.clock.step(DAY)
    assert drilling(books)


def test_what_made_way_is_due_again_at_once(books: Retained) -> None:
    """A drill begins anew; a slice goes on where it was stopped."""
    with pytest.raises(CancelledError):
        run_drill(books.books.desk, books.books.profile, progress=StopsAt(1))
    with pytest.raises(CancelledError):
        check_slice(books.books.desk, books.books.vault, progress=StopsAt(3))
    assert (drilling(books), slicing(books)) == (True, True)
    runs = books.books.desk.catalogue().runs.page()[:2]
    assert [run.outcome for run in runs] == [Outcome.CANCELLED] * 2
    drill(books)
    check_slice(books.books.desk, books.books.vault)
    assert due(books) == []


def test_drills_take_turns_and_every_second_is_of_the_newest(books: Retained) -> None:
    assert [drill(books) for _ in range(8)] == ["b4", "b1", "b4", "b2", "b4", "b3", "b4", "b1"]
    levels = {info.level for info in books.books.backups.list_backups().backups}
    assert levels == {Level.RESTORED}


def test_turns_go_round_although_only_the_program_can_check_its_database(
    home: Path, tmp_path: Path
) -> None:
    notes = retained(home, tmp_path / "notes.db", tmp_path / "vault", "notes")
    notes.books.source.unlink()
    build_with_tokenizer(notes.books.source)
    made = []
    for number in range(3):
        notes.clock.step(DAY)
        made.append(notes.books.backups.create_backup(f"n{number}").info)
    assert {info.structure for info in made} == {Structure.UNCHECKED}
    assert [drill(notes) for _ in range(6)] == ["n2", "n0", "n2", "n1", "n2", "n0"]


def test_the_longest_ago_is_drilled_before_one_of_yesterday(books: Retained) -> None:
    for name in ("b2", "b1", "b3"):
        books.clock.step(DAY)
        books.books.verification.verify(name, Level.RESTORED)
    assert [drill(books), drill(books)] == ["b4", "b2"]


def test_what_a_drill_finds_wrong_is_a_failed_run_and_is_not_drilled_again(
    books: Retained,
) -> None:
    packs = books.books.vault / "series" / books.books.profile.series_id / "packs"
    newest = max(packs.iterdir(), key=lambda path: path.stat().st_mtime_ns)
    raw = bytearray(newest.read_bytes())
    raw[len(raw) // 3] ^= 1
    newest.chmod(0o600)
    newest.write_bytes(raw)
    [result] = run_drill(books.books.desk, books.books.profile).results
    assert (result.info.name, result.passed) == ("b4", False)
    runs = books.books.desk.catalogue().runs.page()
    assert runs[0].outcome is Outcome.FAILED
    assert "b4" in runs[0].reason
    assert drill(books) == "b1"  # turns go on among the good ones
    assert drill(books) == "b3"


def test_both_are_carried_out_in_a_process_of_their_own(books: Retained) -> None:
    ended = []
    bus = Bus()
    bus.subscribe(lambda event: ended.append(event) if isinstance(event, JobEnded) else None)
    runner = JobRunner(bus, clock=books.clock)
    for order in due(books):
        job = runner.start(job_order(books.books.desk, order, scheduled=True, idle=True))
        job.wait(120)
    drilled, sliced = ended
    assert [drilled.outcome, sliced.outcome] == [Outcome.DONE, Outcome.DONE]
    [result] = read(Verifications, drilled.result).results
    assert (result.info.name, result.level) == ("b4", Level.RESTORED)
    report = read(SliceReport, sliced.result)
    assert report.read_bytes == report.total_bytes > 0
    assert all(run.start.scheduled for run in books.books.desk.catalogue().runs.page()[:2])
