"""Opening an existing vault from the desktop: after a loss, on a new computer."""

from __future__ import annotations

from pathlib import Path

import pytest

from holdfast.core.model import Profile
from holdfast.desktop.add_database.open_vault_dialog import OpenVaultDialog
from holdfast.desktop.stage import Stage
from holdfast.services.desk import open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from holdfast.system.paths import AppPaths
from tests.desktop.add_database.conftest import Person, press
from tests.desktop.conftest import WaitUntil
from tests.desktop.test_names_aloud import nameless


@pytest.fixture
def lost(person: Person, tmp_path: Path) -> Profile:
    """A profile with a backup, of a catalogue that is not there any more."""
    desk = open_desk(AppPaths(tmp_path / "lost home"))
    profile = ProfileService(desk).protect(person.zotero, person.vault, "Library")
    BackupService(desk, profile).create_backup()
    return profile


def test_what_a_vault_holds_is_shown_and_taken_over(
    lost: Profile, stage: Stage, person: Person, wait_until: WaitUntil
) -> None:
    dialog = OpenVaultDialog(stage, here=person.here)
    dialog.open()
    wait_until(lambda: dialog.listing)  # found by itself
    changed: list[object] = []
    stage.bridge.profiles_changed.connect(changed.append)
    assert nameless(dialog) == []
    assert stage.backstage.desk.book.all() == []
    press(dialog.take)
    wait_until(lambda: dialog.opened)
    assert stage.backstage.desk.book.all() == [lost]
    wait_until(lambda: changed)
    assert nameless(dialog) == []
    press(dialog.take)
    assert not dialog.isVisible()
    again = OpenVaultDialog(stage, here=person.here)
    again.open()
    wait_until(lambda: again.listing)
    press(again.take)
    wait_until(lambda: again.opened)
    assert again.explanation.text() == "Everything in it was known already."
    assert stage.backstage.desk.book.all() == [lost]


def test_a_folder_without_a_vault_is_answered_and_the_folder_above_one_will_do(
    lost: Profile, stage: Stage, person: Person, wait_until: WaitUntil, tmp_path: Path
) -> None:
    dialog = OpenVaultDialog(stage, here=person.here)
    dialog.open()
    wait_until(lambda: dialog.listing)
    for folder in (person.zotero.parent, tmp_path / "gone", person.zotero):
        dialog.bring(folder)
        wait_until(dialog.answer.isVisible)
        assert str(folder) in dialog.answer.text
        assert not dialog.take.isEnabled()
    dialog.bring(person.home)
    wait_until(lambda: dialog.listing)
    assert not dialog.answer.isVisible()
    press(dialog.take)
    wait_until(lambda: dialog.opened)
    assert [profile.vault_path for profile in stage.backstage.desk.book.all()] == [
        str(person.vault)
    ]
