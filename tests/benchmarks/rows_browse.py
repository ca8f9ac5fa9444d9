"""Looking into an old backup, against restoring it first."""

from __future__ import annotations

import json

from tests.benchmarks.figures import Limit, Row, Unit
from tests.benchmarks.measure import BenchError, run_module
from tests.benchmarks.stage import Stage


def browse(stage: Stage) -> list[Row]:
    """Open the older of two backups and answer three point queries."""
    scene = stage.rollback
    stage.begin("two backups to look into")
    scene.after_first(scene.ours)
    backups = [json.loads(line) for line in _list(stage)]
    if len(backups) != 1:
        raise BenchError(f"one backup was expected, {len(backups)} are listed")
    scene.place("random")
    scene.ours.backup()
    scene.settle()
    what = "open an old backup and answer three point queries"
    stage.begin(what)
    finished = run_module(
        "drive_browse",
        backups[0]["name"],
        scene.state("base"),
        scene.folder,
        str(stage.repetitions),
        **scene.ours.environment,
    )
    seconds = json.loads(finished.stdout)
    return [
        Row(
            "browse",
            what,
            "restoring it first, then the same queries",
            Unit.SECONDS,
            Limit(1 / 50),
            tuple(seconds["browsed_s"]),
            tuple(seconds["restored_s"]),
            "Both inside one process that has imported what it needs: from the profile's name to "
            "the third answer, through vault.browse_vfs; and through RestoreService, then SQLite.",
        )
    ]


def _list(stage: Stage) -> list[str]:
    return stage.rollback.ours.call("list", "bench", "--json").stdout.splitlines()
