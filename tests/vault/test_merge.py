"""Merging: the same bytes from fewer and smaller packs, and nothing lost on the way."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from holdfast.core.errors import CancelledError, VaultDamagedError
from holdfast.core.progress import Advance
from holdfast.vault import merge as merging
from holdfast.vault.check import check_vault, quarantine
from holdfast.vault.clean import clean
from holdfast.vault.findings import Severity
from holdfast.vault.frame import DELTA, PLAIN, decode
from holdfast.vault.layout import FRAME_PAGES
from holdfast.vault.manifest import Manifest
from holdfast.vault.merge import merge
from holdfast.vault.page_map import NOWHERE, by_frame
from holdfast.vault.sweep import purge, restore_from_trash, sweep, trash_backup
from tests.support.byte_series import ByteSeries, pages, touched, with_pages


@pytest.fixture
def byte_series(tmp_path: Path) -> ByteSeries:
    return ByteSeries(tmp_path)


class CancelAt:
    def __init__(self, phase: str, number: int) -> None:
        self._phase = phase
        self._left = number

    def advance(self, report: Advance) -> None:
        if report.phase == self._phase:
            self._left -= 1
            if self._left == 0:
                raise CancelledError


class History:
    """Backups of a database that changes, and what each must give back."""

    def __init__(self, byte_series: ByteSeries) -> None:
        self.byte_series = byte_series
        self.contents: dict[str, bytes] = {}
        self.manifests: list[Manifest] = []

    def add(self, content: bytes, *, deltas: bool = True, pack_limit: int = 0) -> Manifest:
        manifest = self.byte_series.backup(content, deltas=deltas, pack_limit=pack_limit)
        self.contents[manifest.info.backup_id] = content
        self.manifests.append(manifest)
        return manifest

    def delete(self, manifest: Manifest) -> None:
        with self.byte_series.series.lock():
            trash_backup(self.byte_series.series, manifest)
        del self.contents[manifest.info.backup_id]
        self.manifests.remove(manifest)

    def assert_bytes_match(self) -> None:
        assert {e.backup_id for e in self.byte_series.series.entries()} == set(self.contents)
        for manifest in self.manifests:
            assert self.byte_series.restore(manifest) == self.contents[manifest.info.backup_id]

    def assert_whole(self) -> None:
        self.assert_bytes_match()
        with self.byte_series.series.lock():
            sweep(self.byte_series.series)
            purge(self.byte_series.series, keep=None)
        self.assert_bytes_match()
        report = check_vault(self.byte_series.reopened(), read_data=True, deep=True)
        assert report.findings == ()


def mostly_dead(byte_series: ByteSeries) -> History:
    """A first backup of which only 30 of 200 pages are needed any more, one as a base."""
    history = History(byte_series)
    content = pages(1, 200)
    first = history.add(content)
    kept = {number: pages(100 + number, 1) for number in range(30, 200)}
    # Page 7 is a delta now: its first version is needed as a base only.
    history.add(touched(with_pages(content, kept), [7], 2))
    history.add(touched(history.contents[history.manifests[-1].info.backup_id], [5, 90], 3))
    history.delete(first)
    return history


def test_a_mostly_dead_pack_is_rewritten_and_its_space_comes_back(
    byte_series: ByteSeries,
) -> None:
    history = mostly_dead(byte_series)
    series = byte_series.series
    before = series.packs()
    old = max(history.manifests[0].packs, key=lambda pack: pack.size_bytes)
    with series.lock():
        result = merge(series)
    assert len(result.old_packs) == 1
    assert set(result.rewritten) == {m.info.name for m in history.manifests}
    assert result.new_bytes < before[result.old_packs[0]] / 3
    for manifest in history.manifests:
        current = byte_series.read(manifest.info.backup_id)
        assert current.revision == manifest.revision + 1
        assert current.info == manifest.info
        assert result.old_packs[0] not in {pack.pack_id for pack in current.packs}
    history.assert_whole()
    assert result.old_packs[0] not in series.packs()
    assert old.pack_id in before


def test_the_next_backup_continues_from_merged_packs_with_its_hash_cache(
    byte_series: ByteSeries,
) -> None:
    history = mostly_dead(byte_series)
    newest = history.contents[history.manifests[-1].info.backup_id]
    with byte_series.series.lock():
        clean(byte_series.series)
    again = history.add(newest)
    assert again.info.changed_pages == 0
    assert again.info.added_bytes == 0
    changed = history.add(touched(newest, [3, 4, 5], 9))
    assert changed.info.changed_pages == 3
    assert changed.info.added_bytes < 3000  # deltas against pages that have moved
    history.assert_whole()


def test_many_small_packs_become_few(byte_series: ByteSeries) -> None:
    history = History(byte_series)
    content = pages(1, 40)
    history.add(content)
    for number in range(36):
        content = touched(content, [number, 39 - number % 20, 0], number)
        if number % 9 == 0:
            content = with_pages(content, {number: pages(200 + number, 1)})
        history.add(content)
    series = byte_series.series
    assert len(series.packs()) == 37
    with series.lock():
        result = merge(series)
        assert len(result.old_packs) == 37
        assert len(result.new_packs) == 1
    history.assert_whole()
    assert len(series.packs()) == 1
    with series.lock():
        assert merge(series).reason


def test_deltas_move_as_they_are_and_whole_pages_are_framed_together(
    byte_series: ByteSeries,
) -> None:
    history = History(byte_series)
    content = pages(1, 8)
    history.add(content)
    for number in range(40):
        content = touched(content, [number % 8], number)
        history.add(content)
    series = byte_series.series

    def frames() -> list[tuple[int, int]]:
        found = []
        for pack_id in series.packs():
            pack = series.open_pack(pack_id)
            decoded = [decode(pack.frame(number)) for number in range(len(pack.rows))]
            found += [(frame.kind, len(frame.pages)) for frame in decoded]
            pack.close()
        return sorted(found)

    def delta_bytes() -> set[bytes]:
        found = set()
        for pack_id in series.packs():
            pack = series.open_pack(pack_id)
            for number in range(len(pack.rows)):
                frame = decode(pack.frame(number))
                found |= {page.data for page in frame.pages if page.base_hash}
            pack.close()
        return found

    before = delta_bytes()
    assert frames() == [(PLAIN, 8)] + [(DELTA, 1)] * 40
    with series.lock():
        merge(series)
        clean(series, immediately=True)
    assert frames() == [(PLAIN, 8), (DELTA, 40)]
    assert delta_bytes() == before
    history.assert_whole()


def frames_read(byte_series: ByteSeries, manifest: Manifest) -> int:
    """How many frames restoring a backup reads."""
    page_map = byte_series.read(manifest.info.backup_id).page_map(0)
    pages_ = by_frame(page_map.pack, page_map.slot)
    bases = by_frame(page_map.base_pack, page_map.base_slot)
    return len({frame[:2] for frame in (*pages_, *bases)})


def a_year(byte_series: ByteSeries, *, tail: bytes = b"") -> History:
    """Many backups, each with a few deltas and whole pages anywhere in 640."""
    history = History(byte_series)
    chance = random.Random(7)
    content = pages(1, 640) + tail
    for day in range(45):
        history.add(content)
        some = chance.sample(range(640), 24)
        content = touched(content, some[:18], day)
        content = with_pages(content, {n: pages(1000 * day + n, 1) for n in some[18:]})
    history.add(content)
    return history


def test_what_the_newest_backup_needs_is_gathered(byte_series: ByteSeries) -> None:
    history = a_year(byte_series)
    newest = history.manifests[-1]
    deltas = int((newest.page_map(0).base_pack != NOWHERE).sum())
    at_best = 640 // FRAME_PAGES + -(-deltas // FRAME_PAGES)
    assert frames_read(byte_series, newest) > 5 * at_best
    series = byte_series.series
    before = sum(series.packs().values())
    with series.lock():
        result = merge(series)
        assert len(result.old_packs) == 46
        # Some frames are sent before they are full, where a page waits in another one.
        assert frames_read(byte_series, newest) <= 1.6 * at_best
        assert result.new_bytes < 1.02 * before
        assert merge(series).reason == "nothing worth merging"
    history.assert_whole()


def test_nothing_is_gathered_where_the_last_page_was_short(byte_series: ByteSeries) -> None:
    """A short page says which others were there: `recover.py salvage` goes by their order."""
    history = a_year(byte_series, tail=b"short")
    newest = history.manifests[-1]
    with byte_series.series.lock():
        assert merge(byte_series.series).old_packs
    assert frames_read(byte_series, newest) > 35  # 25 in the test before this one
    history.assert_whole()


def test_a_frame_that_is_hardly_needed_is_taken_apart_and_one_that_is_moves_as_it_is(
    byte_series: ByteSeries,
) -> None:
    history = History(byte_series)
    content = pages(1, 192)
    history.add(content)
    # Of the first frame the newest backup needs 4 pages, of the second all but 8, the third whole.
    fresh = {n: pages(900 + n, 1) for n in (*range(60), *range(64, 72))}
    history.add(with_pages(content, fresh))
    for number in range(34):  # small packs that make it worth while
        history.add(touched(history.contents[history.manifests[-1].info.backup_id], [191], number))
    series = byte_series.series
    first = series.open_pack(history.manifests[0].packs[0].pack_id)
    hashes = [row.sha256 for row in first.rows]
    first.close()
    with series.lock():
        (new,) = merge(series, gather_from=1).new_packs
    merged = series.open_pack(new.pack_id)
    moved = {row.sha256 for row in merged.rows}
    merged.close()
    assert [digest in moved for digest in hashes] == [False, True, True]
    history.assert_whole()


def test_files_beside_the_database_move_too(tmp_path: Path) -> None:
    byte_series = ByteSeries(tmp_path, page_size=65536)
    series = byte_series.series
    content = pages(1, 4, 65536)
    kept = []
    for number in range(34):
        content = touched(content, [number % 4], number, 65536)
        wal, journal = pages(1000 + number, number % 5)[:-7], bytes([number]) * number
        manifest = byte_series.backup(content, extra=(("wal", wal), ("journal", journal)))
        kept.append((manifest, content, wal, journal))
    with series.lock():
        assert len(merge(series).old_packs) == 34
        clean(series, immediately=True)
    assert len(series.packs()) == 1
    for manifest, *files in kept:
        for file_no, file in enumerate(files):
            assert byte_series.restore(manifest, file_no) == file
    assert check_vault(byte_series.reopened(), read_data=True, deep=True).findings == ()


def test_later_versions_of_a_page_stay_behind_earlier_ones(byte_series: ByteSeries) -> None:
    """Who has packs only tells versions apart by creation time, then by place in the pack."""
    history = History(byte_series)
    content = pages(1, 12)
    versions: dict[int, list[bytes]] = {}

    def note() -> None:
        for number in range(12):
            page = content[number * 4096 : (number + 1) * 4096]
            known = versions.setdefault(number, [])
            if not known or known[-1] != page:
                known.append(page)

    history.add(content)
    note()
    for number in range(40):
        if number % 3 == 0:  # whole pages and deltas of the same page take turns
            content = with_pages(content, {number % 5: pages(300 + number, 1)})
        else:
            content = touched(content, [number % 5, 11], number)
        history.add(content)
        note()
    series = byte_series.series
    with series.lock():
        result = merge(series)
        clean(series, immediately=True)
    assert len(result.new_packs) == 1
    pack = series.open_pack(result.new_packs[0].pack_id)
    found: dict[int, list[bytes]] = {}
    for number in range(len(pack.rows)):
        for page in decode(pack.frame(number)).pages:
            if page.base_hash:
                found.setdefault(page.page_no, []).append(page.base_hash)
            else:
                found.setdefault(page.page_no, []).append(page.data)
    newest = byte_series.read(history.manifests[-1].info.backup_id)
    # A microsecond less: what the newest run wrote elsewhere and was not merged is later still.
    assert pack.created_us == int(newest.info.created_at.timestamp() * 1e6) - 1
    pack.close()
    for number, pages_in_order in versions.items():
        places = found[number]
        assert len(places) == len(pages_in_order)
        for place, content_then in zip(places, pages_in_order, strict=True):
            if len(place) == len(content_then):
                assert place == content_then
    history.assert_whole()


def two_runs(byte_series: ByteSeries) -> tuple[History, set[str]]:
    """Two mostly dead packs with a live one between them in time; their ids."""
    history = History(byte_series)
    content = pages(1, 60)
    dead = {history.add(content).packs[0].pack_id}
    content = with_pages(content, {n: pages(100 + n, 1) for n in range(20)})
    history.add(content)  # stays live
    content = with_pages(content, {n: pages(200 + n, 1) for n in range(20, 45)})
    dead.add(history.add(content).packs[-1].pack_id)
    content = with_pages(content, {n: pages(300 + n, 1) for n in range(25, 50)})
    history.add(content)
    for manifest in history.manifests[:3]:
        history.delete(manifest)
    return history, dead


def test_a_live_pack_between_two_dead_ones_keeps_them_apart(byte_series: ByteSeries) -> None:
    history, dead = two_runs(byte_series)
    with byte_series.series.lock():
        result = merge(byte_series.series)
    assert set(result.old_packs) == dead
    assert len(result.new_packs) == 2
    history.assert_whole()


def test_cancelled_in_the_second_pack_the_first_new_one_goes(byte_series: ByteSeries) -> None:
    history, _ = two_runs(byte_series)
    series = byte_series.series
    before = series.packs(), series.all_revisions()
    with series.lock(), pytest.raises(CancelledError):
        merge(series, CancelAt("merging", 2))
    assert (series.packs(), series.all_revisions()) == before
    history.assert_whole()


def test_nothing_changes_when_nothing_is_worth_it(byte_series: ByteSeries) -> None:
    history = History(byte_series)
    content = pages(1, 200)
    first = history.add(content)
    history.add(with_pages(content, {n: pages(100 + n, 1) for n in range(90)}))
    history.delete(first)
    series = byte_series.series
    before = series.packs(), series.all_revisions()
    with series.lock():
        result = merge(series)
    assert result.reason == "nothing worth merging"
    assert (series.packs(), series.all_revisions()) == before


def test_a_merge_that_gains_nothing_in_the_end_leaves_no_trace(
    byte_series: ByteSeries, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = mostly_dead(byte_series)
    series = byte_series.series
    before = series.packs(), series.all_revisions()
    answers = iter([True, False])
    monkeypatch.setattr(merging, "_is_worth_it", lambda *_: next(answers))
    with series.lock():
        result = merge(series)
    assert "smaller" in result.reason
    assert (series.packs(), series.all_revisions()) == before
    history.assert_whole()


def test_what_an_earlier_killed_merge_left_is_not_removed_when_giving_up(
    byte_series: ByteSeries, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The repeated merge makes the same pack again, which a manifest may need by now."""
    history = mostly_dead(byte_series)
    series = byte_series.series
    with series.lock(), pytest.raises(CancelledError):
        merge(series, CancelAt("rewriting", 2))  # the first manifest points to it already
    answers = iter([True, False])
    with monkeypatch.context() as patched, series.lock():
        patched.setattr(merging, "_is_worth_it", lambda *_: next(answers))
        merge(series)
    history.assert_whole()


@pytest.mark.parametrize("phase", ["looking through", "merging"])
def test_cancelled_before_the_first_manifest_nothing_is_left(
    byte_series: ByteSeries, phase: str
) -> None:
    history = mostly_dead(byte_series)
    series = byte_series.series
    before = series.packs(), series.all_revisions()
    with series.lock(), pytest.raises(CancelledError):
        merge(series, CancelAt(phase, 1))
    assert (series.packs(), series.all_revisions()) == before
    assert not series.store.unfinished(f"series/{series.series_id}/packs")
    history.assert_whole()


def test_cancelled_between_two_manifests_both_kinds_are_whole(byte_series: ByteSeries) -> None:
    history = mostly_dead(byte_series)
    series = byte_series.series
    with series.lock(), pytest.raises(CancelledError):
        merge(series, CancelAt("rewriting", 2))
    revisions = {entry.revision for entry in series.entries()}
    assert revisions == {1, 2}
    history.assert_bytes_match()
    with series.lock():
        merge(series)
    history.assert_whole()


_KILLED = """
import sys, os, signal
from pathlib import Path
from holdfast.vault.vault import open_vault
from holdfast.vault.series import Series
from holdfast.vault.clean import clean
series = Series(open_vault(Path(sys.argv[1])), sys.argv[2])
class Kill:
    left = int(sys.argv[3])
    def advance(self, report):
        Kill.left -= 1
        if Kill.left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
with series.lock():
    clean(series, Kill())
"""


def test_killed_at_any_report_every_backup_is_whole(byte_series: ByteSeries) -> None:
    history = mostly_dead(byte_series)
    series = byte_series.series
    ends = []
    for point in (*range(0, 16, 2), 100):
        arguments = [str(byte_series.vault.path), series.series_id, str(point)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(
            [sys.executable, "-c", _KILLED, *arguments], check=False, env=environment
        )
        ends.append(done.returncode)
        history.assert_bytes_match()
    assert ends[0] == -signal.SIGKILL
    assert ends[-1] == 0
    history.assert_whole()


def test_a_damaged_pack_is_left_where_it_is(byte_series: ByteSeries) -> None:
    history = mostly_dead(byte_series)
    series = byte_series.series
    for path in byte_series.pack_paths():
        raw = bytearray(path.read_bytes())
        raw[200] ^= 4
        path.write_bytes(bytes(raw))
    before = series.packs()
    with series.lock():
        assert merge(series).reason
    assert series.packs() == before
    assert len(history.manifests) == 2


def test_a_pack_put_aside_is_left_where_it_is(byte_series: ByteSeries) -> None:
    history, dead = two_runs(byte_series)
    series = byte_series.series
    aside = min(dead)
    with series.lock():
        quarantine(series, aside)
        result = merge(series)
        assert set(result.old_packs) == dead - {aside}
        assert result.rewritten
        sweep(series)
        purge(series, keep=None)
    history.assert_bytes_match()  # it is whole in truth, and readers find it
    report = check_vault(byte_series.reopened(), read_data=True)
    assert [finding.severity for finding in report.findings] == [Severity.DAMAGE]


def test_nothing_is_merged_while_a_manifest_cannot_be_read(byte_series: ByteSeries) -> None:
    history = mostly_dead(byte_series)
    series = byte_series.series
    path = byte_series.path(history.manifests[0].object_name)
    path.write_bytes(path.read_bytes()[:-3])
    before = series.packs(), series.all_revisions()
    with series.lock(), pytest.raises(VaultDamagedError):
        merge(series)
    assert (series.packs(), series.all_revisions()) == before


def test_a_map_that_does_not_fit_is_left_alone(
    byte_series: ByteSeries, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two entries of one map are exchanged: its pages lie where others are said to be."""
    history = mostly_dead(byte_series)
    series = byte_series.series
    wrong = byte_series.read(history.manifests[0].info.backup_id)
    page_map = wrong.page_map(0)
    page_map.slot[[3, 4]] = page_map.slot[[4, 3]]
    from dataclasses import replace

    from holdfast.vault.manifest import encode_columns

    files = (replace(wrong.files[0], columns=encode_columns(page_map)),)
    with series.lock():
        series.revise(replace(wrong, files=files, revision=wrong.revision + 1))
        result = merge(series)
        assert result.left_alone == (wrong.info.name,)
        assert result.rewritten == (history.manifests[1].info.name,)
        sweep(series)
        purge(series, keep=None)
    assert (
        byte_series.restore(history.manifests[1])
        == history.contents[history.manifests[1].info.backup_id]
    )
    report = check_vault(byte_series.reopened(), read_data=True)
    assert {finding.backups for finding in report.findings} == {(wrong.info.name,)}


def test_a_deleted_backup_comes_back_after_a_merge(byte_series: ByteSeries) -> None:
    history = History(byte_series)
    content = pages(1, 200)
    first = history.add(content)
    history.add(with_pages(content, {n: pages(100 + n, 1) for n in range(30, 200)}))
    history.delete(first)
    series = byte_series.series
    with series.lock():
        result = clean(series)
        assert result.merged.old_packs
        restore_from_trash(series, first.info.backup_id)
    history.contents[first.info.backup_id] = content
    history.manifests.append(first)
    history.assert_whole()
