"""What happens while Holdfast works, as frozen values: one class for each kind of event.

A job's events are made in its own process, travel as one line of JSON each, and are
published again in the process that asked for it, so that a screen and a command line hear
the same. The others say that something lasting has changed: whoever shows it reads it anew.

Every event stands in `resources/help/events.md`. Plain dataclasses: job processes start
without pydantic. No clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from holdfast.core.runs import Outcome
from holdfast.core.wire import plain_form, read


class Event:
    """Something that happened; `EVENTS` holds every kind by name."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class JobBegan(Event):
    """A job's process is at work."""

    job_id: str
    kind: str
    """Which job, such as `backup`: see `services.orders`."""
    profile_id: str = ""
    """Empty for work on a whole vault."""
    profile_name: str = ""
    scheduled: bool = False
    """Begun by the schedule, not by a person."""


@dataclass(frozen=True, slots=True)
class JobAdvanced(Event):
    """How far a job has come; at most ten a second, the first and last of a phase always."""

    job_id: str
    phase: str
    """What is being done, in the person's words: "reading", "storing", "checking"."""
    done: int
    total: int
    """Of the same unit as `done`; 0 when not known."""
    unit: str = "bytes"
    changed_bytes: int = 0
    rate: float | None = None
    """Units a second over the last three seconds; None while nothing can be said."""
    left_s: float | None = None
    """Seconds to the end of this phase."""


@dataclass(frozen=True, slots=True)
class JobBeat(Event):
    """A job's process is alive; every two seconds, whatever it does."""

    job_id: str


@dataclass(frozen=True, slots=True)
class JobSilent(Event):
    """A job's process has not been heard of for so long; it is ended if that goes on."""

    job_id: str
    silent_s: float


@dataclass(frozen=True, slots=True)
class JobEnded(Event):
    """A job is over, in whatever way: the last event of each, exactly one."""

    job_id: str
    outcome: Outcome
    reason: str = ""
    """A sentence where nothing was done or something went wrong."""
    error: Mapping[str, Any] | None = None
    """The error as `HoldfastError.as_dict` gives it."""
    result: Mapping[str, Any] | None = None
    """What the job brought, as `services.orders` says."""
    crashed: bool = False
    """Its process died before it could say how it ended."""


@dataclass(frozen=True, slots=True)
class RunSkipped(Event):
    """A scheduled run was not begun because a rule of the person's says not now."""

    profile_id: str
    profile_name: str
    reason: str
    """A sentence."""


@dataclass(frozen=True, slots=True)
class ProfilesChanged(Event):
    """A profile was added, changed or removed."""

    profile_id: str = ""


@dataclass(frozen=True, slots=True)
class SettingsChanged(Event):
    """The settings of a profile, or when it is due, have changed."""

    profile_id: str


@dataclass(frozen=True, slots=True)
class BackupsChanged(Event):
    """The backups of a profile, or what is proved of them, have changed."""

    profile_id: str


@dataclass(frozen=True, slots=True)
class HistoryChanged(Event):
    """A run was added to the history, or has ended."""

    profile_id: str = ""


@dataclass(frozen=True, slots=True)
class PauseChanged(Event):
    """Backups were paused or go on again."""

    until: datetime | None = None
    """None: they go on, or are paused until a person says otherwise."""
    paused: bool = False
    profile_id: str = ""
    """Empty: those of all profiles."""


@dataclass(frozen=True, slots=True)
class ComputerWoke(Event):
    """The clock went on without us: the computer slept, or its clock was set."""

    gap_s: float
    """How much further the wall clock went than ours; negative when it was set back."""


@dataclass(frozen=True, slots=True)
class ApiOpened(Event):
    """Programs on this computer can call now."""

    address: str
    """`http://127.0.0.1:8377`, or `unix:` and a path."""


@dataclass(frozen=True, slots=True)
class SchedulerTicked(Event):
    """The schedule was looked at."""

    at: datetime
    due: int
    """Profiles whose time has come."""
    running: int
    """Jobs at work or waiting for their vault afterwards."""


EVENTS: Mapping[str, type[Event]] = {
    kind.__name__: kind
    for kind in (
        JobBegan,
        JobAdvanced,
        JobBeat,
        JobSilent,
        JobEnded,
        RunSkipped,
        ProfilesChanged,
        SettingsChanged,
        BackupsChanged,
        HistoryChanged,
        PauseChanged,
        ComputerWoke,
        ApiOpened,
        SchedulerTicked,
    )
}


def event_form(event: Event) -> dict[str, Any]:
    """Return an event as JSON knows it, its kind under `event`."""
    return {"event": type(event).__name__, **plain_form(event)}


def read_event(form: Mapping[str, Any]) -> Event:
    """Return the event that `event_form` wrote.

    Raises:
        ValueError: it is none of `EVENTS`.
    """
    kind = EVENTS.get(str(form.get("event")))
    if kind is None:
        raise ValueError(f"not an event: {form.get('event')!r}")
    return read(kind, {name: part for name, part in form.items() if name != "event"})
