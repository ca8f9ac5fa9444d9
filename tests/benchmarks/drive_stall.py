"""The desktop's windows at work, and the longest time its main thread did not answer.

`python -m tests.benchmarks.drive_stall SAMPLES` on a display, in the home that the
environment names, with the profile `sides.PROFILE` and a backup of it. Prints one object of
JSON: the beats of each scene.

A timer of 5 ms is the heart. How late a beat is, is how long whatever a person did then
would have waited. With each beat the kernel is asked how long the main thread had been ready
meanwhile without being given a processor, and all our threads together: on a machine that
others use too, that part is not ours. Making a window is not counted: opening one has a
target of its own.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from holdfast.core.bus import Bus
from holdfast.core.errors import HoldfastError
from holdfast.desktop.answering import answer_first
from holdfast.desktop.background import Background
from holdfast.desktop.browse.browse_window import BrowseWindow
from holdfast.desktop.collecting import Collecting
from holdfast.desktop.compare.compare_window import CompareWindow
from holdfast.desktop.event_bridge import EventBridge
from holdfast.desktop.look.theme import Theme, ThemeChoice
from holdfast.desktop.stage import Stage, open_backstage
from holdfast.desktop.window.main_window import MainWindow
from holdfast.system.paths import default_paths
from tests.benchmarks.beats import BEAT_MS, SCENES, Beat, readings
from tests.benchmarks.sides import PROFILE

_ACT_MS = 60
"""So often the person turns a page."""
_SEARCH_EVERY = 50
"""Turns between two searches."""


class Heart(QObject):
    """Beats, and notes how late each beat was."""

    def __init__(self) -> None:
        super().__init__()
        self.beats: list[Beat] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._last = (0.0, 0.0, 0.0, 0.0)

    def begin(self) -> None:
        """Beat from now on."""
        self.beats = []
        self._last = readings()
        self._timer.start()

    def end(self) -> None:
        """Beat no more."""
        self._timer.stop()

    def _beat(self) -> None:
        now = readings()
        passed, main, every, had = (a - b for a, b in zip(now, self._last, strict=True))
        self.beats.append((passed - BEAT_MS / 1000, main, max(every, main), had))
        self._last = readings()


class Play(QObject):
    """The windows, what a person does in them, and the heart."""

    def __init__(self, stage: Stage, app: QApplication, samples: int) -> None:
        super().__init__()
        self._stage = stage
        self._app = app
        self._samples = samples // len(SCENES)
        self._heart = Heart()
        self._told: dict[str, list[Beat]] = {}
        profile = stage.backstage.desk.book.find(PROFILE)
        self._profile_id, self._source = profile.profile_id, profile.source_path
        self._turn = 0
        self._acts = QTimer(self)
        self._acts.setInterval(_ACT_MS)
        self._looks = QTimer(self)
        self._looks.setInterval(200)
        self._looks.timeout.connect(self._look)
        self._main = MainWindow(stage)
        self._browse: BrowseWindow | None = None
        self._compare: CompareWindow | None = None
        self._scene = -1

    def begin(self) -> None:
        """Show the main window and begin the first scene."""
        self._main.show_profile(self._profile_id)
        QTimer.singleShot(1500, self._next)

    def _next(self) -> None:
        if self._scene >= 0:
            self._told[SCENES[self._scene]] = self._heart.beats
        self._scene += 1
        if self._scene == len(SCENES):
            self._end()
            return
        begins: dict[str, Callable[[], None]] = {
            "backup": self._begin_backup,
            "browse": self._begin_browse,
            "compare": self._begin_compare,
        }
        begins[SCENES[self._scene]]()
        self._heart.begin()
        self._looks.start()

    def _look(self) -> None:
        if len(self._heart.beats) >= self._samples:
            self._looks.stop()
            self._acts.stop()
            self._next()
            return
        scene = SCENES[self._scene]
        # The work is made anew until there are beats enough.
        if scene == "backup" and not self._stage.backstage.dispatcher.running():
            self._begin_backup()
        if scene == "compare" and self._compare is not None and not self._compare.is_comparing:
            self._compare.compare()

    def _begin_backup(self) -> None:
        # Otherwise it counts as unchanged, and nothing is read. It is the program behind the
        # database that would write, so it is not done on the thread that is watched.
        source = self._source
        self._stage.background.ask(
            self, lambda: os.utime(source), lambda _: self._main.back_up(self._profile_id)
        )

    def _begin_browse(self) -> None:
        self._browse = BrowseWindow(self._stage, self._profile_id, "latest")
        self._browse.show()
        self._acts.timeout.connect(self._act)
        self._acts.start()

    def _act(self) -> None:
        assert self._browse is not None
        self._turn += 1
        pane = self._browse.pane
        bar = pane.view.verticalScrollBar()
        if self._turn % _SEARCH_EVERY == 0:
            pane.search.setText("" if pane.search.text() else "author 7")
        elif bar.maximum() > 0:
            far = self._turn * 7919 % max(bar.maximum(), 1)
            bar.setValue(far if self._turn % 10 == 0 else bar.value() + bar.pageStep())

    def _begin_compare(self) -> None:
        if self._browse is not None:
            self._browse.close()
        self._compare = CompareWindow(self._stage, self._profile_id, "latest")
        self._compare.show()

    def _end(self) -> None:
        assert self._compare is not None
        self._compare.close()
        self._stage.backstage.dispatcher.close(cancel=True)
        self._app.quit()

    @property
    def told(self) -> dict[str, list[Beat]]:
        """The beats of each scene."""
        return self._told


def _say(error: HoldfastError) -> None:
    sys.stderr.write(f"{error.message}\n")


def _main(samples: int) -> None:
    answer_first()
    app = QApplication(["holdfast"])
    paths = default_paths()
    bus = Bus()
    theme = Theme(app, paths.home / "look", ThemeChoice.LIGHT)
    background, bridge = Background(_say), EventBridge(bus)
    stage = Stage(theme, background, bridge, open_backstage(paths, bus))
    collecting = Collecting()
    collecting.settled()
    play = Play(stage, app, samples)
    play.begin()
    app.exec()
    bridge.close()
    background.close()
    sys.stdout.write(json.dumps(play.told))


if __name__ == "__main__":
    _main(int(sys.argv[1]))
