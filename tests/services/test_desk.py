"""The desk opens the catalogue, and the doctor looks at it without touching it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from holdfast.catalogue.connection import writing
from holdfast.catalogue.revisions import Lineage
from holdfast.core.errors import CatalogueError
from holdfast.services.desk import open_desk
from holdfast.services.status import doctor
from holdfast.services.status.doctor import Finding, Verdict, examine
from holdfast.system.paths import AppPaths
from tests.catalogue.places import profile, write_old_file
from tests.support.databases import build_database
from tests.support.protected import protect


@pytest.fixture
def paths(home: Path) -> AppPaths:
    return AppPaths(home).make()


def found(paths: AppPaths, what: str) -> Finding:
    """Return the doctor's one finding about something of Holdfast's own."""
    [finding] = [each for each in examine(paths) if (each.about, each.what) == ("Holdfast", what)]
    return finding


def test_both_doors_lead_to_the_same_profiles(paths: AppPaths) -> None:
    desk = open_desk(paths)
    desk.book.add(profile(1))
    assert desk.catalogue().profiles.all() == desk.book.all() == [profile(1)]


def test_a_profile_of_the_first_version_goes_on(paths: AppPaths, tmp_path: Path) -> None:
    """Backed up, kept in the old list, taken over: the same vault takes the next backup."""
    source = build_database(tmp_path / "books.db", rows=40)
    books = protect(paths.home, source, tmp_path / "vault")
    first = books.backups.create_backup("first").info
    memory = {books.profile.profile_id: {"newest_id": first.backup_id}}
    paths.catalogue_file.unlink()
    write_old_file(paths.profiles_file, books.profile, memory=memory)
    desk = open_desk(paths)
    assert desk.book.find("books") == books.profile
    assert desk.book.memory(books.profile.profile_id).newest_id == first.backup_id
    names = {info.name for info in books.backups.list_backups().backups}
    books.backups.create_backup("second")
    assert names == {"first"}


def test_the_doctor_reads_the_list_of_the_first_version(paths: AppPaths) -> None:
    write_old_file(paths.profiles_file, profile(1))
    assert "books 1" in {finding.about for finding in examine(paths)}
    assert paths.profiles_file.exists()
    assert not paths.catalogue_file.exists()


def _damage(path: Path) -> None:
    path.write_bytes(b"no database" * 1000)


def _newer(path: Path) -> None:
    with writing(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


@pytest.mark.parametrize(("harm", "text"), [(_damage, "is damaged"), (_newer, "newer Holdfast")])
def test_the_doctor_tells_and_moves_nothing(
    paths: AppPaths, harm: Callable[[Path], None], text: str
) -> None:
    open_desk(paths)
    harm(paths.catalogue_file)
    before = paths.catalogue_file.read_bytes()
    finding = found(paths, "Profiles")
    assert finding.verdict is Verdict.FAILED
    assert text in finding.text
    assert paths.catalogue_file.read_bytes() == before


def test_what_was_set_aside_stays_in_the_doctors_mind(paths: AppPaths) -> None:
    open_desk(paths)
    _damage(paths.catalogue_file)
    with pytest.raises(CatalogueError, match=r"set aside as .*catalogue\.damaged-1\.db"):
        open_desk(paths)
    open_desk(paths)
    finding = found(paths, "Catalogue")
    assert finding.verdict is Verdict.ATTENTION
    assert "catalogue.damaged-1.db" in finding.text


def test_an_earlier_catalogue_is_no_empty_one(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_desk(paths).book.add(profile(1))
    monkeypatch.setattr(doctor, "OURS", Lineage(("0001", "0002"), "nowhere:"))
    assert "earlier version" in found(paths, "Catalogue").text
    assert not [each for each in examine(paths) if each.what == "Profiles"]
