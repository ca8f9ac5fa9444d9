"""What every window gets: the look, the bridge, the way to ask, and what there is to ask.

The one wiring file of the desktop. The services are opened on a thread after the tray is
up (`open_backstage`), because importing what they need takes longer than showing it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from holdfast.core.bus import Bus
from holdfast.system.paths import AppPaths

if TYPE_CHECKING:
    from holdfast.desktop.api_door import ApiDoor
    from holdfast.desktop.background import Background
    from holdfast.desktop.event_bridge import EventBridge
    from holdfast.desktop.look.theme import Theme
    from holdfast.jobs.job_runner import JobRunner
    from holdfast.services.desk import Desk
    from holdfast.services.dispatcher import Dispatcher
    from holdfast.services.protecting.pauses import Pauses
    from holdfast.services.protecting.settings import SettingsService
    from holdfast.services.scheduling.scheduler import BackupScheduler
    from holdfast.services.status.freshness import FreshnessService


@dataclass(frozen=True, slots=True)
class Backstage:
    """The services of this process."""

    desk: Desk
    bus: Bus
    runner: JobRunner
    dispatcher: Dispatcher
    settings: SettingsService
    pauses: Pauses
    freshness: FreshnessService
    scheduler: BackupScheduler


@dataclass(frozen=True, slots=True)
class Stage:
    """What a window needs; handed down, never looked up."""

    theme: Theme
    background: Background
    bridge: EventBridge
    backstage: Backstage
    door: ApiDoor | None = None
    """Of the API; None where there is none to open."""


def open_backstage(paths: AppPaths, bus: Bus) -> Backstage:
    """Open the services of a home; called on a thread, takes a second.

    Raises:
        HoldfastError: the home or the catalogue cannot be used.
    """
    from holdfast.jobs.job_runner import JobRunner
    from holdfast.services.desk import open_desk
    from holdfast.services.dispatcher import Dispatcher
    from holdfast.services.protecting.pauses import Pauses
    from holdfast.services.protecting.settings import SettingsService
    from holdfast.services.scheduling.scheduler import BackupScheduler
    from holdfast.services.status.freshness import FreshnessService
    from holdfast.system.local_zone import zone_names

    zone_names()  # read here, on a thread, for the forms that show them
    desk = open_desk(paths)
    runner = JobRunner(bus)
    dispatcher = Dispatcher(desk, runner)
    return Backstage(
        desk=desk,
        bus=bus,
        runner=runner,
        dispatcher=dispatcher,
        settings=SettingsService(desk, bus),
        pauses=Pauses(desk, bus),
        freshness=FreshnessService(desk),
        scheduler=BackupScheduler.get_instance(desk, dispatcher, bus),
    )
