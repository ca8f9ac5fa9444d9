"""What the schedule costs while nothing is to be done."""

from __future__ import annotations

import json

from tests.benchmarks.figures import Kind, Limit, Row, Unit
from tests.benchmarks.measure import run_module
from tests.benchmarks.stage import Stage

PROFILES = 1000
_TICK_S = 0.05
_IDLE_S = 600
_QUICK_IDLE_S = 120
_IDLE_CPU_S = 0.001 * _IDLE_S


def schedule(stage: Stage) -> list[Row]:
    """A tick with nothing due, and the processor time of an idle `holdfast run`."""
    what = f"one tick with {PROFILES:,} enabled profiles and nothing due"
    stage.begin(what)
    folder = stage.work / "schedule"
    folder.mkdir()
    ticks = json.loads(run_module("drive_schedule", "ticks", folder / "many", str(PROFILES)).stdout)
    window_s = _QUICK_IDLE_S if stage.quick else _IDLE_S
    idle_what = "processor time of an idle holdfast run in 10 minutes"
    stage.begin(f"{idle_what}, watched for {window_s} s")
    idle = json.loads(run_module("drive_schedule", "idle", folder / "idle", str(window_s)).stdout)
    return [
        Row(
            "schedule",
            what,
            "nothing",
            Unit.SECONDS,
            Limit(_TICK_S, Kind.VALUE),
            tuple(ticks["tick_s"]),
            note="The slowest of 50. The first after a start, which also looks for drills that "
            f"are due, took {ticks['first_s'] * 1000:.0f} ms; a start judges all stored "
            f"instants in {ticks['ready_s']:.2f} s.",
        ),
        Row(
            "schedule",
            idle_what,
            "nothing",
            Unit.SECONDS,
            Limit(_IDLE_CPU_S, Kind.VALUE),
            (idle["cpu_s"] * _IDLE_S / window_s,),
            note=f"0.1 % of a core; five databases. Watched for {window_s} s, from /proc.",
        ),
    ]
