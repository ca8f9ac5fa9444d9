"""Write the locks again: every dependency, pinned, with all its hashes.

Run it with the Python of the checkout after changing a dependency:

    .venv/bin/python packaging/lock.py             keeps the versions that still fit
    .venv/bin/python packaging/lock.py --upgrade   takes the newest of everything

requirements.lock is the program, its tests and its set-up, for every platform and both
installers. build-requirements.lock is what the frozen program is built from: the same versions
of what the program needs, and what builds it, without what tests it. programs.lock is other
people's programs, whose databases some tests protect: they need other versions of what we use
ourselves and so live in a venv of their own.

A lock holds no address: where packages come from is the business of the machine that installs
them, and a hash is the same everywhere. What is written is checked before it replaces the lock
that stands.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Lock:
    """One lock and what it is made from."""

    name: str
    head: str
    sources: tuple[str, ...]
    """Arguments of the resolver: files, and the extras and groups of pyproject.toml."""

    @property
    def path(self) -> Path:
        """Where it stands."""
        return ROOT / "packaging" / self.name


LOCKS = (
    Lock(
        "requirements.lock",
        """\
# Every dependency of Holdfast, its desktop, its tests and its set-up, for all platforms.
# Made by packaging/lock.py from pyproject.toml and packaging/requirements.in: do not edit.
""",
        (
            *("--extra", "desktop", "--extra", "api", "--group", "dev"),
            *("pyproject.toml", "packaging/requirements.in"),
        ),
    ),
    Lock(
        "build-requirements.lock",
        """\
# Every dependency of a frozen Holdfast, and what builds it, for all platforms. Made by
# packaging/lock.py from pyproject.toml and packaging/build-requirements.in: do not edit.
""",
        (
            *("--constraints", "packaging/requirements.lock"),
            *("--extra", "desktop", "--extra", "api"),
            *("pyproject.toml", "packaging/build-requirements.in"),
        ),
    ),
    Lock(
        "programs.lock",
        """\
# Other people's programs, whose databases some tests protect, and what they need.
# Made by packaging/lock.py from packaging/programs.in: do not edit.
""",
        ("packaging/programs.in",),
    ),
)


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


def compile_lock(lock: Lock, arguments: list[str]) -> str:
    """Resolve for all platforms and Pythons at once and return the text of the lock.

    Raises:
        SystemExit: the resolver failed; it has said why on standard error.
    """
    fresh = lock.path.with_suffix(".lock.new")
    if lock.path.exists():
        fresh.write_bytes(lock.path.read_bytes())  # uv keeps what already stands in its output file
    uv = Path(sys.executable).with_name("uv.exe" if os.name == "nt" else "uv")
    command = [
        *(str(uv if uv.exists() else "uv"), "pip", "compile", "--quiet", "--universal"),
        *("--python-version", "3.11", "--generate-hashes", "--no-header", "--no-emit-index-url"),
        *("--no-emit-find-links", "--no-config"),
        *("--output-file", str(fresh.relative_to(ROOT)), *arguments, *lock.sources),
    ]
    try:
        finished = subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL)
        if finished.returncode:
            raise SystemExit(
                f"uv ended with status {finished.returncode}; {lock.name} is unchanged"
            )
        return lock.head + fresh.read_text(encoding="utf-8")
    finally:
        fresh.unlink(missing_ok=True)


def main() -> None:
    """Compile, judge, replace; one lock after the other."""
    for lock in LOCKS:
        text = compile_lock(lock, sys.argv[1:])
        if found := faults(text):
            raise SystemExit(f"{lock.name} is unchanged, because\n  " + "\n  ".join(found))
        temporary = lock.path.with_suffix(".lock.tmp")
        temporary.write_text(text, encoding="utf-8", newline="\n")
        temporary.replace(lock.path)
        print(f"{lock.name}: {text.count('==')} pins, {text.count('--hash')} hashes")


if __name__ == "__main__":
    main()
