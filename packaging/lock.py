"""Write packaging/requirements.lock again: every dependency, pinned, with all its hashes.

Run it with the Python of the checkout after changing a dependency:

    .venv/bin/python packaging/lock.py             keeps the versions that still fit
    .venv/bin/python packaging/lock.py --upgrade   takes the newest of everything

One lock serves every platform and both installers. It holds no address: where packages
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
HEAD = """\
# Every dependency of Holdfast, its desktop, its tests and its set-up, for all platforms.
# Made by packaging/lock.py from pyproject.toml and packaging/requirements.in: do not edit.
"""


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


def compile_lock(arguments: list[str]) -> str:
    """Resolve for all platforms and Pythons at once and return the text of the lock.

    Raises:
        SystemExit: the resolver failed; it has said why on standard error.
    """
    fresh = LOCK.with_suffix(".lock.new")
    if LOCK.exists():
        fresh.write_bytes(LOCK.read_bytes())  # uv keeps what already stands in its output file
    uv = Path(sys.executable).with_name("uv.exe" if os.name == "nt" else "uv")
    command = [
        *(str(uv if uv.exists() else "uv"), "pip", "compile", "--quiet", "--universal"),
        *("--python-version", "3.11", "--generate-hashes", "--no-header", "--no-emit-index-url"),
        *("--no-emit-find-links", "--no-config", "--extra", "desktop"),
        *("--extra", "api", "--group", "dev"),
        *("--output-file", str(fresh.relative_to(ROOT)), *arguments),
        *("pyproject.toml", "packaging/requirements.in"),
    ]
    try:
        finished = subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL)
        if finished.returncode:
            raise SystemExit(f"uv ended with status {finished.returncode}; the lock is unchanged")
        return HEAD + fresh.read_text(encoding="utf-8")
    finally:
        fresh.unlink(missing_ok=True)


def main() -> None:
    """Compile, judge, replace."""
    text = compile_lock(sys.argv[1:])
    if found := faults(text):
        raise SystemExit("the lock is unchanged, because\n  " + "\n  ".join(found))
    temporary = LOCK.with_suffix(".lock.tmp")
    temporary.write_text(text, encoding="utf-8", newline="\n")
    temporary.replace(LOCK)
    print(f"{LOCK.relative_to(ROOT)}: {text.count('==')} pins, {text.count('--hash')} hashes")


if __name__ == "__main__":
    main()
