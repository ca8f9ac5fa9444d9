"""When a scheduled backup is to wait, by a rule of the person's, and how that is said.

Asked anew at each tick, once for all profiles: the pauses, the battery, the network. A
vault in a folder of this computer needs no network, so a metered one keeps only backups
from being made whose vault lies on a network file system.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from holdfast.core.model import Profile
from holdfast.core.settings import ChosenSettings
from holdfast.services.protecting.pauses import PauseBoard
from holdfast.system.mounts import mount_of
from holdfast.system.network import is_metered
from holdfast.system.power import on_battery

ON_BATTERY = (
    "Skipped: the computer runs on its battery, and this profile waits for mains power. "
    "The backup is made as soon as there is."
)
METERED = (
    "Skipped: the network is metered, and this profile's vault is reached through it. "
    "The backup is made as soon as there is another network."
)


class SkipRules:
    """What holds at one tick.

    Args:
        pauses: those that hold now.
        battery: tells whether the computer runs on its battery; asked at most once.
        metered: tells whether its network is metered; asked at most once.
    """

    def __init__(
        self,
        pauses: PauseBoard,
        battery: Callable[[], bool] = on_battery,
        metered: Callable[[], bool] = is_metered,
    ) -> None:
        """See the class."""
        self._pauses = pauses
        self._battery = battery
        self._metered = metered

    def reason(self, profile: Profile, settings: ChosenSettings) -> str | None:
        """Return why a profile's backup is to wait, as a sentence; None if it is not."""
        pause = self._pauses.state(profile.profile_id)
        if pause.paused:
            return _paused(pause.until, settings.zone)
        if settings.pause_on_battery and self._on_battery:
            return ON_BATTERY
        if settings.pause_on_metered and self.costs_money(profile):
            return METERED
        return None

    def costs_money(self, profile: Profile) -> bool:
        """Tell whether a profile's vault is reached through a metered network now."""
        return _is_remote(profile) and self._on_metered

    @cached_property
    def _on_battery(self) -> bool:
        return self._battery()

    @cached_property
    def _on_metered(self) -> bool:
        return self._metered()


def _is_remote(profile: Profile) -> bool:
    mount = mount_of(Path(profile.vault_path))
    return mount is not None and mount.is_network


def _paused(until: datetime | None, zone: str) -> str:
    if until is None:
        return "Skipped: backups are paused until you resume them."
    return f"Skipped: backups are paused until {until.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}."
