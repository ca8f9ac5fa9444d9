"""How long the desktop's main thread does not answer while its windows are at work.

See `drive_stall` for what is done and how it is watched. What counts is how late a beat was,
less the time for which the main thread was ready and the kernel gave it no processor.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.beats import SCENES, Beat
from tests.benchmarks.figures import Kind, Limit, Row, Unit
from tests.benchmarks.measure import BenchError
from tests.benchmarks.sides import PROFILE
from tests.benchmarks.stage import Stage
from tests.support.panel import missing_programs, unseen_desktop
from tests.support.protected import protect

_AT_MOST_S = 0.05
_SAMPLES, _QUICK_SAMPLES = 10_000, 1_500
_ROWS, _QUICK_ROWS = 1_000_000, 100_000
"""A row takes 1 kB."""
_TOLD = {
    "backup": "while a database of {0} is backed up",
    "browse": "while {1} rows of a backup are leafed through and searched",
    "compare": "while a backup of {0} is compared with now",
}
_FILL = """
CREATE TABLE item(id INTEGER PRIMARY KEY, title TEXT, author TEXT, abstract TEXT, note TEXT);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
INSERT INTO item SELECT i, 'title ' || hex(randomblob(12)), 'author ' || (i % 997),
    hex(randomblob(400)), 'note ' || hex(randomblob(40)) FROM n;
"""


def stall(stage: Stage) -> list[Row]:
    """The windows at work, one row for each scene."""
    if sys.platform != "linux" or (lacking := missing_programs()):
        raise BenchError(f"not installed: {lacking}")
    rows = _QUICK_ROWS if stage.quick else _ROWS
    stage.begin("a database for the windows, and a backup of it")
    source = stage.work / "stall.db"
    _build(source, rows)
    home = stage.work / "stall"
    home.mkdir()
    protect(home, source, stage.work / "stall-vault", PROFILE).backups.create_backup()
    _change(source)
    samples = _QUICK_SAMPLES if stage.quick else _SAMPLES
    stage.begin(f"the windows at work, {samples:,} beats of the main thread")
    beats = _beats(home, samples)
    size = f"{source.stat().st_size / 1e9:.1f} GB"
    return [_row(scene, beats[scene], size, f"{rows:,}") for scene in SCENES]


def _beats(home: Path, samples: int) -> dict[str, list[Beat]]:
    with tempfile.TemporaryDirectory(prefix="hf") as folder, unseen_desktop(Path(folder)) as shown:
        finished = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.drive_stall", str(samples)],
            env={**shown.environment, "HOLDFAST_HOME": str(home)},
            check=True,
            stdout=subprocess.PIPE,
        )
    told: dict[str, list[Beat]] = json.loads(finished.stdout)
    return told


def _row(scene: str, beats: list[Beat], size: str, rows: str) -> Row:
    late = [beat[0] for beat in beats]
    ours = [beat[0] - beat[1] for beat in beats]
    over = sum(each > _AT_MOST_S for each in late)
    return Row(
        "stall",
        f"longest silence of the main thread {_TOLD[scene].format(size, rows)}",
        "nothing",
        Unit.SECONDS,
        Limit(_AT_MOST_S, Kind.VALUE),
        (max(ours),),
        note=f"{len(beats):,} beats of 5 ms. Taken off is the time for which it was ready and had "
        f"no processor: by the wall the longest was {max(late) * 1000:.0f} ms, {over} of them "
        f"above 50 ms, at a load of {os.getloadavg()[0]:.0f}. Without the time for which any "
        f"thread of ours was ready {max(b[0] - b[2] for b in beats) * 1000:.0f} ms. In one beat "
        f"it had at most {max(b[3] for b in beats) * 1000:.0f} ms of processor time.",
    )


def _build(path: Path, rows: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=off")
    connection.execute("PRAGMA synchronous=off")
    connection.executescript(_FILL.format(rows=rows))
    connection.commit()
    connection.execute("PRAGMA journal_mode=delete")
    connection.close()


def _change(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE item SET note = note || '!' WHERE id % 200 = 7")
    connection.commit()
    connection.close()
