"""Calls: who asks, about which profile, and work that is waited for without a thread.

The gate has found out whose token it is. Here it decides which profile a call is about, and
everything done for it carries the token's name into the audit trail.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query, Request
from fastapi.concurrency import run_in_threadpool

from holdfast.api.event_feed import EventFeed
from holdfast.api.problems import ANOTHER_PROFILE, PROFILE_GONE, WHICH_PROFILE, ProblemError
from holdfast.core.errors import HoldfastError, NotFoundError
from holdfast.core.events import JobEnded
from holdfast.core.model import Profile
from holdfast.core.runs import Outcome
from holdfast.services.api_opening import ApiNeeds
from holdfast.services.api_tokens import ApiTokens, Token
from holdfast.services.desk import Desk
from holdfast.services.orders import Order

ProfileName = Annotated[
    str,
    Query(
        alias="profile",
        max_length=255,
        description="Name or id of a profile. May be left out where the token is for one.",
        examples=["books"],
    ),
]


@dataclass(frozen=True, slots=True)
class Call:
    """One call that has passed the gate."""

    token: Token
    needs: ApiNeeds
    feed: EventFeed

    @property
    def desk(self) -> Desk:
        """The desk, whose audit trail names the token."""
        return self.needs.desk.on_behalf_of(self.token.name)

    def profile(self, wanted: str) -> Profile:
        """Return the profile a call is about; empty for the token's own, or the only one.

        Raises:
            ProblemError: the token is not for it, or it is not said which one is meant.
            NotFoundError: there is none of this name.
        """
        if self.token.profile_id:
            return self._own(wanted)
        if wanted:
            return self.needs.desk.book.find(wanted)
        profiles = self.needs.desk.book.all()
        if len(profiles) != 1:
            raise ProblemError(WHICH_PROFILE)
        return profiles[0]

    def profile_id(self, wanted: str) -> str:
        """Return the id of the profile a call is limited to; empty for all of them."""
        return self.profile(wanted).profile_id if wanted or self.token.profile_id else ""

    async def is_valid(self) -> bool:
        """Tell whether the token has not been revoked meanwhile."""
        known = await run_in_threadpool(ApiTokens(self.needs.desk).all)
        return any(token.token_id == self.token.token_id for token in known)

    async def begin(self, order: Order) -> tuple[str, Awaitable[JobEnded]]:
        """Let an order be carried out; return the job's id and its end, to be waited for.

        Raises:
            HoldfastError: it was not taken.
        """
        loop = asyncio.get_running_loop()
        end: asyncio.Future[JobEnded] = loop.create_future()

        def ended(how: JobEnded) -> None:
            def tell() -> None:
                if not end.done():
                    end.set_result(how)

            with suppress(RuntimeError):  # the server has ended, nobody waits
                loop.call_soon_threadsafe(tell)

        submit: Callable[[], str] = lambda: (  # noqa: E731 - handed to a thread at once
            self.needs.dispatcher.submit(order, asked_by=self.token.name, on_end=ended).job_id
        )
        return await run_in_threadpool(submit), end

    def _own(self, wanted: str) -> Profile:
        profiles = {each.profile_id: each for each in self.needs.desk.book.all()}
        own = profiles.get(self.token.profile_id)
        if own is None:
            raise ProblemError(PROFILE_GONE)
        # Whether another one exists is nothing that this token may find out.
        if wanted and wanted not in {own.name, own.profile_id}:
            raise ProblemError(ANOTHER_PROFILE)
        return own


def call_of(request: Request) -> Call:
    """Return the call that a request is."""
    state = request.app.state
    return Call(request.state.token, state.needs, state.feed)


TheCall = Annotated[Call, Depends(call_of)]


def done(ended: JobEnded) -> JobEnded:
    """Return the end of work that did what it should.

    Raises:
        HoldfastError: what the work ended with.
    """
    if ended.outcome in {Outcome.DONE, Outcome.UNCHANGED}:
        return ended
    if ended.error is not None:
        raise HoldfastError.from_dict(ended.error)
    raise HoldfastError(ended.reason)


def no_such_backup(profile: Profile, backup_id: str) -> NotFoundError:
    """Return the error for a backup that is not known."""
    return NotFoundError(
        f"“{profile.name}” has no such backup: {backup_id}.", hint="See: GET /api/backups"
    )
