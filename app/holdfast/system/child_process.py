"""How this program starts itself again as a small process of its own.

The one place that knows the command line, of a checkout and of a frozen build, which has no
interpreter to call (`system.frozen`). A child gets our source root first on its path and
never the folder the person happens to be in.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import holdfast
from holdfast.system.frozen import RUN_COMPANION, RUN_MODULE, command_program, is_frozen


def child_command(module: str, *, bare: bool = False) -> list[str]:
    """Return the command that runs one of our modules as a process.

    Args:
        module: full name, such as `holdfast.sources.raw_reader`.
        bare: the module and what it imports need the standard library only; the child
            then starts without looking for installed packages (about 20 ms sooner).
    """
    if is_frozen():
        return [command_program(), *([] if module == "holdfast" else [RUN_MODULE, module])]
    options = ["-P", "-s", "-S"] if bare else ["-P", "-s"]
    return [sys.executable, *options, "-m", module]


def companion_command(path: Path) -> list[str]:
    """Return the command that runs a vault's recover.py with the Python we run on.

    Args:
        path: of the script in the vault.
    """
    if is_frozen():
        return [command_program(), RUN_COMPANION, os.fspath(path)]
    return [sys.executable, os.fspath(path)]


def child_environment() -> dict[str, str]:
    """Return the environment a child needs: ours, with our source root first on its path.

    A frozen child carries its modules and reads no such path.
    """
    if is_frozen():
        return dict(os.environ)
    root = str(Path(holdfast.__file__).parent.parent)
    before = os.environ.get("PYTHONPATH")
    return {
        # NumPy brings a library that starts a thread for each processor and keeps it spinning; we
        # ask it for nothing.
        "OPENBLAS_NUM_THREADS": "1",
        **os.environ,
        "PYTHONPATH": os.pathsep.join([root, before] if before else [root]),
    }
