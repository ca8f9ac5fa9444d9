"""A walk past every window: nothing cut off, nothing without a name, in any language or direction.

The same walk takes the pictures (`python3 tests screens`).
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from holdfast.core.model import Profile
from holdfast.desktop.languages import speak
from holdfast.desktop.stage import Stage
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.protecting.recognisers import Surroundings
from tests.desktop.conftest import WaitUntil
from tests.desktop.test_names_aloud import nameless
from tests.screens.cut_off import cut_off
from tests.screens.help_tour import help_tour
from tests.screens.tour import NOT_YET, empty_tour, tour
from tests.support.databases import build_database
from tests.support.protected import change_rows

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 200
"""Of letting answers come and windows lay themselves out, before a cut counts."""
WINDOWS = {
    "overview", "backups", "activity", "working", "settings-general", "settings-profile",
    "settings-profile-wrong", "settings-vaults", "settings-advanced", "audit", "leave",
    "sentence", "open-vault", "browse", "compare", "restore-which", "restore-what",
    "restore-tables", "restore-where", "restore-done", "restore-failed", "add-what",
    "token", "help-index", "help-search", "about-licences", "add-what-refused",
    "add-where", "add-when", "add-first", "first-run",
}  # fmt: skip


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A short one: windows are as wide as people's paths, not as the number of this run."""
    with TemporaryDirectory(prefix="hf") as folder:
        yield Path(folder)


@pytest.fixture
def profile(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Profile:
    """Two backups of a database with a name as long as people give them."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    (tmp_path / "person/Documents").mkdir(parents=True)
    source = build_database(tmp_path / "person/Library of the reading circle.db", rows=60)
    desk = stage.backstage.desk
    made = ProfileService(desk).protect(source, tmp_path / "vault", "Library of the reading circle")
    BackupService(desk, made).create_backup()
    change_rows(source, 3, seed=1)
    BackupService(desk, made).create_backup(note="before tidying up")
    build_database(tmp_path / "person" / NOT_YET, rows=40)
    return made


def left_over(app: QApplication, window: QWidget) -> list[str]:
    """Return what is still cut off once the window had every chance to lay itself out."""
    found = cut_off(window)
    for _ in range(ROUNDS):
        if not found:
            break
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QTest.qWait(5)
        found = cut_off(window)
    return found


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("en", Qt.LayoutDirection.LeftToRight),
        ("de", Qt.LayoutDirection.RightToLeft),
        ("zh_CN", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_nothing_is_cut_off_and_everything_can_be_read_aloud(
    app: QApplication,
    stage: Stage,
    profile: Profile,
    tmp_path: Path,
    wait_until: WaitUntil,
    language: str,
    direction: Qt.LayoutDirection,
) -> None:
    speak(app, language)
    app.setLayoutDirection(direction)
    here = Surroundings(tmp_path / "person", {}, "linux")
    seen, faults = set(), []
    for walk in (
        tour(stage, profile, here, wait_until),
        empty_tour(stage, here, wait_until),
        help_tour(stage),
    ):
        for name, window in walk:
            seen.add(name)
            faults += [f"{name}: {fault}" for fault in left_over(app, window)]
            faults += [f"{name}: without a name: {each}" for each in nameless(window)]
    assert faults == []
    assert seen >= WINDOWS


@pytest.mark.parametrize("scale", ["1.25", "2"])
@pytest.mark.slow
def test_nothing_is_cut_off_on_a_screen_of_finer_pixels(tmp_path: Path, scale: str) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.screens", str(tmp_path), "--check", "--days", "3"),
            *("--theme", "dark", "--language", "de", "--scale", scale),
        ],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_words_that_are_cut_off_are_found(app: QApplication) -> None:
    window = QWidget()
    QLabel("Rather many words for so little room", window).setGeometry(0, 0, 40, 20)
    QPushButton("Far too long", window).setGeometry(0, 0, 40, 20)
    wrapped = QLabel("Rather many words that go on below one another", window)
    wrapped.setWordWrap(True)
    wrapped.setGeometry(0, 100, 80, 20)
    window.show()
    found = "\n".join(cut_off(window))
    assert "Far too long': needs" in found
    assert "so little room': needs" in found
    assert "needs a height of" in found
    assert "lies over" in found
    window.close()
