"""An older catalogue is copied, upgraded wholly or not at all, and checked."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from holdfast.catalogue.opening import make_ready, revision_of
from holdfast.catalogue.profile_table import ProfileTable
from holdfast.catalogue.quick_book import QuickBook
from holdfast.catalogue.revisions import OURS, Lineage
from holdfast.catalogue.sessions import Sessions
from holdfast.catalogue.settings_table import SettingsTable
from holdfast.catalogue.upgrade import COPIES_KEPT, copy_before
from holdfast.core.errors import CatalogueError
from holdfast.core.settings import ChosenSettings
from tests.catalogue.places import NOON, new_catalogue, profile

STEPS = str(Path(__file__).with_name("later_steps"))
LATER = Lineage(("0001", "0002"), STEPS)
BROKEN = Lineage(("0001", "0002", "0003"), STEPS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A catalogue of revision 0001 with a profile that has settings."""
    path = new_catalogue(tmp_path)
    sessions = Sessions(path)
    ProfileTable(sessions).add(profile(1))
    SettingsTable(path).put(profile(1).profile_id, ChosenSettings(), None, NOON)
    return path


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_an_upgrade_keeps_every_row(path: Path) -> None:
    before = content(path)
    make_ready(path, LATER)
    assert revision_of(path) == "0002"
    assert QuickBook(path).all() == [profile(1)]
    assert SettingsTable(path).get(profile(1).profile_id) is not None
    copy = copy_before(path, "0002")
    assert content(copy) == before
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert list(path.parent.glob("*.new*")) == []
    with pytest.raises(CatalogueError, match="newer Holdfast"):
        make_ready(path)


def test_an_upgrade_that_fails_changes_nothing(path: Path) -> None:
    before = content(path)
    with pytest.raises(CatalogueError, match="left as it was") as failed:
        make_ready(path, BROKEN)
    assert "point to rows that are gone" in failed.value.details
    assert content(path) == before
    make_ready(path)
    assert QuickBook(path).all() == [profile(1)]


def test_a_step_that_is_missing_is_told(path: Path) -> None:
    with pytest.raises(CatalogueError, match="left as it was"):
        make_ready(path, Lineage(("0001", "0007"), STEPS))
    assert revision_of(path) == "0001"


def test_a_new_catalogue_of_a_program_ahead_of_its_script_is_upgraded(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.db"
    make_ready(path, LATER)
    assert revision_of(path) == LATER.head


def test_the_last_copies_stay(path: Path) -> None:
    for number in range(5):
        copy_before(path, f"000{number - 5}").touch()
    older = sorted(path.parent.glob("*.before-*"))
    make_ready(path, LATER)
    left = sorted(path.parent.glob("*.before-*"))
    assert len(left) == COPIES_KEPT
    assert copy_before(path, "0002") in left
    assert older[0] not in left
    assert OURS.head == "0001"
