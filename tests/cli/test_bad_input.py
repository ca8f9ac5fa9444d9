"""Everything a person can get wrong: a sentence, a status, nothing lost, no trace.

Each case is run twice, for a person and for a program. For a person: nothing on stdout,
title, message and hint on stderr. For a program: one object on stdout, nothing on stderr.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from holdfast.cli.main import run
from tests.cli.conftest import Ended, keeping_signals
from tests.support.databases import Damage, build_database, damage

UNKNOWN = "no-such"


@dataclass(frozen=True)
class Place:
    """What the cases below play with; `folder` is the case's own."""

    folder: Path
    home: Path
    source: Path
    vault: Path
    profile: str


Words = Callable[[Place], list[str | Path]]


def _prepared(folder: Path) -> Place:
    """Make a database, its vault and a profile with four backups; the home is set by then."""
    source = build_database(folder / "things.db", rows=120)
    place = Place(folder, folder / "home", source, folder / "vault", "things")
    assert run(["protect", str(source), "--vault", str(place.vault)]) == 0
    for name in ("first", "twin-1", "twin-2"):
        assert run(["backup", "things", "--name", name]) == 0
    assert run(["backup", "things", "--name", "pinned", "--protected"]) == 0
    return place


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """One place for all cases that must change nothing; each of them proves that it did not."""
    folder = tmp_path_factory.mktemp("shared")
    with pytest.MonkeyPatch.context() as patch, keeping_signals():
        patch.setenv("HOLDFAST_HOME", str(folder / "home"))
        return _prepared(folder)


@pytest.fixture
def unchanged(shared: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """The shared place, with a folder of the case's own."""
    monkeypatch.setenv("HOLDFAST_HOME", str(shared.home))
    return replace(shared, folder=tmp_path)


@pytest.fixture
def place(called: Callable[..., Ended], home: Path, tmp_path: Path) -> Place:
    """A place that a test may spoil."""
    return _prepared(tmp_path)


def _made(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def _damaged(place: Place, kind: Damage) -> Path:
    path = place.folder / f"{kind.name}.db"
    return path if path.exists() else damage(build_database(path), kind)


def _link(place: Place, target: str) -> Path:
    path = place.folder / "link.db"
    if not path.is_symlink():
        path.symlink_to(target)
    return path


def _pipe(place: Place) -> Path:
    path = place.folder / "pipe"
    if not path.exists():
        os.mkfifo(path)
    return path


def _protect(database: Callable[[Place], Path], *more: str) -> Words:
    return lambda place: ["protect", database(place), "--vault", place.folder / "v2", *more]


PROTECT: dict[str, tuple[Words, int, str]] = {
    "missing file": (_protect(lambda p: p.folder / "nothing.db"), 11, "not there"),
    "missing folder": (_protect(lambda p: p.folder / "no" / "x.db"), 11, "not there"),
    "dangling link": (_protect(lambda p: _link(p, "gone")), 11, "is a link to"),
    "circular link": (_protect(lambda p: _link(p, "link.db")), 12, "link.db"),
    "folder": (_protect(lambda p: p.folder), 14, "is a folder"),
    "pipe": (_protect(_pipe), 14, "not"),
    "device": (_protect(lambda p: Path("/dev/null")), 14, "not"),
    "empty file": (_protect(lambda p: _made(p.folder / "e.db", b"")), 15, "empty (0 bytes)"),
    "text file": (_protect(lambda p: _damaged(p, Damage.NOT_SQLITE)), 14, "not a SQLite"),
    "one byte": (_protect(lambda p: _made(p.folder / "o.db", b"x")), 14, "not a SQLite"),
    "encrypted": (_protect(lambda p: _damaged(p, Damage.ENCRYPTED)), 14, "encrypted"),
    "truncated": (_protect(lambda p: _damaged(p, Damage.TRUNCATED)), 15, "missing at the end"),
    "bad header": (_protect(lambda p: _damaged(p, Damage.BAD_PAGE_SIZE)), 15, "damaged"),
    "no name": (_protect(lambda p: p.source, "--name", ""), 2, "needs a name"),
    "blank name": (_protect(lambda p: p.source, "--name", " \n"), 2, "needs a name"),
    "long name": (_protect(lambda p: p.source, "--name", "ü" * 128), 2, "256 bytes"),
    "taken name": (_protect(lambda p: p.source, "--name", "things"), 2, "already a profile"),
    "empty path": (lambda p: ["protect", "", "--vault", p.folder / "v2"], 2, "no place"),
    "no vault": (lambda p: ["protect", p.source], 2, "--vault"),
    "vault is a file": (
        lambda p: ["protect", p.source, "--vault", _made(p.folder / "f", b"x")],
        20,
        "not a folder",
    ),
    "vault holds other things": (
        lambda p: ["protect", p.source, "--vault", _made(p.folder / "d.txt", b"x").parent],
        20,
        "holds other files",
    ),
    "vault on a disk that is away": (
        lambda p: ["protect", p.source, "--vault", p.folder / "away" / "disk" / "vault"],
        21,
        "",
    ),
    "vault in Holdfast's own folder": (
        lambda p: ["protect", p.source, "--vault", p.home],
        2,
        "Holdfast's own folder",
    ),
    "vault somewhere inside Holdfast's own folder": (
        lambda p: ["protect", p.source, "--vault", p.home / "vault"],
        2,
        "Holdfast's own folder",
    ),
}

COMMANDS: dict[str, tuple[Words, int, str]] = {
    "unknown profile": (lambda p: ["backup", UNKNOWN], 3, "no profile “no-such”"),
    "unknown backup": (lambda p: ["restore", p.profile, UNKNOWN, "--yes"], 3, "no such backup"),
    "empty backup": (lambda p: ["browse", p.profile, ""], 3, "no such backup"),
    "ambiguous prefix": (lambda p: ["pin", p.profile, "twin"], 2, "2 backups begin with"),
    "wrong level": (lambda p: ["verify", p.profile, "--level", "sure"], 2, "'sure'"),
    "level in capitals": (lambda p: ["verify", p.profile, "--level", "STORED"], 2, "STORED"),
    "name taken": (lambda p: ["backup", p.profile, "--name", "first"], 2, "already a backup"),
    "name too long": (lambda p: ["backup", p.profile, "--name", "x" * 256], 2, "256 bytes"),
    "no argument": (lambda p: ["backup"], 2, "PROFILE"),
    "too many arguments": (lambda p: ["list", p.profile, "more"], 2, "more"),
    "unknown switch": (lambda p: ["list", p.profile, "--wat"], 2, "--wat"),
    "unknown command": (lambda p: ["frobnicate"], 2, "no command “frobnicate”"),
    "restore unasked": (lambda p: ["restore", p.profile, "first"], 2, "nobody can be asked"),
    "delete unasked": (lambda p: ["delete", p.profile, "first"], 2, "nobody can be asked"),
    "delete pinned": (lambda p: ["delete", p.profile, "pinned", "--yes"], 2, "is pinned"),
    "undo without a restore": (lambda p: ["undo", p.profile], 3, "no restore to undo"),
    "restore over another file": (
        lambda p: ["restore", p.profile, "first", "--to", _made(p.folder / "mine.txt", b"mine")],
        32,
        "already there",
    ),
    "export over another file": (
        lambda p: ["export", p.profile, "first", _made(p.folder / "mine.txt", b"mine")],
        32,
        "already there",
    ),
    "restore onto a folder": (
        lambda p: ["restore", p.profile, "first", "--to", p.folder],
        32,
        "already there",
    ),
    "restore into no folder": (
        lambda p: ["restore", p.profile, "first", "--to", p.folder / "no" / "x.db"],
        32,
        "is not there",
    ),
    "restore into the vault": (
        lambda p: ["restore", p.profile, "first", "--to", p.vault / "x.db"],
        32,
        "inside the vault",
    ),
    "where without tables": (
        lambda p: ["restore", p.profile, "first", "--where", "1", "--yes"],
        2,
        "no table was named",
    ),
    "where with two tables": (
        lambda p: ["restore", p.profile, "first", "--tables", "thing,part", "--where", "1"],
        2,
        "several were named",
    ),
    "tables to a file": (
        lambda p: ["restore", p.profile, "first", "--tables", "thing", "--to", p.folder / "x.db"],
        2,
        "do not go together",
    ),
    "unknown table": (
        lambda p: ["restore", p.profile, "first", "--tables", UNKNOWN, "--yes"],
        3,
        "no-such",
    ),
    "where that is no SQL": (
        lambda p: ["restore", p.profile, "first", "--tables", "thing", "--where", "(((", "--yes"],
        2,
        "",
    ),
    "writing in browse": (
        lambda p: ["browse", p.profile, "first", "DELETE FROM thing"],
        2,
        "never changed",
    ),
    "a table made in browse": (
        lambda p: ["browse", p.profile, "first", "CREATE TABLE x(y)"],
        2,
        "never changed",
    ),
    "no SQL in browse": (
        lambda p: ["browse", p.profile, "first", "SELECT FROM WHERE"],
        2,
        "Check the statement",
    ),
    "limit below zero": (
        lambda p: ["browse", p.profile, "first", "SELECT 1", "--limit", "-1"],
        2,
        "“-1” is not a number of rows",
    ),
    "limit in words": (
        lambda p: ["browse", p.profile, "first", "SELECT 1", "--limit", "many"],
        2,
        "“many” is not a number of rows",
    ),
    "compare with nothing": (
        lambda p: ["compare", p.profile, "first", UNKNOWN],
        3,
        "no such backup",
    ),
    "vault check of no vault": (lambda p: ["vault", "check", p.home], 21, "no vault"),
    "vault check of nothing": (lambda p: ["vault", "check", p.folder / "gone"], 21, ""),
    "vault check of a file": (lambda p: ["vault", "check", p.source], 20, ""),
    "vault list of no vault": (lambda p: ["vault", "list", p.home], 21, "no vault"),
    "vault clean of no vault": (lambda p: ["vault", "clean", p.home], 21, "no vault"),
    "vault alone": (lambda p: ["vault", "mend"], 2, ""),
}


def _state(place: Place) -> dict[str, str]:
    """What must not change: the database, the vault's objects, and files of the person's own."""
    files = [place.source, *sorted(place.vault.rglob("*"))]
    return {
        str(file): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files
        if file.is_file() and file.name != "LOCK"
    }


def _check(
    called: Callable[..., Ended], place: Place, words: Words, status: int, text: str
) -> None:
    before = _state(place)
    person = called(*words(place))
    assert person.status == status, person
    assert person.out == ""
    title, message, *_ = person.err.splitlines()
    assert title.endswith(".")
    assert message.startswith("  ")
    assert text in person.err
    assert "Traceback" not in person.err
    assert "rc " not in person.err
    program = called("--json", *words(place))
    assert program.status == status
    found = program.json
    assert found["exit_status"] == status
    assert found["message"]
    assert found["error"].endswith("Error")
    assert _state(place) == before


@pytest.mark.parametrize("case", PROTECT)
def test_protect_refuses(called: Callable[..., Ended], unchanged: Place, case: str) -> None:
    _check(called, unchanged, *PROTECT[case])


@pytest.mark.parametrize("case", COMMANDS)
def test_commands_refuse(called: Callable[..., Ended], unchanged: Place, case: str) -> None:
    _check(called, unchanged, *COMMANDS[case])


@pytest.mark.parametrize(
    ("kind", "status", "text"),
    [
        (None, 11, "Earlier backups are untouched"),
        (Damage.ZERO_LENGTH, 15, "empty"),
        (Damage.NOT_SQLITE, 14, "not a SQLite database"),
        (Damage.ENCRYPTED, 14, "encrypted"),
    ],
)
def test_a_source_that_went_bad_is_told(
    called: Callable[..., Ended], place: Place, kind: Damage | None, status: int, text: str
) -> None:
    if kind is None:
        place.source.unlink()
    else:
        damage(place.source, kind)
    ended = called("backup", place.profile)
    assert ended.status == status
    assert text in ended.err
    assert called("restore", place.profile, "first", "--to", place.folder / "back.db").status == 0


def test_a_database_damaged_inside_is_kept_and_never_a_success(
    called: Callable[..., Ended], place: Place
) -> None:
    damage(place.source, Damage.GARBAGE_PAGE)
    ended = called("backup", place.profile, "--name", "bad")
    assert ended.status == 15
    assert "damaged" in ended.err
    bad, *_ = called("--json", "list", place.profile).lines
    assert (bad["name"], bad["structure"]) == ("bad", "damaged")
    assert "damaged" in called("list", place.profile).out
    assert called("backup", place.profile, "--json").status == 15
    assert called("verify", place.profile, "bad").status == 15


@pytest.mark.parametrize("command", ["backup", "list", "verify"])
def test_a_vault_that_is_away_is_told(
    called: Callable[..., Ended], place: Place, command: str
) -> None:
    place.vault.rename(place.folder / "elsewhere")
    ended = called(command, place.profile)
    assert ended.status == 21
    assert "Connect the disk" in ended.err
    assert not place.vault.exists()


def test_an_empty_mount_point_is_left_empty(called: Callable[..., Ended], place: Place) -> None:
    place.vault.rename(place.folder / "elsewhere")
    place.vault.mkdir()
    assert called("backup", place.profile).status == 21
    assert list(place.vault.iterdir()) == []


def test_an_older_copy_of_the_vault_is_refused_until_accepted(
    called: Callable[..., Ended], place: Place
) -> None:
    import shutil

    older = place.folder / "older"
    shutil.copytree(place.vault, older)
    assert called("backup", place.profile).status == 0
    shutil.rmtree(place.vault)
    older.rename(place.vault)
    ended = called("backup", place.profile)
    assert ended.status == 22
    assert "--accept-older-vault" in ended.err
    assert called("backup", place.profile, "--accept-older-vault").status == 0


def test_a_profile_list_that_cannot_be_read_is_kept(
    called: Callable[..., Ended], place: Place, home: Path
) -> None:
    book = home / "profiles.json"
    book.write_bytes(b"\x00\x01 not json")
    ended = called("profiles")
    assert ended.status == 17
    assert "left as it is" in ended.err
    assert called("protect", place.source, "--vault", place.folder / "v2").status == 17
    assert book.read_bytes() == b"\x00\x01 not json"


def test_a_home_that_cannot_be_made_is_told(
    called: Callable[..., Ended], place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOLDFAST_HOME", str(place.source / "below-a-file"))
    ended = called("profiles")
    assert ended.status == 17
    assert "HOLDFAST_HOME" in ended.err
