"""The cache of backups follows what is done, and is never worth failing for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from holdfast.catalogue import connection
from holdfast.core.errors import VaultMissingError
from holdfast.core.model import BackupInfo, Level
from holdfast.services.making.cached_backups import backup_gone, backup_seen, series_seen
from holdfast.services.series_access import open_series
from tests.support.databases import build_database
from tests.support.protected import Protected, change_rows, protect


@pytest.fixture
def books(home: Path, tmp_path: Path) -> Protected:
    return protect(home, build_database(tmp_path / "books.db", rows=40), tmp_path / "vault")


def cached(books: Protected) -> list[BackupInfo]:
    return books.desk.backup_cache.of_profile(books.profile.profile_id)


def listed(books: Protected) -> list[BackupInfo]:
    """What the vault says, read around the service, which would mend the cache."""
    return [manifest.shown for manifest in reversed(open_series(books.profile).manifests())]


@contextmanager
def catalogue_held(books: Protected, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Somebody has the catalogue for himself, and nobody waits long."""
    monkeypatch.setattr(connection, "BUSY_TIMEOUT_S", 0.01)
    with closing(sqlite3.connect(books.desk.paths.catalogue_file)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        yield
        holder.execute("ROLLBACK")


def test_it_follows_each_thing_that_is_done(books: Protected) -> None:
    for number in range(3):
        books.backups.create_backup(f"backup {number}", note="n")
        change_rows(books.source, 5, seed=number)
        assert cached(books) == listed(books)
    books.backups.keep_present()
    assert cached(books) == listed(books)
    assert books.backups.set_protected("backup 0", True).protected
    assert cached(books) == listed(books)
    assert cached(books)[-1].protected
    books.verification.verify("backup 1", Level.RESTORED)
    assert cached(books) == listed(books)
    books.backups.delete_backup("backup 2")
    assert cached(books) == listed(books)
    assert len(cached(books)) == 3


def test_it_tells_what_was_there_while_the_vault_is_away(books: Protected, tmp_path: Path) -> None:
    books.backups.create_backup("before")
    before = listed(books)
    books.vault.rename(tmp_path / "unplugged")
    with pytest.raises(VaultMissingError):
        books.backups.list_backups()
    assert cached(books) == before


def test_a_listing_mends_it(books: Protected) -> None:
    first = books.backups.create_backup("first").info
    books.desk.backup_cache.put(books.profile, replace(first, backup_id="0" * 16))
    books.desk.backup_cache.forget(books.profile.series_id, first.backup_id)
    assert cached(books) != listed(books)
    books.backups.list_backups()
    assert cached(books) == listed(books)


def test_a_listing_that_came_too_late_is_not_taken(books: Protected) -> None:
    books.backups.create_backup("first")
    series, old = open_series(books.profile), listed(books)
    books.backups.create_backup("made while the others were read")
    series_seen(books.desk, books.profile, series, old)
    assert cached(books) == listed(books)


def test_nothing_fails_because_it_cannot_be_written(
    books: Protected, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = books.backups.create_backup("first").info
    books.desk.backup_cache.forget(books.profile.series_id, info.backup_id)
    with catalogue_held(books, monkeypatch):
        assert [each.name for each in books.backups.list_backups().backups] == ["first"]
        [warning] = backup_seen(books.desk, books.profile, info)
        backup_gone(books.desk, books.profile, info.backup_id)
    assert "was not updated" in warning
    assert cached(books) == []
