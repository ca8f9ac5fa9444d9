"""What it costs that all work is done in a process of its own."""

from __future__ import annotations

import json

from tests.benchmarks.figures import Kind, Limit, Row, Unit
from tests.benchmarks.measure import run_module
from tests.benchmarks.stage import Stage

_MOST_S = 0.4


def jobs(stage: Stage) -> list[Row]:
    """From asking for work to the first word of the process that does it."""
    what = "start of a job's process to its first event"
    stage.begin(what)
    seconds = json.loads(run_module("drive_job", str(stage.repetitions)).stdout)
    return [
        Row(
            "jobs",
            what,
            "nothing",
            Unit.SECONDS,
            Limit(_MOST_S, Kind.VALUE),
            tuple(seconds["began_s"]),
            note="Until it says that it has begun; what the work needs is loaded after that.",
        )
    ]
