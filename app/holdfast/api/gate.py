"""The gate: what every call has to pass before anything else of the API sees it.

In this order: the Host is this computer, there is no foreign Origin, the body is announced
with at most 1 MiB, there is a token and it is known, the body comes in time and is no
longer than that. It stands before the router, so that no route, not even one that does not
exist, can be reached around it. A page in a browser gets nothing: no cookies, no CORS, and
a name that was bent to point here is a foreign Host.

Pure ASGI, on the server's event loop; the token is looked up on another thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any

from fastapi.concurrency import run_in_threadpool

from holdfast.api.failures import Failures
from holdfast.api.problems import (
    FOREIGN_HOST,
    FOREIGN_ORIGIN,
    TOKEN_MISSING,
    TOKEN_WRONG,
    TOO_LARGE,
    TOO_MANY_FAILURES,
    TOO_SLOW,
    Problem,
    problem_of,
)
from holdfast.core.clock import Clock
from holdfast.core.errors import HoldfastError
from holdfast.services.api_tokens import ApiTokens, Token

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

MOST_BODY_BYTES = 1024 * 1024
BODY_WITHIN_S = 30.0
SLOWED_BY_S = 1.0
_MOST_SLOWED = 32
"""Calls that are kept waiting at once; more are refused without, so that they pile up nowhere."""
_OWN_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})


class Gate:
    """See the module.

    Args:
        app: what lies behind.
        tokens: who may come in.
        clock: counts failures.
        port: the port that callers name; None where there is none, on a Unix socket.
        slowed_by_s: how long one waits who has failed too often.
    """

    def __init__(
        self,
        app: App,
        tokens: ApiTokens,
        clock: Clock,
        port: int | None,
        *,
        slowed_by_s: float = SLOWED_BY_S,
    ) -> None:
        """See the class."""
        self._app = app
        self._tokens = tokens
        self._port = port
        self._failures = Failures(clock)
        self._slowed_by_s = slowed_by_s
        self._slowed = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a call in, or answer it here."""
        if scope["type"] != "http":
            return
        headers = _Headers(scope["headers"])
        refused = self._foreign(headers) or _announced_too_large(headers)
        found = refused or await self._token(headers)
        body: bytes | None = None
        if isinstance(found, Token):
            scope.setdefault("state", {})["token"] = found
            try:
                body = await _whole_body(receive)
            except _Refused as wrong:
                found = wrong.problem
            except _Gone:
                return
        if isinstance(found, Token):
            await self._app(scope, _again(body or b"", receive), send)
        else:
            await self._refuse(found, scope, receive, send)

    def _foreign(self, headers: _Headers) -> Problem | None:
        hosts = headers.all(b"host")
        if len(hosts) != 1 or not self._is_ours(hosts[0]):
            return FOREIGN_HOST
        # We serve no pages: whoever has an origin is somebody else's.
        return FOREIGN_ORIGIN if headers.all(b"origin") else None

    def _is_ours(self, host: str) -> bool:
        name, colon, port = host.rpartition(":")
        if not colon or host.endswith("]"):
            name, port = host, ""
        if name.lower() not in _OWN_NAMES:
            return False
        return not port or self._port is None or port == str(self._port)

    async def _token(self, headers: _Headers) -> Token | Problem:
        given = headers.all(b"authorization")
        scheme, _, text = given[0].partition(" ") if len(given) == 1 else ("", "", "")
        if scheme.lower() != "bearer" or not text.strip():
            return TOKEN_MISSING
        try:
            token = await run_in_threadpool(self._tokens.of, text.strip())
        except HoldfastError as error:  # it cannot be known who calls
            return problem_of(error)
        return token or TOKEN_WRONG

    async def _refuse(self, problem: Problem, scope: Scope, receive: Receive, send: Send) -> None:
        ours = problem.status >= 500
        if not ours and self._failures.note():
            problem = TOO_MANY_FAILURES
            if self._slowed < _MOST_SLOWED:
                self._slowed += 1
                try:
                    await asyncio.sleep(self._slowed_by_s)
                finally:
                    self._slowed -= 1
        await problem.response()(scope, receive, send)


class _Headers:
    """The headers of one call."""

    def __init__(self, raw: Iterable[tuple[bytes, bytes]]) -> None:
        self._raw = list(raw)

    def all(self, name: bytes) -> list[str]:
        """Return every value under a name in lower case."""
        return [value.decode("latin-1").strip() for key, value in self._raw if key == name]


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.detail)
        self.problem = problem


class _Gone(Exception):
    """The caller has hung up."""


def _announced_too_large(headers: _Headers) -> Problem | None:
    for length in headers.all(b"content-length"):
        if not length.isascii() or not length.isdigit() or len(length) > 18:
            return TOO_LARGE
        if int(length) > MOST_BODY_BYTES:
            return TOO_LARGE
    return None


async def _whole_body(receive: Receive) -> bytes:
    """Read a body to its end, or to where it is too long; nobody waits for a slow one."""
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_WITHIN_S):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise _Gone
                body += message.get("body", b"")
                if len(body) > MOST_BODY_BYTES:
                    raise _Refused(TOO_LARGE)
                if not message.get("more_body", False):
                    return bytes(body)
    except TimeoutError:
        raise _Refused(TOO_SLOW) from None


def _again(body: bytes, receive: Receive) -> Receive:
    """Return what gives the body that was read, then whatever comes after it."""
    given = False

    async def next_message() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return next_message
