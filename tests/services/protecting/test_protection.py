"""What a finished wizard does: a profile with its settings; and what space it will take."""

from pathlib import Path

import pytest

from holdfast.core.bus import Bus
from holdfast.core.errors import SourceMissingError
from holdfast.core.events import Event, ProfilesChanged
from holdfast.core.schedule import BackupFrequency
from holdfast.core.settings import BackupSettingsUpdate
from holdfast.services.desk import open_desk
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.protection import Protection
from holdfast.services.protecting.settings import SettingsService
from holdfast.services.protecting.size_estimate import UNKNOWN_RATIO, SizeEstimate, estimate_sizes
from holdfast.system.paths import AppPaths
from tests.support.databases import Damage, build_database, damage

WEEKLY = BackupSettingsUpdate(frequency=BackupFrequency.WEEKLY, keep_count=12)


def test_a_database_comes_under_protection_once_however_often_it_is_tried(
    home: Path, tmp_path: Path
) -> None:
    desk, bus = open_desk(AppPaths(home)), Bus()
    heard: list[Event] = []
    bus.subscribe(heard.append)
    protection = Protection(desk, SettingsService(desk, bus), bus)
    path = build_database(tmp_path / "books.db", rows=20)
    profile = protection.begin(path, tmp_path / "vault", "Books", WEEKLY)
    assert protection.begin(path, tmp_path / "vault", "Books", WEEKLY) == profile
    settings = SettingsService(desk).get(profile.profile_id)
    assert (settings.frequency, settings.keep_count) == (BackupFrequency.WEEKLY, 12)
    assert settings.next_backup_at is not None
    assert ProfilesChanged(profile.profile_id) in heard
    other = build_database(tmp_path / "more.db", rows=20)
    assert protection.begin(other, tmp_path / "vault", "Books", WEEKLY).name == "Books (2)"
    with pytest.raises(SourceMissingError):
        protection.begin(tmp_path / "gone.db", tmp_path / "vault", "Gone", WEEKLY)
    assert len(desk.book.all()) == 2


def test_the_space_of_a_first_backup_is_foretold_from_samples(home: Path, tmp_path: Path) -> None:
    path = build_database(tmp_path / "books.db", rows=4000)
    estimate = estimate_sizes([path])
    desk, bus = open_desk(AppPaths(home)), Bus()
    protection = Protection(desk, SettingsService(desk, bus), bus)
    profile = protection.begin(path, tmp_path / "vault", "Books", WEEKLY)
    stored = BackupService(desk, profile).create_backup().info.added_bytes
    assert estimate.database_bytes == path.stat().st_size
    assert 0.7 * stored < estimate.first_bytes < 1.5 * stored
    # Without a sample half the length is taken; what is not there takes nothing.
    junk = damage(build_database(tmp_path / "junk.db"), Damage.NOT_SQLITE)
    assert estimate_sizes([tmp_path / "gone.db"]) == SizeEstimate(0, 0)
    assert estimate_sizes([junk]).database_bytes == junk.stat().st_size
    assert 0 < UNKNOWN_RATIO < 1


def test_more_backups_take_more_space() -> None:
    estimate = SizeEstimate(10_000_000, 4_000_000)
    daily = [estimate.kept_bytes(BackupFrequency.DAILY, count) for count in (1, 7, 30)]
    assert daily == sorted(daily)
    assert daily[0] == 4_000_000
    assert daily[-1] < 2 * daily[0]
