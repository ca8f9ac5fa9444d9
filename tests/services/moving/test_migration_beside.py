"""Both programs side by side: which backups both hold, and whether they are equal."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from holdfast.core.earlier_forms import Dialect, Times
from holdfast.core.errors import NotFoundError, UsageError
from holdfast.core.settings import BackupSettingsUpdate
from holdfast.services.desk import Desk, open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.moving.migration import MigrationService
from holdfast.services.moving.migration_rows import Held
from holdfast.services.protecting.settings import SettingsService
from holdfast.system.paths import AppPaths
from tests.support.databases import build_database
from tests.support.earlier_program import BEGAN, EarlierProgram, stamps


@pytest.fixture
def desk(home: Path) -> Desk:
    return open_desk(AppPaths(home))


@pytest.fixture
def program(tmp_path: Path) -> EarlierProgram:
    program = EarlierProgram(tmp_path / "app", Dialect.PYTHON)
    program.add_user(1)
    for day in range(3):
        program.work(day, rows=5)
        program.auto(1, BEGAN + timedelta(days=day))
    return program


@pytest.fixture
def service(desk: Desk, program: EarlierProgram, tmp_path: Path) -> MigrationService:
    service = MigrationService(desk)
    service.bring_in(program.database, program.backups, tmp_path / "vault", Times.UTC)
    return service


def test_what_was_taken_over_is_held_by_both(
    service: MigrationService, program: EarlierProgram
) -> None:
    before = stamps(program.backups)
    for subject in ("justice-user1", str(program.database)):
        found = service.beside(subject, program.backups)
        [profile] = found.profiles
        assert found.equal
        assert [backup.held for backup in profile.backups] == [Held.BOTH] * 3
        assert profile.newest_equal
        assert profile.settings == ()
    assert stamps(program.backups) == before


def test_each_side_shows_what_the_other_lacks(
    service: MigrationService, program: EarlierProgram, desk: Desk
) -> None:
    backups = BackupService(desk, desk.book.find("justice-user1"))
    program.work(50)
    same = backups.create_backup("at the same time").info
    copy = program.auto(1, BEGAN + timedelta(days=10))
    program.work(51)
    new = program.auto(1, BEGAN + timedelta(days=11))
    program.work(52)
    backups.create_backup("alone")
    (program.backups / "notes.txt").write_text("nothing")
    found = service.beside("justice-user1", program.backups)
    [profile] = found.profiles
    assert not found.equal
    told = {backup.file or backup.backup: backup for backup in profile.backups}
    assert (told[copy.name].held, told[copy.name].backup) == (Held.BOTH, same.name)
    assert told[new.name].held is Held.EARLIER
    assert told["alone"].held is Held.HOLDFAST
    assert [other.file for other in found.others] == ["notes.txt"]
    assert profile.newest_equal is False
    assert "differ in 3 rows" in profile.newest


def test_a_changed_file_and_changed_settings_are_told(
    service: MigrationService, program: EarlierProgram, desk: Desk
) -> None:
    profile_id = desk.book.find("justice-user1").profile_id
    SettingsService(desk).update(profile_id, BackupSettingsUpdate(keep_count=9))
    changed = sorted(program.backups.iterdir())[0]
    known = changed.stat()
    program.execute("UPDATE cases SET notes = zeroblob(length(notes))")
    shutil.copyfile(program.database, changed)
    os.utime(changed, ns=(known.st_atime_ns, known.st_mtime_ns))
    found = service.beside("justice-user1", program.backups)
    [profile] = found.profiles
    assert not found.equal
    assert profile.count(Held.DIFFERENT) == 1
    assert profile.settings == ("keep_count is 7 there and 9 here.",)


def test_the_same_rows_in_other_bytes_are_equal(
    service: MigrationService, program: EarlierProgram, desk: Desk
) -> None:
    program.execute("PRAGMA user_version = 3")
    program.auto(1, BEGAN + timedelta(days=5))
    program.execute("PRAGMA user_version = 4")
    BackupService(desk, desk.book.find("justice-user1")).create_backup()
    [profile] = service.beside("justice-user1", program.backups).profiles
    assert profile.newest_equal
    assert "same rows, in other bytes" in profile.newest


def test_who_did_not_come_from_there_cannot_be_compared(
    service: MigrationService, program: EarlierProgram, desk: Desk, tmp_path: Path
) -> None:
    other = build_database(tmp_path / "books.db")
    BackupService.of(other, tmp_path / "vault", home=desk.paths.home)
    with pytest.raises(UsageError, match="did not come from"):
        service.beside("books", program.backups)
    with pytest.raises(NotFoundError, match="Nothing was taken over"):
        service.beside(str(other), program.backups)
    with pytest.raises(NotFoundError, match="no profile"):
        service.beside("nobody", program.backups)
    with pytest.raises(UsageError, match="cannot be read"):
        service.beside("justice-user1", tmp_path / "nowhere")
