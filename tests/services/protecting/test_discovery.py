"""Discovery: what is found on a computer, what is said of files that cannot be protected."""

import os
import threading
from pathlib import Path

import pytest

from holdfast.core.errors import CancelledError
from holdfast.services.desk import open_desk
from holdfast.services.protecting.discovery import DiscoveryService
from holdfast.services.protecting.found_database import FoundDatabase, Trouble
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.protecting.recognisers import Surroundings
from holdfast.sources.database_search import DatabaseSearch
from holdfast.system.paths import AppPaths
from tests.support.databases import Damage, build_database, damage

ZOTERO = "Zotero/zotero.sqlite"


@pytest.fixture
def person(tmp_path: Path) -> Path:
    folder = tmp_path / "ann [home]"
    folder.mkdir()
    return folder


@pytest.fixture
def discovery(home: Path, person: Path) -> DiscoveryService:
    return DiscoveryService(open_desk(AppPaths(home)), Surroundings(person, {}, "linux"))


def make(person: Path, name: str, rows: int = 20) -> Path:
    path = person / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return build_database(path, rows=rows)


def by_name(rows: tuple[FoundDatabase, ...]) -> dict[str, FoundDatabase]:
    return {row.name: row for row in rows}


def test_databases_of_known_programs_are_found_with_what_belongs_to_them(
    person: Path, discovery: DiscoveryService
) -> None:
    zotero = make(person, ZOTERO)
    (person / "Zotero/storage").mkdir()
    make(person, ".mozilla/firefox/abc.default/places.sqlite")
    make(person, ".mozilla/firefox/xyz.work/places.sqlite")
    make(person, ".thunderbird/p/abook.sqlite")
    (person / "Documents").mkdir()
    (person / "Documents/old.gnucash").write_bytes(b"\x1f\x8b" + bytes(1022))  # its XML form
    signal = person / ".config/Signal/sql/db.sqlite"
    signal.parent.mkdir(parents=True)
    signal.write_bytes(os.urandom(8192))
    rows = by_name(discovery.known(DatabaseSearch()))
    assert set(rows) == {
        "Zotero",
        "Firefox (abc.default)",
        "Firefox (xyz.work)",
        "Thunderbird address book",
        "Signal",
    }
    found = rows["Zotero"]
    assert (found.path, found.size_bytes) == (zotero, zotero.stat().st_size)
    assert found.companions == (person / "Zotero/storage",)
    assert found.is_exclusive
    assert found.problem is None
    assert found.changed_at is not None
    problem = rows["Signal"].problem
    assert problem is not None
    assert problem.trouble is Trouble.ENCRYPTED
    assert "Signal" in problem.hint


def test_other_databases_are_found_by_their_content_and_the_last_changed_comes_first(
    person: Path, discovery: DiscoveryService, home: Path
) -> None:
    make(person, ZOTERO)
    older = make(person, "Documents/research/samples.data")
    newer = make(person, "projects/app.db")
    os.utime(older, (1.79e9, 1.79e9))
    ancient = make(person, "Documents/ancient.db")
    os.utime(ancient, (1e9, 1e9))
    damage(make(person, "Documents/cut.db", rows=400), Damage.TRUNCATED)
    make(person, ".cache/hidden.db")
    make(person, "projects/node_modules/x/thing.db")
    (person / "Documents/table.csv").write_bytes(b"a;b;c;d\n" * 128)
    (person / "Documents/link.db").symlink_to(newer)
    os.mkfifo(person / "Documents/pipe.db")
    vault = person / "Vault"
    ProfileService(open_desk(AppPaths(home))).protect(newer, vault, "app")
    rows = discovery.others(DatabaseSearch())
    assert [row.path for row in rows] == [newer, older]
    assert rows[0].protected_as == ("app",)
    assert rows[1].protected_as == ()


def test_a_search_can_be_cancelled_from_another_thread(
    person: Path, discovery: DiscoveryService
) -> None:
    search = DatabaseSearch()
    answers: list[object] = []

    def look() -> None:
        try:
            while True:  # one search after another, until one of them is cut off
                discovery.known(search)
        except CancelledError as error:
            answers.append(error)

    thread = threading.Thread(target=look)
    thread.start()
    search.cancel()
    thread.join()
    assert len(answers) == 1
    with pytest.raises(CancelledError):
        discovery.others(search)


@pytest.mark.parametrize(
    ("kind", "trouble"),
    [
        (Damage.ZERO_LENGTH, Trouble.EMPTY),
        (Damage.NOT_SQLITE, Trouble.NOT_SQLITE),
        (Damage.ENCRYPTED, Trouble.ENCRYPTED),
        (Damage.TRUNCATED, Trouble.DAMAGED),
        (Damage.BAD_PAGE_SIZE, Trouble.DAMAGED),
    ],
)
def test_both_ways_of_looking_say_the_same_of_a_file_that_cannot_be_protected(
    kind: Damage, trouble: Trouble, person: Path, discovery: DiscoveryService
) -> None:
    path = damage(make(person, ZOTERO, rows=400), kind)
    (found,) = discovery.known(DatabaseSearch())
    named = discovery.look_at(path)
    for row in (found, named):
        assert row.problem is not None
        assert row.problem.trouble is trouble
        assert "zotero.sqlite" in row.problem.sentence


def test_what_is_no_file_is_answered_too(
    person: Path, discovery: DiscoveryService, home: Path
) -> None:
    make(person, ZOTERO)
    folder = discovery.look_at(person / "Zotero").problem
    assert folder is not None
    assert folder.trouble is Trouble.FOLDER
    assert "zotero.sqlite" in folder.hint
    gone = discovery.look_at(person / "disk/books.db").problem
    assert gone is not None
    assert gone.trouble is Trouble.MISSING
    assert "connect the disk" in gone.hint
    (person / "link.db").symlink_to(person / "nowhere")
    link = discovery.look_at(person / "link.db").problem
    assert link is not None
    assert "link" in link.sentence
    own = discovery.look_at(home / "catalogue.db").problem
    assert own is not None
    assert own.trouble is Trouble.OWN
    nameless = discovery.look_at(person / ("n" * 300)).problem
    assert nameless is not None


def test_a_file_that_is_protected_already_is_known_by_any_of_its_names(
    person: Path, discovery: DiscoveryService, home: Path, tmp_path: Path
) -> None:
    path = make(person, ZOTERO)
    ProfileService(open_desk(AppPaths(home))).protect(path, tmp_path / "vault", "My library")
    link = person / "other.sqlite"
    link.symlink_to(path)
    assert discovery.look_at(link).protected_as == ("My library",)
    (row,) = discovery.known(DatabaseSearch())
    assert row.protected_as == ("My library",)
    assert row.problem is None
