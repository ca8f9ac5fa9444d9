"""How things stand, and what happens: the verdicts, and events as they come."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import StreamingResponse

from holdfast import __version__
from holdfast.api.calls import Call, ProfileName, TheCall
from holdfast.api.documents import example, refusals
from holdfast.api.forms import INSTANT, Health, profile_health
from holdfast.api.problems import TOO_MANY_STREAMS, ProblemError
from holdfast.core.events import event_form
from holdfast.core.freshness import Freshness
from holdfast.services.status.freshness import FreshnessService

status_routes = APIRouter(prefix="/api", tags=["status"])

MOST_STREAMS = 32
BEAT_S = 15.0
"""A comment is sent so often, so that a dead connection shows; then the token is looked at."""
_HEALTH = {
    "version": __version__,
    "safe": True,
    "schedule_runs": True,
    "profiles": [
        {
            "profile": "books",
            "profile_id": "9f4a11c02b7e65d8",
            "state": "safe",
            "sentence": "Safe. Backed up 12 minutes ago and checked.",
            "reason": "",
            "good_at": INSTANT,
            "next_backup_at": "2026-11-23T02:00:00Z",
            "running": False,
        }
    ],
}
_STREAM = {
    "description": "Events as they come; see `holdfast help events`.",
    "content": {
        "text/event-stream": {
            "schema": {"type": "string"},
            "example": 'event: BackupsChanged\ndata: {"event": "BackupsChanged", …}\n\n',
        }
    },
}


@status_routes.get("/health", responses={200: example(_HEALTH), **refusals(404)})
def get_health(call: TheCall, wanted: ProfileName = "") -> Health:
    """Return the verdict on every profile the token is for; `safe` only if all are."""
    limit = call.profile_id(wanted)
    standings = FreshnessService(call.needs.desk).all()
    found = [each for each in standings if not limit or each.profile.profile_id == limit]
    return Health(
        version=__version__,
        safe=all(each.verdict.state is Freshness.SAFE for each in found),
        schedule_runs=call.needs.scheduler.get_stats().is_running,
        profiles=tuple(map(profile_health, found)),
    )


@status_routes.get(
    "/events", response_class=StreamingResponse, responses={200: _STREAM, **refusals(404)}
)
async def listen_to_events(
    request: Request, call: TheCall, wanted: ProfileName = ""
) -> StreamingResponse:
    """Send what happens as server-sent events: progress, ends of work, changes.

    The first line comes when the stream has begun: nothing that happens after it is missed.
    A stream ends when Holdfast does, when its reader lies too far behind, or soon after its
    token was revoked.
    """
    limit = await run_in_threadpool(call.profile_id, wanted)
    if call.feed.streams >= MOST_STREAMS:
        raise ProblemError(TOO_MANY_STREAMS)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(_told(call, limit), media_type="text/event-stream", headers=headers)


async def _told(call: Call, limit: str) -> AsyncIterator[bytes]:
    loop = asyncio.get_running_loop()
    with call.feed.stream(limit) as queue:
        yield b": listening\n\n"
        looked = loop.time()
        while True:
            try:
                event = await asyncio.wait_for(queue.get(), BEAT_S)
                if event is None:
                    return
                form = event_form(event)
                yield f"event: {form['event']}\ndata: {json.dumps(form)}\n\n".encode("ascii")
            except TimeoutError:
                yield b": still here\n\n"
            if loop.time() - looked >= BEAT_S:
                looked = loop.time()
                if not await call.is_valid():
                    return
