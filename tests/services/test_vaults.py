"""A damaged pack is found, put aside, and its pages are stored anew by the next backup."""

from pathlib import Path

import pytest

from holdfast.core.model import Level
from holdfast.services.vaults import check_vault, clean_vault, put_aside_damaged
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
