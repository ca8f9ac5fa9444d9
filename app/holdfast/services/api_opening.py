"""What opens the API, as those see it who may not know it: the command line, the desktop.

`__main__` hands the real one over; without it nothing of the API is imported.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from holdfast.core.bus import Bus
from holdfast.services.desk import Desk
from holdfast.system.local_listener import ListeningPlace

if TYPE_CHECKING:
    from holdfast.services.dispatcher import Dispatcher
    from holdfast.services.scheduling.scheduler import BackupScheduler


@dataclass(frozen=True, slots=True)
class ApiNeeds:
    """What the API works with, all of one home and one process."""

    desk: Desk
    dispatcher: Dispatcher
    scheduler: BackupScheduler
    bus: Bus


class OpenApi(Protocol):
    """An API that answers."""

    @property
    def address(self) -> str:
        """Where: `http://127.0.0.1:8377`, or `unix:` and a path."""

    def close(self) -> None:
        """Answer what has begun, then nothing more; returns when that is so."""


OpensApi = Callable[[ListeningPlace, ApiNeeds], OpenApi]
"""Opens the API at a place, on threads of its own.

Raises:
    ApiUnavailableError: its packages are missing, or nothing can listen there.
"""
