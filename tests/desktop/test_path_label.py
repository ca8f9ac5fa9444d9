"""A path that is longer than there is room: shown whole on several lines, copied as it is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from holdfast.desktop.parts.path_label import PathLabel
from tests.screens.cut_off import cut_off

LONG = "/home/ada/documents/the university/a-thesis-on-lichens/" * 4 + "zotero.sqlite"


@pytest.mark.parametrize(
    "path", [LONG, LONG.replace("/", "\\"), "/" + "unbroken" * 30 + ".db", "/short.db"]
)
def test_a_path_is_never_cut_off_and_is_copied_as_it_is(app: QApplication, path: str) -> None:
    window = QWidget()
    label = PathLabel(window)
    label.show_path(path)
    label.setGeometry(0, 0, 240, label.heightForWidth(240))
    window.resize(240, 800)
    window.show()
    assert label.isVisible()
    assert cut_off(window) == []
    is_long = label.heightForWidth(240) > 3 * label.fontMetrics().height()
    assert is_long == (len(path) > 100)
    assert label.accessibleName() == path
    label.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == path
    window.close()
