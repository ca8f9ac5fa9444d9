"""Build the frozen folder: `python packaging/frozen/build.py [--out DIR] [--wheels DIR]`.

DIR/holdfast then holds the executables `holdfast` and `holdfast-desktop`, the bill of
materials sbom.cdx.json, and everything they need; on macOS DIR/Holdfast.app is the same
as an application. Two builds of one commit with the same Python are the same bytes
(packaging/README.md lists what is not).

Run with any Python from 3.11 on; the work is done in `.venv-build` (see set_up.py) with
that same Python.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, os.fspath(Path(__file__).resolve().parents[1]))

from frozen import set_up, version

SPEC = set_up.ROOT / "packaging" / "frozen" / "holdfast.spec"
_NAME = "holdfast"


def build(out: Path, *, wheels: Path | None = None, system_libraries: bool = False) -> Path:
    """Build into a folder and return the folder of the program, made anew.

    Args:
        out: gets the folder `holdfast`.
        wheels: where the packages lie when there is no network.
        system_libraries: leave out what a Linux distribution brings itself.

    Raises:
        SystemExit: PyInstaller failed; its last lines were printed.
    """
    start = set_up.build_environment(wheels)
    work = set_up.ROOT / "build" / ("frozen-system" if system_libraries else "frozen")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    out.mkdir(parents=True, exist_ok=True)
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "1",  # the order of sets is in compiled modules
        "SOURCE_DATE_EPOCH": str(version.made_at()),
        "PYINSTALLER_CONFIG_DIR": os.fspath(work / "cache"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HOLDFAST_SYSTEM_LIBRARIES": "1" if system_libraries else "",
    }
    command = [start.PYTHON, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    folders = ["--distpath", os.fspath(out), "--workpath", os.fspath(work)]
    log = work / "build.log"
    start.say(f"building the frozen folder; PyInstaller writes to {log.relative_to(set_up.ROOT)}")
    with log.open("wb") as said:
        done = subprocess.run(
            [*command, *folders, os.fspath(SPEC)],
            cwd=set_up.ROOT,
            env=environment,
            check=False,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
    if done.returncode:
        last = log.read_text("utf-8", errors="replace").splitlines()[-15:]
        raise SystemExit("\n".join([*last, "the frozen folder was not built"]))
    made = out / _NAME
    shutil.copyfile(work / _NAME / "sbom.cdx.json", made / "sbom.cdx.json")
    return made


def size_bytes(folder: Path) -> int:
    """Return what a folder's files take together."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def main() -> None:
    """Build, and say where it lies and how large it is."""
    parser = argparse.ArgumentParser(description="Build the frozen folder.")
    parser.add_argument("--out", type=Path, default=set_up.ROOT / "dist", metavar="DIR")
    parser.add_argument("--wheels", type=Path, metavar="DIR", help="build without the network")
    parser.add_argument(
        "--system-libraries", action="store_true", help="leave out what a distribution brings"
    )
    asked = parser.parse_args()
    set_up.launcher().guarded(
        lambda: report(
            build(asked.out, wheels=asked.wheels, system_libraries=asked.system_libraries)
        )
    )


def report(made: Path) -> None:
    """Print where the folder lies and what it takes, then end well."""
    print(f"{made}: {size_bytes(made) / 1e6:.0f} MB")
    raise SystemExit(0)


if __name__ == "__main__":
    main()
