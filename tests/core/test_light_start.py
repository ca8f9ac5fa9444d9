"""What the words cost a program that starts: pydantic only where settings come in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

APP = Path(__file__).resolve().parents[2] / "app"
MODULES = sorted(
    path.stem for path in (APP / "holdfast" / "core").glob("*.py") if path.stem != "__init__"
)
HEAVY = {"pydantic", "numpy", "apsw", "rich", "click"}


def loaded_by(module: str) -> set[str]:
    """Return the packages that a fresh Python has loaded after importing a module."""
    code = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    finished = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONPATH": str(APP)},
    )
    return set(finished.stdout.split())


def test_the_words_need_nothing_heavy() -> None:
    everything = ", ".join(f"holdfast.core.{name}" for name in MODULES if name != "settings")
    assert not loaded_by(everything) & HEAVY


def test_the_package_of_words_loads_none_of_them() -> None:
    assert not loaded_by("holdfast.core") & {*HEAVY, "zoneinfo", "datetime"}


def test_settings_need_pydantic_and_nothing_else_heavy() -> None:
    assert loaded_by("holdfast.core.settings") & HEAVY == {"pydantic"}


@pytest.mark.parametrize("module", [name for name in MODULES if name != "settings"])
def test_no_word_imports_the_settings(module: str) -> None:
    text = (APP / "holdfast" / "core" / f"{module}.py").read_text(encoding="utf-8")
    assert "core.settings" not in text
    assert "import pydantic" not in text
    assert "from pydantic" not in text
