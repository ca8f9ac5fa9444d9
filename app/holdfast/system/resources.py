"""Where the files lie that the program shows but does not run: icons, fonts, help pages."""

from __future__ import annotations

from pathlib import Path

import holdfast


def resource_path(name: str) -> Path:
    """Return the path of a file or folder below `resources`, such as `icons/pin.svg`.

    An installed program carries them beside its modules, a checkout at its top.
    """
    package = Path(holdfast.__file__).parent
    installed = package / "_resources"
    root = installed if installed.is_dir() else package.parent.parent / "resources"
    return root.joinpath(*name.split("/"))


def format_description() -> Path:
    """Return the path of FORMAT.md, which stands beside the code it binds."""
    return Path(holdfast.__file__).parent / "vault" / "FORMAT.md"


def licences_file() -> Path | None:
    """Return the file with the licences of all parts; None where no package was built."""
    path = resource_path("licences.txt")
    return path if path.is_file() else None
