"""From nothing to a proved backup: the wizard as a whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from holdfast.core.model import Level
from holdfast.core.schedule import BackupFrequency
from holdfast.desktop.add_database.choice_delegate import ROW
from holdfast.desktop.add_database.preset import Preset
from holdfast.desktop.add_database.protecting import Stand
from holdfast.desktop.stage import Stage
from holdfast.services.making.backups import BackupService
from holdfast.system.autostart import starts_at_login
from tests.desktop.add_database.conftest import Guided, Person, press
from tests.desktop.conftest import WaitUntil
from tests.desktop.test_names_aloud import nameless
from tests.support.protected import tree_of


def test_a_library_is_protected_with_the_keyboard_alone(
    guided: Guided, stage: Stage, person: Person, wait_until: WaitUntil
) -> None:
    wizard = guided.wizard
    added: list[str] = []
    wizard.added.connect(added.append)
    QTest.keyClick(wizard.what.list, Qt.Key.Key_Down)
    QTest.keyClick(wizard.what.list, Qt.Key.Key_Space)
    assert wizard.what.list.ticked == (str(person.zotero),)
    assert "storage" in wizard.what.companions.text()
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    wait_until(lambda: wizard.step == 1 and wizard.where.is_ready)
    assert wizard.where.warning.text.startswith("This is the disk the database is on")
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    wait_until(lambda: wizard.step == 2 and wizard.when.is_ready)
    assert "Keeps about 30" in wizard.when.kept.text()
    assert "roughly" in wizard.when.kept.text()
    assert wizard.when.times.text().count("18:00") == 3
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    wait_until(lambda: wizard.step == 3 and wizard.first.is_ready)
    assert wizard.first.cards[0].words.text().endswith(" stored, proved restorable.")
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    wait_until(lambda: added and starts_at_login())
    (profile,) = stage.backstage.desk.book.all()
    assert added == [profile.profile_id]
    assert (profile.name, profile.vault_path) == ("Zotero", str(person.vault))
    settings = stage.backstage.settings.get(profile.profile_id)
    assert (settings.frequency, settings.keep_count) == (BackupFrequency.DAILY, 30)
    assert settings.next_backup_at is not None
    (backup,) = BackupService(stage.backstage.desk, profile).list_backups().backups
    assert backup.level is Level.RESTORED


def test_several_databases_share_a_plan_and_need_not_start_at_login(
    guided: Guided, stage: Stage, person: Person, tmp_path: Path
) -> None:
    for path in (person.zotero, person.anki):
        guided.tick(path)
    guided.go_on()
    guided.keep_in(tmp_path / "vault")
    guided.go_on()
    guided.wizard.when.choose(Preset.HOURLY)
    assert "24 backups and one for each of" in guided.wizard.when.kept.text()
    guided.go_on()
    guided.wizard.first.at_login.setChecked(False)
    guided.wait_until(lambda: guided.wizard.first.is_all_well)
    guided.finish()
    profiles = stage.backstage.desk.book.all()
    assert [profile.name for profile in profiles] == ["Anki", "Zotero"]
    assert len({profile.vault_id for profile in profiles}) == 1
    for profile in profiles:
        settings = stage.backstage.settings.get(profile.profile_id)
        assert settings.frequency is BackupFrequency.HOURLY
        assert (settings.keep_count, settings.keep_daily) == (24, 30)
    guided.wait_until(lambda: not starts_at_login())


def test_cancelling_before_the_last_page_leaves_nothing(
    guided: Guided, stage: Stage, person: Person, home: Path
) -> None:
    before = tree_of(person.home)
    guided.tick(person.zotero)
    guided.go_on()
    guided.keep_in(person.vault)
    guided.go_on()
    guided.wizard.when.choose(Preset.CUSTOM)
    press(guided.wizard.cancel)
    assert not guided.wizard.isVisible()
    assert tree_of(person.home) == before
    assert not person.vault.exists()
    assert stage.backstage.desk.book.all() == []


def test_stopping_keeps_what_was_made_and_begins_nothing_more(
    guided: Guided, stage: Stage, person: Person, tmp_path: Path
) -> None:
    for path in (person.zotero, person.anki, person.samples):
        guided.tick(path)
    guided.reach_last_page(tmp_path / "vault")
    press(guided.wizard.cancel)  # it says Stop now
    guided.wait_until(lambda: guided.wizard.first.is_ready)
    first, *others = guided.wizard.first.cards
    assert first.way.stand is Stand.STOPPED
    assert "stays protected" in first.words.text()
    assert all("not protected" in card.words.text() for card in others)
    assert [p.name for p in stage.backstage.desk.book.all()] == ["Zotero"]
    press(first.again)
    guided.wait_until(lambda: first.way.stand is Stand.DONE)
    (profile,) = stage.backstage.desk.book.all()
    assert len(BackupService(stage.backstage.desk, profile).list_backups().backups) == 1


def test_what_fails_says_why_and_can_be_tried_again(
    guided: Guided, stage: Stage, person: Person, tmp_path: Path
) -> None:
    guided.tick(person.zotero)
    guided.go_on()
    guided.keep_in(tmp_path / "disk")
    guided.go_on()
    guided.wait_until(lambda: guided.wizard.when.is_ready)
    (tmp_path / "disk").write_text("no folder any more")
    guided.go_on()
    guided.wait_until(lambda: guided.wizard.first.is_ready)
    (card,) = guided.wizard.first.cards
    assert card.way.stand is Stand.FAILED
    assert str(tmp_path / "disk") in card.words.text()
    assert guided.wizard.back.isVisible()
    assert stage.backstage.desk.book.all() == []
    (tmp_path / "disk").unlink()
    press(card.again)
    guided.wait_until(lambda: card.way.stand is Stand.DONE)
    assert not guided.wizard.back.isVisible()


def test_the_window_may_be_closed_while_the_backup_goes_on(
    guided: Guided, stage: Stage, person: Person, tmp_path: Path
) -> None:
    guided.tick(person.zotero)
    guided.reach_last_page(tmp_path / "vault")
    guided.wait_until(lambda: guided.wizard.first.profile_ids)
    QTest.keyClick(guided.wizard, Qt.Key.Key_Escape)
    assert not guided.wizard.isVisible()
    guided.wait_until(lambda: not isValid(guided.wizard))
    (profile,) = stage.backstage.desk.book.all()
    (backup,) = BackupService(stage.backstage.desk, profile).list_backups().backups
    assert backup.level is Level.RESTORED


def test_every_page_can_be_read_aloud(
    guide: Callable[[], Guided], person: Person, tmp_path: Path
) -> None:
    guided = guide()
    guided.wizard.preselect(person.anki)
    guided.find()
    guided.wait_until(lambda: guided.wizard.what.list.ticked)
    for step in range(4):
        assert nameless(guided.wizard) == []
        assert guided.wizard.rail.accessibleName().startswith(f"Step {step + 1} of 4")
        if step == 1:
            guided.keep_in(tmp_path / "vault")
        if step == 2:
            guided.wizard.when.choose(Preset.CUSTOM)
            assert nameless(guided.wizard) == []
        if step < 3:
            guided.go_on()
    guided.finish()


def test_a_plan_of_ones_own_is_taken_and_shown_as_it_is_typed(
    guided: Guided, stage: Stage, person: Person, tmp_path: Path
) -> None:
    guided.tick(person.zotero)
    guided.go_on()
    guided.keep_in(tmp_path / "vault")
    guided.go_on()
    when = guided.wizard.when
    guided.wait_until(lambda: when.is_ready)
    when.choose(Preset.CUSTOM)
    assert when.custom is not None
    when.custom.frequency.setCurrentIndex(when.custom.frequency.findData("monthly"))
    when.custom.day.setValue(31)
    assert when.keep.value() == 12  # a year, not 30 of them
    when.keep.setValue(6)
    assert "Keeps about 6 month" in when.kept.text()
    when.custom.zone.setEditText("Nowhere/Land")
    assert not guided.wizard.next.isEnabled()
    when.custom.zone.setEditText("Asia/Tokyo")
    guided.go_on()
    guided.wait_until(lambda: guided.wizard.first.profile_ids)
    (profile_id,) = guided.wizard.first.profile_ids
    settings = stage.backstage.settings.get(profile_id)
    assert (settings.frequency, settings.day_of_month) == (BackupFrequency.MONTHLY, 31)
    assert (settings.keep_count, settings.keep_daily, settings.zone) == (6, 0, "Asia/Tokyo")
    guided.finish()


def test_a_file_that_was_brought_before_it_was_found_is_listed_once(
    guide: Callable[[], Guided], person: Person, tmp_path: Path
) -> None:
    guided = guide()
    what = guided.wizard.what
    link = tmp_path / "link to it.sqlite"
    link.symlink_to(person.zotero)
    guided.wizard.preselect(person.samples)
    guided.wait_until(lambda: what.list.ticked)
    guided.find()
    what.bring([link, person.anki])
    guided.wait_until(lambda: len(what.list.ticked) == 3)
    assert set(what.list.ticked) == {str(person.samples), str(person.zotero), str(person.anki)}
    model = what.list.model()
    rows = [model.index(row, 0).data(ROW) for row in range(model.rowCount())]
    keys = [row.key for row in rows if row.key]
    assert len(keys) == len(set(keys)) == 3
