"""Places for a vault: what suggests itself, what is refused, what is warned of."""

from pathlib import Path

import pytest

from holdfast.services.desk import Desk, open_desk
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.vaults.vault_place import PlaceKind, Standing, VaultPlaces
from holdfast.system.paths import AppPaths
from holdfast.system.volumes import Volume
from tests.support.databases import build_database
from tests.support.people import open_folder
from tests.support.protected import tree_of


@pytest.fixture
def desk(home: Path) -> Desk:
    return open_desk(AppPaths(home))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return build_database(tmp_path / "data/books.db", rows=20)


def places(desk: Desk) -> VaultPlaces:
    return VaultPlaces(desk, ())


def test_a_new_or_empty_folder_will_do_and_looking_leaves_nothing(
    desk: Desk, source: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    before = tree_of(tmp_path / "data"), sorted(tmp_path.iterdir())
    for folder in ("empty", "new"):
        place = places(desk).assess(tmp_path / folder, [source])
        assert place.standing is Standing.NEW
        assert place.path == tmp_path / folder
        assert place.on_source_disk is True
        assert "if it fails, the backups go with it" in place.warning
    assert (tree_of(tmp_path / "data"), sorted(tmp_path.iterdir())) == before


def test_a_folder_with_other_files_gets_a_folder_of_its_own_for_the_vault(
    desk: Desk, source: Path
) -> None:
    place = places(desk).assess(source.parent, [source])
    assert place.standing is Standing.NEW
    assert place.path == source.parent / "Holdfast"
    (source.parent / "Holdfast").mkdir()
    (source.parent / "Holdfast/notes.txt").touch()
    place = places(desk).assess(source.parent, [source])
    assert place.standing is Standing.REFUSED


def test_an_existing_vault_is_recognised_but_not_for_a_database_that_it_has(
    desk: Desk, source: Path, tmp_path: Path
) -> None:
    vault = tmp_path / "vault"
    ProfileService(desk).protect(source, vault, "Books")
    other = build_database(tmp_path / "data/other.db", rows=3)
    place = places(desk).assess(vault, [other])
    assert place.standing is Standing.EXISTING
    (tmp_path / "again.db").symlink_to(source)
    for same in (source, tmp_path / "again.db"):
        place = places(desk).assess(vault, [other, same])
        assert place.standing is Standing.REFUSED
        assert "“Books”" in place.sentence
    for name in ("VAULT.json", "VAULT.bak"):
        (vault / name).write_bytes(b"{}")
    assert places(desk).assess(vault, [other]).standing is Standing.REFUSED


def test_what_cannot_be_a_vault_is_refused_with_the_reason(
    desk: Desk, source: Path, tmp_path: Path, home: Path
) -> None:
    for folder, words in (
        (source, "is a file"),
        (home, "own folder"),
        (home / "vault", "own folder"),
        (tmp_path / "gone/vault", "is not there"),
        (tmp_path / ("n" * 300), "cannot be looked at"),
    ):
        place = places(desk).assess(folder, [source])
        assert place.standing is Standing.REFUSED, folder
        assert words in place.sentence
        assert place.hint
    inside = tmp_path / "data/vault/lost+found"
    inside.mkdir(parents=True)
    buried = build_database(inside / "buried.db", rows=3)
    place = places(desk).assess(tmp_path / "data/vault", [buried])
    assert place.standing is Standing.REFUSED
    assert "lies inside" in place.sentence


def test_short_space_and_other_disks_are_told(desk: Desk, source: Path, tmp_path: Path) -> None:
    place = places(desk).assess(tmp_path / "vault", [source], needed_bytes=10**18)
    assert "too little space" in place.warning
    shared = Path("/dev/shm")
    if not shared.is_dir() or shared.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("this computer has one file system only")
    with open_folder() as folder:  # on the disk of /tmp, as the source
        known = (
            Volume(tmp_path, "", False, False, False, frozenset({"sda"})),
            Volume(shared, "Backup", True, False, False, frozenset({"sdb"}), 5 * 10**9),
            Volume(folder, "", True, False, True),
        )
        looking = VaultPlaces(desk, known)
        disk, mine = looking.suggestions([source], tmp_path)
    assert (disk.kind, disk.label, disk.free_bytes) == (PlaceKind.EXTERNAL, "Backup", 5 * 10**9)
    assert disk.path == shared / "Holdfast"
    assert mine.kind is PlaceKind.HOME
    assert looking.assess(disk.path, [source]).warning == ""
    ProfileService(desk).protect(source, tmp_path / "vault", "Books")
    vault, *_ = looking.suggestions([source], tmp_path)
    assert (vault.kind, vault.path, vault.used_by) == (
        PlaceKind.VAULT,
        tmp_path / "vault",
        ("Books",),
    )
