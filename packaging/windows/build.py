"""Make the Windows installer from a frozen folder: lists what is in it, then calls makensis.

    python packaging/windows/build.py dist/holdfast holdfast-0.1.0-windows-x64.exe
        [--icon holdfast.ico] [--side holdfast.bmp] [--sign "signtool sign /fd sha256 …"]

Runs on any system that has NSIS. The frozen folder itself is made on Windows: PyInstaller
does not build for another system. Knows nothing of how it is made.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = Path(__file__).with_name("installer.nsi")
PROGRAMS = ("holdfast.exe", "holdfast-desktop.exe")
_VERSION = re.compile(r'^__version__ = "(\d+\.\d+\.\d+)[^"]*"$', re.MULTILINE)


def version() -> str:
    """Return the three numbers of the program's version."""
    text = (ROOT / "app" / "holdfast" / "__init__.py").read_text(encoding="utf-8")
    found = _VERSION.search(text)
    if found is None:
        raise SystemExit("app/holdfast/__init__.py names no version of three numbers")
    return found[1]


def contents_of(payload: Path) -> str:
    """Return what an uninstaller may remove of a folder, a line each.

    Files first, then folders with a backslash at their end, the deepest first, so that each
    is empty when its turn comes.
    """
    below = sorted(payload.rglob("*"))
    files = [str(path.relative_to(payload)) for path in below if not path.is_dir()]
    folders = [str(path.relative_to(payload)) for path in below if path.is_dir()]
    folders.sort(key=lambda name: (-len(Path(name).parts), name))
    lines = [*files, *(f"{name}/" for name in folders)]
    return "".join(f"{line}\r\n".replace("/", "\\") for line in lines)


def build(
    payload: Path,
    output: Path,
    numbers: str,
    *,
    icon: Path | None = None,
    side: Path | None = None,
    sign: str = "",
) -> None:
    """Write the installer.

    Args:
        payload: the frozen folder of Windows.
        output: the installer.
        numbers: the version, as `version` gives it.
        icon: its picture; NSIS's own without.
        side: the picture at the side of its last page; NSIS's own without.
        sign: a command that signs the file whose name is put after it.

    Raises:
        SystemExit: the folder is not one, makensis is not there, or did not manage.
    """
    if missing := [name for name in PROGRAMS if not (payload / name).is_file()]:
        raise SystemExit(f"{payload} is no frozen folder of Windows: no {', '.join(missing)}")
    makensis = shutil.which("makensis")
    if makensis is None:
        raise SystemExit("makensis is not there; install NSIS 3.08 or newer")
    with tempfile.TemporaryDirectory(prefix="holdfast-nsis-") as folder:
        contents = Path(folder) / "contents.txt"
        contents.write_bytes(f"\ufeff{contents_of(payload)}".encode("utf-16-le"))
        defined = {
            "VERSION": numbers,
            "PAYLOAD": str(payload.resolve()),
            "CONTENTS": str(contents),
            "OUTPUT": str(output.resolve()),
        }
        for name, picture in (("ICON", icon), ("SIDE", side)):
            if picture is not None:
                defined[name] = str(picture.resolve())
        if sign:
            defined["SIGN"] = sign
        words = [f"-D{name}={value}" for name, value in defined.items()]
        # -WX: a warning is a failure. The charset is the script's own, whatever the system's.
        command = [makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, str(SCRIPT)]
        finished = subprocess.run(command, check=False, stdin=subprocess.DEVNULL)
    if finished.returncode:
        raise SystemExit(f"makensis ended with status {finished.returncode}")


def main(words: list[str]) -> None:
    """Build what the command line asks for."""
    parser = argparse.ArgumentParser(description="Make the Windows installer.")
    parser.add_argument("payload", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--icon", type=Path)
    parser.add_argument("--side", type=Path)
    parser.add_argument("--sign", default="")
    asked = parser.parse_args(words)
    build(asked.payload, asked.output, version(), icon=asked.icon, side=asked.side, sign=asked.sign)
    print(f"{asked.output}: {asked.output.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
