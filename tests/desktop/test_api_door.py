"""The API inside the desktop: off until it is wanted, and then in nobody's way."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from holdfast.api.server import open_api
from holdfast.core.audit_words import facts_of
from holdfast.core.model import Profile
from holdfast.desktop.api_door import ApiDoor
from holdfast.desktop.settings.advanced_page import AdvancedPage
from holdfast.desktop.settings.api_card import ApiCard
from holdfast.desktop.settings.settings_dialog import SettingsDialog
from holdfast.desktop.settings.token_dialog import TokenDialog
from holdfast.desktop.stage import Stage
from holdfast.services.api_tokens import ApiTokens
from holdfast.services.preferences import PreferenceService
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.scheduling.scheduler import BackupScheduler
from holdfast.system.desktop_call import QUIT, call_desktop
from tests.desktop.add_database.conftest import press
from tests.desktop.conftest import PATIENCE_S, WaitUntil
from tests.desktop.moving.conftest import words
from tests.desktop.test_names_aloud import nameless
from tests.support.databases import build_database

HALF_OPEN = 200
BEATS = 50
OURS = {"fastapi", "starlette", "uvicorn", "h11", "anyio"}
APP = Path(__file__).resolve().parents[2] / "app"


@pytest.fixture
def with_door(stage: Stage) -> Iterator[Stage]:
    """A stage that has a door to open."""
    door = ApiDoor(stage.background, stage.backstage, open_api)
    yield replace(stage, door=door)
    stage.backstage.dispatcher.close(cancel=True)
    door.close()


@pytest.fixture
def profile(stage: Stage, tmp_path: Path) -> Profile:
    source = build_database(tmp_path / "books.db")
    return ProfileService(stage.backstage.desk).protect(source, tmp_path / "vault", "Books")


@pytest.fixture
def card(with_door: Stage, profile: Profile, wait_until: WaitUntil) -> Iterator[ApiCard]:
    """The card on the advanced page of open settings."""
    dialog = SettingsDialog(with_door)
    dialog.open()
    wait_until(lambda: dialog.pages)
    dialog.list.setCurrentRow(len(dialog.pages) - 1)
    page = dialog.pages[-1]
    assert isinstance(page, AdvancedPage)
    yield page.api
    dialog.close()  # also holds it until here


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def apply(card: ApiCard) -> None:
    dialog = card.window()
    assert isinstance(dialog, SettingsDialog)
    press(dialog.apply)


def beside(work: Callable[[], Any], wait_until: WaitUntil) -> Any:
    """Do something on a thread while the window lives on."""
    answers: list[Any] = []
    threading.Thread(target=lambda: answers.append(work()), daemon=True).start()
    wait_until(lambda: answers)
    return answers[0]


def calling(address: str, token: str, method: str = "GET", path: str = "/api/health") -> int:
    headers = {"Authorization": f"Bearer {token}"}
    with httpx.Client(base_url=address, headers=headers, trust_env=False) as client:
        return client.request(method, path, timeout=PATIENCE_S).status_code


def test_it_opens_when_it_is_saved_and_closes_again(
    card: ApiCard, with_door: Stage, wait_until: WaitUntil
) -> None:
    door = with_door.door
    assert door is not None
    port = free_port()
    assert card.address.text() == "It is off: nothing listens."
    card.on.setChecked(True)
    card.port.setValue(port)
    assert not door.address  # nothing before Apply
    apply(card)
    wait_until(lambda: door.address)
    assert card.address.text() == f"It answers at http://127.0.0.1:{port}, on this computer alone."
    press(card.copy)
    assert QGuiApplication.clipboard().text() == door.address
    _, token = ApiTokens(with_door.backstage.desk).add("tester")
    assert beside(lambda: calling(f"http://127.0.0.1:{port}", token), wait_until) == 200
    chosen = PreferenceService(with_door.backstage.desk).load()
    assert (chosen.api_on, chosen.api_port) == (True, port)
    card.on.setChecked(False)
    apply(card)
    wait_until(lambda: not door.address and not door.is_busy)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))
    assert not PreferenceService(with_door.backstage.desk).load().api_on


def test_a_port_that_is_taken_is_said_and_another_one_works(
    card: ApiCard, with_door: Stage, wait_until: WaitUntil
) -> None:
    door = with_door.door
    assert door is not None
    with socket.create_server(("127.0.0.1", 0)) as taken:
        card.on.setChecked(True)
        card.port.setValue(taken.getsockname()[1])
        apply(card)
        wait_until(card.trouble.isVisible)
    assert "is in use by another program" in card.trouble.text
    card.port.setValue(free_port())
    apply(card)
    wait_until(lambda: door.address)
    assert not card.trouble.isVisible()


def test_a_token_is_shown_once_works_is_named_in_the_trail_and_revoked(
    card: ApiCard, with_door: Stage, profile: Profile, tmp_path: Path, wait_until: WaitUntil
) -> None:
    desk, door = with_door.backstage.desk, with_door.door
    assert door is not None
    (tmp_path / "restored").mkdir()
    press(card.make)
    [dialog] = card.window().findChildren(TokenDialog)
    assert not dialog.make.isEnabled()
    dialog.name.setText("importer")
    dialog.profile.setCurrentIndex(1)
    dialog.bring(tmp_path / "nowhere")
    press(dialog.make)
    wait_until(dialog.answer.isVisible)
    assert "is no folder" in dialog.answer.text
    press(dialog.remove_folder)
    dialog.bring(tmp_path / "restored")
    assert nameless(dialog) == []
    press(dialog.make)
    wait_until(dialog.shown.isVisible)
    token = dialog.text.text()
    press(dialog.copy)
    assert QGuiApplication.clipboard().text() == token
    assert nameless(dialog) == []
    press(dialog.close_button)
    wait_until(lambda: words(card.tokens))
    told = words(card.tokens)["importer"]
    assert told.startswith("Books | ")
    assert "the original place" in told
    assert told.endswith(str(tmp_path / "restored"))
    assert token not in str(desk.preferences.beginning(""))
    card.on.setChecked(True)
    card.port.setValue(free_port())
    apply(card)
    wait_until(lambda: door.address)
    address = door.address
    assert beside(lambda: calling(address, token, "POST", "/api/backups"), wait_until) == 201
    asked = [facts_of(row).get("asked_by") for row in desk.audit.trail.rows()]
    assert "importer" in asked
    press(card.revoke)
    assert isinstance(card.question, QMessageBox)
    press(next(b for b in card.question.buttons() if b.text() == "&Revoke"))
    wait_until(lambda: not words(card.tokens))
    assert beside(lambda: calling(address, token), wait_until) == 401


def test_the_card_can_be_read_aloud(card: ApiCard, with_door: Stage, wait_until: WaitUntil) -> None:
    ApiTokens(with_door.backstage.desk).add("tester")
    assert nameless(card.window()) == []


def test_200_half_open_connections_delay_neither_the_schedule_nor_the_screen(
    with_door: Stage, profile: Profile, wait_until: WaitUntil
) -> None:
    """Beats of the window, a tick and a right call all come while every one of them is open."""
    backstage, door = with_door.backstage, with_door.door
    assert door is not None
    door.put(wanted=True, port=free_port())
    wait_until(lambda: door.address)
    address, port = door.address, int(door.address.rpartition(":")[2])
    _, token = ApiTokens(backstage.desk).add("caller")
    beats: list[int] = []
    ticks: list[int] = []
    beat = QTimer()
    beat.timeout.connect(lambda: beats.append(len(wires)))
    wires: list[socket.socket] = []
    with_door.bridge.ticked.connect(lambda _: ticks.append(len(wires)))
    with ExitStack() as held:

        def hold() -> bool:
            for number in range(HALF_OPEN):
                wire = held.enter_context(socket.create_connection(("127.0.0.1", port), 60))
                wire.sendall(b"POST /api/backups HTTP/1.1\r\nContent-Length: 9"[: number % 48])
                wires.append(wire)
            return True

        beat.start(0)
        assert beside(hold, wait_until)
        during = len(beats)
        assert during  # the window lived on while they came
        scheduler = BackupScheduler(
            backstage.desk, backstage.dispatcher, backstage.bus, interval_s=3600
        )
        scheduler.start()
        wait_until(lambda: ticks and len(beats) > during + BEATS)
        assert beside(lambda: calling(address, token), wait_until) == 200
        scheduler.stop()
        assert ticks[0] == beats[-1] == HALF_OPEN
        open_still = sum(_is_open(wire) for wire in wires)
    beat.stop()
    # All but those that gave way to the one who called.
    assert open_still >= HALF_OPEN // 2


def _is_open(wire: socket.socket) -> bool:
    wire.setblocking(False)
    try:
        return wire.recv(1) != b""
    except BlockingIOError:
        return True
    except OSError:
        return False


@pytest.mark.parametrize("on", [False, True])
def test_off_nothing_of_it_is_loaded(home: Path, tmp_path: Path, on: bool) -> None:
    """The real program, its window open; what it imports stands on its stderr."""
    from holdfast.services.desk import open_desk
    from holdfast.system.paths import AppPaths

    PreferenceService(open_desk(AppPaths(home).make())).save(api_on=on, api_port=free_port())
    environment = {
        **os.environ,
        "PYTHONPATH": str(APP),
        "PYTHONPROFILEIMPORTTIME": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "holdfast", "desktop"],
        stderr=subprocess.PIPE,
        env=environment,
        text=True,
    ) as running:
        assert running.stderr is not None
        loaded = set()
        # The last thing that is imported of a window; and of the API, where that is on.
        wanted = {"uvicorn", "settled"} if on else {"settled"}
        asked = False
        for line in running.stderr:
            name = line.rpartition("|")[2].strip()
            loaded.add(name.partition(".")[0])
            if name == "holdfast.desktop.window.main_window":
                loaded.add("settled")
            if wanted <= loaded and not asked:
                asked = True
                threading.Thread(target=call_desktop, args=(home, QUIT), daemon=True).start()
        assert running.wait(PATIENCE_S) == 0
    assert "settled" in loaded
    assert bool(loaded & OURS) is on
