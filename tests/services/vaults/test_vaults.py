"""A damaged pack is found, put aside, and its pages are stored anew by the next backup."""

import shutil
from pathlib import Path

import pytest

from holdfast.catalogue.rows import RunRow
from holdfast.core.audit_words import sentence
from holdfast.core.freshness import Freshness
from holdfast.core.model import Level
from holdfast.core.progress import SILENT
from holdfast.core.runs import Outcome, RunKind
from holdfast.services.checking.vault_checking import look_over
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.status.freshness import FreshnessService
from holdfast.services.vaults.vaults import check_vault, clean_vault, put_aside_damaged
from tests.support.databases import build_database
from tests.support.protected import Protected, change_rows, file_hash, protect


@pytest.fixture
def books(home: Path, tmp_path: Path) -> Protected:
    return protect(home, build_database(tmp_path / "books.db"), tmp_path / "vault")


def flip(path: Path, at: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.chmod(0o600)
    path.write_bytes(raw)


def test_a_vault_heals_after_damage_was_put_aside(books: Protected, tmp_path: Path) -> None:
    books.backups.create_backup("first")
    (pack,) = books.vault.glob("series/*/packs/*.pack")
    flip(pack, pack.stat().st_size // 2)
    change_rows(books.source, 3, seed=1)

    report = check_vault(books.vault, read_data=True)
    assert report.concerned == ("first",)
    books.backups.create_backup("second")
    assert not books.verification.verify("second", Level.STORED)[0].passed  # shares the damage

    report = check_vault(books.vault, read_data=True)
    assert len(put_aside_damaged(books.desk, books.vault, report)) == 1
    third = books.backups.create_backup("third").info
    assert not third.unchanged  # the same content, but it had to be stored anew
    assert third.changed_pages > 0
    assert books.verification.verify("third", Level.RESTORED)[0].passed
    books.restores.restore("third", tmp_path / "out.db")
    assert file_hash(tmp_path / "out.db") == file_hash(books.source)

    clean_vault(books.desk, books.vault)
    assert books.verification.verify("third", Level.STORED)[0].passed
    assert "third" not in check_vault(books.vault, read_data=True).concerned


def test_a_damaged_manifest_no_longer_stops_cleaning_up(books: Protected) -> None:
    books.backups.create_backup("first")
    books.backups.create_backup("second")
    oldest = min(books.vault.glob("series/*/backups/*.json.zst"), key=lambda p: p.name[17:])
    flip(oldest, 40)
    report = check_vault(books.vault, read_data=True)
    put_aside_damaged(books.desk, books.vault, report)
    clean_vault(books.desk, books.vault)
    assert [info.name for info in books.backups.list_backups().backups] == ["second"]


def runs(books: Protected) -> list[RunRow]:
    return books.desk.catalogue().runs.page()


def look(books: Protected, *, read_data: bool = True) -> bool:
    checked = look_over(
        books.desk,
        books.vault,
        read_data=read_data,
        deep=False,
        put_aside=False,
        progress=SILENT,
    )
    return checked.report.is_whole


def test_a_check_is_a_run_and_a_later_sound_one_ends_what_it_said(books: Protected) -> None:
    freshness = FreshnessService(books.desk)
    books.backups.create_backup("first")
    (pack,) = books.vault.glob("series/*/packs/*.pack")
    whole = pack.read_bytes()
    flip(pack, pack.stat().st_size // 2)
    assert not books.verification.verify("first", Level.STORED)[0].passed
    assert not look(books)
    run = runs(books)[0]
    assert (run.start.kind, run.outcome) == (RunKind.VERIFICATION, Outcome.FAILED)
    assert "Not whole any more: first." in run.reason
    assert freshness.verdict(books.profile).state is Freshness.FAILED

    pack.chmod(0o600)
    pack.write_bytes(whole)  # a cable was loose
    assert look(books, read_data=False)
    assert freshness.verdict(books.profile).state is not Freshness.SAFE, "nothing was read"
    assert look(books)
    assert runs(books)[0].outcome is Outcome.DONE
    assert freshness.verdict(books.profile).state is Freshness.SAFE
    assert books.backups.get_backup("first").level is Level.STORED
    words = [sentence(row) for row in books.desk.audit.trail.latest(2)]
    assert words[0] == f"Checked the vault {books.profile.vault_id}: everything in it is whole."


def test_a_check_of_a_vault_that_no_profile_uses_is_no_run(
    books: Protected, tmp_path: Path
) -> None:
    books.backups.create_backup("first")
    before = len(runs(books))
    other = tmp_path / "copied"
    shutil.copytree(books.vault, other)
    ProfileService(books.desk).remove(books.profile.profile_id)
    assert look_over(
        books.desk, other, read_data=True, deep=False, put_aside=False, progress=SILENT
    ).report.is_whole
    assert len(runs(books)) == before
