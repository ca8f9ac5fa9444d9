"""``python3 app`` once .venv stands: what it becomes, and how little it does before."""

import ast
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.bootstrap.small_checkout import BASE_PYTHON, ROOT, SmallCheckout


def modules_imported_by(folder: Path, checkout: SmallCheckout) -> set[str]:
    """Return what Python imports to run a folder, until it becomes something else."""
    finished = subprocess.run(
        [BASE_PYTHON, "-X", "importtime", str(folder)],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env=checkout.environment(),
    )
    lines = [line for line in finished.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}


def test_the_program_gets_the_arguments_and_runs_in_the_venv(started: SmallCheckout) -> None:
    finished = started.start("backup", "--json", "my books", "")
    told = json.loads(finished.stdout)
    assert finished.returncode == 0
    assert told["arguments"] == ["backup", "--json", "my books", ""]
    assert told["prefix"] == str(started.venv)
    assert told["trifle"] == "1.0"


def test_a_later_start_says_nothing_of_its_own(started: SmallCheckout) -> None:
    assert started.start("list").stderr == ""


def test_a_file_in_the_current_folder_cannot_take_the_place_of_a_module(
    started: SmallCheckout,
) -> None:
    trap = started.outside / "json.py"
    trap.write_text("raise SystemExit('the wrong json')\n")
    try:
        finished = started.start("list")
    finally:
        trap.unlink()
    assert finished.returncode == 0, finished.stderr
    assert str(started.outside) not in json.loads(finished.stdout)["path"]


def test_a_later_start_imports_nothing_that_python_does_not_import_anyway(
    started: SmallCheckout, tmp_path: Path
) -> None:
    (tmp_path / "__main__.py").write_text("import os, sys\n")
    anyway = modules_imported_by(tmp_path, started)
    ours = modules_imported_by(started.root / "app", started)
    assert "os" in ours
    assert ours - anyway <= {"collections", "collections.abc"}


def test_a_later_start_is_two_programs_in_one_process(
    started: SmallCheckout, tmp_path: Path
) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    log = tmp_path / "strace.log"
    finished = subprocess.run(
        [strace, "-f", "-e", "trace=process", "-o", str(log), *started.command("list")],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=started.environment(),
    )
    if "ptrace" in finished.stderr:
        pytest.skip(f"strace may not trace here: {finished.stderr.strip()}")
    calls = log.read_text(errors="replace").splitlines()
    executed = [call for call in calls if "execve(" in call and call.endswith(" = 0")]
    born = [call for call in calls if any(f"{n}(" in call for n in ("fork", "vfork", "clone"))]
    assert len(executed) == 2, executed
    assert born == []


def test_without_arguments_and_display_the_demo_runs(started: SmallCheckout) -> None:
    assert json.loads(started.start().stdout)["arguments"] == ["demo"]


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_with_a_display_the_program_chooses(started: SmallCheckout, variable: str) -> None:
    assert json.loads(started.start(**{variable: "x"}).stdout)["arguments"] == []


def test_the_exit_status_is_the_programs(started: SmallCheckout) -> None:
    program = started.root / "app" / "holdfast" / "__main__.py"
    text = program.read_text()
    program.write_text("raise SystemExit(17)\n")
    try:
        assert started.start("list").returncode == 17
    finally:
        program.write_text(text)


def test_an_old_python_is_told_so_in_one_sentence() -> None:
    script = (
        "import runpy, sys\n"
        "sys.version_info = (3, 9, 2, 'final', 0)\n"
        "sys.version = '3.9.2 (default)'\n"
        "runpy.run_path(sys.argv[1], run_name='__main__')\n"
    )
    finished = subprocess.run(
        [BASE_PYTHON, "-c", script, str(ROOT / "app" / "__main__.py")],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={"PATH": os.defpath},
    )
    assert finished.returncode == 2
    assert finished.stderr.startswith("holdfast: Python 3.11 or newer is needed, and this is 3.9.2")
    assert finished.stderr.count("\n") == 1


@pytest.mark.parametrize("launcher", ["app/__main__.py", "tests/__main__.py"])
def test_an_old_python_can_read_the_launchers(launcher: str) -> None:
    ast.parse((ROOT / launcher).read_text(encoding="utf-8"), feature_version=(3, 7))
