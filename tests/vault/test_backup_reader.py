"""Reading pages through a map: right bytes at any offset, or an error that says what it cost."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from holdfast.core.errors import VaultDamagedError
from holdfast.vault.backup_reader import BackupReader, PackShelf
from holdfast.vault.layout import TrashKind, new_trash_id, trash_folder
from holdfast.vault.manifest import Manifest, encode_columns
from holdfast.vault.page_map import PageMap
from tests.support.byte_series import BEGAN, ByteSeries, pages, touched
from tests.support.vaults import BuiltVault, build_vault


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltVault:
    return build_vault(tmp_path_factory.mktemp("built"), page_size=1024)


def test_any_range_of_any_backup_is_right(built: BuiltVault) -> None:
    chance = random.Random(1)
    for manifest in built.manifests:
        reader = BackupReader(built.source.series, manifest, cache_bytes=1)
        for file_no, content in enumerate(built.contents[manifest.info.name]):
            assert reader.read_range(0, len(content) + 999, file_no) == content
            for _ in range(60):
                at = chance.randrange(len(content) + 10)
                length = chance.choice([0, 1, 100, 4096, 10_000])
                assert reader.read_range(at, length, file_no) == content[at : at + length]
        reader.close()


def test_several_threads_read_the_same_backup(built: BuiltVault) -> None:
    manifest = built.manifests[2]
    (content,) = built.contents[manifest.info.name]
    reader = BackupReader(built.source.series, manifest, cache_bytes=1)

    def read(seed: int) -> bool:
        chance = random.Random(seed)
        places = [chance.randrange(len(content)) for _ in range(150)]
        return all(reader.read_range(at, 5000) == content[at : at + 5000] for at in places)

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(read, range(4)))
    reader.close()


def test_a_pack_pushed_off_the_shelf_stays_open_for_who_holds_it(
    built: BuiltVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("holdfast.vault.backup_reader.OPEN_PACKS", 2)
    shelf = PackShelf(built.source.series)
    ids = [path.stem for path in built.object_paths("packs")]
    held = shelf.pack(ids[0])
    expected = held.frame(0)
    for pack_id in ids[1:]:
        shelf.pack(pack_id)
    assert shelf.pack(ids[-1]) is shelf.pack(ids[-1])
    assert held.frame(0) == expected
    assert shelf.pack(ids[0]) is not held
    shelf.close()


def test_a_pack_in_the_trash_is_found(tmp_path: Path) -> None:
    source = ByteSeries(tmp_path)
    manifest = source.backup(pages(1, 5))
    series = source.series
    place = f"{trash_folder(series.series_id)}/{new_trash_id(BEGAN, TrashKind.SWEPT)}"
    series.store.make_folder(place)
    pack_id = manifest.packs[0].pack_id
    series.store.move(f"series/{series.series_id}/packs/{pack_id}.pack", f"{place}/{pack_id}.pack")
    reader = BackupReader(series, manifest)
    assert reader.read_range(0, 1 << 20) == pages(1, 5)
    reader.close()


def test_a_missing_pack_is_named_with_the_backup(tmp_path: Path) -> None:
    source = ByteSeries(tmp_path)
    manifest = source.backup(pages(1, 5), name="mine")
    source.pack_paths()[0].unlink()
    reader = BackupReader(source.series, manifest)
    with pytest.raises(VaultDamagedError, match="missing") as caught:
        reader.read_page(0)
    pack_id = manifest.packs[0].pack_id
    assert caught.value.object_name == f"series/{source.series.series_id}/packs/{pack_id}.pack"
    assert caught.value.backups == ("mine",)


def _with_map(manifest: Manifest, **columns: list[int]) -> Manifest:
    page_map = manifest.page_map(0)
    arrays = {name: np.array(column, np.uint32) for name, column in columns.items()}
    changed = PageMap(
        arrays.get("pack", page_map.pack),
        arrays.get("slot", page_map.slot),
        arrays.get("base_pack", page_map.base_pack),
        arrays.get("base_slot", page_map.base_slot),
    )
    file = replace(manifest.files[0], columns=encode_columns(changed))
    return replace(manifest, files=(file, *manifest.files[1:]))


def test_a_map_that_points_to_something_else_is_damage_and_not_data(tmp_path: Path) -> None:
    source = ByteSeries(tmp_path)
    content = pages(1, 3)
    source.backup(content, name="one")
    manifest = source.backup(touched(content, [1], 1), name="two", extra=(("wal", pages(2, 2)),))
    page_map = manifest.page_map(0)
    pack, slot = page_map.pack.tolist(), page_map.slot.tolist()
    base = page_map.base_slot.tolist()
    nowhere = page_map.base_pack.tolist()[0]
    crooked = {
        "two pages exchanged": _with_map(manifest, slot=[slot[2], slot[1], slot[0]]),
        "a slot that is not there": _with_map(manifest, slot=[63, slot[1], slot[2]]),
        "a frame that is not there": _with_map(manifest, slot=[64 * 9, slot[1], slot[2]]),
        "another base": _with_map(manifest, base_slot=[0, base[1] + 1, 0]),
        "no base": _with_map(manifest, base_pack=[nowhere] * 3),
        "a delta as base": _with_map(
            manifest, base_pack=[nowhere, pack[1], nowhere], base_slot=[0, slot[1], 0]
        ),
    }
    for what, wrong in crooked.items():
        reader = BackupReader(source.series, wrong)
        with pytest.raises(VaultDamagedError) as caught:
            reader.read_range(0, 3 * 4096)
        assert caught.value.backups == ("two",), what
        assert caught.value.object_name.startswith(f"series/{source.series.series_id}/packs/")
        reader.close()
    swapped = replace(manifest, files=manifest.files[::-1])
    reader = BackupReader(source.series, swapped)
    with pytest.raises(VaultDamagedError):
        reader.read_page(0)
    reader.close()
