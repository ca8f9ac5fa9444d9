"""The audit trail of a home, checked against itself and against what its vaults remember."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from holdfast.core.audit_chain import AuditAction, entry_hash, read_anchor
from holdfast.core.errors import UsageError
from holdfast.services.checking.audit_check import AuditCheck, accept_trail, check_trail
from holdfast.services.desk import Desk, open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.series_access import open_series
from holdfast.services.vaults.vault_opening import open_known_vault
from holdfast.system.paths import AppPaths
from tests.support.databases import build_database
from tests.support.protected import Protected, protect


@pytest.fixture
def books(home: Path, tmp_path: Path) -> Protected:
    """A home with two profiles in two vaults, some backups of each."""
    for name in ("books", "films"):
        source = build_database(tmp_path / f"{name}.db", rows=20)
        made = protect(home, source, tmp_path / f"vault of {name}", name)
        for number in range(3):
            made.backups.create_backup(f"{name} {number}")
    return made


@contextmanager
def by_hand(desk: Desk) -> Iterator[sqlite3.Connection]:
    """Write into the catalogue as somebody would who knows SQLite but not our triggers."""
    with closing(sqlite3.connect(desk.paths.catalogue_file)) as connection:
        connection.execute("DROP TRIGGER IF EXISTS audit_entry_refuses_update")
        connection.execute("DROP TRIGGER IF EXISTS audit_entry_refuses_delete")
        yield connection
        connection.commit()


def seal_anew(connection: sqlite3.Connection, desk: Desk) -> None:
    """Compute every hash anew, as somebody would who has read our source."""
    previous = "0" * 64
    for row in list(desk.audit.trail.rows()):
        facts = (row.number, row.at, row.action, row.profile_id, row.subject, row.body)
        own = entry_hash(*facts, previous)
        connection.execute(
            "UPDATE audit_entry SET previous_hash = ?, own_hash = ? WHERE number = ?",
            [previous, own, row.number],
        )
        previous = own


def bad(desk: Desk) -> tuple[str, int, int]:
    found = check_trail(desk).fault
    assert found is not None
    return found.what, found.number, found.until


def counts(checked: AuditCheck) -> tuple[int, int, int, int]:
    return checked.entries, checked.anchors, checked.vaults, checked.last_anchor


def test_every_backup_anchors_the_trail_before_it(books: Protected) -> None:
    checked = check_trail(books.desk)
    entries = books.desk.audit.trail.count()
    # The last backup knows all entries but its own.
    assert counts(checked) == (entries, 6, 2, entries - 1)
    assert checked.is_intact
    assert (checked.earlier, checked.not_asked) == (0, ())
    manifests = open_series(books.profile).manifests()
    anchors = [read_anchor(manifest.audit_head, "") for manifest in manifests]
    assert [anchor.number for anchor in anchors if anchor] == [
        entries - 3,
        entries - 2,
        entries - 1,
    ]


EDITS = {
    "a fact": "UPDATE audit_entry SET subject = 'x' WHERE number = 3",
    "a time no clock shows": "UPDATE audit_entry SET at = 1000000000000000000 WHERE number = 3",
    "a time before all": "UPDATE audit_entry SET at = -70000000000000000 WHERE number = 3",
    "text that is none of ours": "UPDATE audit_entry SET body = 'json:{' WHERE number = 3",
    "a hash": "UPDATE audit_entry SET own_hash = '' WHERE number = 3",
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_is_named(books: Protected, edit: str) -> None:
    with by_hand(books.desk) as connection:
        connection.execute(EDITS[edit])
    assert bad(books.desk) == ("edited", 3, 3)


def test_what_sqlite_still_counts_shows_the_end_that_was_cut_off(books: Protected) -> None:
    with by_hand(books.desk) as connection:
        connection.execute("DELETE FROM audit_entry WHERE number > 6")
    assert bad(books.desk) == ("cut off", 7, 7)
    books.desk.audit.log(AuditAction.PAUSED)  # going on hides nothing
    assert bad(books.desk) == ("removed", 7, 7)


def test_the_vaults_remember_what_the_catalogue_was_made_to_forget(books: Protected) -> None:
    with by_hand(books.desk) as connection:
        connection.execute("DELETE FROM audit_entry WHERE number > 6")
        connection.execute("UPDATE sqlite_sequence SET seq = 6 WHERE name = 'audit_entry'")
    assert bad(books.desk) == ("cut off", 7, 7)


@pytest.mark.parametrize("edited", [1, 4, 7])
def test_the_vaults_remember_what_was_sealed_anew(books: Protected, edited: int) -> None:
    with by_hand(books.desk) as connection:
        connection.execute("UPDATE audit_entry SET body = '{}' WHERE number = ?", [edited])
        connection.commit()
        seal_anew(connection, books.desk)
    what, first, until = bad(books.desk)
    assert what == "rewritten"
    assert first <= edited <= until


def test_a_trail_that_was_emptied_is_missed(books: Protected) -> None:
    with by_hand(books.desk) as connection:
        connection.execute("DELETE FROM audit_entry")
        connection.execute("DELETE FROM sqlite_sequence")
    assert bad(books.desk) == ("cut off", 1, 1)


def test_a_vault_that_is_away_is_named_and_the_other_one_asked(
    books: Protected, tmp_path: Path
) -> None:
    books.vault.rename(tmp_path / "unplugged")
    checked = check_trail(books.desk)
    assert checked.is_intact
    assert (checked.anchors, checked.vaults) == (3, 1)
    [away] = checked.not_asked
    assert away.path == str(books.vault)
    assert "is not there" in away.why


def test_a_manifest_that_is_damaged_keeps_nobody_from_asking_the_others(books: Protected) -> None:
    manifest = open_series(books.profile).entries()[0].object_name
    (books.vault / manifest).write_bytes(b"no manifest")
    checked = check_trail(books.desk)
    assert (checked.is_intact, checked.anchors, len(checked.not_asked)) == (True, 5, 1)


def test_another_home_in_the_same_series_is_not_taken_for_ours(
    books: Protected, tmp_path: Path
) -> None:
    """It opens our vault, makes backups there, and each trail stays its own."""
    other = open_desk(AppPaths(tmp_path / "other home"))
    open_known_vault(other, books.vault)
    theirs = BackupService(other, other.book.find("films"))
    theirs.create_backup("by the other home")
    checked = check_trail(books.desk)
    assert checked.is_intact
    assert checked.anchors == 6
    of_other = check_trail(other)
    assert of_other.is_intact
    assert (of_other.anchors, of_other.earlier) == (1, 3)


def test_a_catalogue_that_was_lost_begins_a_new_trail(books: Protected) -> None:
    books.desk.paths.catalogue_file.unlink()
    desk = open_desk(books.desk.paths)
    open_known_vault(desk, books.vault)
    checked = check_trail(desk)
    assert checked.is_intact
    assert (checked.entries, checked.anchors, checked.earlier) == (1, 0, 3)
    BackupService(desk, desk.book.find("films")).create_backup("on the new trail")
    assert counts(check_trail(desk)) == (2, 1, 1, 1)


def test_another_catalogue_in_place_of_ours_is_noticed(books: Protected, tmp_path: Path) -> None:
    """Somebody makes an empty catalogue and writes only our profile into it."""
    desk = books.desk
    desk.paths.catalogue_file.unlink()
    fresh = open_desk(desk.paths)
    fresh.book.add(books.profile)
    assert bad(fresh) == ("cut off", 1, 1)
    fresh.audit.log(AuditAction.PROFILE_ADDED, subject="films")
    assert bad(fresh) == ("rewritten", 1, 1)


def test_a_home_that_moves_keeps_its_trail(books: Protected, tmp_path: Path) -> None:
    shutil.move(books.desk.paths.home, tmp_path / "moved")
    desk = open_desk(AppPaths(tmp_path / "moved"))
    entries = desk.audit.trail.count()
    assert counts(check_trail(desk)) == (entries, 6, 2, entries - 1)
    with by_hand(desk) as connection:
        connection.execute("DELETE FROM audit_entry WHERE number = ?", [entries])
    assert bad(desk) == ("cut off", entries, entries)


def test_an_earlier_catalogue_whose_vault_nobody_opened_is_no_fault(books: Protected) -> None:
    """The catalogue was lost, and the database protected anew in the same vault."""
    books.desk.paths.catalogue_file.unlink()
    anew = protect(books.desk.paths.home, books.source, books.vault, "anew")
    anew.backups.create_backup()
    checked = check_trail(anew.desk)
    assert (checked.is_intact, checked.anchors, checked.earlier) == (True, 1, 0)


def test_an_older_copy_that_was_meant_can_be_accepted_and_hides_nothing(
    books: Protected, tmp_path: Path
) -> None:
    file = books.desk.paths.catalogue_file
    older = tmp_path / "older.sqlite"
    shutil.copy(file, older)
    with pytest.raises(UsageError, match="nothing to accept"):
        accept_trail(books.desk)
    books.backups.create_backup("after the copy")
    books.backups.create_backup("remembers that line")
    shutil.copy(older, file)
    desk = open_desk(books.desk.paths)
    again = BackupService(desk, books.profile)
    desk.audit.log(AuditAction.PAUSED)
    desk.audit.log(AuditAction.RESUMED)
    assert bad(desk)[0] in {"rewritten", "cut off"}
    assert check_trail(desk).accepted_at is None

    assert accept_trail(desk) == 1
    checked = check_trail(desk)
    assert checked.fault is not None, "it goes on being told"
    assert checked.accepted_at is not None
    assert not checked.is_intact
    with pytest.raises(UsageError, match="nothing to accept"):
        accept_trail(desk)

    again.create_backup("later", accept_older_vault=True)
    assert check_trail(desk).accepted_at is not None
    with by_hand(desk) as connection:
        connection.execute("UPDATE audit_entry SET subject = 'x' WHERE number = 2")
        connection.commit()
        seal_anew(connection, desk)
    assert check_trail(desk).accepted_at is None, "an old fault hides no new one"
    assert bad(desk)[0] == "rewritten"


def test_a_trail_that_is_not_whole_in_itself_cannot_be_accepted(books: Protected) -> None:
    with by_hand(books.desk) as connection:
        connection.execute("UPDATE audit_entry SET subject = 'x' WHERE number = 3")
    with pytest.raises(UsageError, match="cannot be accepted"):
        accept_trail(books.desk)
    assert check_trail(books.desk).accepted_at is None
