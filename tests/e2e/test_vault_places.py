"""The folder of a vault is not what it was: refused or warned of, and nothing written to it."""

import shutil
from pathlib import Path

import pytest

from holdfast.core.errors import (
    UsageError,
    VaultError,
    VaultMissingError,
    VaultReplacedError,
    VaultTooNewError,
)
from holdfast.core.progress import Advance
from holdfast.vault.vault import create_vault
from tests.support.databases import build_database
from tests.support.protected import Protected, change_rows, protect, tree_of


@pytest.fixture
def books(home: Path, tmp_path: Path) -> Protected:
    source = build_database(tmp_path / "books.db")
    return protect(home, source, tmp_path / "vault")


def test_an_empty_mount_point_gets_nothing(books: Protected) -> None:
    books.backups.create_backup()
    books.vault.rename(books.vault.with_name("unplugged"))
    books.vault.mkdir()
    with pytest.raises(VaultMissingError, match="not connected"):
        books.backups.create_backup()
    assert list(books.vault.iterdir()) == []


def test_a_missing_folder_is_not_made(books: Protected) -> None:
    books.backups.create_backup()
    shutil.rmtree(books.vault)
    with pytest.raises(VaultMissingError):
        books.backups.create_backup()
    assert not books.vault.exists()


def test_another_vault_is_refused(books: Protected) -> None:
    books.backups.create_backup()
    shutil.rmtree(books.vault)
    create_vault(books.vault, books.desk.clock.now())
    before = tree_of(books.vault)
    with pytest.raises(VaultReplacedError, match="Another vault"):
        books.backups.create_backup()
    assert tree_of(books.vault) == before


def test_an_older_copy_of_the_vault_is_refused_until_accepted(
    books: Protected, tmp_path: Path
) -> None:
    books.backups.create_backup("first")
    shutil.copytree(books.vault, tmp_path / "older")
    change_rows(books.source, 50, seed=1)
    books.backups.create_backup("second")
    shutil.rmtree(books.vault)
    shutil.copytree(tmp_path / "older", books.vault)
    before = tree_of(books.vault)

    with pytest.raises(VaultReplacedError, match="older copy"):
        books.backups.create_backup()
    assert tree_of(books.vault) == before

    result = books.backups.create_backup("third", accept_older_vault=True)
    restored = books.restores.restore("third", tmp_path / "out.db")
    assert result.info.name == "third"
    assert restored.info.size_bytes == books.source.stat().st_size
    books.backups.create_backup("fourth")  # and from then on without asking


def test_a_vault_exchanged_during_the_run_gets_nothing(books: Protected) -> None:
    books.backups.create_backup("first")
    change_rows(books.source, 200, seed=2)

    class Unplug:
        done = False

        def advance(self, report: Advance) -> None:
            if not self.done:
                self.done = True
                books.vault.rename(books.vault.with_name("unplugged"))
                books.vault.mkdir()

    with pytest.raises(VaultMissingError):
        books.backups.create_backup("second", progress=Unplug())
    assert list(books.vault.iterdir()) == []
    books.vault.rmdir()
    books.vault.with_name("unplugged").rename(books.vault)
    assert [info.name for info in books.backups.list_backups().backups] == ["first"]
    books.backups.create_backup("second")


def test_a_newer_vault_is_refused_in_words(books: Protected) -> None:
    from holdfast.vault import vault as module

    for name in ("VAULT.json", "VAULT.bak"):
        path = books.vault / name
        document = module._decode(path.read_bytes())
        document["required_features"] = ["sealing"]
        path.write_bytes(module._encode(document))
    before = tree_of(books.vault)
    with pytest.raises(VaultTooNewError, match="sealing"):
        books.backups.create_backup()
    assert tree_of(books.vault) == before


def test_a_file_or_a_filled_folder_is_no_vault(home: Path, tmp_path: Path) -> None:
    source = build_database(tmp_path / "a.db")
    file = tmp_path / "file"
    file.write_text("precious")
    with pytest.raises(VaultError, match="not a folder"):
        protect(home, source, file)
    full = tmp_path / "photos"
    full.mkdir()
    (full / "holiday.jpg").write_text("precious")
    with pytest.raises(VaultError, match="holds other files"):
        protect(home, source, full)
    assert tree_of(full) == {"holiday.jpg": tree_of(full)["holiday.jpg"]}
    assert file.read_text() == "precious"


def test_a_source_inside_its_own_vault_is_refused(home: Path, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    vault.mkdir()
    source = build_database(vault / "a.db")
    with pytest.raises(UsageError, match="inside the folder that is to be its vault"):
        protect(home, source, vault)
