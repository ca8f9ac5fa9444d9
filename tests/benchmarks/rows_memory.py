"""Peak memory of the backup process: does it grow with the database?

Read from the kernel's account of the child (`ru_maxrss`), so it includes Python, SQLite and
every library. The large database is the ordinary one with rows of zeros added.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.benchmarks.figures import Kind, Limit, Row, Unit
from tests.benchmarks.measure import run_module
from tests.benchmarks.sides import Holdfast
from tests.benchmarks.stage import SEED, Stage

_GROWTH = 10
_APART_BYTES = 40e6
_MOST_BYTES = 180e6


def memory(stage: Stage) -> list[Row]:
    """First and second backup of a database and of one ten times as large."""
    folder = stage.work / "memory"
    folder.mkdir()
    base = stage.database(stage.rows)
    sizes = (base.stat().st_size, base.stat().st_size * _GROWTH)
    small = _peaks(stage, folder / "small", base, 0)
    large = _peaks(stage, folder / "large", base, sizes[1])
    shutil.rmtree(folder)
    names = tuple(f"{size / 1e6:,.0f} MB" for size in sizes)
    rows = [
        Row(
            "memory",
            f"peak memory of the {which} backup, {names[0]}",
            f"{names[1]}",
            Unit.BYTES,
            Limit(_APART_BYTES, Kind.DIFFERENCE),
            few,
            many,
        )
        for which, few, many in zip(("first", "second"), small, large, strict=True)
    ]
    everything = tuple(peak for peaks in (*small, *large) for peak in peaks)
    rows.append(
        Row(
            "memory",
            "peak memory of the backup process, the largest of all",
            "both sizes, first and second backup",
            Unit.BYTES,
            Limit(_MOST_BYTES, Kind.VALUE),
            everything,
        )
    )
    return rows


def _peaks(
    stage: Stage, folder: Path, base: Path, inflate_to: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return the peaks of the first and of the second backups, bytes."""
    folder.mkdir()
    database = folder / "live.db"
    shutil.copyfile(base, database)
    if inflate_to:
        stage.begin("building a large database")
        run_module("database", "inflate", database, str(inflate_to))
    side = Holdfast(folder / "holdfast", database)
    size = f"{database.stat().st_size / 1e6:,.0f} MB"
    stage.begin(f"memory of a first backup, {size}")
    first = []
    for number in range(stage.repetitions):
        stage.say_turn(number + 1)
        side.begin()
        first.append(float(side.backup().peak_bytes))
    side.keep("first")
    run_module("database", "change", database, "random", str(SEED))
    stage.begin(f"memory of a second backup, {size}")
    second = []
    for number in range(stage.repetitions):
        stage.say_turn(number + 1)
        side.back_to("first")
        second.append(float(side.backup().peak_bytes))
    database.unlink()
    return tuple(first), tuple(second)
