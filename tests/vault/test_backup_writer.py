"""Storing a backup: what is written, what is reused, and that it comes back bit by bit."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from holdfast.core.model import DatabaseFacts
from holdfast.core.pages import GROUP_BYTES
from holdfast.vault.backup_reader import BackupReader
from holdfast.vault.backup_writer import BackupWriter, StoredFiles
from holdfast.vault.frame import decode
from holdfast.vault.layout import FRAME_PAGES
from holdfast.vault.manifest import Manifest, encode_columns
from holdfast.vault.page_hashes import OldHashes
from holdfast.vault.page_map import NOWHERE
from tests.support.byte_series import ByteSeries, pages, touched, with_pages
from tests.support.vaults import build_vault


@pytest.fixture
def source(tmp_path: Path) -> ByteSeries:
    return ByteSeries(tmp_path)


def _counts(manifest: Manifest) -> tuple[int, int, int]:
    """Pages of zeros, whole pages and deltas of a backup's database."""
    page_map = manifest.page_map(0)
    zeros = int((page_map.pack == NOWHERE).sum())
    deltas = int((page_map.base_pack != NOWHERE).sum())
    return zeros, len(page_map) - zeros - deltas, deltas


def _new_pages(before: Manifest, after: Manifest) -> int:
    old = {pack.pack_id for pack in before.packs}
    numbers = {n for n, pack in enumerate(after.packs) if pack.pack_id not in old}
    return sum(int(number) in numbers for number in after.page_map(0).pack)


@pytest.mark.parametrize("page_size", [512, 1024, 4096, 16384, 65536])
def test_every_shape_comes_back_bit_by_bit(tmp_path: Path, page_size: int) -> None:
    built = build_vault(tmp_path, page_size=page_size)
    kinds = set()
    for path in built.object_paths("packs"):
        reader = built.source.series.open_pack(path.stem)
        kinds |= {decode(reader.frame(n)).kind for n in range(len(reader.rows))}
        reader.close()
    assert kinds == {1, 2}
    assert len(built.object_paths("packs")) > 5
    assert any(_counts(manifest)[0] for manifest in built.manifests), "no page of zeros"
    for manifest in built.manifests:
        for file_no, content in enumerate(built.contents[manifest.info.name]):
            assert built.source.restore(manifest, file_no) == content


def test_only_changed_pages_are_stored(source: ByteSeries) -> None:
    content = pages(1, 200)
    first = source.backup(content)
    assert first.info.changed_pages == 200
    second = source.backup(with_pages(content, {7: pages(2, 1), 150: pages(3, 1)}))
    assert second.info.changed_pages == 2
    assert _new_pages(first, second) == 2
    assert second.packs[0] == first.packs[0]
    assert second.info.added_bytes < 8192


def test_an_unchanged_source_adds_no_pack_and_carries_the_map_on(source: ByteSeries) -> None:
    first = source.backup(pages(1, 50))
    second = source.backup(pages(1, 50))
    assert (second.info.changed_pages, second.info.added_bytes) == (0, 0)
    assert second.files[0].columns == first.files[0].columns
    assert second.packs == first.packs


def test_a_little_change_becomes_a_delta_against_the_whole_page(source: ByteSeries) -> None:
    content = pages(1, 100)
    first = source.backup(content)
    second = source.backup(touched(content, [5, 6, 70], 1))
    third = source.backup(touched(content, [5, 6, 70, 71], 2))
    assert [_counts(m) for m in (first, second, third)] == [(0, 100, 0), (0, 97, 3), (0, 96, 4)]
    page_map = third.page_map(0)
    for number in (5, 6, 70, 71):
        base = int(page_map.base_pack[number]), int(page_map.base_slot[number])
        assert base == (0, int(first.page_map(0).slot[number])), "the base is not the first page"
    assert len(third.packs) == 2, "the second backup's deltas are not needed any more"
    assert source.restore(third) == touched(content, [5, 6, 70, 71], 2)


def test_a_page_that_became_another_is_stored_whole_and_is_the_next_base(
    source: ByteSeries,
) -> None:
    content = with_pages(pages(1, 20), {3: pages(2, 1)})
    source.backup(pages(1, 20))
    second = source.backup(content)
    third = source.backup(touched(content, [3], 1))
    assert (_counts(second), _counts(third)) == ((0, 20, 0), (0, 19, 1))
    place = int(second.page_map(0).pack[3]), int(second.page_map(0).slot[3])
    ids = [pack.pack_id for pack in second.packs]
    base = third.page_map(0)
    assert third.packs[int(base.base_pack[3])].pack_id == ids[place[0]]
    assert int(base.base_slot[3]) == place[1]


def test_without_deltas_all_pages_are_whole(source: ByteSeries) -> None:
    source.backup(pages(1, 20), deltas=False)
    second = source.backup(touched(pages(1, 20), [4], 1), deltas=False)
    assert _counts(second) == (0, 20, 0)
    assert source.restore(second) == touched(pages(1, 20), [4], 1)


def test_pages_of_zeros_are_not_stored(source: ByteSeries) -> None:
    manifest = source.backup(bytes(40 * 4096 + 100))
    assert _counts(manifest) == (41, 0, 0)
    assert (manifest.packs, manifest.info.added_bytes) == ((), 0)
    assert source.restore(manifest) == bytes(40 * 4096 + 100)
    zeroed = source.backup(with_pages(pages(1, 3), {1: bytes(4096)}))
    assert _counts(zeroed) == (1, 2, 0)


@pytest.mark.parametrize("sizes", [(30, 80), (80, 30), (80, 0), (0, 80), (1, 1), (0, 0)])
def test_the_source_may_grow_and_shrink(source: ByteSeries, sizes: tuple[int, int]) -> None:
    manifests = [source.backup(pages(1, size)) for size in sizes]
    for manifest, size in zip(manifests, sizes, strict=True):
        assert source.restore(manifest) == pages(1, size)
    kept = min(sizes) if sizes[1] <= sizes[0] else sizes[0]
    assert manifests[1].info.changed_pages == sizes[1] - kept


@pytest.mark.parametrize("tail", [1, 7, 8, 9, 4095])
def test_a_torn_tail_comes_back_and_may_change(source: ByteSeries, tail: int) -> None:
    for seed in (1, 2, 3):
        content = pages(1, 3) + pages(seed, 1)[-tail:]
        assert source.restore(source.backup(content)) == content


def test_another_page_size_stores_everything_anew(tmp_path: Path) -> None:
    source = ByteSeries(tmp_path)
    first = source.backup(pages(1, 32))
    source.page_size = 16384
    second = source.backup(pages(1, 32))
    assert second.files[0].page_size == 16384
    assert not {pack.pack_id for pack in first.packs} & {pack.pack_id for pack in second.packs}
    assert source.restore(second) == pages(1, 32)
    assert source.restore(first) == pages(1, 32)


def test_a_lost_cache_costs_space_and_nothing_else(source: ByteSeries) -> None:
    first = source.backup(pages(1, 32))
    source.forget_hashes()
    second = source.backup(touched(pages(1, 32), [3], 1), rebuild=False)
    assert second.info.changed_pages == 32
    assert second.parent_id == first.info.backup_id
    assert source.restore(second) == touched(pages(1, 32), [3], 1)


def test_other_files_of_a_backup_are_kept_beside_the_database(source: ByteSeries) -> None:
    wal, empty, journal = pages(5, 9)[:-77], b"", bytes(5000)
    extra = (("wal", wal), ("wal", empty), ("journal", journal))
    manifest = source.backup(pages(1, 3), extra=extra)
    assert [file.role for file in manifest.files] == ["database", "wal", "wal", "journal"]
    found = [source.restore(manifest, file_no) for file_no in range(4)]
    assert found == [pages(1, 3), wal, empty, journal]
    following = source.backup(touched(pages(1, 3), [1], 1))
    assert _counts(following) == (0, 2, 1)
    assert source.restore(following) == touched(pages(1, 3), [1], 1)


def test_pages_of_a_missing_pack_are_stored_anew(source: ByteSeries) -> None:
    content = pages(1, 100)
    first = source.backup(content, pack_limit=50_000)
    lost = first.packs[1].pack_id
    source.path(f"series/{source.series.series_id}/packs/{lost}.pack").unlink()
    second = source.backup(content, pack_limit=50_000)
    assert lost not in {pack.pack_id for pack in second.packs}
    assert 0 < second.info.changed_pages < 100
    assert source.restore(second) == content


def test_a_missing_pack_is_not_looked_into_for_bases(source: ByteSeries) -> None:
    content = pages(1, 30)
    parent = source.backup(content)
    source.pack_paths()[0].unlink()
    run = _Run(source, parent)
    run.begin(content)
    run.hand_over(content)
    stored = run.finish()
    assert (stored.changed_pages, stored.damaged) == (30, ())


def test_a_page_is_never_made_a_delta_of_another(source: ByteSeries) -> None:
    content = b"".join(b"%04d".ljust(4096, b"-") % number for number in range(8))
    parent = source.backup(content)
    page_map = parent.page_map(0)
    page_map.slot[:] = page_map.slot[::-1].copy()
    crooked = replace(parent.files[0], columns=encode_columns(page_map))
    run = _Run(source, replace(parent, files=(crooked,)))
    changed = touched(content, [0, 7], 1)
    run.begin(changed)
    run.hand_over(changed)
    stored = run.finish()
    found = replace(parent, files=stored.files, packs=stored.packs).page_map(0)
    assert found.base_pack[[0, 7]].tolist() == [NOWHERE, NOWHERE]


def test_pages_whose_bases_are_gone_are_stored_anew(source: ByteSeries) -> None:
    content = pages(1, 30)
    first = source.backup(content)
    changed = touched(content, [4], 1)
    source.backup(changed)
    source.path(f"series/{source.series.series_id}/packs/{first.packs[0].pack_id}.pack").unlink()
    third = source.backup(changed)
    assert source.restore(third) == changed
    assert _counts(third) == (0, 30, 0)


class _Run:
    """One writer on a series, driven by hand."""

    def __init__(self, source: ByteSeries, parent: Manifest | None = None) -> None:
        self.source = source
        path = next(source.folder.glob("hashes-*"), source.folder / "none")
        self.old = OldHashes(path) if parent else None
        self.writer = BackupWriter(
            source.series,
            parent,
            self.old,
            hashes_dir=source.folder,
            work_dir=source.folder,
            created_us=1,
        )

    def begin(self, content: bytes, *, hold_short: bool = False) -> None:
        facts = DatabaseFacts(4096, len(content) // 4096, "delete")
        self.writer.begin(facts, len(content), hold_short=hold_short)

    def hand_over(self, content: bytes, order: list[int] | None = None) -> None:
        for index in order if order is not None else range(-(-len(content) // GROUP_BYTES)):
            self.writer.group(index, content[index * GROUP_BYTES : (index + 1) * GROUP_BYTES])

    def finish(self) -> StoredFiles:
        stored = self.writer.finish()
        hashes = self.writer.take_hashes()
        assert hashes is not None
        hashes.discard()
        self.close()
        return stored

    def close(self) -> None:
        self.writer.abandon()
        if self.old is not None:
            self.old.close()


@pytest.mark.parametrize("hold_short", [False, True])
def test_groups_may_come_in_any_order(source: ByteSeries, hold_short: bool) -> None:
    content = pages(1, 150)[:-1000]
    parent = source.backup(content)
    changed = touched(content, [0, 40, 149], 1)
    trees = set()
    orders: list[list[int]] = [list(range(10)), [*range(1, 10), 0], list(range(9, -1, -1))]
    random.Random(5).shuffle(mixed := list(range(10)))
    for order in [*orders, mixed]:
        run = _Run(source, parent)
        run.begin(changed, hold_short=hold_short)
        run.hand_over(changed, order)
        stored = run.finish()
        assert stored.changed_pages == 3
        trees.add(stored.files[0].tree_sha256)
    assert trees == {source.backup(changed).files[0].tree_sha256}


@pytest.mark.parametrize("hold_short", [False, True])
@pytest.mark.parametrize("first", [False, True])
def test_a_reading_may_be_begun_anew(
    source: ByteSeries, monkeypatch: pytest.MonkeyPatch, hold_short: bool, first: bool
) -> None:
    # Nothing waits for a full batch: what the first reading gave is everywhere it can be.
    for name in ("BATCH_GROUPS", "IN_FLIGHT", "IN_FLIGHT_HOLDING"):
        monkeypatch.setattr(f"holdfast.vault.backup_writer.{name}", 1)
    content = pages(1, 150)
    parent = None if first else source.backup(content)
    torn, right = touched(content, list(range(90)), 1), touched(content, [4, 100], 2)
    run = _Run(source, parent)
    run.begin(torn, hold_short=hold_short)
    run.hand_over(torn, [0, 1, 2, 3, 4])
    run.begin(right, hold_short=hold_short)
    run.hand_over(right)
    stored = run.finish()
    assert stored.changed_pages == (150 if first else 2)
    info = source.backup(right, name="another run").info
    found = replace(
        source.series.manifests()[-1], info=info, files=stored.files, packs=stored.packs
    )
    reader = BackupReader(source.series, found)
    assert reader.read_range(0, len(right)) == right
    reader.close()
    assert stored.files[0].tree_sha256 == source.series.manifests()[-1].files[0].tree_sha256


def test_a_run_that_is_abandoned_leaves_nothing(source: ByteSeries) -> None:
    parent = source.backup(pages(1, 10))
    before = sorted(path for path in source.folder.rglob("*") if path.name != "LOCK")
    run = _Run(source, parent)
    run.begin(pages(2, 200))
    run.hand_over(pages(2, 200), [0, 1, 2])
    run.writer.abandon()
    run.close()
    assert sorted(path for path in source.folder.rglob("*") if path.name != "LOCK") == before


def test_a_damaged_base_is_reported_and_its_page_stored_whole(source: ByteSeries) -> None:
    content = pages(1, 30)
    parent = source.backup(content)
    path = source.pack_paths()[0]
    raw = bytearray(path.read_bytes())
    raw[500] ^= 1
    path.write_bytes(raw)
    changed = touched(content, [4, 5], 1)
    run = _Run(source, parent)
    run.begin(changed)
    run.hand_over(changed)
    stored = run.finish()
    assert {error.object_name.rpartition("/")[2] for error in stored.damaged} == {path.name}
    assert stored.changed_pages == 2
    assert len(stored.packs) == 2


def test_frames_hold_at_most_64_pages_and_256_kib(tmp_path: Path) -> None:
    for page_size, most in ((4096, 64), (16384, 16), (65536, 4)):
        (tmp_path / str(page_size)).mkdir()
        source = ByteSeries(tmp_path / str(page_size), page_size=page_size)
        manifest = source.backup(pages(1, most * 2 + 1, page_size))
        reader = source.series.open_pack(manifest.packs[0].pack_id)
        assert [row.pages for row in reader.rows] == [most, most, 1]
        reader.close()
        slots = manifest.page_map(0).slot.tolist()
        assert slots[most - 1 : most + 1] == [most - 1, FRAME_PAGES]
