"""What is different when the program is one frozen folder: no interpreter, two executables.

A frozen build is made by PyInstaller (packaging/frozen). In its folder lie `holdfast`, the
command line, and `holdfast-desktop`, the same without a console. Neither takes `-m`, so a
module of ours that has to run as a process of its own is started as
`holdfast --run-module MODULE …`; the executable sees that before anything else.

Runs first in every frozen process: standard library only, and little of it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

RUN_MODULE = "--run-module"
"""The word before a module's name; no command of ours begins like that."""
RUN_COMPANION = "--run-companion"
"""The word before the path of a vault's recover.py."""
_COMPANION = "recover.py"
_LOADER_PATHS = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH")
_LOADER_MARK = "_PYI_"
_MODULES = "holdfast"


def is_frozen() -> bool:
    """Tell whether this process is a frozen build."""
    return bool(getattr(sys, "frozen", False))


def command_program() -> str:
    """Return the path of the executable that is the command line, and runs our children.

    Never the one without a console: on Windows that one has no streams at all.
    """
    return _beside("holdfast")


def desktop_program() -> list[str]:
    """Return the command that starts the windows, as it stays right after an update.

    An AppImage is mounted somewhere else at each start and says in `APPIMAGE` where its
    file lies; a Flatpak is started by the system.
    """
    if image := os.environ.get("APPIMAGE"):
        return [image]
    if flatpak := os.environ.get("FLATPAK_ID"):
        return ["flatpak", "run", flatpak]
    return [_beside("holdfast-desktop")]


def run_alone(arguments: list[str]) -> bool:
    """Run the module or the companion that the arguments name; tell whether they name one.

    Args:
        arguments: of the process, without its name.

    Raises:
        SystemExit: the module's own, or status 2 for one that is not ours.
    """
    how, what = (*arguments[:2], "", "")[:2]
    if how not in {RUN_MODULE, RUN_COMPANION}:
        return False
    import runpy

    sys.argv[1:] = arguments[2:]
    if how == RUN_MODULE and what.partition(".")[0] == _MODULES:
        runpy.run_module(what, run_name="__main__", alter_sys=True)
    elif how == RUN_COMPANION and Path(what).name == _COMPANION:
        runpy.run_path(what, run_name="__main__")
    else:
        raise SystemExit(2)
    return True


def forget_loader(environment: MutableMapping[str, str]) -> None:
    """Take out what the start of a frozen program wrote into its environment.

    It points the system's loader at our own libraries. A program of somebody else that we
    start (a file manager, a browser) would get ours instead of its own, and one of ours
    sets it again by itself.
    """
    for name in _LOADER_PATHS:
        before = environment.pop(f"{name}_ORIG", None)
        if before:
            environment[name] = before
        else:
            environment.pop(name, None)
    for name in [name for name in environment if name.startswith(_LOADER_MARK)]:
        del environment[name]


def _beside(name: str) -> str:
    folder = Path(sys.executable).parent
    return str(folder / (f"{name}.exe" if sys.platform == "win32" else name))
