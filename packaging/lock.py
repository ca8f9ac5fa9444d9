"""Write both locks again: every dependency, pinned, with all its hashes.

requirements.lock is what the program, its tests and its set-up are installed from,
build-requirements.lock what the frozen program is built from: the same versions of what the
program needs, and what builds it, without what tests it.

Run it with the Python of the checkout after changing a dependency:

    .venv/bin/python packaging/lock.py             keeps the versions that still fit
    .venv/bin/python packaging/lock.py --upgrade   takes the newest of everything

Each lock serves every platform and both installers. It holds no address: where packages
come from is the business of the machine that installs them, and a hash is the same
everywhere. What is written is checked before it replaces the lock that stands.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
BUILD_LOCK = ROOT / "packaging" / "build-requirements.lock"
HEAD = """\
# Every dependency of Holdfast, its desktop, its tests and its set-up, for all platforms.
# Made by packaging/lock.py from pyproject.toml and packaging/requirements.in: do not edit.
"""
BUILD_HEAD = """\
# Every dependency of a frozen Holdfast, and what builds it, for all platforms. Made by
# packaging/lock.py from pyproject.toml and packaging/build-requirements.in: do not edit.
"""
_FOR_ALL = ["--extra", "desktop", "--extra", "api"]
_FOR_TESTS = [*_FOR_ALL, "--group", "dev", "pyproject.toml", "packaging/requirements.in"]
_FOR_BUILDING = [*_FOR_ALL, "pyproject.toml", "packaging/build-requirements.in"]


def faults(text: str) -> list[str]:
    """Return what makes a lock unfit, one sentence each; empty when it is fit."""
    found = []
    for requirement in re.split(r"\n(?=\S)", text):
        if requirement.startswith("#") or not requirement.strip():
            continue
        name = requirement.split()[0]
        if "==" not in name:
            found.append(f"{name} is not pinned to one version")
        elif "+" in name:
            found.append(f"{name} is a local version that no other machine can get")
        if "--hash=sha256:" not in requirement:
            found.append(f"{name} has no hash")
    if "://" in text:
        found.append("it names an address")
    if not text.strip():
        found.append("it is empty")
    return found


def compile_lock(lock: Path, arguments: list[str]) -> str:
    """Resolve for all platforms and Pythons at once and return the text of a lock.

    Args:
        lock: whose pins are kept where they still fit.
        arguments: what to resolve, and further options of `uv pip compile`.

    Raises:
        SystemExit: the resolver failed; it has said why on standard error.
    """
    fresh = lock.with_suffix(".lock.new")
    if lock.exists():
        fresh.write_bytes(lock.read_bytes())  # uv keeps what already stands in its output file
    uv = Path(sys.executable).with_name("uv.exe" if os.name == "nt" else "uv")
    command = [
        *(str(uv if uv.exists() else "uv"), "pip", "compile", "--quiet", "--universal"),
        *("--python-version", "3.11", "--generate-hashes", "--no-header", "--no-emit-index-url"),
        *("--no-emit-find-links", "--no-config"),
        *("--output-file", str(fresh.relative_to(ROOT)), *arguments),
    ]
    try:
        finished = subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL)
        if finished.returncode:
            raise SystemExit(f"uv ended with status {finished.returncode}; the lock is unchanged")
        return fresh.read_text(encoding="utf-8")
    finally:
        fresh.unlink(missing_ok=True)


def write_lock(lock: Path, head: str, arguments: list[str]) -> None:
    """Compile, judge, replace."""
    text = head + compile_lock(lock, arguments)
    if found := faults(text):
        raise SystemExit(f"{lock.name} is unchanged, because\n  " + "\n  ".join(found))
    temporary = lock.with_suffix(".lock.tmp")
    temporary.write_text(text, encoding="utf-8", newline="\n")
    temporary.replace(lock)
    print(f"{lock.relative_to(ROOT)}: {text.count('==')} pins, {text.count('--hash')} hashes")


def main() -> None:
    """Write the lock of the program, then the one that has to agree with it."""
    asked = sys.argv[1:]
    write_lock(LOCK, HEAD, [*asked, *_FOR_TESTS])
    agreeing = ["--constraints", str(LOCK.relative_to(ROOT))]
    write_lock(BUILD_LOCK, BUILD_HEAD, [*asked, *agreeing, *_FOR_BUILDING])


if __name__ == "__main__":
    main()
