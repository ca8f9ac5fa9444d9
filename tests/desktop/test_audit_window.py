"""The audit trail's window: a fault is told, and one that was meant is accepted and still told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from holdfast.core.model import Profile
from holdfast.desktop.stage import Stage
from holdfast.desktop.window.audit_window import AuditWindow
from holdfast.services.making.backups import BackupService
from holdfast.services.protecting.profiles import ProfileService
from tests.desktop.conftest import WaitUntil
from tests.desktop.test_names_aloud import nameless
from tests.support.databases import build_database


@pytest.fixture
def put_back(stage: Stage, tmp_path: Path) -> Profile:
    """A profile whose catalogue was put back from a copy that is three backups older."""
    desk = stage.backstage.desk
    source = build_database(tmp_path / "books.db", rows=20)
    made = ProfileService(desk).protect(source, tmp_path / "vault", "Books")
    shutil.copy(desk.paths.catalogue_file, tmp_path / "older")
    for name in "abc":
        BackupService(desk, made).create_backup(name)
    shutil.copy(tmp_path / "older", desk.paths.catalogue_file)
    return made


def test_a_fault_that_was_meant_is_accepted_after_a_question_and_goes_on_being_told(
    stage: Stage, put_back: Profile, wait_until: WaitUntil
) -> None:
    window = AuditWindow(stage)
    window.open()
    wait_until(window.again.isEnabled)
    assert "cut off" in window.banner.text
    assert window.accept_fault.isVisible()
    assert nameless(window) == []
    window.accept_fault.click()
    question = window.findChild(QMessageBox)
    assert question is not None
    wait_until(question.isVisible)
    accept = next(each for each in question.buttons() if each.text() == "&Accept")
    QTest.mouseClick(accept, Qt.MouseButton.LeftButton)
    wait_until(lambda: "Accepted as meant" in window.banner.text)
    assert not window.accept_fault.isVisible()
    wait_until(window.list.topLevelItemCount)
    top = window.list.topLevelItem(0)
    assert top is not None
    assert top.text(3).startswith("Accepted that the trail is not what backups remember")
    window.close()
