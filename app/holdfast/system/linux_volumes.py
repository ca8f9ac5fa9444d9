"""Linux's volumes: the mount table, `/sys` for the disks behind it, udev for their names.

Everything is read below a root folder, so that a test can lay out another computer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from holdfast.system.mounts import Mount
from holdfast.system.volumes import Volume, space_of

_ESCAPED = re.compile(rb"\\([0-7]{3})")
_ESCAPED_LABEL = re.compile(r"\\x([0-9a-f]{2})")
_NOT_FOR_FILES = frozenset({"iso9660", "squashfs", "udf"})
_SYSTEM_PLACES = ("/boot", "/efi", "/snap/", "/var/lib/docker/", "/var/snap/", "/run/snapd/")
_PLUGGED = ("/usb", "/thunderbolt", "/mmc_host")
_MEDIA = ("/media/", "/run/media/")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the mount table."""

    device: str
    """`major:minor`."""
    inner_root: str
    point: str
    is_read_only: bool
    kind: str
    source: str

    @property
    def is_network(self) -> bool:
        return Mount(b"", self.kind, 0, 0).is_network


class LinuxVolumes:
    """Reads the volumes of a computer whose files lie below `root`."""

    def __init__(self, root: Path = Path("/")) -> None:
        """See the class."""
        self._root = root

    def all(self) -> list[Volume]:
        """Return the volumes that hold people's files."""
        found: dict[str, _Line] = {}
        for line in self._lines():
            if not _is_for_files(line):
                continue
            before = found.get(line.device)
            # Of several mounts of one file system the one nearest to the top is its place.
            if before is None or len(line.point) < len(before.point):
                found[line.device] = line
        return [self._volume(line) for line in found.values()]

    def _lines(self) -> Iterator[_Line]:
        try:
            table = (self._root / "proc/self/mountinfo").read_bytes()
        except OSError:
            return
        for raw in table.splitlines():
            # 36 35 8:1 / /media/a\040b rw,noatime shared:1 - ext4 /dev/sdb1 rw,errors=continue
            left, _, right = raw.partition(b" - ")
            fields, told = left.split(b" "), right.split(b" ")
            if len(fields) < 6 or len(told) < 3:
                continue
            inner_root, point = _text(fields[3]), _text(fields[4])
            options = fields[5].split(b",")
            kind, source = told[0].decode("ascii", "replace"), _text(told[1])
            yield _Line(
                fields[2].decode("ascii"), inner_root, point, b"ro" in options, kind, source
            )

    def _volume(self, line: _Line) -> Volume:
        disks = () if line.is_network else tuple(self._disks(self._device_folder(line)))
        external = any(self._is_plugged(disk) for disk in disks)
        path = Path(line.point)
        space = None if line.is_network else space_of(path)
        return Volume(
            path=path,
            label=self._label(line),
            is_external=external or (line.point.startswith(_MEDIA) and not line.is_network),
            is_network=line.is_network,
            is_read_only=line.is_read_only,
            disks=frozenset(disk.name for disk in disks),
            free_bytes=space[0] if space else None,
            total_bytes=space[1] if space else None,
        )

    def _device_folder(self, line: _Line) -> Path | None:
        """Return the device's folder in /sys; the number that btrfs tells is of no device."""
        by_number = self._root / "sys/dev/block" / line.device
        named = self._root / line.source.lstrip("/")
        by_name = self._root / "sys/class/block" / named.resolve().name
        for place in (by_number, by_name):
            if place.exists():
                return place.resolve()
        return None

    def _disks(self, device: Path | None) -> Iterator[Path]:
        """Yield the folders of the disks below a device: its parts, or what it is made of."""
        if device is None:
            return
        parts: list[Path] = []
        with suppress(OSError):
            parts = sorted((device / "slaves").iterdir())
        for part in parts:
            yield from self._disks(part.resolve())
        if not parts:
            yield device.parent if (device / "partition").exists() else device

    def _is_plugged(self, disk: Path) -> bool:
        try:
            if (disk / "removable").read_text("ascii").strip() == "1":
                return True
        except OSError:
            pass
        return any(way in str(disk.relative_to(self._root.resolve())) for way in _PLUGGED)

    def _label(self, line: _Line) -> str:
        try:
            facts = (self._root / f"run/udev/data/b{line.device}").read_text("utf-8", "replace")
        except OSError:
            facts = ""
        for fact in facts.splitlines():
            if fact.startswith("E:ID_FS_LABEL_ENC="):
                return _unescaped(fact.partition("=")[2])
        device = (self._root / line.source.lstrip("/")).resolve()
        with suppress(OSError):
            for link in (self._root / "dev/disk/by-label").iterdir():
                if link.resolve() == device:
                    return _unescaped(link.name)
        return Path(line.point).name if line.point.startswith(_MEDIA) else ""


def _is_for_files(line: _Line) -> bool:
    if line.kind in _NOT_FOR_FILES or line.point.startswith(_SYSTEM_PLACES):
        return False
    if line.is_network:
        return True
    # A mount of a folder inside a file system shows what is mounted elsewhere; btrfs and
    # its subvolumes are the exception.
    is_whole = line.inner_root == "/" or line.kind == "btrfs"
    return is_whole and (line.source.startswith("/dev/") or line.kind == "zfs")


def _text(escaped: bytes) -> str:
    plain = _ESCAPED.sub(lambda found: bytes([int(found[1], 8)]), escaped)
    return plain.decode("utf-8", "surrogateescape")


def _unescaped(label: str) -> str:
    """Return a label as it was typed; udev escapes spaces and what is not ASCII."""
    raw = _ESCAPED_LABEL.sub(lambda found: chr(int(found[1], 16)), label)
    try:
        return raw.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return raw
