"""An application with the earlier scheduler, and the wizard as a person sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from holdfast.core.earlier_forms import Dialect
from holdfast.desktop.moving.moving_in_wizard import MovingInWizard
from holdfast.desktop.parts.words_table import WordsTable
from holdfast.desktop.stage import Stage
from holdfast.services.protecting.recognisers import Surroundings
from tests.desktop.add_database.conftest import press
from tests.desktop.conftest import WaitUntil
from tests.support.earlier_program import BEGAN, EarlierProgram, living_in

ZONE = "Asia/Tokyo"


@dataclass
class Guided:
    """The wizard through a person's eyes and hands."""

    wizard: MovingInWizard
    wait_until: WaitUntil

    def come_from(self, program: EarlierProgram) -> None:
        self.wizard.source.bring([program.database])
        self.wait_until(lambda: self.wizard.source.folder.path == program.backups)
        self.wait_until(lambda: self.wizard.source.is_ready)

    def go_on(self) -> None:
        step = self.wizard.step
        self.wait_until(self.wizard.next.isEnabled)
        press(self.wizard.next)
        self.wait_until(lambda: self.wizard.step == step + 1)

    def keep_in(self, folder: Path) -> None:
        places = self.wizard.vault.places
        self.wait_until(lambda: places.place is not None)
        places.bring(folder)
        self.wait_until(lambda: places.place is not None)

    def reach_preview(self, program: EarlierProgram, vault: Path) -> None:
        self.come_from(program)
        self.go_on()
        self.keep_in(vault)
        self.go_on()
        self.wait_until(lambda: not self.wizard.preview.work.is_working)

    def take_over(self, *, local: bool = True) -> None:
        preview = self.wizard.preview
        (preview.local if local else preview.utc).setChecked(True)
        self.go_on()
        self.wait_until(lambda: self.wizard.taking.is_ready)


def words(table: WordsTable) -> dict[str, str]:
    """What a table says of each of its first words, as one text."""
    return {row[0]: " | ".join(row[1:]) for row in table.rows}


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A clock that is not that of UTC, and one disk."""
    monkeypatch.setattr("holdfast.services.vaults.vault_place.volumes", tuple)
    with living_in(ZONE):
        yield


@pytest.fixture
def program(tmp_path: Path) -> EarlierProgram:
    """Two users, three backups, a letter and an empty file among them."""
    program = EarlierProgram(tmp_path / "app", Dialect.TYPESCRIPT)
    program.add_user(1)
    program.add_user(2, enabled=0, frequency="weekly", keep_count=99 % 31)
    for day in range(3):
        program.work(day)
        program.auto(1, BEGAN + timedelta(days=day))
    (program.backups / "pre_restore_backup_2025-06-02T04-00-00-000Z.db").write_bytes(
        program.database.read_bytes()
    )
    (program.backups / "letter.txt").write_text("not a backup")
    (program.backups / "auto_backup_user1_2025-07-01T03-00-00-000Z.db").touch()
    return program


@pytest.fixture
def guide(stage: Stage, tmp_path: Path, wait_until: WaitUntil) -> Callable[[], Guided]:
    """Open the wizard."""

    def opened() -> Guided:
        wizard = MovingInWizard(stage, here=Surroundings(tmp_path / "ann", {}, "linux"))
        wizard.show()
        return Guided(wizard, wait_until)

    return opened


@pytest.fixture
def guided(guide: Callable[[], Guided]) -> Guided:
    """The wizard, opened."""
    return guide()
