"""Moving in: how small the vault is, and how long it takes beside reading the files once."""

from __future__ import annotations

import shutil
import sys

from tests.benchmarks.figures import Limit, Row, Unit
from tests.benchmarks.measure import ROOT, folder_bytes, in_turns, run, run_module, settle
from tests.benchmarks.stage import Stage

FILES = 30
ROWS = 370_000
"""About 200 MB on the last day; it grew by a hundredth each day."""


def migration(stage: Stage) -> list[Row]:
    """Adopt thirty plain backups of a database that grew daily."""
    folder = stage.work / "migration"
    folder.mkdir()
    stage.begin(f"{FILES} plain backups of a database that grows")
    rows = ROWS // 10 if stage.quick else ROWS
    run_module("drive_migration", folder, str(rows), str(FILES))
    files = sorted((folder / "backups").iterdir())
    taken: list[int] = []

    def move_in() -> float:
        for name in ("home", "vault"):
            shutil.rmtree(folder / name, ignore_errors=True)
        settle(*files)
        finished = run(
            [sys.executable, "-m", "holdfast", "migrate", "import", folder / "justice.db",
             "--backups", folder / "backups", "--vault", folder / "vault", "--times", "utc"],
            {"HOLDFAST_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT / "app")},
        )  # fmt: skip
        taken.append(folder_bytes(folder / "vault"))
        return finished.wall_s

    def read_once() -> float:
        settle(*files)
        return run(["sha256sum", *files]).wall_s

    stage.begin("moving in")
    ours, theirs = in_turns(stage.repetitions, move_in, read_once, say=stage.say_turn)
    size = sum(file.stat().st_size for file in files)
    note = f"{FILES} files, {size / 1e9:.1f} GB, the last {files[-1].stat().st_size / 1e6:.0f} MB."
    shutil.rmtree(folder)
    return [
        Row(
            "migration",
            "bytes of the vault after moving in",
            "the plain files",
            Unit.BYTES,
            Limit(1 / 8),
            tuple(map(float, taken)),
            (float(size),),
            note,
        ),
        Row(
            "migration",
            "moving in, each file checked by SQLite",
            "sha256sum over the files",
            Unit.SECONDS,
            Limit(2.0),
            ours,
            theirs,
            note,
        ),
    ]
