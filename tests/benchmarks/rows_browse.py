"""Looking into an old backup, against restoring it first."""

from __future__ import annotations

import json

from tests.benchmarks.figures import Limit, Row, Unit
from tests.benchmarks.measure import BenchError, run_module
from tests.benchmarks.sides import PROFILE
from tests.benchmarks.stage import Mode, Scene, Stage


def browse(stage: Stage) -> list[Row]:
    """Open the older of two backups and answer three point queries."""
    scene = stage.scene(Mode.ROLLBACK)
    stage.begin("two backups to look into")
    scene.after_first(scene.ours)
    backups = [json.loads(line) for line in _list(scene)]
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


def _list(scene: Scene) -> list[str]:
    return scene.ours.call("list", PROFILE, "--json").stdout.splitlines()
