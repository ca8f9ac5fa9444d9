"""Build what is installed, from a clean checkout: `python3 packaging/build.py WHAT`.

    python3 packaging/build.py frozen         the program's folder, into dist/holdfast
    python3 packaging/build.py deb            the Debian package, into dist
    python3 packaging/build.py wheels DIR     everything a build needs of others, into DIR

    --out DIR       another place than dist
    --wheels DIR    ask the network for nothing: take the packages that `wheels` put there

Sets up `.venv-build` first, with the code that sets up `.venv`. Runs on any Python from
3.11 on, before anything is installed: standard library only. What is built contains the
Python that builds.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, os.fspath(Path(__file__).resolve().parent))

from frozen import set_up
from frozen.build import build, report

_PROGRAMS = {"dpkg-deb": "dpkg", "objdump": "binutils", "strip": "binutils"}


def main() -> None:
    """Build what the arguments ask for."""
    parser = argparse.ArgumentParser(description="Build what is installed.")
    parser.add_argument("what", choices=["frozen", "deb", "wheels"])
    parser.add_argument("folder", type=Path, nargs="?", metavar="DIR", help="for wheels")
    parser.add_argument("--out", type=Path, default=set_up.ROOT / "dist", metavar="DIR")
    parser.add_argument("--wheels", type=Path, metavar="DIR", help="build without the network")
    asked = parser.parse_args()
    if (asked.what == "wheels") != (asked.folder is not None):
        parser.error("wheels, and only that, needs the folder they go to")
    set_up.launcher().guarded(lambda: _run(asked))


def _run(asked: argparse.Namespace) -> None:
    if asked.what == "wheels":
        _collect_wheels(asked.folder)
    elif asked.what == "frozen":
        report(build(asked.out, wheels=asked.wheels))
    else:
        _build_deb(asked.out, asked.wheels)
    raise SystemExit(0)


def _build_deb(out: Path, wheels: Path | None) -> None:
    start = set_up.launcher()
    missing = sorted({held for name, held in _PROGRAMS.items() if not shutil.which(name)})
    if missing and not start.install_system_packages(missing, "building needs further programs"):
        raise start.Stop("without them no package can be built. Nothing was changed.")
    bundle = build(set_up.ROOT / "build" / "deb", wheels=wheels, system_libraries=True)
    script = set_up.ROOT / "packaging" / "linux" / "build_deb.py"
    command = [set_up.build_environment(wheels).PYTHON, script, "--bundle", bundle, "--out", out]
    if status := subprocess.call(command):
        raise SystemExit(status)


def _collect_wheels(folder: Path) -> None:
    """Download what the lock of the build pins for this machine, and nothing else."""
    start = set_up.build_environment()
    folder.mkdir(parents=True, exist_ok=True)
    command = [start.PYTHON, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"]
    options = ["--require-hashes", "--only-binary", ":all:", "--dest", os.fspath(folder)]
    done = subprocess.call([*command, *options, "--requirement", os.fspath(set_up.LOCK)])
    if done:
        raise start.Stop("the packages could not all be downloaded; pip said why above")
    print(f"{folder}: {len(list(folder.iterdir()))} packages")


if __name__ == "__main__":
    main()
