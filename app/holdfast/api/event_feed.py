"""The feed: what the bus tells, for callers that listen over HTTP.

Events come on any thread and are handed to the server's event loop. A caller that does not
read is let go; it holds nobody up. Whose a job is stands in its first event only, so it is
remembered from there.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from holdfast.core.bus import Bus
from holdfast.core.events import Event, JobBegan, JobEnded, PauseChanged

MOST_BEHIND = 1000
"""Events a caller may lie behind."""
_Item = Event | None


class EventFeed:
    """What all streams of one server have in common."""

    def __init__(self, bus: Bus) -> None:
        """See the module; nothing is handed on before `begin`."""
        self._leave = bus.subscribe(self._hear)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lock = threading.Lock()
        self._jobs: dict[str, str] = {}
        """Profile of each job at work."""
        self._streams: dict[asyncio.Queue[_Item], str] = {}
        """Whose events each gets; empty for all."""
        self._over = False

    def begin(self) -> None:
        """Hand events to the event loop this is called on."""
        self._loop = asyncio.get_running_loop()

    def end(self) -> None:
        """End every stream; on the event loop."""
        self._over = True
        self._leave()
        for queue in list(self._streams):
            self._let_go(queue)

    @property
    def streams(self) -> int:
        """How many listen."""
        return len(self._streams)

    @contextmanager
    def stream(self, profile_id: str) -> Iterator[asyncio.Queue[_Item]]:
        """Give a queue with the events of a profile, or with all; None is its end."""
        queue: asyncio.Queue[_Item] = asyncio.Queue(MOST_BEHIND + 1)
        self._streams[queue] = profile_id
        if self._over:
            self._let_go(queue)
        try:
            yield queue
        finally:
            self._streams.pop(queue, None)

    def _hear(self, event: Event) -> None:
        whose = self._whose(event)
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(self._hand_on, event, whose)

    def _whose(self, event: Event) -> str | None:
        """Return the profile an event is about; empty for every profile, None for none of them."""
        job_id = getattr(event, "job_id", None)
        if job_id is not None:
            with self._lock:
                if isinstance(event, JobBegan):
                    self._jobs[job_id] = event.profile_id
                whose = self._jobs.get(job_id, "")
                if isinstance(event, JobEnded):
                    self._jobs.pop(job_id, None)
            return whose or None
        profile_id = getattr(event, "profile_id", "")
        if profile_id or isinstance(event, PauseChanged):
            return str(profile_id)
        return None

    def _hand_on(self, event: Event, whose: str | None) -> None:
        for queue, wanted in list(self._streams.items()):
            if wanted and (whose is None or whose not in {"", wanted}):
                continue
            if queue.qsize() >= MOST_BEHIND:
                self._let_go(queue)
            else:
                queue.put_nowait(event)

    def _let_go(self, queue: asyncio.Queue[_Item]) -> None:
        """End a stream after what it has not read yet."""
        self._streams.pop(queue, None)
        queue.put_nowait(None)
