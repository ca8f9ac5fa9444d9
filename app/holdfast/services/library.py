"""How another program begins: from two paths to a home and a profile, and to its own jobs."""

from __future__ import annotations

import os
from pathlib import Path

from holdfast.core.bus import Bus
from holdfast.core.model import Profile
from holdfast.jobs.job_runner import JobRunner
from holdfast.services.desk import Desk, open_desk
from holdfast.services.dispatcher import Dispatcher
from holdfast.services.protecting.profile_places import absolute
from holdfast.services.protecting.profiles import ProfileService
from holdfast.system.paths import AppPaths


def open_profile(
    source: Path, vault: Path, name: str | None, home: Path | str | None
) -> tuple[Desk, Profile]:
    """Return the profile that protects a database in a vault, made where there is none.

    With several of them the name decides, and without one the first by name.

    Raises:
        SourceError, VaultError, UsageError: as `ProfileService.protect`.
        CatalogueError, StagingError: the home cannot be used.
    """
    desk = open_desk(AppPaths(Path(home)) if home is not None else None)
    real, real_vault = os.path.realpath(absolute(source)), os.path.realpath(absolute(vault))
    for profile in desk.book.all():
        same = (
            os.path.realpath(profile.source_path) == real
            and os.path.realpath(profile.vault_path) == real_vault
        )
        if same and name in {None, profile.name}:
            return desk, profile
    return desk, ProfileService(desk).protect(source, vault, name)


def new_dispatcher(desk: Desk) -> tuple[Bus, Dispatcher]:
    """Return a bus, and what starts processes that tell of themselves on it."""
    bus = Bus()
    return bus, Dispatcher(desk, JobRunner(bus, clock=desk.clock))
