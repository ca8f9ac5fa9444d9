"""What `holdfast run` says of an event: one line with its time, or nothing.

Remembers what the jobs at work are about, because their last event does not say.
"""

from __future__ import annotations

from holdfast.cli.words import duration, shown, size
from holdfast.core.clock import Clock
from holdfast.core.events import (
    ApiOpened,
    ComputerWoke,
    Event,
    JobBegan,
    JobEnded,
    JobSilent,
    RunSkipped,
)
from holdfast.core.runs import Outcome

_BEGAN = {
    "backup": "backing up",
    "drill": "restoring a backup on trial",
    "slice": "reading a part of the vault again",
}
_ENDED = {
    Outcome.DONE: "done",
    Outcome.UNCHANGED: "not changed; recorded",
    Outcome.SKIPPED: "skipped",
    Outcome.WAITING: "waiting",
    Outcome.CANCELLED: "stopped",
    Outcome.FAILED: "FAILED",
}


class RunLines:
    """The lines of one run of the program. Used on one thread."""

    def __init__(self, clock: Clock) -> None:
        """See the module."""
        self._clock = clock
        self._about: dict[str, tuple[str, str]] = {}
        """Kind and name of each job at work."""

    def of(self, event: Event) -> str | None:
        """Return the line for an event; None where a person need not know."""
        words = self._words(event)
        if words is None:
            return None
        return f"{self._clock.now().astimezone():%Y-%m-%d %H:%M:%S}  {words}"

    def _words(self, event: Event) -> str | None:
        if isinstance(event, JobBegan):
            name = shown(event.profile_name) or "vault"
            self._about[event.job_id] = (event.kind, name)
            return f"{name}: {_BEGAN.get(event.kind, event.kind)}"
        if isinstance(event, JobSilent):
            _, name = self._about.get(event.job_id, ("", "vault"))
            return f"{name}: not answering for {duration(event.silent_s)}"
        if isinstance(event, JobEnded):
            kind, name = self._about.pop(event.job_id, ("", "vault"))
            return f"{name}: {_end(kind, event)}"
        if isinstance(event, RunSkipped):
            return f"{shown(event.profile_name)}: {shown(event.reason)}"
        if isinstance(event, ApiOpened):
            return f"Programs on this computer can call {shown(event.address)}"
        if isinstance(event, ComputerWoke):
            if event.gap_s < 0:
                return f"The clock was set back by {duration(-event.gap_s)}."
            return (
                f"The clock went on by {duration(event.gap_s)} without us: the computer slept, "
                "or its clock was set."
            )
        return None


def _end(kind: str, event: JobEnded) -> str:
    words = _ENDED[event.outcome]
    info = (event.result or {}).get("info")
    if kind == "backup" and event.outcome is Outcome.DONE and isinstance(info, dict):
        added, whole = info.get("added_bytes"), info.get("size_bytes")
        if isinstance(added, int) and isinstance(whole, int):
            return f"backed up; {size(added)} added of {size(whole)}"
    return f"{words}: {shown(event.reason)}" if event.reason else words
