"""The settings dialog: nothing is saved before Apply, and what is wrong is said beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest

from holdfast.core.model import Profile
from holdfast.core.schedule import BackupFrequency
from holdfast.core.settings import BackupSettingsUpdate
from holdfast.desktop.settings.general_page import GeneralPage
from holdfast.desktop.settings.profile_page import ProfilePage
from holdfast.desktop.settings.settings_dialog import SettingsDialog
from holdfast.desktop.stage import Stage
from holdfast.services.making.backups import BackupService
from holdfast.services.preferences import PreferenceService
from holdfast.services.protecting.profiles import ProfileService
from tests.desktop.conftest import WaitUntil
from tests.support.databases import build_database
from tests.support.protected import change_rows


@pytest.fixture(autouse=True)
def configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What starts at login is written to a folder of this test."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


@pytest.fixture
def profile(stage: Stage, tmp_path: Path) -> Profile:
    source = build_database(tmp_path / "books.db")
    made = ProfileService(stage.backstage.desk).protect(source, tmp_path / "vault", "Books")
    update = BackupSettingsUpdate(zone="UTC", backup_time="03:00", keep_count=2)
    stage.backstage.settings.update(made.profile_id, update)
    return made


def opened(
    stage: Stage, profile: Profile, wait_until: WaitUntil
) -> tuple[SettingsDialog, ProfilePage]:
    """The dialog at the page of a profile, its fields filled."""
    dialog = SettingsDialog(stage, profile.profile_id)
    dialog.open()
    wait_until(lambda: len(dialog.pages) == 4)
    page = dialog.pages[1]
    assert isinstance(page, ProfilePage)
    wait_until(page.inside.isEnabled)
    return dialog, page


def test_nothing_is_saved_before_apply(
    stage: Stage, profile: Profile, wait_until: WaitUntil
) -> None:
    dialog, page = opened(stage, profile, wait_until)
    settings = stage.backstage.settings
    assert not dialog.apply.isEnabled()
    page.schedule.time.setTime(QTime(18, 30))
    page.keep.fields["keep_count"].setValue(9)
    assert dialog.apply.isEnabled()
    assert settings.get(profile.profile_id).backup_time == "03:00"
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    wait_until(lambda: not dialog.apply.isEnabled())
    after = settings.get(profile.profile_id)
    assert (after.backup_time, after.keep_count) == ("18:30", 9)
    assert after.next_backup_at is not None
    assert after.next_backup_at.strftime("%H:%M") == "18:30"


def test_cancel_leaves_everything_as_it_was(
    stage: Stage, profile: Profile, wait_until: WaitUntil
) -> None:
    dialog, page = opened(stage, profile, wait_until)
    before = stage.backstage.settings.get(profile.profile_id)
    page.enabled.setChecked(False)
    page.name.setText("Other")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    wait_until(lambda: stage.backstage.settings.get(profile.profile_id) == before)
    assert stage.backstage.desk.book.find(profile.profile_id).name == "Books"


def test_a_wrong_zone_is_said_beside_it_and_cannot_be_saved(
    stage: Stage, profile: Profile, wait_until: WaitUntil
) -> None:
    dialog, page = opened(stage, profile, wait_until)
    page.schedule.zone.setEditText("Atlantis/Main")
    assert not dialog.apply.isEnabled()
    assert not dialog.ok.isEnabled()
    assert "Atlantis/Main" in page.schedule.wrong.text()
    assert page.schedule.wrong.isVisibleTo(page)
    page.schedule.zone.setEditText("Asia/Kathmandu")
    assert dialog.apply.isEnabled()
    assert page.schedule.wrong.text() == ""


def test_a_profile_without_a_name_cannot_be_saved(
    stage: Stage, profile: Profile, wait_until: WaitUntil
) -> None:
    dialog, page = opened(stage, profile, wait_until)
    page.name.setText("  ")
    assert not dialog.ok.isEnabled()
    assert page.wrong_name.text() == "A profile needs a name."


def test_the_coming_times_follow_the_form(
    stage: Stage, profile: Profile, wait_until: WaitUntil
) -> None:
    _, page = opened(stage, profile, wait_until)
    frequency = page.schedule.frequency
    frequency.setCurrentIndex(frequency.findData(BackupFrequency.HOURLY.value))
    page.schedule.minute.setValue(17)
    lines = page.schedule.times.text().splitlines()
    assert len(lines) == 3
    assert all(line.endswith(":17") for line in lines)
    assert stage.backstage.settings.get(profile.profile_id).frequency is BackupFrequency.DAILY


def test_the_fate_of_each_backup_is_shown_before_the_rule_is_saved(
    stage: Stage, profile: Profile, tmp_path: Path, wait_until: WaitUntil
) -> None:
    service = BackupService(stage.backstage.desk, profile)
    for number in range(5):
        change_rows(tmp_path / "books.db", 20, seed=number)
        service.create_backup()
    _, page = opened(stage, profile, wait_until)
    page.keep.fields["keep_count"].setValue(1)
    # The last three verified stay whatever the rule says.
    wait_until(lambda: page.preview.sentence.text().startswith("2 backup"))
    rows = [page.preview.list.topLevelItem(row) for row in range(5)]
    assert [row.text(1) if row else "" for row in rows] == ["Stays"] * 3 + ["Goes"] * 2
    page.keep.fields["keep_count"].setValue(5)
    wait_until(lambda: page.preview.sentence.text().startswith("All 5"))
    assert len(service.list_backups().backups) == 5


def test_what_the_services_refuse_is_said_and_stays_typed(
    stage: Stage, profile: Profile, tmp_path: Path, wait_until: WaitUntil
) -> None:
    dialog, page = opened(stage, profile, wait_until)
    page.source.setText(str(tmp_path / "nowhere.db"))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    wait_until(dialog.banner.isVisible)
    assert "nowhere.db" in dialog.banner.text
    assert dialog.isVisible()
    assert page.source.text().endswith("nowhere.db")


def test_the_theme_changes_when_it_is_saved_and_starts_at_login_is_written(
    stage: Stage, profile: Profile, configuration: Path, wait_until: WaitUntil
) -> None:
    dialog, _ = opened(stage, profile, wait_until)
    general = dialog.pages[0]
    assert isinstance(general, GeneralPage)
    assert not stage.theme.colours.dark
    general.theme.setCurrentIndex(general.theme.findData("dark"))
    general.login.setChecked(True)
    general.stale.setValue(9)
    assert not stage.theme.colours.dark
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    wait_until(lambda: stage.theme.colours.dark)
    entry = (configuration / "autostart" / "org.holdfast.Holdfast.desktop").read_text("utf-8")
    assert "Hidden=false" in entry
    assert " desktop --tray" in entry
    chosen = PreferenceService(stage.backstage.desk).load()
    assert chosen.theme == "dark"
    assert chosen.notifications["stale_after_days"] == 9
