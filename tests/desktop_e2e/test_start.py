"""What a person waits for at the start: the icon, and nothing that only comes after it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.support.bus_end import DEADLINE_S
from tests.support.panel import Desktop, Panel

AFTERWARDS = {
    "alembic",
    "apscheduler",
    "apsw",
    "blake3",
    "click",
    "jeepney",
    "keyring",
    "numpy",
    "pydantic",
    "rich",
    "sqlalchemy",
    "sqlite3",
    "holdfast.desktop.window.main_window",
    "holdfast.services.desk",
    "PySide6.QtQml",
}
"""Together they take longer to import than everything before the icon."""


def test_nothing_heavy_is_imported_before_the_icon_is_up(
    desktop: Desktop, panel: Panel, home: Path
) -> None:
    ended = subprocess.run(
        [sys.executable, "-P", "-m", "tests.desktop_e2e.at_tray_up"],
        env={
            **desktop.environment,
            "HOLDFAST_HOME": str(home),
            "PYTHONPATH": str(Path(__file__).parents[2]),
        },
        check=True,
        stdout=subprocess.PIPE,
        timeout=DEADLINE_S,
    )
    loaded = set(json.loads(ended.stdout))
    assert panel.watcher.icons, "the icon was not up"
    assert "holdfast.desktop.tray.tray" in loaded
    assert loaded & AFTERWARDS == set()


def test_the_main_thread_waits_briefly_for_the_interpreter() -> None:
    asked = "import sys; from holdfast.desktop.answering import answer_first as first; first(); "
    told = subprocess.run(
        [sys.executable, "-c", asked + "print(sys.getswitchinterval())"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert float(told.stdout) < 0.001
