"""The desktop cannot begin: who clicked on an icon sees no terminal, so a dialog says why."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from holdfast.core.clock import SystemClock
from holdfast.core.errors import StagingError
from holdfast.desktop.sentence_dialog import SentenceDialog
from holdfast.desktop.single_instance import LOCK_NAME, DesktopInstance
from holdfast.desktop.start import run_desktop


def test_a_home_that_cannot_be_used_is_told_in_a_dialog(app: QApplication, home: Path) -> None:
    home.rmdir()
    home.write_text("a file")
    read: list[str] = []

    def read_and_close() -> None:
        dialog = app.activeModalWidget()
        assert isinstance(dialog, SentenceDialog)
        read.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.close_button.click()

    QTimer.singleShot(0, read_and_close)
    with pytest.raises(StagingError):
        run_desktop(shows_window=True)
    assert read[0] == "No room to work in"
    assert str(home) in read[1]
    assert "HOLDFAST_HOME" in read[1]


def test_a_home_without_a_lock_does_not_pass_for_one_that_is_in_use(
    app: QApplication, home: Path
) -> None:
    (home / LOCK_NAME).mkdir()
    with pytest.raises(StagingError, match="cannot be written"):
        DesktopInstance(home, app).become(SystemClock().now())
