"""The environment that builds: `.venv-build`, made from build-requirements.lock and nothing else.

It is made as `.venv` is, by the same code of app/__main__.py, and apart from it: a start
of the program or of its tests installs no build tool, and no test tool can slip into what
is built. Standard library only; runs on any Python that the program runs on.
"""

from __future__ import annotations

import importlib.util
import os
import types
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "packaging" / "build-requirements.lock"
_VENV = ROOT / ".venv-build"


def launcher() -> types.ModuleType:
    """Return a copy of app/__main__.py as a module of its own.

    Raises:
        ImportError: this is no checkout.
    """
    path = ROOT / "app" / "__main__.py"
    spec = importlib.util.spec_from_file_location("holdfast_launcher", path)
    if spec is None or spec.loader is None:
        raise ImportError(str(path))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def build_environment(wheels: Path | None = None) -> types.ModuleType:
    """Make `.venv-build` unless it stands; return the launcher that looks after it.

    Args:
        wheels: a folder with every package of the lock; nothing is asked of the network then.

    Raises:
        Stop: it could not be made (the launcher's own error).
    """
    if wheels is not None:
        folder = os.fspath(wheels.resolve())
        # pip and uv each read their own; what a machine is set up with does not count here.
        os.environ.update(
            PIP_NO_INDEX="1", PIP_FIND_LINKS=folder, UV_NO_INDEX="1", UV_FIND_LINKS=folder
        )
        os.environ["UV_OFFLINE"] = "1"
    start = launcher()
    programs = _VENV / ("Scripts" if start.WINDOWS else "bin")
    vars(start).update(
        VENV=os.fspath(_VENV),
        PROGRAMS=os.fspath(programs),
        PYTHON=os.fspath(programs / ("python.exe" if start.WINDOWS else "python")),
        LOCK=os.fspath(LOCK),
        STAMP=os.fspath(_VENV / "holdfast-stamp"),
    )
    start.prepare()
    return start
