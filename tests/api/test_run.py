"""`holdfast run` with the API and without: what is loaded, who is kept waiting, how it ends."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from holdfast.core.errors import ApiUnavailableError, UsageError
from holdfast.services.api_tokens import ApiTokens
from tests.api.conftest import PATIENCE_S, problem
from tests.support.bank import hostile_writer
from tests.support.headless import APP, Headless, RehearsalClock, headless
from tests.support.protected import Protected, protect

EVENING = datetime(2027, 1, 30, 18, tzinfo=UTC)
THREE = datetime(2027, 1, 31, 3, tzinfo=UTC)
HALF_OPEN = 200
OURS = {"fastapi", "starlette", "uvicorn", "h11", "anyio"}


@pytest.fixture
def clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RehearsalClock:
    clock = RehearsalClock(tmp_path / "clock", EVENING)
    monkeypatch.setenv("HOLDFAST_CLOCK", str(clock.path))
    monkeypatch.setenv("TZ", "UTC")
    return clock


@pytest.fixture
def bank(home: Path, tmp_path: Path, clock: RehearsalClock) -> Protected:
    with hostile_writer(tmp_path / "bank.db", calm=True):
        pass
    return protect(home, tmp_path / "bank.db", tmp_path / "vault", "bank")


def address_of(running: Headless) -> str:
    heard = [each for each in running.heard if each["event"] == "ApiOpened"]
    return str((heard[0] if heard else running.until("ApiOpened"))["address"])


def caller(running: Headless, token: str) -> httpx.Client:
    address = address_of(running)
    options: dict[str, Any] = {"base_url": address, "trust_env": False}
    if address.startswith("unix:"):
        path = address.removeprefix("unix:")
        transport = httpx.HTTPTransport(uds=path)
        options = {"base_url": "http://localhost", "transport": transport}
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.Client(headers=headers, timeout=PATIENCE_S, **options)


def loaded(home: Path, *options: str) -> set[str]:
    """The packages a `holdfast run` has loaded when it begins to wait."""
    environment = {**os.environ, "PYTHONPATH": str(APP), "PYTHONPROFILEIMPORTTIME": "1"}
    command = [sys.executable, "-P", "-m", "holdfast", "run", "--json", *options]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as running:
        assert running.stdout is not None
        wanted = '"ApiOpened"' if options else '"SchedulerTicked"'
        assert any(wanted in line for line in running.stdout)
        running.terminate()
        lines = running.communicate()[1].splitlines()
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


def test_without_the_api_nothing_of_it_is_loaded(bank: Protected, tmp_path: Path) -> None:
    off = loaded(bank.desk.paths.home)
    assert "apscheduler" in off
    assert not off & OURS
    assert loaded(bank.desk.paths.home, "--api", "--socket", str(tmp_path / "api")) >= OURS


def test_200_half_open_connections_delay_neither_the_schedule_nor_an_answer(
    bank: Protected, clock: RehearsalClock
) -> None:
    _, token = ApiTokens(bank.desk).add("caller")
    options = ("--api", "--port", "0")
    with ExitStack() as held, headless(bank.desk.paths.home, clock, 0.0, *options) as running:
        port = int(address_of(running).rpartition(":")[2])
        for number in range(HALF_OPEN):
            wire = held.enter_context(socket.create_connection(("127.0.0.1", port), timeout=60))
            wire.sendall(b"POST /api/backups HTTP/1.1\r\nContent-Length: 9"[: number % 48])
        clock.set(THREE)
        assert running.until_backed_up() == "done"
        with caller(running, token) as client:
            assert client.get("/api/health").json()["safe"] is True
            assert client.post("/api/backups").status_code == 201
        clock.step(timedelta(days=1))
        assert running.until_backed_up() in {"done", "unchanged"}
        assert running.end() == 0


def test_told_to_end_it_answers_who_waits_and_leaves_no_socket(
    bank: Protected, clock: RehearsalClock, tmp_path: Path
) -> None:
    path = tmp_path / "api"
    _, token = ApiTokens(bank.desk).add("caller")
    options = ("--api", "--socket", str(path))
    with (
        hostile_writer(bank.source, calm=True) as writer,
        headless(bank.desk.paths.home, clock, 0.0, *options) as running,
        caller(running, token) as client,
        ThreadPoolExecutor() as beside,
    ):
        writer.hold("exclusive")
        waiting = beside.submit(client.post, "/api/backups")
        running.until("JobAdvanced")
        assert running.end() == 0
        answer = waiting.result()
        assert (answer.status_code, problem(answer)["title"]) == (503, "Stopped")
    assert not path.exists()
    assert bank.desk.catalogue().runs.running() == []


def test_a_place_that_cannot_be_had_is_told_and_nothing_runs_on(
    bank: Protected, clock: RehearsalClock, tmp_path: Path
) -> None:
    with headless(bank.desk.paths.home, clock, 0.0, "--api", "--port", "0") as running:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = str(taken.getsockname()[1])
            for wrong in (("--port", port), ("--api", "--port", port, "--socket", "x")):
                assert running.call("run", *wrong).returncode == UsageError.exit_status
            running.end()
            refused = running.call("run", "--api", "--port", port)
        assert refused.returncode == ApiUnavailableError.exit_status
        assert f"The port {port} is in use by another program." in refused.stderr
