"""The way back: what came in goes out equal, and what was changed in the right dialect."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw
import pytest

from holdfast.core.earlier_forms import Dialect, Times, file_words
from holdfast.core.errors import CancelledError, UsageError
from holdfast.core.progress import Advance
from holdfast.core.schedule import BackupFrequency, Weekday
from holdfast.core.settings import BackupSettingsUpdate
from holdfast.services.desk import Desk, open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.moving.migration import MigrationService
from holdfast.services.moving.migration_rows import Fate
from holdfast.services.protecting.settings import SettingsService
from holdfast.system.paths import AppPaths
from tests.support.databases import build_database
from tests.support.earlier_program import (
    BEGAN,
    EarlierProgram,
    cell,
    contents,
    living_in,
    rows_of,
    stamps,
)


@pytest.fixture
def desk(home: Path) -> Desk:
    return open_desk(AppPaths(home))


@pytest.fixture(params=list(Dialect))
def program(request: pytest.FixtureRequest, tmp_path: Path) -> EarlierProgram:
    return EarlierProgram(tmp_path / "app", request.param)


def bring_in(desk: Desk, program: EarlierProgram, times: Times = Times.UTC) -> MigrationService:
    service = MigrationService(desk)
    vault = program.folder.parent / "vault"
    service.bring_in(program.database, program.backups, vault, times)
    return service


def schema_of(database: Path) -> set[tuple[object, ...]]:
    connection = apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        return {
            (kind, name)
            for kind, name, table in connection.execute(
                "SELECT type, name, tbl_name FROM sqlite_schema"
            )
            if table == "backup_settings"
        }
    finally:
        connection.close()


@pytest.mark.slow
def test_a_year_goes_in_and_comes_out_equal(
    desk: Desk, program: EarlierProgram, tmp_path: Path
) -> None:
    program.add_user(1, backup_time="04:15", keep_count=30)
    program.add_user(2, enabled=0, frequency="monthly", next_backup_at=None, last_backup_at=None)
    program.year(1)
    program.auto(2, BEGAN + timedelta(hours=7))
    before, there = stamps(program.backups), program.database.read_bytes()
    with living_in("America/New_York"):
        service = bring_in(desk, program, Times.LOCAL)
        for profile in ("justice-user1", "justice-user2"):
            moved = service.take_out(profile, tmp_path / "back.db", tmp_path / "back")
            assert moved.new_row
            assert moved.changed == ()
            assert {file.fate for file in moved.files} == {Fate.TAKEN}
    assert rows_of(tmp_path / "back.db") == program.rows()
    assert schema_of(tmp_path / "back.db") == schema_of(program.database)
    assert contents(tmp_path / "back") == contents(program.backups)
    assert {name: known[2] for name, known in stamps(tmp_path / "back").items()} == {
        name: known[2] for name, known in before.items()
    }
    assert stamps(program.backups) == before
    assert program.database.read_bytes() == there


def test_back_into_its_own_place_nothing_is_changed(desk: Desk, program: EarlierProgram) -> None:
    program.add_user(1)
    program.year(1, 3)
    service = bring_in(desk, program)
    later = cell(BEGAN + timedelta(days=500), program.dialect)
    program.execute("UPDATE backup_settings SET last_backup_at = ?", (later,))
    before, rows = stamps(program.backups), program.rows()
    moved = service.take_out("justice-user1", program.database, program.backups)
    assert not moved.new_row
    assert {file.fate for file in moved.files} == {Fate.KNOWN}
    assert stamps(program.backups) == before
    assert program.rows() == rows, "the earlier program went on meanwhile, and is left alone"


def test_what_was_changed_here_is_written_as_the_earlier_version_writes_it(
    desk: Desk, program: EarlierProgram, tmp_path: Path
) -> None:
    program.add_user(1)
    program.work(1)
    program.auto(1, BEGAN)
    service = bring_in(desk, program)
    profile = desk.book.find("justice-user1")
    SettingsService(desk).update(
        profile.profile_id,
        BackupSettingsUpdate(
            keep_count=12, frequency=BackupFrequency.WEEKLY, weekday=Weekday.FRIDAY
        ),
    )
    own = BackupService(desk, profile).create_backup().info
    content = program.database.read_bytes()
    moved = service.take_out("justice-user1", program.database, tmp_path / "out")
    assert set(moved.changed) == {
        "frequency",
        "keep_count",
        "last_backup_at",
        "next_backup_at",
        "updated_at",
    }
    [row] = program.rows()
    assert (row["keep_count"], row["frequency"], row["enabled"]) == (12, "weekly", 1)
    assert row["created_at"] == cell(BEGAN, program.dialect)
    assert row["last_backup_at"] == cell(own.created_at, program.dialect)
    following = datetime.fromisoformat(str(row["next_backup_at"])).replace(tzinfo=UTC)
    assert (following.weekday(), following.hour, following.minute) == (4, 3, 0)
    [_, mine] = sorted(
        (tmp_path / "out").iterdir(), key=lambda path: file_words(path.name).made_at or BEGAN
    )
    assert mine.name.startswith("justice_backup_")
    assert mine.read_bytes() == content


def test_the_other_version_gets_its_own_dialect(
    desk: Desk, program: EarlierProgram, tmp_path: Path
) -> None:
    program.add_user(1)
    service = bring_in(desk, program)
    [other] = set(Dialect) - {program.dialect}
    service.take_out("justice-user1", tmp_path / "out.db", tmp_path / "out", other)
    [row] = rows_of(tmp_path / "out.db")
    assert row["created_at"] == cell(
        BEGAN.replace(microsecond=BEGAN.microsecond // 1000 * 1000)
        if program.dialect is Dialect.TYPESCRIPT
        else BEGAN,
        other,
    )


def test_a_local_time_that_was_changed_is_written_in_utc(
    desk: Desk, program: EarlierProgram, tmp_path: Path
) -> None:
    program.add_user(1)
    with living_in("Asia/Kolkata"):
        service = bring_in(desk, program, Times.LOCAL)
    profile_id = desk.book.find("justice-user1").profile_id
    SettingsService(desk).update(
        profile_id, BackupSettingsUpdate(backup_time="08:00", frequency=BackupFrequency.HOURLY)
    )
    moved = service.take_out("justice-user1", tmp_path / "out.db", tmp_path / "out")
    [row] = rows_of(tmp_path / "out.db")
    assert (row["backup_time"], row["frequency"]) == ("02:30", "daily")
    assert any("hourly" in note for note in moved.notes)
    assert any("02:30" in note for note in moved.notes)


def test_settings_that_came_in_broken_go_back_by_the_rules_of_the_table(
    desk: Desk, program: EarlierProgram, tmp_path: Path
) -> None:
    program.execute("DROP TABLE backup_settings")
    program.execute(
        "CREATE TABLE backup_settings (user_id, enabled, frequency, backup_time, keep_count)"
    )
    program.execute("INSERT INTO backup_settings VALUES (3, 'yes', 'hourly', 'noon', 500)")
    service = bring_in(desk, program)
    service.take_out("justice-user3", tmp_path / "out.db", tmp_path / "out")
    [row] = rows_of(tmp_path / "out.db")
    assert {name: row[name] for name in ("enabled", "frequency", "backup_time", "keep_count")} == {
        "enabled": 1,
        "frequency": "daily",
        "backup_time": "03:00",
        "keep_count": 30,
    }


def test_no_file_is_overwritten_and_no_foreign_database_written(
    desk: Desk, program: EarlierProgram, tmp_path: Path
) -> None:
    program.add_user(1)
    program.work(1)
    made = program.auto(1, BEGAN)
    service = bring_in(desk, program)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / made.name).write_bytes(b"mine")
    moved = service.take_out("justice-user1", tmp_path / "out.db", tmp_path / "out")
    assert [file.fate for file in moved.files] == [Fate.LEFT]
    assert (tmp_path / "out" / made.name).read_bytes() == b"mine"
    strange = tmp_path / "strange.db"
    with apsw.Connection(str(strange)) as connection:
        connection.execute("CREATE TABLE users (name TEXT, age INT)")
    connection.close()
    content = strange.read_bytes()
    with pytest.raises(UsageError, match="not those of the earlier"):
        service.take_out("justice-user1", strange, tmp_path / "out2")
    assert strange.read_bytes() == content
    other = EarlierProgram(tmp_path / "other", program.dialect)
    with pytest.raises(UsageError, match="no user 1"):
        service.take_out("justice-user1", other.database, tmp_path / "out3")
    assert other.rows() == []


def test_stopped_half_way_the_files_are_whole_and_the_row_is_untouched(
    desk: Desk, program: EarlierProgram, tmp_path: Path
) -> None:
    program.add_user(1)
    program.year(1, 4, manual_every=50)
    service = bring_in(desk, program)

    class StopsAtHalf:
        def advance(self, report: Advance) -> None:
            if report.phase == "writing out" and report.done * 2 > report.total:
                raise CancelledError

    with pytest.raises(CancelledError, match="files that were written are whole"):
        service.take_out(
            "justice-user1", tmp_path / "out.db", tmp_path / "out", progress=StopsAtHalf()
        )
    earlier, written = contents(program.backups), contents(tmp_path / "out")
    assert 0 < len(written) < len(earlier)
    assert {name: earlier[name] for name in written} == written
    assert not (tmp_path / "out.db").exists()


def test_who_did_not_come_from_there_has_to_be_told_apart(desk: Desk, tmp_path: Path) -> None:
    source = build_database(tmp_path / "books.db")
    backups = BackupService.of(source, tmp_path / "vault", home=desk.paths.home)
    backups.create_backup()
    service = MigrationService(desk)
    with pytest.raises(UsageError, match="not known whose"):
        service.take_out("books", tmp_path / "out.db", tmp_path / "out")
    assert not (tmp_path / "out.db").exists()
    moved = service.take_out("books", tmp_path / "out.db", tmp_path / "out", user_id=4)
    [row] = rows_of(tmp_path / "out.db")
    assert (row["user_id"], row["backup_time"], moved.user_id) == (4, "03:00", 4)
    [file] = (tmp_path / "out").iterdir()
    assert file.read_bytes() == source.read_bytes()
    again = service.bring_in(tmp_path / "out.db", tmp_path / "out", tmp_path / "v2", Times.UTC)
    assert [user.profile for user in again.users] == ["out-user4"]
