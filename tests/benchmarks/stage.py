"""Where everything stands: working folder, states of the database, and the sides.

A `Scene` is one live database in one journal mode with the sides that back it up; its
states are `base` and what sets of changes make of it. Files are put into place by copying,
so that every repetition of every row begins with the same bytes at the same path.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from enum import StrEnum
from pathlib import Path

from tests.benchmarks.database import FULL_ROWS, GENERATOR, QUICK_ROWS
from tests.benchmarks.measure import BenchError, held_open, run_module, settle
from tests.benchmarks.sides import Borg, Holdfast, Restic, Side

SEED = 7
FULL_ROOM_BYTES = 14 * 10**9
QUICK_ROOM_BYTES = 3 * 10**9


class Mode(StrEnum):
    """What kind of database a scene is about."""

    ROLLBACK = "rollback"
    """SQLite's default journal mode."""
    WAL = "wal"
    """WAL mode, held open by another process, changes in its `-wal`."""
    REINDEXED = "reindexed"
    """Rollback mode, the indexes just built anew."""


class Stage:
    """One run of the benchmarks."""

    def __init__(self, work: Path, kept: Path, *, quick: bool, repetitions: int) -> None:
        """See the class.

        Args:
            work: an empty folder, removed by the caller afterwards.
            kept: a folder for databases that later runs use again.
            quick: a tenth of the size.
            repetitions: how often each thing is measured.
        """
        self.work = work
        self.quick = quick
        self.repetitions = repetitions
        self.rows = QUICK_ROWS if quick else FULL_ROWS
        self._kept = kept
        self._doing = ""
        self._scenes: dict[Mode, Scene] = {}

    def scene(self, mode: Mode) -> Scene:
        """Return the scene of a mode; it keeps what it has from row to row."""
        if mode not in self._scenes:
            self._scenes[mode] = Scene(self, mode)
        return self._scenes[mode]

    def database(self, rows: int) -> Path:
        """Return a database of so many rows, built once and kept; not to be changed."""
        path = self._kept / f"bench-{GENERATOR}-{rows}.db"
        if not path.exists():
            self.say(f"building a database of {rows:,} rows")
            unfinished = self.work / "unfinished.db"
            run_module("database", "build", unfinished, str(rows))
            unfinished.replace(path)
        return path

    def begin(self, doing: str) -> None:
        """Name what is done next; `say_turn` counts within it."""
        self._doing = doing
        self.say(doing)

    def say_turn(self, number: int) -> None:
        """Tell on stderr which repetition begins."""
        if self.repetitions > 1:
            self.say(f"{self._doing}, {number} of {self.repetitions}")

    def say(self, text: str) -> None:
        """Tell the person who waits."""
        sys.stderr.write(f"bench: {text}\n")
        sys.stderr.flush()


class Scene:
    """A live database and its sides; see the module."""

    def __init__(self, stage: Stage, mode: Mode) -> None:
        self.stage = stage
        self.folder = stage.work / mode
        self.folder.mkdir()
        self.mode = mode
        self.is_wal = mode is Mode.WAL
        self.suffix = ", WAL" if self.is_wal else ""
        """What is added to the names of rows."""
        self.live = self.folder / "live.db"
        self.copy = self.folder / "copy.db"
        """Where `.backup` writes, and what restic and borg back up."""
        self.ours = Holdfast(self.folder / "holdfast", self.live)
        self.restic = Restic(self.folder / "restic", self.copy)
        self.borg = Borg(self.folder / "borg", self.copy)
        self._in_place = ""

    def state(self, name: str) -> Path:
        """Return the file of a state, made when first asked for; not to be changed."""
        path = self.folder / f"state-{name}.db"
        if path.exists():
            return path
        if name == "base":
            base = self.stage.database(self.stage.rows)
            if self.mode is Mode.ROLLBACK:
                return base
            shutil.copyfile(base, path)
            run_module("database", "turn-to-wal" if self.is_wal else "reindex", path)
            return path
        shutil.copyfile(self.state("base"), path)
        keep = ["keep-wal"] if self.is_wal else []
        run_module("database", "change", path, name, str(SEED), *keep)
        _sidecar(path, "-shm").unlink(missing_ok=True)
        return path

    def place(self, name: str) -> None:
        """Make the live database what a state is; nobody may hold it open."""
        if self._in_place == name:
            return
        self._in_place = ""
        state = self.state(name)
        for suffix in ("-shm", "-wal", ""):
            _sidecar(self.live, suffix).unlink(missing_ok=True)
        shutil.copyfile(state, self.live)
        if _sidecar(state, "-wal").exists():
            shutil.copyfile(_sidecar(state, "-wal"), _sidecar(self.live, "-wal"))
        self._in_place = name

    def place_copy(self, name: str) -> None:
        """Give the peers a closed copy of a state (rollback mode only)."""
        shutil.copyfile(self.state(name), self.copy)

    def after_first(self, side: Side) -> None:
        """Give a side the state right after its backup of `base`; leaves `base` in place."""
        if side.has("first"):
            side.back_to("first")
            return
        self.place("base")
        if side is not self.ours:
            self.place_copy("base")
        side.begin()
        side.backup()
        side.keep("first")

    @contextmanager
    def open_elsewhere(self) -> Iterator[None]:
        """In WAL mode: another process has the live database open within the block."""
        with held_open(self.live) if self.is_wal else nullcontext():
            yield

    @property
    def live_files(self) -> list[Path]:
        """The live database and, where it has one, its `-wal`."""
        wal = _sidecar(self.live, "-wal")
        return [self.live, wal] if wal.exists() else [self.live]

    def settle(self) -> None:
        """Same start for everybody: nothing left to write, the live database in memory."""
        settle(*self.live_files)


@contextmanager
def open_stage(*, quick: bool, repetitions: int | None = None) -> Iterator[Stage]:
    """Make the stage under the system's folder for temporary files, and clean up after.

    Everything is measured five times, when quick once, unless told otherwise.

    Raises:
        BenchError: the folder for kept databases belongs to somebody else, or has no room.
    """
    owner = os.getuid()
    kept = Path(tempfile.gettempdir()) / f"holdfast-bench-{owner}"
    kept.mkdir(mode=0o700, exist_ok=True)
    if kept.is_symlink() or kept.stat().st_uid != owner:
        raise BenchError(f"{kept} belongs to somebody else")
    _remove_leftovers(kept)
    needed = QUICK_ROOM_BYTES if quick else FULL_ROOM_BYTES
    if (free := shutil.disk_usage(kept).free) < needed:
        raise BenchError(f"{kept} has room for {free // 10**9} GB, {needed // 10**9} are needed")
    work = Path(tempfile.mkdtemp(prefix=f"run-{os.getpid()}-", dir=kept))
    try:
        yield Stage(work, kept, quick=quick, repetitions=repetitions or (1 if quick else 5))
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _remove_leftovers(kept: Path) -> None:
    """Remove the working folders of runs that were killed: gigabytes each."""
    for folder in kept.glob("run-*-*"):
        try:
            os.kill(int(folder.name.split("-")[1]), 0)
        except ProcessLookupError:
            shutil.rmtree(folder, ignore_errors=True)


def _sidecar(database: Path, suffix: str) -> Path:
    return database.with_name(database.name + suffix)
