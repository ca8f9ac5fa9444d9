"""Collect the desktop's words into the files that translators edit: `python3 tests translate`.

New texts arrive unfinished in `resources/translations/*.ts`, texts that no code says any
more leave; edit the files by hand or with `.venv/bin/pyside6-linguist`. The English file
holds only texts whose form depends on a number. With `--check` nothing is written: exit
status 1 when a file lacks a text, holds one too many, or is not finished.

Runs in the Python of .venv, in the checkout.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "app" / "holdfast" / "desktop"
FILES = ROOT / "resources" / "translations"
LUPDATE = Path(sys.executable).with_name("pyside6-lupdate")
PREFIX = "holdfast_"


def collect(file: Path) -> None:
    """Bring one file up to what the code says, in place.

    Raises:
        OSError, subprocess.CalledProcessError: Qt's tool cannot run here.
    """
    language = file.stem.removeprefix(PREFIX)
    options = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en"]
    options += ["-target-language", language, *(["-pluralonly"] if language == "en" else [])]
    code = sorted(str(path) for path in CODE.rglob("*.py"))
    subprocess.run(
        [LUPDATE, *options, *code, "-ts", file], check=True, capture_output=True, text=True
    )


def faults(file: Path) -> Iterator[str]:
    """Say what a file lacks, has too much of, or has left unfinished."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / file.name
        shutil.copyfile(file, fresh)
        collect(fresh)
        before, after = _texts(file), _texts(fresh)
    for context, text in sorted(before - after):
        yield f"{file.name}: {context}: no code says this any more: {text!r}"
    for context, text in sorted(after - before):
        yield f"{file.name}: {context}: missing: {text!r}"
    for context, text in sorted(_texts(file, unfinished=True)):
        yield f"{file.name}: {context}: not translated: {text!r}"


def _texts(file: Path, *, unfinished: bool = False) -> set[tuple[str, str]]:
    found = set()
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if not unfinished or translation is None or translation.get("type"):
                found.add((context.findtext("name") or "", message.findtext("source") or ""))
    return found


def main(arguments: list[str]) -> int:
    """Collect, or check, and return the exit status."""
    files = sorted(FILES.glob(f"{PREFIX}*.ts"))
    if arguments != ["--check"]:
        for file in files:
            collect(file)
    said = [fault for file in files for fault in faults(file)]
    print("\n".join(said) or f"{len(files)} languages are complete")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
