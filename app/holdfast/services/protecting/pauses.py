"""Pauses: no scheduled backups for a while, of one profile or of all.

A pause holds until an instant or until a person says otherwise. What falls into it is
recorded as skipped and caught up once when it is over. Backups a person asks for are made
all the same.

Stored in the preferences, so that a restart and other processes know of it. Safe on any
thread.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from holdfast.core.audit_chain import AuditAction
from holdfast.core.bus import Bus
from holdfast.core.clock import format_instant, parse_instant
from holdfast.core.errors import UsageError
from holdfast.core.events import PauseChanged
from holdfast.services.desk import Desk

_PREFIX = "pause:"
_CLOCK_TOLERANCE = timedelta(days=1)
"""A pause that begins further in the future than this was set by a clock that was wrong."""
EVERYTHING = ""
"""In the place of a profile's id: all profiles."""


@dataclass(frozen=True, slots=True)
class PauseState:
    """Whether scheduled backups are paused now."""

    paused: bool
    until: datetime | None = None
    """None: not paused, or until a person says otherwise."""


RUNNING = PauseState(False)


@dataclass(frozen=True, slots=True)
class PauseBoard:
    """All pauses that hold at one instant, read at once."""

    of_everything: PauseState
    of_profiles: Mapping[str, PauseState]

    def state(self, profile_id: str = EVERYTHING) -> PauseState:
        """Return whether a profile is paused, by itself or with all others; the longer counts."""
        own = self.of_profiles.get(profile_id, RUNNING)
        both = [state for state in (self.of_everything, own) if state.paused]
        if len(both) < 2:
            return both[0] if both else RUNNING
        ends = [state.until for state in both if state.until is not None]
        return PauseState(True, max(ends) if len(ends) == 2 else None)


class Pauses:
    """The pauses of one home."""

    def __init__(self, desk: Desk, bus: Bus | None = None) -> None:
        """See the class; with a bus, changes are published on it."""
        self._desk = desk
        self._bus = bus

    def pause(self, until: datetime | None, profile_id: str = EVERYTHING) -> PauseState:
        """Make no scheduled backups until an instant; None until `resume`.

        Raises:
            UsageError: the instant has passed.
            NotFoundError: there is no such profile.
        """
        now = self._desk.clock.now()
        if until is not None and until <= now:
            raise UsageError(
                "A pause cannot end before it begins. Nothing was changed.",
                hint="Name a time that is still to come.",
            )
        subject = self._subject(profile_id)
        stored = {
            "since": format_instant(now),
            "until": None if until is None else format_instant(until),
        }
        self._desk.preferences.put(_PREFIX + profile_id, stored, now)
        self._desk.audit.log(
            AuditAction.PAUSED, profile_id=profile_id, subject=subject, until=stored["until"]
        )
        return self._tell(PauseState(True, until), profile_id)

    def resume(self, profile_id: str = EVERYTHING) -> bool:
        """Take a pause back; False when there was none.

        Without a profile, all go on: pauses of single profiles end as well.

        Raises:
            NotFoundError: there is no such profile.
        """
        subject = self._subject(profile_id)
        board = self.board()
        paused = bool(board.of_profiles) or board.of_everything.paused
        if profile_id:
            paused = profile_id in board.of_profiles
        for name in self._stored():
            if not profile_id or name == _PREFIX + profile_id:
                self._desk.preferences.forget(name)
        if paused:
            self._desk.audit.log(AuditAction.RESUMED, profile_id=profile_id, subject=subject)
            self._tell(RUNNING, profile_id)
        return paused

    def state(self, profile_id: str = EVERYTHING) -> PauseState:
        """Return whether a profile, or without one everything, is paused now."""
        return self.board().state(profile_id)

    def board(self) -> PauseBoard:
        """Return all pauses that hold now; for whoever asks about many profiles."""
        now = self._desk.clock.now()
        found = {
            name.removeprefix(_PREFIX): state
            for name, stored in self._stored().items()
            if (state := _holds(stored, now)).paused
        }
        return PauseBoard(found.pop(EVERYTHING, RUNNING), found)

    def _stored(self) -> dict[str, Any]:
        return self._desk.preferences.beginning(_PREFIX)

    def _subject(self, profile_id: str) -> str:
        return self._desk.book.find(profile_id).name if profile_id else ""

    def _tell(self, state: PauseState, profile_id: str) -> PauseState:
        if self._bus is not None:
            self._bus.publish(PauseChanged(state.until, state.paused, profile_id))
        return state


def _holds(stored: Any, now: datetime) -> PauseState:
    """Return what a stored pause says at an instant; nothing, if it is none of ours.

    One that was set by a clock far ahead is over: it would hold for years.
    """
    try:
        since = parse_instant(stored["since"])
        until = None if stored["until"] is None else parse_instant(stored["until"])
    except (KeyError, TypeError, ValueError):
        return RUNNING
    if until is not None and not since - _CLOCK_TOLERANCE <= now < until:
        return RUNNING
    return PauseState(True, until)
