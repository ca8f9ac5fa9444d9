"""Single objects read again: the same backups are named as by a check of the whole vault."""

from pathlib import Path

import pytest

from holdfast.vault.check import check_vault
from holdfast.vault.findings import Severity
from holdfast.vault.layout import pack_name
from holdfast.vault.object_check import check_object, objects_of
from holdfast.vault.sweep import trash_backup
from tests.support.byte_series import ByteSeries, pages
from tests.support.damages import damage_cases, flipped
from tests.support.vaults import BuiltVault, build_tiny_vault, build_vault


@pytest.fixture
def built(tmp_path: Path) -> BuiltVault:
    return build_vault(tmp_path)


def read_all(built: BuiltVault) -> tuple[set[str], set[str]]:
    """Read every object; the names of damaged or missing ones, and the backups concerned."""
    series = built.source.series
    bad: set[str] = set()
    concerned: set[str] = set()
    for name in objects_of(series):
        for finding in check_object(series, name, lambda _: None).findings:
            if finding.severity in {Severity.DAMAGE, Severity.MISSING}:
                bad.add(finding.object_name)
                concerned |= set(finding.backups)
    return bad, concerned


def test_a_whole_vault_has_no_findings_and_every_byte_is_counted(built: BuiltVault) -> None:
    read: list[int] = []
    series = built.source.series
    for name, size in objects_of(series).items():
        before = sum(read)
        assert check_object(series, name, read.append).findings == ()
        overhead = 76 + 48 * 400
        assert size - overhead <= sum(read) - before <= size
    assert len(objects_of(series)) == len(built.object_paths("packs")) + len(built.manifests)


def test_a_bit_in_any_frame_names_the_backups_a_whole_check_names(built: BuiltVault) -> None:
    series = built.source.series
    compared = set()
    for path in built.object_paths("packs"):
        raw = path.read_bytes()
        path.chmod(0o600)
        reader = series.open_pack(path.stem)
        rows = reader.rows
        reader.close()
        for row in rows:
            path.write_bytes(flipped(raw, row.offset + row.length // 2))
            name = f"series/{series.series_id}/packs/{path.name}"
            verdict = check_object(series, name, lambda _: None)
            [finding] = verdict.findings
            report = check_vault(built.vault, read_data=True)
            assert set(finding.backups) == set(report.concerned)
            by_name = {m.info.name: m.info.backup_id for m in built.manifests}
            assert set(verdict.lost) == {by_name[each] for each in finding.backups}
            compared.add(finding.backups)
        path.write_bytes(raw)
    assert len(compared) > 4


def test_every_damage_of_a_series_is_found_and_named(tmp_path: Path) -> None:
    """The list that whole checks and recover.py are held to, as far as a series is concerned."""
    (tmp_path / "foreign").mkdir()
    (tmp_path / "pristine").mkdir()
    pristine = build_tiny_vault(tmp_path / "pristine")
    foreign = build_tiny_vault(tmp_path / "foreign", series_id=pristine.source.series.series_id)
    series = pristine.source.series
    kept = {path: path.read_bytes() for path in pristine.path.rglob("*") if path.is_file()}
    tried = 0
    for case in damage_cases(pristine, foreign):
        if not any(name.startswith("series/") for name in case.objects):
            continue
        case.apply(pristine.path)
        bad, concerned = read_all(pristine)
        assert bad, case.what
        # A manifest that cannot be read does not tell the name of its backup.
        named = {name for name in concerned if not name.startswith("the backup of")}
        assert named <= case.concerned, case.what
        if all("/packs/" in name for name in case.objects):
            assert named == case.concerned, case.what
        tried += 1
        for path in list(pristine.path.rglob("*")):
            if path.is_file() and path not in kept:
                path.unlink()
        for path, raw in kept.items():
            path.unlink(missing_ok=True)
            path.write_bytes(raw)
    assert tried > 100
    assert not series.missing_packs(pristine.manifests[-1].packs)


def test_a_damaged_pack_that_nobody_needs_is_no_more_than_a_notice(tmp_path: Path) -> None:
    built = build_tiny_vault(tmp_path)
    series = built.source.series
    newest = built.manifests[-1]
    own = newest.packs[-1].pack_id
    with series.lock():
        trash_backup(series, newest)
    path = built.path / f"series/{series.series_id}/packs/{own}.pack"
    raw = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(flipped(raw, 40))
    [finding] = check_object(
        series, path.relative_to(built.path).as_posix(), lambda _: None
    ).findings
    assert (finding.severity, finding.backups) == (Severity.NOTICE, ())


def test_a_damaged_frame_concerns_only_the_backups_that_need_it(tmp_path: Path) -> None:
    source = ByteSeries(tmp_path)
    first = pages(1, 200)  # four frames in one pack
    [pack] = source.backup(first, name="one").packs
    source.backup(first[: 64 * 4096] + pages(2, 136), name="two", deltas=False)
    path = source.path(pack_name(source.series.series_id, pack.pack_id))
    raw = path.read_bytes()
    path.chmod(0o600)
    reader = source.series.open_pack(path.stem)
    named = []
    for row in reader.rows:
        path.write_bytes(flipped(raw, row.offset + 30))
        name = path.relative_to(source.vault.path).as_posix()
        [finding] = check_object(source.series, name, lambda _: None).findings
        named.append(finding.backups)
    reader.close()
    assert named == [("one", "two"), ("one",), ("one",), ("one",)]
