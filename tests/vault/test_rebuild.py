"""Rebuilding a file: proved by its tree hash, or refused with the object that is to blame."""

from __future__ import annotations

import hashlib
import os
import resource
from dataclasses import replace
from pathlib import Path

import pytest

from holdfast.core.errors import CancelledError, StagingError, VaultDamagedError
from holdfast.core.progress import Advance
from holdfast.vault.page_map import NOWHERE
from holdfast.vault.rebuild import rebuild_file, tree_sha256
from tests.support.byte_series import ByteSeries, pages, touched
from tests.support.vaults import build_vault


def _rebuilt(source: ByteSeries, path: Path, manifest_no: int) -> bytes:
    manifest = source.series.manifests()[manifest_no]
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        rebuild_file(source.series, manifest, 0, descriptor)
        return path.read_bytes()
    finally:
        os.close(descriptor)


@pytest.mark.parametrize("page_size", [512, 8192])
def test_every_backup_is_rebuilt_bit_by_bit(tmp_path: Path, page_size: int) -> None:
    built = build_vault(tmp_path, page_size=page_size)
    for number, name in enumerate(built.names):
        assert _rebuilt(built.source, tmp_path / "out", number) == built.contents[name][0]


def test_the_tree_hash_is_the_hash_of_the_hashes_of_64_kib(tmp_path: Path) -> None:
    content = pages(1, 16 * 70) + b"tail"
    path = tmp_path / "file"
    path.write_bytes(content)
    leaves = [
        hashlib.sha256(content[at : at + 65536]).digest() for at in range(0, len(content), 65536)
    ]
    with path.open("rb") as file:
        found = tree_sha256(file.fileno(), len(content))
        assert found == hashlib.sha256(b"".join(leaves)).hexdigest()
        assert tree_sha256(file.fileno(), 0) == hashlib.sha256().hexdigest()
    source = ByteSeries(tmp_path)
    assert source.backup(content).files[0].tree_sha256 == found


def test_a_damaged_pack_names_object_and_backup_and_spares_the_others(tmp_path: Path) -> None:
    source = ByteSeries(tmp_path)
    content = pages(1, 90)
    source.backup(content, name="first")
    second = source.backup(touched(content, [80], 1), name="second")
    first_pack = source.series.manifests()[0].packs[0].pack_id
    (delta_pack,) = (p.pack_id for p in second.packs if p.pack_id != first_pack)
    path = source.path(f"series/{source.series.series_id}/packs/{delta_pack}.pack")
    raw = bytearray(path.read_bytes())
    raw[60] ^= 8
    path.write_bytes(raw)
    assert _rebuilt(source, tmp_path / "out", 0) == content
    with pytest.raises(VaultDamagedError, match="cannot be restored whole") as caught:
        _rebuilt(source, tmp_path / "out", 1)
    assert caught.value.object_name.endswith(f"{delta_pack}.pack")
    assert caught.value.backups == ("second",)


def test_content_that_is_not_what_the_manifest_says_is_refused(tmp_path: Path) -> None:
    source = ByteSeries(tmp_path)
    manifest = source.backup(pages(1, 4), name="mine")
    file = replace(manifest.files[0], tree_sha256="00" * 32)
    with (tmp_path / "out").open("w+b") as out, pytest.raises(VaultDamagedError) as caught:
        rebuild_file(source.series, replace(manifest, files=(file,)), 0, out.fileno())
    assert caught.value.object_name == manifest.object_name
    assert caught.value.backups == ("mine",)


def test_a_target_without_room_is_not_the_vaults_fault(tmp_path: Path) -> None:
    source = ByteSeries(tmp_path)
    manifest = source.backup(pages(1, 40))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with (tmp_path / "out").open("w+b") as out:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, hard))
        try:
            with pytest.raises(StagingError, match="could not be written"):
                rebuild_file(source.series, manifest, 0, out.fileno())
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class _Listener:
    def __init__(self, cancel_at: int | None = None) -> None:
        self.reports: list[Advance] = []
        self._cancel_at = cancel_at

    def advance(self, report: Advance) -> None:
        self.reports.append(report)
        if len(self.reports) == self._cancel_at:
            raise CancelledError


def test_progress_ends_at_the_total_and_may_cancel(tmp_path: Path) -> None:
    source = ByteSeries(tmp_path)
    content = touched(pages(1, 900), [5], 1)
    source.backup(pages(1, 900))
    manifest = source.backup(content)
    listener = _Listener()
    with (tmp_path / "out").open("w+b") as out:
        rebuild_file(source.series, manifest, 0, out.fileno(), listener)
        for phase in ("restoring", "hashing"):
            done = [report.done for report in listener.reports if report.phase == phase]
            assert done == sorted(done)
            assert done[-1] == len(content)
        for number in (1, len(listener.reports)):
            with pytest.raises(CancelledError):
                rebuild_file(source.series, manifest, 0, out.fileno(), _Listener(number))


def test_a_page_counts_as_restored_when_its_delta_is_in(tmp_path: Path) -> None:
    source = ByteSeries(tmp_path)
    content = pages(1, 640)
    source.backup(content)
    manifest = source.backup(touched(content, list(range(0, 640, 2)), 1))
    listener = _Listener()
    with (tmp_path / "out").open("w+b") as out:
        rebuild_file(source.series, manifest, 0, out.fileno(), listener)
    done = [report.done for report in listener.reports if report.phase == "restoring"]
    assert done[9] == len(content) // 2  # ten frames of whole pages, then five of deltas
    assert done.count(len(content)) == 1


@pytest.mark.parametrize("kept_pages", [0, 2, 1000])
def test_deltas_find_their_bases_in_memory_or_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept_pages: int
) -> None:
    monkeypatch.setattr("holdfast.vault.rebuild.KEPT_BYTES", kept_pages * 4096)
    source = ByteSeries(tmp_path)
    content = pages(1, 90)[:-96]  # the last page is shorter
    source.backup(content)
    content = touched(content, [3, 4, 5, 40, 89], 1)
    source.backup(content)
    content = touched(content, [4, 7], 2)
    manifest = source.backup(content)
    assert (manifest.page_map(0).base_pack != NOWHERE).sum() == 6
    assert _rebuilt(source, tmp_path / "out", 2) == content
