"""Which file system a path lies on, as far as the platform tells.

Linux reads `/proc/self/mountinfo`; elsewhere the answer is None, "not known". Nothing is
cached: disks come and go while we run.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

_NETWORK = frozenset(
    {
        "9p",
        "afs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.rclone",
        "fuse.sshfs",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
        "virtiofs",
    }
)
_ESCAPED = re.compile(rb"\\([0-7]{3})")


@dataclass(frozen=True, slots=True)
class Mount:
    """One line of the mount table."""

    point: bytes
    kind: str
    """Name of the file system: `ext4`, `nfs4`, `fuse.sshfs`."""
    major: int
    minor: int

    @property
    def is_network(self) -> bool:
        """True when other computers (or a host) may write there without our locks."""
        return self.kind in _NETWORK


def mount_of(path: Path) -> Mount | None:
    """Return the mount an existing path lies on; links are followed. None when not known."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        table = Path("/proc/self/mountinfo").read_bytes()
    except OSError:
        return None
    wanted = os.fsencode(os.path.realpath(path))
    best: Mount | None = None
    for line in table.splitlines():
        mount = _parse(line)
        if mount is None or not _lies_under(wanted, mount.point):
            continue
        # Of two mounts on one point the later one hides the earlier.
        if best is None or len(mount.point) >= len(best.point):
            best = mount
    return best


def _parse(line: bytes) -> Mount | None:
    # 36 35 98:0 /mnt1 /mnt/parent rw,noatime master:1 - ext3 /dev/root rw,errors=continue
    left, dash, right = line.partition(b" - ")
    fields = left.split(b" ")
    if not dash or len(fields) < 6:
        return None
    major, _, minor = fields[2].partition(b":")
    point = _ESCAPED.sub(lambda found: bytes([int(found[1], 8)]), fields[4])
    return Mount(point, right.split(b" ")[0].decode("utf-8", "replace"), int(major), int(minor))


def _lies_under(path: bytes, point: bytes) -> bool:
    return path == point or path.startswith(point if point.endswith(b"/") else point + b"/")
