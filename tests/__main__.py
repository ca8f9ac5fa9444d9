"""Run the tests from a checkout: ``python3 tests [bench | check | … | PYTEST ARGUMENTS]``.

    python3 tests             the whole suite without the benchmarks
    python3 tests -k vault    the same, with arguments for pytest; paths count from the checkout
    python3 tests bench       the benchmarks, against the peers that are installed
    python3 tests screens     pictures of every screen, into .screens
    python3 tests check       format, lint, types, import contracts, dependencies, translations
    python3 tests translate   collect the desktop's words for the translators

Sets up ``.venv`` exactly as ``python3 app`` does, with the same code, and makes sure of the
programs that some tests use beside Python. The exit status is that of what was run.

Runs on any Python, before anything is installed: standard library only.
"""

import importlib.util
import os
import shutil
import sys
import types
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Programs that some tests use, by the Debian package that holds them. A test whose program
# is missing skips and names it.
TOOLS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus",
    "dunst": "dunst",
    "jwm": "jwm",
    "makensis": "nsis",
    "sqlite3": "sqlite3",
    "strace": "strace",
    "xdotool": "xdotool",
    "zstd": "zstd",
}


def launcher() -> types.ModuleType:
    """Return app/__main__.py as a module: the set-up is written there, once."""
    path = ROOT / "app" / "__main__.py"
    spec = importlib.util.spec_from_file_location("holdfast_launcher", path)
    if spec is None or spec.loader is None:
        raise ImportError(str(path))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def look_for_tools(start: types.ModuleType) -> None:
    """Install the programs that are missing, or print how to; try once for each .venv."""
    missing = [package for program, package in TOOLS.items() if not shutil.which(program)]
    tried = Path(start.VENV) / "holdfast-tools-tried"
    if not missing or sys.platform != "linux" or tried.exists():
        return
    if not start.install_system_packages(missing, "some tests use programs that are missing"):
        start.say("the tests that need them will be skipped")
    tried.touch()


def main() -> None:
    """Set up if needed, then become pytest, the benchmarks or the check."""
    start = launcher()
    start.guarded(lambda: run(start, sys.argv[1:]))


def run(start: types.ModuleType, arguments: list[str]) -> None:
    """Become what the arguments ask for."""
    start.prepare()
    look_for_tools(start)
    os.chdir(ROOT)
    if arguments[:1] == ["check"]:
        start.become([start.PYTHON, "tests/check.py", *arguments[1:]])
    elif arguments[:1] == ["translate"]:
        start.become([start.PYTHON, "tests/translate.py", *arguments[1:]])
    elif arguments[:1] == ["screens"]:
        start.become([start.PYTHON, "-m", "tests.screens", *arguments[1:]])
    elif arguments[:1] == ["bench"]:
        if not (ROOT / "tests" / "benchmarks" / "__main__.py").exists():
            raise start.Stop("there are no benchmarks in this checkout")
        start.become([start.PYTHON, "-m", "tests.benchmarks", *arguments[1:]])
    else:
        start.become([start.PYTHON, "-m", "pytest", *arguments])


if __name__ == "__main__":
    main()
