"""How fast a catalogue of many years answers, and how soon a lost one is there again."""

from __future__ import annotations

import json
import shutil
import statistics
import sys
from pathlib import Path

from tests.benchmarks.figures import Kind, Limit, Row, Unit
from tests.benchmarks.measure import BenchError, run, run_module
from tests.benchmarks.stage import Stage

SERIES, DAYS = 10, 365
_QUICK_DAYS = 10
_LIST_LIMIT_S = 0.1
_REBUILD_LIMIT_S = 10.0


def catalogue(stage: Stage) -> list[Row]:
    """Ask 100,000 runs for every list there is; lose a catalogue and open the vault."""
    return [_lists(stage), _reopened(stage)]


def _lists(stage: Stage) -> Row:
    stage.begin("lists of a catalogue with 100,000 runs")
    finished = run_module("drive_catalogue", "lists", str(stage.repetitions))
    seconds: dict[str, list[float]] = json.loads(finished.stdout)
    medians = {name: statistics.median(times) for name, times in seconds.items()}
    slowest = max(medians, key=lambda name: medians[name])
    return Row(
        "catalogue",
        "slowest list of 1,000 profiles and 100,000 runs",
        "",
        Unit.SECONDS,
        Limit(_LIST_LIMIT_S, Kind.VALUE),
        tuple(medians.values()),
        (),
        f"The slowest of {len(medians)} lists and look-ups, each the median of its turns, in one "
        f"process: {slowest}.",
    )


def _reopened(stage: Stage) -> Row:
    folder = stage.work / "catalogue"
    folder.mkdir()
    days = _QUICK_DAYS if stage.quick else DAYS
    home, store = folder / "home", folder / "store"
    environment = {"HOLDFAST_HOME": str(home)}
    stage.begin(f"{SERIES} series of {days} backups")
    run_module("drive_catalogue", "vault", folder, str(SERIES), str(days), **environment)
    backups = len(list(store.glob("series/*/backups/*.json.zst")))
    if backups != SERIES * days:
        raise BenchError(f"{backups} backups were made instead of {SERIES * days}")
    what = f"open a vault of {SERIES} series with {days} backups each"
    stage.begin(what)
    times = []
    for _ in range(stage.repetitions):
        (home / "catalogue.db").unlink()
        command: list[str | Path] = [
            sys.executable,
            "-P",
            "-m",
            "holdfast",
            "--json",
            "vault",
            "open",
            store,
        ]
        finished = run(command, environment)
        found = sum(json.loads(line)["backups"] for line in finished.stdout.splitlines())
        if found != backups:
            raise BenchError(f"{found} backups were found again instead of {backups}")
        times.append(finished.wall_s)
    shutil.rmtree(folder)
    note = "`holdfast vault open` after the catalogue was deleted, whole process."
    limit = Limit(_REBUILD_LIMIT_S, Kind.VALUE)
    return Row("catalogue", what, "", Unit.SECONDS, limit, tuple(times), (), note)
