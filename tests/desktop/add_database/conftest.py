"""A person with some programs, and the wizard as they see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from holdfast.desktop.add_database.add_database_wizard import AddDatabaseWizard
from holdfast.desktop.stage import Stage
from holdfast.services.protecting.recognisers import Surroundings
from tests.desktop.conftest import WaitUntil
from tests.support.databases import build_database


@dataclass(frozen=True)
class Person:
    """Their home folder, and what is in it."""

    home: Path

    @property
    def here(self) -> Surroundings:
        return Surroundings(self.home, {}, "linux")

    @property
    def zotero(self) -> Path:
        return self.home / "Zotero/zotero.sqlite"

    @property
    def anki(self) -> Path:
        return self.home / ".local/share/Anki2/Ann/collection.anki2"

    @property
    def samples(self) -> Path:
        """Of no program that is known."""
        return self.home / "Documents/samples.db"

    @property
    def vault(self) -> Path:
        """The place that suggests itself where there is no other disk."""
        return self.home / "Holdfast"


@dataclass
class Guided:
    """The wizard through a person's eyes and hands."""

    wizard: AddDatabaseWizard
    wait_until: WaitUntil

    def find(self) -> None:
        self.wait_until(lambda: not self.wizard.what.searching.isVisible())

    def tick(self, path: Path) -> None:
        self.wizard.what.list.tick(str(path))

    def go_on(self) -> None:
        step = self.wizard.step
        self.wait_until(self.wizard.next.isEnabled)
        press(self.wizard.next)
        self.wait_until(lambda: self.wizard.step == step + 1)

    def keep_in(self, folder: Path) -> None:
        """Choose the folder on the second page and wait for what is said of it."""
        self.wait_until(lambda: self.wizard.where.place is not None)
        self.wizard.where.bring(folder)
        self.wait_until(lambda: self.wizard.where.place is not None)

    def reach_last_page(self, vault: Path) -> None:
        """Go from the first page, where something is ticked, to the last."""
        self.go_on()
        self.keep_in(vault)
        self.go_on()
        self.go_on()

    def finish(self) -> None:
        self.wait_until(lambda: self.wizard.first.is_ready)
        press(self.wizard.next)


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def drop(target: QWidget, *paths: Path) -> None:
    """Drop files on a widget, as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    target.dropEvent(event)


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Person:
    """Uses Zotero, Anki and a program nobody knows; has one disk."""
    made = Person(tmp_path / "ann")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(made.home / ".config"))
    monkeypatch.setattr("holdfast.services.vaults.vault_place.volumes", tuple)
    for path in (made.zotero, made.anki, made.samples):
        path.parent.mkdir(parents=True)
        build_database(path, rows=60)
    (made.home / "Zotero/storage").mkdir()
    return made


@pytest.fixture
def guide(stage: Stage, person: Person, wait_until: WaitUntil) -> Callable[[], Guided]:
    """Open the wizard."""

    def opened() -> Guided:
        wizard = AddDatabaseWizard(stage, here=person.here)
        wizard.open()
        return Guided(wizard, wait_until)

    return opened


@pytest.fixture
def guided(guide: Callable[[], Guided]) -> Guided:
    """The wizard, opened, its search done."""
    opened = guide()
    opened.find()
    return opened
