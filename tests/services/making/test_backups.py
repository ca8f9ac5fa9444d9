"""BackupService on real databases: what is read, what is stored, what is told."""

import os
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from holdfast.core.clock import SystemClock
from holdfast.core.errors import (
    CancelledError,
    NotFoundError,
    SourceDamagedError,
    SourceMissingError,
    UsageError,
)
from holdfast.core.model import BackupKind, Grade, Level, Structure
from holdfast.core.progress import Advance
from holdfast.vault.page_hashes import OldHashes, rewrite_header
from tests.support.databases import Damage, build_database, damage
from tests.support.protected import Protected, change_rows, file_hash, protect, tree_of


class NextWeek(SystemClock):
    """The computer's clock, seven days and a minute ahead."""

    def now(self) -> datetime:
        return super().now() + timedelta(days=7, minutes=1)


@pytest.fixture
def books(home: Path, tmp_path: Path) -> Protected:
    source = build_database(tmp_path / "books.db")
    old = source.stat().st_mtime_ns - 10_000_000_000
    os.utime(source, ns=(old, old))
    return protect(home, source, tmp_path / "vault")


def settled(books: Protected) -> Protected:
    """Make the last backup look as if its reading had begun long after the last change.

    The change time of a file cannot be set back, so the reading is dated later instead.
    """
    path = books.desk.paths.hashes_dir / f"{books.profile.series_id}.hashes"
    hashes = OldHashes(path)
    later = hashes.header.began_ns + 3_000_000_000
    rewrite_header(path, replace(hashes.header, began_ns=later))
    hashes.close()
    return books


def test_the_first_backup_stores_every_page_and_says_what_it_proved(books: Protected) -> None:
    result = books.backups.create_backup("first")
    assert result.first
    assert result.info.level is Level.OPENED
    assert result.info.structure is Structure.OK
    assert result.info.grade is Grade.ENGINE
    assert result.info.size_bytes == books.source.stat().st_size
    stored = sum(p.stat().st_size for p in books.vault.glob("series/*/[pb]a*/*"))
    assert result.info.added_bytes == stored


def test_an_untouched_source_is_not_read_and_adds_only_a_manifest(books: Protected) -> None:
    books.backups.create_backup("first")
    before = tree_of(books.vault)
    result = settled(books).backups.create_backup("second")
    assert result.capture is None
    assert result.info.unchanged
    assert result.info.changed_pages == 0
    added = set(tree_of(books.vault)) - set(before)
    assert len(added) == 1
    assert added.pop().endswith(".json.zst")
    out = books.source.with_name("out.db")
    books.restores.restore("second", out)
    assert file_hash(out) == file_hash(books.source)


def test_a_source_written_just_before_the_reading_is_read_again(books: Protected) -> None:
    change_rows(books.source, 5, seed=1)
    books.backups.create_backup("first")
    result = books.backups.create_backup("second")
    assert result.capture is not None


def test_after_a_week_an_untouched_source_is_read_whole(home: Path, books: Protected) -> None:
    books.backups.create_backup("first")
    desk = replace(books.desk, clock=NextWeek())
    later = Protected(desk, books.profile, books.source, books.vault)
    assert settled(later).backups.create_backup("second").capture is not None


def test_a_commit_with_the_same_size_and_modification_time_is_found(books: Protected) -> None:
    books.backups.create_backup("first")
    settled(books)
    times = books.source.stat()
    raw = bytearray(books.source.read_bytes())
    raw[-1] ^= 1
    books.source.write_bytes(raw)
    os.utime(books.source, ns=(times.st_atime_ns, times.st_mtime_ns))
    result = books.backups.create_backup("second")
    assert result.info.changed_pages == 1


def test_a_lost_hash_cache_costs_time_only(books: Protected) -> None:
    books.backups.create_backup("first")
    change_rows(books.source, 5, seed=1)
    for path in books.desk.paths.hashes_dir.iterdir():
        path.unlink()
    result = books.backups.create_backup("second")
    assert 0 < result.info.changed_pages < result.info.page_count // 2


def test_pages_of_a_lost_pack_are_stored_again(books: Protected) -> None:
    books.backups.create_backup("first")
    for pack in books.vault.glob("series/*/packs/*.pack"):
        pack.unlink()
    result = settled(books).backups.create_backup("second")
    assert result.info.changed_pages == result.info.page_count
    assert books.verification.verify("second", Level.RESTORED)[0].passed


def test_a_damaged_original_is_kept_but_is_never_the_latest(books: Protected) -> None:
    books.backups.create_backup("good")
    damage(books.source, Damage.BAD_PAGE_SIZE)
    with pytest.raises(SourceDamagedError, match="marked damaged"):
        books.backups.create_backup("broken")
    found = {info.name: info for info in books.backups.list_backups().backups}
    assert found["broken"].structure is Structure.DAMAGED
    assert books.backups.get_backup("latest").name == "good"
    out = books.source.with_name("out.db")
    books.restores.restore("broken", out)
    assert file_hash(out) == file_hash(books.source)


def test_damage_inside_is_backed_up_and_marked(books: Protected) -> None:
    books.backups.create_backup("good")
    damage(books.source, Damage.GARBAGE_PAGE)
    result = books.backups.create_backup("inside")
    assert result.info.structure is Structure.DAMAGED
    assert result.info.level is Level.STORED
    assert result.info.messages
    assert books.backups.get_backup("latest").name == "good"


def test_a_missing_source_stores_nothing(books: Protected) -> None:
    books.backups.create_backup("first")
    books.source.unlink()
    before = tree_of(books.vault)
    with pytest.raises(SourceMissingError):
        books.backups.create_backup("second")
    assert {k: v for k, v in tree_of(books.vault).items() if "LOCK" not in k} == {
        k: v for k, v in before.items() if "LOCK" not in k
    }


def test_cancelled_leaves_nothing_and_the_next_run_works(books: Protected) -> None:
    class Stop:
        def advance(self, report: Advance) -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        books.backups.create_backup("first", progress=Stop())
    assert books.backups.list_backups().backups == ()
    assert not [p for p in books.vault.rglob("*.unfinished*")]
    assert list(books.desk.paths.work_dir.iterdir()) == []
    assert list(books.desk.paths.hashes_dir.iterdir()) == []
    books.backups.create_backup("first")


def test_names_are_unique_and_references_unambiguous(books: Protected) -> None:
    books.backups.create_backup("monday one")
    books.backups.create_backup("monday two")
    with pytest.raises(UsageError, match="already a backup"):
        books.backups.create_backup("monday one")
    assert books.backups.get_backup("monday t").name == "monday two"
    with pytest.raises(UsageError, match="2 backups begin"):
        books.backups.get_backup("monday")
    with pytest.raises(NotFoundError):
        books.backups.get_backup("tuesday")
    names = {books.backups.create_backup().info.name for _ in range(3)}
    assert len(names) == 3


def test_a_pinned_backup_is_only_deleted_by_force(books: Protected) -> None:
    books.backups.create_backup("keep")
    assert books.backups.set_protected("keep", protected=True).protected
    with pytest.raises(UsageError, match="pinned"):
        books.backups.delete_backup("keep")
    books.backups.set_protected("keep", protected=False)
    books.backups.delete_backup("keep")
    assert books.backups.list_backups().backups == ()


def test_a_pre_migration_backup_is_protected(books: Protected) -> None:
    info = books.backups.create_pre_migration_backup("before 2.0").info
    assert info.protected
    assert info.kind is BackupKind.PRE_MIGRATION
    assert info.name.startswith("pre_migration_")
    assert books.backups.get_backup(info.name).note == "before 2.0"
