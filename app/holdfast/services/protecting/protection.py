"""A database comes under protection: profile, settings, and everybody is told.

Between the profile and its settings there is nothing to undo: a profile without settings of
its own has the defaults, and is backed up every day.
"""

from __future__ import annotations

import os
from pathlib import Path

from holdfast.core.bus import Bus
from holdfast.core.events import ProfilesChanged
from holdfast.core.model import Profile
from holdfast.core.settings import BackupSettingsUpdate
from holdfast.services.desk import Desk
from holdfast.services.protecting.profiles import ProfileService
from holdfast.services.protecting.settings import SettingsService


class Protection:
    """Makes profiles with the settings a person chose for them."""

    def __init__(self, desk: Desk, settings: SettingsService, bus: Bus) -> None:
        """See the class."""
        self._desk = desk
        self._settings = settings
        self._bus = bus

    def begin(self, source: Path, vault: Path, name: str, update: BackupSettingsUpdate) -> Profile:
        """Protect a database under a name, or under the first free one like it: `books (2)`.

        Tried again after a failure it goes on from there.

        Raises:
            SourceError: there is no SQLite database at `source`.
            VaultError: no vault can be made or opened at `vault`.
            UsageError: the places make no sense together.
        """
        service = ProfileService(self._desk)
        profiles = service.all()
        places = (os.fspath(source), os.fspath(vault))
        profile = next((p for p in profiles if (p.source_path, p.vault_path) == places), None)
        if profile is None:
            profile = service.protect(source, vault, _free_name(name, profiles))
        self._settings.update(profile.profile_id, update)
        self._bus.publish(ProfilesChanged(profile.profile_id))
        return profile


def _free_name(name: str, profiles: list[Profile]) -> str:
    taken = {profile.name for profile in profiles}
    free, number = name, 2
    while free in taken:
        free, number = f"{name} ({number})", number + 1
    return free
