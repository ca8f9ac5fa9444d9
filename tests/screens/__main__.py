"""Take a picture of every screen in both themes.

    python3 tests screens [FOLDER]      into .screens by default, which git ignores
        --theme light|dark              one theme only
        --scale 1.5                     as on a screen of 150 %
        --rtl                           every window from right to left
        --language de                   en, de or zh_CN
        --only NAME                     only pictures whose name has this in it
        --check                         no pictures: end with 1 where words are cut off

Needs no display. Every window is made with real services on a sample home.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded
if "--scale" in sys.argv:
    os.environ["QT_SCALE_FACTOR"] = sys.argv[sys.argv.index("--scale") + 1]

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from holdfast.core.bus import Bus
from holdfast.core.errors import HoldfastError
from holdfast.desktop.background import Background
from holdfast.desktop.event_bridge import EventBridge
from holdfast.desktop.languages import LANGUAGES, speak
from holdfast.desktop.look.theme import Theme, ThemeChoice
from holdfast.desktop.stage import Stage, open_backstage
from holdfast.desktop.tray.tray_facts import TrayState
from holdfast.desktop.tray.tray_picture import SIZES, tray_picture
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.protecting.recognisers import Surroundings
from holdfast.system.paths import AppPaths
from tests.screens.cut_off import cut_off
from tests.screens.help_tour import help_tour
from tests.screens.moving_tour import moving_tour
from tests.screens.sample_home import DAYS, build_earlier_program, build_sample_home
from tests.screens.tour import NOT_YET, empty_tour, tour
from tests.support.databases import build_database

ROOT = Path(__file__).resolve().parents[2]
SETTLED_S = 1.0
"""So long nothing may be on its way before a picture is taken."""
_PANELS = {"light": "#f0f0f0", "dark": "#202226"}


@dataclass
class Photographer:
    """Takes pictures of widgets in one theme, or looks whether their words are cut off."""

    app: QApplication
    folder: Path
    theme: str
    only: str
    checks: bool
    faults: int = 0

    def wait(self, condition: Callable[[], object]) -> None:
        """Let the program go on until a condition holds."""
        until = time.monotonic() + 120
        while not condition():
            if time.monotonic() > until:
                raise TimeoutError("what was waited for did not come")
            self.app.processEvents()
            time.sleep(0.005)
        self.app.processEvents()

    def take(self, name: str, widget: QWidget) -> None:
        """Write a picture of a window."""
        if self.only not in name:
            return
        until = time.monotonic() + (0.1 if self.checks else SETTLED_S)
        self.wait(lambda: time.monotonic() > until)
        for fault in cut_off(widget):
            self.faults += 1
            sys.stdout.write(f"{name}: {fault}\n")
        if not self.checks:
            self.keep(name, widget.grab())

    def keep(self, name: str, picture: QPixmap) -> None:
        """Write a picture."""
        path = self.folder / f"{name}-{self.theme}.png"
        picture.save(str(path))
        sys.stdout.write(f"{path}\n")


def main(wanted: argparse.Namespace) -> int:
    """Build the sample home and take every picture; return how many words are cut off."""
    wanted.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["holdfast"])
    if wanted.language == "en":
        QLocale.setDefault(QLocale("en"))
    speak(app, wanted.language)
    if wanted.rtl:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    faults = 0
    with tempfile.TemporaryDirectory(prefix="holdfast-screens-") as place:
        person = Path(place) / "ada"
        person.mkdir()
        os.environ["HOME"] = str(person)
        os.environ["XDG_CONFIG_HOME"] = str(person / ".config")
        home = build_sample_home(person, days=wanted.days)
        build_database(person / NOT_YET)
        here = Surroundings(person, {}, "linux")
        for theme in wanted.theme:
            camera = Photographer(app, wanted.folder, theme, wanted.only, wanted.check)
            with opened(app, home, theme) as stage:
                book = stage.backstage.desk.book.all()
                zotero = next(profile for profile in book if profile.name == "Zotero")
                for name, window in tour(stage, zotero, here, camera.wait):
                    camera.take(name, window)
                forget_added(stage)
            with opened(app, Path(place) / "empty", theme) as stage:
                for name, window in empty_tour(stage, here, camera.wait):
                    camera.take(name, window)
            beside = Path(place) / f"moving-{theme}"
            beside.mkdir()
            program = build_earlier_program(beside / "clinic")
            with opened(app, beside / "home", theme) as stage:
                for name, window in moving_tour(stage, program, beside, camera.wait):
                    camera.take(name, window)
                for name, window in help_tour(stage):
                    camera.take(name, window)
            if not wanted.check:
                camera.keep("tray", tray_sheet())
            faults += camera.faults
    return faults


def forget_added(stage: Stage) -> None:
    """Forget what the walk protected, so that the next one can."""
    desk = stage.backstage.desk
    for profile in desk.book.all():
        if profile.source_path.endswith(NOT_YET.name):
            ProfileService(desk).remove(profile.profile_id)


def tray_sheet() -> QPixmap:
    """Return the tray's icon in every state and size, on a light and on a dark panel."""
    states = [(state, None) for state in TrayState] + [(TrayState.WORKING, 0.4)]
    side = max(SIZES) + 12
    sheet = QPixmap(side * len(SIZES) * 2, side * len(states))
    painter = QPainter(sheet)
    for half, colour in enumerate(_PANELS.values()):
        left = half * side * len(SIZES)
        painter.fillRect(left, 0, side * len(SIZES), sheet.height(), QColor(colour))
        for row, (state, share) in enumerate(states):
            for column, size in enumerate(SIZES):
                picture = tray_picture(state, size, share)
                painter.drawPixmap(left + column * side + 6, row * side + 6, picture)
    painter.end()
    return sheet


@contextmanager
def opened(app: QApplication, home: Path, theme: str) -> Iterator[Stage]:
    """Give a stage with real services on a home."""
    home.mkdir(exist_ok=True)
    backstage = open_backstage(AppPaths(home), Bus())
    background = Background(_tell)
    bridge = EventBridge(backstage.bus)
    look = Theme(app, home / "look", ThemeChoice(theme))
    yield Stage(look, background, bridge, backstage)
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    app.processEvents()
    bridge.close()
    background.close()
    backstage.dispatcher.close(cancel=True)
    backstage.scheduler.stop()


def _tell(error: HoldfastError) -> None:
    sys.stderr.write(f"{error.message} {error.details}\n")


def _wanted() -> argparse.Namespace:
    asked = argparse.ArgumentParser(prog="python3 tests screens")
    asked.add_argument("folder", nargs="?", type=Path, default=ROOT / ".screens")
    asked.add_argument("--theme", action="append", choices=("light", "dark"))
    asked.add_argument("--scale", type=float, default=1.0)
    asked.add_argument("--rtl", action="store_true")
    asked.add_argument("--language", choices=LANGUAGES, default="en")
    asked.add_argument("--only", default="")
    asked.add_argument("--check", action="store_true")
    asked.add_argument("--days", type=int, default=DAYS)
    wanted = asked.parse_args()
    wanted.theme = wanted.theme or ["light", "dark"]
    return wanted


if __name__ == "__main__":
    sys.exit(min(main(_wanted()), 1))
