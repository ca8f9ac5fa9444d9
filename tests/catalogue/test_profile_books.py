"""Both books of profiles, the quick one and SQLAlchemy's, do the same with the same words."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from pathlib import Path

import pytest

from holdfast.catalogue.profile_table import ProfileTable
from holdfast.catalogue.quick_book import QuickBook
from holdfast.catalogue.sessions import Sessions
from holdfast.core.errors import NotFoundError, UsageError
from holdfast.core.profiles import LastRestore, ProfileBook, ProfileMemory
from tests.catalogue.places import NOON, new_catalogue, profile

BOOKS: dict[str, Callable[[Path], ProfileBook]] = {
    "quick": QuickBook,
    "sqlalchemy": lambda path: ProfileTable(Sessions(path)),
}
ODD = "caf\udce9 “x”\n\\udce9 json: 🗄"
RESTORE = LastRestore(f"/t/{ODD}", "a" * 16, "b" * 16, NOON)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return new_catalogue(tmp_path)


@pytest.fixture(params=BOOKS)
def book(request: pytest.FixtureRequest, path: Path) -> ProfileBook:
    return BOOKS[request.param](path)


@pytest.fixture
def other(request: pytest.FixtureRequest, path: Path) -> ProfileBook:
    """The book of the other kind on the same file."""
    [kind] = {"quick", "sqlalchemy"} - {request.node.callspec.params["book"]}
    return BOOKS[kind](path)


def test_what_one_writes_the_other_reads(book: ProfileBook, other: ProfileBook) -> None:
    second = profile(2, source_path=f"/home/{ODD}", vault_path=f"json:{ODD}", name="json:\\n")
    book.add(second)
    book.add(profile(1))
    book.remember(second.profile_id, ProfileMemory("c" * 16, RESTORE))
    assert book.all() == other.all() == [profile(1), second]
    assert other.find(second.name) == other.find(second.profile_id) == second
    assert other.memory(second.profile_id) == ProfileMemory("c" * 16, RESTORE)


def test_profiles_come_by_name(book: ProfileBook) -> None:
    for number, name in enumerate(("b", "Z", "a", "ä")):
        book.add(profile(number, name=name))
    assert [each.name for each in book.all()] == ["Z", "a", "b", "ä"]


def test_a_name_goes_before_an_id(book: ProfileBook) -> None:
    book.add(profile(1))
    book.add(profile(2, name=profile(1).profile_id))
    assert book.find(profile(1).profile_id).profile_id == profile(2).profile_id


def test_what_is_not_there_is_told_with_what_is(book: ProfileBook) -> None:
    with pytest.raises(NotFoundError, match="There is no profile “x\\\\n”") as none:
        book.find("x\n")
    assert "holdfast protect" in none.value.hint
    for number in range(9):
        book.add(profile(number))
    with pytest.raises(NotFoundError) as some:
        book.find("x")
    assert some.value.hint == "Profiles: " + ", ".join(f"books {n}" for n in range(8)) + "."


def test_a_double_is_refused_and_nothing_added(book: ProfileBook) -> None:
    book.add(profile(1))
    with pytest.raises(UsageError, match="already a profile “books 1”"):
        book.add(profile(2, name="books 1"))
    same = {"source_path": profile(1).source_path}
    with pytest.raises(UsageError, match="already protected in that vault") as refused:
        book.add(profile(3, vault_path="/elsewhere", **same))
    assert "holdfast backup books 1" in refused.value.hint
    book.add(profile(4, vault_id="e" * 16, **same))
    assert [each.profile_id for each in book.all()] == [
        profile(1).profile_id,
        profile(4).profile_id,
    ]


def test_memory_is_empty_until_something_is_remembered(book: ProfileBook) -> None:
    assert book.memory("new") == ProfileMemory()
    book.remember("new", ProfileMemory("a", RESTORE))
    book.remember("new", ProfileMemory("b"))
    assert book.memory("new") == ProfileMemory("b")


def _add_many(kind: str, path: Path, first: int) -> None:
    book = BOOKS[kind](path)
    for number in range(first, first + 10):
        book.add(profile(number))
        book.remember(profile(number).profile_id, ProfileMemory(str(number)))


def test_processes_do_not_lose_each_others_profiles(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [
        context.Process(target=_add_many, args=(kind, path, 100 * number))
        for number, kind in enumerate(("quick", "sqlalchemy", "quick"))
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    book = QuickBook(path)
    assert len(book.all()) == 30
    assert all(book.memory(each.profile_id).newest_id for each in book.all())


@pytest.fixture
def table(path: Path) -> ProfileTable:
    return ProfileTable(Sessions(path))


def test_a_profile_changes_in_one_step(table: ProfileTable) -> None:
    table.add(profile(1))
    table.add(profile(2))
    moved = profile(1, name="moved", source_path="/new.db", vault_path="/v2", vault_id="e" * 16)
    table.change(moved)
    assert table.all() == [profile(2), moved]
    with pytest.raises(UsageError, match="already a profile"):
        table.change(profile(1, name="books 2"))
    with pytest.raises(NotFoundError):
        table.change(profile(3))
    assert table.all() == [profile(2), moved]


def test_a_removed_profile_takes_its_memory_along(table: ProfileTable) -> None:
    table.add(profile(1))
    table.remember(profile(1).profile_id, ProfileMemory("a"))
    table.remove(profile(1).profile_id)
    assert table.all() == []
    assert table.memory(profile(1).profile_id) == ProfileMemory()
    with pytest.raises(NotFoundError):
        table.remove(profile(1).profile_id)
    table.add(profile(1))
