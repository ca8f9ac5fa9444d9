"""A catalogue that was lost is filled from a vault with the same answers as before."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from holdfast.core.audit_chain import AuditAction
from holdfast.core.audit_words import facts_of
from holdfast.core.errors import VaultDamagedError, VaultError, VaultMissingError
from holdfast.core.model import BackupKind, Level, Profile
from holdfast.core.runs import RunKind
from holdfast.core.schedule import BackupFrequency, Weekday, next_run
from holdfast.core.settings import BackupSettingsResponse, BackupSettingsUpdate
from holdfast.services.checking.verification import VerificationService
from holdfast.services.desk import Desk, open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.protecting.settings import SettingsService
from holdfast.services.run_record import by_schedule
from holdfast.services.series_access import open_series
from holdfast.services.vaults.vault_opening import OpenedSeries, open_known_vault
from holdfast.system.paths import AppPaths
from holdfast.vault.manifest import Manifest
from holdfast.vault.series import Series
from tests.support.databases import build_database
from tests.support.protected import change_rows, tree_of

CHOICES = {
    "books": BackupSettingsUpdate(
        frequency=BackupFrequency.WEEKLY, weekday=Weekday.FRIDAY, backup_time="23:45",
        zone="Australia/Lord_Howe", keep_count=3, keep_monthly=12, keep_yearly=5,
    ),
    "films": BackupSettingsUpdate(
        frequency=BackupFrequency.MONTHLY, day_of_month=31, zone="America/St_Johns",
        verification=Level.STORED, drill_every_days=0, pause_on_battery=True,
    ),
    "notes": BackupSettingsUpdate(enabled=False, keep_hourly=24, pause_on_metered=True),
}  # fmt: skip


@dataclass(frozen=True)
class House:
    """Three databases of one computer, protected in one vault."""

    desk: Desk
    vault: Path
    folder: Path

    def profile(self, name: str) -> Profile:
        return ProfileService(self.desk).find(name)

    def backups(self, name: str) -> BackupService:
        return BackupService(self.desk, self.profile(name))

    def source(self, name: str) -> Path:
        return self.folder / f"{name}.db"

    def without_catalogue(self) -> House:
        """The same house after its catalogue was lost."""
        self.desk.paths.catalogue_file.unlink()
        return replace(self, desk=open_desk(self.desk.paths))

    def on_another_home(self) -> House:
        return replace(self, desk=open_desk(AppPaths(self.folder / "another home")))


@pytest.fixture
def house(home: Path, tmp_path: Path) -> House:
    """All kinds of settings, and a few backups."""
    made = House(open_desk(AppPaths(home)), tmp_path / "vault", tmp_path)
    for name, chosen in CHOICES.items():
        profile = ProfileService(made.desk).protect(
            build_database(made.source(name), rows=20), made.vault, name
        )
        SettingsService(made.desk).update(profile.profile_id, chosen)
        made.backups(name).create_backup("first", note="a\nnote")
    made.backups("books").create_backup("second")
    return made


def live_in(house: House) -> None:
    """Make all kinds of backups, pins, proofs and deletions."""
    for name in CHOICES:
        backups = house.backups(name)
        with by_schedule():
            backups.create_backup("the same again", kind=BackupKind.AUTO)
            change_rows(house.source(name), 3, seed=len(name))
            backups.create_backup("changed", kind=BackupKind.AUTO)
        backups.create_pre_migration_backup()
    house.backups("books").set_protected("first", True)
    house.backups("books").keep_present()
    house.backups("films").delete_backup("the same again")
    VerificationService(house.desk, house.profile("films")).verify("first", Level.RESTORED)
    for name in CHOICES:
        house.backups(name).list_backups()  # the cache holds what the vault says


def chosen(settings: BackupSettingsResponse) -> dict[str, Any]:
    """Everything but when the row was made, and its number."""
    return settings.model_dump(exclude={"id", "created_at", "updated_at"})


def run_facts(desk: Desk, kept: set[str]) -> list[tuple[object, ...]]:
    """What the history says of the backups that are still there."""
    return sorted(
        (row.start.profile_id, row.figures.backup_id, row.figures.backup_name, row.outcome.value,
         row.start.profile_name, row.start.vault_id, row.figures.size_bytes,
         row.figures.changed_pages, row.start.scheduled, row.reason, row.error)
        for row in desk.catalogue().runs.page(rows=1000)
        if row.start.kind is RunKind.BACKUP and row.figures.backup_id in kept
    )  # fmt: skip


def answers(house: House) -> dict[str, object]:
    """Everything that has to be the same after the catalogue was lost."""
    catalogue = house.desk.catalogue()
    lists = {name: house.backups(name).list_backups() for name in CHOICES}
    kept = {info.backup_id for listed in lists.values() for info in listed.backups}
    ids = [profile.profile_id for profile in catalogue.profiles.all()]
    return {
        "profiles": catalogue.profiles.all(),
        "memory": {key: catalogue.profiles.memory(key).newest_id for key in ids},
        "settings": {key: chosen(row) for key, row in catalogue.settings.all().items()},
        "history": run_facts(house.desk, kept),
        "cache": {key: catalogue.backups.of_profile(key) for key in ids},
        "lists": lists,
    }


def one(house: House, name: str = "books") -> OpenedSeries:
    """Open the vault and return what is said of one profile."""
    opened = open_known_vault(house.desk, house.vault)
    return next(each for each in opened.series if each.profile.source_path.endswith(f"{name}.db"))


def test_everything_is_there_again(house: House) -> None:
    live_in(house)
    before = answers(house)
    stored = tree_of(house.vault)
    lost = house.without_catalogue()
    began = lost.desk.clock.now()
    opened = open_known_vault(lost.desk, lost.vault)
    assert {each.profile.name for each in opened.series} == set(CHOICES)
    assert all(each.is_new for each in opened.series)
    assert (opened.unread, opened.warnings) == ((), ())
    assert opened.runs == sum(each.backups for each in opened.series) == 13
    after = answers(lost)
    for settings in (before["settings"], after["settings"]):
        assert isinstance(settings, dict)
        for row in settings.values():
            row.pop("next_backup_at")
    assert after == before
    assert tree_of(lost.vault) == stored, "opening only reads"
    for known in lost.desk.catalogue().settings.all().values():
        due = next_run(known.schedule_rule(), began) if known.enabled else None
        assert known.next_backup_at == due
    told = {each.profile.name: (each.scheduled, each.next_backup_at) for each in opened.series}
    assert told["notes"] == (False, None)
    assert told["books"][0]
    assert isinstance(told["books"][1], datetime)


def test_work_goes_on_where_it_stopped(house: House) -> None:
    lost = house.without_catalogue()
    open_known_vault(lost.desk, lost.vault)
    assert lost.backups("books").create_backup("after the loss").info.unchanged
    assert lost.backups("books").list_backups().backups[0].name == "after the loss"


def test_a_second_time_adds_nothing(house: House) -> None:
    for desk_house in (house, house.without_catalogue()):
        open_known_vault(desk_house.desk, house.vault)
        before = answers(desk_house)
        entries = desk_house.desk.audit.trail.count()
        again = open_known_vault(desk_house.desk, house.vault)
        assert (again.runs, [each.is_new for each in again.series]) == (0, [False] * 3)
        assert [each.notes for each in again.series] == [()] * 3
        assert answers(desk_house) == before
        assert desk_house.desk.audit.trail.count() == entries


def test_the_trail_says_what_was_opened_and_what_was_lost(house: House) -> None:
    trails = {(house.desk.audit.head_text() or "").split(":")[1]}
    lost = house.without_catalogue()
    open_known_vault(lost.desk, lost.vault)
    [entry] = lost.desk.audit.trail.rows()
    assert entry.action == AuditAction.VAULT_OPENED
    facts = facts_of(entry)
    assert set(facts["profiles"]) == set(CHOICES)
    assert set(facts["trails"]) == trails


def by_another_computer(house: House, name: str, **facts: object) -> None:
    """Let the newest manifest of a series say other things of its profile."""
    series = open_series(house.profile(name))
    newest: Manifest = series.read(series.entries()[-1])
    changed = replace(newest, profile={**newest.profile, **facts})
    series.revise(changed.with_info(changed.info))


def test_a_profile_of_another_computer_waits_to_be_turned_on(house: House) -> None:
    by_another_computer(house, "books", machine="f" * 16, host="büro-pc")
    lost = house.without_catalogue()
    opened = one(lost)
    assert (opened.host, opened.scheduled, opened.next_backup_at) == ("büro-pc", False, None)
    assert "büro-pc" in opened.notes[0]
    settings = SettingsService(lost.desk).get(opened.profile.profile_id)
    assert (settings.enabled, settings.keep_count) == (False, 3)
    assert not one(lost, "films").host
    turned = SettingsService(lost.desk).update(
        opened.profile.profile_id, BackupSettingsUpdate(enabled=True)
    )
    assert turned.next_backup_at is not None
    assert one(lost).scheduled, "a choice made since is kept"


def test_a_name_that_is_taken_gets_a_number(house: House, tmp_path: Path) -> None:
    other = house.on_another_home()
    source = build_database(tmp_path / "other.db", rows=5)
    mine = ProfileService(other.desk).protect(source, tmp_path / "my vault", "books")
    opened = one(other)
    assert opened.profile.name == "books (2)"
    assert "“books”" in opened.notes[0]
    assert ProfileService(other.desk).find("books") == mine


def test_another_home_of_this_computer_does_not_make_the_same_backups(house: House) -> None:
    other = house.on_another_home()
    opened = open_known_vault(other.desk, house.vault).series
    assert [each.scheduled for each in opened] == [False] * 3
    assert all("enabled=true" in each.notes[-1] for each in opened), opened
    assert other.desk.catalogue().settings.counts()[0] == 0
    SettingsService(other.desk).update(
        other.profile("books").profile_id, BackupSettingsUpdate(enabled=True)
    )
    change_rows(other.source("books"), 3, seed=1)
    other.backups("books").create_backup("from here")
    # Now it is this one that makes them, as far as the vault knows.
    lost = other.without_catalogue()
    assert {e.profile.name for e in open_known_vault(lost.desk, house.vault).series
            if e.scheduled} == {"books"}  # fmt: skip


def test_the_same_database_is_backed_up_by_one_schedule(house: House) -> None:
    """After the loss somebody protected it anew, and then remembered the vault."""
    lost = house.without_catalogue()
    anew = ProfileService(lost.desk).protect(house.source("books"), house.vault, "books")
    BackupService(lost.desk, anew).create_backup()
    opened = open_known_vault(lost.desk, house.vault)
    twin = next(each for each in opened.series if each.profile.name == "books (2)")
    assert not twin.scheduled
    assert any("“books”" in note and "same database" in note for note in twin.notes)
    assert SettingsService(lost.desk).get(anew.profile_id).enabled
    # And both in one vault, none of them known:
    again = lost.without_catalogue()
    both = [each for each in open_known_vault(again.desk, house.vault).series
            if each.profile.source_path == str(house.source("books"))]  # fmt: skip
    newest, older = both
    assert (newest.profile.profile_id, newest.scheduled) == (anew.profile_id, True)
    assert (older.profile.name, older.scheduled) == ("books (2)", False)


def test_a_database_that_is_not_there_is_said(house: House) -> None:
    house.source("films").unlink()
    lost = house.without_catalogue()
    assert any("films.db is not there" in note for note in one(lost, "films").notes)
    assert lost.backups("films").list_backups().backups


def test_a_vault_that_lies_elsewhere_now_is_followed(house: House, tmp_path: Path) -> None:
    moved = replace(house, vault=tmp_path / "moved")
    house.vault.rename(moved.vault)
    with pytest.raises(VaultMissingError):
        house.backups("books").create_backup()
    told = one(moved)
    assert str(house.vault) in told.notes[0]
    assert {profile.vault_path for profile in house.desk.book.all()} == {str(moved.vault)}
    house.backups("books").create_backup("in its new place")
    assert one(moved).notes == ()


def test_a_copy_of_a_vault_is_not_followed(house: House, tmp_path: Path) -> None:
    copy = replace(house, vault=tmp_path / "copy")
    shutil.copytree(house.vault, copy.vault)
    assert str(house.vault) in one(copy).notes[0]
    assert {profile.vault_path for profile in house.desk.book.all()} == {str(house.vault)}
    link = replace(house, vault=tmp_path / "link")
    link.vault.symlink_to(house.vault)
    assert one(link).notes == (), "the same place by another name"


def test_an_older_copy_is_said_to_be_one(house: House, tmp_path: Path) -> None:
    copy = replace(house, vault=tmp_path / "copy")
    shutil.copytree(house.vault, copy.vault)
    house.backups("books").create_backup("not in the copy")
    shutil.rmtree(house.vault)
    notes = one(copy).notes
    assert len(notes) == 2
    assert "older copy" in notes[1]


def test_a_damaged_manifest_is_named_and_the_others_are_used(house: House) -> None:
    series = open_series(house.profile("books"))
    newest, before = series.entries()[-1], series.entries()[-2]
    damaged = house.vault / newest.object_name
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"!")
    lost = house.without_catalogue()
    opened = open_known_vault(lost.desk, lost.vault)
    [error] = opened.unread
    assert isinstance(error, VaultDamagedError)
    assert error.object_name == newest.object_name
    books = lost.profile("books")
    assert SettingsService(lost.desk).get(books.profile_id).keep_count == 3
    listed = [info.backup_id for info in lost.desk.backup_cache.of_profile(books.profile_id)]
    assert listed[0] == before.backup_id


def test_settings_that_mean_nothing_here_are_said(house: House) -> None:
    odd = {"zone": "Mars/Olympus", "keep_count": 4, "of_a_later_version": 1, "frequency": 7}
    by_another_computer(house, "books", settings=odd)
    lost = house.without_catalogue()
    opened = one(lost)
    assert len(opened.notes) == 2
    assert any("Mars/Olympus" in note for note in opened.notes)
    settings = SettingsService(lost.desk).get(opened.profile.profile_id)
    assert (settings.keep_count, settings.frequency) == (4, BackupFrequency.DAILY)


@pytest.mark.parametrize("facts", [{"id": "../x"}, {"id": None}, {"source": 5}])
def test_a_manifest_that_says_nonsense_of_its_profile_is_passed_over(
    house: House, facts: dict[str, object]
) -> None:
    by_another_computer(house, "books", **facts)
    lost = house.without_catalogue()
    assert one(lost).profile.name == "books"


def test_a_series_that_says_nothing_is_left_out_and_named(house: House) -> None:
    series: Series = open_series(house.profile("books"))
    for entry in series.entries():
        (house.vault / entry.object_name).write_bytes(b"?")
    lost = house.without_catalogue()
    opened = open_known_vault(lost.desk, lost.vault)
    assert {each.profile.name for each in opened.series} == {"films", "notes"}
    assert series.series_id in opened.warnings[0]


def test_a_folder_that_is_no_vault_changes_nothing(house: House, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    before = answers(house)
    for wrong in (tmp_path / "empty", tmp_path / "nowhere", house.source("books")):
        with pytest.raises(VaultError):
            open_known_vault(house.desk, wrong)
    assert answers(house) == before
