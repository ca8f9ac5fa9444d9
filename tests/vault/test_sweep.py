"""Sweep, purge, and the trash: nothing that a backup needs ever goes, and what went can return."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from holdfast.core.errors import (
    CancelledError,
    NotFoundError,
    VaultBusyError,
    VaultDamagedError,
    VaultReplacedError,
)
from holdfast.core.progress import Advance
from holdfast.storage.folder_store import FolderStore
from holdfast.storage.store import StoredObject
from holdfast.vault.check import check_vault, quarantine, quarantine_manifest
from holdfast.vault.clean import clean
from holdfast.vault.findings import Severity
from holdfast.vault.layout import (
    RESERVE_BYTES,
    RESERVE_FILE,
    TrashKind,
    backups_folder,
    new_trash_id,
    pack_name,
    packs_folder,
    parse_trash_id,
    trash_folder,
)
from holdfast.vault.series import Series
from holdfast.vault.sweep import purge, restore_from_trash, sweep, trash_backup
from holdfast.vault.trash import trash_entries, trashed_backups
from tests.support.byte_series import ByteSeries, pages, touched, with_pages


@pytest.fixture
def byte_series(tmp_path: Path) -> ByteSeries:
    return ByteSeries(tmp_path)


class CancelAt:
    """Cancels at the n-th report of a phase."""

    def __init__(self, phase: str, number: int) -> None:
        self._phase = phase
        self._left = number

    def advance(self, report: Advance) -> None:
        if report.phase == self._phase:
            self._left -= 1
            if self._left == 0:
                raise CancelledError


class InterleavingStore(FolderStore):
    """A real store that lets something happen between the listings of packs and manifests."""

    def __init__(self, root: Path, series_id: str, happening: Callable[[], None]) -> None:
        super().__init__(root)
        self._waiting = {packs_folder(series_id), backups_folder(series_id)}
        self._happening = happening

    def list(self, folder: str) -> Iterator[StoredObject]:
        if self._waiting == {folder}:
            self._happening()
        self._waiting.discard(folder)
        return super().list(folder)


def swept_ids(series: Series) -> list[str | None]:
    return [entry.pack_id for entry in trash_entries(series) if entry.pack_id]


def assert_clean(byte_series: ByteSeries) -> None:
    report = check_vault(byte_series.reopened(), read_data=True, deep=True)
    assert report.findings == ()


def test_a_pack_no_backup_needs_moves_to_the_trash_and_is_purged_by_the_next_sweep(
    byte_series: ByteSeries,
) -> None:
    series = byte_series.series
    first = byte_series.backup(pages(1, 40))
    kept = byte_series.backup(pages(2, 40))
    with series.lock():
        trash_backup(series, first)
        result = sweep(series)
        assert result.moved_packs == (first.packs[0].pack_id,)
        assert result.moved_bytes == first.packs[0].size_bytes
        assert list(series.packs()) == [kept.packs[0].pack_id]
        same = purge(series, keep=result.sweep_id)
        assert same.purged == 0
        assert swept_ids(series) == [first.packs[0].pack_id]
        later = sweep(series)
        gone = purge(series, keep=later.sweep_id)
    assert gone.purged == 2  # the pack and the manifest of the deleted backup
    assert gone.purged_bytes > first.packs[0].size_bytes
    assert not series.store.folders(trash_folder(series.series_id))
    assert byte_series.restore(kept) == pages(2, 40)
    assert_clean(byte_series)


def test_packs_and_delta_bases_that_backups_share_stay(byte_series: ByteSeries) -> None:
    series = byte_series.series
    content = pages(1, 64)
    first = byte_series.backup(content)
    second = byte_series.backup(touched(content, [3, 9], 2))
    assert len(second.packs) == 2
    with series.lock():
        trash_backup(series, first)
        assert sweep(series).moved_packs == ()
        clean(series, immediately=True)
    assert byte_series.restore(second) == touched(content, [3, 9], 2)
    assert_clean(byte_series)


def test_a_backup_published_between_the_two_listings_keeps_its_packs(
    byte_series: ByteSeries,
) -> None:
    """Packs are listed first: what a writer adds afterwards is not even looked at."""
    byte_series.backup(pages(1, 40))
    new = pages(2, 40)
    published = []
    store = InterleavingStore(
        byte_series.vault.path,
        byte_series.series.series_id,
        lambda: published.append(byte_series.write(new)),
    )
    # The writer holds no lock, as on a share that shows none to other computers.
    series = Series(byte_series.reopened(), byte_series.series.series_id)
    series.store = store
    result = sweep(series)
    assert len(published) == 1
    assert result.moved_packs == ()
    assert result.put_back == ()
    assert byte_series.restore(published[0]) == new


def test_a_backup_published_after_the_manifests_were_read_gets_its_packs_back(
    byte_series: ByteSeries,
) -> None:
    """A writer whose packs were there first, and whose manifest came last of all."""
    byte_series.backup(pages(1, 40))
    new = pages(2, 40)
    second = byte_series.backup(new)
    manifest_path = byte_series.path(second.object_name)
    aside = manifest_path.rename(byte_series.folder / "not yet published")
    series = byte_series.series

    class PublishAtFirstMove:
        def advance(self, report: Advance) -> None:
            if report.phase == "sweeping" and report.total and aside.exists():
                aside.rename(manifest_path)

    result = sweep(series, PublishAtFirstMove())
    assert result.moved_packs == (second.packs[0].pack_id,)
    assert result.put_back == (second.packs[0].pack_id,)
    assert byte_series.restore(second) == new
    assert_clean(byte_series)


def test_a_purge_puts_back_what_turned_out_to_be_needed(byte_series: ByteSeries) -> None:
    series = byte_series.series
    first = byte_series.backup(pages(1, 40))
    name = pack_name(series.series_id, first.packs[0].pack_id)
    folder = (
        f"{trash_folder(series.series_id)}/{new_trash_id(first.info.created_at, TrashKind.SWEPT)}"
    )
    series.store.make_folder(folder)
    series.store.move(name, f"{folder}/{name.rpartition('/')[2]}")
    assert byte_series.restore(first) == pages(1, 40)  # readers look into the trash
    with series.lock():
        result = purge(series, keep=None)
    assert result.put_back == (first.packs[0].pack_id,)
    assert result.purged == 0
    assert byte_series.restore(first) == pages(1, 40)
    assert_clean(byte_series)


@pytest.mark.parametrize("harm", ["flipped", "emptied", "newer"])
def test_nothing_moves_while_a_manifest_cannot_be_read(byte_series: ByteSeries, harm: str) -> None:
    series = byte_series.series
    first = byte_series.backup(pages(1, 40), name="harmed")
    byte_series.backup(pages(2, 40))
    surplus = byte_series.backup(pages(3, 40))
    with series.lock():
        trash_backup(series, surplus)
    path = byte_series.path(first.object_name)
    raw = bytearray(path.read_bytes())
    if harm == "flipped":
        raw[len(raw) // 2] ^= 1
    path.write_bytes(b"" if harm == "emptied" else bytes(raw))
    if harm == "newer":
        path.rename(path.with_name("20261122T170100Z-00000001ffffffff.json.zst"))
    packs, trash = series.packs(), trash_entries(series)
    with series.lock(), pytest.raises(VaultDamagedError, match="Nothing was removed"):
        sweep(series)
    with series.lock(), pytest.raises(VaultDamagedError, match="Nothing was removed"):
        purge(series, keep=None)
    assert (series.packs(), trash_entries(series)) == (packs, trash)


def test_a_damaged_manifest_that_was_put_aside_no_longer_stops_clean_ups(
    byte_series: ByteSeries,
) -> None:
    series = byte_series.series
    lost = byte_series.backup(pages(1, 40))
    kept = byte_series.backup(pages(2, 40))
    path = byte_series.path(lost.object_name)
    path.write_bytes(path.read_bytes()[:-1])
    with series.lock():
        quarantine_manifest(series, lost.object_name)
        assert sweep(series).moved_packs == (lost.packs[0].pack_id,)
    report = check_vault(byte_series.reopened(), read_data=True)
    assert [finding.severity for finding in report.findings] == [Severity.NOTICE]
    assert byte_series.restore(kept) == pages(2, 40)


def test_cancelled_between_two_packs_the_next_sweep_goes_on(byte_series: ByteSeries) -> None:
    series = byte_series.series
    doomed = byte_series.backup(pages(1, 200), pack_limit=100_000)
    byte_series.backup(pages(2, 10))
    assert len(doomed.packs) > 3
    with series.lock():
        trash_backup(series, doomed)
        with pytest.raises(CancelledError):
            sweep(series, CancelAt("sweeping", 3))
        assert len(swept_ids(series)) == 2
        rest = sweep(series)
        assert len(rest.moved_packs) == len(doomed.packs) - 2
        with pytest.raises(CancelledError):
            purge(series, keep=None, progress=CancelAt("purging", 2))
        assert len(swept_ids(series)) == len(doomed.packs)
        assert purge(series, keep=None).purged == len(doomed.packs)
    assert_clean(byte_series)


def test_a_sweep_removes_what_killed_writers_left(byte_series: ByteSeries) -> None:
    series = byte_series.series
    byte_series.backup(pages(1, 10))
    for folder in ("packs", "backups"):
        home = byte_series.path(f"series/{series.series_id}/{folder}")
        (home / ".unfinished-0123456789abcdef").write_bytes(b"half a pack")
    manifest = series.read(series.entries()[0])
    old = byte_series.path(manifest.object_name).read_bytes()
    with series.lock():
        series.revise(manifest.with_info(manifest.info))
        byte_series.path(manifest.object_name).write_bytes(old)  # the kill came before its removal
        result = sweep(series)
    assert (result.unfinished, result.superseded) == (2, 1)
    assert_clean(byte_series)


_KILLED = """
import sys, os, signal
from pathlib import Path
from holdfast.vault.vault import open_vault
from holdfast.vault.series import Series
from holdfast.vault.sweep import sweep, purge, trash_backup
series = Series(open_vault(Path(sys.argv[1])), sys.argv[2])
class Kill:
    left = int(sys.argv[3])
    def advance(self, report):
        Kill.left -= 1
        if Kill.left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
with series.lock():
    sweep(series, Kill())
    purge(series, keep=None, progress=Kill())
"""


def test_killed_anywhere_the_next_clean_up_finishes(byte_series: ByteSeries) -> None:
    series = byte_series.series
    doomed = byte_series.backup(pages(1, 100), pack_limit=100_000)
    kept = byte_series.backup(pages(2, 10))
    with series.lock():
        trash_backup(series, doomed)
    ends = []
    for point in (0, 1, 2, 3, 5, 7, 9):
        arguments = [str(byte_series.vault.path), series.series_id, str(point)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(
            [sys.executable, "-c", _KILLED, *arguments], check=False, env=environment
        )
        ends.append(done.returncode)
        assert byte_series.restore(kept) == pages(2, 10)
    assert set(ends) == {-signal.SIGKILL, 0}, ends
    assert_clean(byte_series)
    assert not trash_entries(series)


def test_only_one_process_cleans_up_a_series(byte_series: ByteSeries) -> None:
    with (
        byte_series.series.lock(),
        pytest.raises(VaultBusyError),
        Series(byte_series.reopened(), byte_series.series.series_id).lock(),
    ):
        pass


def test_a_deleted_backup_comes_back_even_after_its_packs_were_swept(
    byte_series: ByteSeries,
) -> None:
    series = byte_series.series
    base = pages(1, 40)
    first = byte_series.backup(base)
    middle = byte_series.backup(with_pages(base, {5: pages(7, 1)}), name="middle")
    byte_series.backup(base)
    with series.lock():
        trash_backup(series, middle)
        assert [m.info.name for m in trashed_backups(series)] == ["middle"]
        result = sweep(series)
        purge(series, keep=result.sweep_id)
        assert len(result.moved_packs) == 1
        back = restore_from_trash(series, middle.info.backup_id)
    assert back.info == middle.info
    assert byte_series.restore(middle) == with_pages(base, {5: pages(7, 1)})
    assert [e.backup_id for e in series.entries()][1] == middle.info.backup_id
    assert_clean(byte_series)
    assert not trash_entries(series)
    assert first.info.backup_id != middle.info.backup_id


def test_a_backup_whose_packs_were_purged_is_not_brought_back(byte_series: ByteSeries) -> None:
    series = byte_series.series
    first = byte_series.backup(pages(1, 40), name="gone")
    byte_series.backup(pages(2, 40))
    with series.lock():
        trash_backup(series, first)
        entry = trash_entries(series)[0]
        raw = byte_series.path(entry.object_name).read_bytes()
        clean(series, immediately=True)
        with pytest.raises(NotFoundError):
            restore_from_trash(series, first.info.backup_id)
        folder = byte_series.path(entry.object_name.rpartition("/")[0])
        folder.mkdir(exist_ok=True)
        byte_series.path(entry.object_name).write_bytes(raw)
        with pytest.raises(VaultDamagedError, match="gone"):
            restore_from_trash(series, first.info.backup_id)
    assert len(series.entries()) == 1


def test_a_deleted_backup_is_not_purged_before_a_sweep_took_it_over(
    byte_series: ByteSeries,
) -> None:
    series = byte_series.series
    first = byte_series.backup(pages(1, 4))
    byte_series.backup(pages(2, 4))
    with series.lock():
        earlier = sweep(series)
        trash_backup(series, first)
        assert purge(series, keep=earlier.sweep_id).purged == 0
        restore_from_trash(series, first.info.backup_id)
    assert byte_series.restore(first) == pages(1, 4)


def test_deleting_twice_says_that_it_is_not_there(byte_series: ByteSeries) -> None:
    manifest = byte_series.backup(pages(1, 4))
    with byte_series.series.lock():
        trash_backup(byte_series.series, manifest)
        with pytest.raises(NotFoundError):
            trash_backup(byte_series.series, manifest)


def test_a_new_backup_sorts_after_a_deleted_one_that_comes_back(byte_series: ByteSeries) -> None:
    series = byte_series.series
    byte_series.backup(pages(1, 4))
    deleted = byte_series.backup(pages(2, 4))
    with series.lock():
        trash_backup(series, deleted)
    newest = byte_series.backup(pages(3, 4))
    with series.lock():
        restore_from_trash(series, deleted.info.backup_id)
    assert series.newest_id() == newest.info.backup_id


def test_a_pack_put_aside_as_damaged_is_kept_while_a_backup_needs_it(
    byte_series: ByteSeries,
) -> None:
    series = byte_series.series
    first = byte_series.backup(pages(1, 40))
    with series.lock():
        quarantine(series, first.packs[0].pack_id)
        result = clean(series)
        assert result.swept.put_back == ()
        clean(series, immediately=True)
        assert swept_ids(series) == [first.packs[0].pack_id]
    second = byte_series.backup(pages(1, 40))
    assert second.packs[0].pack_id != first.packs[0].pack_id
    with series.lock():
        trash_backup(series, first)
        clean(series)
        clean(series)
    assert not trash_entries(series)
    assert byte_series.restore(second) == pages(1, 40)
    assert_clean(byte_series)


def test_an_empty_mount_point_is_not_written_to(byte_series: ByteSeries) -> None:
    byte_series.backup(pages(1, 4))
    root = byte_series.vault.path
    root.rename(root.with_name("elsewhere"))
    root.mkdir()
    with pytest.raises(VaultReplacedError):
        sweep(byte_series.series)
    assert not list(root.iterdir())


def test_names_of_trash_folders_sort_by_time_and_never_repeat() -> None:
    at = datetime(2026, 11, 22, 17, tzinfo=UTC)
    names = {new_trash_id(at, TrashKind.SWEPT) for _ in range(100)}
    assert len(names) == 100
    for kind in TrashKind:
        assert parse_trash_id(new_trash_id(at, kind)) is kind
    for other in ("", "..", "2026", "20261122T170000Z-0123456789abcdef-other"):
        assert parse_trash_id(other) is None


def fill(disk: Path, what: str) -> None:
    """Use up every byte, or every inode."""
    if what == "blocks":
        with (disk / "filler").open("wb", buffering=0) as file:
            while True:
                file.write(bytes(4096))
    for number in range(100):
        (disk / f"filler {number}").mkdir()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="mounting needs root")
@pytest.mark.parametrize("what", ["blocks", "names"])
def test_cleaning_up_works_with_nothing_free(tmp_path: Path, what: str) -> None:
    """A full disk, by bytes and by inodes; the reserve is given up and set aside again."""
    disk = tmp_path / "disk"
    disk.mkdir()
    options = "size=16m" if what == "blocks" else "size=64m,nr_inodes=26"
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "holdfast-test", str(disk)], check=False
    )
    if made.returncode:
        pytest.skip("this machine does not let root mount a tmpfs")
    try:
        byte_series = ByteSeries(disk)
        series = byte_series.series
        doomed = byte_series.backup(pages(1, 400))
        kept = byte_series.backup(pages(2, 100))
        with pytest.raises(OSError, match="space"):
            fill(disk, what)
        before = series.store.free_bytes()
        with series.lock():
            trash_backup(series, doomed)
            result = clean(series, immediately=True)
        assert result.purged.purged == 2
        after = series.store.free_bytes()
        assert before is not None
        assert after is not None
        assert after - before >= doomed.packs[0].size_bytes
        assert byte_series.path(RESERVE_FILE).stat().st_size == RESERVE_BYTES
        with (disk / "restored").open("w+b") as file:
            file.write(byte_series.restore(kept))
        assert check_vault(byte_series.reopened(), read_data=True).is_whole
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
