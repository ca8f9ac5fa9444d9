"""What cannot be protected, and places that cannot be a vault: answered where it happens."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from holdfast.desktop.stage import Stage
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.vaults.vault_place import Standing
from tests.desktop.add_database.conftest import Guided, Person, drop, press
from tests.support.databases import Damage, build_database, damage


def bad_file(person: Person, kind: str) -> Path:
    """Make something that cannot be protected."""
    path = person.home / "Downloads/thing.db"
    path.parent.mkdir()
    match kind:
        case "folder":
            shutil.copytree(person.zotero.parent, path)
        case "disk":
            path = person.home / "disk/thing.db"
        case "pipe":
            os.mkfifo(path)
        case _:
            damage(build_database(path), Damage(kind))
    return path


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("folder", "thing.db is a folder, not a database. It holds a database, zotero.sqlite"),
        (Damage.ZERO_LENGTH, "thing.db is empty (0 bytes)"),
        (Damage.ENCRYPTED, "looks like an encrypted database"),
        (Damage.NOT_SQLITE, "is another kind of file"),
        (Damage.TRUNCATED, "is damaged: it was cut off"),
        ("disk", "If it lies on a disk that is not connected, connect the disk"),
        ("pipe", "is a pipe, not a database file"),
    ],
)
def test_a_dropped_file_that_cannot_be_protected_is_answered_on_the_page(
    kind: str, words: str, guided: Guided, person: Person
) -> None:
    what = guided.wizard.what
    drop(what, bad_file(person, kind))
    guided.wait_until(what.answer.isVisible)
    assert words in what.answer.text
    assert what.answer.accessibleName() == what.answer.text
    assert what.list.ticked == ()
    assert not guided.wizard.next.isEnabled()
    drop(what, person.anki)
    guided.wait_until(lambda: what.list.ticked == (str(person.anki),))
    assert not what.answer.isVisible()
    assert guided.wizard.next.isEnabled()


def test_a_good_file_among_bad_ones_is_taken(guided: Guided, person: Person) -> None:
    elsewhere = build_database(person.home / "elsewhere.bin", rows=3)
    empty = person.home / "empty.db"
    empty.touch()
    drop(guided.wizard.what, empty, elsewhere)
    guided.wait_until(lambda: guided.wizard.what.list.ticked == (str(elsewhere),))
    assert "empty.db" in guided.wizard.what.answer.text


def test_a_known_database_that_cannot_be_read_stands_in_the_list_with_its_reason(
    guided: Guided, person: Person
) -> None:
    what = guided.wizard.what
    signal = person.home / ".config/Signal/sql/db.sqlite"
    signal.parent.mkdir(parents=True)
    signal.write_bytes(os.urandom(8192))
    press(guided.wizard.cancel)
    again = type(guided.wizard)(what.stage, here=person.here)
    again.open()
    guided.wait_until(lambda: not again.what.searching.isVisible())
    again.what.list.tick(str(signal))
    assert again.what.list.ticked == ()
    model = again.what.list.model()
    spoken = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert "Signal, Signal encrypts its database, so nobody else can read it." in spoken


def test_a_database_that_vanishes_before_next_is_answered_on_its_page(
    guided: Guided, person: Person
) -> None:
    for path in (person.zotero, person.anki):
        guided.tick(path)
    shutil.rmtree(person.zotero.parent)
    press(guided.wizard.next)
    guided.wait_until(guided.wizard.what.answer.isVisible)
    assert guided.wizard.step == 0
    assert "connect the disk" in guided.wizard.what.answer.text
    assert guided.wizard.what.list.ticked == (str(person.anki),)
    guided.go_on()


def test_places_that_cannot_be_a_vault_are_refused_with_the_reason(
    guided: Guided, person: Person, home: Path, tmp_path: Path
) -> None:
    guided.tick(person.zotero)
    guided.go_on()
    for folder, words in (
        (person.zotero, "is a file, not a folder"),
        (home, "Holdfast's own folder"),
        (tmp_path / "disk/vault", "connect the disk"),
    ):
        guided.keep_in(folder)
        assert words in guided.wizard.where.verdict.text
        assert not guided.wizard.next.isEnabled()
    guided.keep_in(tmp_path / "vault")
    place = guided.wizard.where.place
    assert place is not None
    assert place.standing is Standing.NEW
    assert guided.wizard.next.isEnabled()
    # A vault on the disk of the database is allowed, but not without a word.
    assert place.on_source_disk is True
    assert guided.wizard.where.warning.isVisible()


def test_a_second_profile_on_one_file_needs_another_vault(
    guided: Guided, stage: Stage, person: Person, tmp_path: Path
) -> None:
    desk = stage.backstage.desk
    ProfileService(desk).protect(person.zotero, tmp_path / "vault", "Library")
    drop(guided.wizard.what, person.zotero)
    guided.wait_until(lambda: guided.wizard.what.list.ticked)
    guided.go_on()
    guided.wait_until(lambda: guided.wizard.where.place is not None)
    # The vault that is known suggests itself, and is refused for this database.
    assert "“Library” protects this database in this vault already" in (
        guided.wizard.where.verdict.text
    )
    assert not guided.wizard.next.isEnabled()
    guided.keep_in(tmp_path / "second")
    guided.go_on()
    guided.go_on()
    guided.finish()
    assert [profile.name for profile in desk.book.all()] == ["Library", "Zotero"]
