"""Run the tests from a checkout: ``python3 tests [bench | check | … | PYTEST ARGUMENTS]``.

    python3 tests             the whole suite without the benchmarks
    python3 tests -k vault    the same, with arguments for pytest; paths count from the checkout
    python3 tests bench       the benchmarks, against the peers that are installed
    python3 tests packages    builds the packages, installs and removes them for real; as root
    python3 tests screens     pictures of every screen, into .screens
    python3 tests check       format, lint, types, import contracts, dependencies, translations
    python3 tests golden      what this version leaves on a disk, for later ones to open
    python3 tests translate   collect the desktop's words for the translators

Sets up ``.venv`` exactly as ``python3 app`` does, with the same code, and makes sure of the
programs that some tests use beside it: from Debian, and from PyPI in a venv of their own, because
they need other versions of what we use ourselves. The exit status is that of what was run.

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
    "fossil": "fossil",
    "jwm": "jwm",
    "makensis": "nsis",
    "newsboat": "newsboat",
    "sqlite3": "sqlite3",
    "strace": "strace",
    "svn": "subversion",
    "xdotool": "xdotool",
    "zstd": "zstd",
}

# What only `python3 tests packages` uses.
PACKAGE_TOOLS = {"debootstrap": "debootstrap", "objdump": "binutils", "unshare": "util-linux"}


# Programs that come from PyPI, pinned by a lock of their own.
PROGRAMS_LOCK = ROOT / "packaging" / "programs.lock"
PROGRAMS_VENV = ROOT / ".venv-programs"


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
    tried = Path(start.VENV) / "holdfast-tools-tried"
    if not tried.exists() and look_for(start, TOOLS, "some tests use programs that are missing"):
        tried.touch()


def look_for(start: types.ModuleType, tools: dict[str, str], why: str) -> bool:
    """Install what is missing, or print how to; tell whether anything was missing."""
    missing = [package for program, package in tools.items() if not shutil.which(program)]
    if not missing or sys.platform != "linux":
        return False
    if not start.install_system_packages(missing, why):
        start.say("the tests that need them will be skipped")
    return True


def look_for_programs(start: types.ModuleType) -> None:
    """Install other people's programs from their lock; try once for each lock and .venv."""
    if sys.platform != "linux" or not PROGRAMS_LOCK.exists():
        return
    uv, python = Path(start.PROGRAMS) / "uv", PROGRAMS_VENV / "bin" / "python"
    wanted = f"{sys.version_info[:2]}\n" + PROGRAMS_LOCK.read_text("utf-8")
    stamp, tried = PROGRAMS_VENV / "holdfast-stamp", Path(start.VENV) / "holdfast-programs-tried"
    if wanted in {each.read_text("utf-8") for each in (stamp, tried) if each.exists()}:
        return
    turn = start.wait_for_turn()
    try:
        start.say("installing the programs whose databases some tests protect, once")
        pip = [start.PYTHON, "-m", "pip", "--disable-pip-version-check"]
        install = [
            *(str(uv), "pip", "sync", "--quiet", "--require-hashes", "--compile-bytecode"),
            *("--build-constraints", str(PROGRAMS_LOCK), "--python", str(python)),
            str(PROGRAMS_LOCK),
        ]
        for command in (
            [str(uv), "venv", "--quiet", "--clear", "--python", start.PYTHON, str(PROGRAMS_VENV)],
            install,
        ):
            status, output = start.run(command, turn, start.uv_sources(pip, turn))
            if status:
                start.say(f"that failed ({start.last_words(output)}); their tests will be skipped")
                break
        (tried if status else stamp).write_text(wanted, "utf-8")
    finally:
        os.close(turn)


def whole_suite() -> list[str]:
    """Return pytest's arguments for the whole suite: a worker for each core.

    Half of its time is waiting for disks and processes. Without arguments only: a person who
    looks for a fault wants one test after the other.
    """
    return ["-n", str(max(2, min(4, os.cpu_count() or 2))), "--dist", "worksteal"]


def main() -> None:
    """Set up if needed, then become pytest, the benchmarks or the check."""
    start = launcher()
    start.guarded(lambda: run(start, sys.argv[1:]))


def run(start: types.ModuleType, arguments: list[str]) -> None:
    """Become what the arguments ask for."""
    start.prepare()
    look_for_tools(start)
    look_for_programs(start)
    os.chdir(ROOT)
    if arguments[:1] == ["check"]:
        start.become([start.PYTHON, "tests/check.py", *arguments[1:]])
    elif arguments[:1] == ["translate"]:
        start.become([start.PYTHON, "tests/translate.py", *arguments[1:]])
    elif arguments[:1] == ["golden"]:
        start.become([start.PYTHON, "-m", "tests.golden.write", *arguments[1:]])
    elif arguments[:1] == ["screens"]:
        start.become([start.PYTHON, "-m", "tests.screens", *arguments[1:]])
    elif arguments[:1] == ["packages"]:
        chosen = ["-m", "package", "tests/packaging", *arguments[1:]]
        look_for(start, PACKAGE_TOOLS, "the tests of the packages use programs that are missing")
        start.become([start.PYTHON, "-m", "pytest", *chosen])
    elif arguments[:1] == ["bench"]:
        if not (ROOT / "tests" / "benchmarks" / "__main__.py").exists():
            raise start.Stop("there are no benchmarks in this checkout")
        start.become([start.PYTHON, "-m", "tests.benchmarks", *arguments[1:]])
    else:
        start.become([start.PYTHON, "-m", "pytest", *(arguments or whole_suite())])


if __name__ == "__main__":
    main()
