"""The main window's lists at their longest: opening a page, and scrolling it.

See `drive_pages`. Opening counts by the wall, with the processor time beside it; of silence,
what counts is without the time for which the main thread was ready and had no processor.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.figures import Kind, Limit, Row, Unit
from tests.benchmarks.measure import BenchError
from tests.benchmarks.stage import Stage
from tests.support.panel import missing_programs, unseen_desktop

_OPENED_S, _SILENT_S = 0.15, 0.05
_TURNS = 5
_NAMES = {"backups": "100,000 backups", "activity": "100,000 runs"}


def pages(stage: Stage) -> list[Row]:
    """Opening and scrolling, for each of the two lists."""
    if sys.platform != "linux" or (lacking := missing_programs()):
        raise BenchError(f"not installed: {lacking}")
    stage.begin("the window over 100,000 backups and as many runs")
    home = stage.work / "pages"
    home.mkdir()
    with tempfile.TemporaryDirectory(prefix="hf") as folder, unseen_desktop(Path(folder)) as shown:
        finished = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.drive_pages", str(_TURNS)],
            env={**shown.environment, "HOLDFAST_HOME": str(home)},
            check=True,
            stdout=subprocess.PIPE,
        )
    told = json.loads(finished.stdout)
    return [row for name in _NAMES for row in _rows(name, told[name])]


def _rows(name: str, told: dict[str, list[list[float]]]) -> list[Row]:
    load = f"at a load of {os.getloadavg()[0]:.0f}"
    opened, beats = told["opened"], told["beats"]
    return [
        Row(
            "pages",
            f"opening the page of {_NAMES[name]}",
            "nothing",
            Unit.SECONDS,
            Limit(_OPENED_S, Kind.VALUE),
            tuple(wall for wall, _ in opened),
            note=f"The slowest of {len(opened)}, until its rows are painted, {load}; at most "
            f"{max(had for _, had in opened) * 1000:.0f} ms of processor time, all threads.",
        ),
        Row(
            "pages",
            f"longest silence of the main thread while {_NAMES[name]} are scrolled",
            "nothing",
            Unit.SECONDS,
            Limit(_SILENT_S, Kind.VALUE),
            (max(late - main for late, main, _, _ in beats),),
            note=f"{len(beats)} beats of 5 ms; by the wall "
            f"{max(beat[0] for beat in beats) * 1000:.0f} ms, {load}; without the waits of any "
            f"thread of ours {max(beat[0] - beat[2] for beat in beats) * 1000:.0f} ms.",
        ),
    ]
