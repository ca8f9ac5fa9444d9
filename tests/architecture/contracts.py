"""One deliberate bad import for each import contract of pyproject.toml.

``planted`` copies the package into a folder of its own, adds the import to a file there,
and asks import-linter for its verdict on the copy. The checkout is never touched.
"""

import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "app" / "holdfast"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS: dict[str, str] = {
    contract["id"]: contract["name"] for contract in PROJECT["tool"]["importlinter"]["contracts"]
}


@dataclass(frozen=True)
class BadImport:
    """An import that one contract forbids."""

    contract: str  # its id
    place: str  # in the package: a module, or a folder, which is made when it is not there
    statement: str


@dataclass(frozen=True)
class Verdict:
    """What import-linter said of a package."""

    status: int
    broken: frozenset[str]  # the names of the contracts it found broken
    text: str


def verdict_on(folder: Path) -> Verdict:
    """Run import-linter on the package that lies in `folder`, with our contracts."""
    finished = subprocess.run(
        [
            str(Path(sys.executable).with_name("lint-imports")),
            *("--config", str(ROOT / "pyproject.toml"), "--no-cache", "--no-logo"),
        ],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env={"PYTHONPATH": str(folder), "COLUMNS": "200", "NO_COLOR": "1"},
    )
    broken = {
        name for name in CONTRACTS.values() if f"{name} BROKEN" in " ".join(finished.stdout.split())
    }
    return Verdict(finished.returncode, frozenset(broken), finished.stdout + finished.stderr)


def planted(folder: Path, bad: BadImport) -> Verdict:
    """Copy the package into `folder`, plant the import, and return the verdict."""
    copy = folder / "holdfast"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    place = copy / f"{bad.place}.py"
    if not place.exists():
        (copy / bad.place).mkdir(exist_ok=True)
        place = copy / bad.place / "__init__.py"
    with place.open("a", encoding="utf-8") as file:
        file.write(f"\n{bad.statement}\n")
    return verdict_on(folder)
