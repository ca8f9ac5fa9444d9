"""The check: everything about the code that a machine can judge without running it.

One line for each step with its name and its verdict; all steps run even when one fails,
and what a failed step said follows its line. Exit status 1 when any failed.

Runs in the Python of .venv, in the checkout; started by ``python3 tests check``.
"""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUFF, MYPY, LINT_IMPORTS, DEPTRY = (
    str(Path(sys.executable).with_name(name)) for name in ("ruff", "mypy", "lint-imports", "deptry")
)

STEPS = {
    "format": [RUFF, "format", "--check", "--quiet", "."],
    "lint": [RUFF, "check", "--quiet", "."],
    "types": [MYPY, "--strict"],
    "import contracts": [LINT_IMPORTS],
    "dependencies": [DEPTRY, "app"],
    "translations": [sys.executable, "tests/translate.py", "--check"],
    "architecture": [sys.executable, "-m", "pytest", "--quiet", "tests/architecture"],
}


def passes(name: str, command: list[str]) -> bool:
    """Run one step and print its line, and its words when it fails."""
    began = time.monotonic()
    finished = subprocess.run(
        command,
        cwd=ROOT,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    verdict = "FAILED" if finished.returncode else "passed"
    print(f"check: {name:<17} {verdict}  {time.monotonic() - began:5.1f} s", flush=True)
    if finished.returncode:
        print(finished.stdout.rstrip(), flush=True)
    return finished.returncode == 0


def main() -> int:
    """Run every step and return the exit status."""
    failed = [name for name, command in STEPS.items() if not passes(name, command)]
    print(f"check: {', '.join(failed)} failed" if failed else "check: all passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
