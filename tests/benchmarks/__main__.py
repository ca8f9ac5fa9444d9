"""The benchmarks: `python3 tests bench [--quick] [--times N] [--json FILE] [GROUP …]`.

Prints one table: what was measured, against whom, both figures, their ratio, what it may be
at most, and whether it is. Peers that are not installed are installed when we are root on
Debian or Ubuntu; without them their rows say so, and no figure is made up.

`--quick` runs everything once on a database of a tenth of the size: to see that it works,
not what it reaches; the targets are meant for the full size. Runs by hand on a quiet
machine; needs 14 GB under the system's folder for temporary files. The exit status is
0 when everything was measured, missed targets included; 1 when something could not be.
"""

from __future__ import annotations

import argparse
import json
import shutil
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from tests.__main__ import launcher
from tests.benchmarks import (
    machine,
    rows_browse,
    rows_bytes,
    rows_catalogue,
    rows_daily,
    rows_desktop,
    rows_frozen,
    rows_jobs,
    rows_memory,
    rows_migration,
    rows_pages,
    rows_schedule,
    rows_stall,
    rows_time,
)
from tests.benchmarks.figures import Row
from tests.benchmarks.measure import BenchError
from tests.benchmarks.stage import Stage, open_stage
from tests.benchmarks.table import document, rendered

GROUPS: dict[str, Callable[[Stage], list[Row]]] = {
    "bytes": rows_bytes.at_random,
    "skewed": rows_bytes.skewed,
    "reindexed": rows_bytes.reindexed,
    "first": rows_time.first,
    "second": rows_time.second,
    "unchanged": rows_time.unchanged,
    "restore": rows_time.restore,
    "wal": rows_time.wal,
    "browse": rows_browse.browse,
    "memory": rows_memory.memory,
    "daily": rows_daily.daily,
    "jobs": rows_jobs.jobs,
    "schedule": rows_schedule.schedule,
    "desktop": rows_desktop.desktop,
    "stall": rows_stall.stall,
    "pages": rows_pages.pages,
    "catalogue": rows_catalogue.catalogue,
    "migration": rows_migration.migration,
}
ASKED_FOR: dict[str, Callable[[Stage], list[Row]]] = {"frozen": rows_frozen.frozen}
"""Groups that need something to be built before, and run only by their name."""
_PEERS = {"restic": "restic", "borg": "borgbackup", "sqlite3": "sqlite3"}


def main() -> int:
    """Measure what was asked for, print the table, return the exit status."""
    asked = _arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the stage is cleared
    _install_peers()
    rows: list[Row] = []
    failures: list[str] = []
    with open_stage(quick=asked.quick, repetitions=asked.times) as stage:
        facts = machine.describe(stage.work)
        for name in asked.groups or GROUPS:
            try:
                rows += {**GROUPS, **ASKED_FOR}[name](stage)
            except Exception as error:  # what was measured until then is not thrown away
                if not isinstance(error, BenchError):
                    traceback.print_exc()
                failures.append(f"{name}: {type(error).__name__}: {error}")
                stage.say(f"{name} could not be measured: {error}")
    sys.stdout.write(_headline(stage) + "\n\n" + rendered(rows) + "\n\n")
    sys.stdout.write(machine.line(facts) + "\n")
    for failure in failures:
        sys.stdout.write(f"\nNOT MEASURED {failure}\n")
    if asked.json:
        content = {**document(rows, facts, quick=asked.quick), "failures": failures}
        asked.json.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return 1 if failures else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 tests bench", description="Benchmarks.")
    parser.add_argument("--quick", action="store_true", help="a tenth of the size, once")
    parser.add_argument("--times", type=int, metavar="N", help="repetitions; 5, or 1 when quick")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all samples there")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=", ".join([*GROUPS, *ASKED_FOR]))
    asked = parser.parse_args()
    if unknown := [name for name in asked.groups if name not in {**GROUPS, **ASKED_FOR}]:
        known = ", ".join([*GROUPS, *ASKED_FOR])
        parser.error(f"no such group: {unknown[0]}; there are {known}")
    return asked


def _install_peers() -> None:
    missing = [package for program, package in _PEERS.items() if not shutil.which(program)]
    if missing and sys.platform == "linux":
        launcher().install_system_packages(missing, "some programs to compare with are missing")


def _headline(stage: Stage) -> str:
    times = f"medians of {stage.repetitions}, in turns" if stage.repetitions > 1 else "once"
    if stage.quick:
        return (
            f"Quick run: a database of 45 MB, {times}. It shows that the benchmarks work; the "
            "targets are meant for 450 MB."
        )
    return f"Database of 450 MB; {times}."


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BenchError as refused:
        sys.exit(f"bench: {refused}")
