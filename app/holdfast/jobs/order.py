"""What a child process is told: which work, on what, and in whose name.

Standard library and the words only: this is read before anything else is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from holdfast.core.runs import RunKind

CANCEL_LINE = b"cancel\n"
"""What the parent writes after the order when the work is to stop."""
GIVE_WAY_LINE = b"give way\n"
"""The same, for the sake of other work and not by a person's wish."""


@dataclass(frozen=True, slots=True)
class JobOrder:
    """One piece of work for one process; names and paths travel in it, never in arguments."""

    job_id: str
    """16 hex digits, made anew for every job."""
    kind: str
    """One of `services.orders.ORDERS`."""
    profile_id: str = ""
    """Empty for work on a whole vault."""
    profile_name: str = ""
    vault_id: str = ""
    """Empty where the vault could not be looked at beforehand."""
    arguments: Mapping[str, Any] = field(default_factory=dict)
    """The order's own fields, as `core.wire.plain_form` gives them."""
    scheduled: bool = False
    """Begun by the schedule, not by a person."""
    idle: bool = False
    """To be done with what nobody else needs of processor and disk."""
    home: str = ""
    """Holdfast's own folder; empty: the one the environment names."""
    asked_by: str = ""
    """Name of the token in whose name a program asked; empty: a person or the schedule."""
    run_kind: RunKind | None = None
    """How the history calls it; None for work that leaves no run."""
