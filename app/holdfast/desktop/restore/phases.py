"""The steps of a restore as a person sees them, and which one a report belongs to. Pure.

A restore reports the phases of what it is made of: building the file, checking it, the
backup that keeps what is there, putting it in place. Steps only go forward.
"""

from __future__ import annotations

from enum import StrEnum

from holdfast.desktop.restore.choice import Scope


class Step(StrEnum):
    """One step."""

    BUILD = "build"
    CHECK = "check"
    KEEP = "keep"
    PLACE = "place"
    BRING = "bring"


_IN_PLACE = (Step.BUILD, Step.CHECK, Step.KEEP, Step.PLACE)
STEPS: dict[Scope, tuple[Step, ...]] = {
    Scope.WHOLE: _IN_PLACE,
    Scope.FILE: (Step.BUILD, Step.CHECK, Step.PLACE),
    Scope.TABLES: (Step.KEEP, Step.BRING),
}
_PHASES: dict[Scope, dict[str, Step]] = {
    Scope.WHOLE: {
        "restoring": Step.BUILD,
        "hashing": Step.BUILD,
        "checking": Step.CHECK,
        "reading": Step.KEEP,
        "storing": Step.KEEP,
        "copying": Step.KEEP,
        "waiting": Step.KEEP,
        "waiting for another run": Step.KEEP,
        "putting in place": Step.PLACE,
    },
    Scope.FILE: {
        "restoring": Step.BUILD,
        "hashing": Step.BUILD,
        "checking": Step.CHECK,
        "putting in place": Step.PLACE,
    },
    Scope.TABLES: {
        "reading": Step.KEEP,
        "storing": Step.KEEP,
        "checking": Step.KEEP,
        "restoring": Step.BRING,
    },
}


def step_at(scope: Scope, phase: str, before: int) -> int:
    """Return which step of `STEPS` a phase belongs to; never one before `before`."""
    step = _PHASES[scope].get(phase)
    steps = STEPS[scope]
    return max(before, steps.index(step)) if step in steps else before
