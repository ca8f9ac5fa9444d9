"""What the figures were measured on: the machine and the versions, for the line above them."""

from __future__ import annotations

import json
import os
import platform
import shutil
import sys
from pathlib import Path

from tests.benchmarks.measure import run

_LIBRARIES = """
import json, sys, apsw
if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd
zstd_version = getattr(zstd, "zstd_version", "unknown")
print(json.dumps({"sqlite": apsw.sqlite_lib_version(), "zstd": zstd_version}))
"""


def describe(folder: Path) -> dict[str, str]:
    """Return machine and versions; `folder` is where the figures are measured."""
    libraries = json.loads(run([sys.executable, "-c", _LIBRARIES]).stdout)
    return {
        "processor": f"{_processor()}, {os.cpu_count()} threads",
        "memory": f"{_memory_bytes() / 1e9:.0f} GB",
        "system": f"{platform.system()} {platform.release()}, {_file_system(folder)}",
        "python": platform.python_version(),
        "sqlite in apsw": libraries["sqlite"],
        "sqlite3": _version("sqlite3", "--version"),
        "restic": _version("restic", "version"),
        "borg": _version("borg", "--version"),
        "zstd": libraries["zstd"],
    }


def line(machine: dict[str, str]) -> str:
    """Return the description in one line."""
    names = ("python", "sqlite in apsw", "sqlite3", "restic", "borg", "zstd")
    versions = ", ".join(f"{name} {machine[name]}" for name in names)
    return f"{machine['processor']}, {machine['memory']}, {machine['system']}; {versions}"


def _processor() -> str:
    try:
        for entry in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if entry.startswith("model name"):
                return entry.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def _memory_bytes() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _file_system(folder: Path) -> str:
    """Return the type of the file system that a folder lies on."""
    best, kind = "", "unknown file system"
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()
    except OSError:
        return kind
    for mount in mounts:
        _, place, found, *_ = mount.split()
        inside = folder.resolve().is_relative_to(place)
        if inside and len(place) >= len(best):
            best, kind = place, found
    return kind


def _version(program: str, option: str) -> str:
    if not shutil.which(program):
        return "not installed"
    words = run([program, option]).stdout.split()
    return next((word for word in words if word[0].isdigit()), "unknown")
