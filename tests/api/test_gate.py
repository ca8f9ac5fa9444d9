"""The gate: on every route there is, what has no business here is turned away."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from holdfast.api.application import routed
from holdfast.api.event_feed import EventFeed
from holdfast.api.gate import MOST_BODY_BYTES, Gate
from tests.api.conftest import Opened, opened, problem
from tests.support.clocks import SetClock
from tests.support.protected import Protected

BACKUP_ID = "0123456789abcdef"


def routes_of(router: Any) -> Iterator[tuple[str, str]]:
    """Every method and path that the router itself knows."""
    for route in router.routes:
        inner = getattr(route, "original_router", None)
        if inner is not None:
            yield from routes_of(inner)
        else:
            for method in sorted(route.methods):
                yield method, route.path


def every_route(api: Opened) -> list[tuple[str, str]]:
    app = routed(api.needs, EventFeed(api.needs.bus))
    known = set(routes_of(app.router))
    described = {
        (method.upper(), path)
        for path, methods in app.openapi()["paths"].items()
        for method in methods
    }
    assert described < known
    assert len(described) == 11
    found = [(method, path.replace("{backup_id}", BACKUP_ID)) for method, path in sorted(known)]
    return [*found, ("GET", "/api/nothing"), ("POST", "/")]  # what is no route is behind it too


def test_every_route_turns_away_what_has_no_business_here(patient: Opened) -> None:
    good = {"Authorization": f"Bearer {patient.token}"}
    wrongs = {
        401: [
            {},
            {"Authorization": "Bearer holdfast_" + "0" * 64},
            {"Authorization": "Basic eA=="},
        ],
        421: [{**good, "Host": "holdfast.example"}, {**good, "Host": "127.0.0.1:1"}],
        403: [{**good, "Origin": "https://example.com"}, {**good, "Origin": "null"}],
    }
    before = patient.trail()
    with httpx.Client(base_url=patient.server.address, trust_env=False) as client:
        for method, path in every_route(patient):
            for status, headers in wrongs.items():
                for each in headers:
                    answer = client.request(method, path, headers=each)
                    assert answer.status_code == status, (method, path, each)
                    assert "set-cookie" not in answer.headers
                    assert not any(name.startswith("access-control") for name in answer.headers)
                    if method != "HEAD":
                        assert "Nothing was changed." in problem(answer)["detail"]
    assert patient.trail() == before


def test_every_route_refuses_a_large_body_unread(patient: Opened) -> None:
    for method, path in every_route(patient):
        head = (
            f"{method} {path} HTTP/1.1\nHost: localhost:{patient.port}\n"
            f"Authorization: Bearer {patient.token}\nContent-Type: application/json\n"
        )
        # Nothing of the body is ever sent: the answer cannot have waited for it.
        announced = patient.raw(f"{head}Content-Length: {MOST_BODY_BYTES + 1}")
        assert announced.startswith(b"HTTP/1.1 413 "), (method, path)
        chunk = b"%x\r\n%s\r\n" % (MOST_BODY_BYTES + 1, b" " * (MOST_BODY_BYTES + 1))
        chunked = patient.raw(f"{head}Transfer-Encoding: chunked", chunk)
        assert chunked.startswith(b"HTTP/1.1 413 "), (method, path)


def test_the_largest_body_that_is_allowed_is_read(api: Opened) -> None:
    text = b'{"keep_count": 9}'
    body = text + b" " * (MOST_BODY_BYTES - len(text))
    answer = api.call(
        "PUT", "/api/backup/settings", content=body, headers={"Content-Type": "application/json"}
    )
    assert (answer.status_code, answer.json()["keep_count"]) == (200, 9)


def test_a_token_in_the_address_or_a_cookie_opens_nothing(patient: Opened) -> None:
    with patient.client("") as client:
        by_address = client.get("/api/health", params={"token": patient.token})
        assert by_address.status_code == 401
        by_cookie = client.get("/api/health", headers={"Cookie": f"token={patient.token}"})
        assert by_cookie.status_code == 401
        assert patient.token not in by_address.text + by_cookie.text


def test_this_computer_may_be_called_by_its_own_names(api: Opened) -> None:
    for host in (
        f"localhost:{api.port}",
        f"LOCALHOST:{api.port}",
        f"[::1]:{api.port}",
        "127.0.0.1",
    ):
        assert api.call("GET", "/api/health", headers={"Host": host}).status_code == 200
    head = f"GET /api/health HTTP/1.1\nAuthorization: Bearer {api.token}\nHost: localhost\n"
    assert api.raw(f"{head}Host: localhost").startswith(b"HTTP/1.1 400 ")


def test_a_revoked_token_opens_nothing_from_then_on(api: Opened) -> None:
    _, text = api.tokens.add("short")
    with api.client(text) as client:
        assert client.get("/api/health").status_code == 200
        api.tokens.revoke("short")
        assert problem(client.get("/api/health"))["title"] == "The token is not known"


def test_who_fails_ten_times_a_minute_is_slowed_and_nobody_else(books: Protected) -> None:
    clock = SetClock(datetime(2027, 1, 1, tzinfo=UTC))
    slowed = []
    with opened(books) as api:
        needs = replace(api.needs, desk=replace(api.needs.desk, clock=clock))
        app = routed(needs, EventFeed(needs.bus))
        gate = Gate(app, api.tokens, clock, None, slowed_by_s=0.0)
        good = {"Authorization": f"Bearer {api.token}"}

        async def statuses() -> None:
            transport = httpx.ASGITransport(gate)
            async with httpx.AsyncClient(
                transport=transport, base_url="http://localhost"
            ) as client:
                for _ in range(12):
                    slowed.append(await client.get("/api/health"))
                slowed.append(await client.get("/api/health", headers=good))
                clock.step(timedelta(seconds=61))
                slowed.append(await client.get("/api/health"))

        asyncio.run(statuses())
    found = [answer.status_code for answer in slowed]
    assert [(status, len(list(times))) for status, times in itertools.groupby(found)] == [
        (401, 10),
        (429, 2),
        (200, 1),
        (401, 1),
    ]
    assert slowed[11].headers["retry-after"] == "60"
    assert problem(slowed[11])["retryable"] is True
