"""macOS's volumes: what `diskutil` tells of the start volume and of each in `/Volumes`."""

from __future__ import annotations

import plistlib
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from holdfast.system.volumes import Volume, space_of

_TIMEOUT_S = 5.0
_NETWORK = frozenset({"smbfs", "nfs", "afpfs", "webdav"})
Asks = Callable[[Path], bytes]


def ask_diskutil(place: Path) -> bytes:
    """Return what `diskutil info -plist` says of a mount point; nothing when it fails."""
    try:
        said = subprocess.run(
            ["/usr/sbin/diskutil", "info", "-plist", str(place)],
            capture_output=True,
            timeout=_TIMEOUT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return said.stdout


def macos_volumes(mounted: Path = Path("/Volumes"), ask: Asks = ask_diskutil) -> list[Volume]:
    """Return the start volume and those in `mounted`."""
    try:
        places = [place for place in sorted(mounted.iterdir()) if place.is_mount()]
    except OSError:
        places = []
    found = [read_volume(place, ask(place)) for place in (Path("/"), *places)]
    return [volume for volume in found if volume is not None]


def read_volume(place: Path, said: bytes) -> Volume | None:
    """Return the volume that a property list of diskutil tells of; None for an image or junk."""
    try:
        facts = plistlib.loads(said)
    except (plistlib.InvalidFileException, ExpatError, ValueError):
        return None
    if not isinstance(facts, dict) or facts.get("BusProtocol") == "Disk Image":
        return None
    is_network = facts.get("FilesystemType") in _NETWORK
    space = None if is_network else space_of(place)
    external = facts.get("RemovableMediaOrExternalDevice", facts.get("RemovableMedia"))
    return Volume(
        path=place,
        label=str(facts.get("VolumeName", "")),
        is_external=external is True or facts.get("Internal") is False,
        is_network=is_network,
        is_read_only=facts.get("WritableVolume") is False,
        disks=_disks(facts),
        free_bytes=space[0] if space else None,
        total_bytes=space[1] if space else None,
    )


def _disks(facts: Mapping[str, Any]) -> frozenset[str]:
    """Return the whole disks; an APFS volume lies in a container on parts of real ones."""
    stores = [store.get("APFSPhysicalStore", "") for store in facts.get("APFSPhysicalStores", ())]
    names = stores or [str(facts.get("ParentWholeDisk", ""))]
    return frozenset(_whole(name) for name in names if name)


def _whole(name: str) -> str:
    """Return `disk0` for `disk0s2`."""
    number = name.removeprefix("disk").split("s")[0]
    return f"disk{number}"
