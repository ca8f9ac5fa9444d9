"""A series: which backups it has, and when a backup may join them."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from holdfast.core.errors import (
    VaultDamagedError,
    VaultMissingError,
    VaultReplacedError,
    VaultWriteError,
)
from holdfast.core.model import PackUse
from holdfast.storage.folder_store import FolderStore, FolderWriter
from holdfast.vault.layout import (
    TrashKind,
    backups_folder,
    new_trash_id,
    packs_folder,
    trash_folder,
)
from holdfast.vault.manifest import Manifest, encode_manifest
from holdfast.vault.series import Series
from holdfast.vault.vault import create_vault
from tests.support.byte_series import BEGAN, ByteSeries, pages


@pytest.fixture
def source(tmp_path: Path) -> ByteSeries:
    return ByteSeries(tmp_path)


def _following(source: ByteSeries, parent: Manifest) -> Manifest:
    """A manifest that could be published next, of the same content."""
    info = replace(
        parent.info,
        backup_id=source.series.new_backup_id(),
        name="following",
        created_at=parent.info.created_at + timedelta(hours=1),
    )
    return replace(parent, info=info, parent_id=parent.info.backup_id, revision=1)


def test_backups_come_oldest_first_whatever_their_clocks_say(source: ByteSeries) -> None:
    first = source.backup(pages(1, 2))
    back_in_time = replace(_following(source, first).info, created_at=BEGAN - timedelta(days=400))
    second = replace(_following(source, first), info=back_in_time)
    source.series.publish(second)
    third = source.backup(pages(2, 2))
    ids = [manifest.info.backup_id for manifest in source.series.manifests()]
    assert ids == [m.info.backup_id for m in (first, second, third)]
    assert ids == sorted(ids)
    assert source.series.newest_id() == third.info.backup_id
    assert third.parent_id == second.info.backup_id


def test_a_series_whose_first_writer_still_makes_its_folders_has_not_begun(
    source: ByteSeries,
) -> None:
    begun = Series(source.vault, "00000000000000fe")
    source.vault.store.make_folder(packs_folder(begun.series_id))
    assert not begun.exists()
    begun.make()
    assert begun.exists()


def test_a_series_that_lost_its_folder_of_backups_does_not_pass_for_a_new_one(
    source: ByteSeries,
) -> None:
    source.backup(pages(1, 1))
    source.vault.store.path(backups_folder(source.series.series_id)).rename(
        source.vault.path / "gone"
    )
    assert source.series.exists()
    with pytest.raises(VaultMissingError):
        source.series.entries()


def test_a_series_without_a_folder_does_not_exist(source: ByteSeries) -> None:
    assert source.series.exists()
    other = Series(source.vault, "00000000000000ff")
    assert not other.exists()
    with pytest.raises(VaultMissingError):
        other.entries()
    assert other.make().entries() == []
    assert other.newest_id() is None


def test_the_highest_revision_is_the_backup(source: ByteSeries) -> None:
    manifest, other = source.backup(pages(1, 2)), source.backup(pages(2, 2))
    for number in range(1, 12):
        manifest = manifest.with_info(replace(manifest.info, note=f"note {number}"))
        source.series.revise(manifest)
    assert [m.info.note for m in source.series.manifests()] == ["note 11", ""]
    revisions = {e.backup_id: e.revision for e in source.series.all_revisions()}
    assert revisions == {manifest.info.backup_id: 12, other.info.backup_id: 1}


def test_a_crash_between_two_revisions_leaves_one_backup(source: ByteSeries) -> None:
    manifest = source.backup(pages(1, 2))
    # In this order, so that neither the first nor the last made is the one that counts.
    for revision in (7, 12, 3, 2):
        later = replace(manifest, info=replace(manifest.info, note=str(revision)))
        later = replace(later, revision=revision)
        source.path(later.object_name).write_bytes(encode_manifest(later))
    assert len(source.series.all_revisions()) == 5
    assert [m.info.note for m in source.series.manifests()] == ["12"]


def test_a_parent_that_is_not_the_newest_is_refused(source: ByteSeries) -> None:
    first = source.backup(pages(1, 2))
    late = _following(source, first)
    source.backup(pages(2, 2))
    with pytest.raises(VaultReplacedError, match="Another backup was added"):
        source.series.publish(late)
    with pytest.raises(VaultReplacedError):
        source.series.publish(replace(late, parent_id=None))
    assert len(source.series.entries()) == 2


@pytest.mark.parametrize("change", ["missing", "shorter", "never there"])
def test_a_backup_whose_packs_are_not_there_is_refused(source: ByteSeries, change: str) -> None:
    first = source.backup(pages(1, 2))
    following = _following(source, first)
    path = source.pack_paths()[0]
    if change == "missing":
        path.unlink()
    elif change == "shorter":
        path.write_bytes(path.read_bytes()[:-1])
    else:
        following = replace(following, packs=(*first.packs, PackUse("0" * 32, 5)))
    with pytest.raises(VaultWriteError, match="1 pack"):
        source.series.publish(following)
    assert len(source.series.entries()) == 1


def test_nothing_is_published_into_another_vault(source: ByteSeries, tmp_path: Path) -> None:
    following = _following(source, source.backup(pages(1, 2)))
    other = create_vault(tmp_path / "other", BEGAN)
    for name in ("VAULT.json", "VAULT.bak"):
        shutil.copy(other.path / name, source.vault.path / name)
    with pytest.raises(VaultReplacedError, match="Another vault"):
        source.series.publish(following)
    assert len(list(source.path(backups_folder(source.series.series_id)).iterdir())) == 1


def test_nothing_is_published_into_an_exchanged_folder(source: ByteSeries, tmp_path: Path) -> None:
    following = _following(source, source.backup(pages(1, 2)))
    shutil.copytree(source.vault.path, tmp_path / "copy")
    source.vault.path.rename(tmp_path / "away")
    with pytest.raises(VaultMissingError, match="went away"):
        source.series.publish(following)
    (tmp_path / "copy").rename(source.vault.path)
    with pytest.raises(VaultReplacedError, match="Another folder"):
        source.series.publish(following)
    assert len(list((source.vault.path / "series").rglob("*.zst"))) == 1


class _LyingWriter(FolderWriter):
    def write(self, data: bytes | memoryview) -> None:
        super().write(bytes(data)[:-1] + b"?")


class _LyingStore(FolderStore):
    def create(self, folder: str) -> FolderWriter:
        return _LyingWriter(self, folder)


def test_a_manifest_that_reads_back_otherwise_is_taken_away_again(source: ByteSeries) -> None:
    following = _following(source, source.backup(pages(1, 2)))
    series = Series(
        replace(source.vault, store=_LyingStore(source.vault.path)), source.series.series_id
    )
    with pytest.raises(VaultWriteError, match="read back the same"):
        series.publish(following)
    assert len(source.series.entries()) == 1


def test_a_damaged_manifest_is_reported_and_the_others_are_read(source: ByteSeries) -> None:
    manifests = [source.backup(pages(seed, 2)) for seed in (1, 2, 3)]
    path = source.path(manifests[1].object_name)
    path.write_bytes(path.read_bytes()[:-1])
    damaged: list[VaultDamagedError] = []
    found = source.series.manifests(damaged.append)
    assert [m.info.name for m in found] == [manifests[n].info.name for n in (0, 2)]
    assert [error.object_name for error in damaged] == [manifests[1].object_name]
    with pytest.raises(VaultDamagedError):
        source.series.manifests()


def test_a_manifest_of_another_vault_is_damage(source: ByteSeries) -> None:
    manifest = source.backup(pages(1, 2))
    foreign = replace(manifest, vault_id="0" * 16)
    source.path(manifest.object_name).write_bytes(encode_manifest(foreign))
    with pytest.raises(VaultDamagedError, match="another vault or series") as caught:
        source.series.manifests()
    assert caught.value.object_name == manifest.object_name


def test_what_is_no_manifest_is_passed_over(source: ByteSeries) -> None:
    source.backup(pages(1, 2))
    folder = source.path(backups_folder(source.series.series_id))
    for name in (".unfinished-00", "desktop.ini", "x (conflicted copy).json.zst"):
        (folder / name).write_bytes(b"?")
    (folder / "20261122T170005Z-0123456789abcdef.json.zst").mkdir()
    assert len(source.series.manifests()) == 1
    assert len(source.series.packs()) == 1


def test_ids_follow_those_of_deleted_backups_too(source: ByteSeries) -> None:
    first, second = source.backup(pages(1, 2)), source.backup(pages(2, 2))
    place = f"{trash_folder(source.series.series_id)}/{new_trash_id(BEGAN, TrashKind.DELETED)}"
    source.series.store.make_folder(place)
    file_name = second.object_name.rpartition("/")[2]
    source.series.store.move(second.object_name, f"{place}/{file_name}")
    assert source.series.newest_id() == first.info.backup_id
    assert source.series.new_backup_id() > second.info.backup_id
