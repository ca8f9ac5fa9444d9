"""The versions that belong to a report: of Holdfast, of Python, of the libraries of SQLite.

Two of those are at work: one reads people's databases, the other the catalogue. Holds no
name of a database and no path of one.
"""

from __future__ import annotations

import platform
from dataclasses import dataclass
from pathlib import Path

from holdfast import __version__


@dataclass(frozen=True, slots=True)
class Versions:
    """What is running."""

    holdfast: str
    python: str
    system: str
    """The operating system and the kind of processor."""
    sqlite: str
    """Of the library that reads and writes people's databases."""
    catalogue_sqlite: str
    """Of the library that keeps profiles, settings and history."""


def versions() -> Versions:
    """Return the versions; imports both libraries of SQLite, but opens nothing."""
    import apsw

    from holdfast.catalogue.connection import SQLITE_VERSION

    return Versions(
        holdfast=__version__,
        python=platform.python_version(),
        system=f"{_system()}, {platform.machine()}",
        sqlite=apsw.sqlite_lib_version(),
        catalogue_sqlite=SQLITE_VERSION,
    )


def shortened(path: Path) -> str:
    """Return a path for a report: the person's own folder becomes `~`."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def _system() -> str:
    """Return the name a person knows their system by."""
    if platform.system() == "Linux":
        try:
            return platform.freedesktop_os_release()["PRETTY_NAME"]
        except (OSError, KeyError):
            return platform.platform(terse=True)
    if platform.system() == "Darwin":
        return f"macOS {platform.mac_ver()[0]}"
    return platform.platform(terse=True)
