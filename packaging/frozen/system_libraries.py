"""Which libraries a Linux system brings itself, by the Debian package that holds each.

A package of a distribution leaves these out of the frozen folder and depends on them
instead: the system's own fit its display, fonts and keyboard, and get its security
updates. A build that has to run anywhere carries what a system may lack.

The table is what `python3 app` looks for, and what Python's own modules link against. A
library that a build needs and that stands nowhere here is an error of the build.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

# Beyond what `python3 app` looks for. Newer Debian and Ubuntu call some packages otherwise,
# since their times have 64 bits everywhere; which the old name lives on as a second choice.
_FURTHER = {
    "libbrotli1": "libbrotlidec.so.1 libbrotlicommon.so.1",
    "libbz2-1.0": "libbz2.so.1.0",
    "libc6": "libc.so.6 libm.so.6 libdl.so.2 libpthread.so.0 librt.so.1 libutil.so.1 "
    "ld-linux-x86-64.so.2 ld-linux-aarch64.so.1 libresolv.so.2",
    "libexpat1": "libexpat.so.1",
    "libffi8": "libffi.so.8",
    "libgcc-s1": "libgcc_s.so.1",
    "libgssapi-krb5-2": "libgssapi_krb5.so.2",
    "libglx0": "libGLX.so.0",
    "libice6": "libICE.so.6",
    "liblzma5": "liblzma.so.5",
    "libopengl0": "libOpenGL.so.0",
    "libsm6": "libSM.so.6",
    "libsqlite3-0": "libsqlite3.so.0",
    "libssl3": "libssl.so.3 libcrypto.so.3",
    "libstdc++6": "libstdc++.so.6",
    "libuuid1": "libuuid.so.1",
    "libxcb-glx0": "libxcb-glx.so.0",
    "libzstd1": "libzstd.so.1",
    "zlib1g": "libz.so.1",
}
_LATER_NAMES = {
    "libglib2.0-0": "libglib2.0-0t64",
    "libssl3": "libssl3t64",
}
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_([0-9]+)\.([0-9]+)\b")


class UnknownLibraryError(Exception):
    """A library that is neither in the build nor known to be the system's."""


def packages(sonames: Iterable[str], qt_libraries: Mapping[str, str]) -> list[str]:
    """Return the packages that hold these libraries, as a control file names them.

    Args:
        sonames: such as `libz.so.1`.
        qt_libraries: what Qt needs, package to sonames: the launcher's own table.

    Raises:
        UnknownLibraryError: one stands in no table.
    """
    holders = {
        soname: package
        for package, held in {**qt_libraries, **_FURTHER}.items()
        for soname in held.split()
    }
    unknown = sorted(set(sonames) - holders.keys())
    if unknown:
        raise UnknownLibraryError(f"nobody is known to hold {', '.join(unknown)}")
    return [_with_later_name(name) for name in sorted({holders[soname] for soname in sonames})]


def is_systems(soname: str, qt_libraries: Mapping[str, str]) -> bool:
    """Say whether a library is one that a package of a distribution leaves out."""
    return any(soname in held.split() for held in (*qt_libraries.values(), *_FURTHER.values()))


def missing(folder: Path) -> dict[str, str]:
    """Return the libraries that a frozen folder needs from outside, each with one that asks."""
    binaries = list(_binaries(folder))
    present = {path.name for path in folder.rglob("*.so*")}
    return {
        soname: path.name for path in binaries for soname in needed(path) if soname not in present
    }


def needed(binary: Path) -> list[str]:
    """Return the libraries that a binary itself is linked against."""
    return _NEEDED.findall(_told("-p", binary))


def glibc_version(folder: Path) -> str:
    """Return the oldest C library with which everything in a frozen folder can run."""
    found = {(2, 17)}
    for path in _binaries(folder):
        found |= {(int(a), int(b)) for a, b in _GLIBC.findall(_told("-p", path))}
    return ".".join(map(str, max(found)))


def _with_later_name(package: str) -> str:
    later = _LATER_NAMES.get(package)
    return f"{package} | {later}" if later else package


def _binaries(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        with path.open("rb") as file:
            if file.read(4) == b"\x7fELF":
                yield path


def _told(option: str, path: Path) -> str:
    command = ["objdump", option, str(path)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
