"""ApiServer: the API on a thread of its own, opened and closed in good order.

uvicorn runs on an event loop that nobody else uses; a call that reads the catalogue does so
on a worker thread. Between calls nothing wakes up. To close: streams end, what has begun is
answered, then the thread is gone. What waits for work is answered when the dispatcher is
closed, so close that first.
"""

from __future__ import annotations

import asyncio
import logging
import threading

import uvicorn

from holdfast.api.application import routed
from holdfast.api.bounded_protocol import bounded_protocol
from holdfast.api.event_feed import EventFeed
from holdfast.api.gate import Gate
from holdfast.core.errors import ApiUnavailableError
from holdfast.services.api_opening import ApiNeeds
from holdfast.services.api_tokens import ApiTokens
from holdfast.system.local_listener import ListeningPlace, LocalListener

_CLOSING_S = 5
"""Seconds that calls have to take their answers when the API is closed."""
_LOG = logging.getLogger("holdfast.api")


class ApiServer:
    """See the module; made by `open_api`."""

    def __init__(self, listener: LocalListener, needs: ApiNeeds) -> None:
        """See the class; answers when this returns.

        Raises:
            ApiUnavailableError: it could not begin.
        """
        self._listener = listener
        self._feed = EventFeed(needs.bus)
        gate = Gate(
            routed(needs, self._feed), ApiTokens(needs.desk), needs.desk.clock, listener.port
        )
        self._server = _Server(_config(gate), self._feed)
        self._thread = threading.Thread(target=self._run, name="api", daemon=True)
        self._thread.start()
        self._server.begun.wait()
        if not self._server.answers:
            self._thread.join()
            listener.close()
            raise ApiUnavailableError("The API could not begin. No backup is concerned.")

    @property
    def address(self) -> str:
        """Where it is reached."""
        return self._listener.address

    def close(self) -> None:
        """See `OpenApi`."""
        self._server.stop()
        self._thread.join()
        self._listener.close()

    def _run(self) -> None:
        try:
            self._server.run([self._listener.socket])
        except Exception:
            _LOG.exception("the API has ended")
        finally:
            self._server.begun.set()


def open_api(place: ListeningPlace, needs: ApiNeeds) -> ApiServer:
    """Open the API at a place of this computer; see `OpensApi`."""
    listener = place.listen()
    try:
        return ApiServer(listener, needs)
    except BaseException:
        listener.close()
        raise


class _Server(uvicorn.Server):
    """uvicorn's server, which waits to be stopped instead of looking ten times a second."""

    def __init__(self, config: uvicorn.Config, feed: EventFeed) -> None:
        super().__init__(config)
        self.begun = threading.Event()
        self.answers = False
        self._feed = feed
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None

    async def main_loop(self) -> None:
        """Wait until `stop`."""
        self._stop = asyncio.Event()
        self._feed.begin()
        with self._lock:
            self._loop = asyncio.get_running_loop()
        self.answers = True
        self.begun.set()
        await self._stop.wait()
        with self._lock:
            self._loop = None
        self._feed.end()

    def stop(self) -> None:
        """Let the server end; on any thread."""
        with self._lock:
            if self._loop is not None and self._stop is not None:
                self._loop.call_soon_threadsafe(self._stop.set)


def _config(gate: Gate) -> uvicorn.Config:
    # What uvicorn says is about callers who send rubbish: nothing for a person's terminal.
    logger = logging.getLogger("uvicorn")
    logger.propagate = False
    logger.addHandler(logging.NullHandler())
    return uvicorn.Config(
        gate,
        loop="asyncio",
        http=bounded_protocol(),
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=_CLOSING_S,
    )
