"""The profiles of the first version move into the catalogue once, and none is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from holdfast.core.clock import format_instant
from holdfast.core.errors import StagingError
from holdfast.core.profiles import LastRestore, ProfileMemory
from holdfast.services.desk import open_desk
from holdfast.system.paths import AppPaths
from tests.catalogue.places import NOON, profile, write_old_file

RESTORE = LastRestore("/t", "a" * 16, "b" * 16, NOON)
OLD_MEMORY = {
    profile(1).profile_id: {
        "newest_id": "c" * 16,
        "last_restore": {
            "target_path": "/t",
            "restored_id": "a" * 16,
            "pre_restore_id": "b" * 16,
            "restored_at": format_instant(NOON),
        },
    },
    "gone": {"newest_id": "d" * 16},
}


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    return AppPaths(tmp_path / "home").make()


def test_profiles_and_memory_move_and_the_file_is_kept(paths: AppPaths) -> None:
    odd = profile(2, source_path="/caf\udce9.db")
    write_old_file(paths.profiles_file, profile(1), odd, memory=OLD_MEMORY)
    before = paths.profiles_file.read_bytes()
    book = open_desk(paths).book
    assert book.all() == [profile(1), odd]
    assert book.memory(profile(1).profile_id) == ProfileMemory("c" * 16, RESTORE)
    assert book.memory("gone") == ProfileMemory("d" * 16)
    assert not paths.profiles_file.exists()
    assert (paths.home / "profiles.json.taken-over").read_bytes() == before


def test_what_the_catalogue_knows_already_stays(paths: AppPaths) -> None:
    """As after a kill between the commit and the new name, and some backups since."""
    book = open_desk(paths).book
    book.add(profile(1, name="renamed"))
    book.remember(profile(1).profile_id, ProfileMemory("newer"))
    write_old_file(paths.profiles_file, profile(1), profile(2), memory=OLD_MEMORY)
    book = open_desk(paths).book
    assert [each.name for each in book.all()] == ["books 2", "renamed"]
    assert book.memory(profile(1).profile_id) == ProfileMemory("newer")


def test_a_second_old_file_takes_nothing_from_the_first(paths: AppPaths) -> None:
    write_old_file(paths.profiles_file, profile(1))
    open_desk(paths)
    write_old_file(paths.profiles_file, profile(2, name="books 1"))
    names = [each.name for each in open_desk(paths).book.all()]
    assert names == ["books 1", "books 1 (2)"]
    kept = {each.name for each in paths.home.glob("profiles.json*")}
    assert kept == {"profiles.json.taken-over", "profiles.json.taken-over-2"}


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b'{"version": 2, "profiles": [], "memory": {}}',
        b'{"version": 1, "profiles": [{}], "memory": {}}',
        b'{"version": 1, "profiles": [], "memory": {"x": 1}}',
        b"\xff",
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_kept(paths: AppPaths, content: bytes) -> None:
    paths.profiles_file.write_bytes(content)
    with pytest.raises(StagingError, match="left as it is"):
        open_desk(paths)
    assert paths.profiles_file.read_bytes() == content


def test_numbers_are_no_names(paths: AppPaths) -> None:
    write_old_file(paths.profiles_file, profile(1, name=7))
    with pytest.raises(StagingError, match="left as it is"):
        open_desk(paths)
