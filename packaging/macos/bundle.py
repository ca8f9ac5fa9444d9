"""What macOS is told of the application: the keys of its Info.plist.

The specification of the frozen folder hands this to PyInstaller's BUNDLE; the plist file in
the bundle is written by that. Imports nothing of macOS: the keys can be judged anywhere.
"""

from __future__ import annotations

import re
from typing import Any

NAME = "Holdfast.app"
IDENTIFIER = "org.holdfast.Holdfast"
OLDEST_SYSTEM = "13.0"
_WHY = "Holdfast reads the databases here that you protect, and writes your backups."


def info_plist(version: str) -> dict[str, Any]:
    """Return the keys, beside those that PyInstaller writes itself.

    Args:
        version: as in `holdfast.__version__`; the build number is its three numbers.

    Raises:
        ValueError: the version has no three numbers at its beginning.
    """
    numbers = re.match(r"\d+\.\d+\.\d+", version)
    if numbers is None:
        raise ValueError(version)
    return {
        "CFBundleDisplayName": "Holdfast",
        "CFBundleName": "Holdfast",
        "CFBundleExecutable": "holdfast-desktop",
        "CFBundleShortVersionString": numbers[0],
        "CFBundleVersion": numbers[0],
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "de", "zh_CN"],
        "LSApplicationCategoryType": "public.app-category.utilities",
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        # A symbol in the menu bar and no tile in the Dock.
        "LSUIElement": True,
        # One for each home is the program's own rule; `open -n` must not be refused before.
        "LSMultipleInstancesProhibited": False,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT licence",
        # Asked for by the system, at the first look into such a folder.
        "NSDesktopFolderUsageDescription": _WHY,
        "NSDocumentsFolderUsageDescription": _WHY,
        "NSDownloadsFolderUsageDescription": _WHY,
        "NSNetworkVolumesUsageDescription": _WHY,
        "NSRemovableVolumesUsageDescription": _WHY,
    }


def bundle(version: str, icon: str | None = None) -> dict[str, Any]:
    """Return the arguments of PyInstaller's BUNDLE, beside the folder it is made of."""
    return {
        "name": NAME,
        "icon": icon,
        "bundle_identifier": IDENTIFIER,
        "version": version,
        "info_plist": info_plist(version),
    }
