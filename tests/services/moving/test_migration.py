"""Moving in from the earlier backup scheduler: settings, backups, and doing it again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import apsw
import pytest

from holdfast.core.audit_chain import AuditAction
from holdfast.core.earlier_forms import Dialect, Times, file_words
from holdfast.core.errors import CancelledError, UsageError
from holdfast.core.model import BackupInfo, BackupKind, Grade, Level, Profile, Structure
from holdfast.core.names import new_id
from holdfast.core.progress import Advance
from holdfast.core.schedule import BackupFrequency, Weekday
from holdfast.core.settings import BackupSettingsUpdate
from holdfast.services.desk import Desk, open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.moving.migration import MigrationService
from holdfast.services.moving.migration_rows import Fate, MovedIn
from holdfast.services.moving.migration_settings import Origin, remember
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.protecting.settings import SettingsService
from holdfast.services.status.freshness import FreshnessService
from holdfast.services.vaults.vault_opening import open_known_vault
from holdfast.services.vaults.vaults import check_vault
from holdfast.system.paths import AppPaths
from holdfast.vault.vault import create_vault
from tests.support.earlier_program import BEGAN, EarlierProgram, cell, living_in, stamp, stamps


@dataclass(frozen=True)
class Move:
    """The earlier program, a home and a vault."""

    program: EarlierProgram
    desk: Desk
    vault: Path

    def bring_in(self, times: Times = Times.UTC) -> MovedIn:
        service = MigrationService(self.desk)
        return service.bring_in(self.program.database, self.program.backups, self.vault, times)

    def look(self) -> MovedIn:
        service = MigrationService(self.desk)
        return service.look(self.program.database, self.program.backups, self.vault)

    def profile(self, user_id: int = 1) -> Profile:
        return self.desk.book.find(f"justice-user{user_id}")

    def backups(self, user_id: int = 1) -> list[BackupInfo]:
        """The backups of a user, oldest first."""
        listed = BackupService(self.desk, self.profile(user_id)).list_backups()
        assert not listed.damaged
        return sorted(listed.backups, key=lambda info: info.backup_id)


@pytest.fixture
def move(home: Path, tmp_path: Path) -> Iterator[Move]:
    program = EarlierProgram(tmp_path / "app", Dialect.TYPESCRIPT)
    with living_in("Europe/Berlin"):
        yield Move(program, open_desk(AppPaths(home)), tmp_path / "vault")


def test_every_backup_comes_with_its_own_time_name_kind_and_protection(move: Move) -> None:
    move.program.add_user(1)
    made = move.program.year(1, 12, manual_every=5)
    before = stamps(move.program.backups)
    moved = move.bring_in()
    assert {file.fate for file in moved.files} == {Fate.TAKEN}
    infos = {info.name: info for info in move.backups()}
    assert set(infos) == {path.stem for path in made}
    for path in made:
        info, words = infos[path.stem], file_words(path.name)
        assert info.kind is words.kind
        assert info.protected is words.protected
        assert info.created_at == words.made_at or words.made_at is None
        assert (info.level, info.structure) == (Level.OPENED, Structure.OK)
        assert info.size_bytes == path.stat().st_size
        assert info.grade is Grade.ADOPTED
    times = [info.created_at for info in move.backups()]
    assert times == sorted(times)
    assert stamps(move.program.backups) == before
    in_vault = sum(file.added_bytes for file in moved.files)
    assert in_vault < sum(path.stat().st_size for path in made) / 3
    assert check_vault(move.vault, read_data=True, deep=True).is_whole


def test_each_adoption_stands_in_the_history_and_in_the_trail(move: Move) -> None:
    move.program.add_user(1)
    move.program.year(1, 3)
    taken = len(move.bring_in().files)
    catalogue = move.desk.catalogue()
    runs = catalogue.runs.page(rows=100)
    assert len(runs) == taken
    assert all("Taken over from" in run.reason for run in runs)
    entries = list(move.desk.audit.trail.rows())
    assert sum(entry.action == AuditAction.BACKUP_ADOPTED for entry in entries) == taken
    verdict = FreshnessService(move.desk).verdict(move.profile())
    assert "Nothing is backed up" not in verdict.sentence


def test_users_become_profiles_and_what_was_off_stays_off(move: Move) -> None:
    thursday = BEGAN.replace(year=2026, month=6, day=4)
    move.program.add_user(1, backup_time="14:30", keep_count=30)
    move.program.add_user(2, frequency="weekly", next_backup_at=cell(thursday, Dialect.TYPESCRIPT))
    move.program.add_user(3, enabled=0, frequency="monthly", next_backup_at=None)
    move.program.auto(2, BEGAN)
    move.program.auto(9, BEGAN + timedelta(days=1))
    moved = move.bring_in(Times.LOCAL)
    assert [user.fate for user in moved.users] == [Fate.TAKEN] * 3
    settings = SettingsService(move.desk)
    first, second, third = (settings.get(move.profile(n).profile_id) for n in (1, 2, 3))
    assert (first.backup_time, first.zone, first.keep_count) == ("14:30", "Europe/Berlin", 30)
    assert first.next_backup_at is not None
    assert first.next_backup_at.astimezone(first.schedule_rule().zone_info).hour == 14
    assert (second.frequency, second.weekday) == (BackupFrequency.WEEKLY, Weekday.THURSDAY)
    assert (third.enabled, third.next_backup_at) == (False, None)
    assert third.day_of_month == (BEGAN + timedelta(days=364)).day
    assert [info.kind for info in move.backups(2)] == [BackupKind.AUTO]
    assert len(move.backups(1)) == 1, "what belongs to nobody goes to the first"
    assert not move.backups(3)


def test_utc_times_are_run_when_the_earlier_program_ran_them(move: Move) -> None:
    move.program.add_user(1, backup_time="03:00")
    looked = move.look()
    [user] = looked.users
    assert user.as_utc is not None
    assert user.as_local is not None
    assert user.as_utc.next_at is not None
    assert user.as_local.next_at is not None
    assert user.as_utc.next_at.hour == 3
    assert user.as_local.next_at.hour in {1, 2}
    assert not move.desk.book.all()
    assert not move.vault.exists()
    move.bring_in(Times.UTC)
    settings = SettingsService(move.desk).get(move.profile().profile_id)
    assert settings.zone == "UTC"
    assert settings.next_backup_at == user.as_utc.next_at


def test_doing_it_again_adds_nothing_and_then_only_what_is_new(move: Move) -> None:
    move.program.add_user(1)
    move.program.year(1, 4)
    move.bring_in()
    first = move.backups()
    again = move.bring_in()
    assert {file.fate for file in again.files} == {Fate.KNOWN}
    assert [user.fate for user in again.users] == [Fate.KNOWN]
    assert move.backups() == first
    assert len(move.desk.book.all()) == 1
    os.utime(move.program.backups / "before the audit.db")
    assert move.bring_in().count(Fate.KNOWN) == len(first), "read again, and the same"
    move.program.work(99)
    new = move.program.auto(1, BEGAN + timedelta(days=40))
    assert [f.name for f in move.bring_in().files if f.fate is Fate.TAKEN] == [new.name]


def test_an_older_file_does_not_become_the_newest_backup(move: Move) -> None:
    move.program.add_user(1)
    move.program.work(1, rows=40)
    move.program.auto(1, BEGAN)
    move.bring_in()
    service = BackupService(move.desk, move.profile())
    move.program.work(2)
    own = service.create_backup("own").info
    late = move.program.auto(1, BEGAN + timedelta(days=1))
    move.bring_in()
    infos = move.backups()
    assert [info.name for info in infos][1:] == [late.stem, "own"]
    assert service.get_backup("latest") == infos[-1]
    assert move.desk.book.memory(move.profile().profile_id).newest_id == own.backup_id
    move.program.work(3)
    following = service.create_backup("following").info
    assert following.added_bytes < following.size_bytes / 4, "its page hashes are still known"
    assert check_vault(move.vault, read_data=True, deep=True).is_whole
    service.restore_backup(late.stem, move.vault.parent / "back.db")
    assert (move.vault.parent / "back.db").read_bytes() == late.read_bytes()


def test_a_profile_that_was_left_without_settings_gets_them_the_next_time(move: Move) -> None:
    move.program.add_user(1, enabled=0, next_backup_at=None)
    vault = create_vault(move.vault, move.desk.clock.now())
    database = str(move.program.database)
    bare = Profile(new_id(), "bare", database, str(move.vault), vault.vault_id, new_id(), BEGAN)
    origin = Origin(database, 1, Dialect.TYPESCRIPT, Times.UTC, move.program.rows()[0])
    remember(move.desk, bare.profile_id, origin)
    move.desk.book.add(bare)
    assert SettingsService(move.desk).get(bare.profile_id).enabled
    assert [user.profile for user in move.bring_in().users] == ["bare"]
    assert not SettingsService(move.desk).get(bare.profile_id).enabled


def test_stopped_half_way_it_goes_on_where_it_was(move: Move) -> None:
    move.program.add_user(1)
    made = move.program.year(1, 6, manual_every=50)

    class StopsAtHalf:
        def advance(self, report: Advance) -> None:
            if report.phase == "taking over" and report.done * 2 > report.total > 0:
                raise CancelledError

    with pytest.raises(CancelledError, match="What was taken over by then stays"):
        MigrationService(move.desk).bring_in(
            move.program.database,
            move.program.backups,
            move.vault,
            Times.UTC,
            progress=StopsAtHalf(),
        )
    some = move.backups()
    assert 0 < len(some) < len(made)
    moved = move.bring_in()
    assert moved.count(Fate.KNOWN) == len(some)
    assert len(move.backups()) == len(made)
    assert check_vault(move.vault, read_data=True, deep=True).is_whole


def test_the_earlier_program_may_be_writing_meanwhile(move: Move) -> None:
    move.program.execute("PRAGMA journal_mode=WAL")
    move.program.add_user(1)
    move.program.work(1)
    busy = apsw.Connection(str(move.program.database))
    try:
        busy.execute("BEGIN IMMEDIATE; INSERT INTO cases (title) VALUES ('half')")
        assert [user.user_id for user in move.bring_in().users] == [1]
        busy.execute("COMMIT")
    finally:
        busy.close()
    assert len(move.program.execute("SELECT * FROM cases")) == 4


def test_profiles_that_share_a_database_can_be_renamed_and_follow_it(move: Move) -> None:
    move.program.add_user(1)
    move.program.add_user(2)
    move.bring_in()
    profiles = ProfileService(move.desk)
    profiles.change(move.profile(2).profile_id, name="second")
    moved_to = move.program.folder / "moved.db"
    move.program.database.rename(moved_to)
    profiles.change(move.profile(1).profile_id, source=moved_to)
    assert {profile.source_path for profile in move.desk.book.all()} == {str(moved_to)}
    with pytest.raises(UsageError, match="already protected"):
        profiles.protect(moved_to, move.vault, "third")


def test_a_name_that_is_taken_is_not_taken_twice(move: Move) -> None:
    move.program.add_user(1)
    first = move.program.back_up(f"justice_backup_{stamp(BEGAN, Dialect.TYPESCRIPT)}.db")
    move.bring_in()
    BackupService(move.desk, move.profile()).create_backup("mine")
    move.program.work(5)
    move.program.back_up("mine.db")
    moved = move.bring_in()
    assert {file.name: file.fate for file in moved.files} == {
        first.name: Fate.KNOWN,
        "mine.db": Fate.TAKEN,
    }
    assert {info.name for info in move.backups()} == {first.stem, "mine", "mine (2)"}


def test_after_a_loss_of_the_catalogue_nothing_comes_in_twice(move: Move, tmp_path: Path) -> None:
    move.program.add_user(1, keep_count=20)
    move.program.year(1, 3)
    move.bring_in()
    desk = open_desk(AppPaths(tmp_path / "new home"))
    open_known_vault(desk, move.vault)
    again = Move(move.program, desk, move.vault)
    moved = again.bring_in(Times.LOCAL)
    assert {file.fate for file in moved.files} == {Fate.KNOWN}
    assert [profile.name for profile in desk.book.all()] == ["justice-user1"]
    settings = SettingsService(desk)
    profile_id = again.profile().profile_id
    # What another home has made arrives with its schedule off; a person turns it on again.
    settings.update(profile_id, BackupSettingsUpdate(enabled=True, keep_count=21))
    out = MigrationService(desk).take_out(profile_id, tmp_path / "o.db", tmp_path / "o")
    assert out.changed == ("keep_count", "updated_at")


def test_a_database_that_moved_is_still_the_one_it_was(move: Move) -> None:
    move.program.add_user(1)
    move.program.year(1, 2)
    move.bring_in()
    move.program.database = move.program.database.rename(move.program.folder / "moved.db")
    ProfileService(move.desk).change(move.profile().profile_id, source=move.program.database)
    assert {file.fate for file in move.bring_in().files} == {Fate.KNOWN}
    found = MigrationService(move.desk).beside(str(move.program.database), move.program.backups)
    assert found.equal
