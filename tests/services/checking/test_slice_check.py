"""A vault is read again a slice a day: all of it within 30 days, and damage is named."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from holdfast.catalogue.rows import RunFilter, RunRow
from holdfast.core.errors import CancelledError, VaultMissingError
from holdfast.core.model import Level
from holdfast.core.progress import Advance
from holdfast.core.runs import Outcome, RunKind
from holdfast.services.checking import slice_memory
from holdfast.services.checking.slice_check import check_slice
from holdfast.services.checking.slice_memory import object_key, read_slices, slice_bytes
from tests.services.retained import BEGAN, Retained, retained
from tests.support.protected import change_rows, tree_of

DAY = timedelta(days=1)


@pytest.fixture
def books(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Retained:
    """A vault with ten backups, so small a slice that it takes days to get around."""
    monkeypatch.setattr(slice_memory, "LEAST_BYTES", 1)
    books = retained(home, tmp_path / "books.db", tmp_path / "vault")
    books.backup(10)
    return books


def objects(books: Retained) -> list[Path]:
    """Packs and manifests, by name."""
    series = books.books.vault / "series" / books.books.profile.series_id
    return sorted([*series.glob("packs/*"), *series.glob("backups/*")])


def flip(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 8
    path.chmod(0o600)
    path.write_bytes(raw)


def checks(books: Retained) -> list[RunRow]:
    """The verifications in the history, newest first."""
    wanted = RunFilter(kinds=frozenset({RunKind.VERIFICATION}))
    return books.books.desk.catalogue().runs.page(wanted)


def read_now(books: Retained) -> set[str]:
    """Read the next slice; the keys of the objects that it read."""
    before = read_slices(books.books.desk, books.books.profile.vault_id).number
    assert check_slice(books.books.desk, books.books.vault).is_whole
    memory = read_slices(books.books.desk, books.books.profile.vault_id)
    return set(memory.read_in.get(str(before + 1), ()))


def test_thirty_days_read_every_object_that_was_there_and_the_first_does_not(
    books: Retained,
) -> None:
    there = {object_key(path.name) for path in objects(books)}
    tree = tree_of(books.books.vault)
    seen: set[str] = set()
    for day in range(30):
        books.clock.step(DAY)
        seen |= read_now(books)
        assert day or not there <= seen
    assert there <= seen
    assert tree_of(books.books.vault) == tree  # reading changes nothing
    assert {run.outcome for run in checks(books)} == {Outcome.DONE}


def test_backups_that_are_added_do_not_put_the_old_ones_off(books: Retained) -> None:
    there = {object_key(path.name) for path in objects(books)}
    seen: set[str] = set()
    for _ in range(30):
        books.backup(every=DAY)
        seen |= read_now(books)
    assert there <= seen


@pytest.mark.parametrize("which", ["first pack", "last pack", "manifest", "gone"])
def test_damage_is_found_within_thirty_days_and_names_the_backups_concerned(
    books: Retained, which: str
) -> None:
    series = books.books.vault / "series" / books.books.profile.series_id
    by_age = sorted(series.glob("packs/*"), key=lambda path: path.stat().st_mtime_ns)
    last = books.books.backups.get_backup("b10")
    if which == "first pack":
        flip(by_age[0])
    elif which == "last pack":
        flip(by_age[-1])
    elif which == "manifest":
        flip(next(series.glob(f"backups/*{last.backup_id}*")))
    else:
        by_age[-1].unlink()
    found = []
    for _ in range(30):
        books.clock.step(DAY)
        report = check_slice(books.books.desk, books.books.vault)
        found += [] if report.is_whole else [report]
    assert len(found) >= 1
    concerned = {name for report in found for name in report.concerned}
    assert (
        concerned
        == {
            "first pack": {f"b{number}" for number in range(1, 11)},
            "last pack": {"b10"},
            "manifest": {name for name in concerned if last.backup_id in name},
            "gone": {"b10"},
        }[which]
    )
    assert concerned
    failed = [run for run in checks(books) if run.outcome is Outcome.FAILED]
    assert len(failed) == len(found)
    assert "Part of the vault is damaged" in failed[-1].reason
    assert "Run a vault check" in failed[-1].reason
    if which != "manifest":
        noted = {
            i.name for i in books.books.backups.list_backups().backups if i.level is Level.NONE
        }
        assert noted == concerned
        told = books.trail("verified")
        assert {row.subject for row in told} == concerned
        assert len(told) == len(concerned)  # once, not each time it is found


def test_only_the_backups_that_need_the_damaged_frame_are_named(books: Retained) -> None:
    """A pack of several frames: the newest backup's pages lie in one that others lack."""
    change_rows(books.books.source, 400, seed=7, size=4000)
    books.books.backups.create_backup("large")
    books.backup(1)
    pack = max(objects(books), key=lambda path: path.stat().st_size)
    flip(pack)
    books.clock.step(30 * DAY)
    names: set[str] = set()
    for _ in range(30):
        names |= set(check_slice(books.books.desk, books.books.vault).concerned)
        books.clock.step(DAY)
    expected = set()
    for info in books.books.backups.list_backups().backups:
        [result] = books.books.verification.verify(info.backup_id, Level.STORED)
        expected |= set() if result.passed else {info.name}
    assert names == expected
    assert "large" in names
    assert "b1" not in names


def test_stopped_in_the_middle_what_was_read_need_not_be_read_again(
    books: Retained, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stop:
        def advance(self, report: Advance) -> None:
            if report.done > 0.95 * report.total:
                raise CancelledError

    monkeypatch.setattr(slice_memory, "LEAST_BYTES", 10**9)  # the whole vault at once
    with pytest.raises(CancelledError):
        check_slice(books.books.desk, books.books.vault, progress=Stop())
    memory = read_slices(books.books.desk, books.books.profile.vault_id)
    assert (memory.at, memory.tried_at) == (None, None)  # due again at once
    unread = {object_key(path.name) for path in objects(books)} - set(memory.read_in["1"])
    assert 0 < len(unread) < len(objects(books))
    monkeypatch.setattr(slice_memory, "LEAST_BYTES", 1)
    now_read = read_now(books)
    assert now_read <= unread or unread <= now_read
    assert [run.outcome for run in checks(books)] == [Outcome.DONE, Outcome.CANCELLED]


def test_a_vault_that_is_away_is_a_failed_run(books: Retained) -> None:
    os.rename(books.books.vault, books.books.vault.with_name("away"))  # noqa: PTH104
    with pytest.raises(VaultMissingError):
        check_slice(books.books.desk, books.books.vault)
    assert [run.error for run in checks(books)] == ["VaultMissingError"]


def test_the_share_grows_with_the_days_that_were_missed_and_no_clock_makes_it_huge(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert slice_bytes(10**12, BEGAN, BEGAN + DAY) == -(-(10**12) // 30)
    assert slice_bytes(10**12, BEGAN, BEGAN + 3 * DAY) == 10**11
    assert slice_bytes(10**12, BEGAN, BEGAN + 3000 * DAY) == -(-(10**12) // 3)
    assert slice_bytes(10**12, BEGAN, BEGAN - 3000 * DAY) == -(-(10**12) // 30)
    assert slice_bytes(10**6, BEGAN, BEGAN + DAY) == 64 * 1024 * 1024
