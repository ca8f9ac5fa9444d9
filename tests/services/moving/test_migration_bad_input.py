"""Whatever lies in the earlier program's database and folder is named, and none adopted blindly."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw
import pytest

from holdfast.core.earlier_forms import Dialect, Times
from holdfast.core.errors import SourceDamagedError, SourceMissingError, UsageError
from holdfast.services.desk import Desk, open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.moving.migration import MigrationService
from holdfast.services.moving.migration_rows import Fate, MovedFile, MovedIn
from holdfast.services.protecting.settings import SettingsService
from holdfast.system.paths import AppPaths
from tests.support.databases import build_database
from tests.support.earlier_program import BEGAN, EarlierProgram, contents


@pytest.fixture
def desk(home: Path) -> Desk:
    return open_desk(AppPaths(home))


@pytest.fixture
def program(tmp_path: Path) -> EarlierProgram:
    program = EarlierProgram(tmp_path / "app", Dialect.PYTHON)
    program.add_user(1)
    program.work(1, rows=20)
    return program


def bring_in(desk: Desk, program: EarlierProgram) -> MovedIn:
    vault = program.folder.parent / "vault"
    return MigrationService(desk).bring_in(program.database, program.backups, vault, Times.UTC)


def by_name(moved: MovedIn) -> dict[str, MovedFile]:
    return {file.name: file for file in moved.files}


def test_what_is_no_backup_is_named_and_left(desk: Desk, program: EarlierProgram) -> None:
    folder = program.backups
    good = program.auto(1, BEGAN)
    (folder / "empty.db").touch()
    (folder / "notes.txt").write_text("not ours")
    (folder / "text.db").write_text("a letter, not a database " * 100)
    (folder / "folder.db").mkdir()
    (folder / "link.db").symlink_to(good)
    (folder / "dangling.db").symlink_to(folder / "nowhere")
    build_database(folder / "music.db")
    cut = program.auto(1, BEGAN + timedelta(days=1))
    os.truncate(cut, cut.stat().st_size // 2)
    hurt = program.auto(1, BEGAN + timedelta(days=2))
    with hurt.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(os.urandom(4096 * 2))
    open_one = program.auto(1, BEGAN + timedelta(days=3))
    Path(f"{open_one}-wal").write_bytes(b"changes that are not in the file yet")
    os.link(program.database, folder / "hard link.db")
    before = contents(folder)
    os.mkfifo(folder / "pipe.db")
    moved = by_name(bring_in(desk, program))
    assert [name for name, file in moved.items() if file.fate is Fate.TAKEN] == [good.name]
    reasons = {
        "empty.db": "empty",
        "notes.txt": "does not end in .db",
        "text.db": "another kind of file",
        "folder.db": "a folder",
        "link.db": "a link",
        "dangling.db": "a link",
        "pipe.db": "not an ordinary file",
        "music.db": "another program",
        cut.name: "cut off",
        hurt.name: "damaged",
        open_one.name: "in use",
        f"{open_one.name}-wal": "does not end in .db",
        "hard link.db": "the live database itself",
    }
    assert set(moved) == {good.name, *reasons}
    for name, reason in reasons.items():
        assert moved[name].fate is Fate.LEFT
        assert reason in moved[name].why, name
    (folder / "pipe.db").unlink()
    assert contents(folder) == before
    profile = desk.book.find("justice-user1")
    [info] = BackupService(desk, profile).list_backups().backups
    assert info.name == good.stem


def test_the_live_database_may_lie_among_its_backups(desk: Desk, program: EarlierProgram) -> None:
    program.auto(1, BEGAN)
    for path in program.backups.iterdir():
        path.rename(program.folder / path.name)
    program.backups = program.folder
    program.execute("PRAGMA journal_mode=WAL")
    busy = apsw.Connection(str(program.database))
    busy.execute("INSERT INTO cases (title) VALUES ('in the wal')")
    moved = by_name(bring_in(desk, program))
    busy.close()
    assert moved["justice.db"].why == "It is the live database itself."
    assert moved["justice.db-wal"].why == "It belongs to a live database."
    assert [file.fate for file in moved.values()].count(Fate.TAKEN) == 1


def test_a_file_that_changed_since_is_not_taken_for_its_backup(
    desk: Desk, program: EarlierProgram
) -> None:
    made = program.auto(1, BEGAN)
    bring_in(desk, program)
    size = made.stat().st_size
    program.execute("UPDATE cases SET notes = zeroblob(length(notes))")
    shutil.copyfile(program.database, made)
    assert made.stat().st_size == size
    [file] = bring_in(desk, program).files
    assert file.fate is Fate.LEFT
    assert "something else now" in file.why


def test_times_that_cannot_be_are_taken_from_the_file(desk: Desk, program: EarlierProgram) -> None:
    ago = datetime(2024, 5, 5, tzinfo=UTC).timestamp()
    for name, at in (
        ("auto_backup_user1_2199-01-01T00-00-00-000000.db", ago),
        ("auto_backup_user1_2024-99-99T00-00-00-000000.db", ago),
        ("pre_migration_x.db", 4e9),
    ):
        os.utime(program.back_up(name), (at, at))
    moved = by_name(bring_in(desk, program))
    times = {name: file.made_at for name, file in moved.items()}
    assert times["auto_backup_user1_2199-01-01T00-00-00-000000.db"] == datetime.fromtimestamp(
        ago, UTC
    )
    assert times["auto_backup_user1_2024-99-99T00-00-00-000000.db"] == datetime.fromtimestamp(
        ago, UTC
    )
    last = times["pre_migration_x.db"]
    assert last is not None
    assert last <= desk.clock.now()
    assert all(file.why for file in moved.values())


def test_settings_that_break_their_rules_are_put_right_and_told(
    desk: Desk, program: EarlierProgram
) -> None:
    program.execute("PRAGMA ignore_check_constraints=1")
    program.execute("ALTER TABLE backup_settings RENAME TO old")
    program.execute(
        "CREATE TABLE backup_settings (id, user_id, enabled, frequency, backup_time, keep_count, "
        "last_backup_at, next_backup_at, created_at, updated_at)"
    )
    broken = [
        (1, 1, "maybe", "fortnightly", "25:99", 99, None, None, None, None),
        (2, 7, "true", "HOURLY", "3:05", 0, "soon", b"\xff\xfe", 4, 5.5),
        (3, 7, 1, "daily", "03:00", 7, None, None, None, None),
        (4, None, 1, "daily", "03:00", 7, None, None, None, None),
        (5, "x\x1b[31m", 1, "daily", "03:00", 7, None, None, None, None),
    ]
    for row in broken:
        program.execute(f"INSERT INTO backup_settings VALUES ({', '.join('?' * 10)})", row)
    moved = bring_in(desk, program)
    taken = {user.user_id: user for user in moved.users if user.fate is Fate.TAKEN}
    assert set(taken) == {1, 7}
    assert len(taken[1].notes) == 4
    assert any("no user 7" in note for note in taken[7].notes)
    left = [user for user in moved.users if user.fate is Fate.LEFT]
    assert len(left) == 3
    assert all(user.notes for user in left)
    assert not any("\x1b" in note for user in moved.users for note in user.notes)
    settings = SettingsService(desk)
    first = settings.get(desk.book.find("justice-user1").profile_id)
    other = settings.get(desk.book.find("justice-user7").profile_id)
    assert (first.enabled, first.frequency, first.backup_time, first.keep_count) == (
        (False, "daily", "03:00", 30)
    )
    assert (other.enabled, other.frequency, other.backup_time, other.keep_count) == (
        (True, "hourly", "03:05", 1)
    )


def test_a_database_of_another_program_is_refused(
    desk: Desk, program: EarlierProgram, tmp_path: Path
) -> None:
    service, vault = MigrationService(desk), tmp_path / "vault"
    other = build_database(tmp_path / "music.db")
    with pytest.raises(UsageError, match="no table backup_settings"):
        service.look(other, None, vault)
    program.execute("ALTER TABLE backup_settings RENAME COLUMN keep_count TO kept")
    with pytest.raises(UsageError, match="no column keep_count"):
        service.look(program.database, None, vault)
    (tmp_path / "empty.db").touch()
    with pytest.raises(SourceDamagedError):
        service.look(tmp_path / "empty.db", None, vault)
    with pytest.raises(SourceMissingError):
        service.look(tmp_path / "nowhere.db", None, vault)
    assert not vault.exists()
    assert not desk.book.all()


def test_settings_without_users_and_no_settings_at_all(
    desk: Desk, program: EarlierProgram, tmp_path: Path
) -> None:
    program.execute("DROP TABLE users")
    [user] = bring_in(desk, program).users
    assert user.fate is Fate.TAKEN
    assert "no table of users" in user.notes[0]
    program.execute("DELETE FROM backup_settings")
    with pytest.raises(UsageError, match="no settings"):
        MigrationService(desk).look(program.database, None, tmp_path / "vault")


def test_places_that_make_no_sense_are_refused(desk: Desk, program: EarlierProgram) -> None:
    service = MigrationService(desk)
    for vault in (program.backups, program.backups / "vault", program.folder):
        with pytest.raises(UsageError, match="Nothing was changed"):
            service.bring_in(program.database, program.backups, vault, Times.UTC)
    with pytest.raises(UsageError, match="cannot be read"):
        service.look(program.database, program.folder / "nowhere", program.folder.parent / "vault")
    assert not desk.book.all()


def test_ten_thousand_files_are_looked_at(desk: Desk, program: EarlierProgram) -> None:
    good = program.auto(1, BEGAN)
    for number in range(9_999):
        (program.backups / f"auto_backup_user1_{number}.db").touch()
    moved = bring_in(desk, program)
    assert (moved.count(Fate.TAKEN), moved.count(Fate.LEFT)) == (1, 9_999)
    assert moved.files[0].name == good.name
