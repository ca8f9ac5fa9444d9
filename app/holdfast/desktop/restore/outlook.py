"""What a restore would meet: the exact path, the room there, who has the file open.

Looked up on a background thread; touches no Qt object and changes nothing. The restore
itself asks again: this is only so that a person learns it before.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from holdfast.desktop.restore.choice import Choice, Scope

if TYPE_CHECKING:
    from holdfast.services.desk import Desk
    from holdfast.services.restoring.restore_plan import RestorePlan


class Obstacle(StrEnum):
    """Why a restore cannot begin as it was chosen."""

    NONE = ""
    HELD = "held"
    """A program has the database open."""
    NO_FOLDER = "no folder"
    THERE_ALREADY = "there already"
    IS_THE_DATABASE = "is the database"
    IS_A_FOLDER = "is a folder"
    NO_ROOM = "no room"
    GONE = "gone"
    """Tables cannot come into a database that is not there."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What was found."""

    plan: RestorePlan
    obstacle: Obstacle
    there: bool
    """Something lies at the target."""


def look_ahead(desk: Desk, choice: Choice) -> Outlook:
    """Return what restoring this choice would meet.

    Raises:
        HoldfastError: the vault is away, the backup is gone, the place is refused.
    """
    from holdfast.services.restoring.restores import RestoreService

    assert choice.backup is not None
    to = choice.file if choice.scope is Scope.FILE else None
    plan = RestoreService(desk, choice.profile).plan(choice.backup.backup_id, to)
    there = os.path.lexists(plan.target)
    return Outlook(plan, _obstacle(plan, choice, there=there), there)


def _obstacle(plan: RestorePlan, choice: Choice, *, there: bool) -> Obstacle:
    from holdfast.services.restoring.staging import SPARE_BYTES

    if choice.scope is Scope.FILE and plan.in_place:
        return Obstacle.IS_THE_DATABASE
    if choice.scope is Scope.FILE and plan.target.is_dir():
        return Obstacle.IS_A_FOLDER
    if choice.scope is Scope.FILE and there:
        return Obstacle.THERE_ALREADY
    if not plan.target.parent.is_dir():
        return Obstacle.NO_FOLDER
    if choice.scope is Scope.TABLES:
        return Obstacle.NONE if there else Obstacle.GONE
    if plan.free_bytes < plan.size_bytes + SPARE_BYTES:
        return Obstacle.NO_ROOM
    return Obstacle.HELD if plan.holders else Obstacle.NONE
