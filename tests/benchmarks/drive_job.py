"""Starting job processes, for the row that asks how soon one says that it has begun.

Run as `python -m tests.benchmarks.drive_job TIMES`; prints the seconds as JSON. The work is
a look at a vault that is not there, so that nothing is measured but the start.
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from pathlib import Path

from holdfast.core.bus import Bus
from holdfast.core.events import Event, JobBegan, JobEnded
from holdfast.jobs.job_runner import JobRunner
from holdfast.services.orders import VaultCheckOrder, job_order


def starts(times: int) -> dict[str, list[float]]:
    """Start so many children one after the other; seconds to their first and last event."""
    found: dict[str, list[float]] = {"began_s": [], "ended_s": []}
    for _ in range(times):
        heard: list[tuple[float, Event]] = []
        bus = Bus()
        bus.subscribe(partial(_note, heard))
        order = job_order(None, VaultCheckOrder(Path("/nowhere/at/all")))
        started_s = time.monotonic()
        JobRunner(bus).start(order).wait()
        (began_s, began), *_, (ended_s, ended) = heard
        assert isinstance(began, JobBegan)
        assert isinstance(ended, JobEnded)
        found["began_s"].append(began_s - started_s)
        found["ended_s"].append(ended_s - started_s)
    return found


def _note(heard: list[tuple[float, Event]], event: Event) -> None:
    heard.append((time.monotonic(), event))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(starts(int(sys.argv[1]))))
