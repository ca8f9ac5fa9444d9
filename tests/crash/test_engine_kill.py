"""kill -9 at system calls that change files, spread over a backup, a clean-up and a restore.

Whatever the moment: every backup that was acknowledged before restores bit by bit, a new one
is whole or not there, the live database is the old or the new one, the vault has no damage,
and the same operation then works without a hand.
"""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from holdfast.core.model import Level
from holdfast.services.desk import open_desk
from holdfast.services.interrupted import resolve_interrupted
from holdfast.services.vaults.vaults import check_vault, clean_vault
from holdfast.system.paths import AppPaths
from tests.support.databases import Damage, build_database, damage
from tests.support.protected import Protected, change_rows, file_hash, protect
from tests.support.restoring import content_of
from tests.support.strace import needs_strace, record, run_killed_at, spread

pytestmark = [needs_strace, pytest.mark.timeout(900)]

WORKER = Path(__file__).with_name("engine_worker.py")
REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Scenario:
    """An operation, what is done to the stage before it, and how many calls it has at least."""

    operation: str
    prepare: Callable[[Protected], object]
    at_least: int


def _nothing(books: Protected) -> None:
    pass


def _lose_hashes(books: Protected) -> None:
    shutil.rmtree(books.desk.paths.hashes_dir)


def _lose_all_backups(books: Protected) -> None:
    for name in ("first", "second"):
        books.backups.delete_backup(name)
    clean_vault(books.desk, books.vault, immediately=True)


def _damage_source(books: Protected) -> None:
    damage(books.source, Damage.BAD_PAGE_SIZE)


def _restore_first(books: Protected) -> None:
    books.restores.restore("first")


SCENARIOS = {
    "backup": Scenario("backup", _nothing, 20),
    "backup without page hashes": Scenario("backup", _lose_hashes, 20),
    "first backup": Scenario("backup", _lose_all_backups, 20),
    "clean-up": Scenario("clean", _nothing, 20),
    "restore through SQLite": Scenario("restore", _nothing, 30),
    "restore over a damaged file": Scenario("restore", _damage_source, 30),
    "undo": Scenario("undo", _restore_first, 30),
    "pin": Scenario("pin", _nothing, 6),
    "verify": Scenario("verify", _nothing, 10),
}
MOST_POINTS = 40


@dataclass
class Stage:
    """A home, a vault with two backups and a changed source, laid out as often as needed."""

    folder: Path
    template: Path
    hashes: dict[str, str]
    contents: dict[str, tuple[int, str]]

    @property
    def source(self) -> Path:
        return self.folder / "books.db"

    def lay(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.template, self.folder)

    def command(self, operation: str) -> list[str]:
        return [sys.executable, "-B", str(WORKER), operation, str(self.folder / "home")]

    def books(self) -> Protected:
        desk = open_desk(AppPaths(self.folder / "home"))
        return Protected(desk, desk.book.find("books"), self.source, self.folder / "vault")

    def judge(self, scenario: str) -> None:
        """Fail unless everything is as the module says."""
        books = self.books()
        names = {info.name for info in books.backups.list_backups().backups}
        if scenario != "first backup":
            assert "first" in names
            assert SCENARIOS[scenario].operation == "clean" or "second" in names
        if scenario != "restore over a damaged file" or not self._is_damaged():
            assert content_of(self.source) in self.contents.values()
        for name in names & self.hashes.keys():
            out = self.folder / "out.db"
            books.restores.restore(name, out)
            assert file_hash(out) == self.hashes[name], name
            out.unlink()
        report = check_vault(self.folder / "vault", read_data=True)
        assert [f for f in report.findings if f.severity in {"damage", "missing"}] == []

    def _is_damaged(self) -> bool:
        return self.source.read_bytes() == self.damaged

    damaged: bytes = b""


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    monkeypatch.setenv("PYTHONPATH", f"{REPOSITORY / 'app'}:{REPOSITORY}")
    folder = tmp_path / "stage"
    folder.mkdir()
    source = build_database(folder / "books.db", rows=60)
    (folder / "home").mkdir()
    books = protect(folder / "home", source, folder / "vault")
    hashes, contents = {}, {}
    for seed, name in enumerate(("first", "second", "third")):
        change_rows(source, 40, seed=seed)
        hashes[name], contents[name] = file_hash(source), content_of(source)
        if name != "third":
            books.backups.create_backup(name)
    shutil.copytree(folder, tmp_path / "template")
    return Stage(folder, tmp_path / "template", hashes, contents)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_killed_anywhere_nothing_acknowledged_is_lost(stage: Stage, scenario: str) -> None:
    what = SCENARIOS[scenario]
    what.prepare(stage.books())
    stage.damaged = stage.source.read_bytes() if what.prepare is _damage_source else b""
    shutil.rmtree(stage.template)
    shutil.copytree(stage.folder, stage.template)
    command = stage.command(what.operation)
    points = record(command, stage.folder.with_name("log"))
    stage.judge(scenario)
    killed = 0
    for point in spread(points, MOST_POINTS):
        stage.lay()
        try:
            run_killed_at(point, command)
            killed += 1
        except AssertionError as error:
            # Workers share a kind of call, and strace counts by thread: not reached is no kill.
            if "ended with 0" not in str(error):
                raise
        try:
            _resolve(stage)
            stage.judge(scenario)
            _again(stage, what.operation)
        except BaseException as error:
            error.add_note(f"killed at {point} of {scenario}")
            raise
    assert killed >= what.at_least


def _resolve(stage: Stage) -> None:
    """Finish or undo an interrupted swap, as the start of every backup and restore does."""
    resolve_interrupted(stage.books().profile)


def _again(stage: Stage, operation: str) -> None:
    """Do the same once more without a hand, as the next run of the program would."""
    books = stage.books()
    if operation == "backup":
        names = {info.name for info in books.backups.list_backups().backups}
        made = books.backups.create_backup("again" if "third" in names else "third").info
        assert books.verification.verify(made.name, Level.STORED)[0].passed
    elif operation == "clean":
        clean_vault(books.desk, books.vault)
        left = {path.name for path in books.vault.rglob("*") if "unfinished" in path.name}
        assert left == set()
    elif operation in {"restore", "undo"}:
        books.restores.restore("first")
        assert content_of(stage.source) == stage.contents["first"]
        names = {path.name for path in stage.folder.iterdir()}
        assert not {name for name in names if name.startswith(".holdfast-restore")}
    elif operation == "pin":
        assert books.backups.set_protected("first", protected=True).protected
    else:
        assert books.verification.verify("first", Level.RESTORED)[0].passed
