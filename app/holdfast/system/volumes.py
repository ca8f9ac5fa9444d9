"""The disks of this computer as a person knows them: by name, with the space that is free.

And whether two paths lie on one disk: a vault beside its database is lost with it. What a
platform does not tell is None or empty, never a guess. Nothing is cached: disks come and go.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Volume:
    """One file system that is mounted."""

    path: Path
    """Where it is mounted: `/media/ann/Backup`, `E:\\`."""
    label: str
    """Name it was given; empty when it has none."""
    is_external: bool
    """On a disk that can be unplugged."""
    is_network: bool
    is_read_only: bool
    disks: frozenset[str] = frozenset()
    """Names of the devices its bytes lie on; empty when not known."""
    free_bytes: int | None = None
    total_bytes: int | None = None


def volumes() -> tuple[Volume, ...]:
    """Return the volumes that hold people's files, external ones first, then by path.

    Networks are not asked for their space: one that is gone would not answer.
    """
    if sys.platform == "win32":
        from holdfast.system.windows_volumes import windows_volumes

        found = windows_volumes()
    elif sys.platform == "darwin":
        from holdfast.system.macos_volumes import macos_volumes

        found = macos_volumes()
    else:
        from holdfast.system.linux_volumes import LinuxVolumes

        found = LinuxVolumes().all()
    return tuple(sorted(found, key=lambda volume: (not volume.is_external, str(volume.path))))


def volume_of(path: Path, known: tuple[Volume, ...]) -> Volume | None:
    """Return the volume of `known` that a path lies on, whether it exists already or not."""
    real = existing_part(path).resolve()
    below = [volume for volume in known if real.is_relative_to(volume.path)]
    return max(below, key=lambda volume: len(volume.path.parts), default=None)


def existing_part(path: Path) -> Path:
    """Return the path, or the nearest folder above it that exists."""
    for place in (path, *path.parents):
        try:
            if place.exists():
                return place
        except OSError:
            continue
    return Path(path.anchor or ".")


def on_one_disk(one: Path, other: Path, known: tuple[Volume, ...]) -> bool | None:
    """Tell whether two paths lie on one disk, so that both go when it fails.

    None when that is not known. A path that does not exist yet counts as the nearest
    folder above it.
    """
    first, second = existing_part(one), existing_part(other)
    here, there = volume_of(one, known), volume_of(other, known)
    try:
        if first.stat().st_dev == second.stat().st_dev:
            return True
        for place, volume in ((first, here), (second, there)):
            # What is mounted below a known volume without being known itself is not it.
            if volume is None or place.stat().st_dev != volume.path.stat().st_dev:
                return None
    except OSError:
        return None
    assert here is not None
    assert there is not None
    if here.is_network != there.is_network:
        return False
    if not here.disks or not there.disks:
        return None
    return bool(here.disks & there.disks)


def space_of(path: Path) -> tuple[int, int] | None:
    """Return the bytes that are free and that there are at a path; None when not told."""
    try:
        usage = shutil.disk_usage(existing_part(path))
    except OSError:
        return None
    return usage.free, usage.total
