"""The page-hash cache made from the vault is, byte for byte, the one the backup kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from holdfast.core.errors import CancelledError, VaultDamagedError
from holdfast.core.pages import GROUP_BYTES
from holdfast.core.progress import Advance
from holdfast.vault.hash_rebuild import rebuild_hashes
from holdfast.vault.manifest import Manifest
from holdfast.vault.page_hashes import OldHashes
from holdfast.vault.page_stream import stream_groups
from tests.support.byte_series import ByteSeries, pages, touched, with_pages


def rebuilt(byte_series: ByteSeries, manifest: Manifest) -> tuple[bytes, OldHashes]:
    path = byte_series.folder / "made anew"
    rebuild_hashes(byte_series.series, manifest, byte_series.folder, path)
    return path.read_bytes()[4096:], OldHashes(path)


@pytest.mark.parametrize("page_size", [512, 4096, 16384, 65536])
def test_the_records_are_the_ones_the_backup_kept(tmp_path: Path, page_size: int) -> None:
    byte_series = ByteSeries(tmp_path, page_size=page_size)
    content = pages(1, 40 * 65536 // page_size, page_size)
    byte_series.backup(content, pack_limit=200_000)
    content = touched(content, [3, 17, 39], 2, page_size) + bytes(3 * 65536) + b"a short end"
    second = byte_series.backup(content)
    assert len(second.packs) > 1
    records, hashes = rebuilt(byte_series, second)
    assert records == byte_series.hashes()
    assert hashes.header.backup_id == second.info.backup_id
    assert hashes.header.tree_sha256 == second.files[0].tree_sha256
    assert hashes.header.stat is None
    hashes.close()


def test_after_a_lost_cache_the_next_backup_stores_only_what_changed(tmp_path: Path) -> None:
    byte_series = ByteSeries(tmp_path)
    content = pages(1, 300)
    byte_series.backup(content)
    byte_series.forget_hashes()
    changed = byte_series.backup(touched(content, [250], 1))
    assert changed.info.changed_pages == 1
    assert changed.info.added_bytes < 1000
    assert byte_series.restore(changed) == touched(content, [250], 1)


def test_the_cache_of_another_backup_is_replaced(tmp_path: Path) -> None:
    byte_series = ByteSeries(tmp_path)
    first = byte_series.backup(pages(1, 30))
    second = byte_series.backup(pages(2, 40))
    path = byte_series.folder / "cache"
    rebuild_hashes(byte_series.series, first, byte_series.folder, path)
    rebuild_hashes(byte_series.series, second, byte_series.folder, path)
    hashes = OldHashes(path)
    assert hashes.header.backup_id == second.info.backup_id
    hashes.close()


def test_an_empty_database_has_an_empty_cache(tmp_path: Path) -> None:
    byte_series = ByteSeries(tmp_path)
    records, hashes = rebuilt(byte_series, byte_series.backup(b""))
    assert records == b""
    hashes.close()


@pytest.mark.parametrize("harm", ["damage", "cancel"])
def test_after_damage_or_cancel_the_cache_is_as_it_was(tmp_path: Path, harm: str) -> None:
    byte_series = ByteSeries(tmp_path)
    manifest = byte_series.backup(pages(1, 300))
    path = byte_series.folder / "cache"
    path.write_bytes(b"what was there")

    class Cancel:
        def advance(self, report: Advance) -> None:
            if harm == "cancel" and report.done:
                raise CancelledError

    if harm == "damage":
        pack = byte_series.pack_paths()[0]
        raw = bytearray(pack.read_bytes())
        raw[len(raw) // 2] ^= 1
        pack.write_bytes(bytes(raw))
    with pytest.raises(CancelledError if harm == "cancel" else VaultDamagedError):
        rebuild_hashes(byte_series.series, manifest, byte_series.folder, path, Cancel())
    assert path.read_bytes() == b"what was there"
    assert not list(byte_series.folder.glob(".*.unfinished"))


@pytest.mark.parametrize("window_groups", [1, 2, 5, 1000])
def test_the_stream_gives_the_file_whatever_its_window(tmp_path: Path, window_groups: int) -> None:
    byte_series = ByteSeries(tmp_path)
    content = pages(1, 200)
    byte_series.backup(content, pack_limit=150_000)
    changes = {number: pages(50 + number, 1) for number in range(0, 200, 7)}
    content = touched(with_pages(content, changes), [1, 70, 199], 4)
    content = content[: 150 * 4096] + bytes(20 * 4096) + content[170 * 4096 :] + b"end"
    manifest = byte_series.backup(content)
    found = [
        (index, bytes(group))
        for index, group in stream_groups(
            byte_series.series, manifest, window_bytes=window_groups * GROUP_BYTES
        )
    ]
    assert [index for index, _ in found] == list(range(-(-len(content) // GROUP_BYTES)))
    assert b"".join(group for _, group in found) == content


def test_a_window_decodes_each_frame_once(tmp_path: Path) -> None:
    """Pages of every later pack are scattered over the whole file."""
    byte_series = ByteSeries(tmp_path)
    content = pages(1, 256)
    byte_series.backup(content)
    for number in range(4):
        changes = {n: pages(1000 * (number + 1) + n, 1) for n in range(number, 256, 9)}
        content = with_pages(content, changes)
        manifest = byte_series.backup(content)
    series = byte_series.series
    frames = 0
    for use in manifest.packs:
        pack = series.open_pack(use.pack_id)
        frames += len(pack.rows)
        pack.close()

    class Count:
        reports = 0

        def advance(self, report: Advance) -> None:
            Count.reports += 1

    for _ in stream_groups(series, manifest, progress=Count()):
        pass
    assert Count.reports == frames
