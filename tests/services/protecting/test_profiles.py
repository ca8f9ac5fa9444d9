"""Profiles are made with a schedule, changed as a whole, and removed without their backups."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from holdfast.core.audit_chain import AuditAction
from holdfast.core.bus import Bus
from holdfast.core.errors import (
    HoldfastError,
    NotFoundError,
    SourceMissingError,
    UsageError,
    VaultError,
    VaultReplacedError,
)
from holdfast.core.events import Event, ProfilesChanged, SettingsChanged
from holdfast.services.desk import Desk, open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.pauses import Pauses
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.protecting.settings import SettingsService
from holdfast.system.paths import AppPaths
from tests.support.databases import build_database


@pytest.fixture
def desk(home: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("TZ", "UTC")
    return open_desk(AppPaths(home))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return build_database(tmp_path / "books.db", rows=40)


def said(desk: Desk, action: AuditAction) -> list[dict[str, object]]:
    return [json.loads(row.body) for row in desk.catalogue().audit.rows() if row.action == action]


def test_a_protected_database_is_due_within_a_day(desk: Desk, source: Path) -> None:
    heard: list[Event] = []
    bus = Bus()
    bus.subscribe(heard.append)
    profile = ProfileService(desk, bus).protect(source, source.parent / "vault")
    settings = desk.catalogue().settings.get(profile.profile_id)
    assert settings is not None
    assert settings.next_backup_at is not None
    assert settings.next_backup_at - desk.clock.now() <= timedelta(days=1)
    assert heard == [SettingsChanged(profile.profile_id), ProfilesChanged(profile.profile_id)]


def test_name_source_and_vault_change_together_or_not_at_all(desk: Desk, source: Path) -> None:
    service = ProfileService(desk)
    vault = source.parent / "vault"
    books = service.protect(source, vault)
    notes = service.protect(build_database(source.parent / "notes.db", rows=40), vault)
    BackupService(desk, books).create_backup("first")
    moved = source.rename(source.parent / "moved.db")
    elsewhere = vault.rename(source.parent / "elsewhere")
    with pytest.raises(UsageError, match="already a profile"):
        service.change(books.profile_id, name="notes", source=moved, vault=elsewhere)
    with pytest.raises(SourceMissingError):
        service.change(books.profile_id, name="library", source=source, vault=elsewhere)
    assert service.find(books.profile_id) == books
    new = service.change(books.profile_id, name="library", source=moved, vault=elsewhere)
    assert service.find("library") == new
    assert (new.source_path, new.vault_path) == (str(moved), str(elsewhere))
    assert service.find(notes.profile_id).vault_path == str(elsewhere), "its vault moved too"
    [first] = BackupService(desk, new).list_backups().backups
    BackupService(desk, new).create_backup("second")
    assert first.name == "first"
    assert said(desk, AuditAction.PROFILE_CHANGED)[0] == {
        "old": {"name": "books", "source_path": str(source), "vault_path": str(vault)},
        "new": {"name": "library", "source_path": str(moved), "vault_path": str(elsewhere)},
    }
    assert service.change(books.profile_id, name="library") == new
    assert len(said(desk, AuditAction.PROFILE_CHANGED)) == 2


def test_a_copy_of_a_vault_takes_only_the_profile_that_was_named(desk: Desk, source: Path) -> None:
    service = ProfileService(desk)
    vault = source.parent / "vault"
    books = service.protect(source, vault)
    notes = service.protect(build_database(source.parent / "notes.db", rows=40), vault)
    shutil.copytree(vault, source.parent / "copy")
    service.change(books.profile_id, vault=source.parent / "copy")
    assert service.find(notes.profile_id).vault_path == str(vault)


def test_places_that_make_no_sense_are_refused(desk: Desk, source: Path, home: Path) -> None:
    service = ProfileService(desk)
    vault, folder = source.parent / "vault", source.parent
    books = service.protect(source, vault)
    link = folder / "link.db"
    link.symlink_to(source)
    with pytest.raises(UsageError, match="already protected in that vault"):
        service.protect(link, vault, "again")
    other = service.protect(link, folder / "second", "elsewhere")
    inside = Path(shutil.copy(source, vault / "inside.db"))
    with pytest.raises(UsageError, match="inside the folder"):
        service.change(books.profile_id, source=inside)
    with pytest.raises(VaultError):
        service.change(books.profile_id, vault=source)
    with pytest.raises(VaultReplacedError):
        service.change(books.profile_id, vault=folder / "second")
    with pytest.raises(NotFoundError):
        service.change("nobody", name="x")
    with pytest.raises(UsageError, match="needs a name"):
        service.change(books.profile_id, name=" ")
    assert service.all() == [books, other]


def test_a_removed_profile_leaves_its_backups_and_nothing_else(desk: Desk, source: Path) -> None:
    service = ProfileService(desk)
    vault = source.parent / "vault"
    books = service.protect(source, vault)
    BackupService(desk, books).create_backup("first")
    Pauses(desk).pause(None, books.profile_id)
    assert service.remove(books.profile_id) == books
    assert service.all() == []
    assert not Pauses(desk).state(books.profile_id).paused
    assert desk.catalogue().settings.all() == {}
    [first] = BackupService(desk, books).list_backups().backups
    assert first.name == "first"
    with pytest.raises(HoldfastError):
        SettingsService(desk).get(books.profile_id)
    assert said(desk, AuditAction.PROFILE_REMOVED) == [{"source": str(source), "vault": str(vault)}]
