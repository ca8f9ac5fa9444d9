"""What every store must do. A new store joins by a factory in `STORES` and passes all of it."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from holdfast.core.errors import (
    VaultDamagedError,
    VaultError,
    VaultFullError,
    VaultMissingError,
    VaultReplacedError,
    VaultWriteError,
)
from holdfast.storage.folder_store import FolderStore, write_error
from holdfast.storage.store import Store

STORES: dict[str, Callable[[Path], Store]] = {"folder": FolderStore.create_root}
FOLDER = "series/00000000000000aa/packs"


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    made: Store = STORES[request.param](tmp_path / "store")
    made.make_folder(FOLDER)
    return made


def _put(store: Store, name: str, *parts: bytes | memoryview) -> None:
    with store.create(name.rpartition("/")[0]) as writer:
        for part in parts:
            writer.write(part)
        writer.publish(name)


def _listed(store: Store, folder: str = FOLDER) -> dict[str, int]:
    listed = {stored.name: stored.size_bytes for stored in store.list(folder)}
    assert set(store.names(folder)) == set(listed)
    return listed


def test_an_object_comes_back_whole_and_in_parts(store: Store) -> None:
    _put(store, f"{FOLDER}/a.pack", b"one ", memoryview(b"two "), b"", bytes(200_000))
    content = b"one two " + bytes(200_000)
    assert store.read(f"{FOLDER}/a.pack", limit_bytes=len(content)) == content
    reader = store.open(f"{FOLDER}/a.pack")
    assert reader.size_bytes == len(content)
    assert reader.read_at(4, 3) == b"two"
    assert reader.read_at(len(content), 0) == b""
    with ThreadPoolExecutor(4) as pool:
        parts = pool.map(lambda at: reader.read_at(at, 1000), range(0, 200_000, 1000))
        assert b"".join(parts) == content[:200_000]
    reader.close()
    reader.close()
    assert _listed(store) == {f"{FOLDER}/a.pack": len(content)}


def test_an_empty_object_is_an_object(store: Store) -> None:
    _put(store, f"{FOLDER}/empty")
    assert store.read(f"{FOLDER}/empty", limit_bytes=0) == b""
    assert _listed(store) == {f"{FOLDER}/empty": 0}


def test_nothing_shows_before_it_is_published(store: Store) -> None:
    with store.create(FOLDER) as writer:
        writer.write(b"half")
        assert _listed(store) == {}
        assert len(store.unfinished(FOLDER)) == 1
        with pytest.raises(FileNotFoundError):
            store.open(f"{FOLDER}/a")
    assert store.unfinished(FOLDER) == (), "what was not published is gone"


def test_an_abandoned_object_leaves_nothing(store: Store) -> None:
    writer = store.create(FOLDER)
    writer.write(b"half")
    writer.abandon()
    writer.abandon()
    assert (_listed(store), store.unfinished(FOLDER)) == ({}, ())
    published = store.create(FOLDER)
    published.write(b"whole")
    published.publish(f"{FOLDER}/a")
    published.abandon()
    assert _listed(store) == {f"{FOLDER}/a": 5}


def test_an_existing_object_stays_as_it_is(store: Store) -> None:
    _put(store, f"{FOLDER}/a", b"first")
    _put(store, f"{FOLDER}/a", b"second")
    assert store.read(f"{FOLDER}/a", limit_bytes=10) == b"first"
    assert store.unfinished(FOLDER) == ()


def test_objects_and_folders_that_are_not_there(store: Store) -> None:
    with pytest.raises(FileNotFoundError):
        store.open(f"{FOLDER}/none")
    with pytest.raises(FileNotFoundError):
        store.read(f"{FOLDER}/none", limit_bytes=1)
    with pytest.raises(VaultMissingError):
        _listed(store, "series/none")
    assert tuple(store.folders("series/none")) == ()
    assert store.unfinished("series/none") == ()
    store.remove(f"{FOLDER}/none")
    store.remove_folder("series/none")


def test_reading_beyond_the_end_is_damage_with_a_name(store: Store) -> None:
    _put(store, f"{FOLDER}/a", b"short")
    reader = store.open(f"{FOLDER}/a")
    for offset, length in ((0, 6), (5, 1), (4, 2), (100, 1)):
        with pytest.raises(VaultDamagedError) as caught:
            reader.read_at(offset, length)
        assert caught.value.object_name == f"{FOLDER}/a"
    reader.close()


def test_an_object_larger_than_its_limit_is_not_read(store: Store) -> None:
    _put(store, f"{FOLDER}/a", b"12345")
    with pytest.raises(VaultDamagedError, match="more than") as caught:
        store.read(f"{FOLDER}/a", limit_bytes=4)
    assert caught.value.object_name == f"{FOLDER}/a"


def test_a_listing_names_objects_of_one_folder_only(store: Store) -> None:
    _put(store, f"{FOLDER}/a", b"1")
    store.make_folder(f"{FOLDER}/deeper")
    _put(store, f"{FOLDER}/deeper/b", b"22")
    _put(store, "c", b"333")
    assert _listed(store) == {f"{FOLDER}/a": 1}
    assert _listed(store, "") == {"c": 3}
    assert tuple(store.folders("")) == ("series",)
    assert tuple(store.folders(FOLDER)) == ("deeper",)


def test_objects_move_and_go(store: Store) -> None:
    store.make_folder("trash/one")
    _put(store, f"{FOLDER}/a", b"1")
    store.move(f"{FOLDER}/a", "trash/one/a")
    assert (_listed(store), _listed(store, "trash/one")) == ({}, {"trash/one/a": 1})
    store.remove_folder("trash/one")
    assert tuple(store.folders("trash")) == ("one",), "a folder that is not empty stays"
    store.remove("trash/one/a")
    store.remove_folder("trash/one")
    assert tuple(store.folders("trash")) == ()
    with pytest.raises(VaultError):
        store.move(f"{FOLDER}/none", f"{FOLDER}/other")


def test_making_a_folder_again_changes_nothing(store: Store) -> None:
    _put(store, f"{FOLDER}/a", b"1")
    store.make_folder(FOLDER)
    assert _listed(store) == {f"{FOLDER}/a": 1}


def test_what_dead_writers_left_is_removed(store: Store) -> None:
    _put(store, f"{FOLDER}/a", b"1")
    writers = [store.create(FOLDER) for _ in range(3)]
    assert store.remove_unfinished(FOLDER) == 3
    assert _listed(store) == {f"{FOLDER}/a": 1}
    assert store.remove_unfinished(FOLDER) == 0
    for writer in writers:
        writer.abandon()


@pytest.mark.parametrize("name", ["../x", "/etc/x", "series/../../x", "a//b", "./a", "a/", "a/."])
def test_a_name_never_leaves_the_store(store: Store, name: str) -> None:
    with pytest.raises(ValueError, match="not an object name"):
        store.open(name)
    with pytest.raises(ValueError, match="not an object name"):
        store.move(name, "b")


def test_a_reader_keeps_what_it_opened(store: Store) -> None:
    _put(store, f"{FOLDER}/a", b"still here")
    reader = store.open(f"{FOLDER}/a")
    store.remove(f"{FOLDER}/a")
    assert reader.read_at(0, 10) == b"still here"
    reader.close()


def test_the_free_space_is_known_or_said_to_be_unknown(store: Store) -> None:
    free = store.free_bytes()
    assert free is None or free > 0


def test_a_store_that_is_still_there_is_the_same_place(store: Store) -> None:
    store.check_same_place()


def test_a_root_that_went_away_or_was_exchanged_is_noticed(tmp_path: Path) -> None:
    root = tmp_path / "root"
    store = FolderStore.create_root(root)
    root.rename(tmp_path / "away")
    with pytest.raises(VaultMissingError, match="went away"):
        store.check_same_place()
    with pytest.raises(VaultMissingError):
        store.create("")
    assert not root.exists(), "nothing makes the root again"
    root.mkdir()
    with pytest.raises(VaultReplacedError):
        store.check_same_place()
    root.rmdir()
    (tmp_path / "away").rename(root)
    store.check_same_place()


def test_a_listing_of_a_folder_that_went_away_is_an_error_and_not_empty(tmp_path: Path) -> None:
    store = FolderStore.create_root(tmp_path / "root")
    store.make_folder(FOLDER)
    shutil.rmtree(tmp_path / "root")
    with pytest.raises(VaultMissingError, match="cannot be listed"):
        list(store.list(FOLDER))
    with pytest.raises(VaultMissingError):
        store.names(FOLDER)


def test_a_listing_while_objects_come_and_go_misses_none_that_stay(tmp_path: Path) -> None:
    store = FolderStore.create_root(tmp_path / "root")
    _put(store, "stays", b"1")
    script = (
        "import sys, os\n"
        "place = lambda n: f'{sys.argv[1]}/x{n}'\n"
        "for n in range(800): open(place(n), 'w').close()\n"
        "print('busy', flush=True)\n"
        "while not os.path.exists(sys.argv[2]):\n"
        "    n += 1; open(place(n), 'w').close(); os.unlink(place(n - 800))\n"
    )
    stop = tmp_path / "stop"
    command = [sys.executable, "-c", script, str(store.root), str(stop)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as busy:
        try:
            assert busy.stdout is not None
            assert busy.stdout.readline() == b"busy\n"
            assert all("stays" in {s.name for s in store.list("")} for _ in range(60))
        finally:
            stop.touch()
            busy.wait()


def test_a_failed_write_leaves_nothing_and_is_named_for_what_it_is(tmp_path: Path) -> None:
    store = FolderStore.create_root(tmp_path / "root")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(VaultWriteError, match="stored nothing"):
            _put(store, "a", bytes(5000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(store.root.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, VaultFullError),
        (errno.EDQUOT, VaultFullError),
        (errno.ENODEV, VaultMissingError),
        (errno.ENOENT, VaultMissingError),
        (errno.ESTALE, VaultMissingError),
        (errno.EIO, VaultWriteError),
        (errno.EROFS, VaultWriteError),
    ],
)
def test_errors_of_the_system_become_errors_of_the_vault(
    number: int, kind: type[VaultError]
) -> None:
    error = OSError(number, os.strerror(number))
    assert type(write_error(error, "writing", Path("/vault"))) is kind


def test_objects_are_private_to_their_owner(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        store = FolderStore.create_root(tmp_path / "root")
        store.make_folder(FOLDER)
        _put(store, f"{FOLDER}/a", b"1")
    finally:
        os.umask(before)
    for path in [store.root, *store.root.rglob("*")]:
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600)


def test_links_in_the_folder_are_no_objects(tmp_path: Path) -> None:
    store = FolderStore.create_root(tmp_path / "root")
    (tmp_path / "outside").write_bytes(b"secret")
    (store.root / "link").symlink_to(tmp_path / "outside")
    assert list(store.list("")) == []
    assert list(store.folders("")) == []
