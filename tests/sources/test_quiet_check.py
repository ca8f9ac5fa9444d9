"""A source is checked after the reading only while it is still what was read."""

from pathlib import Path

import pytest

from holdfast.core.clock import SystemClock
from holdfast.core.errors import CancelledError
from holdfast.core.model import Structure
from holdfast.core.progress import Advance
from holdfast.sources.quiet_check import check_if_unchanged
from holdfast.sources.stat_tuple import take_stat
from tests.support.bank import build_bank, hostile_writer
from tests.support.databases import Damage, build_database, damage
from tests.support.protected import change_rows

CLOCK = SystemClock()


def test_an_untouched_source_gets_its_verdict(tmp_path: Path) -> None:
    good = build_database(tmp_path / "good.db")
    bad = damage(build_database(tmp_path / "bad.db"), Damage.GARBAGE_PAGE)
    for path, expected in ((good, Structure.OK), (bad, Structure.DAMAGED)):
        check = check_if_unchanged(path, take_stat(path), clock=CLOCK)
        assert check is not None
        assert check.structure is expected


def test_a_source_that_was_written_since_is_left_alone(tmp_path: Path) -> None:
    path = build_database(tmp_path / "a.db")
    stat = take_stat(path)
    change_rows(path, 3, seed=1)
    assert check_if_unchanged(path, stat, clock=CLOCK) is None


def test_a_locked_source_is_left_alone(tmp_path: Path) -> None:
    path = build_bank(tmp_path / "bank.db")
    with hostile_writer(path, calm=True, exclusive=True) as writer:
        writer.pause()
        assert check_if_unchanged(path, take_stat(path), clock=CLOCK) is None


def test_a_wal_is_not_judged_by_the_main_file(tmp_path: Path) -> None:
    path = build_bank(tmp_path / "bank.db", journal_mode="wal")
    with hostile_writer(path, journal_mode="wal", calm=True) as writer:
        writer.pause()
        stat = take_stat(path)
        assert stat.wal is not None
        assert check_if_unchanged(path, stat, clock=CLOCK) is None


def test_a_cancel_is_passed_on(tmp_path: Path) -> None:
    class Stop:
        def advance(self, report: Advance) -> None:
            raise CancelledError

    path = build_database(tmp_path / "a.db", rows=3000)
    with pytest.raises(CancelledError):
        check_if_unchanged(path, take_stat(path), clock=CLOCK, progress=Stop())
