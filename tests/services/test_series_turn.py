"""Two writers of one series on one computer: the second waits for its turn."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from holdfast.core.errors import CancelledError, VaultBusyError
from holdfast.core.progress import Advance
from holdfast.services.making.backups import BackupService
from holdfast.services.series_access import TURN_WAIT_S, WAITING_PHASE, open_series
from holdfast.system.identity import this_process
from tests.support.clocks import SteppingClock
from tests.support.databases import build_database
from tests.support.protected import Protected, protect


@pytest.fixture
def books(home: Path, tmp_path: Path) -> Protected:
    source = build_database(tmp_path / "books.db", rows=40)
    books = protect(home, source, tmp_path / "vault")
    books.backups.create_backup("first")
    return books


class Listener:
    """Hears the phases, and does something at the first report of waiting."""

    def __init__(self, at_waiting: Iterator[None]) -> None:
        self.phases: list[str] = []
        self._at_waiting = at_waiting

    def advance(self, report: Advance) -> None:
        self.phases.append(report.phase)
        if report.phase == WAITING_PHASE:
            next(self._at_waiting, None)


def test_the_second_writer_begins_when_the_first_has_ended(books: Protected) -> None:
    first = open_series(books.profile).lock()
    first.__enter__()

    def ends() -> Iterator[None]:
        first.__exit__(None, None, None)
        yield

    listener = Listener(ends())
    books.backups.create_backup("second", progress=listener)
    assert listener.phases[0] == WAITING_PHASE
    assert {info.name for info in books.backups.list_backups().backups} == {"first", "second"}


def test_a_person_may_stop_the_waiting(books: Protected) -> None:
    def stop() -> Iterator[None]:
        raise CancelledError
        yield

    with open_series(books.profile).lock(), pytest.raises(CancelledError):
        books.backups.create_backup("second", progress=Listener(stop()))
    [info] = books.backups.list_backups().backups
    assert info.name == "first"


def test_it_waits_only_so_long(books: Protected) -> None:
    desk = replace(books.desk, clock=SteppingClock(TURN_WAIT_S / 3))
    with open_series(books.profile).lock(), pytest.raises(VaultBusyError, match="process"):
        BackupService(desk, books.profile).create_backup("second")


def test_a_writer_on_another_computer_is_not_waited_for(books: Protected) -> None:
    series = open_series(books.profile)
    other = replace(this_process(), machine="0" * 16, host="elsewhere")
    lock_file = series.store.path(f"series/{series.series_id}") / "LOCK"
    lock_file.write_text(json.dumps(other.as_dict()))
    listener = Listener(iter(()))
    with pytest.raises(VaultBusyError, match="elsewhere"):
        books.backups.create_backup("second", progress=listener)
    assert WAITING_PHASE not in listener.phases


def test_two_threads_take_turns(books: Protected) -> None:
    threads = [
        threading.Thread(target=books.backups.create_backup, args=[f"again {number}"])
        for number in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(books.backups.list_backups().backups) == 5
