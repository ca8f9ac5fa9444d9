"""The check: every harm is found and named, with the backups it concerns; nothing else is."""

from __future__ import annotations

import hashlib
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from holdfast.core.errors import CancelledError, NotFoundError, VaultDamagedError
from holdfast.core.progress import Advance
from holdfast.vault.check import check_vault, quarantine
from holdfast.vault.findings import CheckReport, Finding, Severity
from holdfast.vault.frame import encode_plain
from holdfast.vault.layout import RESERVE_FILE
from holdfast.vault.manifest import encode_columns
from holdfast.vault.pack_writer import PackSet
from holdfast.vault.page_map import PageMap
from holdfast.vault.sweep import sweep, trash_backup
from holdfast.vault.verify import verify_stored
from tests.support.byte_series import ByteSeries, pages, touched, with_pages

HARMFUL = {Severity.DAMAGE, Severity.MISSING}


class Shelf:
    """Three backups: `one` alone in its pack, `two` whole, `three` a delta of `two`."""

    def __init__(self, folder: Path) -> None:
        self.byte_series = ByteSeries(folder)
        self.contents = {"one": pages(1, 20)}
        self.contents["two"] = pages(2, 90)
        self.contents["three"] = touched(self.contents["two"], [3, 70], 5) + b"short last page"
        self.manifests = {
            name: self.byte_series.backup(content, name=name)
            for name, content in self.contents.items()
        }

    def pack_of(self, name: str) -> Path:
        """The pack that this backup added."""
        pack_id = self.manifests[name].packs[-1].pack_id
        return next(p for p in self.byte_series.pack_paths() if p.stem == pack_id)

    def object_name(self, path: Path) -> str:
        return path.relative_to(self.byte_series.vault.path).as_posix()

    def check(self, *, read_data: bool = True, deep: bool = False) -> CheckReport:
        return check_vault(self.byte_series.reopened(), read_data=read_data, deep=deep)

    def restores(self, name: str) -> bool:
        """Whether a backup restores; it never gives other bytes."""
        try:
            return self.byte_series.restore(self.manifests[name]) == self.contents[name] or (
                pytest.fail(f"{name} restored to other bytes")
            )
        except (VaultDamagedError, StopIteration):
            return False

    def assert_named(self, report: CheckReport, path: Path) -> None:
        """The object is named, and exactly the backups that do not restore."""
        assert any(f.object_name == self.object_name(path) for f in report.findings), report
        lost = {name for name in self.contents if not self.restores(name)}
        concerned = {name for name in report.concerned if name in self.contents}
        assert concerned >= lost
        assert len(report.concerned) == len(concerned) or len(lost) > len(concerned)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def flip(path: Path, position: int, bit: int = 0) -> None:
    raw = bytearray(path.read_bytes())
    raw[position] ^= 1 << bit
    path.write_bytes(bytes(raw))


def only(report: CheckReport) -> Finding:
    assert len(report.findings) == 1, report
    return report.findings[0]


@pytest.mark.parametrize("read_data", [False, True])
def test_a_whole_vault_gives_no_finding(shelf: Shelf, read_data: bool) -> None:
    report = shelf.check(read_data=read_data)
    assert report.findings == ()
    assert report.is_whole
    assert (report.series, report.backups, report.packs) == (1, 3, 3)
    assert (report.read_bytes > 0) == read_data


def test_one_flipped_bit_anywhere_is_found_and_named(tmp_path: Path) -> None:
    """Every object of a small vault, at its ends, at places all along its end, and at 24 others."""
    shelf = Shelf(tmp_path)
    chance = random.Random(7)
    root = shelf.byte_series.vault.path
    objects = [path for path in sorted(root.rglob("*")) if path.is_file() and path.stat().st_size]
    assert len(objects) >= 2 + 1 + 3 + 3  # twins, reserve, packs, manifests
    for path in objects:
        raw = path.read_bytes()
        places = {0, 1, len(raw) // 2, len(raw) - 1, *range(max(0, len(raw) - 60), len(raw), 7)}
        places |= {chance.randrange(len(raw)) for _ in range(24)}
        if path.name == RESERVE_FILE:
            places = {0, len(raw) - 1}
        for place in sorted(places):
            flip(path, place, place % 8)
            report = shelf.check()
            found = [f for f in report.findings if f.object_name == shelf.object_name(path)]
            assert found, f"bit {place % 8} of byte {place} of {path.name}: {report}"
            path.write_bytes(raw)
    assert shelf.check().findings == ()


def test_a_damaged_frame_concerns_only_the_backups_that_need_it(shelf: Shelf) -> None:
    manifest = shelf.manifests["two"]
    pack = shelf.byte_series.series.open_pack(manifest.packs[0].pack_id)
    rows = pack.rows
    pack.close()
    assert len(rows) == 2
    path = shelf.pack_of("two")
    flip(path, rows[0].offset + 100)
    finding = only(shelf.check())
    assert finding.severity is Severity.DAMAGE
    assert finding.object_name == shelf.object_name(path)
    assert finding.backups == ("three", "two")
    assert "frame 0" in finding.what
    assert shelf.restores("one")
    flip(path, rows[0].offset + 100)
    flip(shelf.pack_of("three"), 40)
    assert only(shelf.check()).backups == ("three",)
    assert shelf.restores("two")


def test_a_damaged_base_concerns_the_backup_of_its_delta(shelf: Shelf) -> None:
    """`two` is gone, so its page 3 is needed as a base only."""
    series = shelf.byte_series.series
    with series.lock():
        trash_backup(series, shelf.manifests["two"])
    path = shelf.pack_of("two")
    flip(path, 100)
    findings = [f for f in shelf.check().findings if f.severity is Severity.DAMAGE]
    assert [f.backups for f in findings] == [("three",)]


def test_every_pack_damaged_still_lists_every_pack(shelf: Shelf) -> None:
    for path in shelf.byte_series.pack_paths():
        flip(path, 50)
    report = shelf.check()
    assert {f.object_name for f in report.findings} == {
        shelf.object_name(path) for path in shelf.byte_series.pack_paths()
    }
    assert report.concerned == ("one", "three", "two")


@pytest.mark.parametrize("read_data", [False, True])
def test_a_missing_pack_is_found_without_reading(shelf: Shelf, read_data: bool) -> None:
    path = shelf.pack_of("two")
    path.unlink()
    finding = only(shelf.check(read_data=read_data))
    assert finding.severity is Severity.MISSING
    assert finding.object_name == shelf.object_name(path)
    assert set(finding.backups) == {"two", "three"}


@pytest.mark.parametrize("length", [0, 1, 31, 100, -1, "+1"])
def test_a_pack_of_another_length_is_found_without_reading(shelf: Shelf, length: int | str) -> None:
    path = shelf.pack_of("one")
    raw = path.read_bytes()
    path.write_bytes(raw + b"x" if isinstance(length, str) else raw[:length])
    report = shelf.check(read_data=False)
    assert only(report).severity is Severity.DAMAGE
    shelf.assert_named(report, path)


@pytest.mark.parametrize("name", ["one", "two", "three"])
def test_a_damaged_manifest_is_named_by_its_time(shelf: Shelf, name: str) -> None:
    path = shelf.byte_series.path(shelf.manifests[name].object_name)
    flip(path, 30)
    report = shelf.check()
    finding = next(f for f in report.findings if f.object_name == shelf.object_name(path))
    assert finding.severity is Severity.DAMAGE
    assert shelf.manifests[name].info.backup_id in finding.backups[0]
    assert [other for other in shelf.contents if shelf.restores(other)] == [
        other for other in shelf.contents if other != name
    ]


def test_two_packs_exchanged_are_both_found(shelf: Shelf) -> None:
    one, two = shelf.pack_of("one"), shelf.pack_of("two")
    aside = one.rename(one.with_suffix(".aside"))
    two.rename(one)
    aside.rename(two)
    report = shelf.check(read_data=False)
    assert {f.object_name for f in report.findings} == {
        shelf.object_name(one),
        shelf.object_name(two),
    }
    shelf.assert_named(report, one)


def test_objects_of_another_vault_and_another_series_are_refused(
    shelf: Shelf, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    stranger = ByteSeries(tmp_path / "other")
    sibling = ByteSeries(tmp_path, vault=shelf.byte_series.vault)
    for other in (stranger, sibling):
        manifest = other.backup(pages(3, 10), name="stranger")
        name = f"series/{shelf.byte_series.series.series_id}"
        pack = other.pack_paths()[0]
        shutil.copy(pack, shelf.byte_series.path(f"{name}/packs"))
        file_name = manifest.object_name.rpartition("/")[2]
        shutil.copy(other.path(manifest.object_name), shelf.byte_series.path(f"{name}/backups"))
        found = {f.object_name: f.severity for f in shelf.check().findings}
        assert found[f"{name}/packs/{pack.name}"] in {Severity.DAMAGE, Severity.SURPLUS}
        assert found[f"{name}/backups/{file_name}"] is Severity.DAMAGE
        for folder, gone in (("packs", pack.name), ("backups", file_name)):
            shelf.byte_series.path(f"{name}/{folder}/{gone}").unlink()
    assert shelf.check().findings == ()


def republish(shelf: Shelf, name: str, page_map: PageMap) -> None:
    """Publish a revision of a backup with another map, sealed as if it were right."""
    manifest = shelf.manifests[name]
    files = (replace(manifest.files[0], columns=encode_columns(page_map)),)
    with shelf.byte_series.series.lock():
        shelf.byte_series.series.revise(replace(manifest, files=files, revision=2))


@pytest.mark.parametrize(
    "lie", ["other slot", "no such slot", "no such frame", "whole as delta", "delta as whole",
            "other base", "base of nothing"],
)  # fmt: skip
def test_a_map_that_lies_is_found_and_named(shelf: Shelf, lie: str) -> None:
    manifest = shelf.manifests["three"]
    page_map = manifest.page_map(0)
    delta, whole = 70, 10
    assert page_map.base_pack[delta] != 0xFFFFFFFF
    match lie:
        case "other slot":
            page_map.slot[whole] += 1
        case "no such slot":
            page_map.slot[whole] = 64 + 63
        case "no such frame":
            page_map.slot[whole] = 64 * 40
        case "whole as delta":
            page_map.base_pack[whole] = page_map.pack[whole]
            page_map.base_slot[whole] = page_map.slot[whole]
        case "delta as whole":
            page_map.base_pack[delta] = 0xFFFFFFFF
        case "other base":
            page_map.base_slot[delta] += 1
        case "base of nothing":
            page_map.pack[delta] = 0xFFFFFFFF
    republish(shelf, "three", page_map)
    report = shelf.check()
    finding = only(report)
    assert finding.severity is Severity.DAMAGE
    assert finding.backups == ("three",)
    assert finding.object_name.endswith(".r2.json.zst")
    assert shelf.check(read_data=False).is_whole == (lie not in {"no such slot", "no such frame",
                                                                 "base of nothing"})  # fmt: skip


def test_a_base_that_is_another_version_of_the_page_is_found(tmp_path: Path) -> None:
    """Right page, right file, a whole page: only its hash tells that the delta is not of it."""
    byte_series = ByteSeries(tmp_path)
    content = pages(1, 10)
    byte_series.backup(content)
    other = byte_series.backup(with_pages(content, {4: pages(9, 1)}), name="other")
    third = byte_series.backup(touched(with_pages(content, {4: pages(9, 1)}), [4], 3), name="third")
    page_map, first = third.page_map(0), other.page_map(0)
    assert page_map.base_pack[4] == first.pack[4] == 1
    page_map.base_pack[4], page_map.base_slot[4] = 0, 4
    files = (replace(third.files[0], columns=encode_columns(page_map)),)
    with byte_series.series.lock():
        byte_series.series.revise(replace(third, files=files, revision=2))
    finding = only(check_vault(byte_series.reopened(), read_data=True))
    assert finding.backups == ("third",)
    assert "base" in finding.what


def test_pages_of_another_time_are_found_by_the_tree_hash(shelf: Shelf) -> None:
    """The map is consistent, but page 3 is the one of the backup before: only `deep` sees it."""
    page_map = shelf.manifests["three"].page_map(0)
    for column in (page_map.pack, page_map.base_pack):
        assert column[3] != 0xFFFFFFFF
    page_map.pack[3], page_map.slot[3] = page_map.base_pack[3], page_map.base_slot[3]
    page_map.base_pack[3], page_map.base_slot[3] = 0xFFFFFFFF, 0
    republish(shelf, "three", page_map)
    assert shelf.check().findings == ()
    finding = only(shelf.check(deep=True))
    assert finding.backups == ("three",)
    with pytest.raises(VaultDamagedError, match="together"):
        verify_stored(shelf.byte_series.series, shelf.byte_series.read(
            shelf.manifests["three"].info.backup_id))  # fmt: skip


def test_verifying_one_backup_reads_all_it_needs_and_nothing_else(shelf: Shelf) -> None:
    series = shelf.byte_series.series
    for manifest in shelf.manifests.values():
        verify_stored(series, manifest)
    flip(shelf.pack_of("two"), 100)
    verify_stored(series, shelf.manifests["one"])
    for name in ("two", "three"):
        with pytest.raises(VaultDamagedError) as caught:
            verify_stored(series, shelf.manifests[name])
        assert caught.value.object_name == shelf.object_name(shelf.pack_of("two"))
        assert caught.value.backups == (name,)


def test_verifying_a_map_that_lies_says_which_pack_holds_another_page(shelf: Shelf) -> None:
    manifest = shelf.manifests["three"]
    page_map = manifest.page_map(0)
    page_map.slot[[10, 11]] = page_map.slot[[11, 10]]
    republish(shelf, "three", page_map)
    current = shelf.byte_series.read(manifest.info.backup_id)
    with pytest.raises(VaultDamagedError, match="page map says") as caught:
        verify_stored(shelf.byte_series.series, current)
    assert caught.value.backups == ("three",)
    assert caught.value.object_name == shelf.object_name(shelf.pack_of("two"))


def test_what_lies_in_the_trash_is_looked_at_but_concerns_nobody(shelf: Shelf) -> None:
    series = shelf.byte_series.series
    with series.lock():
        trash_backup(series, shelf.manifests["one"])
        sweep(series)
    assert shelf.check().findings == ()
    trash = shelf.byte_series.path(f"series/{series.series_id}/trash")
    objects = [path for path in trash.rglob("*") if path.is_file()]
    assert len(objects) == 2
    for path in objects:
        raw = path.read_bytes()
        for place in (0, 40, len(raw) // 2, len(raw) - 20, len(raw) - 1):
            flip(path, place)
            report = shelf.check()
            finding = only(report)
            assert finding.severity is Severity.NOTICE
            assert finding.object_name == shelf.object_name(path)
            assert report.is_whole
            path.write_bytes(raw)


def test_surplus_and_strangers_are_reported_and_do_not_count_as_damage(shelf: Shelf) -> None:
    home = shelf.byte_series.path(f"series/{shelf.byte_series.series.series_id}")
    root = shelf.byte_series.vault.path
    (shelf.byte_series.folder / "a").mkdir()
    made = [
        root / "holiday.jpg",
        root / ".unfinished-0123456789abcdef",
        root / "series" / "notes",
        home / "packs" / ".unfinished-0123456789abcdef",
        home / "packs" / "copy of a.pack",
        home / "backups" / "20261122T170100Z-0000000100000000 (conflict).json.zst",
        home / "trash" / "thumbs.db",
        home / "old",
    ]
    for path in made:
        path.mkdir() if path.name in {"old", "notes"} else path.write_bytes(b"x")
    report = shelf.check()
    assert {f.object_name for f in report.findings} == {shelf.object_name(path) for path in made}
    assert {f.severity for f in report.findings} == {Severity.SURPLUS}
    assert report.is_whole
    assert report.concerned == ()


@pytest.mark.parametrize("name", ["VAULT.json", "VAULT.bak", "README.txt", "recover.py"])
def test_a_missing_object_of_the_vault_itself_is_found(shelf: Shelf, name: str) -> None:
    vault = shelf.byte_series.vault
    (vault.path / name).unlink()
    finding = only(check_vault(vault, read_data=False))
    assert (finding.severity, finding.object_name) == (Severity.MISSING, name)
    (vault.path / name).write_bytes(b"{}")
    finding = only(check_vault(vault, read_data=False))
    assert (finding.severity, finding.object_name) == (Severity.DAMAGE, name)


def test_a_footer_that_counts_other_pages_than_its_frame_is_found(shelf: Shelf) -> None:
    series = shelf.byte_series.series
    packs = PackSet(
        series.store,
        vault_id=series.vault.vault_id,
        series_id=series.series_id,
        created_us=0,
    )
    frame = encode_plain(0, [(0, b"a page"), (1, b"another")])
    packs.append(frame, hashlib.sha256(frame).digest(), 3)
    packs.finish()
    severities = {f.severity for f in shelf.check().findings}
    assert severities == {Severity.SURPLUS, Severity.DAMAGE}


def test_a_missing_or_short_reserve_is_a_notice(shelf: Shelf) -> None:
    reserve = shelf.byte_series.vault.path / RESERVE_FILE
    reserve.write_bytes(b"\0" * 100)
    assert only(shelf.check()).severity is Severity.NOTICE
    reserve.unlink()
    report = shelf.check()
    assert only(report).object_name == RESERVE_FILE
    assert report.is_whole


@pytest.mark.parametrize("folder", ["packs", "backups", "trash"])
def test_a_missing_folder_is_a_finding_not_an_end(shelf: Shelf, folder: str) -> None:
    shutil.rmtree(shelf.byte_series.path(f"series/{shelf.byte_series.series.series_id}/{folder}"))
    report = shelf.check()
    if folder == "trash":
        assert report.findings == ()
    else:
        names = [f.object_name for f in report.findings if f.severity is Severity.MISSING]
        assert f"series/{shelf.byte_series.series.series_id}/{folder}" in names
        assert not report.is_whole


def test_a_superseded_revision_is_surplus(shelf: Shelf) -> None:
    manifest = shelf.manifests["one"]
    path = shelf.byte_series.path(manifest.object_name)
    raw = path.read_bytes()
    with shelf.byte_series.series.lock():
        shelf.byte_series.series.revise(manifest.with_info(manifest.info))
    path.write_bytes(raw)
    finding = only(shelf.check())
    assert (finding.severity, finding.object_name) == (Severity.SURPLUS, manifest.object_name)


def test_a_pack_that_is_needed_but_in_the_trash_is_a_notice(shelf: Shelf) -> None:
    series = shelf.byte_series.series
    path = shelf.pack_of("one")
    trash = shelf.byte_series.path(f"series/{series.series_id}/trash/20261122T170000Z-" + "0" * 16)
    trash.mkdir()
    path.rename(trash / path.name)
    report = shelf.check()
    assert only(report).severity is Severity.NOTICE
    assert report.is_whole
    assert shelf.restores("one")
    flip(trash / path.name, 60)
    report = shelf.check()
    assert not report.is_whole
    assert report.concerned == ("one",)


def test_a_pack_put_aside_is_stored_anew_and_still_read_where_it_is_whole(shelf: Shelf) -> None:
    byte_series = shelf.byte_series
    series = byte_series.series
    manifest = shelf.manifests["two"]
    pack = series.open_pack(manifest.packs[0].pack_id)
    row = pack.rows[1]
    pack.close()
    flip(shelf.pack_of("two"), row.offset + 20)
    with series.lock():
        quarantine(series, manifest.packs[0].pack_id)
    report = shelf.check()
    assert report.concerned == ("three", "two")
    assert shelf.check(read_data=False).concerned == ("three", "two")
    again = byte_series.backup(shelf.contents["three"], name="again")
    assert byte_series.restore(again) == shelf.contents["three"]
    assert manifest.packs[0].pack_id not in {use.pack_id for use in again.packs}
    assert shelf.check().concerned == ("three", "two")
    reader_pages = byte_series.restore(shelf.manifests["one"])
    assert reader_pages == shelf.contents["one"]
    with series.lock(), pytest.raises(NotFoundError):
        quarantine(series, manifest.packs[0].pack_id)


def test_a_pack_that_an_unreadable_backup_may_need_is_not_called_surplus(shelf: Shelf) -> None:
    flip(shelf.byte_series.path(shelf.manifests["one"].object_name), 30)
    found = {f.object_name: f for f in shelf.check().findings}
    about_pack = found[shelf.object_name(shelf.pack_of("one"))]
    assert about_pack.severity is Severity.NOTICE
    assert len(found) == 2


def test_a_backup_published_while_the_check_runs_leaves_no_surplus(shelf: Shelf) -> None:
    class BackUpMeanwhile:
        done = False

        def advance(self, report: Advance) -> None:
            if report.phase == "looking through" and not self.done:
                self.done = True
                shelf.byte_series.backup(pages(12, 5))

    vault = shelf.byte_series.reopened()
    meanwhile = BackUpMeanwhile()
    report = check_vault(vault, read_data=True, progress=meanwhile)
    assert meanwhile.done
    assert report.findings == ()


def test_only_the_series_asked_for_are_checked(shelf: Shelf, tmp_path: Path) -> None:
    other = ByteSeries(tmp_path, vault=shelf.byte_series.vault)
    other.backup(pages(8, 4), name="other")
    flip(other.pack_paths()[0], 40)
    vault = shelf.byte_series.reopened()
    ours = [shelf.byte_series.series.series_id]
    assert check_vault(vault, read_data=True, series_ids=ours).findings == ()
    assert check_vault(vault, read_data=True).concerned == ("other",)


def test_a_check_can_be_cancelled_and_changes_nothing(shelf: Shelf) -> None:
    root = shelf.byte_series.vault.path
    before = {str(p): p.stat().st_mtime_ns for p in root.rglob("*")}

    class Cancel:
        def advance(self, report: Advance) -> None:
            if report.phase == "reading":
                raise CancelledError

    with pytest.raises(CancelledError):
        check_vault(shelf.byte_series.reopened(), read_data=True, progress=Cancel())
    shelf.check(deep=True)
    assert {str(p): p.stat().st_mtime_ns for p in root.rglob("*")} == before
