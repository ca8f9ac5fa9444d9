"""The watch that tests/conftest.py keeps on every test: each thing it forbids turns red."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

FORBIDDEN = """
import logging, threading, warnings

def test_logs():
    logging.getLogger("holdfast.vault").warning("odd")

def test_leaks():
    gate = threading.Event()
    threading.Thread(target=gate.wait, name="left over", daemon=True).start()

def test_warns():
    warnings.warn("old", DeprecationWarning)
"""

ALLOWED = """
import logging, os, threading
from hypothesis import given, strategies

def test_asks(logged):
    logging.getLogger("holdfast.vault").warning("odd")
    assert [record.getMessage() for record in logged] == ["odd"]

def test_of_another_logger():
    logging.getLogger("holdfastening").warning("not ours")
    logging.getLogger("holdfast").info("no warning")

def test_thread_that_ends():
    threading.Thread(target=print).start()

@given(strategies.integers())
def test_property(number):
    assert number == number

def test_home(home):
    assert os.environ["HOLDFAST_HOME"] == str(home) and list(home.iterdir()) == []
"""


def pytest_says(folder: Path, text: str) -> str:
    """Run a test file under our conftest and our pytest settings; return what pytest said."""
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "test_it.py").write_text(text)
    finished = subprocess.run(
        [sys.executable, "-m", "pytest", "--color=no", "-p", "no:cacheprovider", "test_it.py"],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        timeout=200,
    )
    return finished.stdout


def test_what_a_test_may_not_do(tmp_path: Path) -> None:
    said = pytest_says(tmp_path, FORBIDDEN)
    assert "logged without being asked for: WARNING holdfast.vault: odd" in said
    assert "threads still run: left over" in said
    assert "DeprecationWarning: old" in said
    assert "1 failed, 2 passed, 2 errors" in said


def test_what_a_test_may_do(tmp_path: Path) -> None:
    said = pytest_says(tmp_path, ALLOWED)
    assert "5 passed" in said
    assert not [word for word in ("failed", "error") if word in said]


def test_an_unknown_marker_is_an_error(tmp_path: Path) -> None:
    said = pytest_says(tmp_path, "import pytest\n@pytest.mark.slwo\ndef test_x(): pass\n")
    assert "'slwo' not found in `markers` configuration option" in said
