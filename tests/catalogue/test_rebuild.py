"""A lost catalogue is filled from what manifests say, once and with the same answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from holdfast.catalogue.catalogue import Catalogue
from holdfast.catalogue.rows import SeriesListing
from holdfast.core.model import BackupKind
from holdfast.core.profiles import ProfileMemory
from holdfast.core.runs import Outcome, RunEnd, RunFigures, RunKind, RunStart
from holdfast.core.settings import ChosenSettings
from tests.catalogue.places import NOON, backup, new_catalogue, profile

LATER = NOON + timedelta(days=1)
CHOSEN = ChosenSettings(keep_count=3, zone="Europe/Berlin")
LISTING = SeriesListing(
    profile(1),
    (
        backup(1),
        backup(2, unchanged=True),
        backup(3, kind=BackupKind.PRE_RESTORE),
    ),
    {**CHOSEN.model_dump(mode="json"), "a_setting_of_a_later_version": 5},
)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return Catalogue(new_catalogue(tmp_path))


def test_everything_a_manifest_tells_is_there_again(catalogue: Catalogue) -> None:
    rebuilt = catalogue.rebuild([LISTING], LATER)
    assert (rebuilt.profiles, rebuilt.runs, rebuilt.backups) == ((profile(1),), 3, 3)
    profile_id = profile(1).profile_id
    assert catalogue.profiles.all() == [profile(1)]
    assert catalogue.profiles.memory(profile_id) == ProfileMemory(backup(3).backup_id)
    assert catalogue.backups.of_profile(profile_id) == list(reversed(LISTING.backups))
    settings = catalogue.settings.get(profile_id)
    assert settings is not None
    assert (settings.keep_count, settings.zone) == (3, "Europe/Berlin")
    assert (settings.last_backup_at, settings.next_backup_at) == (backup(2).created_at, None)
    runs = catalogue.runs.page()
    assert [row.figures.backup_name for row in runs] == ["auto 3", "auto 2", "auto 1"]
    assert [row.outcome for row in runs] == [Outcome.DONE, Outcome.UNCHANGED, Outcome.DONE]
    assert [row.start.scheduled for row in runs] == [False, True, True]
    assert runs[2].figures.size_bytes == backup(1).size_bytes
    assert runs[2].ended_at == runs[2].start.started_at == backup(1).created_at


def answers(catalogue: Catalogue) -> list[object]:
    return [
        catalogue.profiles.all(),
        catalogue.settings.all(),
        catalogue.runs.page(),
        catalogue.backups.of_profile(profile(1).profile_id),
        catalogue.profiles.memory(profile(1).profile_id),
    ]


def test_a_second_time_changes_nothing(catalogue: Catalogue) -> None:
    catalogue.rebuild([LISTING], LATER)
    before = answers(catalogue)
    rebuilt = catalogue.rebuild([LISTING], LATER + timedelta(days=1))
    assert (rebuilt.profiles, rebuilt.runs) == ((), 0)
    assert answers(catalogue) == before


def test_what_is_known_stays_and_only_the_cache_follows(catalogue: Catalogue) -> None:
    known = profile(1, name="my name", vault_path="/elsewhere")
    catalogue.profiles.add(known)
    catalogue.profiles.remember(known.profile_id, ProfileMemory("f" * 16))
    catalogue.settings.put(known.profile_id, ChosenSettings(keep_count=9), LATER, NOON)
    figures = RunFigures(backup_id=backup(1).backup_id, lock_s=0.5)
    start = RunStart(RunKind.BACKUP, NOON, known.profile_id)
    catalogue.runs.record(start, RunEnd(Outcome.DONE, NOON, figures=figures))
    rebuilt = catalogue.rebuild([LISTING], LATER)
    assert (rebuilt.profiles, rebuilt.runs) == ((), 2)
    assert catalogue.profiles.all() == [known]
    assert catalogue.profiles.memory(known.profile_id).newest_id == "f" * 16
    settings = catalogue.settings.get(known.profile_id)
    assert settings is not None
    assert (settings.keep_count, settings.next_backup_at) == (9, LATER)
    assert len(catalogue.backups.of_profile(known.profile_id)) == 3


def test_two_computers_with_the_same_name(catalogue: Catalogue) -> None:
    other = replace(LISTING, profile=profile(2, name="books 1", source_path="/x"))
    rebuilt = catalogue.rebuild([LISTING, other, other], LATER)
    assert [each.name for each in rebuilt.profiles] == ["books 1", "books 1 (2)"]
    assert rebuilt.profiles[1].profile_id == profile(2).profile_id


def test_an_empty_series_is_a_profile_too(catalogue: Catalogue) -> None:
    catalogue.rebuild([SeriesListing(profile(1), ())], LATER)
    assert catalogue.profiles.all() == [profile(1)]
    assert catalogue.settings.get(profile(1).profile_id) is None, "nothing was chosen yet"


def test_a_rebuilt_profile_is_due_when_it_is_told(catalogue: Catalogue) -> None:
    off = replace(LISTING, profile=profile(2), settings={**LISTING.settings, "enabled": False})
    catalogue.rebuild([LISTING, off], NOON, lambda chosen: LATER)
    due = {key: known.next_backup_at for key, known in catalogue.settings.all().items()}
    assert due == {profile(1).profile_id: LATER, profile(2).profile_id: None}
