"""How long a child may say nothing, and how that is counted. Pure.

A child beats every two seconds whatever it does. Silence is counted in steps of our own
waiting: when we were stopped ourselves, or the computer slept, a wait took longer than it
was meant to, and the child had no time either, so no more than the step counts.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SilenceLimits:
    """When silence is told, and when it ends a job; seconds."""

    told_s: float = 30.0
    ended_s: float = 600.0
    step_s: float = 1.0
    """How often it is looked at."""


USUAL = SilenceLimits()


class Silence:
    """The silence of one child. Not safe between threads: the caller holds a lock."""

    def __init__(self, limits: SilenceLimits = USUAL) -> None:
        """See the class."""
        self._limits = limits
        self._told = False
        self.silent_s = 0.0

    @property
    def is_over(self) -> bool:
        """True when the child is to be ended."""
        return self.silent_s >= self._limits.ended_s

    def heard(self) -> None:
        """The child has said something."""
        self.silent_s = 0.0
        self._told = False

    def waited(self, span_s: float) -> bool:
        """Count a wait of one step that took so long; True when silence is to be told now."""
        self.silent_s += min(max(span_s, 0.0), self._limits.step_s)
        if self._told or self.silent_s < self._limits.told_s:
            return False
        self._told = True
        return True
