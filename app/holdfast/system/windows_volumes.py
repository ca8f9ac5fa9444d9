"""Windows' volumes: its drive letters, what kind each is, and the disks behind them."""

from __future__ import annotations

import struct
import sys
from pathlib import Path
from typing import Protocol

from holdfast.system.volumes import Volume, space_of

REMOVABLE, FIXED, REMOTE = 2, 3, 4
_USB = 7
_READ_ONLY_VOLUME = 0x0008_0000


class Drives(Protocol):
    """What is asked of Windows; a test answers in its place."""

    def letters(self) -> int:
        """Return GetLogicalDrives: bit 0 is A."""

    def kind(self, root: str) -> int:
        """Return GetDriveTypeW of the root of a drive."""

    def label_and_flags(self, root: str) -> tuple[str, int] | None:
        """Return label and flags of GetVolumeInformationW; None when it fails."""

    def extents(self, letter: str) -> bytes:
        """Return IOCTL_VOLUME_GET_VOLUME_DISK_EXTENTS of a volume; empty when it fails."""

    def bus(self, letter: str) -> int:
        """Return the bus type of IOCTL_STORAGE_QUERY_PROPERTY; 0 when it fails."""


def windows_volumes(drives: Drives | None = None) -> list[Volume]:
    """Return the drives that hold people's files."""
    asked = drives if drives is not None else _real_drives()
    mask = asked.letters()
    found = []
    for number in range(26):
        letter = chr(ord("A") + number)
        root = f"{letter}:\\"
        kind = asked.kind(root) if mask >> number & 1 else 0
        if kind not in {REMOVABLE, FIXED, REMOTE}:
            continue
        told = None if kind == REMOTE else asked.label_and_flags(root)
        if told is None and kind == REMOVABLE:
            continue  # a card reader without a card
        space = None if kind == REMOTE else space_of(Path(root))
        found.append(
            Volume(
                path=Path(root),
                label=told[0] if told else "",
                is_external=kind == REMOVABLE or (kind == FIXED and asked.bus(letter) == _USB),
                is_network=kind == REMOTE,
                is_read_only=told is not None and bool(told[1] & _READ_ONLY_VOLUME),
                disks=disks_of(asked.extents(letter)) if kind != REMOTE else frozenset(),
                free_bytes=space[0] if space else None,
                total_bytes=space[1] if space else None,
            )
        )
    return found


def disks_of(extents: bytes) -> frozenset[str]:
    """Return the disks named in a VOLUME_DISK_EXTENTS: a count, then 24 bytes for each."""
    if len(extents) < 8:
        return frozenset()
    (count,) = struct.unpack_from("<I", extents)
    whole = min(count, (len(extents) - 8) // 24)
    numbers = (struct.unpack_from("<I", extents, 8 + 24 * place)[0] for place in range(whole))
    return frozenset(f"PhysicalDrive{number}" for number in numbers)


def _real_drives() -> Drives:
    if sys.platform == "win32":
        from holdfast.system.windows_drives import WindowsDrives

        return WindowsDrives()
    raise NotImplementedError("only Windows has drive letters")
