"""The whole desktop in this process, without a panel: window, leaving, faults."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from holdfast.catalogue.connection import writing
from holdfast.core.clock import SystemClock
from holdfast.core.runs import Outcome
from holdfast.desktop.application import Application
from holdfast.desktop.collecting import Collecting
from holdfast.desktop.crash_report import CrashReports
from holdfast.desktop.leave_dialog import LeaveDialog
from holdfast.desktop.sentence_dialog import SentenceDialog
from holdfast.desktop.single_instance import DesktopInstance
from holdfast.desktop.window.main_window import MainWindow
from holdfast.services.scheduling.scheduler import LOCK_NAME
from holdfast.services.series_access import open_series
from holdfast.system.desktop_call import QUIT, SHOW, call_desktop
from holdfast.system.paths import AppPaths
from holdfast.system.single_instance import SingleInstance
from tests.desktop.conftest import WaitUntil
from tests.support.databases import build_database
from tests.support.protected import Protected, protect

Start = Callable[[], Application]


@pytest.fixture
def zotero(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Protected:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    return protect(home, build_database(tmp_path / "z.db"), tmp_path / "vault", "Zotero")


@pytest.fixture
def begun() -> list[Application]:
    """What was started and not ended by the test."""
    return []


@pytest.fixture
def start(app: QApplication, home: Path, begun: list[Application]) -> Iterator[Start]:
    def begin() -> Application:
        instance = DesktopInstance(home, app)
        assert instance.become(SystemClock().now())
        made = Application(app, AppPaths(home).make(), instance, shows_window=False)
        begun.append(made)
        made.begin()
        return made

    yield begin
    end_all(begun)


def end_all(begun: list[Application]) -> None:
    while begun:
        begun.pop().close()


def _window() -> MainWindow | None:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    return next((window for window in shown if window.isVisible()), None)


def _dialog(kind: type[QObject]) -> QObject | None:
    shown = QApplication.topLevelWidgets()
    return next((each for each in shown if isinstance(each, kind) and each.isVisible()), None)


def _said() -> str:
    window = _window()
    return window.banner.text if window is not None and window.banner.isVisible() else ""


def _heard(application: Application) -> list[bool]:
    heard: list[bool] = []
    application.ended.connect(lambda: heard.append(True))
    return heard


def test_without_a_panel_the_window_stands_in_and_says_so_once(
    start: Start, begun: list[Application], wait_until: WaitUntil, zotero: Protected
) -> None:
    start()
    wait_until(lambda: "no place for Holdfast's icon" in _said())
    end_all(begun)
    assert _window() is None
    start()
    wait_until(lambda: (w := _window()) is not None and w.sidebar.profile_id)
    assert _said() == ""


def test_another_process_that_makes_the_backups_is_told_of(
    start: Start, wait_until: WaitUntil, zotero: Protected, home: Path
) -> None:
    other = SingleInstance(home / LOCK_NAME)
    other.take(SystemClock().now())
    start()
    wait_until(lambda: "made by another Holdfast process" in _said())
    other.leave()


def test_a_home_that_cannot_be_used_is_told_in_a_sentence(
    start: Start, wait_until: WaitUntil, zotero: Protected, home: Path
) -> None:
    with writing(AppPaths(home).catalogue_file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    application = start()
    wait_until(lambda: _dialog(SentenceDialog))
    heard = _heard(application)
    assert call_from_elsewhere(home, QUIT, wait_until) == ""
    wait_until(lambda: heard)


def test_another_start_raises_the_window(
    start: Start, wait_until: WaitUntil, zotero: Protected, home: Path
) -> None:
    start()
    assert not DesktopInstance(home).become(SystemClock().now())
    wait_until(_window)
    window = _window()
    assert window is not None
    window.close()
    assert "in front" in call_from_elsewhere(home, SHOW, wait_until)
    wait_until(window.isVisible)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_S, Qt.Key.Key_Escape])
def test_quitting_while_work_is_on_asks_and_does_what_was_chosen(
    start: Start, wait_until: WaitUntil, zotero: Protected, key: Qt.Key
) -> None:
    zotero.backups.create_backup()
    application = start()
    heard = _heard(application)
    wait_until(lambda: (w := _window()) is not None and w.sidebar.profile_id)
    window = _window()
    assert window is not None
    lock = open_series(zotero.profile).lock()
    lock.__enter__()  # the backup waits for its turn until we let it
    window.back_up()
    wait_until(lambda: _runs(zotero)[0] is Outcome.RUNNING)
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: _dialog(LeaveDialog))
    dialog = _dialog(LeaveDialog)
    assert isinstance(dialog, LeaveDialog)
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(dialog, key, alt if key is Qt.Key.Key_S else Qt.KeyboardModifier.NoModifier)
    if key is Qt.Key.Key_S:
        wait_until(lambda: heard)
        assert _runs(zotero)[0] is Outcome.CANCELLED
        lock.__exit__(None, None, None)
        return
    wait_until(lambda: not _dialog(LeaveDialog))
    assert not heard
    lock.__exit__(None, None, None)
    wait_until(lambda: _runs(zotero)[0] is Outcome.UNCHANGED)
    if key is Qt.Key.Key_Return:
        wait_until(lambda: heard)
    else:
        assert not heard


def test_a_fault_on_any_thread_leaves_a_report(
    app: QApplication, wait_until: WaitUntil, tmp_path: Path, logged: list[object]
) -> None:
    reports = CrashReports(tmp_path, SystemClock(), app)
    assert reports.begin() is None
    written: list[tuple[Path, QThread]] = []
    reports.written.connect(lambda path: written.append((path, QThread.currentThread())))

    def fail() -> None:
        raise ArithmeticError("of ours")

    thread = threading.Thread(target=fail, name="somewhere")
    thread.start()
    thread.join()
    wait_until(lambda: written)
    reports.end()
    path, told_on = written[0]
    text = path.read_text()
    assert "ArithmeticError: of ours" in text
    assert "Thread: somewhere" in text
    assert told_on is app.thread()
    assert len(logged) == 1


def test_garbage_is_collected_on_the_main_thread_alone(app: QApplication) -> None:
    collecting = Collecting(app)
    died_on: list[threading.Thread] = []

    class Knot:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            died_on.append(threading.current_thread())

    def litter() -> None:
        for _ in range(50_000):
            knot: list[object] = []
            knot.append(knot)

    Knot()
    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()
    assert died_on == []
    collecting.collect()
    assert died_on == [threading.main_thread()]
    collecting.end()
    assert gc.isenabled()


def _runs(zotero: Protected) -> list[Outcome]:
    return [row.outcome for row in zotero.desk.catalogue().runs.page()]


def call_from_elsewhere(home: Path, word: str, wait_until: WaitUntil) -> str:
    """Say a word to the desktop as another process would, while this one goes on."""
    answers: list[str | None] = []
    caller = threading.Thread(target=lambda: answers.append(call_desktop(home, word)))
    caller.start()
    wait_until(lambda: answers)
    caller.join()
    return answers[0] or ""
