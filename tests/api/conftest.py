"""The API as it is: a server on loopback, real jobs, a protected database."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from holdfast.api.server import ApiServer, open_api
from holdfast.core.audit_words import facts_of, sentence
from holdfast.core.bus import Bus
from holdfast.core.clock import Clock, SystemClock
from holdfast.jobs.job_runner import JobRunner
from holdfast.services.api_opening import ApiNeeds
from holdfast.services.api_tokens import ApiTokens
from holdfast.services.dispatcher import Dispatcher
from holdfast.services.scheduling.scheduler import BackupScheduler
from holdfast.system.local_listener import LoopbackPlace
from tests.support.clocks import SteppingClock
from tests.support.databases import build_database
from tests.support.protected import Protected, protect

PATIENCE_S = 120.0


@dataclass
class Opened:
    """An API that answers, and what stands behind it."""

    books: Protected
    needs: ApiNeeds
    server: ApiServer
    token: str
    clients: list[httpx.Client] = field(default_factory=list)

    @property
    def port(self) -> int:
        return int(self.server.address.rpartition(":")[2])

    @property
    def tokens(self) -> ApiTokens:
        return ApiTokens(self.needs.desk)

    def client(self, token: str | None = None) -> httpx.Client:
        """A client with a token; "" for none."""
        text = self.token if token is None else token
        headers = {"Authorization": f"Bearer {text}"} if text else {}
        made = httpx.Client(
            base_url=self.server.address, headers=headers, timeout=PATIENCE_S, trust_env=False
        )
        self.clients.append(made)
        return made

    def call(self, method: str, path: str, **options: Any) -> httpx.Response:
        """One call with the token for everything."""
        with self.client() as client:
            return client.request(method, path, **options)

    def made(self, **wish: Any) -> str:
        """Make a backup through the API and return its id."""
        answer = self.call("POST", "/api/backups", json=wish)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["backup"]["backup_id"])

    def trail(self) -> list[str]:
        """What the audit trail says, the first entry first."""
        return [sentence(row) for row in self.needs.desk.audit.trail.rows()]

    def asked(self) -> list[tuple[str, str]]:
        """Action and token of what programs asked for."""
        rows = [(row.action, facts_of(row)) for row in self.needs.desk.audit.trail.rows()]
        return [(action, facts["asked_by"]) for action, facts in rows if "asked_by" in facts]

    def raw(self, head: str, body: bytes = b"") -> bytes:
        """Send exactly these bytes, and return all that is answered."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE_S) as wire:
            wire.sendall(head.replace("\n", "\r\n").encode("latin-1") + b"\r\n\r\n" + body)
            answer = b""
            with suppress(ConnectionResetError):
                while data := wire.recv(65536):
                    answer += data
            return answer


@contextmanager
def opened(books: Protected, clock: Clock | None = None) -> Iterator[Opened]:
    """Open the API of a protected database; its schedule runs, and has nothing due."""
    desk = replace(books.desk, clock=clock or SystemClock())
    bus = Bus()
    dispatcher = Dispatcher(desk, JobRunner(bus))
    scheduler = BackupScheduler(desk, dispatcher, bus, interval_s=3600)
    needs = ApiNeeds(desk, dispatcher, scheduler, bus)
    scheduler.start()
    try:
        _, token = ApiTokens(desk).add("tester")
        server = open_api(LoopbackPlace(0), needs)
        made = Opened(books, needs, server, token)
        try:
            yield made
        finally:
            for client in made.clients:
                client.close()
            dispatcher.close(cancel=True)
            server.close()
    finally:
        scheduler.stop()
        dispatcher.close(cancel=True)


@pytest.fixture
def books(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Protected:
    monkeypatch.setenv("TZ", "UTC")
    return protect(home, build_database(tmp_path / "books.db", rows=40), tmp_path / "vault")


@pytest.fixture
def api(books: Protected) -> Iterator[Opened]:
    with opened(books) as made:
        yield made


@pytest.fixture
def patient(books: Protected) -> Iterator[Opened]:
    """An API for which minutes lie between two failures."""
    with opened(books, SteppingClock(100.0)) as made:
        yield made


def problem(answer: httpx.Response) -> dict[str, Any]:
    """The problem that an answer is, having the form it must have."""
    assert answer.headers["content-type"] == "application/problem+json"
    form: dict[str, Any] = json.loads(answer.content)
    assert form["status"] == answer.status_code
    assert form["title"]
    assert form["detail"].endswith(".")
    assert form["type"].startswith("urn:holdfast:problem:")
    return form
