"""Drives the scheduler for `rows_schedule`: ticks in this process, or a real idle run.

python -m tests.benchmarks.drive_schedule ticks FOLDER PROFILES
python -m tests.benchmarks.drive_schedule idle FOLDER SECONDS
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from holdfast.core.bus import Bus
from holdfast.jobs.job_runner import JobRunner
from holdfast.services.desk import open_desk
from holdfast.services.dispatcher import Dispatcher
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.scheduling.scheduler import BackupScheduler
from holdfast.system.paths import AppPaths
from tests.benchmarks.measure import BenchError
from tests.catalogue.places import profile
from tests.support.databases import build_database

_TICKS = 50
_DATABASES = 5
_SETTLING_S = 10.0
"""Until the first slice of a vault, due at once in a new home, is over."""


def ticks(folder: Path, profiles: int) -> dict[str, object]:
    """Return how long ticks take in a home where nothing is due."""
    desk = open_desk(AppPaths(folder))
    catalogue = desk.catalogue()
    for number in range(1, profiles + 1):
        catalogue.profiles.add(profile(number))
    bus = Bus()
    scheduler = BackupScheduler(desk, Dispatcher(desk, JobRunner(bus)), bus)
    scheduler.make_ready()  # gives all of them settings
    ready_s = _took_s(scheduler.make_ready)
    first_s = _took_s(scheduler.check_and_run_backups)
    each = [_took_s(scheduler.check_and_run_backups) for _ in range(_TICKS)]
    return {"tick_s": each, "first_s": first_s, "ready_s": ready_s}


def idle(folder: Path, seconds: float) -> dict[str, object]:
    """Return the processor time of a `holdfast run` that has nothing to do."""
    desk = open_desk(AppPaths(folder / "home"))
    for number in range(_DATABASES):
        source = build_database(folder / f"{number}.db", rows=40)
        ProfileService(desk).protect(source, folder / "vault")
    run = subprocess.Popen(
        [sys.executable, "-P", "-m", "holdfast", "run", "--json"],
        stdout=subprocess.PIPE,
        env={**os.environ, "HOLDFAST_HOME": str(folder / "home")},
    )
    assert run.stdout is not None
    try:
        while b"SchedulerTicked" not in (line := run.stdout.readline()):
            if not line:
                raise BenchError("holdfast run ended by itself")
        time.sleep(_SETTLING_S)
        before = _cpu_s(run.pid)
        time.sleep(seconds)
        return {"cpu_s": _cpu_s(run.pid) - before}
    finally:
        run.send_signal(signal.SIGTERM)
        run.communicate()


def _took_s(call: object) -> float:
    assert callable(call)
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _cpu_s(pid: int) -> float:
    """Return user and system time of a process, without its children's, in ticks of 10 ms."""
    stat = Path(f"/proc/{pid}/stat").read_bytes()
    fields = stat[stat.rfind(b")") + 2 :].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    what, folder, number = sys.argv[1:]
    drives = {"ticks": lambda: ticks(Path(folder), int(number))}
    drives["idle"] = lambda: idle(Path(folder), float(number))
    sys.stdout.write(json.dumps(drives[what]()) + "\n")
