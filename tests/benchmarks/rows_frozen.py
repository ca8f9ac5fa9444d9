"""What being frozen costs: the same starts from the frozen folder and from the checkout.

Only when it is asked for (`python3 tests bench frozen`): the folder has to be there, from
`python3 packaging/build.py deb` or `frozen`, or where `HOLDFAST_FROZEN` says.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.figures import Kind, Limit, Row, Unit
from tests.benchmarks.measure import BenchError
from tests.benchmarks.rows_desktop import seconds_to_icon
from tests.benchmarks.stage import Stage
from tests.support.databases import build_database
from tests.support.panel import missing_programs, unseen_desktop
from tests.support.protected import protect

_ROOT = Path(__file__).resolve().parents[2]
_PLACES = ("build/deb/holdfast", "dist/holdfast")
_TIMES_CHECKOUT = 1.5
_VERSION_S = 0.25
_MOST_BYTES = 200e6
_CHECKOUT = (sys.executable, "-P", "-m", "holdfast")


def frozen(stage: Stage) -> list[Row]:
    """The size of the folder, `--version`, and the desktop until its icon is seen."""
    folder = _folder()
    if sys.platform != "linux" or (lacking := missing_programs()):
        raise BenchError(f"not installed: {lacking}")
    files = [path for path in folder.rglob("*") if not path.is_dir()]
    size = float(sum(path.lstat().st_size for path in files))
    limit = Limit(_MOST_BYTES, Kind.VALUE)
    return [
        Row("frozen", "size of the frozen folder", "nothing", Unit.BYTES, limit, (size,)),
        _version(stage, folder),
        _start(stage, folder),
    ]


def _folder() -> Path:
    named = os.environ.get("HOLDFAST_FROZEN")
    for folder in [Path(named)] if named else [_ROOT / place for place in _PLACES]:
        if (folder / "holdfast-desktop").exists():
            return folder
    raise BenchError("there is no frozen folder; python3 packaging/build.py deb makes one")


def _version(stage: Stage, folder: Path) -> Row:
    stage.begin("holdfast --version, frozen")
    ours, theirs = [], []
    for number in range(3 * stage.repetitions + 1):
        stage.say_turn(number)
        ours.append(_seconds([str(folder / "holdfast"), "--version"]))
        theirs.append(_seconds([*_CHECKOUT, "--version"]))
    return Row(
        "frozen",
        "holdfast --version",
        "from the checkout",
        Unit.SECONDS,
        Limit(_VERSION_S, Kind.VALUE),
        tuple(ours[1:]),
        tuple(theirs[1:]),
    )


def _start(stage: Stage, folder: Path) -> Row:
    stage.begin("start of the frozen desktop until its icon is seen")
    home = stage.work / "frozen"
    home.mkdir()
    protect(home, build_database(stage.work / "f.db"), stage.work / "frozen-vault", "Zotero")
    program = (str(folder / "holdfast-desktop"), "desktop", "--tray")
    ours, theirs = [], []
    with tempfile.TemporaryDirectory(prefix="hf") as place, unseen_desktop(Path(place)) as shown:
        shown.panel.begin_panel()
        shown.panel.begin_server()
        for number in range(stage.repetitions + 1):
            stage.say_turn(number)
            ours.append(seconds_to_icon(shown, home, program))
            theirs.append(seconds_to_icon(shown, home, (*_CHECKOUT, "desktop", "--tray")))
    return Row(
        "frozen",
        "start until the icon is in the panel",
        "from the checkout",
        Unit.SECONDS,
        Limit(_TIMES_CHECKOUT),
        tuple(ours[1:]),
        tuple(theirs[1:]),
    )


def _seconds(command: Sequence[str]) -> float:
    began = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - began
