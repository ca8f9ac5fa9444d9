"""What a person waits for at the start: the icon, and nothing that only comes after it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.support.bus_end import DEADLINE_S
from tests.support.panel import Desktop, Panel
from tests.support.protected import Protected

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


TICK_MS = 60_000
UNNEEDED = {"alembic", "apsw", "click", "numpy", "sqlalchemy", "PySide6.QtQml"}
"""SQLAlchemy alone takes 45 MB, for as long as the icon is in the panel."""


def looked_into(program: str, desktop: Desktop, home: Path) -> tuple[set[str], list[int]]:
    """Let a program of this folder run; return its modules, and its timers in milliseconds."""
    ended = subprocess.run(
        [sys.executable, "-P", "-m", f"tests.desktop_e2e.{program}"],
        env={
            **desktop.environment,
            "HOLDFAST_HOME": str(home),
            "PYTHONPATH": str(Path(__file__).parents[2]),
        },
        check=True,
        stdout=subprocess.PIPE,
        timeout=DEADLINE_S,
    )
    modules, timers = json.loads(ended.stdout)
    return set(modules), timers


def test_nothing_heavy_is_imported_before_the_icon_is_up(
    desktop: Desktop, panel: Panel, home: Path
) -> None:
    loaded, _ = looked_into("at_tray_up", desktop, home)
    assert panel.watcher.icons, "the icon was not up"
    assert "holdfast.desktop.tray.tray" in loaded
    assert loaded & AFTERWARDS == set()


def test_at_rest_in_the_panel_it_holds_nothing_large(
    desktop: Desktop, panel: Panel, zotero: Protected, home: Path
) -> None:
    loaded, timers = looked_into("at_rest", desktop, home)
    assert {"apscheduler", "holdfast.catalogue.settings_table"} <= loaded, "it was not at rest yet"
    assert loaded & UNNEEDED == set()
    assert [each for each in timers if each < TICK_MS] == []


def test_the_main_thread_waits_briefly_for_the_interpreter() -> None:
    asked = "import sys; from holdfast.desktop.answering import answer_first as first; first(); "
    told = subprocess.run(
        [sys.executable, "-c", asked + "print(sys.getswitchinterval())"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert float(told.stdout) < 0.001
