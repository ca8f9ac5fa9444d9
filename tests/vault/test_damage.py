"""Every kind of damage is found, named with what it costs, and costs nothing else."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

import pytest

from holdfast.core.errors import VaultDamagedError
from holdfast.vault.backup_reader import BackupReader
from holdfast.vault.check import check_vault
from holdfast.vault.findings import CheckReport, Severity
from holdfast.vault.manifest import Manifest
from holdfast.vault.series import Series
from holdfast.vault.vault import open_vault
from tests.support.byte_series import ByteSeries
from tests.support.damages import damage_cases, flipped
from tests.support.vaults import BuiltVault, build_tiny_vault

BAD = {Severity.DAMAGE, Severity.MISSING}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltVault:
    built = build_tiny_vault(tmp_path_factory.mktemp("built"))
    # The check reads the reserve too; a short one says so and saves its reading each time.
    (built.path / "RESERVE").write_bytes(b"")
    return built


@pytest.fixture(scope="module")
def foreign(built: BuiltVault, tmp_path_factory: pytest.TempPathFactory) -> BuiltVault:
    """Another vault with the same content and, as after copying, the same series id."""
    return build_tiny_vault(
        tmp_path_factory.mktemp("foreign"), series_id=built.source.series.series_id
    )


@pytest.fixture
def copy(built: BuiltVault, tmp_path: Path) -> Path:
    shutil.copytree(built.path, tmp_path / "vault")
    return tmp_path / "vault"


def _check(path: Path, built: BuiltVault) -> CheckReport:
    return check_vault(open_vault(path, built.vault.vault_id), read_data=True)


def _content(series: Series, manifest: Manifest) -> bytes:
    reader = BackupReader(series, manifest)
    try:
        return reader.read_range(0, manifest.info.size_bytes)
    finally:
        reader.close()


def _readable(path: Path, built: BuiltVault) -> dict[str, bytes]:
    """The backups that can still be read whole, and their content."""
    series = Series(open_vault(path, built.vault.vault_id), built.source.series.series_id)
    found = {}
    for manifest in series.manifests(lambda error: None):
        with contextlib.suppress(VaultDamagedError):
            found[manifest.info.name] = _content(series, manifest)
    return found


def _name_of(built: BuiltVault, said: str) -> str:
    """The backup's name; of a damaged manifest only time and id can be said."""
    return next((m.info.name for m in built.manifests if m.info.backup_id in said), said)


def test_a_whole_vault_has_nothing_to_say(built: BuiltVault) -> None:
    report = _check(built.path, built)
    assert report.is_whole
    assert [finding.object_name for finding in report.findings] == ["RESERVE"]
    assert _readable(built.path, built) == {n: c[0] for n, c in built.contents.items()}


def test_each_damage_is_named_with_the_backups_it_costs_and_no_others(
    built: BuiltVault, foreign: BuiltVault, copy: Path, tmp_path: Path
) -> None:
    cases = damage_cases(built, foreign)
    assert len(cases) > 150
    for case in cases:
        shutil.rmtree(copy)
        shutil.copytree(built.path, copy)
        case.apply(copy)
        report = _check(copy, built)
        bad = [finding for finding in report.findings if finding.severity in BAD]
        assert {finding.object_name for finding in bad} == case.objects, case.what
        said = {_name_of(built, name) for finding in bad for name in finding.backups}
        assert said == case.concerned, case.what
        whole = {n: c[0] for n, c in built.contents.items() if n not in case.concerned}
        assert _readable(copy, built) == whole, case.what


@pytest.mark.parametrize("which", ["pack", "manifest", "VAULT.json", "VAULT.bak"])
def test_a_flipped_bit_in_any_byte_is_found(built: BuiltVault, copy: Path, which: str) -> None:
    # The pack that only the last backup added: header, one frame, one row, trailer.
    last = built.manifests[2]
    name = {
        "pack": f"series/{last.series_id}/packs/{last.packs[-1].pack_id}.pack",
        "manifest": last.object_name,
    }.get(which, which)
    raw = (built.path / name).read_bytes()
    for at in range(len(raw)):
        (copy / name).write_bytes(flipped(raw, at))
        bad = [f for f in _check(copy, built).findings if f.severity in BAD]
        assert [finding.object_name for finding in bad] == [name], at
    (copy / name).write_bytes(raw)
    assert _check(copy, built).is_whole


@pytest.mark.parametrize("which", ["pack", "manifest"])
def test_any_shorter_length_is_found(built: BuiltVault, copy: Path, which: str) -> None:
    last = built.manifests[2]
    name = (
        f"series/{last.series_id}/packs/{last.packs[-1].pack_id}.pack"
        if which == "pack"
        else last.object_name
    )
    raw = (built.path / name).read_bytes()
    for length in range(0, len(raw), 3):
        (copy / name).write_bytes(raw[:length])
        bad = [f for f in _check(copy, built).findings if f.severity in BAD]
        assert [finding.object_name for finding in bad] == [name], length
        assert set(_readable(copy, built)) == {"one", "two"}


def test_browsing_never_takes_one_pack_for_another(tmp_path: Path) -> None:
    # Both packs hold the same pages in the same slots; only their names tell them apart.
    source = ByteSeries(tmp_path)
    manifests = []
    for fill in (b"a", b"b"):
        source.forget_hashes()
        manifests.append(source.backup(fill * 4096 * 3, rebuild=False))
    one, other = source.pack_paths()
    assert one.stat().st_size == other.stat().st_size
    kept = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(kept)
    for manifest in manifests:
        with pytest.raises(VaultDamagedError, match="another pack") as caught:
            _content(source.series, manifest)
        assert caught.value.backups == (manifest.info.name,)


@pytest.mark.parametrize("name", ["README.txt", "recover.py"])
def test_changed_companions_are_reported_and_cost_no_backup(
    built: BuiltVault, copy: Path, name: str
) -> None:
    (copy / name).write_bytes(flipped((copy / name).read_bytes(), 77))
    bad = [finding for finding in _check(copy, built).findings if finding.severity in BAD]
    assert [(finding.object_name, finding.backups) for finding in bad] == [(name, ())]


def test_a_flipped_bit_in_the_trash_is_a_notice(built: BuiltVault, copy: Path) -> None:
    last = built.manifests[2]
    folder = copy / "series" / last.series_id / "trash" / "20261122T170000Z-00000000000000aa"
    folder.mkdir(parents=True)
    name = f"{last.packs[-1].pack_id}.pack"
    raw = (copy / "series" / last.series_id / "packs" / name).read_bytes()
    for at in range(0, len(raw), 7):
        (folder / name).write_bytes(flipped(raw, at))
        findings = [f for f in _check(copy, built).findings if f.object_name != "RESERVE"]
        assert [finding.severity for finding in findings] == [Severity.NOTICE], at
        assert "trash" in findings[0].object_name
