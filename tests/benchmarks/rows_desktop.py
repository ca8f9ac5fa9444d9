"""What the desktop costs: until its icon is seen, and while nothing happens.

Measured on a display and a bus of our own, with a panel played by `tests.support.panel`:
what counts is the moment at which the icon reaches the panel. The other side is the least
program with an icon that Qt allows (`drive_bare_tray`), on the same display.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.figures import Kind, Limit, Row, Unit
from tests.benchmarks.measure import BenchError
from tests.benchmarks.stage import Stage
from tests.support.databases import build_database
from tests.support.panel import Desktop, eventually, missing_programs, unseen_desktop
from tests.support.protected import protect

_TIMES_BARE = 2.5
_MOST_BYTES = 110e6
_IDLE_S = 600
_QUICK_IDLE_S = 120
_IDLE_CPU_S = 0.001 * _IDLE_S
_SETTLED_S = 20
_OURS = (sys.executable, "-P", "-m", "holdfast", "desktop", "--tray")
_BARE = (sys.executable, "-m", "tests.benchmarks.drive_bare_tray")


def desktop(stage: Stage) -> list[Row]:
    """The start, and processor and memory of an idle desktop with its window closed."""
    if sys.platform != "linux" or (lacking := missing_programs()):
        raise BenchError(f"not installed: {lacking}")
    home = stage.work / "desktop"
    home.mkdir()
    source = build_database(stage.work / "z.db")
    protect(home, source, stage.work / "desktop-vault", "Zotero")
    with tempfile.TemporaryDirectory(prefix="hf") as folder, unseen_desktop(Path(folder)) as shown:
        shown.panel.begin_panel()
        shown.panel.begin_server()
        start = _start(stage, shown, home)
        return [start, *_idle(stage, shown, home)]


def _start(stage: Stage, shown: Desktop, home: Path) -> Row:
    stage.begin("start of the desktop until its icon is seen")
    ours, bare = [], []
    for number in range(stage.repetitions + 1):
        stage.say_turn(number)
        ours.append(seconds_to_icon(shown, home, _OURS))
        bare.append(seconds_to_icon(shown, home, _BARE))
    return Row(
        "desktop",
        "start until the icon is in the panel",
        "the least program with an icon",
        Unit.SECONDS,
        Limit(_TIMES_BARE),
        tuple(ours[1:]),  # the first one warms the files
        tuple(bare[1:]),
    )


def seconds_to_icon(shown: Desktop, home: Path, command: tuple[str, ...]) -> float:
    """Return how long a program takes until its icon reaches the panel."""
    before = len(shown.panel.watcher.seen_at)
    began = time.monotonic()
    with _program(shown, home, command):
        eventually(lambda: len(shown.panel.watcher.seen_at) > before, "the icon")
        return shown.panel.watcher.seen_at[before] - began


def _idle(stage: Stage, shown: Desktop, home: Path) -> list[Row]:
    window_s = _QUICK_IDLE_S if stage.quick else _IDLE_S
    what = "processor time of an idle desktop in 10 minutes"
    stage.begin(f"{what}, watched for {window_s} s")
    with _program(shown, home, _OURS) as pid:
        time.sleep(_SETTLED_S)
        cpu_s, woken = _cpu_s(pid), _woken(pid)
        time.sleep(window_s)
        cpu_s, woken = _cpu_s(pid) - cpu_s, _woken(pid) - woken
        memory = float(_proportional_bytes(pid))
    return [
        Row(
            "desktop",
            what,
            "nothing",
            Unit.SECONDS,
            Limit(_IDLE_CPU_S, Kind.VALUE),
            (cpu_s * _IDLE_S / window_s,),
            note=f"0.1 % of a core; icon in the panel, window closed. Watched for {window_s} s, in "
            f"which its main thread was woken {woken} times and the schedule ticked "
            f"{window_s // 60} times.",
        ),
        Row(
            "desktop",
            "memory of an idle desktop",
            "nothing",
            Unit.BYTES,
            Limit(_MOST_BYTES, Kind.VALUE),
            (memory,),
            note="Its share of pages that others map too (PSS), window closed.",
        ),
    ]


@contextmanager
def _program(shown: Desktop, home: Path, command: tuple[str, ...]) -> Iterator[int]:
    process = subprocess.Popen(command, env={**shown.environment, "HOLDFAST_HOME": str(home)})
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait()


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _woken(pid: int) -> int:
    """Return how often the main thread waited for something and went on."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("voluntary_ctxt_switches"):
            return int(line.split()[1])
    raise BenchError("the kernel does not tell how often a thread was woken")


def _proportional_bytes(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    raise BenchError("the kernel does not tell the share of a process")
