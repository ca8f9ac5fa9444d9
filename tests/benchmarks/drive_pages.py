"""The main window over 100,000 backups and 100,000 runs: opening its pages, scrolling them.

`python -m tests.benchmarks.drive_pages TURNS` on a display, in an empty home that the
environment names. Prints one object of JSON: for each page the seconds of every opening, from
the press to the painted rows, and the beats of the main thread while it was scrolled.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QTableView

from holdfast.catalogue.catalogue import Catalogue
from holdfast.catalogue.rows import SeriesListing
from holdfast.core.bus import Bus
from holdfast.core.errors import HoldfastError
from holdfast.core.settings import ChosenSettings
from holdfast.desktop.answering import answer_first
from holdfast.desktop.background import Background
from holdfast.desktop.collecting import Collecting
from holdfast.desktop.event_bridge import EventBridge
from holdfast.desktop.look.theme import Theme, ThemeChoice
from holdfast.desktop.stage import Stage, open_backstage
from holdfast.desktop.window.main_window import MainWindow
from holdfast.desktop.window.profile_pane import ACTIVITY, BACKUPS, OVERVIEW
from holdfast.system.paths import default_paths
from tests.benchmarks.beats import Beat
from tests.benchmarks.drive_stall import Heart
from tests.catalogue.places import NOON, backup, profile

ROWS = 100_000
_SCROLLED_BEATS = 400
_PATIENCE_S = 60.0


class Listed(Protocol):
    """What is asked of both models."""

    def row_at(self, row: int) -> object | None:
        """Return a row; None while it has not come."""

    def rowCount(self) -> int:
        """Return how many rows there are."""


class Painted(QObject):
    """Counts how often a table was painted."""

    def __init__(self, table: QTableView) -> None:
        super().__init__()
        self.times = 0
        table.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.Paint
        return False


def fill() -> None:
    """Give one profile that many backups, each with its run."""
    home = default_paths().make()
    bus = Bus()
    open_backstage(home, bus).dispatcher.close(cancel=True)
    made = tuple(backup(number) for number in range(ROWS))
    owner = replace(profile(1), vault_path=str(home.home / "no-vault"))
    listing = SeriesListing(owner, made, ChosenSettings().model_dump(mode="json"))
    Catalogue(home.catalogue_file).rebuild([listing], NOON)


class Play:
    """The window, and what is measured of it."""

    def __init__(self, app: QApplication, stage: Stage) -> None:
        self._app = app
        self._window = MainWindow(stage)
        self._pane = self._window.pane
        self._pages: dict[str, tuple[int, Listed, QTableView]] = {
            "backups": (BACKUPS, self._pane.backups.model, self._pane.backups.table),
            "activity": (ACTIVITY, self._pane.activity.model, self._pane.activity.table),
        }
        self._window.show_profile(profile(1).profile_id)
        self._wait(lambda: bool(self._pane.profile_id))

    def open(self, name: str) -> tuple[float, float]:
        """Return how long it takes until a page that is turned to shows its rows.

        By the wall, and the processor time that all threads had meanwhile.
        """
        number, model, table = self._pages[name]
        self._pane.tabs.setCurrentIndex(OVERVIEW)
        self._settle()
        painted = Painted(table)
        began, had = time.perf_counter(), time.process_time()
        self._pane.tabs.setCurrentIndex(number)
        self._wait(lambda: model.row_at(0) is not None and painted.times > 0)
        return time.perf_counter() - began, time.process_time() - had

    def scroll(self, name: str) -> list[Beat]:
        """Return the beats while a page is scrolled from its top."""
        _, model, table = self._pages[name]
        assert model.rowCount() == ROWS, model.rowCount()
        heart, bar = Heart(), table.verticalScrollBar()
        heart.begin()
        while len(heart.beats) < _SCROLLED_BEATS:
            if len(heart.beats) % 10 == 0:
                far = (bar.value() + bar.maximum() // 7) % bar.maximum()
                bar.setValue(far if len(heart.beats) % 100 == 0 else bar.value() + bar.pageStep())
            self._app.processEvents()
        heart.end()
        return heart.beats

    def _settle(self) -> None:
        until = time.monotonic() + 0.3
        self._wait(lambda: time.monotonic() > until)

    def _wait(self, condition: Callable[[], bool]) -> None:
        until = time.monotonic() + _PATIENCE_S
        while not condition():
            if time.monotonic() > until:
                raise SystemExit("what was waited for did not come")
            self._app.processEvents()


def _say(error: HoldfastError) -> None:
    sys.stderr.write(f"{error.message}\n")


def _main(turns: int) -> None:
    fill()
    app = QApplication(["holdfast"])
    answer_first()
    paths, bus = default_paths(), Bus()
    theme = Theme(app, paths.home / "look", ThemeChoice.LIGHT)
    background, bridge = Background(_say), EventBridge(bus)
    stage = Stage(theme, background, bridge, open_backstage(paths, bus))
    Collecting().settled()
    play = Play(app, stage)
    told: dict[str, object] = {}
    for name in ("backups", "activity"):
        opened = [play.open(name) for _ in range(turns)]
        told[name] = {"opened": opened, "beats": play.scroll(name)}
    stage.backstage.dispatcher.close(cancel=True)
    bridge.close()
    background.close()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    _main(int(sys.argv[1]))
