"""kill -9, or an error of the disk, at every system call of a swap that changes files.

Whatever the moment: the target's name is never absent, and once the note is resolved the
folder is what it was before the swap, byte for byte and mode for mode, or it holds the new
database, with the old one and its sidecars in the recovery folder. Nothing else is left
over, and the next swap works without a hand.
"""

import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from holdfast.sources.swap_undo import finish_or_undo
from tests.support.databases import Damage, build_database, damage, leave_hot_journal, leave_wal
from tests.support.restoring import everything_in, label, names_in, staged_for
from tests.support.strace import (
    Point,
    needs_strace,
    record,
    run_failing_at,
    run_killed_at,
    spread,
)

pytestmark = needs_strace

WORKER = Path(__file__).with_name("put_back_worker.py")
APP = Path(__file__).resolve().parents[2] / "app"
RECOVERY = ".holdfast-recovery-20261122T000000Z"

Files = dict[str, tuple[int, int, bytes]]


@dataclass(frozen=True)
class Scenario:
    """A folder a swap begins in, and how many calls it takes at least."""

    make: Callable[[Path], object]
    at_least: int
    also: str = ""
    """What strace answers in its own way all the time."""


def _wal(target: Path) -> None:
    leave_wal(build_database(target))


def _damaged(target: Path) -> None:
    leave_hot_journal(build_database(target))
    damage(target, Damage.BAD_PAGE_SIZE)
    target.chmod(0o640)
    label(target)


def _missing(target: Path) -> None:
    leave_wal(build_database(target))
    target.unlink()


SCENARIOS = {
    "over a database with a -wal": Scenario(_wal, 19),
    "over a damaged one with a hot journal": Scenario(_damaged, 19),
    "where only a -wal was left": Scenario(_missing, 15),
    "without hard links": Scenario(_wal, 20, also="link,linkat:error=EPERM"),
}
"""Together 73 calls at least; a step that stops calling fsync makes one of these red."""


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(APP))


@dataclass
class Stage:
    """One scenario laid out in a folder, as often as needed."""

    folder: Path
    scenario: Scenario
    before: Files
    new: bytes
    original: Path

    @property
    def target(self) -> Path:
        return self.folder / "main.db"

    @property
    def staged(self) -> Path:
        return self.folder / ".staged"

    def lay(self) -> None:
        """Begin anew."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.original, self.folder)

    def swap(self) -> list[str]:
        return self._command("swap", str(self.staged), str(self.target))

    def resolve(self) -> list[str]:
        return self._command("resolve", str(self.target))

    def _command(self, *words: str) -> list[str]:
        return [sys.executable, "-B", str(WORKER), *words]

    def points(self, command: Sequence[str]) -> list[Point]:
        """Run a command to its end and return the calls at which it can be killed."""
        return record(command, self.folder.with_name("log"), also=self.scenario.also)

    def kill(self, point: Point, command: Sequence[str]) -> None:
        run_killed_at(point, command, also=self.scenario.also)

    def judge(self) -> str:
        """Return `old` or `new`; fail for everything between."""
        now = everything_in(self.folder)
        staged = now.pop(".staged", None)  # only where the swap itself gave up
        if now == self.before:
            assert not self.target.exists() or self.target.stat().st_nlink == 1
            return "old"
        assert staged is None
        kept = {
            name.removeprefix(f"{RECOVERY}/"): file
            for name, file in now.items()
            if name.startswith(f"{RECOVERY}/")
        }
        assert kept == self.before, "the old database is not whole"
        assert sorted({name.partition("/")[0] for name in now}) == [RECOVERY, "main.db"]
        mode, owner, content = now["main.db"]
        assert content == self.new, "the target is neither the old nor the new database"
        if "main.db" in self.before:
            assert (mode, owner) == self.before["main.db"][:2]
        return "new"


@pytest.fixture(params=list(SCENARIOS))
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Stage:
    scenario = SCENARIOS[request.param]
    original = tmp_path / "original"
    original.mkdir()
    scenario.make(original / "main.db")
    before = everything_in(original)
    staged = staged_for(original / "main.db", rows=5).rename(original / ".staged")
    result = Stage(tmp_path / "folder", scenario, before, staged.read_bytes(), original)
    result.lay()
    return result


def test_killed_at_any_call_the_target_is_the_old_or_the_new_database(stage: Stage) -> None:
    points = stage.points(stage.swap())
    assert stage.judge() == "new"
    assert len(points) >= stage.scenario.at_least, [str(point) for point in points]
    outcomes = []
    for point in points:
        stage.lay()
        stage.kill(point, stage.swap())
        assert stage.target.exists() or "main.db" not in stage.before, f"{point}: name absent"
        finish_or_undo(stage.target)
        outcomes.append(stage.judge())
        assert ".staged" not in names_in(stage.folder) or not _note_written(points, point)
        assert finish_or_undo(stage.target) is None
    # One moment divides them: everything before it was undone, everything after finished.
    assert outcomes == sorted(outcomes, key=["old", "new"].index)
    assert set(outcomes) == {"old", "new"}


def test_killed_again_while_resolving_it_is_still_one_or_the_other(stage: Stage) -> None:
    first_points = stage.points(stage.swap())
    tried = 0
    for first in spread(first_points[len(first_points) // 2 : -1], 3):
        stage.lay()
        stage.kill(first, stage.swap())
        for second in stage.points(stage.resolve()):
            stage.lay()
            stage.kill(first, stage.swap())
            stage.kill(second, stage.resolve())
            finish_or_undo(stage.target)
            stage.judge()
            assert finish_or_undo(stage.target) is None
            tried += 1
    assert tried >= 6


def test_an_error_of_the_disk_at_any_call_is_told_and_leaves_one_or_the_other(
    stage: Stage,
) -> None:
    for point in spread(stage.points(stage.swap()), 12):
        stage.lay()
        done = run_failing_at(point, stage.swap(), also=stage.scenario.also)
        assert "Traceback" not in done.stderr, done.stderr
        finish_or_undo(stage.target)
        outcome = stage.judge()
        if done.returncode == 0:
            assert outcome == "new", f"{point}: success was claimed"
        else:
            assert "Error: " in done.stderr


def _note_written(points: Sequence[Point], point: Point) -> bool:
    """Tell whether the note was in place: until then the staged file is its owner's affair."""
    first_rename = next(one for one in points if one.call.startswith("rename"))
    return points.index(point) > points.index(first_rename)
