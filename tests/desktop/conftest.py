"""What tests of windows get: one application without a screen, and a stage with real services.

A warning of Qt's and an exception in a slot fail the test they happen in.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is loaded

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLocale,
    QMessageLogContext,
    Qt,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from holdfast.core.bus import Bus
from holdfast.core.errors import HoldfastError
from holdfast.desktop.background import Background
from holdfast.desktop.event_bridge import EventBridge
from holdfast.desktop.look.theme import Theme, ThemeChoice
from holdfast.desktop.stage import Backstage, Stage, open_backstage
from holdfast.system.paths import AppPaths

PATIENCE_S = 60.0
_LOCALE = QLocale()
"""As it is before any test speaks a language."""
_HARMLESS = (
    "propagateSizeHints",
    "raise()",
)  # the platform without a screen says it of every window
WaitUntil = Callable[[Callable[[], object]], None]


@pytest.fixture(scope="session")
def _application() -> QApplication:
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(["holdfast"])


def _forget_language(app: QApplication) -> None:
    """Let neither words nor direction nor numbers of one test reach another."""
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(_LOCALE)


@pytest.fixture
def app(_application: QApplication) -> Iterator[QApplication]:
    """The application; whatever Qt or a slot complains of fails the test."""
    complaints: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
        if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg} and not any(
            harmless in (text or "") for harmless in _HARMLESS
        ):
            complaints.append(text or "")

    def catch(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        complaints.append(f"in a slot: {kind.__name__}: {error}")
        before_hook(kind, error, at)

    before = qInstallMessageHandler(hear)
    before_hook, sys.excepthook = sys.excepthook, catch
    _forget_language(_application)  # also what a test without this fixture has left
    yield _application
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    _forget_language(_application)
    _application.processEvents()
    sys.excepthook = before_hook
    qInstallMessageHandler(before)
    assert complaints == []


@pytest.fixture
def theme(app: QApplication, tmp_path: Path) -> Iterator[Theme]:
    """The light theme."""
    made = Theme(app, tmp_path / "look", ThemeChoice.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def wait_until(app: QApplication) -> WaitUntil:
    """Let the program go on until a condition holds."""

    def wait(condition: Callable[[], object]) -> None:
        until = time.monotonic() + PATIENCE_S
        while not condition():
            if time.monotonic() > until:
                pytest.fail("what was waited for did not come")
            app.processEvents()
            time.sleep(0.002)  # leaves the processor to those that are waited for
        app.processEvents()

    return wait


@pytest.fixture
def backstage(home: Path) -> Iterator[Backstage]:
    """Real services on the home of this test; the schedule does not run."""
    opened = open_backstage(AppPaths(home), Bus())
    yield opened
    opened.dispatcher.close(cancel=True)


@pytest.fixture
def stage(theme: Theme, backstage: Backstage) -> Iterator[Stage]:
    """What a window gets; a failure that no window handles fails the test."""
    failures: list[HoldfastError] = []
    background = Background(failures.append)
    bridge = EventBridge(backstage.bus)
    yield Stage(theme, background, bridge, backstage)
    bridge.close()
    background.close()
    assert [failure.message for failure in failures] == []
