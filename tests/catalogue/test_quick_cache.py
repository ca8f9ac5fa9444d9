"""The cache of backups gives back what it got, and writes only what is new."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from pathlib import Path

import pytest

from holdfast.catalogue import quick_cache
from holdfast.catalogue.catalogue import Catalogue
from holdfast.catalogue.quick_cache import QuickCache
from holdfast.core.model import BackupInfo, Level
from tests.catalogue.places import NOON, backup, loaded_by, new_catalogue, profile

ONE, TWO = profile(1), profile(2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return new_catalogue(tmp_path)


@pytest.fixture
def cache(path: Path) -> QuickCache:
    return QuickCache(path)


def changes(path: Path) -> int:
    """Return SQLite's own count of commits that changed the file; nobody has it open."""
    return int.from_bytes(path.read_bytes()[24:28], "big")


def test_every_fact_of_a_backup_comes_back(cache: QuickCache) -> None:
    assert set(quick_cache._INFO) == {field.name for field in dataclasses.fields(BackupInfo)}
    plain = backup(1)
    full = replace(backup(2), protected=True, unchanged=True, verified_at=NOON, messages=())
    cache.put(ONE, plain)
    cache.put(ONE, full)
    assert cache.of_profile(ONE.profile_id) == [full, plain]
    assert cache.of_profile(TWO.profile_id) == []


def test_a_backup_is_put_in_place_of_itself_and_forgotten(cache: QuickCache) -> None:
    cache.put(ONE, backup(1))
    cache.put(TWO, backup(1))
    pinned = replace(backup(1), protected=True)
    cache.put(ONE, pinned)
    assert cache.of_profile(ONE.profile_id) == [pinned]
    cache.forget(ONE.series_id, backup(1).backup_id)
    cache.forget(ONE.series_id, "not there")
    assert cache.of_profile(ONE.profile_id) == []
    assert cache.of_profile(TWO.profile_id) == [backup(1)]


def test_a_series_is_written_whole_and_only_when_it_differs(cache: QuickCache, path: Path) -> None:
    listed = [backup(1), backup(3), backup(2)]
    assert cache.put_series(ONE, listed)
    assert cache.put_series(TWO, listed[:1])
    assert cache.of_profile(ONE.profile_id) == [backup(3), backup(2), backup(1)]
    before = changes(path)
    assert not cache.put_series(ONE, reversed(listed))
    assert changes(path) == before
    proved = replace(backup(3), level=Level.RESTORED, verified_at=NOON)
    assert cache.put_series(ONE, [proved])
    assert cache.of_profile(ONE.profile_id) == [proved]
    assert cache.of_profile(TWO.profile_id) == [backup(1)]
    moved = replace(ONE, vault_id="e" * 16)
    assert cache.put_series(moved, [proved]), "it lies in another vault now"
    assert cache.put_series(moved, [])
    assert cache.of_profile(ONE.profile_id) == []


def test_the_whole_catalogue_sees_the_same(cache: QuickCache, path: Path) -> None:
    cache.put_series(ONE, [backup(1), backup(2)])
    whole = Catalogue(path).backups
    assert whole.of_profile(ONE.profile_id) == cache.of_profile(ONE.profile_id)
    whole.put(TWO, backup(1))
    assert whole.counts() == {ONE.profile_id: (2, 200), TWO.profile_id: (1, 100)}


def test_a_backup_process_reaches_it_without_sqlalchemy() -> None:
    assert not loaded_by("import holdfast.catalogue.quick_cache") & {"sqlalchemy", "pydantic"}
